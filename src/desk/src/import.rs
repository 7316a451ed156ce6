//! Taking an export: whole or not at all.
//!
//! While the bundle is read, each letter and parcel that is not here yet is staged in a
//! folder under a temporary name and opened in memory. Only when the bundle
//! has proven whole are the staged letters synced and moved in, and then the
//! ledger is written. A crash in between costs nothing: the next import of the
//! same export finds letters that the ledger does not know, and takes them.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use quietline_case::{Kind, LetterId, ParcelId, PortalId, SubmissionId, ThreadId, Urgency};
use quietline_seal::{
    AtRest, Desk as ForDesk, Letter, Sealed,
    bundle::{ExportHead, ExportTaker, Sum, read_export_into},
};
use tempfile::TempDir;

use crate::{
    Desk, DeskError, Flag, ImportReport, Thread, files,
    parcels::{self, Names, ParcelArrival},
    state::{Entry, Named, Place, State},
};

/// No number of a bundle is higher.
const MAX_NUMBER: u64 = 1 << 53;

/// What the desk makes of one letter of the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// It is here, as it came.
    Known,
    /// It was here, but its file is gone.
    Lost,
    /// It was never here, or did not open before.
    Opens(Place),
    /// It was never here, and does not open.
    SetAside,
    /// Another letter of that name is here.
    Changed,
}

/// One letter of the bundle.
struct Arrival {
    /// Its name.
    id: LetterId,
    /// Its sum.
    sum: Sum,
    /// What the desk makes of it.
    verdict: Verdict,
    /// The parcels that it names.
    files: Vec<Named>,
}

/// A bundle that has proven whole, with its new letters staged.
struct Staged {
    /// What the export says of itself.
    head: ExportHead,
    /// All its letters.
    arrivals: Vec<Arrival>,
    /// All its parcels.
    parcels: Vec<ParcelArrival>,
    /// The parcels that any letter names.
    names: Names,
    /// Where the new ones lie; removed when dropped.
    folder: TempDir,
}

impl Desk {
    /// Takes an export at this time: all of it, or nothing.
    pub fn import(&mut self, bundle: impl Read, now: Timestamp) -> Result<ImportReport, DeskError> {
        let staged = self.stage(bundle)?;
        let content = content_sum(&staged);
        let portal = self.state.portals.get(&staged.head.portal);
        let portal = portal.ok_or(DeskError::NoPortal)?;
        let again = portal.export == staged.head.number;
        if again && portal.content != Some(content) {
            return Err(DeskError::SameNumber(staged.head.number));
        }
        let mut report = report_on(&staged, &self.state, again);
        let touched = threads_touched(&staged.arrivals);
        sort_threads(&mut report, &touched, &self.state);
        self.move_in(&staged)?;
        enter(&mut self.state, &staged, content);
        self.state.import_times.insert(self.state.imports, now);
        let letters = staged.arrivals.iter().map(|one| &one.id);
        report.missing_files = parcels::missing(&self.state, letters);
        let threads = self.open_some(&touched).threads;
        report.silent = self.heed_wishes(&threads);
        self.save()?;
        self.drop_confirmed();
        tell_odd(&mut report, &threads);
        Ok(report)
    }

    /// Reads the bundle to its end.
    fn stage(&self, bundle: impl Read) -> Result<Staged, DeskError> {
        let folder = files::temporary_dir(self.layout.root())?;
        let key_of = |id: &PortalId| self.state.portals.get(id).map(|portal| portal.key.clone());
        let mut taker = Taker {
            desk: self,
            folder: folder.path(),
            names: parcels::names_in(&self.state),
            arrivals: Vec::new(),
            parcels: Vec::new(),
        };
        let head = read_export_into(bundle, key_of, |head| self.is_recent(head), &mut taker)?;
        let Taker {
            arrivals,
            parcels,
            names,
            ..
        } = taker;
        Ok(Staged {
            head,
            arrivals,
            parcels,
            names,
            folder,
        })
    }

