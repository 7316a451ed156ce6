//! The program `quietline-portal`.
//!
//! It ends with 0 when it did what was asked, with 1 when that failed, and with
//! 2 when it was asked wrongly. Errors go to standard error.

mod output;

use std::{
    ffi::OsString,
    fmt::Display,
    fs::File,
    io::{self, IsTerminal, Read, Write},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
    time::Duration,
};

use clap::{Args, Parser, Subcommand, error::ErrorKind};
use quietline_store::StoreError;
use serde::de::DeserializeOwned;

use crate::{
    control::{Act, Connection},
    files::Unfinished,
    home::{Home, HomeError},
    init::init,
    office::{Delivered, Exported, Status},
    portal::{Portal, PortalError},
};
use output::{Failure, complain, say};

/// The web form of a hotline: it seals every word before it is stored, and
/// holds no key that opens it.
#[derive(Parser)]
#[command(name = "quietline-portal", version, arg_required_else_help = true)]
struct Cli {
    /// What to do.
    #[command(subcommand)]
    command: Command,
}

/// What it can do.
#[derive(Subcommand)]
enum Command {
    /// Make a portal.
    #[command(
        after_help = "Example:\n  quietline-portal init --dir /srv/portal \\\n    \
        --recipients desk/public/recipients.txt --desk-key desk/public/desk.pub"
    )]
    Init {
        /// The portal's folder; it must be new or empty.
        #[arg(long, value_name = "FOLDER")]
        dir: PathBuf,
        /// The public keys that letters are sealed to, one a line, from the desk.
        #[arg(long, value_name = "FILE")]
        recipients: PathBuf,
        /// The desk's public signing key.
        #[arg(long, value_name = "FILE")]
        desk_key: PathBuf,
        /// The public/site.json of another portal of this hotline, so that a
        /// code works on both.
        #[arg(long, value_name = "FILE")]
        site: Option<PathBuf>,
    },
    /// Serve visitors until stopped with Ctrl-C or a signal.
    #[command(
        after_help = "Example:\n  quietline-portal serve --dir /srv/portal --listen 127.0.0.1:8080"
    )]
    Serve {
        /// The portal's folder.
        #[command(flatten)]
        dir: Dir,
        /// The address to listen on. Put an onion service, or a web server with
        /// a certificate, before it.
        #[arg(long, value_name = "ADDRESS:PORT")]
        listen: SocketAddr,
    },
    /// Write all letters to a bundle for the desk.
    #[command(
        after_help = "Example:\n  quietline-portal export --dir /srv/portal --to \
        /media/stick/export.tar\n\nThe portal may be running. A FILE that is there is replaced once \
        the new one is whole."
    )]
    Export {
        /// The portal's folder.
        #[command(flatten)]
        dir: Dir,
        /// The file to write; - for standard output.
        #[arg(long, value_name = "FILE|-")]
        to: PathBuf,
    },
    /// Take a bundle of the desk's: answers, and what may be erased.
    #[command(after_help = "Example:\n  quietline-portal deliver --dir /srv/portal \
        /media/stick/outgoing.tar\n\nThe portal may be running. The same bundle twice does no harm.")]
    Deliver {
        /// The portal's folder.
        #[command(flatten)]
        dir: Dir,
        /// The file to read; - for standard input.
        #[arg(value_name = "FILE|-")]
        from: PathBuf,
    },
    /// Say how the portal stands.
    #[command(after_help = "Example:\n  quietline-portal status --dir /srv/portal --json")]
    Status {
        /// The portal's folder.
        #[command(flatten)]
        dir: Dir,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

/// The portal's folder.
#[derive(Args)]
struct Dir {
    /// The portal's folder.
    #[arg(long, value_name = "FOLDER")]
    dir: PathBuf,
}

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let done = match Cli::try_parse_from(args) {
        Ok(cli) => obey(cli.command),
        Err(wrong) => return show_usage(&wrong),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Failed(why)) => {
            complain(&why);
            ExitCode::from(1)
        }
        Err(Failure::Misused(why)) => {
            complain(&why);
            ExitCode::from(2)
        }
    }
}

