//! A posted form, as far as it can be read.

use percent_encoding::percent_decode;
use quietline_case::{ParcelId, Plain};

use crate::{
    questions::{How, Questions},
    text::Language,
    visit::{CODE, Draft, MORE, Mark, Own, Page, Standing, Words, own},
};

/// Where a form wants to go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Wish {
    /// On.
    #[default]
    Forward,
    /// On, without an answer here.
    Skip,
    /// To the page before sending.
    Send,
    /// Back.
    Back,
    /// To stay here, with more time.
    Time,
    /// To stay here, in another language.
    Language,
    /// To a thread, with its code.
    Return,
    /// To the advice about the device.
    Advice,
    /// To the hotline's public keys.
    Keys,
    /// To adding files.
    Files,
    /// To stay here, with the files that were added.
    Add,
    /// To the code, once more.
    Again,
    /// To taking a tip back.
    Withdraw,
    /// To wanting no more answers.
    Quiet,
    /// Away, to the neutral site.
    Leave,
    /// Away, to the live chat.
    Chat,
}

/// The buttons, by their names.
const BUTTONS: [(&str, Wish); 14] = [
    ("forward", Wish::Forward),
    ("skip", Wish::Skip),
    ("send", Wish::Send),
    ("back", Wish::Back),
    ("time", Wish::Time),
    ("speak", Wish::Language),
    ("return", Wish::Return),
    ("advice", Wish::Advice),
    ("keys", Wish::Keys),
    ("files", Wish::Files),
    ("add", Wish::Add),
    ("again", Wish::Again),
    ("withdraw", Wish::Withdraw),
    ("quiet", Wish::Quiet),
];

/// A posted form. Nothing in it is believed; what can't be read is said.
#[derive(Default)]
pub(super) struct Posted {
    /// The form token.
    pub(super) token: String,
    /// The page that the form stood on.
    page: Option<Page>,
    /// Which rendering of it this was.
    draft: Option<Draft>,
    /// What stood on its page when it was made.
    pub(super) was: Option<Standing>,
    /// Where it wants to go.
    pub(super) wish: Wish,
    /// The language that is chosen on the page.
    pub(super) language: Option<Language>,
    /// The file that is not wanted any more.
    pub(super) remove: Option<ParcelId>,
    /// Whether files had been added when the page was made.
    pub(super) had_files: bool,
    /// Whether files came before it.
    pub(super) is_upload: bool,
    /// What was typed or chosen.
    pub(super) words: Words,
    /// Whether any of it is in someone's own words.
    has_words: bool,
    /// Some of it is not UTF-8, and now holds U+FFFD.
    pub(super) is_broken: bool,
    /// It has fields twice, or fields or values that no page has.
    pub(super) is_odd: bool,
}

impl Posted {
    /// Reads a form of the type `application/x-www-form-urlencoded`.
    pub(super) fn read(body: &[u8], questions: &Questions) -> Self {
        let mut form = Self {
            // Separators are ASCII, so they never are inside a broken letter.
            is_broken: percent_decode(body).decode_utf8().is_err(),
            ..Self::default()
        };
        for (name, value) in form_urlencoded::parse(body) {
            form.field(&name, &value, questions);
        }
        form
    }

    /// The page that the form stood on; where it doesn't say so, its fields do.
    pub(super) fn page(&self, questions: &Questions) -> Option<Page> {
        let asked = |(field, _): (&str, &Plain)| questions.page_of(field).map(Page::Ask);
        self.page
            .or_else(|| self.words.iter().find_map(asked))
            .or_else(|| self.words.has(MORE).then_some(Page::Answers))
            .or_else(|| self.words.has(CODE).then_some(Page::First))
    }

    /// Which rendering of the page it was.
    pub(super) fn draft(&self) -> Draft {
        self.draft.unwrap_or(Draft::NONE)
    }

    /// Whether there are words that must not be lost.
    pub(super) const fn has_words(&self) -> bool {
        self.has_words
    }

    /// The mark of this form: the same for the same form sent twice.
    pub(super) fn mark(&self, questions: &Questions) -> Mark {
        let page = self.page.map(|page| page.name(questions));
        let fields = self.words.iter();
        let fields = fields.map(|(field, words)| (field, words.reveal()));
        Mark::of(self.draft(), page.as_deref().unwrap_or_default(), fields)
    }

    /// Takes one field.
    pub(super) fn field(&mut self, name: &str, value: &str, questions: &Questions) {
        match name {
            "token" => self.token = value.to_owned(),
            "page" if value == "leave" => self.go(Wish::Leave),
            "page" => self.set_page(Page::named(value, questions)),
            "lang" => self.set_language(Language::with_tag(value)),
            "to" if value == "chat" => self.wish = Wish::Chat,
            "had-files" => self.had_files = true,
            "remove" => {
                self.remove = value.parse().ok();
                self.go(Wish::Add);
            }
            "was" => self.was = u64::from_str_radix(value, 16).ok().map(Standing),
            "draft" => self.draft = u64::from_str_radix(value, 16).ok().map(Draft),
            _ => match BUTTONS.iter().find(|(known, _)| *known == name) {
                Some((_, wish)) => self.go(*wish),
                None => self.fill(name, value, questions),
            },
        }
    }

    /// Notes a wish, unless a stronger one was there.
    fn go(&mut self, wish: Wish) {
        if self.wish == Wish::Forward || wish == Wish::Leave && self.wish != Wish::Chat {
            self.wish = wish;
        }
    }

    /// Notes the page.
    fn set_page(&mut self, page: Option<Page>) {
        self.is_odd |= page.is_none() || self.page.is_some();
        self.page = self.page.or(page);
    }

