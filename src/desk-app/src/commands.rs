//! Each command: open the vault, ask the desk, show what it says.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use jiff::Timestamp;
use quietline_case::Plain;
use quietline_desk::{
    Desk, DeskError, Enrolled, Founding, KeyKind, Opened, PortalCard, Rescue, Role, Thread,
};
use rand::{rand_core::UnwrapErr, rngs::SysRng};

use crate::{
    case_commands,
    cli::{self, Command, Vault},
    input, json, list, lookup,
    output::{Failure, complain, print, width},
    reports, thread,
};

/// Does what a command asks.
pub(crate) fn obey(command: Command) -> Result<(), Failure> {
    match command {
        Command::Init(how) => init(&how),
        Command::Enrol { vault, card } => enrol(&vault, &card),
        Command::Import { vault, from } => import(&vault, &from),
        Command::List { vault, json } => list(&vault, json),
        Command::Show { vault, thread } => show(&vault, &thread),
        Command::SaveFile {
            vault,
            thread,
            number,
            to,
        } => save_file(&vault, &thread, number, &to),
        Command::Links {
            vault,
            thread,
            json,
            tracing,
        } => lookup::links(&vault, thread.as_deref(), &tracing, json),
        Command::Search {
            vault,
            words,
            limit,
            json,
            tracing,
        } => lookup::search(&vault, &words, &tracing, limit, json),
        Command::Answer {
            vault,
            thread,
            text_file,
        } => answer(&vault, &thread, &text_file),
        Command::Case(command) => case_commands::obey(command),
        Command::Outgoing { vault, to, portal } => outgoing(&vault, &to, portal.as_deref()),
        Command::Backup { vault, to } => backup(&vault, &to),
        Command::Restore { vault, from } => restore(&vault, &from),
        Command::EmergencyIdentity { vault } => emergency_identity(&vault),
    }
}

/// The system's randomness; where it fails nothing can be sealed, so we stop.
fn rng() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}

/// Opens a vault.
pub(crate) fn open(vault: &Vault) -> Result<Desk, Failure> {
    let passphrase = input::passphrase(vault)?;
    Ok(Desk::open(&vault.dir, &passphrase)?)
}

/// Makes a vault.
fn init(how: &cli::Init) -> Result<(), Failure> {
    let passphrase = input::new_passphrase(&how.vault)?;
    let founding = Founding {
        name: &how.name,
        passphrase: &passphrase,
        kind: match how.keys {
            cli::Keys::Hybrid => KeyKind::Hybrid,
            cli::Keys::X25519 => KeyKind::X25519,
        },
        escrow: how.escrow.as_deref(),
    };
    let role = match how.role {
        cli::Role::Supervisor => Role::Supervisor,
        cli::Role::Advocate => Role::Advocate,
    };
    let desk = Desk::init(&how.vault.dir, &founding, role, &mut rng())?;
    print(reports::init(&desk).as_bytes())
}

/// Makes a portal known.
fn enrol(vault: &Vault, card: &Path) -> Result<(), Failure> {
    let card = PortalCard::read(&input::small(card, "a portal's card")?)?;
    let said = match open(vault)?.enrol(card)? {
        Enrolled::New(id) => format!("Portal {id} is enrolled.\n"),
        Enrolled::Already(id) => format!("Nothing new: portal {id} was enrolled before.\n"),
    };
    print(said.as_bytes())
}

/// Takes an export.
fn import(vault: &Vault, from: &Path) -> Result<(), Failure> {
    let bundle = input::open(from)?;
    let report = open(vault)?.import(bundle, Timestamp::now())?;
    print(reports::import(&report).as_bytes())
}

/// A vault as far as it opens.
pub(crate) enum Opening {
    /// All of it.
    Whole(Box<Desk>),
    /// The letters alone: the state is damaged.
    Letters(Box<Rescue>),
}

/// Opens a vault for reading; if its state is damaged, says so and opens the letters.
pub(crate) fn open_for_reading(vault: &Vault) -> Result<Opening, Failure> {
    let passphrase = input::passphrase(vault)?;
    match Desk::open(&vault.dir, &passphrase) {
        Err(error @ DeskError::DamagedState { .. }) => {
            complain(&error.to_string());
            let rescue = Rescue::open(&vault.dir, &passphrase)?;
            Ok(Opening::Letters(Box::new(rescue)))
        }
        opened => Ok(Opening::Whole(Box::new(opened?))),
    }
}

/// Lists all threads.
fn list(vault: &Vault, as_json: bool) -> Result<(), Failure> {
    let opening = open_for_reading(vault)?;
    let opened = match &opening {
        Opening::Whole(desk) => desk.threads(),
        Opening::Letters(rescue) => rescue.threads()?,
    };
    let shown = if as_json {
        json::all(&opened.threads)
    } else {
        list::table(&opened.threads, width())
    };
    print(shown.as_bytes())?;
    tell_lost(&opened);
    match opening {
        Opening::Whole(_) if opened.lost.is_empty() => Ok(()),
        _ => Err(Failure::Partly),
    }
}

