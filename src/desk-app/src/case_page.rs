//! Cases as a table, as a page and as JSON.

use jiff::Timestamp;
use quietline_case::{Plain, ThreadId, Urgency};
use quietline_desk::{
    Audience, Brief, Case, CaseKind, CaseState, Clocks, Detail, Lack, Record, Sharing, Task, What,
};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::{list, safe, thread};

/// How many letters of a thread's name the table shows.
const SHORT: usize = 8;

/// One case in the queue, as data.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    /// All that the queue knows.
    #[serde(flatten)]
    brief: &'a Brief,
    /// When the first of what staff owe is due.
    due: Option<Timestamp>,
    /// What that is.
    task: Option<Task>,
    /// Whether it is overdue.
    overdue: bool,
    /// For how many seconds it waited for its pick-up.
    waited_seconds: Option<u64>,
}

/// The queue as data.
pub(crate) fn rows<'a>(briefs: &[&'a Brief], clocks: &Clocks, now: Timestamp) -> Vec<Row<'a>> {
    let row = |brief: &&'a Brief| Row {
        brief,
        due: brief.due(clocks).map(|(due, _)| due),
        task: brief.due(clocks).map(|(_, task)| task),
        overdue: brief.is_overdue(clocks, now),
        waited_seconds: brief.waited(),
    };
    briefs.iter().map(row).collect()
}

/// The queue as a table.
pub(crate) fn table(
    briefs: &[&Brief],
    clocks: &Clocks,
    now: Timestamp,
    width: usize,
) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::new());
    if briefs.is_empty() {
        out.push_str("Nothing waits.\n");
        return out;
    }
    let head = format!(
        "{:7}  {:SHORT$}  {:15}  {:28}  {:6}  {:6}  ",
        "URGENCY", "THREAD", "STATE", "DUE", "WAITED", "KIND"
    );
    out.push_str(&head);
    out.push_str("WHERE, WHAT\n");
    for brief in briefs {
        push_row(
            &mut out,
            brief,
            clocks,
            now,
            width.saturating_sub(head.len()).max(20),
        );
    }
    let overdue = briefs
        .iter()
        .filter(|one| one.is_overdue(clocks, now))
        .count();
    out.push_str(&format!("\n{} shown, {overdue} overdue.\n", briefs.len()));
    out
}

/// Writes one row.
fn push_row(out: &mut String, brief: &Brief, clocks: &Clocks, now: Timestamp, left: usize) {
    let due = brief.due(clocks).map(|(due, task)| {
        let word = if due < now { "OVERDUE " } else { "" };
        format!("{word}{} {}", task_word(task), span(now, due))
    });
    let state = match brief.state {
        CaseState::Both => "both".to_owned(),
        CaseState::New if brief.reopened => "new (reopened)".to_owned(),
        other => other.to_string(),
    };
    let kind = kind_word(brief.kind, brief.kind_by_staff);
    out.push_str(&format!(
        "{:7}  {:SHORT$}  {state:15}  {:28}  {:6}  {kind:6}  ",
        list::urgency(brief.urgency),
        &brief.thread.to_string()[..SHORT],
        due.unwrap_or_default(),
        brief.waited().map(length).unwrap_or_default(),
    ));
    out.push_str(&safe::line(&remarks(brief), left));
    out.truncate(out.trim_end().len());
    out.push('\n');
}

/// Where it is, and what is odd about it.
fn remarks(brief: &Brief) -> Zeroizing<String> {
    let mut words = Zeroizing::new(String::new());
    let flags = [
        (brief.damaged, "CASE FILE DAMAGED"),
        (brief.aside.is_some(), "set aside"),
        (brief.held, "legal hold"),
        (brief.unread, "unread"),
    ];
    let flags = flags.iter().filter(|(is, _)| *is).map(|(_, word)| *word);
    let told = [&brief.place, &brief.venue, &brief.language];
    let told = told.into_iter().flatten().map(Plain::reveal);
    for word in flags.chain(told) {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(word);
    }
    words
}

