//! The steps of a visit without a browser, for many visits or quick ones.

use std::io;

use crate::web::{Page, Visitor};

/// How many pages may lie between the first and the one with the code.
const MOST_PAGES: usize = 12;

/// A tip on its way: the page with its code, and the code's words.
pub struct Sent {
    /// The page with the code.
    pub page: Page,
    /// The code's words.
    pub words: Vec<String>,
}

/// Sends a tip, from the first page to the page with the code.
///
/// An error is whatever kept the code page from coming: then nothing was promised.
pub fn send_tip(visitor: &mut Visitor, story: &str) -> io::Result<Sent> {
    let filled = [("story", story), ("danger", "yes"), ("minor", "no")];
    let mut page = visitor.get()?;
    for _ in 0..MOST_PAGES {
        let words = page.items("code");
        if !words.is_empty() {
            return Ok(Sent { page, words });
        }
        let asks = page.body.contains("name=\"story\"");
        let fields: &[_] = if asks { &filled } else { &[] };
        // From the story straight to the page before sending.
        let button = asks.then_some("send");
        page = visitor.send(&page, fields, button)?;
    }
    let body = &page.body;
    Err(io::Error::other(format!(
        "no code after {MOST_PAGES} pages: {body}"
    )))
}

/// Comes back with a code as typed; gives the page that answers.
pub fn come_back(visitor: &mut Visitor, code: &str) -> io::Result<Page> {
    let mut page = visitor.get()?;
    if !page.body.contains("name=\"code\"") {
        page = visitor.send(&page, &[], Some("return"))?;
    }
    let form = page.form("step").unwrap_or_default();
    let button = form.has_button("return").then_some("return");
    let page = visitor.send(&page, &[("code", code)], button)?;
    // Nothing is shown before a second press.
    match page.body.contains("name=\"withdraw\"") {
        true => visitor.send(&page, &[], None),
        false => Ok(page),
    }
}

/// Sends more from the page with the answers; gives the page that follows.
pub fn add_more(visitor: &mut Visitor, page: &Page, text: &str) -> io::Result<Page> {
    visitor.send(page, &[("more", text)], None)
}
