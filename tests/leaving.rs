//! Leaving: fast, also where the browser's cache is full and the neutral site
//! has moved, and nothing of the visit comes back afterwards.

use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::site::{NEUTRAL, Site};
use quietline_tests::web::Visitor;
use quietline_tests::{traces, visit, wait};

/// The name of the portal's cookie.
const COOKIE: &str = "__Host-visit";

/// What is typed before leaving.
const WORDS: &str = "vrentapool ostrimackel";

/// How often leaving is timed in each state of the browser.
const ROUNDS: usize = 7;

/// From the press to the neutral site on the screen: half of the times are below.
const LIMIT: Duration = Duration::from_millis(300);

/// How many things fill the cache, and how long each is.
const THINGS: (usize, usize) = (2_000, 120_000);

/// The least that a full cache has on the disk. Of what fills it, browsers by
/// their usual settings throw some away at once.
const FULL: u64 = 150_000_000;

/// Types words, leaves, and measures the time until the neutral site is shown.
/// Returns it with the cookie of the visit that was left.
fn leave_once(
    browser: &Browser,
    hotline: &Hotline,
    told: &Receiver<Instant>,
) -> (Duration, String) {
    visit::arrive(browser, &hotline.portal);
    visit::to_story(browser);
    visit::write_story(browser, WORDS);
    let cookie = browser.cookie(COOKIE).expect("a visit has its cookie");
    while told.try_recv().is_ok() {}
    let start = browser.press("#leave button");
    let shown = told
        .recv_timeout(wait::PATIENCE)
        .expect("the neutral site is asked for");
    browser.wait_for(NEUTRAL);
    (shown - start, cookie)
}

/// Leaves several times, and tells the times. Half of the times must be below the limit.
#[allow(clippy::print_stdout, reason = "the times are worth knowing")]
fn leave_fast(browser: &Browser, hotline: &Hotline, told: &Receiver<Instant>, when: &str) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| leave_once(browser, hotline, told).0)
        .collect();
    times.sort_unstable();
    println!("{:?}, {when}: {times:?}", browser.kind());
    assert!(times[ROUNDS / 2] < LIMIT, "{when}: {times:?}");
}

/// Fills the browser's cache on the disk.
fn fill_cache(browser: &Browser) {
    let (things, length) = THINGS;
    let heavy = Site::heavy(things, length);
    browser.open(&heavy.address());
    let full = || {
        let sizes = traces::files(browser.profile()).into_iter();
        let sizes = sizes.filter_map(|file| file.metadata().ok());
        let size: u64 = sizes.map(|file| file.len()).sum();
        println!("{size}");
        (size > FULL).then_some(())
    };
    wait::until("the browser's cache is full", full);
}

/// Back, Back again and forward show nothing of the visit, and its cookie leads
/// to the first page.
fn nothing_comes_back(browser: &Browser, hotline: &Hotline, cookie: &str) {
    for way in ["back", "back again", "forward", "forward again"] {
        match way {
            "back" | "back again" => browser.back(),
            _ => browser.forward(),
        }
        let source = browser.source();
        assert!(!source.contains(WORDS), "{way} shows what was typed");
        assert!(!browser.has("[name=story]"), "{way} shows the visit");
    }
    let mut found = Visitor::with_cookie(hotline.portal.port(), COOKIE, cookie);
    let page = found.get().expect("a page");
    let form = page.form("step").expect("a form");
    assert_eq!(
        form.value("page"),
        Some("first"),
        "the cookie opens the visit"
    );
    assert!(!page.body.contains(WORDS));
}

/// A hotline whose neutral site is at this address.
fn leaving_for(address: &str) -> Hotline {
    let mut hotline = Hotline::set_up();
    hotline.portal.set("exit", address);
    hotline.portal.serve();
    hotline
}

/// Leaving in one browser.
fn leaves(kind: Kind) {
    let (neutral, told) = Site::neutral_that_tells();
    let straight = leaving_for(&neutral.address());
    let moved = leaving_for(&Site::moved(&neutral.address()).address());
    let browser = Browser::start(kind);
    leave_fast(&browser, &straight, &told, "fresh profile");
    fill_cache(&browser);
    leave_fast(&browser, &straight, &told, "full cache");
    leave_fast(&browser, &moved, &told, "full cache, the site has moved");
    for hotline in [&straight, &moved] {
        let (_, cookie) = leave_once(&browser, hotline, &told);
        nothing_comes_back(&browser, hotline, &cookie);
    }
}

#[test]
fn chromium_leaves_fast_and_for_good() {
    leaves(Kind::Chromium);
}

#[test]
fn firefox_leaves_fast_and_for_good() {
    leaves(Kind::Firefox);
}
