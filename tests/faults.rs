//! What breaks: the portal dies in the middle of its work, is started twice,
//! or its disk is read by a stranger.

use std::collections::HashSet;
use std::fs;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use quietline_tests::hotline::{Hotline, text_of};
use quietline_tests::web::{Page, Visitor};
use quietline_tests::{fast, traces, wait};

/// How often the portal is killed.
const KILLS: usize = 6;

/// How many people send while it is killed.
const SENDERS: usize = 4;

/// Sends tips until the portal is gone; notes each that got its code page.
fn send_until_it_dies(port: u16, name: &str, promised: &Mutex<Vec<String>>) {
    for number in 0.. {
        let story = format!("{name}-{number} {}", "and more words ".repeat(100));
        match fast::send_tip(&mut Visitor::new(port), &story) {
            Ok(_) => {
                let mut list = promised
                    .lock()
                    .expect("no sender fails while it holds the list");
                list.push(story);
            }
            Err(_) => return,
        }
    }
}

/// Kills the portal after this time while people send; returns what was promised.
fn kill_while_they_send(hotline: &mut Hotline, round: usize, after: Duration) -> Vec<String> {
    let port = hotline.portal.port();
    let promised = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for sender in 0..SENDERS {
            let name = format!("round-{round}-sender-{sender}");
            let promised = &promised;
            scope.spawn(move || send_until_it_dies(port, &name, promised));
        }
        thread::sleep(after);
        hotline.portal.kill();
    });
    promised.into_inner().expect("all senders have ended")
}

#[test]
fn no_promised_tip_is_lost_when_the_portal_is_killed() {
    let mut hotline = Hotline::set_up();
    let mut promised = Vec::new();
    for round in 0..KILLS {
        hotline.portal.serve();
        let after = Duration::from_millis(400 + 170 * round as u64);
        let kept = kill_while_they_send(&mut hotline, round, after);
        assert!(!kept.is_empty(), "nobody got through in round {round}");
        promised.extend(kept);
    }
    // No portal runs now: export opens the store itself.
    hotline.carry_in();
    let threads = hotline.desk.list();
    let arrived: HashSet<&str> = threads.iter().map(text_of).collect();
    for story in &promised {
        assert!(
            arrived.contains(story.as_str()),
            "promised and lost: {story:.40}"
        );
    }
}

#[test]
fn nothing_typed_is_on_the_portals_disk() {
    let words = ["vrulnamotte", "squindeltra", "plomverisk"];
    let mut hotline = Hotline::open();
    let mut visitor = Visitor::new(hotline.portal.port());
    let sent = fast::send_tip(&mut visitor, words[0]).expect("a tip is taken");
    let code = sent.words.join(" ");
    visitor.leave(&sent.page).expect("leaving works");
    let page = fast::come_back(&mut visitor, &code).expect("a code leads back");
    fast::add_more(&mut visitor, &page, words[1]).expect("more is taken");
    // One who stops half-way: the words stay in the visit.
    let mut undecided = Visitor::new(hotline.portal.port());
    let mut page = undecided.get().expect("a page");
    while !page.body.contains("name=\"story\"") {
        page = undecided.send(&page, &[], None).expect("a page");
    }
    undecided
        .send(&page, &[("story", words[2])], Some("back"))
        .expect("a page");

    let mut needles: Vec<&str> = words.to_vec();
    let numbers: Vec<String> = sent.page.items("code-numbers");
    let (words_of_code, numbers_of_code) = (code.as_str(), numbers.join(" "));
    needles.extend([words_of_code, numbers_of_code.as_str()]);
    traces::none(hotline.portal.dir(), &needles);
    hotline.portal.stop();
    // The log of the portal lies beside its folder.
    traces::none(hotline.folder(), &needles);

    fs::write(hotline.folder().join("control"), words[0]).expect("a file can be written");
    assert_eq!(
        traces::find(hotline.folder(), &needles).len(),
        1,
        "the check sees nothing"
    );
}

#[test]
fn a_second_portal_on_the_same_folder_says_so() {
    let mut hotline = Hotline::open();
    let mut second = hotline.portal.start();
    let status = wait::until("the second portal gives up", || second.ended());
    let log = second.log().to_lowercase();
    assert_eq!(status.code(), Some(1), "{log}");
    assert!(log.contains("another") || log.contains("already"), "{log}");
    assert!(!log.contains("panicked"), "{log}");
    fast::send_tip(&mut Visitor::new(hotline.portal.port()), "still here").expect("a tip is taken");
    hotline.portal.stop();
}

#[test]
fn commands_work_with_and_without_a_running_portal() {
    let mut hotline = Hotline::open();
    let mut visitor = Visitor::new(hotline.portal.port());
    fast::send_tip(&mut visitor, "first").expect("a tip is taken");
    assert_eq!(hotline.portal.letters(), 1);
    hotline.carry_in();
    hotline.carry_out();
    hotline.portal.stop();

    assert_eq!(hotline.portal.letters(), 1);
    hotline.desk.backup();
    hotline.carry_in();
    hotline.carry_out();
    assert_eq!(hotline.portal.letters(), 0);
    hotline.portal.serve();
    assert_eq!(hotline.portal.letters(), 0);
    assert_eq!(hotline.desk.list().len(), 1);
}

#[test]
fn pressing_send_twice_makes_one_tip() {
    let hotline = Hotline::open();
    let mut visitor = Visitor::new(hotline.portal.port());
    let mut page = visitor.get().expect("a page");
    while page.items("code").is_empty() {
        let asks = page.body.contains("name=\"story\"");
        let filled: &[_] = if asks { &[("story", "once")] } else { &[] };
        let button = asks.then_some("send");
        let first = visitor.send(&page, filled, button).expect("a page");
        let second = visitor.send(&page, filled, button).expect("a page");
        let place = |page: &Page| {
            page.form("step")
                .and_then(|form| form.value("page").map(str::to_owned))
        };
        assert_eq!(
            place(&first),
            place(&second),
            "a second press leads elsewhere"
        );
        page = second;
    }
    assert_eq!(hotline.portal.letters(), 1);
}