    /// Refuses what is older than the last export taken, and numbers that no
    /// portal ever reaches.
    fn is_recent(&self, head: &ExportHead) -> Result<(), String> {
        let portal = self.state.portals.get(&head.portal);
        let taken = portal.map_or(0, |portal| portal.export);
        if head.number.max(head.previous).max(head.delivered) > MAX_NUMBER {
            return Err(
                "its numbers are impossible; find out who writes for this portal".to_owned(),
            );
        }
        if head.number >= taken {
            return Ok(());
        }
        Err(format!(
            "it is too old: it is export {} of this portal, and export {taken} was already \
             imported; have the portal export again",
            head.number
        ))
    }

    /// What to make of a letter, and which parcels it names.
    fn judge(
        &self,
        id: &LetterId,
        sum: &Sum,
        sealed: &Sealed<Letter, ForDesk>,
    ) -> (Verdict, Vec<Named>) {
        let known = self.state.letters.get(id);
        // A letter that opens is never replaced.
        if let Some(entry) = known.filter(|entry| entry.place.is_some()) {
            let verdict = match entry.sum == *sum {
                true if files::has_sum(&self.layout.letter(id), sum) => Verdict::Known,
                true => Verdict::Lost,
                false => Verdict::Changed,
            };
            return (verdict, entry.files.clone());
        }
        match (self.place(sealed), known) {
            (Some((place, files)), _) => (Verdict::Opens(place), files),
            (None, Some(entry)) if entry.sum == *sum => (Verdict::Known, Vec::new()),
            (None, Some(_)) => (Verdict::Changed, Vec::new()),
            (None, None) => (Verdict::SetAside, Vec::new()),
        }
    }

    /// Whether the ledger has this letter as one that opens.
    fn opens(&self, id: &LetterId) -> bool {
        let known = self.state.letters.get(id);
        known.is_some_and(|entry| entry.place.is_some())
    }

    /// Where a letter belongs and which parcels it names, if it opens.
    fn place(&self, sealed: &Sealed<Letter, ForDesk>) -> Option<(Place, Vec<Named>)> {
        let part = self.open_sealed(sealed)?;
        let place = Place {
            thread: part.thread,
            submission: part.submission,
            part: part.part,
            kind: part.kind,
        };
        Some((place, part.files.iter().map(parcels::named).collect()))
    }

    /// Makes the staged letters and parcels durable and moves them in.
    fn move_in(&self, staged: &Staged) -> Result<(), DeskError> {
        let folder = staged.folder.path();
        let letters = staged.arrivals.iter();
        let letters = letters.map(|one| (folder.join(one.id.to_string()), self.home_of(one)));
        let parcels = staged.parcels.iter();
        let parcels = parcels.map(|one| (one.staged(folder), self.parcel_home(one)));
        let moves = letters.chain(parcels).filter(|(from, _)| from.exists());
        let (from, to): (Vec<_>, Vec<_>) = moves.unzip();
        files::sync_files(folder, &from)?;
        for (from, to) in from.iter().zip(&to) {
            fs::rename(from, to).map_err(DeskError::file("write", to))?;
        }
        files::sync_dir(&self.layout.letters())?;
        files::sync_dir(&self.layout.parcels())?;
        files::sync_dir(&self.layout.set_aside())
    }

    /// Where a staged letter goes.
    fn home_of(&self, arrival: &Arrival) -> PathBuf {
        match arrival.verdict {
            Verdict::Opens(_) | Verdict::Lost => self.layout.letter(&arrival.id),
            Verdict::Known | Verdict::SetAside | Verdict::Changed => {
                self.layout.set_aside_letter(&arrival.id)
            }
        }
    }
}

