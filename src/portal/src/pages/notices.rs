//! What went wrong, at the top of a page.

use std::borrow::Cow;

use maud::{Markup, html};
use quietline_case::{Code, CodeError};

use super::Pages;
use crate::{
    text::{MAX_LETTERS, grouped},
    visit::{Notice, Visit},
};

/// Something to look at.
pub(super) struct Problem {
    /// The field it is about.
    pub(super) field: Option<&'static str>,
    /// What is wrong, and what to do.
    pub(super) text: Cow<'static, str>,
}

impl Pages {
    /// What is to be looked at in a visit. It is empty on most pages.
    pub(super) fn problems(&self, visit: &Visit) -> Vec<Problem> {
        let real = |notice: &&Notice| **notice != Notice::MoreSent;
        let notices = visit.notices.iter().filter(real);
        notices.map(|notice| self.problem(*notice, visit)).collect()
    }

    /// The summary at the top: it has the focus, and leads to each field.
    pub(super) fn summary(&self, problems: &[Problem]) -> Markup {
        html! {
            @if !problems.is_empty() {
                div class="trouble" role="alert" tabindex="-1" autofocus {
                    h2 { (self.text.trouble_heading) }
                    ul {
                        @for problem in problems {
                            li {
                                @if let Some(field) = problem.field {
                                    a href={ "#" (field) } { (problem.text) }
                                } @else {
                                    (problem.text)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// One notice in words.
    fn problem(&self, notice: Notice, visit: &Visit) -> Problem {
        let text = &self.text;
        let (field, said) = match notice {
            Notice::StoryEmpty => (Some("story"), &text.trouble_story_empty),
            Notice::MoreEmpty => (Some("more"), &text.trouble_more_empty),
            Notice::ReadersFull => (Some("code"), &text.trouble_readers_full),
            Notice::CodeAgain => (Some("code"), &text.trouble_code_again),
            Notice::NotRead => (None, &text.trouble_not_read),
            Notice::NotStored => (None, &text.trouble_not_stored),
            Notice::Ended => (None, &text.trouble_ended),
            Notice::LookAgain => (None, &text.trouble_look_again),
            Notice::Broken => (None, &text.trouble_broken),
            Notice::Odd => (None, &text.trouble_odd),
            Notice::Unsent => (None, &text.trouble_unsent),
            Notice::MoreSent => (None, &text.answers_sent),
            Notice::StoryLong => return self.too_long("story", visit.story.reveal()),
            Notice::MoreLong => return self.too_long("more", visit.more.reveal()),
            Notice::CodeUnread => return self.code_problem(visit.typed_code.reveal()),
        };
        let text = Cow::Owned(said.to_string());
        Problem { field, text }
    }

    /// A text has more letters than fit.
    fn too_long(&self, field: &'static str, typed: &str) -> Problem {
        let count = grouped(typed.chars().count());
        let args = [
            ("count", count.into()),
            ("limit", grouped(MAX_LETTERS).into()),
        ];
        let said = self.text.with(&format!("trouble-{field}-long"), args);
        Problem {
            field: Some(field),
            text: said.into(),
        }
    }

    /// Why a code can't be read.
    fn code_problem(&self, typed: &str) -> Problem {
        let text = &self.text;
        let said = match Code::parse(typed) {
            Err(CodeError::UnknownWord { place, word }) => {
                let args = [("place", place.into()), ("word", word.reveal().into())];
                text.with("trouble-code-word", args)
            }
            Err(CodeError::WrongCount(count)) => {
                text.with("trouble-code-count", [("count", count.into())])
            }
            Err(CodeError::CheckFails) => text.trouble_code_check.to_string(),
            Err(CodeError::Ambiguous) => text.trouble_code_ambiguous.to_string(),
            Ok(_) | Err(CodeError::Empty) => text.trouble_code_empty.to_string(),
        };
        Problem {
            field: Some("code"),
            text: said.into(),
        }
    }
}
