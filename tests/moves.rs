//! A visit in a real browser that does not go straight on: Back, reload, the
//! address opened anew, a second tab, and a browser that keeps no cookies.

use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::route::{Answer, Route};
use quietline_tests::visit;

/// Reloads, goes back and forward again, and returns to the address: the visit
/// must still be on its page.
fn stays(browser: &Browser, hotline: &Hotline, page: &str) {
    browser.reload();
    assert_eq!(visit::page(browser), page, "after a reload");
    browser.back();
    if browser.has(visit::FORWARD) {
        // The address stands in the history more than once: it shows the same.
        assert_eq!(visit::page(browser), page, "after Back");
    }
    browser.forward();
    assert_eq!(visit::page(browser), page, "after Back and forward");
    browser.open(&hotline.portal.address());
    assert_eq!(visit::page(browser), page, "after coming back");
    let troubles = browser.count("[role=alert]");
    assert_eq!(troubles, 0, "{}", browser.shown());
}

/// Demands that the page shows these answers as they were given.
fn shows(browser: &Browser, answers: &[(String, Answer)]) {
    for (field, answer) in answers {
        match answer {
            Answer::Typed(words) => assert_eq!(&browser.value(&format!("[name={field}]")), words),
            Answer::Chosen(options) => {
                let ticked = browser.count(&format!("[name={field}]:checked"));
                assert_eq!(ticked, options.len(), "{field}");
                for option in options {
                    let ticked = format!("[name={field}][value={option}]:checked");
                    assert!(browser.has(&ticked), "{field} lost {option}");
                }
            }
        }
    }
}

/// The questions, with every move on each of their pages; then back through all
/// of them, where every answer must stand.
fn ask_and_go_back(browser: &Browser, hotline: &Hotline, route: &Route) {
    visit::arrive(browser, &hotline.portal);
    stays(browser, hotline, "first");
    visit::to_questions(browser);
    let names = visit::take_route(browser, route, |browser, page| {
        stays(browser, hotline, page)
    });
    stays(browser, hotline, "consent");
    for name in names.iter().rev() {
        browser.go(visit::BACK);
        assert_eq!(&visit::page(browser), name);
        shows(browser, route.on(name));
    }
    assert_eq!(hotline.portal.letters(), 0, "a move sent something");
}

/// From the story to the end, with every move on each page. Returns the code.
fn send_and_end(browser: &Browser, hotline: &Hotline) -> String {
    browser.go(visit::SEND_NOW);
    visit::to_code(browser);
    let code = visit::read_code(browser);
    stays(browser, hotline, "code");
    assert_eq!(visit::read_code(browser).words, code.words);
    visit::type_code_back(browser, &code);
    stays(browser, hotline, "check");
    browser.go("#step [name=skip]");
    stays(browser, hotline, "done");
    assert_eq!(hotline.portal.letters(), 1, "one tip and no second");
    visit::leave(browser);
    code.words.join(" ")
}

/// Coming back and telling more, with every move on each page.
fn come_back(browser: &Browser, hotline: &Hotline, code: &str) {
    visit::to_code_entry(browser, &hotline.portal);
    browser.type_into("[name=code]", code);
    visit::enter_code(browser);
    stays(browser, hotline, "return");
    visit::show_answers(browser);
    stays(browser, hotline, "answers");
    visit::add_more(browser, "and more");
    stays(browser, hotline, "answers");
    assert_eq!(hotline.portal.letters(), 2, "one follow-up and no second");
    visit::leave(browser);
}

/// Every move at every step.
fn every_move(kind: Kind) {
    let hotline = Hotline::open();
    let browser = Browser::start(kind);
    let route = Route::of("me");
    ask_and_go_back(&browser, &hotline, &route);
    let code = send_and_end(&browser, &hotline);
    come_back(&browser, &hotline, &code);
    hotline.carry_in();
    let thread = hotline.desk.thread_with(route.story());
    for (key, answer) in route.sealed() {
        assert_eq!(thread["answers"][&key], answer, "{key}");
    }
    two_tabs(&browser, &hotline);
}

#[test]
fn no_move_loses_a_word_or_sends_twice_in_chromium() {
    every_move(Kind::Chromium);
}

#[test]
fn no_move_loses_a_word_or_sends_twice_in_firefox() {
    every_move(Kind::Firefox);
}

/// A visit that is open in two tabs: what is typed in the older one is kept, and
/// the page says so, before the tip is sent and after it.
fn two_tabs(browser: &Browser, hotline: &Hotline) {
    let letters = hotline.portal.letters();
    visit::arrive(browser, &hotline.portal);
    visit::to_story(browser);
    let older = browser.tab();
    let newer = browser.new_tab();
    browser.open(&hotline.portal.address());
    visit::write_story(browser, "typed in the newer tab");
    browser.go(visit::FORWARD);

    browser.use_tab(&older);
    visit::write_story(browser, "typed in the older tab");
    browser.go(visit::FORWARD);
    is_asked_about(
        browser,
        &["typed in the newer tab", "typed in the older tab"],
    );

    browser.use_tab(&newer);
    visit::to_code(browser);
    let code = visit::read_code(browser);
    browser.use_tab(&older);
    visit::write_story(browser, "typed when it was sent");
    browser.go(visit::FORWARD);
    assert_eq!(visit::read_code(browser).words, code.words);
    visit::skip_check(browser);
    is_asked_about(browser, &["typed when it was sent"]);
    assert_eq!(
        hotline.portal.letters(),
        letters + 1,
        "a tab sent something"
    );
    visit::leave(browser);
}

/// Demands that the page shows all this as the story, and says that it is to be
/// looked at.
fn is_asked_about(browser: &Browser, parts: &[&str]) {
    assert_eq!(visit::page(browser), "ask-story");
    let told = browser.text("[role=alert]");
    assert!(told.contains("not sent yet"), "{told}");
    let story = browser.value("[name=story]");
    for part in parts {
        assert!(story.contains(part), "{part:?} is lost: {story}");
    }
}

/// A browser that keeps no cookies: it is told before anything can be typed that
/// would be lost, and shown the way back.
fn without_cookies(kind: Kind) {
    let hotline = Hotline::open();
    let browser = Browser::start_without_cookies(kind);
    for _ in 0..2 {
        visit::arrive(&browser, &hotline.portal);
        browser.type_into("[name=code]", "eight words of a code");
        browser.go("#step [name=return]");
        let heading = browser.text("h1");
        assert_eq!(
            heading,
            "Your browser sent no cookie",
            "{}",
            browser.shown()
        );
        browser.go("main a.button");
        assert_eq!(visit::page(&browser), "first");
    }
    browser.go(visit::FORWARD);
    assert_eq!(browser.text("h1"), "Your browser sent no cookie");
    visit::leave(&browser);
    assert_eq!(hotline.portal.letters(), 0);
}

#[test]
fn a_browser_without_cookies_is_told_in_chromium() {
    without_cookies(Kind::Chromium);
}

#[test]
fn a_browser_without_cookies_is_told_in_firefox() {
    without_cookies(Kind::Firefox);
}
