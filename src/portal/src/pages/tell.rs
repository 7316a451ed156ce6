//! The page where a tip is written.

use maud::{Markup, html};
use quietline_case::{DANGER, MINOR};

use super::{
    Pages, Ticket,
    fields::{Field, choice, forward, other},
};
use crate::visit::Visit;

impl Pages {
    /// The page where a tip is written.
    pub(super) fn tell(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let story = Field {
            name: "story",
            label: &text.tell_story,
            hint: &text.tell_story_hint,
            value: visit.story.reveal(),
            problems: &problems,
        };
        let form = html! {
            (self.summary(&problems))
            h1 { (text.tell_heading) }
            p class="lead" { (text.tell_lead) }
            (story.many_lines(10))
            (self.questions(visit))
            p class="hint" { (text.tell_send_hint) }
            (forward(&text.tell_send))
            (other("back", &text.back))
        };
        html! { (self.danger()) (self.step(ticket, &form)) }
    }

    /// The two questions.
    fn questions(&self, visit: &Visit) -> Markup {
        let text = &self.text;
        let danger: [(&str, &str); 3] = [
            ("yes", &text.tell_danger_yes),
            ("no", &text.tell_danger_no),
            ("not-sure", &text.tell_danger_not_sure),
        ];
        let minor: [(&str, &str); 4] = [
            ("yes", &text.tell_minor_yes),
            ("maybe", &text.tell_minor_maybe),
            ("no", &text.tell_minor_no),
            ("dont-know", &text.tell_minor_dont_know),
        ];
        html! {
            (choice(DANGER, &text.tell_danger, &danger, visit.answers.get(DANGER)))
            (choice(MINOR, &text.tell_minor, &minor, visit.answers.get(MINOR)))
        }
    }
}
