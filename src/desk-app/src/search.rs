//! Results of a search as text and as JSON.

use jiff::Timestamp;
use quietline_case::{SubmissionId, ThreadId, Urgency};
use quietline_desk::{Excerpt, Hints, Hit, Part, State, Thread};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::{json, list, safe, thread};

/// A thread that was found.
pub(crate) struct Result<'a> {
    /// The thread.
    pub(crate) thread: &'a Thread,
    /// What it was ranked by.
    pub(crate) hit: &'a Hit,
    /// Its language and places.
    pub(crate) hints: Option<&'a Hints>,
    /// Words around what was found, if it was found by words.
    pub(crate) excerpt: Option<Excerpt>,
}

/// A result as JSON.
#[derive(Serialize)]
struct ResultView<'a> {
    /// The thread.
    thread: ThreadId,
    /// How urgent it is.
    urgency: Urgency,
    /// When its last message was received.
    latest: Timestamp,
    /// The language it seems to be in.
    language: Option<&'a str>,
    /// The states that it names.
    states: Vec<State>,
    /// Words around what was found.
    excerpt: Option<ExcerptView<'a>>,
}

/// An excerpt as JSON.
#[derive(Serialize)]
struct ExcerptView<'a> {
    /// The submission.
    submission: SubmissionId,
    /// Which of its words.
    part: &'a Part,
    /// The excerpt.
    text: &'a str,
    /// What to mark in it: from which byte to which.
    marks: Vec<(usize, usize)>,
    /// Whether there is more before it …
    more_before: bool,
    /// … and after it.
    more_after: bool,
}

/// Results as one array.
pub(crate) fn json(results: &[Result<'_>]) -> Zeroizing<String> {
    json::write(&results.iter().map(view).collect::<Vec<_>>())
}

/// Shows a result.
fn view<'a>(result: &'a Result<'_>) -> ResultView<'a> {
    ResultView {
        thread: result.hit.thread,
        urgency: result.hit.urgency,
        latest: result.hit.latest,
        language: result.language(),
        states: result.states().collect(),
        excerpt: result.excerpt.as_ref().map(excerpt_view),
    }
}

/// Shows an excerpt.
fn excerpt_view(excerpt: &Excerpt) -> ExcerptView<'_> {
    ExcerptView {
        submission: excerpt.submission,
        part: &excerpt.part,
        text: excerpt.text.reveal(),
        marks: excerpt
            .marks
            .iter()
            .map(|mark| (mark.start, mark.end))
            .collect(),
        more_before: excerpt.cut.0,
        more_after: excerpt.cut.1,
    }
}

impl Result<'_> {
    /// The language it seems to be in.
    fn language(&self) -> Option<&str> {
        let (language, _) = self.hints?.language.as_ref()?;
        Some(language)
    }

    /// The states that it names.
    fn states(&self) -> impl Iterator<Item = State> {
        self.hints
            .into_iter()
            .flat_map(|hints| hints.states.iter().copied())
    }
}

/// Results as a page, of so many that there are.
pub(crate) fn page(
    results: &[Result<'_>],
    all: usize,
    threads: &[Thread],
    width: usize,
) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::new());
    let name = list::name_length(threads);
    for result in results {
        push_result(&mut out, result, name, width.min(thread::READABLE));
    }
    out.push_str(&match (all, results.len()) {
        (0, _) => "Nothing found.\n".to_owned(),
        (all, shown) if shown < all => format!("{all} found, the first {shown} shown.\n"),
        (1, _) => "1 found.\n".to_owned(),
        (all, _) => format!("{all} found.\n"),
    });
    out
}

/// Writes a result.
fn push_result(out: &mut String, result: &Result<'_>, name: usize, width: usize) {
    let id = result.hit.thread.to_string();
    let urgency = list::urgency(result.hit.urgency);
    let (stage, latest) = (
        list::stage(result.thread.stage),
        thread::time(result.hit.latest),
    );
    out.push_str(&format!(
        "{urgency:7}  {}  {stage:8}  {latest}",
        &id[..name]
    ));
    if let Some(language) = result.language() {
        out.push_str(&format!("  {language}"));
    }
    for state in result.states() {
        out.push_str(&format!("  {state}"));
    }
    out.push('\n');
    if let Some(excerpt) = &result.excerpt {
        if let Part::Answer(key) = &excerpt.part {
            out.push_str(&format!("  {}:\n", *safe::line(key, 30)));
        }
        thread::push_quoted(out, &marked(excerpt), width);
    }
    out.push('\n');
}

/// An excerpt in one line, with brackets around its marks.
fn marked(excerpt: &Excerpt) -> Zeroizing<String> {
    let text = excerpt.text.reveal();
    let mut shown = Zeroizing::new(String::with_capacity(2 * text.len() + 16));
    let mut done = 0;
    shown.push_str(if excerpt.cut.0 { "… " } else { "" });
    for mark in &excerpt.marks {
        shown.push_str(&text[done..mark.start]);
        shown.push('[');
        shown.push_str(&text[mark.clone()]);
        shown.push(']');
        done = mark.end;
    }
    shown.push_str(&text[done..]);
    shown.push_str(if excerpt.cut.1 { " …" } else { "" });
    Zeroizing::new(shown.replace(['\n', '\r'], " "))
}
