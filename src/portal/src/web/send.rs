//! What a step sends, and opening a thread.

use std::sync::Arc;

use actix_web::web::block;
use quietline_case::{Answers, Code, Kind, Submission};
use quietline_seal::{PreKey, ThreadKeys};

use crate::{
    inner::Inner,
    questions::{Questions, STORY, WHO, WITNESS},
    reader::ReadError,
    visit::{
        ANSWERS, CODE, CONSENT, Draft, MAY_WRITE, MORE, Mark, Notice, Page, REACH, REASON, Visit,
        WANT_CODE, Words,
    },
};

/// Sends the tip. Once it is sent, the visit holds the code in its place. Who
/// wants no code has the tip sealed under one that nobody ever sees.
pub(super) async fn tell(inner: &Arc<Inner>, visit: &mut Visit, mark: Mark) -> Result<(), Notice> {
    let questions = &inner.questions;
    let code = Code::random(&mut rand::rng());
    let marks = marks(questions, visit);
    let mut words = std::mem::take(&mut visit.words);
    let wants_code = words.get(WANT_CODE) != "no";
    let tip = Submission {
        kind: Kind::Tip,
        answers: answers(questions, &words),
        text: words.take(STORY),
        files: std::mem::take(&mut visit.files),
    };
    send(inner, tip, ThreadKeys::from_code(&code)).await?;
    visit.words = others(questions, words);
    visit.page = if wants_code { Page::Code } else { Page::Sent };
    visit.code = wants_code.then_some(code);
    marks
        .into_iter()
        .chain([mark])
        .for_each(|mark| visit.take(mark));
    visit.turn(Draft::random(&mut rand::rng()));
    Ok(())
}

/// The marks of all pages of questions as they are filled: sent once more, by a
/// second click or from an earlier page, they are no new words.
fn marks(questions: &Questions, visit: &Visit) -> Vec<Mark> {
    let mark = |page: usize| {
        let page = Page::Ask(page);
        let fields = page.fields(questions).into_iter();
        let fields = fields.map(|field| (field, visit.words.get(field)));
        Mark::of(visit.draft, &page.name(questions), fields)
    };
    (0..questions.pages.len()).map(mark).collect()
}

/// What a sealed tip says beside the story: the answers on the pages that were
/// shown, and what may be done with it.
fn answers(questions: &Questions, words: &Words) -> Answers {
    let mut answers = Answers::default();
    answers.append("questions", &questions.version.to_string());
    for page in questions.shown(words) {
        let keys = questions.pages[page]
            .fields
            .iter()
            .map(|question| &question.key);
        for key in keys.filter(|key| *key != STORY && !words.is_blank(key)) {
            answers.append(key, words.get(key).trim_end());
        }
    }
    let chosen = words.get(CONSENT);
    answers.append(CONSENT, consent(words));
    answers.append(
        "consent-chosen",
        if chosen.is_empty() { "no" } else { "yes" },
    );
    if !words.is_blank(REACH) {
        answers.append(REACH, words.get(REACH));
    }
    let may_write = words.get(WANT_CODE) != "no" && words.get(MAY_WRITE) != "no";
    answers.append(MAY_WRITE, if may_write { "yes" } else { "no" });
    answers
}

/// What may be done with a tip. Where nothing was chosen: the police may hear
/// what a witness saw, and all else stays at the hotline.
fn consent(words: &Words) -> &str {
    match (words.get(CONSENT), words.get(WHO)) {
        ("", WITNESS) => "police",
        ("", _) => "hotline",
        (chosen, _) => chosen,
    }
}

/// What was typed but does not belong to a tip.
fn others(questions: &Questions, words: Words) -> Words {
    let of_tip = [CONSENT, REACH, MAY_WRITE, WANT_CODE];
    let is_other = |field: &str| !of_tip.contains(&field) && questions.question(field).is_none();
    let words = words.into_iter();
    words.filter(|(field, _)| is_other(field)).collect()
}

/// Sends more to the thread.
pub(super) async fn add(inner: &Arc<Inner>, visit: &mut Visit, mark: Mark) -> Result<(), Notice> {
    let mut answers = Answers::default();
    let may_write = visit.words.take(ANSWERS);
    if !may_write.is_blank() {
        answers.append(MAY_WRITE, may_write.reveal());
    }
    let more = Submission {
        kind: Kind::FollowUp,
        answers,
        text: visit.words.take(MORE),
        files: std::mem::take(&mut visit.files),
    };
    send_to_thread(inner, visit, mark, more).await?;
    visit.notice(Notice::MoreSent);
    Ok(())
}

/// Sends the wish to take the tip back.
pub(super) async fn withdraw(
    inner: &Arc<Inner>,
    visit: &mut Visit,
    mark: Mark,
) -> Result<(), Notice> {
    let wish = Submission {
        kind: Kind::Withdrawal,
        answers: Answers::default(),
        text: visit.words.take(REASON),
        files: Vec::new(),
    };
    send_to_thread(inner, visit, mark, wish).await?;
    visit.page = Page::Return;
    visit.notice(Notice::WithdrawSent);
    Ok(())
}

/// Sends the wish that no more be answered.
pub(super) async fn quiet(inner: &Arc<Inner>, visit: &mut Visit, mark: Mark) -> Result<(), Notice> {
    let mut answers = Answers::default();
    answers.append(MAY_WRITE, "no");
    let wish = Submission {
        kind: Kind::NoAnswers,
        answers,
        text: Default::default(),
        files: Vec::new(),
    };
    send_to_thread(inner, visit, mark, wish).await?;
    visit.page = Page::Return;
    visit.notice(Notice::QuietSent);
    Ok(())
}

/// Sends something to the thread that is open.
async fn send_to_thread(
    inner: &Arc<Inner>,
    visit: &mut Visit,
    mark: Mark,
    what: Submission,
) -> Result<(), Notice> {
    let Some(keys) = &visit.keys else {
        return Err(Notice::CodeAgain);
    };
    let keys = ThreadKeys {
        thread: keys.thread,
        pre_key: PreKey::from_bytes(*keys.pre_key.reveal()),
    };
    send(inner, what, keys).await?;
    visit.take(mark);
    visit.turn(Draft::random(&mut rand::rng()));
    Ok(())
}

/// Seals and stores. When it returns `Ok`, the letters are on the disk.
async fn send(inner: &Arc<Inner>, what: Submission, keys: ThreadKeys) -> Result<(), Notice> {
    let inner = Arc::clone(inner);
    let sent = block(move || inner.send(&what, &keys)).await;
    sent.unwrap_or(false).then_some(()).ok_or(Notice::NotStored)
}

/// Opens the thread that a code leads to. Nothing of it is shown yet.
pub(super) async fn open(
    inner: &Inner,
    visit: &mut Visit,
    mark: Mark,
    code: &Code,
) -> Result<(), Notice> {
    let keys = ThreadKeys::from_code(code);
    let pre_key = PreKey::from_bytes(*keys.pre_key.reveal());
    let replies = inner.reader.read(pre_key).await;
    visit.replies = replies.map_err(|why| match why {
        ReadError::Full => Notice::ReadersFull,
        ReadError::Failed => Notice::NotRead,
    })?;
    visit.words.take(CODE);
    visit.keys = Some(keys);
    visit.page = Page::Return;
    visit.take(mark);
    visit.turn(Draft::random(&mut rand::rng()));
    Ok(())
}
