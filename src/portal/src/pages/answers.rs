//! The page of someone who came back with a code.

use jiff::tz::Offset;
use maud::{Markup, html};
use quietline_case::{Reply, ReplyKind};

use super::{
    Pages, Ticket,
    fields::{Field, forward, other},
};
use crate::visit::{ANSWERS, MORE, Visit};

impl Pages {
    /// What the hotline answered, and adding more. It is the same for a code
    /// that was never used and for one that has no answer yet.
    pub(super) fn answers(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let more = Field {
            name: MORE,
            label: &text.answers_more,
            is_heading: false,
            hint: &text.answers_more_hint,
            value: visit.words.get(MORE),
            problems: &problems,
        };
        let form = html! {
            (self.summary(&problems))
            (self.done_so_far(visit))
            h1 { (text.answers_heading) }
            (self.replies(&visit.replies))
            (more.many_lines(6))
            (self.may_write(ANSWERS).one(visit.words.get(ANSWERS)))
            (forward(&text.answers_send))
            (self.files_beside(visit))
            (self.with_more_time(&other("back", &text.back)))
        };
        self.step(ticket, &form)
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
        let day = self.text.day(Offset::UTC.to_datetime(reply.written).date());
        let date = [("date", day.into())];
        match reply.kind {
            ReplyKind::Answer => html! {
                article class="answer" {
                    h2 { (self.text.with("answers-answer", date)) }
                    p dir="auto" { (reply.text.reveal()) }
                }
            },
            ReplyKind::Mark => html! { p class="mark" { (self.text.with("answers-mark", date)) } },
            ReplyKind::Filler => html! {},
        }
    }
}