/// How long from now until then, or how long ago that was.
fn span(now: Timestamp, then: Timestamp) -> String {
    let seconds = then.as_second() - now.as_second();
    match seconds < 0 {
        true => format!("by {}", length(seconds.unsigned_abs())),
        false => format!("in {}", length(seconds.unsigned_abs())),
    }
}

/// A length of time in its largest unit.
fn length(seconds: u64) -> String {
    match seconds {
        0..5_400 => format!("{} min", seconds / 60),
        5_400..172_800 => format!("{} h", seconds / 3_600),
        _ => format!("{} d", seconds / 86_400),
    }
}

/// What staff owe, in a word.
const fn task_word(task: Task) -> &'static str {
    match task {
        Task::Plan => "plan",
        Task::Review => "review",
        Task::Withdrawal => "withdrawal",
        Task::SecondReview => "2nd review",
    }
}

/// A kind in a word; what the answers suggest has a question mark.
fn kind_word(kind: CaseKind, by_staff: bool) -> String {
    let word = match kind {
        CaseKind::Sex => "sex",
        CaseKind::Labour => "labour",
        CaseKind::Both => "both",
        CaseKind::Unsure => "unsure",
    };
    match by_staff || kind == CaseKind::Unsure {
        true => word.to_owned(),
        false => format!("{word}?"),
    }
}

/// A case as data.
#[derive(Serialize)]
pub(crate) struct Whole<'a> {
    /// The thread.
    thread: ThreadId,
    /// How urgent it is.
    urgency: Urgency,
    /// Its state.
    state: CaseState,
    /// Whether something came after it was settled.
    reopened: bool,
    /// What kind of exploitation it is about.
    kind: CaseKind,
    /// Whether staff said so.
    kind_by_staff: bool,
    /// What the tipster allows.
    consent: ConsentView,
    /// What the answers don't say.
    lacks: &'a [Lack],
    /// What staff owe it, and when that is due.
    due: Vec<(Task, Timestamp, bool)>,
    /// Whether a legal hold is on it.
    held: bool,
    /// What was done.
    records: &'a [Record],
}

/// What a tipster allows, as data.
#[derive(Serialize)]
struct ConsentView {
    /// What they said last.
    said: Option<Sharing>,
    /// Whether they chose it.
    chosen: bool,
    /// Whether it was taken back.
    withdrawn: bool,
    /// What may go to the police at most.
    police: Option<Detail>,
    /// What may go to helpers at most.
    helpers: Option<Detail>,
}

/// A case as data.
pub(crate) fn whole<'a>(case: &'a Case, clocks: &Clocks, now: Timestamp) -> Whole<'a> {
    let (kind, kind_by_staff) = case.kind();
    let consent = case.consent();
    Whole {
        thread: case.thread(),
        urgency: case.urgency(),
        state: case.state(),
        reopened: case.is_reopened(),
        kind,
        kind_by_staff,
        consent: ConsentView {
            said: consent.sharing(),
            chosen: consent.is_chosen(),
            withdrawn: consent.is_withdrawn(),
            police: consent.allows(Audience::Police),
            helpers: consent.allows(Audience::Helpers),
        },
        lacks: case.lacks(),
        due: dues(case, clocks, now),
        held: case.is_held(),
        records: case.records(),
    }
}

/// What staff owe, when it is due, and whether that is past.
fn dues(case: &Case, clocks: &Clocks, now: Timestamp) -> Vec<(Task, Timestamp, bool)> {
    let due = |clock| (clocks.due(clock), clock.task);
    let dues = case.clocks();
    let dues = dues.iter().map(due);
    dues.map(|(due, task)| (task, due, due < now)).collect()
}

