//! Pages that stand alone: they belong to no visit.

use maud::html;

use super::Pages;

/// The pages that stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alone {
    /// There is nothing at this address.
    Lost,
    /// This method does nothing here.
    Method,
    /// The browser sent no cookie.
    Cookies,
    /// The post is not from our own page.
    Foreign,
    /// More came than can be kept.
    Large,
    /// What came is no form.
    Unread,
    /// There is no room.
    Busy,
    /// Something of ours failed.
    Fault,
}

impl Pages {
    /// A page that stands alone.
    pub(crate) fn alone(&self, which: Alone) -> String {
        let text = &self.text;
        let (heading, said) = match which {
            Alone::Lost => (&text.lost_heading, &text.lost_text),
            Alone::Method => (&text.method_heading, &text.method_text),
            Alone::Cookies => (&text.cookies_heading, &text.cookies_text),
            Alone::Foreign => (&text.foreign_heading, &text.foreign_text),
            Alone::Large => (&text.large_heading, &text.large_text),
            Alone::Unread => (&text.unread_heading, &text.unread_text),
            Alone::Busy => (&text.busy_heading, &text.busy_text),
            Alone::Fault => (&text.fault_heading, &text.fault_text),
        };
        let main = html! {
            h1 { (heading) }
            p class="lead" { (said) }
            p { a class="button" href="/" { (text.alone_back) } }
        };
        self.padded(None, &main)
    }

    /// What is left on the screen after leaving: nothing but the way on.
    pub(crate) fn left(&self, exit: &str) -> String {
        let main = html! {
            h1 { a class="button" href=(exit) rel="noreferrer" { (self.text.left_link) } }
        };
        [&self.head, "<main>", &main.0, "</main></body></html>"].concat()
    }
}
