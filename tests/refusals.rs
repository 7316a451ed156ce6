//! What travels between the ends may be cut, altered, old, doubled or a
//! stranger's: then it is refused whole, with the reason, and nothing changes.
//! A single letter that does not open is set aside, and blocks nothing.

use std::fs;

use quietline_tests::fast;
use quietline_tests::hotline::{Hotline, text_of};
use quietline_tests::web::Visitor;

/// Sends a tip to a hotline's portal; returns the words of its code.
fn tip(hotline: &Hotline, story: &str) -> String {
    let mut visitor = Visitor::new(hotline.portal.port());
    let sent = fast::send_tip(&mut visitor, story).expect("a tip is taken");
    sent.words.join(" ")
}

/// The answers that a code leads to.
fn answers(hotline: &Hotline, code: &str) -> Vec<String> {
    let mut visitor = Visitor::new(hotline.portal.port());
    let page = fast::come_back(&mut visitor, code).expect("a code leads back");
    page.answers()
}

/// Where the contents of a bundle's member begin: after its name's block.
fn contents_of(bundle: &[u8], name: &str) -> usize {
    let mut blocks = bundle.chunks(512);
    let block = blocks.position(|block| block.starts_with(name.as_bytes()));
    let block = block.unwrap_or_else(|| quietline_tests::fail(&format!("no {name} in the bundle")));
    (block + 1) * 512
}

/// The bundle cut at several places, and with single bytes changed.
fn damaged(bundle: &[u8], folder: &str) -> Vec<(String, Vec<u8>)> {
    let length = bundle.len();
    let cuts = [0, 100, 512, 1024, length / 2, length - 1600];
    let cut = cuts.map(|at| (format!("cut at {at} of {length}"), bundle[..at].to_vec()));
    let names = ["manifest.json", "manifest.json.minisig", folder];
    let altered = names.map(|name| {
        let mut copy = bundle.to_vec();
        copy[contents_of(bundle, name) + 60] ^= 1;
        (format!("{name} altered"), copy)
    });
    cut.into_iter().chain(altered).collect()
}

/// A hotline with one tip, which the desk has answered; and the tip's code.
fn answered() -> (Hotline, String) {
    let hotline = Hotline::open();
    let code = tip(&hotline, "one");
    hotline.carry_in();
    let thread = hotline.desk.thread_with("one");
    hotline.desk.answer(&thread, "the answer");
    (hotline, code)
}

#[test]
fn a_damaged_export_is_refused_whole() {
    let hotline = Hotline::open();
    tip(&hotline, "one");
    tip(&hotline, "two");
    let bundle = hotline.portal.export();
    for (how, bytes) in damaged(&bundle, "letters/") {
        let ended = hotline.desk.import(&bytes);
        assert_eq!(ended.status, Some(1), "{how}: {}", ended.stderr);
        ended.refused(&[]);
    }
    assert!(hotline.desk.list().is_empty(), "something of them was kept");
    hotline.desk.import(&bundle).well();
    assert_eq!(hotline.desk.list().len(), 2);
}

#[test]
fn a_damaged_outgoing_bundle_is_refused_whole() {
    let (hotline, code) = answered();
    hotline.desk.backup();
    let bundle = hotline.desk.outgoing();
    for (how, bytes) in damaged(&bundle, "answers/") {
        let ended = hotline.portal.deliver(&bytes);
        assert_eq!(ended.status, Some(1), "{how}: {}", ended.stderr);
        ended.refused(&[]);
    }
    assert_eq!(hotline.portal.letters(), 1, "something of them was done");
    assert!(answers(&hotline, &code).is_empty());
    hotline.portal.deliver(&bundle).well();
    assert_eq!(hotline.portal.letters(), 0);
    assert!(answers(&hotline, &code)[0].contains("the answer"));
}

#[test]
fn a_strangers_bundles_are_refused() {
    let (ours, theirs) = (Hotline::open(), Hotline::open());
    tip(&ours, "ours");
    tip(&theirs, "theirs");
    ours.desk
        .import(&theirs.portal.export())
        .refused(&["portal"]);
    assert!(ours.desk.list().is_empty());
    theirs.carry_in();
    theirs.desk.backup();
    ours.portal.deliver(&theirs.desk.outgoing()).refused(&[]);
    assert_eq!(ours.portal.letters(), 1);
}

#[test]
fn an_outgoing_bundle_for_another_portal_is_refused() {
    let ours = Hotline::open();
    tip(&ours, "ours");
    ours.carry_in();
    let other =
        quietline_tests::hotline::Portal::init(ours.folder().join("other"), &ours.desk, &[]);
    let bundle = ours.desk.outgoing();
    other.deliver(&bundle).refused(&[]);
    ours.portal.deliver(&bundle).well();
}

#[test]
fn twice_is_nothing_new_and_older_is_refused() {
    let hotline = Hotline::open();
    tip(&hotline, "one");
    let first = hotline.portal.export();
    hotline.desk.import(&first).well();
    says_nothing_new(hotline.desk.import(&first).well());
    tip(&hotline, "two");
    let second = hotline.portal.export();
    hotline.desk.import(&second).well();
    hotline.desk.import(&first).refused(&["old"]);
    let texts: Vec<String> = hotline
        .desk
        .list()
        .iter()
        .map(|one| text_of(one).to_owned())
        .collect();
    assert_eq!(texts.len(), 2, "{texts:?}");

    let first = hotline.desk.outgoing();
    hotline.portal.deliver(&first).well();
    says_nothing_new(hotline.portal.deliver(&first).well());
    let second = hotline.desk.outgoing();
    hotline.portal.deliver(&second).well();
    hotline.portal.deliver(&first).refused(&["old"]);
}

/// Demands these words of a command that had nothing to do.
#[track_caller]
fn says_nothing_new(ended: quietline_tests::child::Ended) {
    let said = format!("{}{}", ended.text(), ended.stderr).to_lowercase();
    assert!(said.contains("nothing new"), "it said: {said}");
}

#[test]
fn an_answer_lost_on_its_way_goes_again() {
    let (hotline, code) = answered();
    let lost = hotline.desk.outgoing();
    drop(lost);
    hotline.carry_in();
    hotline.carry_out();
    let read = answers(&hotline, &code);
    assert!(
        read.iter().any(|answer| answer.contains("the answer")),
        "{read:?}"
    );
}

#[test]
fn a_letter_that_does_not_open_is_set_aside_and_named() {
    let (mut hotline, stranger) = (Hotline::set_up(), Hotline::set_up());
    let keys = hotline.portal.dir().join("recipients.txt");
    let ours = fs::read(&keys).expect("the portal keeps its recipients");
    let theirs = fs::read(stranger.desk.dir().join("public/recipients.txt")).expect("a file");
    fs::write(&keys, theirs).expect("the file can be written");
    hotline.portal.serve();
    tip(&hotline, "sealed to a stranger");
    hotline.portal.stop();
    fs::write(&keys, ours).expect("the file can be written");
    hotline.portal.serve();
    tip(&hotline, "sealed to us");

    let ended = hotline.carry_in();
    let said = format!("{}{}", ended.text(), ended.stderr);
    assert!(said.contains("set aside"), "{said}");
    let named = said.split(|letter: char| !letter.is_ascii_hexdigit());
    assert!(
        named.into_iter().any(|word| word.len() == 32),
        "{said} names no letter"
    );
    let threads = hotline.desk.list();
    assert_eq!(threads.len(), 1, "{threads:?}");
    assert_eq!(text_of(&threads[0]), "sealed to us");
    hotline.carry_out();
}
