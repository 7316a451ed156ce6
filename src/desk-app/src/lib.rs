//! The desk's command line. It decides nothing: it asks `quietline-desk` and
//! shows what that says.
//!
//! It ends with 0 when it did what was asked, with 1 when that failed, wholly
//! or in part, and with 2 when it was asked wrongly. Errors go to standard
//! error.

mod case_cli;
mod case_commands;
mod case_page;
mod cli;
mod commands;
mod input;
mod json;
mod links;
mod list;
mod lookup;
mod output;
mod reports;
mod safe;
mod search;
mod thread;

/// What a tipster wrote, as lines that a terminal can show safely.
pub use safe::lines as safe_lines;

use std::{ffi::OsString, process::ExitCode};

use clap::Parser;

use cli::Cli;
use output::{Failure, complain, show_usage};

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let done = match Cli::try_parse_from(args) {
        Ok(cli) => commands::obey(cli.command),
        Err(usage) => return show_usage(&usage),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Gone) => ExitCode::SUCCESS,
        Err(why) => {
            complain(&why.to_string());
            ExitCode::from(1)
        }
    }
}
