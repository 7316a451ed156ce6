//! A report as one page to read in a minute and to print.

use maud::{DOCTYPE, Markup, html};

use crate::{Report, fields::Form, json::word};

/// The style of the page; it stands inside it.
const STYLE: &str = include_str!("report.css");

/// Nothing is loaded, run or sent.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

impl Report {
    /// The report as one static page without scripts or outer resources.
    pub fn to_html(&self) -> String {
        let title = format!("Report {}", self.heading.number);
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="referrer" content="no-referrer";
                    meta name="format-detection" content="telephone=no";
                    title { (title) }
                    style { (maud::PreEscaped(STYLE)) }
                }
                body { main {
                    (self.top(&title))
                    (self.facts())
                    (self.limits())
                    p.foot { "The hotline is not the police and gives no updates on this report. If the \
                              person who wrote learns more, a supplemental report follows." }
                } }
            }
        };
        page.into_string()
    }

    /// Who writes to whom, and how urgent it is.
    fn top(&self, title: &str) -> Markup {
        let head = &self.heading;
        html! {
            header {
                h1 { (title) }
                @if let Some(first) = &head.adds_to {
                    p.adds { "Adds to report " strong { (first) } ". It holds only what is new." }
                }
                p { "To " strong { (self.to) } ", " (head.date) }
                p { "From " strong { (head.hotline) } ". Questions: " (head.contact) }
            }
            p.urgency { strong { (self.urgency()) } }
        }
    }

    /// How urgent it is, in words.
    fn urgency(&self) -> &'static str {
        match (self.get("danger"), self.get("minor")) {
            (Some("yes"), Some("yes" | "maybe")) => {
                "URGENT: danger now, and someone is or may be under 18"
            }
            (Some("yes"), _) => "URGENT: danger now",
            (_, Some("yes" | "maybe")) => "URGENT: someone is or may be under 18",
            (Some("no"), Some("no")) => "Not urgent: no danger now, nobody under 18, as told",
            _ => "Urgency not known: treat as open",
        }
    }

    /// What was told, and what was agreed.
    fn facts(&self) -> Markup {
        html! {
            dl {
                @for (field, words) in &self.entries {
                    div {
                        dt { (field.label) }
                        @if let Form::Choice(_) = field.form {
                            dd { (words.replace('\n', ", ").replace('-', " ")) }
                        } @else {
                            dd dir="auto" { (words) }
                        }
                    }
                }
            }
            h2 { "What was agreed" }
            p { (self.agreed.1) }
        }
    }

    /// What was removed and held back, and why that may matter.
    fn limits(&self) -> Markup {
        html! {
            h2 { "What is not in it" }
            @if self.removed.is_empty() && self.held_back.is_empty() {
                p { "Nothing was removed." }
            } @else {
                ul {
                    @for (found, count) in self.removals() {
                        li { (count) " × " (word(found)) ", shown as " (crate::draft::REMOVED) }
                    }
                    @for label in &self.held_back { li { (label) ": held back" } }
                }
                p { "It may show who wrote this, or is not needed for your work. If you need it to \
                     act, ask the hotline: it can ask the person." }
            }
        }
    }
}
