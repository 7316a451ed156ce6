//! Links as text and as JSON.

use quietline_case::{SubmissionId, ThreadId};
use quietline_desk::{Found, Link, Part, State, Strength, Thread, TraceKind};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::{json, list, safe, thread};

/// No more threads than this are named in one row of the table.
const NAMED: usize = 6;

/// A link as JSON.
#[derive(Serialize)]
struct LinkView<'a> {
    /// What kind of thing it is.
    kind: TraceKind,
    /// Its comparable form.
    form: &'a str,
    /// How sure it is that it is one thing.
    strength: Strength,
    /// The states that it is said to be of.
    states: Vec<State>,
    /// Whether it is in so many threads that it says nothing.
    common: bool,
    /// The threads.
    threads: Vec<ThreadId>,
}

/// Something traceable as JSON.
#[derive(Serialize)]
struct FoundView<'a> {
    /// What kind of thing it is.
    kind: TraceKind,
    /// Its comparable form.
    form: &'a str,
    /// How sure that is.
    strength: Strength,
    /// Its state, if it is told.
    state: Option<State>,
    /// The submission.
    submission: SubmissionId,
    /// Which of its words.
    part: &'a Part,
    /// Where it begins there, in bytes …
    start: usize,
    /// … and ends.
    end: usize,
}

/// A thread's links as JSON.
#[derive(Serialize)]
struct ThreadView<'a> {
    /// The thread.
    thread: ThreadId,
    /// All that is traceable in it.
    found: Vec<FoundView<'a>>,
    /// What it shares.
    links: Vec<LinkView<'a>>,
}

/// Links as one array.
pub(crate) fn json(links: &[Link<'_>]) -> Zeroizing<String> {
    json::write(&links.iter().map(view).collect::<Vec<_>>())
}

/// A thread's links, and what is traceable in it.
pub(crate) fn json_of(thread: &Thread, found: &[Found], links: &[Link<'_>]) -> Zeroizing<String> {
    json::write(&ThreadView {
        thread: thread.id,
        found: found.iter().map(found_view).collect(),
        links: links.iter().map(view).collect(),
    })
}

/// Shows a link.
fn view<'a>(link: &Link<'a>) -> LinkView<'a> {
    LinkView {
        kind: link.kind,
        form: link.form,
        strength: link.strength,
        states: link.states.iter().copied().collect(),
        common: link.is_common,
        threads: link.threads.iter().copied().collect(),
    }
}

/// Shows something traceable.
fn found_view(found: &Found) -> FoundView<'_> {
    let trace = &found.trace;
    FoundView {
        kind: trace.kind,
        form: trace.form.reveal(),
        strength: trace.strength,
        state: trace.state,
        submission: found.submission,
        part: &found.part,
        start: trace.span.start,
        end: trace.span.end,
    }
}

/// All links as a table.
pub(crate) fn table(links: &[Link<'_>], threads: &[Thread], width: usize) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::new());
    if links.is_empty() {
        out.push_str("No links: no two threads share anything traceable.\n");
        return out;
    }
    let name = list::name_length(threads);
    let what = (width / 3).clamp(20, 50);
    out.push_str(&format!(
        "{:8}  {:6}  {:what$}  {:>7}  THREADS\n",
        "KIND", "HOW", "WHAT", "IN"
    ));
    for link in links {
        let form = Zeroizing::new(padded(&safe::line(link.form, what), what));
        let how = if link.is_common {
            "common"
        } else {
            strength(link.strength)
        };
        let head = format!(
            "{:8}  {how:6}  {}  {:>7}  ",
            kind(link.kind),
            *form,
            link.threads.len()
        );
        out.push_str(&head);
        out.push_str(&names(link, name));
        out.push('\n');
    }
    out
}

/// One thread's links, each with the threads that share it.
pub(crate) fn page(
    thread: &Thread,
    found: &[Found],
    links: &[Link<'_>],
    threads: &[Thread],
    width: usize,
) -> Zeroizing<String> {
    let mut out = Zeroizing::new(format!("Thread {}\n\nTraceable:\n", thread.id));
    if found.is_empty() {
        out.push_str("  nothing\n");
    }
    for found in found {
        let (how, what) = (strength(found.trace.strength), kind(found.trace.kind));
        let state = found.trace.state.map_or("", State::code);
        let form = safe::line(found.trace.form.reveal(), width.saturating_sub(24));
        out.push_str(&format!("  {what:8}  {how:6}  {state:2}  {}\n", *form));
    }
    out.push_str("\nShared with other threads:\n");
    if links.is_empty() {
        out.push_str("  nothing\n");
    }
    for link in links {
        push_link(&mut out, link, thread.id, threads, width);
    }
    out
}

/// Writes a link and the other threads that share it.
fn push_link(out: &mut String, link: &Link<'_>, own: ThreadId, threads: &[Thread], width: usize) {
    let form = safe::line(link.form, width.saturating_sub(30));
    let (what, how) = (kind(link.kind), strength(link.strength));
    out.push_str(&format!("  {what} {}, {how}", *form));
    if link.is_common {
        out.push_str(&format!(
            ", common: {} threads have it\n",
            link.threads.len()
        ));
        return;
    }
    let states: Vec<_> = link.states.iter().map(|state| state.code()).collect();
    match states.as_slice() {
        [] => out.push('\n'),
        [one] => out.push_str(&format!(", {one}\n")),
        many => out.push_str(&format!(", but of {}: it may be two\n", many.join(" and "))),
    }
    let others = threads
        .iter()
        .filter(|other| other.id != own && link.threads.contains(&other.id));
    let name = list::name_length(threads);
    for other in others {
        let (urgency, stage) = (list::urgency(other.urgency()), list::stage(other.stage));
        let received = thread::time(other.first().received);
        let id = other.id.to_string();
        out.push_str(&format!(
            "    {urgency:7}  {}  {stage:8}  {received}\n",
            &id[..name]
        ));
    }
}

/// The names of a link's threads, as far as there is room.
fn names(link: &Link<'_>, length: usize) -> String {
    let short = |id: &ThreadId| id.to_string()[..length].to_owned();
    let mut names: Vec<_> = link.threads.iter().take(NAMED).map(short).collect();
    if link.threads.len() > NAMED {
        names.push("…".to_owned());
    }
    names.join(" ")
}

/// A text with blanks up to a width in characters.
fn padded(text: &str, width: usize) -> String {
    format!("{text:width$}")
}

/// A kind in a word.
const fn kind(kind: TraceKind) -> &'static str {
    match kind {
        TraceKind::Phone => "phone",
        TraceKind::Plate => "plate",
        TraceKind::Email => "e-mail",
        TraceKind::Url => "page",
        TraceKind::Street => "address",
        TraceKind::User => "user",
        TraceKind::Host => "site",
    }
}

/// A strength in a word.
const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Sure => "sure",
        Strength::Likely => "likely",
    }
}
