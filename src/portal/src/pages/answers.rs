//! The page of someone who came back with a code.

use maud::{Markup, html};
use quietline_case::{Reply, ReplyKind};

use super::{
    Pages, Ticket,
    fields::{Field, forward, other},
};
use crate::visit::{Notice, Visit};

impl Pages {
    /// What the hotline answered, and adding more. It is the same for a code
    /// that was never used and for one that has no answer yet.
    pub(super) fn answers(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let more = Field {
            name: "more",
            label: &text.answers_more,
            hint: &text.answers_more_hint,
            value: visit.more.reveal(),
            problems: &problems,
        };
        let form = html! {
            (self.summary(&problems))
            @if visit.notices.contains(&Notice::MoreSent) {
                p class="sent" role="status" { (text.answers_sent) }
            }
            h1 { (text.answers_heading) }
            (self.replies(&visit.replies))
            (more.many_lines(6))
            (forward(&text.answers_send))
            (other("back", &text.back))
        };
        html! { (self.danger()) (self.step(ticket, &form)) }
    }

    /// Answers and marks, or that there is none.
    fn replies(&self, replies: &[Reply]) -> Markup {
        let text = &self.text;
        html! {
            @if replies.is_empty() {
                p class="lead" { (text.answers_none) }
                p { (text.answers_none_hint) }
            }
            @for reply in replies { (self.reply(reply)) }
        }
    }

    /// One answer or mark.
    fn reply(&self, reply: &Reply) -> Markup {
        let day = reply.written.strftime("%B %-d, %Y").to_string();
        let date = [("date", day.into())];
        match reply.kind {
            ReplyKind::Answer => html! {
                article class="answer" {
                    h2 { (self.text.with("answers-answer", date)) }
                    p { (reply.text.reveal()) }
                }
            },
            ReplyKind::Mark => html! { p class="mark" { (self.text.with("answers-mark", date)) } },
            ReplyKind::Filler => html! {},
        }
    }
}
