//! One step of a visit: a posted form, and what the visit becomes.

mod fill;
mod thread;

use std::sync::Arc;

use quietline_case::Code;

use super::{
    form::{Posted, Wish},
    send,
};
use crate::{
    inner::Inner,
    questions::{Question, Questions, STORY},
    visit::{CHECKS, CODE, Draft, Full, Held, Mark, Notice, Page, Visit, Words},
};

/// What is still to be done once the words are safe in the visit.
enum Next {
    /// Nothing.
    Stay,
    /// Send the tip.
    Tell(Mark),
    /// Send more to the thread.
    Add(Mark),
    /// Ask to take the tip back.
    Withdraw(Mark),
    /// Ask for no more answers.
    Quiet(Mark),
    /// Open the thread that the code leads to.
    Open(Mark, Code),
}

/// A step that is being taken.
struct Step<'a> {
    /// What the portal asks.
    questions: &'a Questions,
    /// The visit.
    visit: &'a mut Visit,
    /// The page that the form stood on.
    page: Page,
    /// Where it wants to go.
    wish: Wish,
    /// Its mark.
    mark: Mark,
    /// There was no visit before it.
    is_new: bool,
    /// It is an earlier rendering than the last one.
    is_old: bool,
    /// Its page has changed since it was made, as in another tab.
    is_beside: bool,
    /// There are words in it.
    has_words: bool,
    /// Whether there is a page for files.
    takes_files: bool,
    /// What is wrong with the form itself, whatever is in it.
    problems: Vec<Notice>,
}

/// Takes a step: first what was typed is kept, then something is done with it.
pub(super) async fn take(
    inner: &Arc<Inner>,
    held: &mut Held<'_>,
    posted: Posted,
) -> Result<(), Full> {
    let known = held.open();
    let is_new = known.is_none();
    let mut visit = known.unwrap_or_else(|| Visit::new(Draft::NONE));
    if let Some(parcel) = posted.remove {
        held.remove_file(&mut visit, parcel);
    }
    let takes_files = inner.settings().files > 0;
    let next = keep_words(&inner.questions, takes_files, &mut visit, posted, is_new);
    if visit.draft == Draft::NONE {
        visit.draft = Draft::random(&mut rand::rng());
    }
    held.keep(&visit)?;
    let parcels = match next {
        Next::Tell(_) | Next::Add(_) => held.take_parcels(),
        _ => Vec::new(),
    };
    let done = match next {
        Next::Stay => return Ok(()),
        Next::Tell(mark) => send::tell(inner, &mut visit, mark).await,
        Next::Add(mark) => send::add(inner, &mut visit, mark).await,
        Next::Withdraw(mark) => send::withdraw(inner, &mut visit, mark).await,
        Next::Quiet(mark) => send::quiet(inner, &mut visit, mark).await,
        Next::Open(mark, code) => send::open(inner, &mut visit, mark, &code).await,
    };
    if let Err(notice) = done {
        // The words and files are where they were kept a moment ago.
        held.put_back(parcels);
        visit = held.open().unwrap_or(visit);
        visit.notice(notice);
    }
    held.keep(&visit)
}

/// Puts what was typed into the visit, and says what to do with it.
fn keep_words(
    questions: &Questions,
    takes_files: bool,
    visit: &mut Visit,
    posted: Posted,
    is_new: bool,
) -> Next {
    let page = posted.page(questions).unwrap_or(visit.page);
    let mark = posted.mark(questions);
    visit.language = posted.language.or(visit.language);
    let sends = page != Page::First || page == visit.page;
    if sends && visit.has_taken(mark) {
        return Next::Stay;
    }
    if !posted.is_upload {
        visit.notices.clear();
        visit.refused.clear();
    }
    let is_old = !is_new && posted.draft() != visit.draft;
    let mut step = Step {
        questions,
        page,
        wish: match posted.wish {
            Wish::Language => Wish::Time,
            wish => wish,
        },
        mark,
        is_new,
        is_old,
        is_beside: posted.was.is_some() && posted.was != visit.standing(page, questions),
        has_words: posted.has_words(),
        takes_files,
        problems: problems(&posted, page, is_new, is_old),
        visit,
    };
    step.fill(posted.words);
    step.go()
}

/// What is wrong with a form itself, whatever is in it.
fn problems(posted: &Posted, page: Page, is_new: bool, is_old: bool) -> Vec<Notice> {
    let has_words = posted.has_words();
    let is_asked = matches!(page, Page::Ask(_) | Page::Files | Page::Consent);
    let all = [
        (is_new && (has_words || is_asked), Notice::Ended),
        (is_new && posted.had_files, Notice::FilesGone),
        (is_old && has_words, Notice::LookAgain),
        (posted.is_broken, Notice::Broken),
        (posted.is_odd, Notice::Odd),
    ];
    let wrong = all.into_iter().filter(|(is_so, _)| *is_so);
    wrong.map(|(_, notice)| notice).collect()
}

