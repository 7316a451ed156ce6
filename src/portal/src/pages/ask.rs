//! A page of the questions.

use maud::{Markup, html};
use quietline_case::DANGER;

use super::{
    Pages, Ticket, dialled,
    fields::{Choice, Field, forward, other},
    notices::Problem,
};
use crate::{
    questions::{How, Question, Topic},
    visit::Visit,
};

impl Pages {
    /// A page of the questions, by its place.
    pub(super) fn ask(&self, page: usize, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let topic = &self.questions.pages[page];
        let problems = self.problems(visit);
        let form = html! {
            (self.summary(&problems))
            p class="step" { (self.place(page, visit)) }
            (self.topic(topic, visit, &problems))
            (self.ways_on())
        };
        self.step(ticket, &form)
    }

    /// Which step this is, and of how many.
    fn place(&self, page: usize, visit: &Visit) -> String {
        let shown: Vec<_> = self.questions.shown(&visit.words).collect();
        let step = shown.iter().filter(|other| **other <= page).count();
        let args = [("step", step.into()), ("steps", (shown.len() + 1).into())];
        self.text.with("ask-step", args)
    }

    /// What the page says and asks. Where it asks one thing alone, that is its
    /// heading.
    fn topic(&self, topic: &Topic, visit: &Visit, problems: &[Problem]) -> Markup {
        let name = self.words(&format!("page-{}", topic.id));
        let room = room(topic);
        html! {
            @match topic.fields.as_slice() {
                [] => {
                    h1 { (name) }
                    p class="lead" { (self.words(&format!("page-{}-text", topic.id))) }
                    @if topic.when.contains_key(DANGER) {
                        p {
                            a class="button call" href=(dialled(&self.settings.emergency)) {
                                (self.text.danger_call)
                            }
                        }
                    }
                }
                [question] => (self.question(question, true, true, visit, problems)),
                all => {
                    h1 { (name) }
                    @if let Some(limit) = room {
                        p class="hint" { (self.text.ask_optional) " " (self.room(limit)) }
                    }
                    @for question in all {
                        (self.question(question, false, room.is_none(), visit, problems))
                    }
                }
            }
        }
    }

    /// One question.
    fn question(
        &self,
        question: &Question,
        is_heading: bool,
        tells_room: bool,
        visit: &Visit,
        problems: &[Problem],
    ) -> Markup {
        let key = question.key.as_str();
        let label = self.words(&format!("field-{key}"));
        let hint = self.words(&format!("field-{key}-hint"));
        let options = question.options.iter().map(|option| {
            let label = self.words(&format!("option-{key}-{option}"));
            (option.as_str(), label)
        });
        let choice = Choice {
            name: key,
            question: label,
            is_heading,
            hint,
            options: options.collect(),
        };
        let room = if tells_room {
            self.room(question.limit)
        } else {
            String::new()
        };
        let room = [hint, &room].join(" ");
        let field = Field {
            name: key,
            label,
            is_heading,
            hint: room.trim(),
            value: visit.words.get(key),
            problems,
        };
        match question.kind {
            How::Choice => choice.one(visit.words.get(key)),
            How::Choices => choice.any(|option| visit.words.chosen(key, option)),
            How::Line => field.one_line(),
            How::Text if question.required => field.many_lines(12),
            How::Text => field.many_lines(5),
        }
    }

    /// How many letters there is room for.
    fn room(&self, limit: usize) -> String {
        self.text
            .with("ask-room", [("limit", self.text.grouped(limit).into())])
    }

    /// The words of a question; nothing where there need be none.
    fn words(&self, id: &str) -> &str {
        self.text.question(id).unwrap_or_default()
    }

    /// The ways on from here. All of them keep what was typed.
    fn ways_on(&self) -> Markup {
        let text = &self.text;
        html! {
            (forward(&text.ask_forward))
            (self.with_more_time(&html! {
                (other("skip", &text.ask_skip))
                (other("send", &text.ask_send_now))
                (other("back", &text.ask_back))
            }))
        }
    }
}

/// The room in every field of a page that is answered in words, if it is the
/// same.
fn room(topic: &Topic) -> Option<usize> {
    let mut limits = topic.fields.iter().map(|question| question.limit);
    let first = limits.find(|limit| *limit > 0)?;
    limits
        .all(|limit| limit == 0 || limit == first)
        .then_some(first)
}
