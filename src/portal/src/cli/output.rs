//! What the program says, and where.

use std::io::{self, Write};

/// Why the program does not end with 0.
pub(super) enum Failure {
    /// It could not do what was asked.
    Failed(String),
    /// It was asked wrongly.
    Misused(String),
}

/// Says something on standard output. A reader that is gone is no failure.
pub(super) fn say(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(why) if why.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Failed(format!("can't write the result: {why}")))
        }
        _ => Ok(()),
    }
}

/// Says something on standard error.
pub(super) fn complain(text: &str) {
    // There is nowhere left to say that this failed.
    let _ = writeln!(io::stderr().lock(), "{text}");
}
