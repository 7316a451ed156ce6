//! Putting what was typed or chosen into the visit.

use super::Step;
use crate::{
    questions::How,
    visit::{Notice, Page, Words},
};

impl Step<'_> {
    /// Puts what was typed or chosen into the visit. A field that the form does
    /// not hold stays as it was, but boxes that are not ticked are not sent.
    pub(super) fn fill(&mut self, words: Words) {
        if self.is_beside {
            return self.fill_beside(words);
        }
        if let Page::Ask(page) = self.page {
            let topic = self.questions.pages.get(page);
            let fields = topic.into_iter().flat_map(|topic| &topic.fields);
            for boxes in fields.filter(|question| question.has_boxes()) {
                self.visit.words.take(&boxes.key);
            }
        }
        for (field, words) in words {
            self.visit.words.set(&field, words);
        }
    }

    /// The same for a form whose page has changed since: what came meanwhile, in
    /// another tab, stays beside it, and where the two differ the page says so.
    fn fill_beside(&mut self, words: Words) {
        let mut differs = false;
        for (field, words) in words {
            let kept = &mut self.visit.words;
            differs |= match self.questions.how(&field) {
                Some(How::Line) => kept.join(&field, words, " / "),
                Some(How::Text) => kept.join(&field, words, "\n\n"),
                Some(How::Choices) => {
                    let had_any = !kept.is_blank(&field);
                    let ticked = words.reveal().split_inclusive(' ');
                    let is_new = |one: &&str| !kept.chosen(&field, one.trim());
                    let new: String = ticked.filter(is_new).collect();
                    kept.add(&field, &new);
                    had_any && !new.is_empty()
                }
                Some(How::Choice) | None => {
                    let is_other = !kept.is_blank(&field) && kept.get(&field) != words.reveal();
                    kept.set(&field, words);
                    is_other
                }
            };
        }
        if differs {
            self.problems.push(Notice::LookAgain);
        }
    }
}
