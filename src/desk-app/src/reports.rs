//! What a command did, in words.

use std::path::Path;

use quietline_case::ThreadId;
use quietline_desk::{
    BackupReport, Desk, ImportReport, Inner, OutgoingReport, RestoreReport, Thread,
};

use crate::safe;

/// A vault was made.
pub(crate) fn init(desk: &Desk) -> String {
    format!(
        "The vault is made, and {} opens it.\n\
         Without the passphrase nothing in it can ever be read: write it down and lock it away.\n\
         Carry these two files to the portal:\n  {}\n  {}\n",
        desk.member(),
        desk.recipients_file().display(),
        desk.signing_key_file().display()
    )
}

/// So many of something.
fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// Names, or nothing if there are none.
fn named<T: ToString>(out: &mut String, what: &str, names: &[T]) {
    if !names.is_empty() {
        let names: Vec<_> = names.iter().map(T::to_string).collect();
        out.push_str(&format!("{what}:\n  {}\n", names.join("\n  ")));
    }
}

/// An export was taken.
pub(crate) fn import(report: &ImportReport) -> String {
    let (number, portal) = (report.number, report.portal);
    let letters = count(report.letters, "letter", "letters");
    let mut out = match report.nothing_new {
        true => format!("Nothing new: export {number} of portal {portal} was imported before.\n"),
        false => format!(
            "Export {number} of portal {portal}: {letters}, {} new{}.\n",
            report.new,
            files_of(report)
        ),
    };
    if let Some((first, last)) = report.gap {
        out.push_str(&format!(
            "Of this portal's exports, {first} to {last} never came here. Each export holds all \
             letters that the portal still has, so this alone loses nothing; but find out where \
             they are.\n"
        ));
    }
    push_counts(&mut out, report);
    named(&mut out, "URGENT, look at these now", &report.urgent);
    named(&mut out, "New threads", &report.new_threads);
    named(&mut out, "Threads that grew", &report.grown);
    named(
        &mut out,
        "Parts have not arrived yet of",
        &report.incomplete,
    );
    named(
        &mut out,
        "The tipster asks to take back (whoever holds the code can, so it may have been forced)",
        &report.withdrawn,
    );
    named(
        &mut out,
        "The tipster asked for no answers; what waited was dropped",
        &report.silent,
    );
    named(
        &mut out,
        "Look at these with care, `show` says why",
        &report.odd,
    );
    push_troubles(&mut out, report);
    out
}

/// How many files came, if any did.
fn files_of(report: &ImportReport) -> String {
    match report.parcels {
        0 => String::new(),
        n => format!(
            "; {}, {} new",
            count(n, "file", "files"),
            report.new_parcels
        ),
    }
}

/// Says what is not worth a list.
fn push_counts(out: &mut String, report: &ImportReport) {
    let kinds = [
        (
            report.decoys,
            "decoy, which holds nothing",
            "decoys, which hold nothing",
        ),
        (
            report.doubles,
            "letter repeats another",
            "letters repeat others",
        ),
        (
            report.healed,
            "letter or file that was lost here is back",
            "letters or files that were lost here are back",
        ),
    ];
    for (n, one, many) in kinds {
        if n > 0 {
            out.push_str(&format!("{}.\n", count(n, one, many)));
        }
    }
}

/// Says which letters and files make trouble.
fn push_troubles(out: &mut String, report: &ImportReport) {
    let closed = "Letters that this desk's keys don't open; they are set aside in the vault, \
                  and block nothing";
    named(out, closed, &report.set_aside);
    let other = "Letters that came again with another content; the first is kept, and the other \
                 set aside. Find out who can write to the portal";
    named(out, other, &report.changed);
    let missing = "Files that a letter names have not come, of these threads; `show` says which. \
                   Import the portal's next export";
    named(out, missing, &report.missing_files);
    let altered = "Files that are not what their letter names; they were altered or exchanged. \
                   Find out who can write to the portal";
    named(out, altered, &report.altered_parcels);
    let unnamed = "Files that no letter names yet; they are kept";
    named(out, unnamed, &report.unnamed_parcels);
}

/// An answer was written.
pub(crate) fn answer(thread: ThreadId) -> String {
    format!("The answer to {thread} goes out with the next `quietline-desk outgoing`.\n")
}

/// What is said whenever a file leaves the vault.
pub(crate) const WARN_PLAINTEXT: &str = "WARNING: this file is now in plaintext outside of the \
    vault. Whoever has this computer or disk can read it. It comes from a stranger and may try to \
    harm the computer that opens it. Wipe it when you are done.";

/// A file was saved.
pub(crate) fn saved(thread: &Thread, number: usize, inner: Inner, to: &Path) -> String {
    let name = thread.file(number).map(|file| file.said.name.reveal());
    let name = safe::line(name.unwrap_or_default(), 60);
    let mut out = format!(
        "File {number} of {}, which the tipster's device calls \"{}\", is saved as {}.\n",
        thread.id,
        *name,
        to.display()
    );
    out.push_str(match inner {
        Inner::None => "",
        Inner::Opened => {
            "The tipster had sealed it once more with age; the desk opened that layer too, and \
             what was inside is saved.\n"
        }
        Inner::Closed => {
            "It is itself an age file that no key of this desk opens, or a damaged one; it is \
             saved as it came.\n"
        }
    });
    out
}

/// An outgoing bundle was written.
pub(crate) fn outgoing(report: &OutgoingReport) -> String {
    let (number, portal) = (report.number, report.portal);
    let replies = count(report.replies, "reply", "replies");
    let answers = count(report.answers, "answer", "answers");
    let marks = count(report.marks, "mark", "marks");
    let mut erase = count(report.erase, "letter", "letters");
    if report.erase_parcels > 0 {
        let files = count(report.erase_parcels, "file", "files");
        erase.push_str(&format!(" and {files}"));
    }
    let mut out = format!(
        "Outgoing bundle {number} for portal {portal}: {replies} ({answers}, {marks}, the rest \
         filler); the portal may erase {erase}.\n"
    );
    if report.beyond > 0 {
        out.push_str(&format!(
            "{} beyond one for each letter that came, so the portal can tell that there are so \
             many. If that matters and can wait, write answers only when letters have come.\n",
            count(
                usize::try_from(report.beyond).unwrap_or(usize::MAX),
                "answer goes",
                "answers go"
            )
        ));
    }
    out
}

/// So many letters and, if there are any, files.
fn held(letters: usize, parcels: usize) -> String {
    let letters = count(letters, "letter", "letters");
    match parcels {
        0 => letters,
        n => format!("{letters} and {}", count(n, "file", "files")),
    }
}

/// A backup was written.
pub(crate) fn backup(report: &BackupReport, to: &Path) -> String {
    format!(
        "The backup {} was read back, and holds {} as they came. Keep it away from this computer.\n",
        to.display(),
        held(report.letters, report.parcels)
    )
}

/// A backup was restored.
pub(crate) fn restore(report: &RestoreReport, dir: &Path) -> String {
    let mut out = format!(
        "The vault is restored in {}, with {}. Import the portal's next export, then make a new \
         backup.\n",
        dir.display(),
        held(report.letters, report.parcels)
    );
    named(
        &mut out,
        "Letters that were damaged before the backup was made",
        &report.missing,
    );
    named(
        &mut out,
        "Files that were damaged before the backup was made",
        &report.missing_parcels,
    );
    named(
        &mut out,
        "Cases whose file was damaged before the backup was made",
        &report.missing_cases,
    );
    out
}
