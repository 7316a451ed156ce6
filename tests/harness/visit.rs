//! The steps of a visit in a real browser.

use crate::browser::Browser;
use crate::hotline::Portal;
use crate::site;

/// The button that goes forward: the first one of the main form.
pub const FORWARD: &str = "#step button:not([type=button])";

/// How many pages may lie between the first and the one with the code.
const MOST_PAGES: usize = 8;

/// Opens the portal's first page.
pub fn arrive(browser: &Browser, portal: &Portal) {
    browser.open(&portal.address());
    browser.wait_for(FORWARD);
}

/// Goes forward until the page asks for the story.
pub fn to_story(browser: &Browser) {
    until_page_has(browser, "[name=story]");
}

/// Writes the story, and answers yes to both questions where they are asked.
pub fn write_story(browser: &Browser, story: &str) {
    browser.type_into("[name=story]", story);
    for question in ["danger", "minor"] {
        let yes = format!("[name={question}][value=yes]");
        if browser.has(&yes) {
            browser.tick(&yes);
        }
    }
}

/// Sends the tip and goes on to the page with the code.
pub fn to_code(browser: &Browser) {
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

/// Comes back from the first page with a code as typed, to the page with the answers.
pub fn come_back(browser: &Browser, portal: &Portal, code: &str) {
    to_code_entry(browser, portal);
    browser.type_into("[name=code]", code);
    enter_code(browser);
    browser.wait_for("[name=more]");
}

/// Goes from the first page to where a code is asked for.
pub fn to_code_entry(browser: &Browser, portal: &Portal) {
    arrive(browser, portal);
    if !browser.has("[name=code]") {
        browser.go("#step [name=return]");
    }
}

/// Sends a code that was typed: by the button `return` if the page has one.
pub fn enter_code(browser: &Browser) {
    if browser.has("#step [name=return]") {
        browser.go("#step [name=return]");
    } else {
        browser.go(FORWARD);
    }
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
    let source = browser.source();
    crate::fail(&format!("{MOST_PAGES} pages without {css}: {source}"));
}
