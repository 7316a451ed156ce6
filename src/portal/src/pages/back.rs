//! Back with a code: the page that shows nothing yet, and the two wishes.

use maud::{Markup, html};

use super::{
    Pages, Ticket,
    fields::{Field, forward, other},
};
use crate::visit::{Notice, REASON, Visit};

impl Pages {
    /// Back with a code. Someone may look over a shoulder, so that answers are
    /// shown only when they are asked for.
    pub(super) fn back(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            (self.summary(&self.problems(visit)))
            (self.done_so_far(visit))
            h1 { (text.return_heading) }
            p class="lead" { (text.return_lead) }
            (forward(&text.return_show))
            section aria-labelledby="manage" {
                h2 id="manage" { (text.return_manage) }
                (other("withdraw", &text.return_withdraw))
                (other("quiet", &text.return_quiet))
            }
            (self.with_more_time(&other("back", &text.back)))
        };
        self.step(ticket, &form)
    }

    /// What was sent a moment ago, said once.
    pub(super) fn done_so_far(&self, visit: &Visit) -> Markup {
        let text = &self.text;
        let said = visit.notices.iter().find_map(|notice| match notice {
            Notice::MoreSent => Some(&text.answers_sent),
            Notice::WithdrawSent => Some(&text.withdraw_done),
            Notice::QuietSent => Some(&text.quiet_done),
            _ => None,
        });
        html! {
            @if let Some(said) = said {
                p class="sent" role="status" { (said) }
            }
        }
    }

    /// Taking a tip back, and what can still happen.
    pub(super) fn withdraw(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let limit = self.text.grouped(self.questions.limit(REASON));
        let room = text.with("ask-room", [("limit", limit.into())]);
        let hint = [text.withdraw_forced.as_ref(), &room].join(" ");
        let reason = Field {
            name: REASON,
            label: &text.withdraw_reason,
            is_heading: false,
            hint: &hint,
            value: visit.words.get(REASON),
            problems: &problems,
        };
        let form = html! {
            (self.summary(&problems))
            h1 { (text.withdraw_heading) }
            p class="lead" { (text.withdraw_lead) }
            p { (text.withdraw_can) }
            (reason.many_lines(4))
            (forward(&text.withdraw_go))
            (self.with_more_time(&other("back", &text.back)))
        };
        self.step(ticket, &form)
    }

    /// Wanting no more answers.
    pub(super) fn quiet(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            (self.summary(&self.problems(visit)))
            h1 { (text.quiet_heading) }
            p class="lead" { (text.quiet_lead) }
            (forward(&text.quiet_go))
            (self.with_more_time(&other("back", &text.back)))
        };
        self.step(ticket, &form)
    }
}
