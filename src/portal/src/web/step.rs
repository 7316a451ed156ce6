//! One step of a visit: a posted form, and what the visit becomes.

use std::sync::Arc;

use actix_web::web::block;
use quietline_case::{Code, Kind, Plain, Submission};
use quietline_seal::{PreKey, ThreadKeys};

use super::form::{Posted, Wish};
use crate::{
    inner::Inner,
    reader::ReadError,
    text::MAX_LETTERS,
    visit::{Draft, Full, Held, Mark, Notice, Page, Visit},
};

/// What is still to be done once the words are safe in the visit.
enum Next {
    /// Nothing.
    Stay,
    /// Send the story.
    Tell(Mark),
    /// Send more to the thread.
    Add(Mark),
    /// Open the thread that the code leads to.
    Open(Mark, Code),
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
    let next = keep_words(&mut visit, posted, is_new);
    if visit.draft == Draft::NONE {
        visit.draft = Draft::random(&mut rand::rng());
    }
    held.keep(&visit)?;
    let done = match next {
        Next::Stay => return Ok(()),
        Next::Tell(mark) => tell(inner, &mut visit, mark).await,
        Next::Add(mark) => add(inner, &mut visit, mark).await,
        Next::Open(mark, code) => open(inner, &mut visit, mark, &code).await,
    };
    if let Err(notice) = done {
        // The words are where they were kept a moment ago.
        visit = held.open().unwrap_or(visit);
        visit.notice(notice);
    }
    held.keep(&visit)
}

/// Puts what was typed into the visit, and says what to do with it.
fn keep_words(visit: &mut Visit, posted: Posted, is_new: bool) -> Next {
    let page = posted.page().unwrap_or(visit.page);
    let sends = page == Page::Tell || page == visit.page;
    if sends && visit.has_taken(posted.mark()) {
        return Next::Stay;
    }
    visit.notices.clear();
    match page {
        Page::First => from_first(visit, posted),
        Page::Tell => from_tell(visit, posted, is_new),
        Page::Code => from_code(visit, is_new),
        Page::Done => from_done(visit),
        Page::Answers => from_answers(visit, posted, is_new),
    }
}

/// From the first page: a code means coming back, whichever button was pressed;
/// Enter in its field presses the first.
fn from_first(visit: &mut Visit, posted: Posted) -> Next {
    let (mark, is_odd) = (posted.mark(), posted.is_odd);
    let typed = posted.code.unwrap_or_default();
    if visit.code.is_some() {
        return Next::Stay;
    }
    visit.page = Page::First;
    if is_odd {
        visit.notice(Notice::Odd);
    }
    if typed.is_blank() && posted.wish != Wish::Return {
        visit.page = Page::Tell;
        return Next::Stay;
    }
    visit.typed_code = typed;
    match Code::parse(visit.typed_code.reveal()) {
        Ok(_) if is_odd => Next::Stay,
        Ok(code) => Next::Open(mark, code),
        Err(_) => {
            visit.notice(Notice::CodeUnread);
            Next::Stay
        }
    }
}

/// From the page where a tip is written.
fn from_tell(visit: &mut Visit, posted: Posted, is_new: bool) -> Next {
    let mark = posted.mark();
    let problems = problems(visit, &posted, is_new);
    visit.story = posted.story.unwrap_or_default();
    visit.answers = posted.answers;
    if visit.code.is_some() {
        // The code of an earlier tip is on the screen. These words come next.
        return Next::Stay;
    }
    visit.page = Page::Tell;
    if posted.wish == Wish::Back {
        visit.page = Page::First;
        return Next::Stay;
    }
    problems.into_iter().for_each(|notice| visit.notice(notice));
    check(
        visit,
        |visit| &visit.story,
        [Notice::StoryEmpty, Notice::StoryLong],
    );
    match visit.notices.as_slice() {
        [] => Next::Tell(mark),
        _ => Next::Stay,
    }
}

/// From the page with the code: it is not shown again.
fn from_code(visit: &mut Visit, is_new: bool) -> Next {
    if visit.code.take().is_some() || is_new {
        visit.page = Page::Done;
    }
    if !visit.story.is_blank() && visit.page == Page::Done {
        visit.page = Page::Tell;
        visit.notice(Notice::Unsent);
    }
    Next::Stay
}

/// From the page after it.
fn from_done(visit: &mut Visit) -> Next {
    if visit.page == Page::Done {
        visit.page = Page::First;
    }
    Next::Stay
}

