//! Writing a backup, and reading it back before anything counts as backed up.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    path::Path,
};

use quietline_case::{LetterId, ParcelId, ThreadId};
use quietline_seal::bundle::Sum;

use super::{
    archive::{self, Inner, Trouble},
    member::Member,
};
use crate::{Desk, DeskError, files};

/// What a backup holds.
#[derive(Debug, PartialEq, Eq)]
pub struct BackupReport {
    /// How many letters were read back from it, the same as they came.
    pub letters: usize,
    /// Letters that could not be backed up: they are lost or damaged on this disk.
    pub damaged: Vec<LetterId>,
    /// How many parcels were read back from it, the same as they came.
    pub parcels: usize,
    /// Parcels that could not be backed up: they are lost or damaged on this disk.
    pub damaged_parcels: Vec<ParcelId>,
    /// Threads whose case file could not be backed up: it is lost or damaged on
    /// this disk.
    pub damaged_cases: Vec<ThreadId>,
}

/// Each file of a backup with its sum.
type Contents = BTreeMap<Member, Sum>;

impl Desk {
    /// Writes a backup, reads it back from the disk, compares it with what
    /// came, and only then gives it its name and notes which letters it holds.
    pub fn backup(&mut self, to: &Path) -> Result<BackupReport, DeskError> {
        self.refuse_inside(to)?;
        // What lies in `state.age` is what the backup is to hold.
        self.save()?;
        let file = files::begin(to)?;
        let written = self.write_backup(file.as_file());
        let written = written.map_err(|trouble| words(trouble, to))?;
        file.as_file()
            .sync_all()
            .map_err(DeskError::file("sync", to))?;
        let read = self
            .read_back(file.path())
            .map_err(|trouble| words(trouble, to))?;
        compare(&written, &read).map_err(|why| words(Trouble::Archive(why), to))?;
        files::put_in_place(file, to)?;
        let report = self.note_backed_up(&read);
        self.save()?;
        Ok(report)
    }

    /// A backup beside what it protects would be lost with it.
    fn refuse_inside(&self, to: &Path) -> Result<(), DeskError> {
        if files::lies_in(to, self.layout.root())? {
            return Err(DeskError::BackupInside(to.to_owned()));
        }
        Ok(())
    }

    /// Writes the archive; the sums of what went in come back.
    fn write_backup(&self, mut file: &File) -> Result<Contents, Trouble> {
        let mut contents = Contents::new();
        for (member, path) in self.key_files()? {
            let bytes = files::read(&path)?;
            archive::append(&mut file, &member, &bytes)?;
            contents.insert(member, Sum::of(&bytes));
        }
        let to = self.keys.own_recipients();
        archive::append_vault(file, &to, |inner| self.write_inner(inner, &mut contents))?;
        archive::end(file)?;
        Ok(contents)
    }

    /// Writes what is inside `vault.age`.
    fn write_inner(&self, inner: &mut Inner<'_>, contents: &mut Contents) -> Result<(), Trouble> {
        for member in [Member::Recipients, Member::DeskPub, Member::State] {
            let bytes = files::read(&member.path(&self.layout))?;
            archive::append(&mut *inner, &member, &bytes)?;
            contents.insert(member, Sum::of(&bytes));
        }
        for (id, entry) in &self.state.letters {
            let member = match entry.place {
                Some(_) => Member::Letter(*id),
                None => Member::SetAside(*id),
            };
            let bytes = fs::read(member.path(&self.layout)).unwrap_or_default();
            if Sum::of(&bytes) == entry.sum {
                archive::append(&mut *inner, &member, &bytes)?;
                contents.insert(member, entry.sum);
            }
        }
        self.write_cases(inner, contents)?;
        self.write_parcels(inner, contents)
    }

    /// Writes the case files that open.
    fn write_cases(&self, inner: &mut Inner<'_>, contents: &mut Contents) -> Result<(), Trouble> {
        for (thread, name) in self.state.case_names() {
            if self.read_case(thread, &name).is_err() {
                continue;
            }
            let member = Member::Case(name);
            let bytes = files::read(&member.path(&self.layout))?;
            archive::append(&mut *inner, &member, &bytes)?;
            contents.insert(member, Sum::of(&bytes));
        }
        Ok(())
    }

    /// Writes the parcels that are what they were. They are read twice: a
    /// damaged one must be known before its header is written.
    fn write_parcels(&self, inner: &mut Inner<'_>, contents: &mut Contents) -> Result<(), Trouble> {
        for (id, kept) in &self.state.parcels {
            let path = self.layout.parcel(id);
            if !files::has_sum(&path, &kept.sum) {
                continue;
            }
            let member = Member::Parcel(*id);
            let file = File::open(&path).map_err(DeskError::file("read", &path))?;
            let sum = archive::append_stream(&mut *inner, &member, kept.bytes, file)?;
            contents.insert(member, sum);
        }
        Ok(())
    }

