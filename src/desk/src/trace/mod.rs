//! What is traceable in a tip: phone numbers, plates, addresses, e-mails, web
//! addresses and user names, each in one form that can be compared.
//!
//! All of it is found offline, and none of it is certain: a [`Trace`] says how
//! strong it is, and where in the text it stands, so that a page can mark it
//! and a person can judge.
//!
//! What is kept is wiped when dropped. On the way to a form there are strings
//! that are not: the desk's program wipes all memory that is freed.

mod fold;
mod phone;
mod plate;
mod settings;
mod spelled;
mod states;
mod street;
mod user;
mod web;

use std::ops::Range;

use quietline_case::{Plain, SubmissionId};
use serde::{Deserialize, Serialize};

use fold::Folded;
pub(crate) use fold::{digit, is_invisible};
pub(crate) use settings::Stopped;
pub use settings::{NotARegion, TraceSettings};
pub use states::State;

use crate::{Message, Thread};

/// The question for a vehicle's plate.
const PLATE: &str = "plate";
/// The question for the state or country of that plate.
pub(crate) const PLATE_STATE: &str = "plate-state";

/// What kind of thing a trace is, in the order of what a link by it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TraceKind {
    /// A phone number, as E.164 writes it: `+19185550123`.
    Phone,
    /// A license plate: letters and digits alone, with 0 for O and 1 for I.
    Plate,
    /// An e-mail address, in lower case, without a tag after `+`.
    Email,
    /// A page on the web, without scheme, `www.` and tracking parameters.
    Url,
    /// A street address: `4512 w elm ave`, without unit and place.
    Street,
    /// A user name: `@name`, in lower case, whichever platform it is on.
    User,
    /// The host of a web address: `example.com`.
    Host,
}

/// How sure it is that a trace is what it seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Its form or the words before it leave little doubt.
    Sure,
    /// It looks like one.
    Likely,
}

/// Something traceable in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Trace {
    /// What it is.
    pub kind: TraceKind,
    /// The form in which two of its kind can be compared.
    pub form: Plain,
    /// How sure that is.
    pub strength: Strength,
    /// The state of a plate or an address, if it is told.
    pub state: Option<State>,
    /// Where it stands in the text, in bytes, at borders of characters.
    pub span: Range<usize>,
}

/// In which of a submission's words something stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// In the text.
    Text,
    /// In the answer to the question of this key.
    Answer(String),
    /// In the name of the file of this number.
    FileName(usize),
}

/// A trace and where it was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// The submission.
    pub submission: SubmissionId,
    /// Which of its words.
    pub part: Part,
    /// The trace.
    pub trace: Trace,
}

/// Finds traces.
#[derive(Debug, Default)]
pub struct Tracer {
    /// What it goes by.
    settings: TraceSettings,
}

impl Tracer {
    /// One that goes by these settings.
    pub const fn new(settings: TraceSettings) -> Self {
        Self { settings }
    }

    /// What it goes by.
    pub const fn settings(&self) -> &TraceSettings {
        &self.settings
    }

    /// What is traceable in a text, in its order. No two of one kind overlap.
    pub fn in_text(&self, text: &str) -> Vec<Trace> {
        let folded = web::refanged(&Folded::of(text));
        let mut found = web::find(&folded);
        let taken: Vec<_> = found.iter().map(|found| found.at.clone()).collect();
        let rest = folded.without(&taken);
        found.extend(user::find(rest.text()));
        found.extend(phone::find(rest.text(), &self.settings));
        found.extend(street::find(rest.text()));
        found.extend(plate::find(rest.text()));
        let mut traces: Vec<_> = found.into_iter().map(|found| found.trace(&rest)).collect();
        traces.sort_by_key(|trace| (trace.span.start, trace.kind));
        traces
    }

    /// What a person who looks for something of this kind may mean: one form,
    /// if what they typed is the whole of one.
    pub(crate) fn meant(&self, kind: TraceKind, typed: &str) -> Option<Plain> {
        let called = format!("call {typed}");
        let traces = match kind {
            TraceKind::Plate => plate::in_field(typed, None),
            TraceKind::Phone => self.in_text(&called),
            TraceKind::User if !typed.contains(['@', '.', '/']) => {
                self.in_text(&format!("@{typed}"))
            }
            _ => self.in_text(typed),
        };
        let mut of_kind = traces.into_iter().filter(|trace| trace.kind == kind);
        of_kind.next().map(|trace| trace.form)
    }

    /// The one thing that the whole of a text is, if it is traceable.
    pub(crate) fn whole(&self, text: &str) -> Option<Trace> {
        let text = text.trim();
        let mut traces = self.in_text(text).into_iter();
        let whole = |trace: &Trace| trace.span == (0..text.len()) && trace.kind != TraceKind::Host;
        traces.find(whole)
    }

    /// What is traceable in a submission.
    pub fn in_message(&self, message: &Message) -> Vec<Found> {
        let mut found = self.of_part(message, Part::Text, message.text.reveal());
        for (key, answer) in message.answers.iter() {
            let part = Part::Answer(key.to_owned());
            if key == PLATE {
                let state = message.answers.get(PLATE_STATE).and_then(State::named);
                let traces = plate::in_field(answer.reveal(), state);
                found.extend(placed(message, part, traces));
            } else {
                found.extend(self.of_part(message, part, answer.reveal()));
            }
        }
        for file in &message.files {
            let name = file.said.name.reveal();
            found.extend(self.of_part(message, Part::FileName(file.number), name));
        }
        found
    }

    /// What is traceable in what the tipster sent.
    pub fn in_thread(&self, thread: &Thread) -> Vec<Found> {
        let messages = thread.messages.iter();
        messages.flat_map(|one| self.in_message(one)).collect()
    }

    /// What is traceable in one part.
    fn of_part(&self, message: &Message, part: Part, text: &str) -> Vec<Found> {
        placed(message, part, self.in_text(text)).collect()
    }
}

/// Traces with where they were found.
fn placed(message: &Message, part: Part, traces: Vec<Trace>) -> impl Iterator<Item = Found> {
    let submission = message.id;
    traces.into_iter().map(move |trace| Found {
        submission,
        part: part.clone(),
        trace,
    })
}

/// Something found in a folded text.
struct Find {
    /// What it is.
    kind: TraceKind,
    /// Its comparable form.
    form: Plain,
    /// How sure that is.
    strength: Strength,
    /// Of which state.
    state: Option<State>,
    /// Where in the folded text.
    at: Range<usize>,
}

impl Find {
    /// Something that belongs to no state.
    fn new(kind: TraceKind, form: String, strength: Strength, at: Range<usize>) -> Self {
        let form = Plain::from(form);
        Self {
            kind,
            form,
            strength,
            state: None,
            at,
        }
    }

    /// The same in the original text.
    fn trace(self, folded: &Folded) -> Trace {
        Trace {
            kind: self.kind,
            form: self.form,
            strength: self.strength,
            state: self.state,
            span: folded.span(self.at),
        }
    }
}

/// The part of a text of so many bytes before a place, or the little less that
/// begins with a whole character.
fn before(text: &str, at: usize, bytes: usize) -> &str {
    let from = text.floor_char_boundary(at.saturating_sub(bytes));
    &text[from..at]
}

/// The same after a place.
fn after(text: &str, at: usize, bytes: usize) -> &str {
    &text[at..text.floor_char_boundary(at.saturating_add(bytes))]
}

/// A shape that is known to be one.
fn shape(pattern: &str) -> regex::Regex {
    regex::Regex::new(pattern).expect("the pattern was written with care and is tested")
}