/// Looks at the threads that changed for what a person should know.
fn tell_odd(report: &mut ImportReport, threads: &[Thread]) {
    let add = |list: &mut Vec<ThreadId>, id: ThreadId, is: bool| list.extend(is.then_some(id));
    let ordinary = |flag: &Flag| {
        let told = [Flag::Incomplete, Flag::Withdrawal, Flag::NoAnswers];
        told.contains(flag)
    };
    for thread in threads {
        let (id, flags) = (thread.id, &thread.flags);
        let has = |flag: Flag| flags.contains(&flag);
        add(&mut report.urgent, id, thread.urgency() == Urgency::Urgent);
        add(&mut report.incomplete, id, has(Flag::Incomplete));
        add(&mut report.withdrawn, id, has(Flag::Withdrawal));
        add(&mut report.odd, id, !flags.iter().all(ordinary));
    }
}

/// Judges and stages what an export holds.
struct Taker<'a> {
    /// The desk.
    desk: &'a Desk,
    /// Where new letters and parcels are staged.
    folder: &'a Path,
    /// The parcels that any letter names.
    names: Names,
    /// The letters that came.
    arrivals: Vec<Arrival>,
    /// The parcels that came.
    parcels: Vec<ParcelArrival>,
}

impl ExportTaker for Taker<'_> {
    fn letter(
        &mut self,
        id: LetterId,
        sum: Sum,
        sealed: Sealed<Letter, ForDesk>,
    ) -> io::Result<()> {
        let (verdict, files) = self.desk.judge(&id, &sum, &sealed);
        let kept = self.desk.layout.set_aside_letter(&id);
        let known = verdict == Verdict::Known;
        if !(known && (self.desk.opens(&id) || files::has_sum(&kept, &sum))) {
            let path = self.folder.join(id.to_string());
            files::write_unsynced(&path, sealed.sealed_bytes())?;
        }
        self.names.extend(&files);
        self.arrivals.push(Arrival {
            id,
            sum,
            verdict,
            files,
        });
        Ok(())
    }

    fn parcel(
        &mut self,
        id: ParcelId,
        sum: Sum,
        bytes: u64,
        parcel: &mut dyn Read,
    ) -> io::Result<()> {
        let verdict = self
            .desk
            .judge_parcel(Named { parcel: id, sum }, &self.names);
        let arrival = ParcelArrival {
            id,
            sum,
            bytes,
            verdict,
        };
        if !self.desk.has_parcel(&arrival) {
            let file = files::create_unsynced(&arrival.staged(self.folder))?;
            let mut file = BufWriter::with_capacity(files::PIECE, file);
            io::copy(parcel, &mut file)?;
            file.flush()?;
        }
        self.parcels.push(arrival);
        Ok(())
    }
}

/// The sum of what an export holds, whatever its order.
fn content_sum(staged: &Staged) -> Sum {
    let head = &staged.head;
    let mut pairs: Vec<_> = staged
        .arrivals
        .iter()
        .map(|one| (one.id, one.sum))
        .collect();
    pairs.sort_unstable();
    let mut bytes = [head.previous.to_be_bytes(), head.delivered.to_be_bytes()].concat();
    for (id, sum) in &pairs {
        bytes.extend_from_slice(id.as_bytes());
        bytes.extend_from_slice(sum.as_bytes());
    }
    let mut parcels: Vec<_> = staged.parcels.iter().map(|one| (one.id, one.sum)).collect();
    parcels.sort_unstable();
    for (id, sum) in &parcels {
        bytes.extend_from_slice(b"parcel");
        bytes.extend_from_slice(id.as_bytes());
        bytes.extend_from_slice(sum.as_bytes());
    }
    Sum::of(&bytes)
}

/// The threads that new letters belong to.
fn threads_touched(arrivals: &[Arrival]) -> BTreeSet<ThreadId> {
    let thread = |one: &Arrival| match one.verdict {
        Verdict::Opens(place) if place.kind != Kind::Decoy => Some(place.thread),
        _ => None,
    };
    arrivals.iter().filter_map(thread).collect()
}