impl Step<'_> {
    /// Goes where the form wants to, as far as it can.
    fn go(mut self) -> Next {
        let shows_code = matches!(self.page, Page::Code | Page::Check);
        if self.visit.code.is_some() && !shows_code {
            // The code of an earlier tip is on the screen. What was typed on
            // another page comes next.
            return Next::Stay;
        }
        match self.wish {
            Wish::Advice => return self.aside(Page::Advice),
            Wish::Keys => return self.aside(Page::Keys),
            Wish::Files if self.takes_files && self.page != Page::Files => {
                return self.open_files();
            }
            _ => {}
        }
        match self.page {
            Page::First => self.on_first(),
            Page::Leaving => self.on_leaving(),
            page @ (Page::Advice | Page::Keys) if self.wish == Wish::Time => self.show(page),
            Page::Advice | Page::Keys => self.show(self.visit.beside),
            Page::Ask(page) => self.on_ask(page),
            Page::Files => self.on_files(),
            Page::Consent => self.on_consent(),
            Page::Code => self.on_code(),
            Page::Check => self.on_check(),
            Page::Done | Page::Sent => self.on_done(),
            Page::Return => self.on_return(),
            Page::Answers => self.on_answers(),
            Page::Withdraw => self.on_withdraw(),
            Page::Quiet => self.on_quiet(),
        }
    }

    /// Shows a page.
    fn show(&mut self, page: Page) -> Next {
        self.visit.page = page;
        Next::Stay
    }

    /// Shows a page that belongs to none, and remembers where it was opened.
    fn aside(&mut self, page: Page) -> Next {
        if !matches!(self.page, Page::Advice | Page::Keys) {
            self.visit.beside = self.page;
        }
        self.show(page)
    }

    /// Notes what is wrong with the form and with the fields of its page.
    fn check(&mut self) {
        for notice in std::mem::take(&mut self.problems) {
            self.visit.notice(notice);
        }
        let words = &self.visit.words;
        let mut fields = self.page.fields(self.questions).into_iter();
        if fields.any(|field| self.questions.is_long(field, words)) {
            self.visit.notice(Notice::Long);
        }
    }

    /// From the first page: a code means coming back, whichever button was
    /// pressed; Enter in its field presses the first.
    fn on_first(&mut self) -> Next {
        let is_odd = self.problems.contains(&Notice::Odd);
        self.visit.page = Page::First;
        if is_odd {
            self.visit.notice(Notice::Odd);
        }
        if self.wish == Wish::Time {
            return Next::Stay;
        }
        if self.visit.words.is_blank(CODE) && self.wish != Wish::Return {
            return self.show(Page::Leaving);
        }
        match Code::parse(self.visit.words.get(CODE)) {
            Ok(_) if is_odd => Next::Stay,
            Ok(code) => Next::Open(self.mark, code),
            Err(_) => {
                self.visit.notice(Notice::CodeUnread);
                Next::Stay
            }
        }
    }

    /// From the page that says how to leave.
    fn on_leaving(&mut self) -> Next {
        match self.wish {
            Wish::Back => self.show(Page::First),
            Wish::Time => self.show(Page::Leaving),
            _ => self.show(self.after(None)),
        }
    }

    /// The page after this one of the questions, or the first.
    fn after(&self, page: Option<usize>) -> Page {
        let mut shown = self.questions.shown(&self.visit.words);
        let next = shown.find(|other| page.is_none_or(|page| *other > page));
        let last = if self.takes_files {
            Page::Files
        } else {
            Page::Consent
        };
        next.map_or(last, Page::Ask)
    }

    /// The page before this one of the questions, or the last.
    fn before(&self, page: Option<usize>) -> Page {
        let shown = self.questions.shown(&self.visit.words);
        let earlier = shown.filter(|other| page.is_none_or(|page| *other < page));
        earlier.last().map_or(Page::Leaving, Page::Ask)
    }

    /// From a page of the questions.
    fn on_ask(&mut self, page: usize) -> Next {
        self.visit.page = Page::Ask(page);
        if self.wish == Wish::Back {
            return self.show(self.before(Some(page)));
        }
        self.check();
        let has_story = self.questions.page_of(STORY) == Some(page);
        if self.wish == Wish::Forward && has_story && self.visit.words.is_blank(STORY) {
            self.visit.notice(Notice::StoryEmpty);
        }
        match self.wish {
            _ if !self.visit.notices.is_empty() => Next::Stay,
            Wish::Time => Next::Stay,
            Wish::Send => self.show(Page::Consent),
            _ => self.show(self.after(Some(page))),
        }
    }

    /// To the page for files, from the page that they go with.
    fn open_files(&mut self) -> Next {
        self.visit.page = self.page;
        self.check();
        match self.visit.notices.as_slice() {
            [] => self.show(Page::Files),
            _ => Next::Stay,
        }
    }

    /// From the page for files. It stays while there is something to say of
    /// them.
    fn on_files(&mut self) -> Next {
        self.visit.page = Page::Files;
        self.check();
        let is_wrong = !(self.visit.notices.is_empty() && self.visit.refused.is_empty());
        let is_open = self.visit.keys.is_some();
        match self.wish {
            Wish::Back if is_open => self.show(Page::Answers),
            Wish::Back => self.show(self.before(None)),
            Wish::Time | Wish::Add => Next::Stay,
            _ if is_wrong => Next::Stay,
            _ if is_open => self.show(Page::Answers),
            _ => self.show(Page::Consent),
        }
    }

    /// From the page before sending.
    fn on_consent(&mut self) -> Next {
        let has_story = !self.visit.words.is_blank(STORY);
        if self.is_old && !has_story && !self.has_words {
            // The tip that it belongs to has been sent.
            return Next::Stay;
        }
        self.visit.page = Page::Consent;
        if self.wish == Wish::Back {
            let last = self.before(None);
            return self.show(if self.takes_files { Page::Files } else { last });
        }
        self.check();
        if self.is_old {
            self.visit.notice(Notice::LookAgain);
        }
        if matches!(self.wish, Wish::Time | Wish::Add) {
            return Next::Stay;
        }
        if !has_story {
            let ended = self.visit.notices.contains(&Notice::Ended);
            if !ended {
                self.visit.notice(Notice::StoryEmpty);
            }
            return self.show_question(|_, question| question.key == STORY);
        }
        if !self.visit.notices.is_empty() {
            return Next::Stay;
        }
        let is_long = |page: &Page| {
            let mut fields = page.fields(self.questions).into_iter();
            fields.any(|field| self.questions.is_long(field, &self.visit.words))
        };
        let shown = self.questions.shown(&self.visit.words);
        let long: Option<Page> = shown.map(Page::Ask).find(is_long);
        match long {
            None => Next::Tell(self.mark),
            Some(page) => {
                self.visit.notice(Notice::Long);
                self.show(page)
            }
        }
    }

    /// Shows the first page with a question like this; the story's if there is
    /// none.
    fn show_question(&mut self, like: impl Fn(&Words, &Question) -> bool) -> Next {
        let words = &self.visit.words;
        let has_it = |page: &usize| {
            let mut fields = self.questions.pages[*page].fields.iter();
            fields.any(|question| like(words, question))
        };
        let found = self.questions.shown(words).find(has_it);
        let page = found.or_else(|| self.questions.page_of(STORY));
        self.show(page.map_or(Page::Leaving, Page::Ask))
    }

    /// From the page with the code: it is shown until three of its words were
    /// typed back.
    fn on_code(&mut self) -> Next {
        match (&self.visit.code, self.wish) {
            (Some(_), Wish::Time) => Next::Stay,
            (Some(_), _) => self.show(Page::Check),
            (None, _) if self.is_new => self.show(Page::Done),
            (None, _) => Next::Stay,
        }
    }

    /// From the page that asks for three of its words.
    fn on_check(&mut self) -> Next {
        if self.visit.code.is_none() {
            return match self.is_new {
                true => self.show(Page::Done),
                false => Next::Stay,
            };
        }
        match self.wish {
            Wish::Time => return self.show(Page::Check),
            Wish::Again | Wish::Back => return self.show(Page::Code),
            Wish::Skip => {}
            _ if (0..CHECKS.len()).all(|asked| self.visit.is_right(asked)) => {}
            _ => {
                self.visit.notice(Notice::CheckWrong);
                return self.show(Page::Check);
            }
        }
        self.leave_code()
    }

    /// Forgets the code: it is not shown again.
    fn leave_code(&mut self) -> Next {
        self.visit.code = None;
        CHECKS
            .iter()
            .for_each(|check| drop(self.visit.words.take(check)));
        self.visit.page = Page::Done;
        let words = &self.visit.words;
        let mut all = self.questions.all();
        if all.any(|question| self.questions.is_written(question, words)) {
            self.visit.notice(Notice::Unsent);
            let questions = self.questions;
            return self.show_question(|words, question| questions.is_written(question, words));
        }
        Next::Stay
    }

    /// From the page after sending.
    fn on_done(&mut self) -> Next {
        match self.visit.page {
            Page::Done | Page::Sent if self.wish != Wish::Time => self.show(Page::First),
            _ => Next::Stay,
        }
    }
}
