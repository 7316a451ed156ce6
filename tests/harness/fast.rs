//! The steps of a visit without a browser, for many visits or quick ones.

use std::io;

use crate::route::{Answer, Route};
use crate::web::{Page, Visitor};

/// How many pages may lie between the first and the one with the code.
const MOST_PAGES: usize = 30;

/// A tip on its way: the page with its code, and the code's words.
pub struct Sent {
    /// The page with the code.
    pub page: Page,
    /// The code's words.
    pub words: Vec<String>,
}

/// Sends a tip with nothing but a story, the shortest way from the first page to
/// the page with the code.
///
/// An error is whatever kept the code page from coming: then nothing was promised.
pub fn send_tip(visitor: &mut Visitor, story: &str) -> io::Result<Sent> {
    walk_to_code(visitor, |page| {
        // From the story straight to the page before sending.
        match page.has("name=\"story\"") {
            true => (vec![("story", story)], Some("send")),
            false => (Vec::new(), None),
        }
    })
}

/// Sends a tip with every question of a route answered, but with this story.
pub fn send_route(visitor: &mut Visitor, route: &Route, story: &str) -> io::Result<Sent> {
    walk_to_code(visitor, |page| {
        let form = page.form("step").unwrap_or_default();
        let answers = route.on(form.value("page").unwrap_or_default());
        let mut filled = Vec::new();
        for (field, answer) in answers {
            match answer {
                _ if field == "story" => filled.push(("story", story)),
                Answer::Typed(words) => filled.push((field, words)),
                Answer::Chosen(options) => {
                    filled.extend(
                        options
                            .iter()
                            .map(|option| (field.as_str(), option.as_str())),
                    );
                }
            }
        }
        (filled, None)
    })
}

/// What is filled into a page, and the button that is pressed if it is not the
/// one that goes forward.
type Filled<'a> = (Vec<(&'a str, &'a str)>, Option<&'static str>);

/// Goes from the first page to the one with the code, with what `fill` has for
/// each page.
fn walk_to_code<'a>(visitor: &mut Visitor, fill: impl Fn(&Page) -> Filled<'a>) -> io::Result<Sent> {
    let mut page = visitor.get()?;
    for _ in 0..MOST_PAGES {
        let words = page.items("code");
        if !words.is_empty() {
            return Ok(Sent { page, words });
        }
        let (fields, button) = fill(&page);
        page = visitor.send(&page, &fields, button)?;
    }
    let said = page.said();
    Err(io::Error::other(format!(
        "no code after {MOST_PAGES} pages; now: {said}"
    )))
}

/// Comes back with a code as typed; gives the page with the answers, or the
/// first page if it can't read the code.
pub fn come_back(visitor: &mut Visitor, code: &str) -> io::Result<Page> {
    let first = visitor.get()?;
    let page = visitor.send(&first, &[("code", code)], Some("return"))?;
    // Nothing is shown before a second press.
    match page.has("name=\"withdraw\"") {
        true => visitor.send(&page, &[], None),
        false => Ok(page),
    }
}

/// Sends more from the page with the answers; gives the page that follows.
pub fn add_more(visitor: &mut Visitor, page: &Page, text: &str) -> io::Result<Page> {
    visitor.send(page, &[("more", text)], None)
}
