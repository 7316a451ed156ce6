//! The first page: what this is, and the way in.

use maud::{Markup, html};

use super::{
    Pages, Ticket, dialled,
    fields::{Field, forward, other},
};
use crate::visit::Visit;

impl Pages {
    /// The first page.
    pub(super) fn first(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        html! {
            (self.danger())
            (self.step(ticket, &self.ways_in(visit)))
            (self.other_ways(ticket))
            (self.what_it_keeps_safe())
            (self.what_it_can_not())
        }
    }

    /// The two ways in: writing, and coming back.
    fn ways_in(&self, visit: &Visit) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let code = Field {
            name: "code",
            label: &text.first_back_code,
            hint: &text.first_back_hint,
            value: visit.typed_code.reveal(),
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
        }
    }

    /// Phone, text, chat. The chat is on another site: opening it leaves.
    fn other_ways(&self, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let numbers = [
            (&text.first_other_phone, &self.settings.phone),
            (&text.first_other_text, &self.settings.text),
            (&text.first_other_tty, &self.settings.tty),
        ];
        html! {
            section aria-labelledby="other" {
                h2 id="other" { (text.first_other_heading) }
                dl {
                    @for (name, number) in numbers.iter().filter(|(_, number)| !number.is_empty()) {
                        div {
                            dt { (name) }
                            dd { a href=(dialled(number)) { (number) } }
                        }
                    }
                }
                p class="hint" { (text.first_other_hint) }
                @if !self.settings.chat.is_empty() {
                    form method="post" action="/" autocomplete="off" {
                        input type="hidden" name="token" value=(ticket.token);
                        input type="hidden" name="page" value="leave";
                        button name="to" value="chat" { (text.first_other_chat) }
                        p class="hint" { (text.first_other_chat_hint) }
                    }
                }
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