/// Shows help, or what was wrong with the arguments.
fn show_usage(wrong: &clap::Error) -> ExitCode {
    // Nothing more can be said if it can't be printed.
    let _ = wrong.print();
    match wrong.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
        _ => ExitCode::from(2),
    }
}

/// Does what was asked.
fn obey(command: Command) -> Result<(), Failure> {
    match command {
        Command::Init {
            dir,
            recipients,
            desk_key,
            site,
        } => make(&dir, &recipients, &desk_key, site.as_deref()),
        Command::Serve { dir, listen } => serve(&dir.dir, listen),
        Command::Export { dir, to } => export(&dir.dir, &to),
        Command::Deliver { dir, from } => deliver(&dir.dir, &from),
        Command::Status { dir, json } => status(&dir.dir, json),
    }
}

/// `init`
fn make(
    dir: &Path,
    recipients: &Path,
    desk_key: &Path,
    site: Option<&Path>,
) -> Result<(), Failure> {
    let public = init(dir, recipients, desk_key, site).map_err(failed)?;
    let home = Home::at(dir);
    say(&format!(
        "Made portal {} in {}.\n\
         Its settings are in {}.\n\
         Take {} to the desk and enrol it there.",
        public.portal,
        dir.display(),
        home.settings().display(),
        home.public_portal().display(),
    ))
}

/// `serve`
fn serve(dir: &Path, listen: SocketAddr) -> Result<(), Failure> {
    let portal = Portal::open(dir).map_err(|why| match why {
        PortalError::Store(StoreError::Held { .. }) => Failure::Failed(format!(
            "a portal already runs in {}, or a command is using its store; stop that one first",
            dir.display()
        )),
        other => failed(other),
    })?;
    let listener = TcpListener::bind(listen).map_err(|why| {
        Failure::Failed(format!(
            "can't listen on {listen}: {why}; give another address with --listen"
        ))
    })?;
    let running = portal.serve_until_signal(listener).map_err(failed)?;
    say(&format!("Serving on http://{}/", running.addr()))?;
    running.wait().map_err(failed)
}

/// `export`
fn export(dir: &Path, to: &Path) -> Result<(), Failure> {
    if to != Path::new("-") {
        let mut file = Unfinished::begin(to).map_err(failed)?;
        let done = export_into(dir, file.file())?;
        file.finish().map_err(failed)?;
        return say(&exported(&done, &format!("to {}", to.display())));
    }
    if io::stdout().is_terminal() {
        let why = "a bundle is no text: give a file with --to, or pipe it into another program";
        return Err(Failure::Misused(why.to_owned()));
    }
    let done = export_into(dir, &mut io::stdout().lock())?;
    complain(&exported(&done, "to standard output"));
    Ok(())
}

/// Writes an export to `out`.
fn export_into(dir: &Path, out: &mut dyn Write) -> Result<Exported, Failure> {
    match reach(dir)? {
        Reached::Running(portal) => ask(portal, Act::Export, None, out),
        Reached::Open(portal) => portal.export(out).map_err(failed),
    }
}

/// An export in words.
fn exported(done: &Exported, to: &str) -> String {
    let bad = |why: &String| format!("\nNot in it: {why}");
    let bad: String = done.unreadable.iter().map(bad).collect();
    format!(
        "Wrote export {} with {} {to}.{bad}",
        done.number,
        letters_and_parcels(done.letters, done.parcels)
    )
}

/// How many letters, and how many parcels if there are any.
fn letters_and_parcels(letters: usize, parcels: usize) -> String {
    let letters = count(letters, "letter", "letters");
    match parcels {
        0 => letters,
        _ => format!("{letters} and {}", count(parcels, "parcel", "parcels")),
    }
}

