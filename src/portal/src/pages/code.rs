//! The page that shows the new code, and the one that asks for three of its
//! words.

use maud::{Markup, html};
use quietline_case::Code;

use super::{
    Pages, Ticket,
    fields::{Field, forward, other},
};
use crate::visit::{CHECKS, Visit};

impl Pages {
    /// The page that shows the new code.
    pub(super) fn code(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            (self.summary(&self.problems(visit)))
            h1 { (text.code_heading) }
            p class="lead" { (text.code_lead) }
            @if let Some(code) = &visit.code {
                (self.both_ways(code))
            }
            p { (text.code_paper) " " (text.code_sync) }
            p { (text.code_secret) }
            p { (text.code_once) }
            (forward(&text.code_go))
            (self.with_more_time(&html! {}))
        };
        self.step(ticket, &form)
    }

    /// The page that asks for three words of the new code.
    pub(super) fn check(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let places = visit.asked_back();
        let labels = places.map(|place| text.with("check-word", [("place", (place + 1).into())]));
        let fields = CHECKS.iter().zip(&labels).map(|(name, label)| Field {
            name,
            label,
            is_heading: false,
            hint: "",
            value: visit.words.get(name),
            problems: &problems,
        });
        let form = html! {
            (self.summary(&problems))
            h1 { (text.check_heading) }
            p class="lead" { (text.check_lead) }
            @for field in fields { (field.one_line()) }
            (forward(&text.check_go))
            (self.with_more_time(&html! {
                (other("again", &text.check_again))
                (other("skip", &text.check_skip))
            }))
        };
        self.step(ticket, &form)
    }

    /// The code as words and as numbers.
    fn both_ways(&self, code: &Code) -> Markup {
        let text = &self.text;
        html! {
            h2 id="words" { (text.code_words) }
            ol id="code" lang="en" dir="ltr" aria-labelledby="words" translate="no" {
                @for word in code.words() { li { (word) } }
            }
            p id="numbers" { (text.code_numbers_lead) }
            ol id="code-numbers" dir="ltr" aria-labelledby="numbers" {
                @for number in code.numbers() { li { (format_args!("{number:04}")) } }
            }
        }
    }
}
