//! From the pages of someone who came back with a code.

use super::{Next, Step};
use crate::{
    visit::{ANSWERS, MORE, Notice, Page, REASON},
    web::form::Wish,
};

impl Step<'_> {
    /// Back to the first page if there is no thread open: the code is needed
    /// again. What was typed is kept.
    pub(super) fn without_thread(&mut self) -> Option<Next> {
        if self.visit.keys.is_some() {
            return None;
        }
        let words = &self.visit.words;
        if self.wish != Wish::Back {
            let has_words = !words.is_blank(MORE) || !words.is_blank(REASON);
            self.visit.notice(match has_words {
                true => Notice::CodeAgain,
                false => Notice::Ended,
            });
        }
        Some(self.show(Page::First))
    }

    /// From the page that shows nothing yet.
    pub(super) fn on_return(&mut self) -> Next {
        if let Some(next) = self.without_thread() {
            return next;
        }
        match self.wish {
            Wish::Back => {
                self.visit.close_thread();
                self.show(Page::First)
            }
            Wish::Withdraw => self.show(Page::Withdraw),
            Wish::Quiet => self.show(Page::Quiet),
            Wish::Time => self.show(Page::Return),
            _ => self.show(Page::Answers),
        }
    }

    /// From the page with the answers.
    pub(super) fn on_answers(&mut self) -> Next {
        let mark = self.mark;
        self.on_thread(|step| {
            let words = &step.visit.words;
            let has_words = !words.is_blank(MORE) || !words.is_blank(ANSWERS);
            if !has_words && step.visit.files.is_empty() {
                step.visit.notice(Notice::MoreEmpty);
            }
            Next::Add(mark)
        })
    }

    /// From the page for taking a tip back.
    pub(super) fn on_withdraw(&mut self) -> Next {
        let mark = self.mark;
        self.on_thread(|_| Next::Withdraw(mark))
    }

    /// From the page for wanting no more answers.
    pub(super) fn on_quiet(&mut self) -> Next {
        let mark = self.mark;
        self.on_thread(|_| Next::Quiet(mark))
    }

    /// From a page that sends something to the open thread.
    fn on_thread(&mut self, sends: impl FnOnce(&mut Self) -> Next) -> Next {
        if let Some(next) = self.without_thread() {
            return next;
        }
        self.visit.page = self.page;
        if self.wish == Wish::Back {
            return self.show(Page::Return);
        }
        self.check();
        if matches!(self.wish, Wish::Time | Wish::Add) {
            return Next::Stay;
        }
        let next = sends(self);
        match self.visit.notices.as_slice() {
            [] => next,
            _ => Next::Stay,
        }
    }
}
