//! The power goes while letters are put and erased from many threads. What was
//! confirmed must be there when it comes back.
//!
//! The store lies on an ext4 disk in a file, behind a loop device. The writing
//! process is stopped, and in this instant the file is copied: it holds what
//! reached the disk and not what the system still had in memory. The copy is
//! mounted, so ext4 replays its journal, and the store there is opened. The same
//! kind of disk shows what erasing leaves of a parcel.
//!
//! It needs root, mkfs.ext4 and room for two images in the folder of the
//! variable `QUIETLINE_TEST_DISK` (best in memory), and takes a second or two
//! for each of `QUIETLINE_TEST_CUTS` cuts (20 unless told):
//! `cargo test -p quietline-store --test power -- --ignored --nocapture --skip child`

#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::{
    env,
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use help::{
    open, parcel_files, seal, upload,
    worker::{Said, Worker, work},
};

/// Bytes of the image.
const IMAGE: u64 = 1 << 30;

/// A mounted image, unmounted at the end.
struct Mounted(PathBuf);

impl Mounted {
    /// Mounts an image on a folder that it makes.
    fn new(image: &Path, on: PathBuf) -> Self {
        fs::create_dir(&on).unwrap();
        run(
            "mount",
            ["-o", "loop"]
                .map(OsStr::new)
                .iter()
                .chain(&[image.as_ref(), on.as_ref()]),
        );
        Self(on)
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        run("umount", [&self.0]);
    }
}

/// Runs a command that must go well.
fn run<S: AsRef<OsStr>>(program: &str, args: impl IntoIterator<Item = S>) {
    let output = Command::new(program).args(args).output().unwrap();
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Makes an image with an empty ext4 on it.
fn make_disk(image: &Path) {
    fs::File::create(image).unwrap().set_len(IMAGE).unwrap();
    run(
        "mkfs.ext4",
        ["-q".as_ref(), "-F".as_ref(), image.as_os_str()],
    );
}

#[test]
#[ignore = "needs root and a minute"]
fn what_was_confirmed_survives_a_power_cut() {
    let cuts = env::var("QUIETLINE_TEST_CUTS").map_or(20, |cuts| cuts.parse().unwrap());
    let mut total = [0; 4];
    for cut in 0..cuts {
        let counts = cut_once(cut);
        total = std::array::from_fn(|at| total[at] + counts[at]);
    }
    let [put, erased, kept, dropped] = total;
    let line = format!(
        "{cuts} cuts, {put} submissions and {erased} erasures, {kept} parcels and {dropped} \
         erasures of parcels confirmed, none lost\n"
    );
    std::io::stdout().write_all(line.as_bytes()).unwrap();
}

/// One cut on a fresh disk; how much was confirmed before it.
fn cut_once(cut: u64) -> [usize; 4] {
    let folder = env::var_os("QUIETLINE_TEST_DISK").unwrap_or(env::temp_dir().into());
    let folder = tempfile::tempdir_in(folder).unwrap();
    let at = |name: &str| folder.path().join(name);
    make_disk(&at("disk"));

    let before = Mounted::new(&at("disk"), at("before"));
    let worker = Worker::start(&at("before/store"), 0);
    thread::sleep(Duration::from_millis(37 * cut % 1_500));
    worker.freeze();
    run(
        "cp",
        [
            "--sparse=always".as_ref(),
            at("disk").as_os_str(),
            at("copy").as_os_str(),
        ],
    );
    let mut said = Said::default();
    worker.kill(&mut said);
    drop(before);

    let _after = Mounted::new(&at("copy"), at("after"));
    said.check(&at("after/store"));
    let ((put, erased), (kept, dropped)) = (said.counts(), said.parcels());
    [put, erased, kept, dropped]
}

/// The header of a parcel's file, less the line that all have.
fn header(store: &Path, name: &str) -> Vec<u8> {
    let bytes = fs::read(store.join("parcels").join(name)).unwrap();
    bytes[22..160].to_vec()
}

/// Looks for headers on the raw disk, past the file system.
#[test]
#[ignore = "needs root"]
fn an_erased_parcel_leaves_no_header_on_the_device() {
    let folder = env::var_os("QUIETLINE_TEST_DISK").unwrap_or(env::temp_dir().into());
    let folder = tempfile::tempdir_in(folder).unwrap();
    let at = |name: &str| folder.path().join(name);
    make_disk(&at("disk"));
    let mounted = Mounted::new(&at("disk"), at("mounted"));
    let dir = at("mounted/store");
    let store = open(&dir).unwrap();
    let parcels: Vec<_> = (0..128).map(|n| upload(&store, n * 5_000)).collect();
    let (loose, adopted) = parcels.split_at(32);
    let ids: Vec<_> = adopted.iter().map(|(id, _)| *id).collect();
    store.put_with_parcels(&[], &ids).unwrap();
    let drafts: Vec<_> = (0..16).map(|_| seal(&store, 1_000_000)).collect();
    run("sync", [&dir]);
    let names = parcel_files(&dir);
    let headers: Vec<_> = names.iter().map(|name| header(&dir, name)).collect();

    drop(drafts);
    let loose: Vec<_> = loose.iter().map(|(id, _)| *id).collect();
    assert_eq!(store.abandon_parcels(&loose).unwrap(), 32);
    assert_eq!(store.erase_parcels(&adopted[..64]).unwrap(), 64);
    let kept = parcel_files(&dir);
    drop(store);
    drop(mounted);
    let disk = fs::read(at("disk")).unwrap();
    for (name, header) in names.iter().zip(headers) {
        let found = memchr::memmem::find(&disk, &header).is_some();
        assert_eq!(found, kept.contains(name), "{name}");
    }
}

/// Not a test: what the child does.
#[test]
#[ignore = "run by the test above"]
fn child() {
    work();
}