/// `deliver`
fn deliver(dir: &Path, from: &Path) -> Result<(), Failure> {
    if from == Path::new("-") {
        return deliver_from(dir, &mut io::stdin().lock());
    }
    let mut file = File::open(from).map_err(|why| {
        Failure::Failed(format!(
            "can't read {}: {why}; check the path",
            from.display()
        ))
    })?;
    deliver_from(dir, &mut file)
}

/// Takes the bundle that `bundle` gives.
fn deliver_from(dir: &Path, bundle: &mut dyn Read) -> Result<(), Failure> {
    let done: Delivered = match reach(dir)? {
        Reached::Running(portal) => ask(portal, Act::Deliver, Some(bundle), &mut io::sink())?,
        Reached::Open(portal) => portal.deliver(bundle).map_err(failed)?,
    };
    if !done.new {
        return say(&format!(
            "Nothing new: outgoing bundle {} is delivered already.",
            done.number
        ));
    }
    say(&format!(
        "Delivered outgoing bundle {}: {} kept, {} erased.",
        done.number,
        count(done.replies, "reply", "replies"),
        letters_and_parcels(done.erased, done.parcels_erased)
    ))
}

/// `status`
fn status(dir: &Path, json: bool) -> Result<(), Failure> {
    let status: Status = match reach(dir)? {
        Reached::Running(portal) => ask(portal, Act::Status, None, &mut io::sink())?,
        Reached::Open(portal) => portal.status(),
    };
    if json {
        return say(&serde_json::to_string_pretty(&status).map_err(failed)?);
    }
    say(&in_words(&status))
}

/// How a portal stands, in words.
fn in_words(status: &Status) -> String {
    let running = if status.running {
        "running"
    } else {
        "not running"
    };
    let mut text = format!(
        "Portal       {} ({running})\nLetters      {}\nParcels      {}\nReplies      {}\nLast export  {}\n\
         Delivered    {}",
        status.portal,
        status.letters,
        status.parcels,
        status.replies,
        status.last_export,
        status.delivered
    );
    if status.memory_locked == Some(false) {
        text += "\nMemory       keys could reach swap: let the portal lock 80 MiB (LimitMEMLOCK)";
    }
    if let Some(why) = &status.trouble {
        text += &format!("\nTrouble      {why}");
    }
    text
}

/// A portal that a command can use.
enum Reached {
    /// It is running.
    Running(Connection),
    /// It was not, and is opened here.
    Open(Box<Portal>),
}

/// How often, and how long in between, a portal is tried that is neither
/// running nor free: it is starting, or another command is using it.
const TRIES: (u32, Duration) = (20, Duration::from_millis(250));

/// Finds the portal in `dir`, running or not.
fn reach(dir: &Path) -> Result<Reached, Failure> {
    let home = Home::at(dir);
    if !home.holds_portal() {
        return Err(failed(HomeError::NoPortal(dir.to_owned())));
    }
    let (tries, pause) = TRIES;
    for _ in 0..tries {
        if let Some(running) = Connection::open(&home).map_err(failed)? {
            return Ok(Reached::Running(running));
        }
        match Portal::open(dir) {
            Ok(portal) => return Ok(Reached::Open(Box::new(portal))),
            Err(PortalError::Store(StoreError::Held { .. })) => thread::sleep(pause),
            Err(why) => return Err(failed(why)),
        }
    }
    Err(Failure::Failed(format!(
        "another command is using the portal in {}; try again when it is done",
        dir.display()
    )))
}

/// Asks a running portal.
fn ask<T: DeserializeOwned>(
    portal: Connection,
    act: Act,
    send: Option<&mut dyn Read>,
    out: &mut dyn Write,
) -> Result<T, Failure> {
    portal.ask(act, send, out).map_err(failed)
}

/// A failure in the words of an error.
fn failed(why: impl Display) -> Failure {
    Failure::Failed(why.to_string())
}

/// So many of something.
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
