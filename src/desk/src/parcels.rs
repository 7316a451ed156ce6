//! Parcels at the desk: attached files, each sealed by itself, as they came.
//!
//! A letter names a parcel by its id and its sum, so a parcel of that id with
//! another sum is not the one it names. A parcel that no letter names is kept
//! like the others: its letter may come later.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use quietline_case::{Attachment, LetterId, ParcelId, PortalId, ThreadId};
use quietline_seal::bundle::Sum;

use crate::{
    Desk, files,
    state::{Entry, Kept, Named, State},
};

/// The parcels that letters name.
#[derive(Default)]
pub(crate) struct Names(BTreeMap<ParcelId, BTreeSet<Sum>>);

impl Names {
    /// Whether a letter names this very parcel.
    fn has(&self, id: &ParcelId, sum: &Sum) -> bool {
        self.0.get(id).is_some_and(|sums| sums.contains(sum))
    }
}

impl<'a> Extend<&'a Named> for Names {
    fn extend<I: IntoIterator<Item = &'a Named>>(&mut self, more: I) {
        for Named { parcel, sum } in more {
            self.0.entry(*parcel).or_default().insert(*sum);
        }
    }
}

/// How a letter names a file's parcel.
pub(crate) fn named(file: &Attachment) -> Named {
    let (parcel, sum) = (file.parcel, Sum::from_bytes(file.sealed));
    Named { parcel, sum }
}

/// The parcels that letters in the ledger name.
pub(crate) fn names_in(state: &State) -> Names {
    let mut names = Names::default();
    names.extend(state.letters.values().flat_map(|entry| &entry.files));
    names
}

/// Whether the ledger has the very parcel that a letter names.
fn holds(state: &State, file: &Named) -> bool {
    let kept = state.parcels.get(&file.parcel);
    kept.is_some_and(|kept| kept.sum == file.sum)
}

/// What the desk makes of one parcel of the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is here, as it came.
    Known,
    /// It was here, but its file is gone or damaged.
    Lost,
    /// It was never here, or only one of its name that no letter names.
    New,
    /// Another parcel of that name is here.
    Changed,
}

/// One parcel of the bundle.
pub(crate) struct ParcelArrival {
    /// Its name.
    pub(crate) id: ParcelId,
    /// Its sum.
    pub(crate) sum: Sum,
    /// How many bytes it has.
    pub(crate) bytes: u64,
    /// What the desk makes of it.
    pub(crate) verdict: Verdict,
}

impl ParcelArrival {
    /// Where it is staged.
    pub(crate) fn staged(&self, folder: &Path) -> PathBuf {
        folder.join(format!("parcel-{}", self.id))
    }
}

impl Desk {
    /// What to make of a parcel.
    pub(crate) fn judge_parcel(&self, came: Named, names: &Names) -> Verdict {
        let Named { parcel: id, sum } = came;
        match self.state.parcels.get(&id) {
            None => Verdict::New,
            Some(kept) if kept.sum == sum => match files::has_sum(&self.layout.parcel(&id), &sum) {
                true => Verdict::Known,
                false => Verdict::Lost,
            },
            // A parcel that its letter names is never replaced.
            Some(kept) if !names.has(&id, &kept.sum) && names.has(&id, &sum) => Verdict::New,
            Some(_) => Verdict::Changed,
        }
    }

    /// Whether what came lies in the vault already.
    pub(crate) fn has_parcel(&self, came: &ParcelArrival) -> bool {
        match came.verdict {
            Verdict::Known => true,
            Verdict::Changed => files::has_sum(&self.parcel_home(came), &came.sum),
            Verdict::Lost | Verdict::New => false,
        }
    }

    /// Where a parcel that came goes.
    pub(crate) fn parcel_home(&self, came: &ParcelArrival) -> PathBuf {
        match came.verdict {
            Verdict::Changed => self.layout.set_aside_parcel(&came.id),
            _ => self.layout.parcel(&came.id),
        }
    }
}

/// Writes the parcels of an import into the ledger.
pub(crate) fn enter(state: &mut State, came: &[ParcelArrival], portal: PortalId) {
    for kept in state.parcels.values_mut() {
        kept.at.remove(&portal);
    }
    for one in came {
        if one.verdict == Verdict::New {
            let kept = Kept {
                sum: one.sum,
                bytes: one.bytes,
                at: BTreeSet::new(),
                backed_up: false,
            };
            state.parcels.insert(one.id, kept);
        }
        let kept = state.parcels.get_mut(&one.id);
        if let Some(kept) = kept.filter(|kept| kept.sum == one.sum) {
            kept.at.insert(portal);
            kept.backed_up &= one.verdict != Verdict::Lost;
        }
    }
}

/// The threads of these letters that name a parcel which is not here.
pub(crate) fn missing<'a>(
    state: &State,
    letters: impl Iterator<Item = &'a LetterId>,
) -> Vec<ThreadId> {
    let lacks = |entry: &&Entry| entry.files.iter().any(|file| !holds(state, file));
    let entries = letters.filter_map(|id| state.letters.get(id));
    let threads = entries
        .filter(lacks)
        .filter_map(|entry| Some(entry.place?.thread));
    threads.collect::<BTreeSet<_>>().into_iter().collect()
}

/// How many had never come before.
pub(crate) fn new(came: &[ParcelArrival], state: &State) -> usize {
    let is_new = |one: &&ParcelArrival| !state.parcels.contains_key(&one.id);
    came.iter().filter(is_new).count()
}

/// How many were lost on this disk.
pub(crate) fn healed(came: &[ParcelArrival]) -> usize {
    let lost = |one: &&ParcelArrival| one.verdict == Verdict::Lost;
    came.iter().filter(lost).count()
}

/// Those that are not what their letter names, or came before with another content.
pub(crate) fn altered(came: &[ParcelArrival], names: &Names) -> Vec<ParcelId> {
    let is_other = |one: &&ParcelArrival| {
        let misnamed = names.0.contains_key(&one.id) && !names.has(&one.id, &one.sum);
        misnamed || one.verdict == Verdict::Changed
    };
    came.iter().filter(is_other).map(|one| one.id).collect()
}

/// The new ones that no letter names.
pub(crate) fn unnamed(came: &[ParcelArrival], names: &Names) -> Vec<ParcelId> {
    let is_extra =
        |one: &&ParcelArrival| one.verdict == Verdict::New && !names.0.contains_key(&one.id);
    came.iter().filter(is_extra).map(|one| one.id).collect()
}