/// A case as a page, consent first.
pub(crate) fn page(
    case: &Case,
    clocks: &Clocks,
    now: Timestamp,
    width: usize,
) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::new());
    out.push_str(&format!(
        "Case {}\n{}\n",
        case.thread(),
        consent_sentence(case)
    ));
    if !case.open_withdrawals().is_empty() {
        out.push_str(
            "! The tipster asks for this to be taken back. Was that forced? Nothing leaves before \
             `withdrawal` answers.\n",
        );
    }
    let (kind, by_staff) = case.kind();
    let reopened = if case.is_reopened() { ", reopened" } else { "" };
    out.push_str(&format!(
        "{}, {}{reopened}, {}\n",
        list::urgency(case.urgency()),
        case.state(),
        kind_word(kind, by_staff)
    ));
    for (task, due, overdue) in dues(case, clocks, now) {
        let word = if overdue { "OVERDUE: " } else { "Due: " };
        out.push_str(&format!(
            "{word}{}, {}\n",
            task_word(task),
            thread::time(due)
        ));
    }
    if case.is_held() {
        out.push_str("On legal hold.\n");
    }
    let lacks: Vec<_> = case.lacks().iter().map(|lack| lack_word(*lack)).collect();
    if !lacks.is_empty() {
        out.push_str(&format!("Missing in the answers: {}.\n", lacks.join("; ")));
    }
    for (number, record) in case.records().iter().enumerate() {
        push_record(&mut out, number, record, width);
    }
    out
}

/// What the tipster allows, in a sentence.
fn consent_sentence(case: &Case) -> &'static str {
    let consent = case.consent();
    let allowed = [Audience::Police, Audience::Helpers].map(|to| consent.allows(to));
    match allowed {
        _ if consent.is_withdrawn() => "CONSENT: all was taken back; nothing leaves the hotline.",
        [Some(Detail::Identity), _] => "CONSENT: the police may know, and may contact the tipster.",
        [Some(Detail::Facts), _] => "CONSENT: the police may know what happened, not who wrote it.",
        [None, Some(Detail::Identity)] => {
            "CONSENT: helpers may know, and who it is; not the police."
        }
        [None, Some(Detail::Facts)] => "CONSENT: helpers may know what happened; not the police.",
        [None, None] => "CONSENT: nothing leaves the hotline.",
    }
}

/// What is missing, in words.
const fn lack_word(lack: Lack) -> &'static str {
    match lack {
        Lack::Place => "where it is",
        Lack::Time => "when it was",
        Lack::Trace => "one thing that can be traced",
        Lack::Sign => "one sign of force, fraud or coercion, or of a minor",
    }
}

/// Writes one record.
fn push_record(out: &mut String, number: usize, record: &Record, width: usize) {
    let (title, words) = title(&record.what);
    out.push_str(&format!(
        "\n{number}. {}, {}: {title}\n",
        thread::time(record.at),
        record.by.name
    ));
    if let Some(words) = words {
        thread::push_quoted(out, words.reveal(), width);
    }
}

/// What was done, and the words that go with it.
fn title(what: &What) -> (String, Option<&Plain>) {
    let plain = |title: &str| title.to_owned();
    match what {
        What::Seen => (plain("read"), None),
        What::Note { text } => (plain("note"), Some(text)),
        What::Sorted { .. } => (plain("sorted"), None),
        What::Decision { from, to, why, .. } => (format!("{from} became {to}"), Some(why)),
        What::Plan { text } => (plain("plan"), Some(text)),
        What::Review { text } => (plain("supervisor's review"), Some(text)),
        What::Asked { .. } => (plain("asked for what is missing"), None),
        What::Exported(report) => {
            let agency = safe::line(report.agency(), 60);
            (format!("report {} to {}", report.hash(), *agency), None)
        }
        What::Exception { why, .. } => (plain("EXCEPTION"), Some(why)),
        What::ExceptionReview { of, upheld, why } => {
            let word = if *upheld { "stands" } else { "is taken back" };
            (format!("exception {of} {word}"), Some(why))
        }
        What::WithdrawalAnswered { why, .. } => (plain("withdrawal answered"), Some(why)),
        What::SetAside(_) => (plain("set aside"), None),
        What::SetAsideUndone => (plain("taken back in"), None),
        What::Hold { on, why } => {
            let word = if *on {
                "legal hold"
            } else {
                "legal hold ended"
            };
            (plain(word), Some(why))
        }
    }
}