/// Names the letters that no longer open.
pub(crate) fn tell_lost(opened: &Opened) {
    for id in &opened.lost {
        complain(&DeskError::DamagedLetter(*id).to_string());
    }
}

/// Shows a thread, and notes that it was seen.
fn show(vault: &Vault, beginning: &str) -> Result<(), Failure> {
    let display = |thread: &Thread| print(thread::page(thread, width()).as_bytes());
    match open_for_reading(vault)? {
        Opening::Whole(mut desk) => {
            let id = desk.find(beginning)?;
            let mut thread = desk.thread(id)?;
            desk.check_files(&mut thread);
            display(&thread)?;
            Ok(desk.mark_seen(id, Timestamp::now())?)
        }
        Opening::Letters(rescue) => {
            let mut thread = rescue.thread(beginning)?;
            rescue.check_files(&mut thread);
            display(&thread)?;
            Err(Failure::Partly)
        }
    }
}

/// Saves an attached file in plaintext, and warns of that.
fn save_file(vault: &Vault, beginning: &str, number: usize, to: &Path) -> Result<(), Failure> {
    if input::is_dash(to) {
        return Err(Failure::NoPipeForFile);
    }
    let (thread, inner) = match open_for_reading(vault)? {
        Opening::Whole(desk) => {
            let thread = desk.thread(desk.find(beginning)?)?;
            let inner = desk.save_file(&thread, number, to)?;
            (thread, inner)
        }
        Opening::Letters(rescue) => {
            let thread = rescue.thread(beginning)?;
            let inner = rescue.save_file(&thread, number, to)?;
            (thread, inner)
        }
    };
    complain(reports::WARN_PLAINTEXT);
    print(reports::saved(&thread, number, inner, to).as_bytes())
}

/// Answers a thread.
fn answer(vault: &Vault, beginning: &str, text_file: &Path) -> Result<(), Failure> {
    let text = input::text(text_file, "an answer")?;
    let mut desk = open(vault)?;
    let id = desk.find(beginning)?;
    desk.answer(id, Plain::from(text.as_str()), Timestamp::now())?;
    print(reports::answer(id).as_bytes())
}

/// Writes the next outgoing bundle.
fn outgoing(vault: &Vault, to: &Path, portal: Option<&str>) -> Result<(), Failure> {
    let to_output = input::is_dash(to);
    if to_output && io::stdout().is_terminal() {
        return Err(Failure::ToTerminal);
    }
    let mut desk = open(vault)?;
    let portal = desk.choose_portal(portal)?;
    let now = Timestamp::now();
    if to_output {
        let out = io::BufWriter::new(io::stdout().lock());
        let report = desk.write_outgoing(portal, out, now, &mut rng())?;
        complain(reports::outgoing(&report).trim_end());
        return Ok(());
    }
    let report = desk.write_outgoing_file(portal, to, now, &mut rng())?;
    print(reports::outgoing(&report).as_bytes())
}

/// Backs the vault up.
fn backup(vault: &Vault, to: &Path) -> Result<(), Failure> {
    if input::is_dash(to) {
        return Err(Failure::NoPipe);
    }
    let report = open(vault)?.backup(to)?;
    print(reports::backup(&report, to).as_bytes())?;
    for id in &report.damaged {
        complain(&DeskError::DamagedLetter(*id).to_string());
    }
    for id in &report.damaged_parcels {
        complain(&DeskError::DamagedParcel(*id).to_string());
    }
    for thread in &report.damaged_cases {
        let (thread, why) = (*thread, "it is not in this backup".to_owned());
        complain(&DeskError::DamagedCase { thread, why }.to_string());
    }
    let cases = report.damaged_cases.is_empty();
    if report.damaged.is_empty() && report.damaged_parcels.is_empty() && cases {
        Ok(())
    } else {
        Err(Failure::Partly)
    }
}

/// Makes a vault of a backup.
fn restore(vault: &Vault, from: &Path) -> Result<(), Failure> {
    let passphrase = input::passphrase(vault)?;
    let report = Desk::restore(from, &vault.dir, &passphrase)?;
    print(reports::restore(&report, &vault.dir).as_bytes())
}

/// Prints the identity that opens every letter, even if little else is left.
fn emergency_identity(vault: &Vault) -> Result<(), Failure> {
    let rescue = Rescue::open(&vault.dir, &input::passphrase(vault)?)?;
    complain(
        "WARNING: what follows opens every tip, for whoever has it. Keep it off every disk, \
         and wipe it when you are done. An identity that begins with AGE-SECRET-KEY-PQ-1 \
         needs age 1.3 or later.",
    );
    print(rescue.emergency_identity().as_bytes())
}