    /// Notes the language.
    fn set_language(&mut self, language: Option<Language>) {
        self.is_odd |= language.is_none() || self.language.is_some();
        self.language = self.language.or(language);
    }

    /// Notes what was typed or chosen in a field.
    fn fill(&mut self, name: &str, value: &str, questions: &Questions) {
        let question = questions.question(name);
        let is_option = |options: &[String]| options.iter().any(|option| option == value);
        match (
            own(name),
            question.map(|asked| (asked.kind, &asked.options)),
        ) {
            (Some(Own::Words(_)), _) | (_, Some((How::Line | How::Text, _))) => {
                self.write(name, value);
            }
            (Some(Own::One(options)), _) if options.contains(&value) => self.choose(name, value),
            (_, Some((How::Choice, options))) if is_option(options) => self.choose(name, value),
            (_, Some((How::Choices, options)))
                if is_option(options) && !self.words.chosen(name, value) =>
            {
                self.words.add(name, value);
                self.words.add(name, " ");
            }
            _ => self.is_odd = true,
        }
    }

    /// Notes a choice; a second one in the same field is not taken.
    fn choose(&mut self, name: &str, value: &str) {
        match self.words.has(name) {
            true => self.is_odd = true,
            false => self.words.set(name, Plain::from(value)),
        }
    }

    /// Puts a text into its place, with line breaks as we keep them. If one is
    /// there already it goes below it.
    fn write(&mut self, name: &str, text: &str) {
        if self.words.has(name) {
            self.is_odd = true;
            self.words.add(name, "\n\n");
        }
        let text = Plain::from(text.replace("\r\n", "\n").replace('\r', "\n"));
        self.has_words |= !text.is_blank() && name != CODE;
        self.words.add(name, text.reveal());
    }
}

#[cfg(test)]
mod tests {
    use super::{Posted, Wish};
    use crate::{
        questions::Questions,
        visit::{Draft, Page},
    };

    fn read(body: &[u8]) -> Posted {
        Posted::read(body, &Questions::usual().unwrap())
    }

    fn story(body: &str) -> String {
        read(body.as_bytes()).words.get("story").to_owned()
    }

    #[test]
    fn a_form_is_read() {
        let questions = Questions::usual().unwrap();
        let body = b"token=t&page=ask-story&draft=00000000000000ff&story=a%20b+c&danger=yes&skip=1\
            &signs=debt&signs=hurt";
        let posted = read(body);
        let page = Page::Ask(questions.page_of("story").unwrap());
        assert_eq!(
            (posted.token.as_str(), posted.page(&questions)),
            ("t", Some(page))
        );
        assert_eq!((posted.draft(), posted.wish), (Draft(255), Wish::Skip));
        assert_eq!(posted.words.get("danger"), "yes");
        assert!(posted.words.chosen("signs", "debt") && posted.words.chosen("signs", "hurt"));
        assert!(!posted.is_odd && !posted.is_broken);
        assert_eq!(story("story=a%20b+c%0D%0Ad%0De"), "a b c\nd\ne");
    }

    #[test]
    fn broken_letters_are_kept_and_said() {
        let posted = read(b"story=a%FFb%C3");
        assert!(posted.is_broken && !posted.is_odd);
        assert_eq!(posted.words.get("story"), "a\u{fffd}b\u{fffd}");
        assert!(!read("story=%EF%BF%BD".as_bytes()).is_broken);
    }

    #[test]
    fn what_no_page_sends_is_kept_and_said() {
        for body in [
            "story=a&story=b",
            "story=a&x=b",
            "story=a&danger=perhaps",
            "story=a&danger=yes&danger=no",
            "story=a&signs=debt&signs=debt",
            "story=a&consent=all",
            "story=a&page=x",
        ] {
            assert!(read(body.as_bytes()).is_odd, "{body}");
            assert!(story(body).starts_with('a'), "{body}");
        }
        assert_eq!(story("story=a&story=b"), "a\n\nb");
    }

    #[test]
    fn a_form_without_its_page_is_known_by_its_fields() {
        let questions = Questions::usual().unwrap();
        let page = |body: &str| read(body.as_bytes()).page(&questions);
        assert_eq!(page("story="), questions.page_of("story").map(Page::Ask));
        assert_eq!(page("more="), Some(Page::Answers));
        assert_eq!(page("code="), Some(Page::First));
        assert_eq!(page(""), None);
    }

    #[test]
    fn the_same_form_has_the_same_mark() {
        let questions = Questions::usual().unwrap();
        let mark = |body: &str| read(body.as_bytes()).mark(&questions);
        let one = mark("page=ask-story&draft=1&story=ab&danger=yes");
        assert!(one == mark("danger=yes&story=ab&draft=1&page=ask-story&forward=1&plate="));
        for other in [
            "page=ask-story&draft=2&story=ab&danger=yes",
            "page=ask-story&draft=1&story=abc&danger=yes",
            "page=ask-story&draft=1&story=ab&danger=no",
            "page=ask-story&draft=1&more=ab&danger=yes",
            "page=ask-who&draft=1&story=ab&danger=yes",
        ] {
            assert!(one != mark(other), "{other}");
        }
    }

    #[test]
    fn leaving_wins() {
        let wish = |body: &str| read(body.as_bytes()).wish;
        assert_eq!(wish("page=leave&story=a"), Wish::Leave);
        assert_eq!(wish("back=1&page=leave"), Wish::Leave);
        assert_eq!(wish("page=leave&to=chat"), Wish::Chat);
        assert_eq!(wish("to=chat&page=leave"), Wish::Chat);
    }
}
