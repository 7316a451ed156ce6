//! The ways in that need as little of a vault as possible: reading its letters
//! when its state is damaged, and taking out the key that opens them.

use std::path::Path;

use quietline_case::{Kind, LetterId, ThreadId};
use quietline_seal::Sealed;
use zeroize::Zeroizing;

use crate::{
    Desk, DeskError, Inner, Opened, Thread,
    desk::find_in,
    files,
    thread::{Arrived, assemble},
};

/// A vault whose portals, numbers and answers are lost, but whose letters
/// open. It can be read and not written.
pub struct Rescue {
    /// The vault, with an empty state.
    desk: Desk,
}

impl Rescue {
    /// Opens a vault without its state.
    pub fn open(dir: &Path, passphrase: &str) -> Result<Self, DeskError> {
        Desk::open_for_reading(dir, passphrase).map(|desk| Self { desk })
    }

    /// The identities that open all letters, the newest first, as age writes
    /// them: whoever holds them needs none of our software.
    pub fn emergency_identity(&self) -> Zeroizing<String> {
        let mut lines = Zeroizing::new(String::with_capacity(4_096));
        for team in &self.desk.keys.teams {
            lines.push_str(&team.to_text());
            lines.push('\n');
        }
        lines
    }

    /// All threads of which a letter opens.
    pub fn threads(&self) -> Result<Opened, DeskError> {
        let (mut arrived, mut lost) = (Vec::new(), Vec::new());
        for path in files::entries(&self.desk.layout.letters())? {
            let sealed = std::fs::read(&path)
                .ok()
                .and_then(|bytes| Sealed::from_age_file(bytes).ok());
            match sealed.and_then(|sealed| self.desk.open_sealed(&sealed)) {
                Some(part) if part.kind == Kind::Decoy => {}
                Some(part) => arrived.push(Arrived { import: 0, part }),
                None => lost.extend(
                    path.file_stem()
                        .and_then(|stem| stem.to_str()?.parse::<LetterId>().ok()),
                ),
            }
        }
        let mut threads = assemble(arrived);
        self.desk.finish_opening(&mut threads);
        threads.sort_by_key(Thread::rank);
        Ok(Opened { threads, lost })
    }

    /// Looks at the files of a thread, as [`Desk::check_files`] does.
    pub fn check_files(&self, thread: &mut Thread) {
        self.desk.check_files(thread);
    }

    /// Saves a file of a thread, as [`Desk::save_file`] does.
    pub fn save_file(&self, thread: &Thread, number: usize, to: &Path) -> Result<Inner, DeskError> {
        self.desk.save_file(thread, number, to)
    }

    /// The one thread whose name begins like this.
    pub fn thread(&self, beginning: &str) -> Result<Thread, DeskError> {
        let mut threads = self.threads()?.threads;
        let id: ThreadId = find_in(threads.iter().map(|thread| thread.id), beginning)?;
        let at = threads.iter().position(|thread| thread.id == id);
        at.map(|at| threads.swap_remove(at))
            .ok_or(DeskError::LostThread(id))
    }
}
