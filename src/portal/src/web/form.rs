//! A posted form, as far as it can be read.

use percent_encoding::percent_decode;
use quietline_case::{Answers, DANGER, MINOR, Plain};
use sha2::{Digest, Sha256};

use crate::visit::{Draft, Mark, Page};

/// The values that a question has.
const CHOICES: [(&str, &[&str]); 2] = [
    (DANGER, &["yes", "no", "not-sure"]),
    (MINOR, &["yes", "maybe", "no", "dont-know"]),
];

/// Where a form wants to go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Wish {
    /// On.
    #[default]
    Forward,
    /// Back.
    Back,
    /// To a thread, with its code.
    Return,
    /// Away, to the neutral site.
    Leave,
    /// Away, to the live chat.
    Chat,
}

/// A posted form. Nothing in it is believed; what can't be read is said.
#[derive(Debug, Default)]
pub(super) struct Posted {
    /// The form token.
    pub(super) token: String,
    /// The page that the form stood on.
    page: Option<Page>,
    /// Which rendering of it this was.
    draft: Option<Draft>,
    /// Where it wants to go.
    pub(super) wish: Wish,
    /// The tip.
    pub(super) story: Option<Plain>,
    /// More for a thread.
    pub(super) more: Option<Plain>,
    /// A code.
    pub(super) code: Option<Plain>,
    /// The answers to the questions.
    pub(super) answers: Answers,
    /// Some of it is not UTF-8, and now holds U+FFFD.
    pub(super) is_broken: bool,
    /// It has fields twice, or fields or values that no page has.
    pub(super) is_odd: bool,
}

impl Posted {
    /// Reads a form of the type `application/x-www-form-urlencoded`.
    pub(super) fn read(body: &[u8]) -> Self {
        let mut form = Self {
            // Separators are ASCII, so they never are inside a broken letter.
            is_broken: percent_decode(body).decode_utf8().is_err(),
            ..Self::default()
        };
        for (name, value) in form_urlencoded::parse(body) {
            form.field(&name, &value);
        }
        form
    }

    /// The page that the form stood on; where it doesn't say so, its fields do.
    pub(super) const fn page(&self) -> Option<Page> {
        match self.page {
            Some(page) => Some(page),
            None if self.story.is_some() => Some(Page::Tell),
            None if self.more.is_some() => Some(Page::Answers),
            None if self.code.is_some() => Some(Page::First),
            None => None,
        }
    }

    /// Which rendering of the page it was.
    pub(super) fn draft(&self) -> Draft {
        self.draft.unwrap_or(Draft::NONE)
    }

    /// Whether there are words that must not be lost.
    pub(super) fn has_words(&self) -> bool {
        let words = [&self.story, &self.more].into_iter().flatten();
        words.into_iter().any(|words| !words.is_blank())
    }

