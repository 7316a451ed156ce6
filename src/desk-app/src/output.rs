//! What the program says, and where.

use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

use quietline_desk::{DeskError, QueryError};

use crate::safe;

/// Why the program does not end with 0, or stopped early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The desk could not.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// What was to be looked for is none.
    #[error("could not search: {0}")]
    Query(#[from] QueryError),
    /// The settings for traces can't be used.
    #[error("could not use {}: {why}; it may hold regions, own and common_above", path.display())]
    Settings {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A file that was named can't be read.
    #[error("could not read {}: {source}; check the path and whose it is", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is far too large to be what it should be.
    #[error("{} is too large: {what} has at most {limit}; check the file", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// What it should be.
        what: &'static str,
        /// How large that can be.
        limit: &'static str,
    },
    /// A file is not text.
    #[error("{} is not UTF-8 text: the trouble begins at byte {at}; save it as UTF-8", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// Where the first bad byte is.
        at: usize,
    },
    /// There is no passphrase, and no terminal to ask on.
    #[error(
        "could not ask for the passphrase: {0}; run it on a terminal, or give --passphrase-file"
    )]
    NoTerminal(io::Error),
    /// The passphrase was typed in two ways.
    #[error("the two passphrases differ; nothing was made; try again")]
    Differs,
    /// A bundle would fill the screen.
    #[error("a bundle is not for reading; give --to FILE, or send standard output somewhere")]
    ToTerminal,
    /// A backup can't be read back from a pipe.
    #[error("a backup is read back after it is written, so it needs a file: give --to FILE")]
    NoPipe,
    /// A file is written whole or not at all, which a pipe can't be.
    #[error("a file is saved whole or not at all, so it needs a place on a disk: give --to FILE")]
    NoPipeForFile,
    /// Standard output could not be written.
    #[error("could not write the result: {0}; check where the output goes")]
    Write(io::Error),
    /// It was done in part; why was said already.
    #[error("not all of it could be done; see above")]
    Partly,
    /// The reader of the output has gone, which is its right.
    #[error("nobody reads the output any more")]
    Gone,
}

impl Failure {
    /// Words an error of standard output.
    pub(crate) fn of_output(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Gone,
            _ => Self::Write(error),
        }
    }
}

/// Writes to standard output, all of it.
pub(crate) fn print(text: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text).and_then(|()| out.flush());
    written.map_err(Failure::of_output)
}

/// Says something on standard error.
pub(crate) fn complain(text: &str) {
    let mut out = io::stderr().lock();
    let mut before = "quietline-desk: ";
    for line in safe::lines(text, usize::MAX) {
        // There is nowhere left to say that this failed.
        let _ = writeln!(out, "{before}{}", line.as_str());
        before = "  ";
    }
}

/// Shows help on standard output, wrong use on standard error.
pub(crate) fn show_usage(usage: &clap::Error) -> ExitCode {
    // There is nowhere left to say that this failed.
    let _ = usage.print();
    ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2))
}

/// How many columns lines may have.
pub(crate) fn width() -> usize {
    const USUAL: usize = 100;
    let out = io::stdout();
    if !out.is_terminal() {
        return USUAL;
    }
    let size = rustix::termios::tcgetwinsize(out).map_or(0, |size| usize::from(size.ws_col));
    if size == 0 { USUAL } else { size.max(40) }
}
