//! How fast a file becomes a parcel on the disk, beside the `age` command with
//! the same file on the same disk, and how much memory that takes:
//! `cargo bench -p quietline-store --bench parcels`. It fails if a limit is
//! missed, unless `-- --report` is given. The folder in the variable `DIR`, or
//! else the system's temporary folder, says which disk; 5 GiB must be free.
//!
//! A parcel is counted when it is synced and has its name. The age command does
//! not sync, so it is counted both as it ends and once its file is synced. Our
//! allocator wipes what is freed, as in the portal.
#![allow(clippy::print_stdout, reason = "a benchmark prints its result")]
#![allow(clippy::unwrap_used, reason = "a benchmark may end where it stands")]

use std::{
    alloc::System,
    env,
    fs::{self, File},
    io::{self, Read, Write},
    path::Path,
    process::{Command, ExitCode},
    time::Instant,
};

use quietline_seal::{Recipients, hybrid, parcel::ParcelSealer};
use quietline_store::Store;
use rand::{
    Rng, SeedableRng,
    rand_core::UnwrapErr,
    rngs::{SmallRng, SysRng},
};
use zeroizing_alloc::ZeroAlloc;

/// As in the portal.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);

/// A public key whose private half is thrown away.
const CLASSIC: &str = "age1gvpdqgqw02ez6j0wdvmzhyaxqyregukl7ulea6v3p4twv4lt4g5srdyg8d";

/// Bytes of the file.
const FILE: u64 = 1 << 30;

/// Bytes of the upload whose memory is measured.
const UPLOAD: u64 = 2 << 30;

/// How often each is run; the best counts.
const RUNS: u32 = 3;

/// At least this share of what age does.
const SHARE: f64 = 0.5;

/// MiB that an upload may add.
const MEMORY: f64 = 40.0;

/// Bytes that arrive at once.
const PIECE: usize = 64 << 10;

fn main() -> ExitCode {
    let dir = tempfile::tempdir_in(env::var_os("DIR").unwrap_or(env::temp_dir().into())).unwrap();
    let file = dir.path().join("file");
    make_file(&file);
    let store = Store::open(&dir.path().join("store"), UnwrapErr(SysRng)).unwrap();
    let hybrid = hybrid::Identity::from_seed(&[7; 32]).to_recipient();
    let hybrid: Recipients = hybrid.to_string().parse().unwrap();
    let classic: Recipients = CLASSIC.parse().unwrap();
    let added = added_memory(|| {
        seal(&store, &hybrid, Pattern, UPLOAD);
    });
    println!("memory added by 2 GiB:   {added:>5.1} MiB (at most {MEMORY})");
    let mut good = added <= MEMORY;
    let mut best = [0.0_f64; 4];
    for _ in 0..RUNS {
        let (unsynced, synced) = age(&file, &dir.path().join("file.age"));
        let ours = [&classic, &hybrid].map(|to| seal(&store, to, File::open(&file).unwrap(), FILE));
        for (best, run) in best.iter_mut().zip([unsynced, synced, ours[0], ours[1]]) {
            *best = best.max(run);
        }
    }
    let [unsynced, synced, classic_rate, hybrid_rate] = best;
    println!("age, X25519:             {unsynced:>5.0} MB/s, synced {synced:.0} MB/s");
    for (name, rate) in [("X25519", classic_rate), ("hybrid", hybrid_rate)] {
        let share = rate / unsynced;
        println!("parcel, {name}, synced:  {rate:>5.0} MB/s, {share:.2} of age (at least {SHARE})");
        good &= share >= SHARE;
    }
    if good || env::args().any(|arg| arg == "--report") {
        ExitCode::SUCCESS
    } else {
        println!("a limit is missed");
        ExitCode::FAILURE
    }
}

/// Makes a file of random bytes, which stays in the system's memory.
fn make_file(path: &Path) {
    let mut out = File::create(path).unwrap();
    let mut rng = SmallRng::seed_from_u64(1);
    let mut piece = vec![0; 1 << 20];
    for _ in 0..FILE >> 20 {
        rng.fill_bytes(&mut piece);
        out.write_all(&piece).unwrap();
    }
    out.sync_all().unwrap();
}

/// MB/s of the age command, as it ends and once what it wrote is synced.
fn age(file: &Path, out: &Path) -> (f64, f64) {
    let start = Instant::now();
    let age = Command::new("age")
        .args(["-r", CLASSIC, "-o"])
        .args([out, file])
        .status()
        .expect("the age command is needed");
    assert!(age.success());
    let unsynced = rate(FILE, start);
    File::open(out).unwrap().sync_all().unwrap();
    let synced = rate(FILE, start);
    fs::remove_file(out).unwrap();
    (unsynced, synced)
}

/// MB/s of sealing the first `length` bytes into the store, synced, from where
/// they are erased again.
fn seal(store: &Store, to: &Recipients, from: impl Read, length: u64) -> f64 {
    let start = Instant::now();
    let mut sealer = ParcelSealer::new(to, store.begin_parcel().unwrap()).unwrap();
    let mut piece = vec![0; PIECE];
    let mut from = from.take(length);
    loop {
        match from.read(&mut piece).unwrap() {
            0 => break,
            some => sealer.write_all(&piece[..some]).unwrap(),
        }
    }
    assert_eq!(sealer.length(), length);
    let id = store.finish_parcel(sealer.finish().unwrap()).unwrap();
    let rate = rate(length, start);
    assert_eq!(store.abandon_parcels(&[id]).unwrap(), 1);
    rate
}

/// MB/s since `start`.
fn rate(bytes: u64, start: Instant) -> f64 {
    bytes as f64 / 1e6 / start.elapsed().as_secs_f64()
}

/// By how many MiB the most memory of this process grows during `act`.
fn added_memory(act: impl FnOnce()) -> f64 {
    let read = |name: &str| -> f64 {
        let status = fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let kilobytes = line.unwrap().trim().trim_end_matches(" kB");
        kilobytes.parse::<f64>().unwrap() / 1024.0
    };
    // Starts the count of the most memory anew.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = read("VmRSS:");
    act();
    read("VmHWM:") - before
}

/// Bytes without end.
struct Pattern;

impl Read for Pattern {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        into.fill(b'x');
        Ok(into.len())
    }
}
