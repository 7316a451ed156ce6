//! A child process that puts, uploads and erases from many threads until it is
//! ended, and says after each what is done.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    io::{BufRead, BufReader, Write, stdout},
    path::Path,
    process::{Child, Command, Stdio},
    thread::{self, JoinHandle},
    time::Duration,
};

use data_encoding::HEXLOWER;
use quietline_case::ParcelId;
use quietline_store::Store;

use super::{
    assert_no_marker, begin, letter, letters_by_number, number_of, open, parcel_files, parcel_sum,
    seal, sum, upload,
};

/// Where the child finds the store.
const DIR: &str = "QUIETLINE_TEST_STORE";

/// The number of the first submission that the child makes.
const FIRST: &str = "QUIETLINE_TEST_FIRST";

/// How many submissions of one child there can be.
pub const SUBMISSIONS: u64 = 1_000_000;

/// Letters of a submission. Its letters are numbered from its own number times
/// ten.
fn letters_of(submission: u64) -> impl Iterator<Item = u64> {
    (submission * 10..).take(submission as usize % 3 + 1)
}

/// A running child.
pub struct Worker {
    /// The process.
    child: Child,
    /// Reads what it says.
    reader: JoinHandle<Vec<String>>,
}

/// What children have said is done.
#[derive(Default)]
pub struct Said {
    /// Submissions put.
    put: BTreeSet<u64>,
    /// Letters about to be erased; nothing is known about these.
    erasing: BTreeSet<u64>,
    /// Letters erased.
    erased: BTreeSet<u64>,
    /// Parcels adopted, with their sums.
    kept: BTreeMap<ParcelId, String>,
    /// Parcels about to be erased.
    dropping: BTreeSet<ParcelId>,
    /// Parcels erased.
    dropped: BTreeSet<ParcelId>,
}

impl Worker {
    /// Starts this very program as a child, and waits for its first words. The
    /// program must have an ignored test `child` that calls [`work`].
    pub fn start(dir: &Path, first: u64) -> Self {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "child", "--ignored", "--nocapture"])
            .env(DIR, dir)
            .env(FIRST, first.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said: Vec<String> = Vec::new();
        while !said.last().is_some_and(|line| line.starts_with("put")) {
            said.push(lines.next().unwrap().unwrap());
        }
        let reader = thread::spawn(move || {
            said.extend(lines.map_while(Result::ok));
            said
        });
        Self { child, reader }
    }

    /// Stops it where it is. It says no more and writes no more.
    pub fn freeze(&self) {
        let id = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(id, rustix::process::Signal::STOP).unwrap();
        // The signal reaches a thread inside a system call at the call's end.
        let stat = format!("/proc/{}/task", self.child.id());
        let stopped = |task: std::fs::DirEntry| {
            let stat = std::fs::read_to_string(task.path().join("stat")).unwrap();
            stat.rsplit(") ").next().unwrap().starts_with('T')
        };
        while !std::fs::read_dir(&stat)
            .unwrap()
            .map(Result::unwrap)
            .all(stopped)
        {
            thread::yield_now();
        }
    }

    /// Kills it and notes all that it had said.
    pub fn kill(mut self, said: &mut Said) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        for line in self.reader.join().unwrap() {
            if let Some((what, rest)) = line.split_once(' ') {
                said.note(what, rest);
            }
        }
    }
}

impl Said {
    /// Notes one line.
    fn note(&mut self, what: &str, rest: &str) {
        let number = || rest.parse().unwrap();
        let id = || rest[..32].parse().unwrap();
        match what {
            "put" => drop(self.put.insert(number())),
            "erasing" => drop(self.erasing.insert(number())),
            "erased" => drop(self.erased.insert(number())),
            "kept" => drop(self.kept.insert(id(), rest[33..].to_owned())),
            "dropping" => drop(self.dropping.insert(id())),
            "dropped" => drop(self.dropped.insert(id())),
            _ => {}
        }
    }

