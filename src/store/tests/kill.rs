//! A process is killed while it puts and erases from many threads. What it said
//! is done must be done.

#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::{thread, time::Duration};

use help::worker::{SUBMISSIONS, Said, Worker, work};

#[test]
fn what_was_confirmed_survives_a_kill() {
    let dir = tempfile::tempdir().unwrap();
    let mut said = Said::default();
    for round in 0..8 {
        let worker = Worker::start(dir.path(), round * SUBMISSIONS);
        thread::sleep(Duration::from_millis(60 + 40 * round));
        worker.kill(&mut said);
        said.check(dir.path());
    }
    let (put, erased) = said.counts();
    assert!(
        put > 100 && erased > 10,
        "too few to say anything: {put}, {erased}"
    );
    let (kept, dropped) = said.parcels();
    assert!(
        kept > 10 && dropped > 1,
        "too few parcels to say anything: {kept}, {dropped}"
    );
}

/// Not a test: what the child does.
#[test]
#[ignore = "run by the test above"]
fn child() {
    work();
}
