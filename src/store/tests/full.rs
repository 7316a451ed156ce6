//! A full disk, a disk that is read-only, and a write that fails: an error, and
//! nothing that was confirmed is lost.
#![allow(clippy::unwrap_used, reason = "a test may end where it stands")]

mod help;

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use help::{
    begin, letter, letters_by_number, mailbox, open, open_error, parcel_sum, reply, sum, upload,
};
use quietline_store::{Store, StoreError};

/// A small disk of its own, unmounted at the end.
struct Disk(tempfile::TempDir);

impl Disk {
    /// Mounts one of so many MiB; `None`, said loudly, where mounting is not
    /// allowed.
    fn mount(mib: u32) -> Option<Self> {
        let disk = Self(tempfile::tempdir().unwrap());
        let size = format!("size={mib}m");
        if disk.run(Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"])) {
            return Some(disk);
        }
        let said = writeln!(
            std::io::stderr(),
            "SKIPPED: mounting a small disk needs root"
        );
        said.unwrap();
        None
    }

    /// Runs a command on the disk's folder; whether it went well.
    fn run(&self, command: &mut Command) -> bool {
        command
            .arg(self.0.path())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// Where the store is.
    fn store(&self) -> PathBuf {
        self.0.path().join("store")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.run(&mut Command::new("umount"));
    }
}

/// Puts letters until one is refused; returns how many were kept, and why no
/// more.
fn put_until_refused(store: &Store, first: u64) -> (u64, StoreError) {
    for number in first.. {
        if let Err(error) = store.put(&[letter(number)]) {
            return (number, error);
        }
    }
    unreachable!("the disk is finite")
}

#[test]
fn on_a_full_disk_puts_are_refused_and_all_else_goes_on() {
    let Some(disk) = Disk::mount(48) else { return };
    let store = open(&disk.store()).unwrap();
    let (kept, error) = put_until_refused(&store, 0);
    assert!(kept > 50, "{kept}");
    assert!(matches!(error, StoreError::Full { .. }), "{error}");
    assert!(
        error.to_string().contains("make room and try again"),
        "{error}"
    );
    assert!(store.deliver(1, &[(mailbox(1), reply(1))]).is_err());

    // Reading, counting and erasing need no room.
    let ids = letters_by_number(&store);
    assert!(ids.keys().copied().eq(0..kept));
    assert_eq!(store.next_export().unwrap().number, 1);
    assert_eq!(store.erase(&[(ids[&0], sum(&letter(0)))]).unwrap(), 1);
    drop(store);
    let store = open(&disk.store()).unwrap();
    assert!(letters_by_number(&store).into_keys().eq(1..kept));
}

#[test]
fn when_there_is_room_again_puts_go_on_without_a_restart() {
    let Some(disk) = Disk::mount(48) else { return };
    let store = open(&disk.store()).unwrap();
    store.put(&[letter(0)]).unwrap();
    let ballast = disk.0.path().join("ballast");
    let mut file = fs::File::create(&ballast).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    assert!(matches!(
        store.put(&[letter(1)]),
        Err(StoreError::Full { .. })
    ));
    drop(file);
    fs::remove_file(ballast).unwrap();
    store.put(&[letter(2)]).unwrap();
    assert!(letters_by_number(&store).into_keys().eq([0, 2]));
}

#[test]
fn files_stop_while_there_is_room_for_tips() {
    let Some(disk) = Disk::mount(160) else { return };
    let store = open(&disk.store()).unwrap();
    let kept = upload(&store, 1_000_000);
    let mut sealer = begin(&store);
    let error = loop {
        match sealer.write_all(&[1; 100_000]) {
            Ok(()) => {}
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), std::io::ErrorKind::StorageFull);
    assert!(error.to_string().contains("kept for tips"), "{error}");
    store.put_with_parcels(&[letter(1)], &[kept.0]).unwrap();
    for number in 2..100 {
        store.put(&[letter(number)]).unwrap();
    }
    assert_eq!(parcel_sum(&store, &kept.0), kept.1);
    drop(sealer);
    let size = store.parcel(&kept.0).unwrap().metadata().unwrap().len();
    assert_eq!(store.parcel_bytes(), size, "what was refused is gone");
    upload(&store, 1_000_000);
}

#[test]
fn parcels_of_a_refused_put_can_be_put_again() {
    let Some(disk) = Disk::mount(200) else { return };
    let store = open(&disk.store()).unwrap();
    let (id, sum) = upload(&store, 10);
    let ballast = disk.0.path().join("ballast");
    let mut file = fs::File::create(&ballast).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    let refused = store.put_with_parcels(&[letter(1)], &[id]).unwrap_err();
    assert!(matches!(refused, StoreError::Full { .. }), "{refused}");
    drop(file);
    fs::remove_file(ballast).unwrap();
    store.put_with_parcels(&[letter(1)], &[id]).unwrap();
    assert_eq!(parcel_sum(&store, &id), sum);
}

#[test]
fn a_read_only_disk_is_reported() {
    let Some(disk) = Disk::mount(48) else { return };
    drop(open(&disk.store()).unwrap());
    assert!(disk.run(Command::new("mount").args(["-o", "remount,ro"])));
    let error = open_error(&disk.store());
    assert!(error.contains("Read-only file system"), "{error}");
    assert!(
        error.contains("mount that disk so that it can be written"),
        "{error}"
    );
}

/// Where the child finds its store.
const DIR: &str = "QUIETLINE_TEST_STORE";

#[test]
fn after_a_write_that_failed_nothing_is_confirmed() {
    let dir = tempfile::tempdir().unwrap();
    // The system refuses to let any file grow above 6 MiB: the check for free
    // space does not see that coming.
    let output = Command::new("bash")
        .args(["-c", r#"trap "" XFSZ; ulimit -f 6144; exec "$0" "$@""#])
        .arg(env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env(DIR, dir.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let kept = said
        .lines()
        .find_map(|line| line.strip_prefix("kept "))
        .unwrap();
    let kept: u64 = kept.parse().unwrap();
    assert!(kept > 20, "{kept}");

    let store = open(dir.path()).unwrap();
    let found = letters_by_number(&store);
    assert!(
        (0..kept).all(|number| found.contains_key(&number)),
        "{kept} confirmed: {found:?}"
    );
    store.put(&[letter(5_000)]).unwrap();
}

/// Not a test: puts until it fails, shows that it then fails for good, and says
/// how many were kept.
#[test]
#[ignore = "run by the test above"]
fn child() {
    let Some(dir) = env::var_os(DIR) else { return };
    let store = open(Path::new(&dir)).unwrap();
    let (kept, error) = put_until_refused(&store, 0);
    assert!(
        error.to_string().contains("has stopped: can't write"),
        "{error}"
    );
    assert!(matches!(
        store.put(&[letter(9_000)]),
        Err(StoreError::Stopped { .. })
    ));
    assert!(matches!(
        store.next_export(),
        Err(StoreError::Stopped { .. })
    ));
    writeln!(std::io::stdout(), "\nkept {kept}").unwrap();
}
