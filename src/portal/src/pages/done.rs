//! The page after sending.

use maud::{Markup, html};

use super::{Pages, Ticket, fields::forward};

impl Pages {
    /// What happens next, with a code in hand.
    pub(super) fn done(&self, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            h1 { (text.done_heading) }
            p class="lead" { (text.done_lead) }
            p { (text.done_back) }
            p { (text.rules_after) }
            p { (text.done_leave) }
            (forward(&text.done_go))
        };
        self.step(ticket, &form)
    }

    /// What happens next, without a code.
    pub(super) fn sent(&self, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            h1 { (text.sent_heading) }
            p class="lead" { (text.done_lead) }
            p { (text.sent_lead) }
            p { (text.done_leave) }
            (forward(&text.done_go))
        };
        self.step(ticket, &form)
    }
}
