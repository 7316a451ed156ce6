//! The pages, as HTML.
//!
//! One page, one file. What is the same on all pages is worked out once, when
//! the portal starts.

mod alone;
mod answers;
mod code;
mod done;
mod fields;
mod first;
mod notices;
mod tell;

use std::sync::Arc;

use data_encoding::BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

pub(crate) use alone::Alone;

use crate::{
    settings::Settings,
    text::{Language, Text, TextError},
    visit::{Draft, Page, Visit},
};

/// The one style sheet. It stands in each page, so that a page is one request.
const STYLE: &str = include_str!("../../../../static/style.css");

/// Room for the usual page.
const USUAL_PAGE: usize = 16 << 10;

/// The pages in all languages that a hotline serves.
pub(crate) struct AllPages(Vec<Pages>);

impl AllPages {
    /// Gets the words of all languages ready.
    pub(crate) fn new(settings: Settings) -> Result<Self, TextError> {
        let settings = Arc::new(settings);
        let texts = Text::all(&settings)?.into_iter();
        let pages = texts.map(|text| Pages::new(text, Arc::clone(&settings)));
        Ok(Self(pages.collect()))
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
    /// Every page up to its `<body>`.
    head: String,
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
}

impl Pages {
    /// Works out the policy and what is the same on all pages.
    fn new(text: Text, settings: Arc<Settings>) -> Self {
        let head = head(&text).into_string();
        let sum = BASE64.encode(&Sha256::digest(STYLE));
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{sum}'; form-action 'self'; base-uri 'none'; \
             frame-ancestors 'none'"
        );
        Self {
            text,
            settings,
            head,
            policy,
        }
    }

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
        };
        let main = match visit.page {
            Page::First => self.first(visit, ticket),
            Page::Tell => self.tell(visit, ticket),
            Page::Code => self.code(visit, ticket),
            Page::Done => self.done(ticket),
            Page::Answers => self.answers(visit, ticket),
        };
        self.whole(Some(token), &main)
    }

    /// A page around what is in its middle.
    fn whole(&self, token: Option<&str>, main: &Markup) -> String {
        let mut page = String::with_capacity(USUAL_PAGE + main.0.len());
        page.push_str(&self.head);
        page.push_str(&self.leave_form(token).0);
        page.push_str("<main>");
        page.push_str(&main.0);
        page.push_str("</main></body></html>");
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

    /// The banner for those in danger now.
    fn danger(&self) -> Markup {
        let number = dialled(&self.settings.emergency);
        html! {
            aside class="danger" aria-label=(self.text.danger_label) {
                p { a href=(number) { (self.text.danger_call) } }
                p { (self.text.danger_slow) }
            }
        }
    }

    /// The main form of a page.
    fn step(&self, ticket: Ticket<'_>, inside: &Markup) -> Markup {
        html! {
            form id="step" method="post" action="/" autocomplete="off" accept-charset="utf-8" novalidate {
                input type="hidden" name="token" value=(ticket.token);
                input type="hidden" name="page" value=(ticket.page.name());
                input type="hidden" name="draft" value=(format_args!("{:016x}", ticket.draft.0));
                (inside)
            }
        }
    }
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
                style { (PreEscaped(STYLE)) }
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
    use super::{AllPages, dialled};
    use crate::{settings::Settings, text::Language};

    #[test]
    fn the_policy_allows_the_style_sheet_and_nothing_else() {
        let pages = AllPages::new(Settings::default()).unwrap();
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
