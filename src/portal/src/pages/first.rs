//! The first page: what this is, and the way in.

use maud::{Markup, html};

use super::{
    Pages, Ticket,
    fields::{Field, forward, other, quiet},
};
use crate::visit::{CODE, Visit};

impl Pages {
    /// The first page.
    pub(super) fn first(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        html! {
            (self.step(ticket, &self.ways_in(visit)))
            (self.other_ways(Some(ticket.token)))
            (self.what_it_keeps_safe())
            (self.what_it_can_not())
        }
    }

    /// The two ways in: writing, and coming back.
    fn ways_in(&self, visit: &Visit) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let code = Field {
            name: CODE,
            is_heading: false,
            label: &text.first_back_code,
            hint: &text.first_back_hint,
            value: visit.words.get(CODE),
            problems: &problems,
        };
        html! {
            (self.summary(&problems))
            h1 { (text.first_heading) }
            p class="lead" { (text.first_lead) }
            p { (text.first_code) }
            (forward(&text.first_start))
            section class="back" aria-labelledby="back" {
                h2 id="back" { (text.first_back_heading) }
                (code.one_line())
                (other("return", &text.first_back_return))
            }
            section {
                (quiet("advice", &text.advice_heading))
                (quiet("keys", &text.keys_link))
            }
        }
    }

    /// What the form keeps safe.
    fn what_it_keeps_safe(&self) -> Markup {
        let text = &self.text;
        html! {
            section aria-labelledby="guard" {
                h2 id="guard" { (text.first_guard_heading) }
                ul {
                    li { (text.first_guard_sealed) }
                    li { (text.first_guard_list) }
                    li { (text.first_guard_device) }
                }
            }
        }
    }

    /// What it can't do, said as plainly.
    fn what_it_can_not(&self) -> Markup {
        let text = &self.text;
        html! {
            section aria-labelledby="limit" {
                h2 id="limit" { (text.first_limit_heading) }
                ul {
                    li { (text.first_limit_screen) }
                    li { (text.first_limit_history) }
                    li { (text.first_limit_breach) }
                }
            }
        }
    }
}
