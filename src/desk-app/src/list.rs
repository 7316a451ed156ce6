//! The queue as a table that lines up, the most pressing first.

use quietline_case::{ThreadId, Urgency};
use quietline_desk::{Stage, Thread};
use zeroize::Zeroizing;

use crate::{safe, thread};

/// The fewest letters of a thread's name that are shown.
const SHORT: usize = 8;

/// All threads as a table of so many columns.
pub(crate) fn table(threads: &[Thread], width: usize) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::new());
    if threads.is_empty() {
        out.push_str("No threads.\n");
        return out;
    }
    let name = name_length(threads);
    let head = format!(
        "{:7}  {:name$}  {:8}  {:20}  {:24}  ",
        "URGENCY", "THREAD", "STATE", "RECEIVED", "WHAT"
    );
    let left = width.saturating_sub(head.len()).max(20);
    out.push_str(&head);
    out.push_str("TEXT\n");
    for thread in threads {
        push_row(&mut out, thread, name, left);
    }
    out.push_str(&summary(threads));
    out
}

/// Writes one row.
fn push_row(out: &mut String, thread: &Thread, name: usize, left: usize) {
    let id = thread.id.to_string();
    let row = format!(
        "{:7}  {:name$}  {:8}  {:20}  {:24}  ",
        urgency(thread.urgency()),
        &id[..name],
        stage(thread.stage),
        thread::time(thread.first().received),
        what(thread)
    );
    out.push_str(&row);
    out.push_str(&safe::line(thread.first().text.reveal(), left));
    out.truncate(out.trim_end().len());
    out.push('\n');
}

/// How many letters tell all threads apart.
pub(crate) fn name_length(threads: &[Thread]) -> usize {
    let mut names: Vec<_> = threads.iter().map(|thread| thread.id).collect();
    names.sort_unstable();
    let shared = names
        .windows(2)
        .map(|pair| shared_letters(pair[0], pair[1]));
    shared.max().unwrap_or(0).saturating_add(1).clamp(SHORT, 32)
}

/// How many letters two names share at their beginning.
fn shared_letters(one: ThreadId, two: ThreadId) -> usize {
    let (one, two) = (one.to_string(), two.to_string());
    one.chars()
        .zip(two.chars())
        .take_while(|(a, b)| a == b)
        .count()
}

/// Urgency in a word.
pub(crate) const fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Urgent => "URGENT",
        Urgency::Unclear => "unclear",
        Urgency::Normal => "normal",
    }
}

/// The stage in a word.
pub(crate) const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "new",
        Stage::Read => "read",
        Stage::Answered => "answered",
    }
}

/// What is in a thread: its kind, how much was added, what is odd.
fn what(thread: &Thread) -> String {
    let mut what = thread::kind(thread.first().kind).to_owned();
    if thread.messages.len() > 1 {
        what.push_str(&format!(" +{}", thread.messages.len() - 1));
    }
    for flag in &thread.flags {
        what.push_str(", ");
        what.push_str(thread::flag_word(*flag));
    }
    what
}

/// The last line.
fn summary(threads: &[Thread]) -> String {
    let count = |is: &dyn Fn(&Thread) -> bool| threads.iter().filter(|thread| is(thread)).count();
    let urgent = count(&|thread| thread.urgency() == Urgency::Urgent);
    let new = count(&|thread| thread.stage == Stage::New);
    format!("\n{} in all, {urgent} urgent, {new} new.\n", threads.len())
}
