//! The page after the code.

use maud::{Markup, html};

use super::{Pages, Ticket, fields::forward};

impl Pages {
    /// What happens next.
    pub(super) fn done(&self, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            h1 { (text.done_heading) }
            p class="lead" { (text.done_lead) }
            p { (text.done_back) }
            p { (text.done_leave) }
            (forward(&text.done_go))
        };
        self.step(ticket, &form)
    }
}
