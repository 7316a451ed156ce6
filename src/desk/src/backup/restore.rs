//! A backup becomes a vault again, in a new folder.

use std::{
    fs::File,
    io::{BufRead, ErrorKind, Read},
    path::{Path, PathBuf},
};

use quietline_case::{LetterId, ParcelId, ThreadId};
use quietline_seal::bundle::Sum;

use super::{
    archive::{self, Trouble},
    member::Member,
};
use crate::{
    Desk, DeskError, files,
    keys::{self, Keys},
    layout::Layout,
    state::State,
};

/// What was restored.
#[derive(Debug, PartialEq, Eq)]
pub struct RestoreReport {
    /// How many letters are there again, the same as they came.
    pub letters: usize,
    /// Letters that the backup does not hold: they were damaged before it.
    pub missing: Vec<LetterId>,
    /// How many parcels are there again, the same as they came.
    pub parcels: usize,
    /// Parcels that the backup does not hold: they were damaged before it.
    pub missing_parcels: Vec<ParcelId>,
    /// Threads whose case file the backup does not hold: it was damaged before.
    pub missing_cases: Vec<ThreadId>,
}

/// A vault that is being filled.
struct Filling {
    /// Where.
    layout: Layout,
    /// The files that were written, to be synced.
    written: Vec<PathBuf>,
}

impl Desk {
    /// Makes a vault of a backup in a new folder: all of it, or nothing. It
    /// needs the passphrase of any one member, and nothing else.
    ///
    /// Numbers jump, so that bundles and replies which the lost vault wrote
    /// after the backup can't be mistaken for those that this one writes.
    pub fn restore(from: &Path, dir: &Path, passphrase: &str) -> Result<RestoreReport, DeskError> {
        let file = File::open(from).map_err(DeskError::file("read", from))?;
        let new = files::NewDir::begin(dir)?;
        let layout = Layout::new(new.path());
        for folder in layout.folders() {
            files::make_dir(&folder)?;
        }
        let mut filling = Filling {
            layout,
            written: Vec::new(),
        };
        let report = filling
            .fill(file, passphrase)
            .map_err(|trouble| words(trouble, from))?;
        files::sync_files(new.path(), &filling.written)?;
        new.finish()?;
        Ok(report)
    }
}

impl Filling {
    /// Reads the backup into the folder.
    fn fill(&mut self, file: File, passphrase: &str) -> Result<RestoreReport, Trouble> {
        let mut unlocked = None;
        let cell = std::cell::RefCell::new(&mut *self);
        archive::read_outer(
            file,
            |member, mut bytes| {
                cell.borrow_mut().write(member, &mut bytes)?;
                Ok(())
            },
            |sealed| {
                let mut filling = cell.borrow_mut();
                unlocked = Some(filling.open_vault(sealed, passphrase)?);
                Ok(())
            },
        )?;
        let keys = unlocked.expect("reading without an error has reached vault.age");
        self.settle(&keys)
    }

    /// Reads what is in `vault.age`.
    fn open_vault(&mut self, sealed: &mut dyn BufRead, passphrase: &str) -> Result<Keys, Trouble> {
        let keys = keys::unlock(&self.layout, passphrase)?;
        archive::read_inner(sealed, keys.team(), |member, from| self.write(member, from))?;
        Ok(keys)
    }

    /// Writes one file in its place; how many bytes it has comes back.
    fn write(&mut self, member: &Member, from: &mut dyn Read) -> Result<u64, Trouble> {
        let path = member.path(&self.layout);
        files::make_dir(files::folder_of(&path))?;
        let mut file = files::create_unsynced(&path).map_err(DeskError::file("write", &path))?;
        let copied = files::copy_summed(from, &mut file);
        let (_, size) = copied.map_err(|error| match error.kind() {
            // The backup itself is damaged.
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof | ErrorKind::Other => {
                Trouble::from(error)
            }
            _ => DeskError::file("write", &path)(error).into(),
        })?;
        self.written.push(path);
        Ok(size)
    }

    /// Checks what is there against the ledger, and lets the numbers jump.
    fn settle(&self, keys: &Keys) -> Result<RestoreReport, Trouble> {
        let mut state = State::load(&self.layout, keys)?;
        let (mut letters, mut missing) = (0, Vec::new());
        for (id, entry) in &mut state.letters {
            let path = match entry.place {
                Some(_) => self.layout.letter(id),
                None => self.layout.set_aside_letter(id),
            };
            entry.backed_up = false;
            match std::fs::read(path).is_ok_and(|bytes| Sum::of(&bytes) == entry.sum) {
                true => letters += 1,
                false => missing.push(*id),
            }
        }
        let (parcels, missing_parcels) = self.settle_parcels(&mut state);
        let layout = &self.layout;
        let names = state.case_names();
        let missing_cases = names.filter(|(_, name)| !layout.case(name).exists());
        let missing_cases = missing_cases.map(|(thread, _)| thread).collect();
        state.jump_after_restore();
        state.save(&self.layout, keys)?;
        Ok(RestoreReport {
            letters,
            missing,
            parcels,
            missing_parcels,
            missing_cases,
        })
    }

    /// Checks the parcels against the ledger: how many are there, which are not.
    fn settle_parcels(&self, state: &mut State) -> (usize, Vec<ParcelId>) {
        let (mut parcels, mut missing) = (0, Vec::new());
        for (id, kept) in &mut state.parcels {
            kept.backed_up = false;
            match files::has_sum(&self.layout.parcel(id), &kept.sum) {
                true => parcels += 1,
                false => missing.push(*id),
            }
        }
        (parcels, missing)
    }
}

/// Words what went wrong for the person who restores.
fn words(trouble: Trouble, from: &Path) -> DeskError {
    let path = from.to_owned();
    match trouble {
        Trouble::Archive(why) => DeskError::NotABackup { path, why },
        // The folder it names has a temporary name and is gone.
        Trouble::Desk(DeskError::WrongPassphrase(_)) => DeskError::WrongPassphrase(path),
        Trouble::Desk(error) => error,
    }
}