    /// The key files, sealed as they lie there.
    fn key_files(&self) -> Result<Vec<(Member, std::path::PathBuf)>, DeskError> {
        let mut found = vec![(Member::Keys, self.layout.keys())];
        let mut folders = vec![self.layout.staff()];
        folders.extend(files::entries(&self.layout.team())?);
        for path in folders {
            for path in files::entries(&path)? {
                let name = path
                    .strip_prefix(self.layout.root())
                    .ok()
                    .and_then(Path::to_str);
                found.extend(
                    name.and_then(Member::parse)
                        .map(|member| (member, path.clone())),
                );
            }
        }
        Ok(found)
    }

    /// Reads a backup from the disk; the sums of what is in it come back.
    fn read_back(&self, path: &Path) -> Result<Contents, Trouble> {
        let file = File::open(path).map_err(DeskError::file("read back", path))?;
        // Otherwise it would come from memory and prove nothing about the
        // disk; where the system can't, the comparison is still made.
        let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
        let (mut keys, mut inside) = (Contents::new(), Contents::new());
        let on_key = |member: &Member, bytes: &[u8]| {
            keys.insert(member.clone(), Sum::of(bytes));
            Ok(())
        };
        archive::read_outer(file, on_key, |sealed| {
            archive::read_inner(sealed, self.keys.team(), |member, from| {
                let (sum, size) = files::sum_of(from)?;
                inside.insert(member.clone(), sum);
                Ok(size)
            })
        })?;
        keys.append(&mut inside);
        Ok(keys)
    }

    /// Notes for each letter whether this backup holds it.
    fn note_backed_up(&mut self, read: &Contents) -> BackupReport {
        let (mut letters, mut damaged) = (0, Vec::new());
        for (id, entry) in &mut self.state.letters {
            let member = match entry.place {
                Some(_) => Member::Letter(*id),
                None => Member::SetAside(*id),
            };
            entry.backed_up = read.get(&member) == Some(&entry.sum);
            match entry.backed_up {
                true => letters += 1,
                false => damaged.push(*id),
            }
        }
        let (parcels, damaged_parcels) = self.note_parcels(read);
        BackupReport {
            letters,
            damaged,
            parcels,
            damaged_parcels,
            damaged_cases: self.without_case(read),
        }
    }

    /// The threads whose case file this backup lacks.
    fn without_case(&self, read: &Contents) -> Vec<ThreadId> {
        let names = self.state.case_names();
        let lacking = names.filter(|(_, name)| !read.contains_key(&Member::Case(*name)));
        lacking.map(|(thread, _)| thread).collect()
    }

    /// Notes for each parcel whether this backup holds it: how many it does,
    /// and which it does not.
    fn note_parcels(&mut self, read: &Contents) -> (usize, Vec<ParcelId>) {
        let mut damaged = Vec::new();
        for (id, kept) in &mut self.state.parcels {
            kept.backed_up = read.get(&Member::Parcel(*id)) == Some(&kept.sum);
            if !kept.backed_up {
                damaged.push(*id);
            }
        }
        (self.state.parcels.len() - damaged.len(), damaged)
    }
}

/// Whether what was read is what was written.
fn compare(written: &Contents, read: &Contents) -> Result<(), String> {
    if written == read {
        return Ok(());
    }
    let names: BTreeSet<_> = written.keys().chain(read.keys()).collect();
    let differs = names
        .into_iter()
        .find(|name| written.get(name) != read.get(name));
    let name = differs.map(Member::name).unwrap_or_default();
    Err(format!("{name} reads otherwise than it was written"))
}

/// Words what went wrong for the person who wants the backup.
fn words(trouble: Trouble, to: &Path) -> DeskError {
    match trouble {
        Trouble::Archive(why) => DeskError::Unverified {
            path: to.to_owned(),
            why,
        },
        Trouble::Desk(error) => error,
    }
}

#[cfg(test)]
mod tests {
    use quietline_seal::bundle::Sum;

    use super::{Contents, Member, compare};

    #[test]
    fn any_difference_is_named() {
        let written = Contents::from([
            (Member::Keys, Sum::of(b"keys")),
            (Member::State, Sum::of(b"state")),
        ]);
        assert_eq!(compare(&written, &written.clone()), Ok(()));
        let mut lost = written.clone();
        lost.remove(&Member::Keys);
        let mut changed = written.clone();
        changed.insert(Member::State, Sum::of(b"rot"));
        let mut more = written.clone();
        more.insert(Member::DeskPub, Sum::of(b""));
        for (read, name) in [
            (lost, "keys"),
            (changed, "state.age"),
            (more, "public/desk.pub"),
        ] {
            assert!(compare(&written, &read).unwrap_err().starts_with(name));
        }
    }
}
