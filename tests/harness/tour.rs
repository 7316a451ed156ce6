//! A walk through every page in every state, to look at each once.
//!
//! The walk goes forward from page to page, whichever they are, so that a page
//! that is added to the visit is looked at without a change here; only what a
//! page needs in order to be left, or a state of its own, is said below.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tempfile::TempDir;

use crate::browser::Browser;
use crate::hotline::Hotline;
use crate::site::{self, Site};
use crate::web::{Page, Visitor};

/// The button that goes forward.
const FORWARD: &str = "#step .forward[name]";

/// The route of the tip that is come back to.
const LAST_ROUTE: &str = "work";

/// The most pages between the first and the one after sending.
const MOST_PAGES: usize = 40;

/// What the tip says that is come back to.
const STORY: &str = "They keep our passports in a drawer. There are six of us.";

/// What the tips before it say.
const OTHER_STORY: &str = "A worker at the farm never has a day off.";

/// A word as long as an address from the web.
const LONG_WORD: &str = "https://example.org/a-very-long-address/that-has-no-space-in-it/0123456789abcdef0123456789abcdef0123456789";

/// What the hotline answers.
const ANSWER: &str = "Thank you. We believe you.\n\nIs there an hour when it is safe for you to come back here? Tell us, and we will have an answer ready.\n\n";

/// Someone who walks through all pages and looks at each.
pub struct Tour<'a> {
    /// The browser, with scripts, so that long texts need not be typed.
    browser: &'a Browser,
    /// The hotline that is visited.
    hotline: &'a Hotline,
    /// What is done on each page; it is given the page's name.
    look: &'a mut dyn FnMut(&str),
    /// The names of the pages that were looked at.
    seen: HashSet<String>,
    /// The code of the tip.
    code: String,
    /// Holds files to choose.
    folder: TempDir,
}

/// Asks for pages in this language. Chromium alone can.
pub fn speak(browser: &Browser, language: &str) {
    let headers = json!({ "headers": { "Accept-Language": language } });
    browser.devtools("Network.enable", json!({}));
    browser.devtools("Network.setExtraHTTPHeaders", headers);
}

/// Walks through all pages of this hotline in this language, and looks at each.
pub fn every_page(
    browser: &Browser,
    hotline: &Hotline,
    language: &str,
    look: &mut dyn FnMut(&str),
) {
    speak(browser, language);
    let mut tour = Tour {
        browser,
        hotline,
        look,
        seen: HashSet::new(),
        code: String::new(),
        folder: TempDir::new().expect("a temporary folder can be made"),
    };
    tour.beginning();
    tour.tell("me");
    tour.tell("someone");
    tour.tell(LAST_ROUTE);
    tour.coming_back();
    tour.mishaps();
    tour.alone();
    browser.forget_cookies();
}

