//! The desk's program.

use std::{alloc::System, process::ExitCode};

use zeroizing_alloc::ZeroAlloc;

/// Wipes all memory that is freed: opened tips pass through buffers that know
/// nothing of wiping.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    quietline_desk_app::run(std::env::args_os())
}