    /// The mark of this form: the same for the same form sent twice.
    pub(super) fn mark(&self) -> Mark {
        let mut hash = Sha256::new();
        hash.update(b"quietline v1 form");
        hash.update(self.draft().0.to_be_bytes());
        let page = self.page.map_or("", Page::name);
        let words = [&self.story, &self.more, &self.code];
        let words = words.map(|words| words.as_ref().map_or("", Plain::reveal));
        let answers = [DANGER, MINOR].map(|key| self.answers.get(key).unwrap_or_default());
        for part in [page].into_iter().chain(words).chain(answers) {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let (mark, _) = hash
            .finalize()
            .split_first_chunk::<16>()
            .map(|(mark, rest)| (*mark, rest.len()))
            .expect("SHA-256 has 32 bytes");
        Mark(mark)
    }

    /// Takes one field.
    fn field(&mut self, name: &str, value: &str) {
        match name {
            "token" => self.token = value.to_owned(),
            "page" if value == "leave" => self.go(Wish::Leave),
            "page" => self.set_page(value),
            "to" if value == "chat" => self.wish = Wish::Chat,
            "draft" => self.draft = u64::from_str_radix(value, 16).ok().map(Draft),
            "story" => self.is_odd |= add(&mut self.story, value),
            "more" => self.is_odd |= add(&mut self.more, value),
            "code" => self.is_odd |= add(&mut self.code, value),
            "forward" => {}
            "back" => self.go(Wish::Back),
            "return" => self.go(Wish::Return),
            _ => self.choice(name, value),
        }
    }

    /// Notes a wish, unless a stronger one was there.
    fn go(&mut self, wish: Wish) {
        if self.wish == Wish::Forward || wish == Wish::Leave && self.wish != Wish::Chat {
            self.wish = wish;
        }
    }

    /// Notes the page.
    fn set_page(&mut self, name: &str) {
        let page = Page::ALL.into_iter().find(|page| page.name() == name);
        self.is_odd |= page.is_none() || self.page.is_some();
        self.page = self.page.or(page);
    }

    /// Notes the answer to a question.
    fn choice(&mut self, name: &str, value: &str) {
        let known = CHOICES
            .iter()
            .any(|(key, values)| *key == name && values.contains(&value));
        if known && self.answers.get(name).is_none() {
            self.answers.append(name, value);
        } else {
            self.is_odd = true;
        }
    }
}

/// Puts a text into its place, with line breaks as we keep them. If one is
/// there already it goes below it, and the answer is true.
fn add(place: &mut Option<Plain>, text: &str) -> bool {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    match place {
        None => {
            *place = Some(Plain::from(text));
            false
        }
        Some(first) => {
            first.push_str("\n\n");
            first.push_str(&text);
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Posted, Wish};
    use crate::visit::{Draft, Page};

    fn story(body: &str) -> String {
        let posted = Posted::read(body.as_bytes());
        posted.story.unwrap().reveal().to_owned()
    }

    #[test]
    fn a_form_is_read() {
        let body = b"token=t&page=tell&draft=00000000000000ff&story=a%20b+c&danger=yes&forward=1";
        let posted = Posted::read(body);
        assert_eq!(
            (posted.token.as_str(), posted.page()),
            ("t", Some(Page::Tell))
        );
        assert_eq!((posted.draft(), posted.wish), (Draft(255), Wish::Forward));
        assert_eq!(posted.answers.get("danger"), Some("yes"));
        assert!(!posted.is_odd && !posted.is_broken);
        assert_eq!(story("story=a%20b+c%0D%0Ad%0De"), "a b c\nd\ne");
    }

    #[test]
    fn broken_letters_are_kept_and_said() {
        let posted = Posted::read(b"story=a%FFb%C3");
        assert!(posted.is_broken && !posted.is_odd);
        assert_eq!(posted.story.unwrap().reveal(), "a\u{fffd}b\u{fffd}");
        assert!(!Posted::read("story=%EF%BF%BD".as_bytes()).is_broken);
    }

    #[test]
    fn what_no_page_sends_is_kept_and_said() {
        for body in [
            "story=a&story=b",
            "story=a&x=b",
            "story=a&danger=perhaps",
            "story=a&page=x",
        ] {
            let posted = Posted::read(body.as_bytes());
            assert!(posted.is_odd, "{body}");
            assert!(posted.story.unwrap().reveal().starts_with('a'), "{body}");
        }
        assert_eq!(story("story=a&story=b"), "a\n\nb");
    }

    #[test]
    fn a_form_without_its_page_is_known_by_its_fields() {
        let page = |body: &str| Posted::read(body.as_bytes()).page();
        assert_eq!(page("story="), Some(Page::Tell));
        assert_eq!(page("more="), Some(Page::Answers));
        assert_eq!(page("code="), Some(Page::First));
        assert_eq!(page(""), None);
    }

    #[test]
    fn the_same_form_has_the_same_mark() {
        let mark = |body: &str| Posted::read(body.as_bytes()).mark();
        let one = mark("page=tell&draft=1&story=ab&danger=yes");
        assert!(one == mark("danger=yes&story=ab&draft=1&page=tell&forward=1"));
        for other in [
            "page=tell&draft=2&story=ab&danger=yes",
            "page=tell&draft=1&story=abc&danger=yes",
            "page=tell&draft=1&story=ab&danger=no",
            "page=tell&draft=1&more=ab&danger=yes",
        ] {
            assert!(one != mark(other), "{other}");
        }
    }

    #[test]
    fn leaving_wins() {
        let wish = |body: &str| Posted::read(body.as_bytes()).wish;
        assert_eq!(wish("page=leave&story=a"), Wish::Leave);
        assert_eq!(wish("back=1&page=leave"), Wish::Leave);
        assert_eq!(wish("page=leave&to=chat"), Wish::Chat);
        assert_eq!(wish("to=chat&page=leave"), Wish::Chat);
    }
}
