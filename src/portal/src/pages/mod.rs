//! The pages, as HTML.
//!
//! One page, one file. What is the same on all pages is worked out once, when
//! the portal starts.

mod alone;
mod answers;
mod ask;
mod back;
mod code;
mod consent;
mod done;
#[cfg(test)]
mod every_language;
mod fields;
mod files;
mod first;
mod keys;
mod leaving;
mod notices;
mod ways;

use std::sync::Arc;

use data_encoding::BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

pub(crate) use alone::Alone;
use fields::other;
pub(crate) use keys::{PublicKey, public_keys};

use crate::{
    questions::{Questions, QuestionsError},
    settings::Settings,
    text::{Language, Text, TextError, liked},
    visit::{Draft, Page, Standing, Visit},
};

/// The one style sheet. It stands in each page, so that a page is one request.
const STYLE: &str = include_str!("../../../../static/style.css");

/// Room for the usual page.
const USUAL_PAGE: usize = 16 << 10;

/// All pages but the first are a multiple of this long.
const PADDED: usize = 30_720;

/// As much blank as a page can need.
const BLANK: &str = match str::from_utf8(&[b' '; PADDED]) {
    Ok(blank) => blank,
    Err(_) => unreachable!(),
};

/// How each page ends.
const END: &str = "</body></html>";

/// The pages in all languages that a hotline serves.
pub(crate) struct AllPages(Vec<Pages>);

impl AllPages {
    /// Gets the words of all languages ready.
    pub(crate) fn new(
        settings: Settings,
        questions: &Arc<Questions>,
        keys: Vec<PublicKey>,
    ) -> Result<Self, TextError> {
        let (settings, keys) = (Arc::new(settings), Arc::from(keys));
        let texts = Text::all(&settings, &questions.words)?.into_iter();
        let pages = texts.map(|text| Pages {
            head: head(&text).into_string(),
            speak: languages(&text, &settings.languages).into_string(),
            policy: policy(),
            text,
            settings: Arc::clone(&settings),
            questions: Arc::clone(questions),
            keys: Arc::clone(&keys),
        });
        Ok(Self(pages.collect()))
    }

    /// Checks that each language has the words of each question.
    pub(crate) fn check_words(&self, questions: &Questions) -> Result<(), QuestionsError> {
        let needed: Vec<_> = questions.needed_words().collect();
        let missing = self.0.iter().find_map(|pages| {
            let has = |id: &&String| pages.text.question(id).is_none();
            Some((pages.text.language.tag(), needed.iter().find(has)?))
        });
        missing.map_or(Ok(()), |(language, id)| {
            let id = id.clone();
            Err(QuestionsError::Words { language, id })
        })
    }

    /// The hotline's settings.
    pub(crate) fn settings(&self) -> &Settings {
        self.speaking(Language::English).settings()
    }

    /// The pages in the language that an `Accept-Language` likes best.
    pub(crate) fn liked(&self, header: &str) -> &Pages {
        let served = self
            .0
            .first()
            .map(|pages| pages.settings.languages.as_slice());
        let liked = liked(header, served.unwrap_or_default());
        self.speaking(liked.unwrap_or(Language::English))
    }

    /// The pages in a language; if it is not served, in English, or else in
    /// the first language that is.
    pub(crate) fn speaking(&self, language: Language) -> &Pages {
        let find = |wanted| self.0.iter().find(|pages| pages.text.language == wanted);
        let found = find(language).or_else(|| find(Language::English));
        found.or(self.0.first()).expect("settings name a language")
    }
}

/// Makes pages in one language.
pub(crate) struct Pages {
    /// The words.
    text: Text,
    /// The hotline's settings.
    settings: Arc<Settings>,
    /// What it asks.
    questions: Arc<Questions>,
    /// Its public keys.
    keys: Arc<[PublicKey]>,
    /// Every page up to its `<body>`.
    head: String,
    /// The choice of a language, on every page with a form.
    speak: String,
    /// The Content-Security-Policy of every page.
    policy: String,
}

/// What a page's form needs to know of the visit it belongs to.
#[derive(Clone, Copy)]
struct Ticket<'a> {
    /// The form token.
    token: &'a str,
    /// The page that the form stands on.
    page: Page,
    /// Which rendering of it this is.
    draft: Draft,
    /// What stands on it, if that can change in another tab.
    was: Option<Standing>,
}

impl Pages {
    /// The Content-Security-Policy of every page.
    pub(crate) fn policy(&self) -> &str {
        &self.policy
    }

    /// The hotline's settings.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The page that a visit has come to.
    pub(crate) fn of(&self, visit: &Visit, token: &str) -> String {
        let ticket = Ticket {
            token,
            page: visit.page,
            draft: visit.draft,
            was: visit.standing(visit.page, &self.questions),
        };
        if visit.page == Page::First {
            return self.whole(Some(token), &self.first(visit, ticket));
        }
        let main = match visit.page {
            Page::First => html! {},
            Page::Leaving => self.leaving(ticket),
            Page::Advice => self.advice(ticket),
            Page::Keys => self.keys(ticket),
            Page::Ask(page) => self.ask(page, visit, ticket),
            Page::Files => self.files(visit, ticket),
            Page::Consent => self.consent(visit, ticket),
            Page::Code => self.code(visit, ticket),
            Page::Check => self.check(visit, ticket),
            Page::Done => self.done(ticket),
            Page::Sent => self.sent(ticket),
            Page::Return => self.back(visit, ticket),
            Page::Answers => self.answers(visit, ticket),
            Page::Withdraw => self.withdraw(visit, ticket),
            Page::Quiet => self.quiet(visit, ticket),
        };
        self.padded(Some(token), &main)
    }

