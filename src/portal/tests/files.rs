//! Files: added, listed, removed, sent; and what is left of those that are not.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails says where"
)]
#![allow(
    missing_docs,
    clippy::missing_docs_in_private_items,
    reason = "names say it; nothing outside the tests uses them"
)]

mod common;

use std::{
    fs,
    io::{self, Read, Write},
    thread,
    time::Duration,
};

use common::{
    Site, Visitor,
    files::{
        Part, at_files, begin, begun, kind, noise, on_disk, once_it_says, upload, wait_for_files,
        whole,
    },
};
use quietline_case::{Attachment, LetterId, ParcelId};
use quietline_open::{open_letter, open_parcel};
use quietline_portal::{Portal, init};
use quietline_seal::{
    Desk, Letter, LetterPart, Sealed,
    bundle::{ExportTaker, Sum, read_export_into},
};

/// All that is in an export.
#[derive(Default)]
struct Carried {
    letters: Vec<Sealed<Letter, Desk>>,
    parcels: Vec<(ParcelId, Vec<u8>)>,
}

impl ExportTaker for Carried {
    fn letter(&mut self, _: LetterId, _: Sum, letter: Sealed<Letter, Desk>) -> io::Result<()> {
        self.letters.push(letter);
        Ok(())
    }

    fn parcel(&mut self, id: ParcelId, _: Sum, _: u64, parcel: &mut dyn Read) -> io::Result<()> {
        let mut bytes = Vec::new();
        parcel.read_to_end(&mut bytes)?;
        self.parcels.push((id, bytes));
        Ok(())
    }
}

/// The letters that come out of an export, and its parcels.
fn carry(site: &Site) -> (Vec<LetterPart>, Vec<(ParcelId, Vec<u8>)>) {
    let mut bundle = Vec::new();
    site.portal.export(&mut bundle).unwrap();
    let mut carried = Carried::default();
    let key = site.portal.public().key.clone();
    read_export_into(bundle.as_slice(), |_| Some(key), |_| Ok(()), &mut carried).unwrap();
    let letters = carried.letters.iter();
    let letters = letters.map(|letter| open_letter(letter, &site.desk.identity).unwrap());
    (letters.collect(), carried.parcels)
}

/// The file that a parcel of an export holds.
fn content(site: &Site, parcels: &[(ParcelId, Vec<u8>)], file: &Attachment) -> Vec<u8> {
    let (_, parcel) = parcels.iter().find(|(id, _)| *id == file.parcel).unwrap();
    let mut content = Vec::new();
    open_parcel(parcel.as_slice(), file, &site.desk.identity, &mut content).unwrap();
    content
}

#[test]
fn files_go_with_a_tip_and_come_out_at_the_desk() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let film = noise(3_000_000);
    let files: [(&str, &[u8]); 4] = [
        ("yard.jpg", b"\xff\xd8 a picture"),
        ("Señora 谢谢.mp4", &film),
        ("/home/me/../plan.pdf", b"a plan"),
        ("empty.txt", b""),
    ];
    let page = upload(&mut visitor, &page, &files, "add");
    for shown in [
        "yard.jpg",
        "Señora 谢谢.mp4",
        "plan.pdf",
        "empty.txt",
        "2,930 KB",
    ] {
        assert!(page.has(shown), "{shown}");
    }
    assert!(!page.has("/home/me") && page.has("id=\"file\""));
    let consent = upload(&mut visitor, &page, &[("", b"")], "forward");
    assert!(consent.has("name=\"consent\"") && consent.has("yard.jpg"));
    let sent = visitor.send(&consent, &[]);
    sent.code();
    let (letters, parcels) = carry(&site);
    assert_eq!((letters.len(), parcels.len()), (1, 4));
    let attached = &letters[0].files;
    let named = |name: &str| {
        let found = attached.iter().find(|file| file.name.reveal() == name);
        content(&site, &parcels, found.unwrap())
    };
    assert_eq!(named("yard.jpg"), b"\xff\xd8 a picture");
    assert!(named("Señora 谢谢.mp4") == film);
    assert_eq!(named("plan.pdf"), b"a plan");
    assert_eq!(named("empty.txt"), b"");
}

