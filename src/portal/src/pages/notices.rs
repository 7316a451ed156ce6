//! What went wrong, at the top of a page.

use std::borrow::Cow;

use maud::{Markup, html};
use quietline_case::{Code, CodeError};

use super::Pages;
use crate::{
    questions::STORY,
    visit::{CHECKS, CODE, MORE, Notice, REASON, Visit},
};

/// Something to look at.
pub(super) struct Problem {
    /// The field it is about.
    pub(super) field: Option<String>,
    /// What is wrong, and what to do.
    pub(super) text: Cow<'static, str>,
}

impl Pages {
    /// What is to be looked at in a visit. It is empty on most pages.
    pub(super) fn problems(&self, visit: &Visit) -> Vec<Problem> {
        let bad = visit.notices.iter().filter(|notice| !notice.is_good());
        let said = bad.flat_map(|notice| match notice {
            Notice::Long => self.too_long(visit),
            Notice::CheckWrong => self.not_the_same(visit),
            _ => vec![self.problem(*notice, visit)],
        });
        said.chain(self.not_added(visit)).collect()
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
                                @if let Some(field) = &problem.field {
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
            Notice::StoryEmpty => (Some(STORY), &text.trouble_story_empty),
            Notice::MoreEmpty => (Some(MORE), &text.trouble_more_empty),
            Notice::ReadersFull => (Some(CODE), &text.trouble_readers_full),
            Notice::CodeAgain => (Some(CODE), &text.trouble_code_again),
            Notice::NotRead => (None, &text.trouble_not_read),
            Notice::NotStored => (None, &text.trouble_not_stored),
            Notice::Ended => (None, &text.trouble_ended),
            Notice::LookAgain => (None, &text.trouble_look_again),
            Notice::Broken => (None, &text.trouble_broken),
            Notice::Odd => (None, &text.trouble_odd),
            Notice::FilesGone => (None, &text.trouble_files_gone),
            Notice::Unsent => (None, &text.trouble_unsent),
            Notice::CodeUnread => return self.code_problem(visit.words.get(CODE)),
            // These have words of their own.
            Notice::Long
            | Notice::CheckWrong
            | Notice::MoreSent
            | Notice::WithdrawSent
            | Notice::QuietSent => (None, &text.trouble_look_again),
        };
        Problem {
            field: field.map(str::to_owned),
            text: Cow::Owned(said.to_string()),
        }
    }

    /// The fields of the page that have more letters than fit.
    fn too_long(&self, visit: &Visit) -> Vec<Problem> {
        let fields = visit.page.fields(&self.questions).into_iter();
        let long = fields.filter(|field| self.questions.is_long(field, &visit.words));
        long.map(|field| {
            let count = visit.words.get(field).chars().count();
            let args = [
                ("count", self.text.grouped(count).into()),
                (
                    "limit",
                    self.text.grouped(self.questions.limit(field)).into(),
                ),
            ];
            let id = match field {
                MORE | REASON => "trouble-more-long",
                _ => "trouble-story-long",
            };
            Problem {
                field: Some(field.to_owned()),
                text: self.text.with(id, args).into(),
            }
        })
        .collect()
    }

    /// The words of the new code that were not typed back right.
    fn not_the_same(&self, visit: &Visit) -> Vec<Problem> {
        let places = visit.asked_back().into_iter().enumerate();
        let wrong = places.filter(|(asked, _)| !visit.is_right(*asked));
        wrong
            .map(|(asked, place)| Problem {
                field: Some(CHECKS[asked].to_owned()),
                text: self
                    .text
                    .with("check-wrong", [("place", (place + 1).into())])
                    .into(),
            })
            .collect()
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
            field: Some(CODE.to_owned()),
            text: said.into(),
        }
    }
}
