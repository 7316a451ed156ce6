//! The words of a tip before and after a person has read them.

use std::ops::Range;

use quietline_case::{Answers, Plain};

use crate::{
    fields::{FIELDS, Field, Form, STORY},
    find::{self, Found, Why},
    text::shown,
};

/// What stands in the place of what was removed.
pub(crate) const REMOVED: &str = "[removed]";

/// Something in the words that may have to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// In which of the passages.
    pub passage: usize,
    /// Where, in bytes.
    pub place: Range<usize>,
    /// What it is.
    pub found: Found,
    /// Why it may be the tipster's.
    pub why: Why,
    /// What the reader decided: to remove it, or not.
    remove: Option<bool>,
}

/// A tip's answers as a report could hold them, not yet read.
pub struct Draft {
    /// Choices, and words about the tipster.
    rest: Vec<(&'static Field, Plain)>,
    /// Words that must be read.
    passages: Vec<(&'static Field, Plain)>,
    /// What may have to go.
    suggestions: Vec<Suggestion>,
}

/// A draft that a person has read, with every suggestion decided.
///
/// ```compile_fail
/// let forged = quietline_report::Confirmed { rest: vec![], passages: vec![], removed: vec![], left: false };
/// ```
pub struct Confirmed {
    /// Choices, and words about the tipster.
    pub(crate) rest: Vec<(&'static Field, Plain)>,
    /// The words, redacted and safe to show.
    pub(crate) passages: Vec<(&'static Field, String)>,
    /// What was removed, and under which key.
    pub(crate) removed: Vec<(&'static str, Found)>,
    /// Whether something by which the tipster can be reached was left in.
    pub(crate) left: bool,
}

/// Why words can't leave yet.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotConfirmed {
    /// Something was not decided.
    #[error("{0} suggestions are not decided; read each, and remove it or leave it")]
    Undecided(usize),
    /// There is no such suggestion.
    #[error("there is no suggestion {0}; look at the list again")]
    NoSuggestion(usize),
    /// There is no such place.
    #[error("there is no such place in the text; choose again from letter to letter")]
    NoPlace,
}

impl Draft {
    /// Takes what a report can hold; all other answers stay behind. A
    /// supplemental report is given what is new alone.
    pub fn new(answers: &Answers, story: &Plain) -> Self {
        let (mut rest, mut passages) = (Vec::new(), Vec::new());
        for field in FIELDS {
            let words = if field.key == STORY {
                Some(story.reveal())
            } else {
                answers.get(field.key)
            };
            let Some(words) = words.filter(|words| !words.trim().is_empty()) else {
                continue;
            };
            match field.form {
                Form::Words => passages.push((field, Plain::from(words))),
                Form::Identity => rest.push((field, Plain::from(words))),
                Form::Choice(known) => rest.push((field, Plain::from(choices(words, known)))),
            }
        }
        let suggestions = suggest(&passages, answers.get("reach").unwrap_or_default());
        Self {
            rest,
            passages,
            suggestions,
        }
    }

    /// The words to read: what was asked, and what was written.
    pub fn passages(&self) -> impl Iterator<Item = (&'static str, &Plain)> {
        self.passages
            .iter()
            .map(|(field, words)| (field.label, words))
    }

    /// What may have to go.
    pub fn suggestions(&self) -> &[Suggestion] {
        &self.suggestions
    }

    /// Decides on a suggestion.
    pub fn decide(&mut self, number: usize, remove: bool) -> Result<(), NotConfirmed> {
        let suggestion = self.suggestions.get_mut(number);
        suggestion.ok_or(NotConfirmed::NoSuggestion(number))?.remove = Some(remove);
        Ok(())
    }

    /// Removes something that was not suggested.
    pub fn remove(&mut self, passage: usize, place: Range<usize>) -> Result<(), NotConfirmed> {
        let words = self
            .passages
            .get(passage)
            .and_then(|(_, words)| words.reveal().get(place.clone()));
        words
            .filter(|words| !words.is_empty())
            .ok_or(NotConfirmed::NoPlace)?;
        let (found, why, remove) = (Found::Other, Why::Chosen, Some(true));
        self.suggestions.push(Suggestion {
            passage,
            place,
            found,
            why,
            remove,
        });
        Ok(())
    }

    /// A person has read all of it and decided on each suggestion.
    pub fn confirm(self) -> Result<Confirmed, NotConfirmed> {
        let undecided = self
            .suggestions
            .iter()
            .filter(|one| one.remove.is_none())
            .count();
        if undecided > 0 {
            return Err(NotConfirmed::Undecided(undecided));
        }
        let redact = |(at, (field, words)): (usize, &(&'static Field, Plain))| {
            (*field, redacted(words.reveal(), at, &self.suggestions))
        };
        let passages = self.passages.iter().enumerate().map(redact).collect();
        let gone = self
            .suggestions
            .iter()
            .filter(|one| one.remove == Some(true));
        let removed = gone
            .map(|one| (self.passages[one.passage].0.key, one.found))
            .collect();
        let left = self.suggestions.iter().any(|one| self.is_left(one));
        Ok(Confirmed {
            rest: self.rest,
            passages,
            removed,
            left,
        })
    }

    /// Whether this shows how to reach the tipster and no removal covers it.
    fn is_left(&self, one: &Suggestion) -> bool {
        let covers = |other: &Suggestion| {
            other.remove == Some(true)
                && other.passage == one.passage
                && other.place.start <= one.place.start
                && other.place.end >= one.place.end
        };
        one.why == Why::Reach && !self.suggestions.iter().any(covers)
    }
}

/// Those of the lines that are known choices.
fn choices(words: &str, known: &[&'static str]) -> String {
    let lines = words.lines().map(str::trim);
    let good: Vec<_> = lines.filter(|line| known.contains(line)).collect();
    good.join("\n")
}

/// What may have to go from these passages.
fn suggest(passages: &[(&'static Field, Plain)], reach: &str) -> Vec<Suggestion> {
    let mut all = Vec::<Suggestion>::new();
    for (passage, (_, words)) in passages.iter().enumerate() {
        let given = find::of_reach(reach, words.reveal())
            .into_iter()
            .map(|hit| (hit, Why::Reach));
        let looks = find::looks(words.reveal())
            .into_iter()
            .map(|hit| (hit, Why::Looks));
        for ((found, place), why) in given.chain(looks) {
            let known = |one: &Suggestion| one.passage == passage && one.place == place;
            if !all.iter().any(known) {
                all.push(Suggestion {
                    passage,
                    place,
                    found,
                    why,
                    remove: None,
                });
            }
        }
    }
    all.sort_by_key(|one| (one.passage, one.place.start));
    all
}

/// The words of a passage without what was removed, safe to show.
fn redacted(words: &str, passage: usize, suggestions: &[Suggestion]) -> String {
    let gone = |one: &&Suggestion| one.passage == passage && one.remove == Some(true);
    let mut places: Vec<_> = suggestions
        .iter()
        .filter(gone)
        .map(|one| one.place.clone())
        .collect();
    places.sort_by_key(|place| (place.start, place.end));
    let (mut safe, mut at) = (String::new(), 0);
    for place in places.into_iter().filter(|place| !place.is_empty()) {
        if place.start >= at {
            safe.push_str(&shown(&words[at..place.start]));
            safe.push_str(REMOVED);
        }
        at = at.max(place.end);
    }
    safe.push_str(&shown(&words[at..]));
    safe
}