/// What can be told before the ledger changes.
fn report_on(staged: &Staged, state: &State, again: bool) -> ImportReport {
    let arrivals = &staged.arrivals;
    let ids_with = |verdict: Verdict| {
        let of_that = arrivals.iter().filter(move |one| one.verdict == verdict);
        of_that.map(|one| one.id).collect::<Vec<_>>()
    };
    ImportReport {
        portal: staged.head.portal,
        number: staged.head.number,
        nothing_new: again,
        gap: gap(&staged.head, state),
        letters: arrivals.len(),
        new: arrivals
            .iter()
            .filter(|one| !state.letters.contains_key(&one.id))
            .count(),
        decoys: places(arrivals)
            .filter(|place| place.kind == Kind::Decoy)
            .count(),
        doubles: doubles(arrivals, state),
        healed: ids_with(Verdict::Lost).len() + parcels::healed(&staged.parcels),
        set_aside: ids_with(Verdict::SetAside),
        changed: ids_with(Verdict::Changed),
        parcels: staged.parcels.len(),
        new_parcels: parcels::new(&staged.parcels, state),
        altered_parcels: parcels::altered(&staged.parcels, &staged.names),
        unnamed_parcels: parcels::unnamed(&staged.parcels, &staged.names),
        missing_files: Vec::new(),
        new_threads: Vec::new(),
        grown: Vec::new(),
        urgent: Vec::new(),
        incomplete: Vec::new(),
        withdrawn: Vec::new(),
        silent: Vec::new(),
        odd: Vec::new(),
    }
}

/// Tells the threads that begin from those that grow.
fn sort_threads(report: &mut ImportReport, touched: &BTreeSet<ThreadId>, state: &State) {
    let known = state.thread_ids();
    (report.grown, report.new_threads) = touched.iter().partition(|id| known.contains(id));
}

/// Where the new letters that open belong.
fn places(arrivals: &[Arrival]) -> impl Iterator<Item = Place> {
    arrivals.iter().filter_map(|one| match one.verdict {
        Verdict::Opens(place) => Some(place),
        _ => None,
    })
}

/// The exports between the last one taken and this one.
fn gap(head: &ExportHead, state: &State) -> Option<(u64, u64)> {
    let taken = state.portals.get(&head.portal)?.export;
    (head.previous > taken).then_some((taken + 1, head.previous))
}

/// How many new letters are a part that is here already, or twice in the bundle.
fn doubles(arrivals: &[Arrival], state: &State) -> usize {
    let known = state.letters.values().filter_map(|entry| entry.place);
    let key = |place: Place| -> (SubmissionId, u32) { (place.submission, place.part) };
    let mut seen: BTreeSet<_> = known.map(key).collect();
    places(arrivals)
        .filter(|place| !seen.insert(key(*place)))
        .count()
}

/// Writes the import into the ledger.
fn enter(state: &mut State, staged: &Staged, content: Sum) {
    let head = &staged.head;
    state.imports += 1;
    for entry in state.letters.values_mut() {
        entry.at.remove(&head.portal);
    }
    for arrival in &staged.arrivals {
        enter_letter(state, arrival, head.portal);
    }
    parcels::enter(state, &staged.parcels, head.portal);
    if let Some(portal) = state.portals.get_mut(&head.portal) {
        portal.export = head.number;
        portal.content = Some(content);
        let before = std::mem::replace(&mut portal.delivered, head.delivered);
        state.forget_undelivered(head.portal, before);
    }
}

/// Writes one letter into the ledger.
fn enter_letter(state: &mut State, arrival: &Arrival, portal: PortalId) {
    let is_new = !state.letters.contains_key(&arrival.id);
    let place = match arrival.verdict {
        Verdict::Opens(place) => Some(place),
        _ => None,
    };
    if is_new || place.is_some() {
        let entry = Entry {
            sum: arrival.sum,
            import: state.imports,
            at: BTreeSet::new(),
            backed_up: false,
            seen: false,
            place,
            files: arrival.files.clone(),
        };
        state.letters.insert(arrival.id, entry);
    }
    state.slots += u64::from(is_new);
    let entry = state.letters.get_mut(&arrival.id);
    if let Some(entry) = entry.filter(|entry| entry.sum == arrival.sum) {
        entry.at.insert(portal);
        entry.backed_up &= arrival.verdict != Verdict::Lost;
    }
}
