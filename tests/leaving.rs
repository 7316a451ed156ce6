//! Leaving: fast, also where the browser's cache is full and the neutral site
//! has moved, and nothing of the visit comes back afterwards.

use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use quietline_tests::browser::Browser;
use quietline_tests::driver::{BOTH, Kind};
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

/// How often the times are taken before they count as too long.
const TRIES: usize = 3;

/// From the press to the neutral site on the screen: half of the times are below.
const LIMIT: Duration = Duration::from_millis(300);

/// How many things fill the cache, and how long each is.
const THINGS: (usize, usize) = (2_000, 120_000);

/// The least that a full cache has on the disk. Of what fills it, browsers by
/// their usual settings throw some away at once.
const FULL: u64 = 150_000_000;

/// A neutral site and when it was shown.
struct Exit {
    /// The site.
    site: Site,
    /// When a browser showed it.
    shown: Receiver<Instant>,
}

impl Exit {
    /// Presses Leave and measures the time until the neutral site is shown.
    fn leave(&self, browser: &Browser) -> Duration {
        while self.shown.try_recv().is_ok() {}
        let start = browser.press("#leave button");
        let shown = self.shown.recv_timeout(wait::PATIENCE);
        browser.wait_for(NEUTRAL);
        shown.expect("the neutral site is asked for") - start
    }

    /// Leaves several times from a page with words on it. Half of the times must
    /// be below the limit; a machine that is busy with other things gets further
    /// tries.
    #[allow(clippy::print_stdout, reason = "the times are worth knowing")]
    fn leave_fast(&self, browser: &Browser, hotline: &Hotline, when: &str) {
        let fast = (0..TRIES).any(|_| {
            let mut times: Vec<Duration> = (0..ROUNDS)
                .map(|_| {
                    to_words(browser, hotline);
                    self.leave(browser)
                })
                .collect();
            times.sort_unstable();
            println!("{:?}, {when}: {times:?}", browser.kind());
            times[ROUNDS / 2] < LIMIT
        });
        assert!(fast, "leaving takes longer than {LIMIT:?}: {when}");
    }
}

/// Goes to the page before sending, the nearest one with room for words, and
/// types some.
fn to_words(browser: &Browser, hotline: &Hotline) {
    visit::arrive(browser, &hotline.portal);
    visit::to_questions(browser);
    browser.go(visit::SEND_NOW);
    browser.type_into("[name=reach]", WORDS);
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
        (size > FULL).then_some(())
    };
    wait::until("the browser's cache is full", full);
}

/// Writes a story, leaves, and looks whether anything of it can be got back: by
/// Back, Back again and forward, or by the cookie of the visit.
fn leave_for_good(browser: &Browser, hotline: &Hotline, exit: &Exit) {
    visit::arrive(browser, &hotline.portal);
    visit::to_story(browser);
    visit::write_story(browser, WORDS);
    let cookie = browser.cookie(COOKIE).expect("a visit has its cookie");
    exit.leave(browser);
    nothing_comes_back(browser);
    let mut found = Visitor::with_cookie(hotline.portal.port(), COOKIE, &cookie);
    let page = found.get().expect("a page");
    let form = page.form("step").expect("a form");
    let name = form.value("page");
    assert_eq!(name, Some("first"), "the cookie opens the visit");
}

/// Back, Back again and forward show nothing of the visit.
fn nothing_comes_back(browser: &Browser) {
    for way in ["back", "back again", "forward", "forward again"] {
        match way {
            "back" | "back again" => browser.back(),
            _ => browser.forward(),
        }
        let source = browser.source();
        assert!(!source.contains(WORDS), "{way} shows what was typed");
        assert!(!browser.has("[name=story]"), "{way} shows the visit");
    }
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
    let (site, shown) = Site::neutral_that_tells();
    let exit = Exit { site, shown };
    let straight = leaving_for(&exit.site.address());
    let moved = leaving_for(&Site::moved(&exit.site.address()).address());
    let browser = Browser::start(kind);
    exit.leave_fast(&browser, &straight, "fresh profile");
    fill_cache(&browser);
    exit.leave_fast(&browser, &straight, "full cache");
    exit.leave_fast(&browser, &moved, "full cache, the site has moved");
    leave_for_good(&browser, &straight, &exit);
    leave_for_good(&browser, &moved, &exit);
}

/// One browser after the other: they would slow each other down.
#[test]
fn both_browsers_leave_fast_and_for_good() {
    BOTH.into_iter().for_each(leaves);
}