#[test]
fn nothing_on_the_disk_shows_a_file() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let marker = b"zebra-in-the-yard ".repeat(20_000);
    upload(
        &mut visitor,
        &page,
        &[("zebra-in-the-yard.txt", &marker)],
        "add",
    );
    let mut seen = 0;
    let mut folders = vec![site.desk.folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            assert!(!path.to_string_lossy().contains("zebra"));
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                let bytes = fs::read(&path).unwrap();
                assert!(!bytes.windows(5).any(|some| some == b"zebra"), "{path:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 5);
    assert_eq!(on_disk(&site).len(), 1);
}

#[test]
fn files_go_with_more_for_a_thread() {
    let site = Site::new();
    let (mut visitor, tell) = site.at_tell();
    let code = visitor.tell(&tell, &[("story", "first")]).code();
    let (mut visitor, answers) = site.at_answers(&code);
    let page = visitor.send(&answers, &[("more", "typed before"), ("files", "1")]);
    let page = upload(&mut visitor, &page, &[("van.jpg", b"a van")], "forward");
    assert!(page.has("van.jpg") && page.text_area("more") == "typed before");
    let page = visitor.send(&page, &[("more", "")]);
    assert!(page.has("Sent. What you added"), "{}", page.body);
    assert!(!page.has("van.jpg"));
    let (letters, parcels) = carry(&site);
    let file = letters
        .iter()
        .find_map(|letter| letter.files.first())
        .unwrap();
    assert_eq!(content(&site, &parcels, file), b"a van");
}

#[test]
fn a_file_can_be_removed() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let page = upload(
        &mut visitor,
        &page,
        &[("a.jpg", b"a"), ("b.jpg", b"b")],
        "add",
    );
    assert_eq!(on_disk(&site).len(), 2);
    let button = page.body.split("name=\"remove\" value=\"").nth(1).unwrap();
    let parcel = &button[..32];
    for _ in 0..2 {
        let page = visitor.send(&page, &[("remove", parcel)]);
        assert!(!page.has("a.jpg") && page.has("b.jpg"), "{}", page.body);
    }
    wait_for_files(&site, 1);
}

#[test]
fn the_same_file_twice_is_there_once() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    for _ in 0..2 {
        let page = upload(&mut visitor, &page, &[("a.jpg", b"a")], "add");
        assert_eq!(page.body.matches("name=\"remove\"").count(), 1);
    }
    wait_for_files(&site, 1);
}

#[test]
fn nothing_is_left_of_files_that_are_not_sent() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    upload(
        &mut visitor,
        &page,
        &[("a.jpg", b"a"), ("b.jpg", b"b")],
        "add",
    );
    assert_eq!(on_disk(&site).len(), 2);
    visitor.post_alone("page=leave");
    wait_for_files(&site, 0);
    let (mut visitor, page) = at_files(&site);
    upload(&mut visitor, &page, &[("a.jpg", b"a")], "add");
    site.clock.skip(Duration::from_secs(31 * 60));
    let page = visitor.get();
    assert!(!page.has("a.jpg"));
    wait_for_files(&site, 0);
}

#[test]
fn the_next_start_erases_what_a_killed_portal_left() {
    let mut site = Site::new();
    let (mut visitor, page) = at_files(&site);
    upload(&mut visitor, &page, &[("a.jpg", b"a")], "add");
    let left = on_disk(&site).remove(0);
    let bytes = fs::read(&left).unwrap();
    drop(site.running.take());
    let desk = common::Desk::new();
    let dir = desk.folder.path().join("portal");
    init(&dir, &desk.recipients(), &desk.key(), None).unwrap();
    drop(Portal::open(&dir).unwrap());
    let orphan = dir.join("store/parcels").join(left.file_name().unwrap());
    fs::write(&orphan, bytes).unwrap();
    drop(Portal::open(&dir).unwrap());
    assert!(!orphan.exists());
}

/// A portal that takes few and small files.
fn narrow_site() -> Site {
    Site::with_settings("files = 2\nfiles_mb = 1\n")
}