impl Tour<'_> {
    /// Looks at the page, if it is a new one.
    fn look_as(&mut self, name: &str) {
        if self.seen.insert(name.to_owned()) {
            (self.look)(name);
        }
    }

    /// Looks at the page under its own name, which its form tells.
    fn look(&mut self) -> String {
        let name = self.browser.value("#step [name=page]");
        self.look_as(&name);
        name
    }

    /// Goes forward, and looks at the state that it leads to.
    fn forward_to(&mut self, name: &str) {
        self.browser.go(FORWARD);
        self.look_as(name);
    }

    /// Puts a text into a field at once.
    fn put(&self, css: &str, text: &str) {
        let put = "document.querySelector(arguments[0]).value = arguments[1]";
        self.browser.wait_for(css);
        self.browser.script(put, vec![json!(css), json!(text)]);
    }

    /// The first page with its asides.
    fn beginning(&mut self) {
        self.browser.open(&self.hotline.portal.address());
        self.look();
        for aside in ["advice", "keys"] {
            self.browser.go(&format!("#step [name={aside}]"));
            self.look();
            self.browser.go(FORWARD);
        }
        self.put("[name=code]", "these are not the words of any code");
        self.browser.go("#step [name=return]");
        self.look_as("first-unread");
        self.put("[name=code]", "");
    }

    /// A whole tip on one of the three routes.
    fn tell(&mut self, route: &str) {
        for _ in 0..MOST_PAGES {
            let name = self.look();
            match name.as_str() {
                "done" | "sent" => break,
                "ask-who" => self.browser.tick(&format!("[name=who][value={route}]")),
                "ask-danger" => self.browser.tick("[name=danger][value=yes]"),
                "ask-minor" => self.browser.tick("[name=minor][value=dont-know]"),
                "files" => self.files(),
                "ask-signs" => self.browser.tick("[name=signs][value=keep-id]"),
                "ask-story" => self.story(match route {
                    LAST_ROUTE => STORY,
                    _ => OTHER_STORY,
                }),
                "consent" => self.consent(route),
                "code" => self.code = self.browser.texts("ol#code li").join(" "),
                "check" => self.wrong_words(),
                _ => {}
            }
            self.browser.go(match name.as_str() {
                "check" => "#step [name=skip]",
                _ => FORWARD,
            });
        }
        self.browser.go(FORWARD);
    }

    /// The states of the page with the story.
    fn story(&mut self, story: &str) {
        self.put("[name=story]", "");
        self.forward_to("ask-story-empty");
        self.put("[name=story]", &"a long line of it. ".repeat(7_000));
        self.forward_to("ask-story-long");
        self.put("[name=story]", story);
    }

    /// Files to choose, one of them with a long name.
    fn made(&self, count: usize) -> Vec<PathBuf> {
        let names = (1..count).map(|number| format!("picture {number}.jpeg"));
        let names = names
            .chain(["picture-with-a-long-name-that-has-no-space-in-it-0123456789.jpeg".into()]);
        names
            .map(|name| {
                let file = self.folder.path().join(name);
                fs::write(&file, "no picture").expect("a file can be written");
                file
            })
            .collect()
    }

    /// Chooses so many files, adds them, and looks at what the page says.
    fn add_files(&mut self, count: usize, name: &str) {
        self.browser.choose("#step [type=file]", &self.made(count));
        self.browser.go("#step [name=add]");
        self.look_as(name);
    }

    /// The states of the page for files, one on each route.
    fn files(&mut self) {
        let has = |name| self.seen.contains(name);
        match (has("files-some"), has("files-many")) {
            (false, _) => self.add_files(2, "files-some"),
            (_, false) => self.add_files(21, "files-many"),
            _ => {}
        }
    }

    /// The states of the page before sending: one route wants no code.
    fn consent(&mut self, route: &str) {
        self.put("[name=reach]", &"a number ".repeat(3_000));
        self.forward_to("consent-long");
        self.put("[name=reach]", "Call after nine.");
        if route == "someone" {
            self.browser.tick("[name='want-code'][value=no]");
        }
    }

    /// Words that are not those of the code.
    fn wrong_words(&mut self) {
        self.put("#step input[type=text]", "wrong");
        self.forward_to("check-wrong");
    }

    /// From the first page to the one that shows nothing yet.
    fn open_thread(&self) {
        self.browser.open(&self.hotline.portal.address());
        self.put("[name=code]", &self.code);
        self.browser.go("#step [name=return]");
    }

    /// Back with the code: before the hotline has answered, and after.
    fn coming_back(&mut self) {
        self.open_thread();
        self.look();
        self.browser.go(FORWARD);
        self.look();
        self.put("[name=more]", "");
        self.forward_to("answers-empty");
        self.browser.go("#step [name=files]");
        self.add_files(1, "files-more");
        self.forward_to("answers-files");
        self.put("[name=more]", "There is a seventh now.");
        self.forward_to("answers-more");
        self.answer();
        self.browser.forget_cookies();
        self.open_thread();
        self.browser.go(FORWARD);
        self.look_as("answers-some");
        self.browser.go("#step [name=back]");
        for wish in ["withdraw", "quiet"] {
            self.browser.go(&format!("#step [name={wish}]"));
            self.look();
            self.forward_to(&format!("return-{wish}"));
        }
        self.browser.go(FORWARD);
    }

    /// The desk marks what was sent as read, and then answers.
    fn answer(&self) {
        self.hotline.carry_in();
        let desk = &self.hotline.desk;
        let thread = desk.thread_with(STORY);
        let id = thread["thread"].as_str().expect("a thread has its id");
        desk.run("show", &[id]).well();
        self.hotline.carry_out();
        desk.answer(&thread, &format!("{ANSWER}{LONG_WORD}"));
        self.hotline.carry_out();
    }

    /// A visit that has ended.
    fn mishaps(&mut self) {
        self.put("[name=more]", "There is an eighth.");
        self.browser.forget_cookies();
        self.forward_to("first-ended");
        self.browser.go(FORWARD);
        while !self.browser.has("[name=story]") {
            self.browser.go(FORWARD);
        }
        self.put("[name=story]", STORY);
        self.browser.forget_cookies();
        self.forward_to("ask-story-ended");
    }

    /// The pages that stand alone.
    fn alone(&mut self) {
        let address = self.hotline.portal.address();
        self.browser.open(&format!("{address}lost"));
        self.look_as("alone-lost");
        let stranger = Site::start(move |_| {
            let button = "<button>Send</button>";
            site::page(
                "Other",
                &format!("<form method=post action='{address}'>{button}</form>"),
            )
        });
        self.browser.open(&stranger.address());
        self.browser.go("button");
        self.look_as("alone-foreign");
        self.refused("alone-unread", "form.enctype = 'text/plain'");
        self.refused(
            "alone-large",
            "form.elements.draft.value = 'x'.repeat(33 << 20)",
        );
        self.browser.open(&self.hotline.portal.address());
        self.browser.forget_cookies();
        self.forward_to("alone-cookies");
        self.bare();
    }

    /// A form of ours, changed by this script before it is sent.
    fn refused(&mut self, name: &str, change: &str) {
        self.browser.forget_cookies();
        self.browser.open(&self.hotline.portal.address());
        let change = format!("const form = document.querySelector('#step'); {change}");
        self.browser.script(&change, Vec::new());
        self.forward_to(name);
    }

    /// Pages that a browser does not come to, or does not stay on: shown as
    /// they come.
    fn bare(&mut self) {
        let mut visitor = Visitor::new(self.hotline.portal.port());
        let page = visitor.request("PUT", &[], "");
        self.show("alone-method", page.expect("a page"));
        let first = visitor.get().expect("a page");
        self.show("left", visitor.leave(&first).expect("a page"));
    }

    /// Shows a page by its text.
    fn show(&mut self, name: &str, page: Page) {
        self.browser.open("about:blank");
        let tree = self.browser.devtools("Page.getFrameTree", json!({}));
        let frame = &tree["frameTree"]["frame"]["id"];
        let content = json!({ "frameId": frame, "html": page.body });
        self.browser.devtools("Page.setDocumentContent", content);
        self.look_as(name);
    }
}
