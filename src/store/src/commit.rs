//! The one thread that writes: it gathers what waits into one atomic batch,
//! flushes, syncs, and only then tells everyone who waited.
//!
//! sled's `flush()` doesn't reach the disk; `sync_data()` on a handle of our
//! own on its file does. A sync costs far more than a write, so all changes that
//! arrive during one sync share the next.

use std::{
    fs::File,
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use sled::Batch;

use crate::{
    StoreError,
    base::{Base, Fault},
    mark::{Look, Mark, Note},
    random::locked,
    record::{Kind, STATE_KEY, State},
};

/// How long a caller waits for the disk before it is told that the store has
/// stopped.
const PATIENCE: Duration = Duration::from_secs(120);

/// Bytes that must stay free on the disk: sled needs some to erase and to
/// tidy up.
pub(crate) const RESERVE: u64 = 8 << 20;

/// How many bytes sled may write for one of ours: it rewrites whole leaves.
const SPREAD: u64 = 4;

/// A change of the records, applied whole or not at all.
#[derive(Default)]
pub(crate) struct Change {
    /// Records to write (with a value) and to remove (without).
    writes: Vec<(Vec<u8>, Option<Vec<u8>>)>,
    /// How it changes the counters.
    count: Count,
    /// How many bytes it adds.
    grows: u64,
}

/// How a change moves the counters.
#[derive(Clone, Copy, Default)]
struct Count {
    /// Letters more or fewer.
    letters: i64,
    /// Replies more or fewer.
    replies: i64,
    /// Parcels more or fewer.
    parcels: i64,
    /// Whether it takes an export number.
    exports: bool,
    /// The outgoing bundle that it ends the delivery of.
    delivered: u64,
}

impl Change {
    /// Writes a record.
    pub(crate) fn write(&mut self, key: Vec<u8>, value: Vec<u8>) {
        self.grows += (key.len() + value.len()) as u64;
        self.writes.push((key, Some(value)));
    }

    /// Removes a record.
    pub(crate) fn remove(&mut self, key: Vec<u8>) {
        self.writes.push((key, None));
    }

    /// Counts things of a kind as come (above 0) or gone (below).
    pub(crate) fn count(&mut self, kind: Kind, by: i64) {
        match kind {
            Kind::Letter => self.count.letters += by,
            Kind::Reply => self.count.replies += by,
            Kind::Parcel => self.count.parcels += by,
        }
    }

    /// Takes the next export number.
    pub(crate) fn take_export(&mut self) {
        self.count.exports = true;
    }

    /// Records that the outgoing bundle `number` is delivered.
    pub(crate) fn finish_delivery(&mut self, number: u64) {
        self.count.delivered = number;
    }
}

impl Count {
    /// The state after this change.
    fn apply(self, state: State) -> State {
        State {
            letters: state.letters.saturating_add_signed(self.letters),
            replies: state.replies.saturating_add_signed(self.replies),
            parcels: state.parcels.saturating_add_signed(self.parcels),
            exported: state.exported + u64::from(self.exports),
            delivered: state.delivered.max(self.delivered),
            ..state
        }
    }
}

/// Why a change was not made.
#[derive(Clone)]
enum Refusal {
    /// No room: this many bytes free, this many needed.
    Full(u64, u64),
    /// Writing has failed, now or before.
    Stopped(String),
}

/// What a waiting caller is told: the state right after its change.
type Answer = Result<State, Refusal>;

/// A change and who waits for it.
struct Job {
    /// The change.
    change: Change,
    /// Where the answer goes. A caller that waits no more is no error.
    waiter: SyncSender<Answer>,
}

/// What the writing thread shows to the others.
pub(crate) struct Shown {
    /// The state on the disk.
    state: Mutex<State>,
    /// Why nothing more is written, once something failed.
    stopped: Mutex<Option<String>>,
    /// How many syncs there were.
    syncs: AtomicU64,
}

/// The way to the writing thread. Dropping it ends the thread after the changes
/// already given to it.
pub(crate) struct Committer {
    /// Where jobs go; `None` once it is being dropped.
    jobs: Option<Sender<Job>>,
    /// The thread.
    thread: Option<JoinHandle<()>>,
    /// What it shows.
    shown: Arc<Shown>,
    /// The store's folder.
    dir: PathBuf,
}

impl Committer {
    /// Starts the thread for the store in `dir`, whose state on the disk is
    /// `state`.
    pub(crate) fn start(
        dir: PathBuf,
        base: Base,
        state: State,
        mark: Mark,
    ) -> Result<Self, StoreError> {
        let path = dir.join("db/db");
        let file = File::options().read(true).write(true).open(&path);
        let file = file.map_err(StoreError::file("open", path))?;
        let shown = Arc::new(Shown {
            state: Mutex::new(state),
            stopped: Mutex::new(None),
            syncs: AtomicU64::new(0),
        });
        let writer = Writer {
            base,
            file,
            mark,
            dir: dir.clone(),
            shown: shown.clone(),
        };
        let (jobs, waiting) = channel();
        let thread = thread::Builder::new()
            .name("store writer".to_owned())
            .spawn(move || writer.run(&waiting))
            .map_err(StoreError::file("start a thread for", &dir))?;
        Ok(Self {
            jobs: Some(jobs),
            thread: Some(thread),
            shown,
            dir,
        })
    }

    /// Makes a change. When it returns `Ok` the change is on the disk.
    pub(crate) fn commit(&self, change: Change) -> Result<State, StoreError> {
        let (waiter, answer) = sync_channel(1);
        let job = Job { change, waiter };
        let sent = self
            .jobs
            .as_ref()
            .is_some_and(|jobs| jobs.send(job).is_ok());
        let answer = if sent {
            answer.recv_timeout(PATIENCE).ok()
        } else {
            None
        };
        let late = || Err(self.shown.stop("the disk does not answer".to_owned()));
        answer
            .unwrap_or_else(late)
            .map_err(|refusal| refusal.into_error(&self.dir))
    }

    /// The state on the disk.
    pub(crate) fn state(&self) -> State {
        *locked(&self.shown.state)
    }

    /// How many syncs there were.
    pub(crate) fn syncs(&self) -> u64 {
        self.shown.syncs.load(Ordering::Relaxed)
    }

    /// What the thread shows, also after its end.
    pub(crate) fn shown(&self) -> Arc<Shown> {
        self.shown.clone()
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // It catches what can panic; if it panicked all the same, its
            // waiters were told by their broken channels.
            let _ = thread.join();
        }
    }
}