#[test]
fn what_does_not_fit_is_named_and_the_rest_stays() {
    let site = narrow_site();
    let (mut visitor, page) = at_files(&site);
    let large = noise((1 << 20) + 1);
    let page = upload(
        &mut visitor,
        &page,
        &[("a.jpg", b"a"), ("film.mp4", &large)],
        "forward",
    );
    assert!(page.has("“film.mp4” was not added: all files together can have 1 MB"));
    assert!(page.has("type=\"file\"") && page.has(">a.jpg<"));
    let page = upload(
        &mut visitor,
        &page,
        &[("b.jpg", b"b"), ("c.jpg", b"c")],
        "forward",
    );
    assert!(page.has("“c.jpg” was not added: there is room for 2 files"));
    assert!(page.has(">b.jpg<") && !page.has("film.mp4") && !page.has("type=\"file\""));
    wait_for_files(&site, 2);
    let consent = upload(&mut visitor, &page, &[], "forward");
    assert!(consent.has("name=\"consent\"") && !consent.has("was not added"));
    let sent = visitor.send(&consent, &[]);
    sent.code();
    assert_eq!(carry(&site).1.len(), 2);
}

#[test]
fn a_file_that_is_far_too_large_costs_no_word() {
    let site = narrow_site();
    let (mut visitor, page) = at_files(&site);
    let huge = noise(80 << 20);
    let body = begun(&page, &[("huge.mov", &huge)]);
    drop(begin(&visitor, &body, body.len()));
    // It is given up while it still comes.
    let stream = begin(&visitor, &body, 3 << 20);
    thread::sleep(Duration::from_millis(100));
    wait_for_files(&site, 0);
    drop(stream);
    let said = "“huge.mov” was not added: all files together can have 1 MB";
    let page = once_it_says(&mut visitor, said);
    wait_for_files(&site, 0);
    let consent = visitor.send(&page, &[]);
    visitor.send(&consent, &[]).code();
    assert_eq!(site.texts(), ["they are in the yard"]);
}

#[test]
fn a_broken_upload_leaves_nothing_and_says_so() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let film = noise(2_000_000);
    let body = begun(&page, &[("a.jpg", b"a"), ("film.mp4", &film)]);
    let stream = begin(&visitor, &body, body.len() - 1_000_000);
    wait_for_files(&site, 2);
    drop(stream);
    wait_for_files(&site, 1);
    let page = once_it_says(&mut visitor, "“film.mp4” did not arrive whole");
    assert!(page.has(">a.jpg<"));
    // The second time it comes whole, and nothing is wrong any more.
    let page = upload(&mut visitor, &page, &[("film.mp4", &film)], "add");
    assert!(page.has(">film.mp4<") && !page.has("did not arrive"));
    // A second click sends it once more and cuts the first one off: what is here
    // did arrive.
    let stream = begin(&visitor, &body, body.len() - 1_000_000);
    wait_for_files(&site, 3);
    drop(stream);
    wait_for_files(&site, 2);
    thread::sleep(Duration::from_millis(100));
    assert!(!visitor.get().has("did not arrive"));
}

#[test]
fn leaving_ends_an_upload_that_is_on_its_way() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let film = noise(8_000_000);
    let body = begun(&page, &[("film.mp4", &film)]);
    let mut stream = begin(&visitor, &body, 1_000_000);
    wait_for_files(&site, 1);
    visitor.clone().post_alone("page=leave");
    // It hears of it with the next piece, and stops reading.
    let _ = stream.write_all(&body[1_000_000..]);
    wait_for_files(&site, 0);
    assert!(!visitor.get().has("film.mp4"));
}

#[test]
fn a_crowd_of_uploads_keeps_no_tip_out() {
    let site = Site::new();
    let (visitor, page) = at_files(&site);
    let body = begun(&page, &[("film.mp4", &noise(2_000_000))]);
    let crowd: Vec<_> = (0..32).map(|_| begin(&visitor, &body, 200_000)).collect();
    wait_for_files(&site, 32);
    let (mut other, page) = at_files(&site);
    let page = upload(&mut other, &page, &[("a.jpg", b"a")], "forward");
    assert!(page.has("“a.jpg” was not added: many people are sending files right now"));
    let consent = other.send(&page, &[]);
    other.send(&consent, &[]).code();
    assert_eq!(site.texts().len(), 1);
    drop(crowd);
    wait_for_files(&site, 0);
    let (mut other, page) = at_files(&site);
    let page = upload(&mut other, &page, &[("a.jpg", b"a")], "add");
    assert!(page.has(">a.jpg<"), "{}", page.body);
}

