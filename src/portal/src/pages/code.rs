//! The page that shows the new code, once.

use maud::{Markup, html};
use quietline_case::Code;

use super::{Pages, Ticket, fields::forward};
use crate::visit::Visit;

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
            p { (text.code_paper) }
            p { (text.code_secret) }
            p { (text.code_once) }
            (forward(&text.code_go))
        };
        self.step(ticket, &form)
    }

    /// The code as words and as numbers.
    fn both_ways(&self, code: &Code) -> Markup {
        let text = &self.text;
        html! {
            h2 id="words" { (text.code_words) }
            ol id="code" aria-labelledby="words" translate="no" {
                @for word in code.words() { li { (word) } }
            }
            p id="numbers" { (text.code_numbers_lead) }
            ol id="code-numbers" aria-labelledby="numbers" {
                @for number in code.numbers() { li { (format_args!("{number:04}")) } }
            }
        }
    }
}