impl Refusal {
    /// Words it for the store in `dir`.
    fn into_error(self, dir: &std::path::Path) -> StoreError {
        let dir = dir.to_owned();
        match self {
            Self::Full(free, needed) => StoreError::Full { dir, free, needed },
            Self::Stopped(why) => StoreError::Stopped { dir, why },
        }
    }
}

impl Shown {
    /// Stops all writing for good; the first reason stays.
    fn stop(&self, why: String) -> Refusal {
        let mut stopped = locked(&self.stopped);
        Refusal::Stopped(stopped.get_or_insert(why).clone())
    }

    /// The state on the disk if nothing ever failed.
    pub(crate) fn sound_state(&self) -> Option<State> {
        self.check().ok().map(|()| *locked(&self.state))
    }

    /// Refuses once writing has stopped.
    fn check(&self) -> Result<(), Refusal> {
        locked(&self.stopped)
            .clone()
            .map_or(Ok(()), |why| Err(Refusal::Stopped(why)))
    }
}

/// The writing thread's own things.
struct Writer {
    /// sled.
    base: Base,
    /// Our own handle on sled's file, for the sync.
    file: File,
    /// The mark beside it.
    mark: Mark,
    /// The store's folder.
    dir: PathBuf,
    /// What others see.
    shown: Arc<Shown>,
}

impl Writer {
    /// Serves jobs, all that wait in one round, until no one can send more.
    fn run(self, waiting: &Receiver<Job>) {
        while let Ok(first) = waiting.recv() {
            let jobs = std::iter::once(first).chain(waiting.try_iter());
            let jobs = self.admit(jobs.collect());
            if !jobs.is_empty() {
                self.round(jobs);
            }
        }
    }

    /// Answers those there is no room for, and returns the others.
    fn admit(&self, jobs: Vec<Job>) -> Vec<Job> {
        let mut needed = RESERVE;
        let free = free_bytes(&self.dir);
        let fits = |job: &Job| {
            let more = job.change.grows * SPREAD;
            needed += more;
            more == 0 || needed <= free
        };
        let (fitting, others): (Vec<_>, Vec<_>) = jobs.into_iter().partition(fits);
        for job in others {
            let _ = job.waiter.send(Err(Refusal::Full(free, needed)));
        }
        fitting
    }

    /// Makes the changes of all jobs and answers each.
    fn round(&self, jobs: Vec<Job>) {
        let mut state = *locked(&self.shown.state);
        state.rounds += 1;
        let mut batch = Batch::default();
        let mut waiters = Vec::with_capacity(jobs.len());
        for Job { change, waiter } in jobs {
            state = change.count.apply(state);
            waiters.push((waiter, state));
            for (key, value) in change.writes {
                match value {
                    Some(value) => batch.insert(key, value),
                    None => batch.remove(key),
                }
            }
        }
        batch.insert(STATE_KEY, state.to_bytes());
        let outcome = self.make_durable(batch, state);
        for (waiter, state) in waiters {
            let _ = waiter.send(outcome.clone().map(|()| state));
        }
    }

    /// Applies, flushes and syncs. After one failure it never says `Ok` again:
    /// the system may have dropped what it could not write.
    fn make_durable(&self, batch: Batch, state: State) -> Result<(), Refusal> {
        self.shown.check()?;
        let stop = |why: String| self.shown.stop(why);
        self.base
            .apply(batch)
            .map_err(|fault| stop(fault.to_string()))?;
        self.file
            .sync_data()
            .map_err(|e| stop(format!("can't sync its file `db/db`: {e}")))?;
        self.shown.syncs.fetch_add(1, Ordering::Relaxed);
        // A caller may have given up waiting; then no one is told `Ok` any more.
        self.shown.check()?;
        *locked(&self.shown.state) = state;
        // The mark may lag behind, so failing to write it loses nothing.
        let _ = self.mark.write(Note {
            rounds: state.rounds,
            closed: Look::default(),
        });
        Ok(())
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Held => f.write_str("another process holds its file `db/db`"),
            Self::Io(e) => write!(f, "can't write its file `db/db`: {e}"),
            Self::Damaged(what) => write!(f, "its file `db/db` is damaged: {what}"),
        }
    }
}

/// How many bytes the disk under `dir` has for us. Where it does not say, as
/// many as one likes: the write itself will tell.
pub(crate) fn free_bytes(dir: &std::path::Path) -> u64 {
    rustix::fs::statvfs(dir).map_or(u64::MAX, |fs| fs.f_bavail.saturating_mul(fs.f_frsize))
}