    /// Checks that the store in `dir` holds what was said.
    pub fn check(&self, dir: &Path) {
        assert_no_marker(dir);
        let store = open(dir).unwrap();
        self.check_parcels(&store, dir);
        let found: BTreeSet<u64> = letters_by_number(&store).into_keys().collect();
        assert_eq!(store.status().letters, found.len() as u64);
        let confirmed = self
            .put
            .iter()
            .flat_map(|submission| letters_of(*submission));
        let lost: Vec<u64> = confirmed
            .filter(|n| !found.contains(n) && !self.erasing.contains(n))
            .collect();
        assert!(
            lost.is_empty(),
            "{} confirmed letters are lost: {lost:?}",
            lost.len()
        );
        let back: Vec<_> = found.intersection(&self.erased).collect();
        assert!(back.is_empty(), "erased letters came back: {back:?}");
    }

    /// Checks the parcels.
    fn check_parcels(&self, store: &Store, dir: &Path) {
        let found: BTreeSet<_> = store.parcels().unwrap().into_iter().collect();
        for (id, sum) in &self.kept {
            if found.contains(id) {
                assert_eq!(*sum, HEXLOWER.encode(&parcel_sum(store, id)), "{id}");
            } else {
                assert!(self.dropping.contains(id), "parcel {id} is lost");
            }
        }
        assert!(found.is_disjoint(&self.dropped), "erased parcels came back");
        let names = found.iter().map(|id| format!("{id}.age"));
        assert_eq!(parcel_files(dir), names.collect::<Vec<_>>(), "of nobody's");
    }

    /// How many submissions were put, and how many letters erased.
    pub fn counts(&self) -> (usize, usize) {
        (self.put.len(), self.erased.len())
    }

    /// How many parcels were kept, and how many erased.
    pub fn parcels(&self) -> (usize, usize) {
        (self.kept.len(), self.dropped.len())
    }
}

/// The child's work, without end. Returns at once in a process that is no child.
pub fn work() {
    let Some(dir) = env::var_os(DIR) else { return };
    let first: u64 = env::var(FIRST).unwrap().parse().unwrap();
    let store = open(Path::new(&dir)).unwrap();
    say("\nstarted", first);
    thread::scope(|scope| {
        for worker in 0..8 {
            let store = &store;
            scope.spawn(move || put_for_ever(store, first + worker * SUBMISSIONS / 8));
        }
        scope.spawn(|| erase_for_ever(&store));
        for uploader in 1..3 {
            let store = &store;
            scope.spawn(move || upload_for_ever(store, uploader));
        }
    });
}

/// Puts submissions and says so.
fn put_for_ever(store: &Store, first: u64) {
    for submission in first.. {
        store
            .put(&letters_of(submission).map(letter).collect::<Vec<_>>())
            .unwrap();
        say("put", submission);
    }
}

/// Erases a letter now and then and says so.
fn erase_for_ever(store: &Store) {
    loop {
        thread::sleep(Duration::from_millis(3));
        let Some(id) = store.letters().unwrap().into_iter().next() else {
            continue;
        };
        let letter = store.letter(&id).unwrap();
        say("erasing", number_of(&letter));
        assert_eq!(store.erase(&[(id, sum(&letter))]).unwrap(), 1);
        say("erased", number_of(&letter));
    }
}

/// Uploads files without a letter of their own, some of which are never sent,
/// and erases every fourth that was.
fn upload_for_ever(store: &Store, uploader: usize) {
    for length in (uploader * 40_000..).step_by(4_321) {
        let length = length % 300_000;
        drop(seal(store, length));
        std::mem::forget(begin(store));
        let _loose = upload(store, length);
        let (id, sum) = upload(store, length);
        store.put_with_parcels(&[], &[id]).unwrap();
        say("kept", format!("{id} {}", HEXLOWER.encode(&sum)));
        if id.as_bytes()[0] < 64 {
            say("dropping", id);
            assert_eq!(store.erase_parcels(&[(id, sum)]).unwrap(), 1);
            say("dropped", id);
        }
    }
}

/// One line to the parent, in one write.
fn say(what: &str, of: impl std::fmt::Display) {
    stdout()
        .lock()
        .write_all(format!("{what} {of}\n").as_bytes())
        .unwrap();
}
