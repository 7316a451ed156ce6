//! What an upload costs, beside what `age` alone does with the same file on the
//! same disk.
//!
//! ```sh
//! cargo bench -p quietline-tests --bench upload             # fails if a limit is missed
//! cargo bench -p quietline-tests --bench upload -- --report # only reports
//! ```
//!
//! `age` is done when the system has the bytes; the portal answers when they are
//! on the disk, and has worked out two sums of them. So the limit is on `age` with
//! a sync after it. Portal and visitor share the machine.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use quietline_tests::hotline::Hotline;
use quietline_tests::measure::{self, Limit, Number, most_resident, number, percentile, resident};
use quietline_tests::web::{Page, Visitor};
use quietline_tests::{place, traces, wait};
use tempfile::TempDir;

/// The file: as much as a portal takes by default.
const SIZE: usize = 2 << 30;

/// How often each is timed, one after the other.
const ROUNDS: usize = 3;

/// A file that can't be compressed, in this folder.
fn file(folder: &Path) -> PathBuf {
    let path = folder.join("film.mp4");
    let mut file = File::create(&path).expect("a file can be made");
    let mut state = 1_u64;
    let mut piece = vec![0_u8; 1 << 20];
    for _ in 0..SIZE >> 20 {
        for eight in piece.chunks_exact_mut(8) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            eight.copy_from_slice(&state.to_le_bytes());
        }
        file.write_all(&piece).expect("there is room for the file");
    }
    file.sync_all().expect("the file can be synced");
    path
}

/// How long `age` takes, and how long the sync after it.
fn time_age(hotline: &Hotline, file: &Path) -> (Duration, Duration) {
    let sealed = hotline.folder().join("film.mp4.age");
    let keys = hotline.desk.dir().join("public/recipients.txt");
    let start = Instant::now();
    let age = Command::new(place::tool("age"))
        .arg("-R")
        .args([&keys, Path::new("-o"), &sealed, file])
        .status();
    let sealing = start.elapsed();
    assert!(age.is_ok_and(|status| status.success()), "age failed");
    File::open(&sealed)
        .and_then(|file| file.sync_all())
        .expect("it can be synced");
    let both = start.elapsed();
    fs::remove_file(sealed).expect("it can be removed");
    (sealing, both - sealing)
}

/// A visitor on the page for files.
fn at_files(port: u16) -> (Visitor, Page) {
    let mut visitor = Visitor::new(port);
    let mut page = visitor.get().expect("the first page is shown");
    while !page.body.contains("type=\"file\"") {
        let to_files = page.body.contains("name=\"files\"");
        let button = if to_files { "files" } else { "send" };
        let known = page.body.contains(&format!("name=\"{button}\""));
        page = visitor
            .send(&page, &[], known.then_some(button))
            .expect("a page is shown");
    }
    (visitor, page)
}

/// How long an upload takes, to the page that lists the file. Then it is left,
/// and erased.
fn time_upload(hotline: &Hotline, file: &Path) -> Duration {
    let (mut visitor, page) = at_files(hotline.portal.port());
    let start = Instant::now();
    let page = visitor.upload(&page, file, "add").expect("a file is taken");
    let took = start.elapsed();
    assert!(page.body.contains("film.mp4</bdi>"), "{}", page.said());
    visitor.leave(&page).expect("leaving works");
    let parcels = hotline.portal.dir().join("store/parcels");
    wait::until("the parcel to be erased", || {
        traces::files(&parcels).is_empty().then_some(())
    });
    took
}

/// Measures all of it.
fn measure() -> Vec<Number> {
    let folder = TempDir::new_in(place::target()).expect("a temporary folder can be made");
    // The age of Debian 12 knows this kind of keys alone.
    let mut hotline = Hotline::set_up_in(folder, &["--keys", "x25519"]);
    hotline.portal.serve();
    let process = hotline.portal.server().id();
    let film = file(hotline.folder());
    at_files(hotline.portal.port());
    let before = resident(process);
    let (mut age, mut synced, mut upload) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (sealing, sync) = time_age(&hotline, &film);
        age.push(sealing);
        synced.push(sealing + sync);
        upload.push(time_upload(&hotline, &film));
    }
    let more = most_resident(process) - before;
    let rate = |times: &mut Vec<Duration>| SIZE as f64 / 1e3 / percentile(times, 0.5);
    let (age, synced, upload) = (rate(&mut age), rate(&mut synced), rate(&mut upload));
    vec![
        number("age alone", age, "MB/s", Limit::None),
        number("age alone, and a sync", synced, "MB/s", Limit::None),
        number(
            "2 GiB through the portal",
            upload,
            "MB/s",
            Limit::AtLeast(350.0),
        ),
        number(
            "through the portal : age alone",
            upload / age,
            "",
            Limit::None,
        ),
        number(
            "through the portal : age and a sync",
            upload / synced,
            "",
            Limit::AtLeast(0.5),
        ),
        number("memory that it adds", more, "MiB", Limit::AtMost(40.0)),
    ]
}

/// Measures, prints, and fails if a limit is missed.
fn main() -> ExitCode {
    measure::run(measure)
}