    /// A page with the other ways to reach the hotline at its end, of a size
    /// that tells nothing.
    fn padded(&self, token: Option<&str>, main: &Markup) -> String {
        let main = html! { (main) (self.other_ways(token)) };
        let mut page = self.whole(token, &main);
        page.truncate(page.len() - END.len());
        let length = page.len() + "<!---->".len() + END.len();
        page.push_str("<!--");
        page.push_str(&BLANK[..length.next_multiple_of(PADDED) - length]);
        page.push_str("-->");
        page.push_str(END);
        page
    }

    /// A page around what is in its middle.
    fn whole(&self, token: Option<&str>, main: &Markup) -> String {
        let mut page = String::with_capacity(PADDED.max(main.0.len() + USUAL_PAGE));
        page.push_str(&self.head);
        page.push_str(&self.leave_form(token).0);
        page.push_str("<main>");
        page.push_str(&self.danger().0);
        page.push_str(&main.0);
        page.push_str("</main>");
        page.push_str(END);
        page
    }

    /// The form that leaves, first on every page.
    fn leave_form(&self, token: Option<&str>) -> Markup {
        html! {
            form id="leave" method="post" action="/" autocomplete="off" aria-label=(self.text.leave_label) {
                @if let Some(token) = token {
                    input type="hidden" name="token" value=(token);
                }
                button name="page" value="leave" { (self.text.leave) }
            }
        }
    }

    /// Ways that lead elsewhere, and how long there is before the visit ends
    /// by itself, with a way to get more.
    fn with_more_time(&self, ways: &Markup) -> Markup {
        html! {
            div class="ways" {
                (ways)
                button name="time" value="1" aria-describedby="time" { (self.text.ask_more_time) }
            }
            p class="hint" id="time" { (self.text.ask_time) }
        }
    }

    /// The main form of a page.
    fn step(&self, ticket: Ticket<'_>, inside: &Markup) -> Markup {
        self.form(ticket, None, inside)
    }

    /// The main form of a page, posted as this kind. The token comes first: it
    /// is checked before a file is taken.
    fn form(&self, ticket: Ticket<'_>, kind: Option<&str>, inside: &Markup) -> Markup {
        html! {
            form id="step" method="post" action="/" enctype=[kind] autocomplete="off"
                accept-charset="utf-8" novalidate {
                input type="hidden" name="token" value=(ticket.token);
                input type="hidden" name="page" value=(ticket.page.name(&self.questions));
                input type="hidden" name="draft" value=(format_args!("{:016x}", ticket.draft.0));
                @if let Some(was) = ticket.was {
                    input type="hidden" name="was" value=(format_args!("{:016x}", was.0));
                }
                (inside)
                (PreEscaped(&self.speak))
            }
        }
    }
}

/// The choice of a language: after all other buttons of the main form, so that
/// no word is lost and Enter never presses it.
fn languages(text: &Text, served: &[Language]) -> Markup {
    html! {
        @if served.len() > 1 {
            p class="languages" {
                label for="lang" { (text.language_label) }
                select id="lang" name="lang" autocomplete="off" {
                    @for one in served {
                        option value=(one.tag()) lang=(one.tag()) selected[*one == text.language] {
                            (one.own_name())
                        }
                    }
                }
                (other("speak", &text.language_go))
            }
        }
    }
}

/// The Content-Security-Policy of every page.
fn policy() -> String {
    let sum = BASE64.encode(&Sha256::digest(style()));
    format!(
        "default-src 'none'; style-src 'sha256-{sum}'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

/// The style sheet as pages hold it: without comments and line breaks.
fn style() -> String {
    let parts = STYLE.split("/*");
    let said = parts.map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
    said.collect::<String>().lines().map(str::trim).collect()
}

/// Every page up to its `<body>`.
fn head(text: &Text) -> Markup {
    let page = html! {
        (DOCTYPE)
        html lang=(text.language.tag()) dir=(text.language.direction()) translate="no" {
            head {
                meta charset="utf-8";
                title { (text.title) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="format-detection" content="telephone=no";
                meta name="color-scheme" content="light dark";
                link rel="icon" href="data:,";
                style { (PreEscaped(style())) }
            }
            body {}
        }
    };
    let open = page.into_string();
    let end = open.len() - "</body></html>".len();
    PreEscaped(open[..end].to_owned())
}

/// The address that makes a phone dial a number.
fn dialled(number: &str) -> String {
    let digits = |c: &char| c.is_ascii_digit() || *c == '+';
    format!("tel:{}", number.chars().filter(digits).collect::<String>())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{AllPages, dialled};
    use crate::{questions::Questions, settings::Settings, text::Language};

    #[test]
    fn the_policy_allows_the_style_sheet_and_nothing_else() {
        let questions = Arc::new(Questions::usual().unwrap());
        let pages = AllPages::new(Settings::default(), &questions, Vec::new()).unwrap();
        pages.check_words(&questions).unwrap();
        let policy = pages.speaking(Language::English).policy();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"));
    }

    #[test]
    fn a_phone_gets_digits_alone() {
        assert_eq!(dialled("+1 (888) 373-7888"), "tel:+18883737888");
    }
}
