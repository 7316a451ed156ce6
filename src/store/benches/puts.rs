//! How many letters a second the store takes, each confirmed only when it is on
//! the disk: `cargo bench -p quietline-store`. The folder in the variable `DIR`,
//! or else the system's temporary folder, says which disk.
#![allow(clippy::print_stdout, reason = "a benchmark prints its result")]
#![allow(clippy::unwrap_used, reason = "a benchmark may end where it stands")]

use std::{
    env,
    thread::scope,
    time::{Duration, Instant},
};

use quietline_seal::{Desk, LETTER_SIZE, Letter, Sealed};
use quietline_store::Store;
use rand::{
    Rng, SeedableRng,
    rand_core::UnwrapErr,
    rngs::{SmallRng, SysRng},
};

/// How long each number of threads puts.
const RUN: Duration = Duration::from_secs(3);

fn main() {
    for threads in [1, 8, 32] {
        run(threads);
    }
}

/// Puts with this many threads into a fresh store, and prints the numbers.
fn run(threads: u64) {
    let dir = tempfile::tempdir_in(env::var_os("DIR").unwrap_or(env::temp_dir().into())).unwrap();
    let store = Store::open(dir.path(), UnwrapErr(SysRng)).unwrap();
    let start = Instant::now();
    let mut waits: Vec<Duration> = scope(|scope| {
        let put = |seed| {
            scope.spawn({
                let store = &store;
                move || put_until_end(store, seed)
            })
        };
        let running: Vec<_> = (0..threads).map(put).collect();
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    let rate = waits.len() as f64 / start.elapsed().as_secs_f64();
    waits.sort();
    let size = dir.path().join("db/db").metadata().unwrap().len();
    println!(
        "{threads:>2} threads: {rate:>6.0} letters/s, p50 {:.2?}, p99 {:.2?}, {:.1} letters a sync, {} kB of file a letter",
        waits[waits.len() / 2],
        waits[waits.len() * 99 / 100],
        waits.len() as f64 / store.syncs() as f64,
        size / 1000 / waits.len() as u64,
    );
}

/// Puts letters one by one and returns how long each took.
fn put_until_end(store: &Store, seed: u64) -> Vec<Duration> {
    let mut rng = SmallRng::seed_from_u64(seed);
    let mut waits = Vec::new();
    let end = Instant::now() + RUN;
    while Instant::now() < end {
        let letter = letter(&mut rng);
        let start = Instant::now();
        store.put(&[letter]).unwrap();
        waits.push(start.elapsed());
    }
    waits
}

/// Random bytes with the form of a sealed letter.
fn letter(rng: &mut SmallRng) -> Sealed<Letter, Desk> {
    let mut bytes = vec![0; LETTER_SIZE];
    rng.fill_bytes(&mut bytes);
    bytes[..22].copy_from_slice(b"age-encryption.org/v1\n");
    Sealed::from_age_file(bytes).unwrap()
}
