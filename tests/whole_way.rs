//! One tip, typed in a real browser with scripts off, travels the whole way:
//! sealed, stored, carried to the desk, opened, answered, and the answer read
//! with the code; then more is told, and what the desk has safe is erased.

use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::{Hotline, text_of};
use quietline_tests::visit;
use serde_json::Value;

/// What the tipster writes. Its letters leave ASCII behind.
const STORY: &str = "They keep our passports. Señora Núñez sleeps in the büro, 谢谢.";

/// What the hotline answers.
const ANSWER: &str = "We read it. Is there a time when you can call safely? Ça va aller.";

/// What the tipster adds.
const MORE: &str = "A white van comes at six in the morning.";

/// Demands that this thread is the tip as it was typed.
fn is_the_tip(thread: &Value) {
    assert_eq!(text_of(thread), STORY);
    assert_eq!(thread["kind"], "tip");
    assert_eq!(thread["urgency"], "urgent");
    let received = thread["received"].as_str().unwrap_or_default();
    assert!(
        received.ends_with('Z'),
        "{received} should be a time in UTC"
    );
}

/// From the first page to a letter in the desk's queue. Returns the thread.
fn tell(hotline: &Hotline, browser: &Browser) -> (visit::ShownCode, Value) {
    visit::send_tip(browser, &hotline.portal, STORY);
    let code = visit::read_code(browser);
    visit::leave(browser);
    assert_eq!(hotline.portal.letters(), 1);
    hotline.carry_in();
    let thread = hotline.desk.thread_with("passports");
    is_the_tip(&thread);
    (code, thread)
}

/// The desk answers; what it holds in a verified backup, the portal erases.
fn answer(hotline: &Hotline, thread: &Value) {
    hotline.desk.answer(thread, ANSWER);
    hotline.carry_out();
    assert_eq!(hotline.portal.letters(), 1, "erased without a backup");
    hotline.desk.backup();
    hotline.carry_out();
    assert_eq!(hotline.portal.letters(), 0, "not erased after a backup");
}

/// The tipster comes back with a code as typed, and reads the answer.
fn read(hotline: &Hotline, browser: &Browser, typed: &str) {
    visit::come_back(browser, &hotline.portal, typed);
    let answers = visit::answers(browser);
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert!(answers[0].contains(ANSWER), "{answers:?}");
}

/// By the code's numbers and by its words; then more is told.
fn read_and_add(hotline: &Hotline, browser: &Browser, code: &visit::ShownCode) {
    read(hotline, browser, &code.numbers.join(" "));
    visit::leave(browser);
    read(hotline, browser, &code.words.join(" "));
    visit::add_more(browser, MORE);
    visit::leave(browser);
}

/// The follow-up reaches the same thread, and is erased in its turn.
fn more_arrives(hotline: &Hotline) {
    hotline.carry_in();
    let threads = hotline.desk.list();
    assert_eq!(threads.len(), 1, "one thread: {threads:?}");
    is_the_tip(&threads[0]);
    assert_eq!(threads[0]["more"][0]["text"], MORE);
    assert_eq!(threads[0]["more"][0]["kind"], "follow-up");
    hotline.desk.backup();
    hotline.carry_out();
    assert_eq!(hotline.portal.letters(), 0);
}

/// The whole way in one browser.
fn whole_way(kind: Kind) {
    let hotline = Hotline::open();
    let browser = Browser::start(kind);
    let (code, thread) = tell(&hotline, &browser);
    answer(&hotline, &thread);
    read_and_add(&hotline, &browser, &code);
    more_arrives(&hotline);
}

#[test]
fn the_whole_way_in_chromium() {
    whole_way(Kind::Chromium);
}

#[test]
fn the_whole_way_in_firefox() {
    whole_way(Kind::Firefox);
}
