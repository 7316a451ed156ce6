//! What a case is about, and where: staff say it, and until they do the
//! answers suggest it.

use quietline_case::Plain;
use serde::{Deserialize, Serialize};

use crate::{Message, Thread};

/// What kind of exploitation a case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseKind {
    /// Sex.
    Sex,
    /// Labour.
    Labour,
    /// Both.
    Both,
    /// Nobody can tell yet.
    Unsure,
}

/// The question which of several signs fit.
pub(super) const SIGNS: &str = "signs";
/// The signs of labour.
const LABOUR: [&str; 3] = ["keep-pay", "debt", "other-job"];
/// The sign of sex.
const SEX: &str = "sex";

impl CaseKind {
    /// What the answers suggest: nothing is read into the words.
    pub(super) fn suggested(thread: &Thread) -> Self {
        let has = |sign: &str| options(thread, SIGNS).any(|option| option == sign);
        match (has(SEX), LABOUR.iter().any(|sign| has(sign))) {
            (true, true) => Self::Both,
            (true, false) => Self::Sex,
            (false, true) => Self::Labour,
            (false, false) => Self::Unsure,
        }
    }
}

/// The last answer to any of these questions, the first of them first.
pub(super) fn answer(thread: &Thread, keys: &[&str]) -> Option<Plain> {
    let last = |key: &&str| {
        let answers = thread.messages.iter().map(|one: &Message| &one.answers);
        let given = answers.rev().filter_map(|answers| answers.get(key));
        given.map(str::trim).find(|answer| !answer.is_empty())
    };
    keys.iter().find_map(last).map(Plain::from)
}

/// All options chosen in a question, whichever message chose them.
pub(super) fn options<'a>(thread: &'a Thread, key: &'a str) -> impl Iterator<Item = &'a str> {
    let answers = thread.messages.iter().map(|message| &message.answers);
    let given = answers.filter_map(move |answers| answers.get(key));
    given.flat_map(|answer| answer.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')))
}