/// From the page with the answers.
fn from_answers(visit: &mut Visit, posted: Posted, is_new: bool) -> Next {
    let mark = posted.mark();
    let problems = problems(visit, &posted, is_new);
    visit.more = posted.more.unwrap_or_default();
    if visit.code.is_some() {
        return Next::Stay;
    }
    if posted.wish == Wish::Back || visit.keys.is_none() {
        if posted.wish != Wish::Back && !visit.more.is_blank() {
            visit.notice(Notice::CodeAgain);
        }
        visit.page = Page::First;
        visit.close_thread();
        return Next::Stay;
    }
    visit.page = Page::Answers;
    problems.into_iter().for_each(|notice| visit.notice(notice));
    check(
        visit,
        |visit| &visit.more,
        [Notice::MoreEmpty, Notice::MoreLong],
    );
    match visit.notices.as_slice() {
        [] => Next::Add(mark),
        _ => Next::Stay,
    }
}

/// What is wrong with a form itself, whatever is in it.
fn problems(visit: &Visit, posted: &Posted, is_new: bool) -> Vec<Notice> {
    let is_old = !is_new && posted.draft() != visit.draft && posted.has_words();
    let all = [
        (is_new && posted.has_words(), Notice::Ended),
        (is_old, Notice::LookAgain),
        (posted.is_broken, Notice::Broken),
        (posted.is_odd, Notice::Odd),
    ];
    let wrong = all.into_iter().filter(|(is_so, _)| *is_so);
    wrong.map(|(_, notice)| notice).collect()
}

/// Checks the length of a text.
fn check(visit: &mut Visit, text: impl Fn(&Visit) -> &Plain, [empty, long]: [Notice; 2]) {
    let words = text(visit);
    if words.is_blank() {
        visit.notice(empty);
    } else if words.reveal().chars().nth(MAX_LETTERS).is_some() {
        visit.notice(long);
    }
}

/// Sends the story as a tip. Once it is sent, the visit holds the code in its
/// place.
async fn tell(inner: &Arc<Inner>, visit: &mut Visit, mark: Mark) -> Result<(), Notice> {
    let code = Code::random(&mut rand::rng());
    let tip = Submission {
        kind: Kind::Tip,
        answers: std::mem::take(&mut visit.answers),
        text: std::mem::take(&mut visit.story),
        files: Vec::new(),
    };
    send(inner, tip, ThreadKeys::from_code(&code)).await?;
    visit.code = Some(code);
    visit.page = Page::Code;
    visit.take(mark, Draft::random(&mut rand::rng()));
    Ok(())
}

/// Sends more to the thread.
async fn add(inner: &Arc<Inner>, visit: &mut Visit, mark: Mark) -> Result<(), Notice> {
    let Some(keys) = &visit.keys else {
        return Err(Notice::CodeAgain);
    };
    let keys = ThreadKeys {
        thread: keys.thread,
        pre_key: PreKey::from_bytes(*keys.pre_key.reveal()),
    };
    let more = Submission {
        kind: Kind::FollowUp,
        answers: Default::default(),
        text: std::mem::take(&mut visit.more),
        files: Vec::new(),
    };
    send(inner, more, keys).await?;
    visit.notice(Notice::MoreSent);
    visit.take(mark, Draft::random(&mut rand::rng()));
    Ok(())
}

/// Seals and stores. When it returns `Ok`, the letters are on the disk.
async fn send(inner: &Arc<Inner>, what: Submission, keys: ThreadKeys) -> Result<(), Notice> {
    let inner = Arc::clone(inner);
    let sent = block(move || inner.send(&what, &keys)).await;
    sent.unwrap_or(false).then_some(()).ok_or(Notice::NotStored)
}

/// Opens the thread that a code leads to.
async fn open(inner: &Inner, visit: &mut Visit, mark: Mark, code: &Code) -> Result<(), Notice> {
    let keys = ThreadKeys::from_code(code);
    let pre_key = PreKey::from_bytes(*keys.pre_key.reveal());
    let replies = inner.reader.read(pre_key).await;
    visit.replies = replies.map_err(|why| match why {
        ReadError::Full => Notice::ReadersFull,
        ReadError::Failed => Notice::NotRead,
    })?;
    visit.typed_code = Plain::default();
    visit.keys = Some(keys);
    visit.page = Page::Answers;
    visit.take(mark, Draft::random(&mut rand::rng()));
    Ok(())
}
