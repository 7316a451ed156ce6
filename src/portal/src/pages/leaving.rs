//! The page before the first question, and the advice about the device.

use maud::{Markup, html};

use super::{
    Pages, Ticket,
    fields::{forward, other, quiet},
};

impl Pages {
    /// What "Leave now" does and can't do, and when we must tell someone.
    pub(super) fn leaving(&self, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            h1 { (text.leaving_heading) }
            p class="lead" { (text.leaving_what) }
            p { (text.leaving_not) }
            p { (text.leaving_time) }
            (self.rules())
            (forward(&text.leaving_go))
            (other("advice", &text.leaving_advice))
            (quiet("keys", &text.keys_link))
            (quiet("back", &text.back))
        };
        self.step(ticket, &form)
    }

    /// What to know about the device.
    pub(super) fn advice(&self, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            h1 { (text.advice_heading) }
            ul class="airy" {
                li { (text.advice_other) }
                li { (text.advice_watched) }
                li { (text.advice_private) }
                li { (text.advice_tor) }
                li { (text.advice_clear) }
                li { (text.advice_sync) }
            }
            (forward(&text.advice_back))
        };
        self.step(ticket, &form)
    }
}