#[test]
fn only_the_page_itself_can_send_files() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let token = page.hidden("token");
    let post = |visitor: &mut Visitor, all: &[Part<'_>]| {
        visitor.request("POST", "/", &[("content-type", &kind())], &whole(all))
    };
    let file = || Part::File("a.jpg", b"a".as_slice());
    assert_eq!(post(&mut visitor, &[file()]).status, 403);
    assert_eq!(
        post(&mut visitor, &[Part::Field("token", "x"), file()]).status,
        403
    );
    assert_eq!(
        post(&mut visitor, &[file(), Part::Field("token", &token)]).status,
        403
    );
    assert_eq!(post(&mut site.visitor(), &[file()]).status, 400);
    assert!(on_disk(&site).is_empty());
    let right = [
        Part::Field("token", &token),
        Part::Field("page", "files"),
        file(),
    ];
    assert_eq!(post(&mut visitor, &right).status, 303);
    assert_eq!(on_disk(&site).len(), 1);
}

#[test]
fn nonsense_in_parts_is_answered() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let token = page.hidden("token");
    let right = whole(&[Part::Field("token", &token), Part::Field("page", "files")]);
    let long = noise(100_000);
    let long = String::from_utf8_lossy(&long);
    for (kind, body) in [
        ("multipart/form-data".to_owned(), right.clone()),
        (
            "multipart/form-data; boundary=other".to_owned(),
            right.clone(),
        ),
        (kind(), b"nonsense".to_vec()),
        (kind(), whole(&[])),
        (
            kind(),
            whole(&[Part::Field("token", &token), Part::Field("story", &long)]),
        ),
        (kind(), right[..right.len() - 6].to_vec()),
    ] {
        let answer = visitor.request("POST", "/", &[("content-type", &kind)], &body);
        assert!(
            [303, 403, 415].contains(&answer.status),
            "{} {kind}",
            answer.status
        );
        assert!(answer.status == 303 || answer.has("id=\"leave\""));
    }
    assert!(visitor.get().has("type=\"file\""));
}

#[test]
fn an_ended_visit_says_that_its_files_are_gone() {
    let site = Site::new();
    let (mut visitor, page) = at_files(&site);
    let consent = upload(&mut visitor, &page, &[("a.jpg", b"a")], "forward");
    site.clock.skip(Duration::from_secs(31 * 60));
    let page = visitor.send(&consent, &[("had-files", "yes")]);
    assert!(
        page.has("The files you had added are gone"),
        "{}",
        page.body
    );
    // A file that comes late is kept in a new visit.
    let (mut visitor, page) = at_files(&site);
    site.clock.skip(Duration::from_secs(31 * 60));
    let page = upload(&mut visitor, &page, &[("b.jpg", b"b")], "add");
    assert!(
        page.has(">b.jpg<") && page.has("Your visit had ended"),
        "{}",
        page.body
    );
}

#[test]
fn without_files_there_is_no_page_for_them() {
    let site = Site::with_settings("files = 0\n");
    let (mut visitor, tell) = site.at_tell();
    let consent = visitor.write(&tell, &[("story", "words")]);
    assert!(!consent.has("name=\"files\""));
    let last = visitor.send(&consent, &[("back", "1")]);
    assert!(!last.has("type=\"file\""));
    let consent = visitor.send(&consent, &[("files", "1")]);
    assert!(!consent.has("type=\"file\""));
    let page = upload(&mut visitor, &consent, &[("a.jpg", b"a")], "add");
    assert!(
        page.has("was not added") || !page.has("a.jpg"),
        "{}",
        page.body
    );
    assert!(on_disk(&site).is_empty());
}
