//! The steps of a visit in a real browser.

use crate::browser::Browser;
use crate::hotline::Portal;
use crate::route::{Answer, Route};
use crate::site;

/// The button that goes forward.
pub const FORWARD: &str = "#step button[name=forward]";

/// The button that goes to the page before sending.
pub const SEND_NOW: &str = "#step [name=send]";

/// The button that goes back.
pub const BACK: &str = "#step [name=back]";

/// What only the page before sending has.
pub const CONSENT: &str = "#step [name=consent]";

/// How many pages may lie between any two that a test walks between.
const MOST_PAGES: usize = 30;

/// Opens the portal's first page.
pub fn arrive(browser: &Browser, portal: &Portal) {
    browser.open(&portal.address());
    browser.wait_for(FORWARD);
}

/// The name of the page that is shown, as its form gives it.
pub fn page(browser: &Browser) -> String {
    browser.value("#step [name=page]")
}

/// Goes from the first page to the first of the questions.
pub fn to_questions(browser: &Browser) {
    until_page_has(browser, "#step [name=page][value^=ask-]");
}

/// Goes forward until the page asks for the story. On the way it says yes where
/// it is asked about danger and age.
pub fn to_story(browser: &Browser) {
    to_questions(browser);
    for _ in 0..MOST_PAGES {
        if browser.has("[name=story]") {
            return;
        }
        for question in ["danger", "minor"] {
            let yes = format!("[name={question}][value=yes]");
            if browser.has(&yes) {
                browser.tick(&yes);
            }
        }
        browser.go(FORWARD);
    }
    no_page_has(browser, "[name=story]");
}

/// Writes the story.
pub fn write_story(browser: &Browser, story: &str) {
    browser.type_into("[name=story]", story);
}

/// Gives these answers on the page that asks for them.
pub fn answer(browser: &Browser, answers: &[(String, Answer)]) {
    for (field, answer) in answers {
        match answer {
            Answer::Typed(words) => browser.type_into(&format!("[name={field}]"), words),
            Answer::Chosen(options) => {
                for option in options {
                    browser.tick(&format!("[name={field}][value={option}]"));
                }
            }
        }
    }
}

/// Answers every question of a route, from the first of its pages to the page
/// before sending. `arrived` is called on each page before its answers are given.
/// Returns the names of all pages on the way.
pub fn take_route(
    browser: &Browser,
    route: &Route,
    mut arrived: impl FnMut(&Browser, &str),
) -> Vec<String> {
    let mut names = Vec::new();
    while names.len() < MOST_PAGES {
        let name = page(browser);
        if name == "consent" {
            return names;
        }
        arrived(browser, &name);
        answer(browser, route.on(&name));
        browser.go(FORWARD);
        names.push(name);
    }
    no_page_has(browser, CONSENT);
}

/// Sends the tip and goes on to the page with the code: past all questions that
/// are left.
pub fn to_code(browser: &Browser) {
    if browser.has(SEND_NOW) {
        browser.go(SEND_NOW);
    }
    until_page_has(browser, "ol#code");
}

/// A whole tip, from the first page to the code page.
pub fn send_tip(browser: &Browser, portal: &Portal, story: &str) {
    arrive(browser, portal);
    to_story(browser);
    write_story(browser, story);
    to_code(browser);
}

/// The code on the page.
pub struct ShownCode {
    /// Its words.
    pub words: Vec<String>,
    /// Its numbers.
    pub numbers: Vec<String>,
}

/// Reads the code from its page and checks its shape.
pub fn read_code(browser: &Browser) -> ShownCode {
    let words = browser.texts("ol#code li");
    let numbers = browser.texts("ol#code-numbers li");
    assert_eq!(
        (words.len(), numbers.len()),
        (8, 8),
        "{words:?} {numbers:?}"
    );
    let plain = |word: &String| word.chars().all(|letter| letter.is_ascii_lowercase());
    let digits = |number: &String| number.len() == 4 && number.parse::<u16>().is_ok();
    assert!(words.iter().all(plain), "{words:?} should be words alone");
    assert!(
        numbers.iter().all(digits),
        "{numbers:?} should be numbers alone"
    );
    ShownCode { words, numbers }
}

/// Goes on from the page with the code to the one that asks for three words of
/// it, and types them there. Nothing is pressed yet.
pub fn type_code_back(browser: &Browser, code: &ShownCode) {
    browser.go(FORWARD);
    for field in ["word-1", "word-2", "word-3"] {
        let label = browser.text(&format!("label[for={field}]"));
        let place: String = label.chars().filter(char::is_ascii_digit).collect();
        let place: usize = place
            .parse()
            .unwrap_or_else(|_| crate::fail(&format!("{label:?} names no place")));
        browser.type_into(&format!("[name={field}]"), &code.words[place - 1]);
    }
}

/// Goes on from the page with the code without typing words back.
pub fn skip_check(browser: &Browser) {
    browser.go(FORWARD);
    browser.go("#step [name=skip]");
}

/// Comes back from the first page with a code as typed, to the page with the answers.
pub fn come_back(browser: &Browser, portal: &Portal, code: &str) {
    to_code_entry(browser, portal);
    browser.type_into("[name=code]", code);
    enter_code(browser);
    show_answers(browser);
}

/// Goes from the first page to where a code is asked for.
pub fn to_code_entry(browser: &Browser, portal: &Portal) {
    arrive(browser, portal);
    browser.wait_for("[name=code]");
}

/// Sends a code that was typed. A page follows that shows nothing of a thread.
pub fn enter_code(browser: &Browser) {
    browser.go("#step [name=return]");
}

/// Goes on from the page that shows nothing to the one with the answers.
pub fn show_answers(browser: &Browser) {
    browser.wait_for("#step [name=withdraw]");
    let shows = browser.has("article.answer") || browser.has("[name=more]");
    assert!(!shows, "a thread is shown before it is asked for");
    browser.go(FORWARD);
    browser.wait_for("[name=more]");
}

/// The answers on the page.
pub fn answers(browser: &Browser) -> Vec<String> {
    browser.wait_for("[name=more]");
    if browser.has("article.answer") {
        browser.texts("article.answer")
    } else {
        Vec::new()
    }
}

/// Adds to the tip from the page with the answers.
pub fn add_more(browser: &Browser, text: &str) {
    browser.type_into("[name=more]", text);
    browser.go(FORWARD);
}

/// Leaves, and waits until the neutral site is shown.
pub fn leave(browser: &Browser) {
    browser.go("#leave button");
    browser.wait_for(site::NEUTRAL);
}

/// Goes forward until the page has this, a bounded number of times.
fn until_page_has(browser: &Browser, css: &str) {
    for _ in 0..MOST_PAGES {
        if browser.has(css) {
            return;
        }
        browser.go(FORWARD);
    }
    no_page_has(browser, css);
}

/// Fails the test that walked too far.
fn no_page_has(browser: &Browser, css: &str) -> ! {
    let shown = browser.shown();
    crate::fail(&format!("{MOST_PAGES} pages without {css}; now: {shown}"));
}
