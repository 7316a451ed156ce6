//! The portal's program.

use std::{alloc::System, process::ExitCode};

use zeroizing_alloc::ZeroAlloc;

/// Wipes all memory that is freed: parts of the web server hold what was typed
/// in buffers that know nothing of wiping.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    quietline_portal::run(std::env::args_os())
}
