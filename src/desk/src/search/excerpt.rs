//! A few words around what was found, with marks on it.

use std::ops::Range;

use quietline_case::{Plain, SubmissionId};
use zeroize::Zeroizing;

use super::{Query, query::Want, words::words};
use crate::{Message, Part, Thread, Tracer};

/// A few words around what was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The submission.
    pub submission: SubmissionId,
    /// Which of its words.
    pub part: Part,
    /// The excerpt.
    pub text: Plain,
    /// What to mark in it, in bytes, in order, none over another.
    pub marks: Vec<Range<usize>>,
    /// Whether there is more before and after it.
    pub cut: (bool, bool),
}

/// So many bytes stand before the first mark, at most …
const BEFORE: usize = 48;
/// … and so many in all.
const LENGTH: usize = 240;

impl Excerpt {
    /// The first place in a thread where something that was looked for stands;
    /// nothing if it was found by its language or place alone.
    pub fn of(thread: &Thread, query: &Query, tracer: &Tracer) -> Option<Self> {
        let mut messages = thread.messages.iter();
        messages.find_map(|message| in_message(message, query, tracer))
    }
}

/// The first place in a message.
fn in_message(message: &Message, query: &Query, tracer: &Tracer) -> Option<Excerpt> {
    let traces = tracer.in_message(message);
    let marks_in = |part: &Part, text: &str| {
        let mut marks = Vec::new();
        for want in query.wants() {
            match want {
                Want::Words(wanted, begins) => mark_words(text, wanted, *begins, &mut marks),
                Want::Trace(kind, form, is_part) => {
                    marks.extend(traces.iter().filter_map(|found| {
                        let known = found.trace.form.reveal();
                        let fits =
                            known == form.reveal() || *is_part && known.contains(form.reveal());
                        let here = found.part == *part && found.trace.kind == *kind;
                        (here && fits).then(|| found.trace.span.clone())
                    }))
                }
                Want::Language(_) | Want::Place(_) => {}
            }
        }
        joined(marks)
    };
    let text = std::iter::once((Part::Text, message.text.reveal()));
    let answers = message
        .answers
        .iter()
        .map(|(key, answer)| (Part::Answer(key.to_owned()), answer.reveal()));
    let files = message
        .files
        .iter()
        .map(|file| (Part::FileName(file.number), file.said.name.reveal()));
    text.chain(answers).chain(files).find_map(|(part, text)| {
        let marks = marks_in(&part, text);
        (!marks.is_empty()).then(|| around(message.id, part, text, &marks))
    })
}

/// Marks where these words stand, each in its place after the first.
fn mark_words(
    text: &str,
    wanted: &[(u32, Zeroizing<String>)],
    begins: bool,
    marks: &mut Vec<Range<usize>>,
) {
    let mut spans = Vec::new();
    words(text, |word| {
        let fits = wanted.iter().enumerate().map(|(number, (_, term))| {
            let last = number + 1 == wanted.len();
            let term = term.as_str();
            if last && begins {
                word.term.starts_with(term)
            } else {
                word.term == term
            }
        });
        spans.push((fits.collect::<Vec<_>>(), word.span));
    });
    for start in 0..spans.len() {
        let mut all = wanted.iter().enumerate().map(|(number, (place, _))| {
            let (fits, span) = spans.get(start + *place as usize)?;
            fits[number].then(|| span.clone())
        });
        let first = all.next().flatten();
        let last = all.try_fold(first.clone(), |_, span| span.map(Some));
        if let (Some(first), Some(Some(last))) = (first, last) {
            marks.push(first.start..last.end);
        }
    }
}

/// Marks in order, joined where they touch.
fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut done: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match done.last_mut().filter(|last| mark.start <= last.end) {
            Some(last) => last.end = last.end.max(mark.end),
            None => done.push(mark),
        }
    }
    done
}

/// The words around the first mark.
fn around(submission: SubmissionId, part: Part, text: &str, marks: &[Range<usize>]) -> Excerpt {
    let first = marks.first().map_or(0, |mark| mark.start);
    let mut start = text.floor_char_boundary(first.saturating_sub(BEFORE));
    if start > 0 {
        let blank = text[start..first].find(char::is_whitespace);
        start = blank.map_or(start, |at| text.ceil_char_boundary(start + at + 1));
    }
    let end = text.floor_char_boundary(start.saturating_add(LENGTH));
    let inside = marks.iter().filter(|mark| mark.start < end);
    let marks = inside.map(|mark| mark.start - start..mark.end.min(end) - start);
    Excerpt {
        submission,
        part,
        marks: marks.collect(),
        text: Plain::from(&text[start..end]),
        cut: (start > 0, end < text.len()),
    }
}
