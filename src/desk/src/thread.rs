//! Opened letters become threads: parts join to submissions, submissions to a
//! thread, in the order they were received.

use std::collections::BTreeMap;

use jiff::Timestamp;
use quietline_case::{
    Answers, Attachment, DANGER, Kind, MINOR, Plain, ReplyKind, SubmissionId, ThreadId, Urgency,
};
use quietline_seal::{LetterPart, PreKey};
use serde::Serialize;

/// A tip and all that was added to it, opened.
pub struct Thread {
    /// Its name.
    pub id: ThreadId,
    /// What the tipster sent, in the order it was received; never empty.
    pub messages: Vec<Message>,
    /// What the hotline sent back, in the order of its numbers.
    pub replies: Vec<Sent>,
    /// How far staff got with it.
    pub stage: Stage,
    /// What is odd about it.
    pub flags: Vec<Flag>,
    /// From which the place of its answers follows, as its first letter gives it.
    pub(crate) pre_key: PreKey,
}

/// One submission.
pub struct Message {
    /// Its name.
    pub id: SubmissionId,
    /// What it is.
    pub kind: Kind,
    /// When the portal received it.
    pub received: Timestamp,
    /// The answers to the portal's questions.
    pub answers: Answers,
    /// The words. Where a part has not arrived, a line in brackets says so.
    pub text: Plain,
    /// The files that came with it, as its letters name them. Those that parts
    /// which have not arrived name are not among them.
    pub files: Vec<Attachment>,
    /// How many of its parts have not arrived.
    pub missing: u32,
}

/// One reply, as the desk keeps it.
pub struct Sent {
    /// An answer, or a mark.
    pub kind: ReplyKind,
    /// Its number in the thread.
    pub number: u32,
    /// When it was written.
    pub written: Timestamp,
    /// The words; empty for a mark.
    pub text: Plain,
    /// Whether every portal has said that it took it.
    pub delivered: bool,
}

/// How far staff got with a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Something in it was not shown to anyone yet.
    New,
    /// All was read; the last word is the tipster's.
    Read,
    /// All was read and answered.
    Answered,
}

/// What is odd about a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// The tipster asks for it to be taken back.
    Withdrawal,
    /// Parts of a submission have not arrived.
    Incomplete,
    /// A letter names the thread, but gives other keys than its first letter:
    /// it may be from someone else.
    OtherKeys,
    /// A part came twice with different words; the first is shown.
    Contradicts,
    /// A letter that was imported is lost or damaged on this disk.
    DamagedLetter,
}

/// An opened letter, and the import that brought it.
pub(crate) struct Arrived {
    /// The number of the import.
    pub(crate) import: u64,
    /// What was in it.
    pub(crate) part: LetterPart,
}

impl Thread {
    /// The most urgent of what was sent. What has no answers to the questions
    /// (a follow-up, a withdrawal) does not change it.
    pub fn urgency(&self) -> Urgency {
        let telling = self
            .messages
            .iter()
            .filter(|message| message.tells_urgency());
        telling
            .map(|message| message.answers.urgency())
            .min()
            .unwrap_or(Urgency::Unclear)
    }

    /// What opened the thread.
    pub fn first(&self) -> &Message {
        self.messages
            .first()
            .expect("a thread is made of at least one letter")
    }

    /// What the queue is sorted by: the most urgent, then what nobody has seen,
    /// then what waits longest.
    pub(crate) fn rank(&self) -> (Urgency, Stage, Timestamp, ThreadId) {
        (self.urgency(), self.stage, self.first().received, self.id)
    }
}

impl Message {
    /// Whether its answers, or their absence, say how urgent it is.
    fn tells_urgency(&self) -> bool {
        let asked = self.answers.get(DANGER).or_else(|| self.answers.get(MINOR));
        self.kind == Kind::Tip || asked.is_some()
    }
}

/// Joins letters to threads. Decoys must have been left out.
pub(crate) fn assemble(mut letters: Vec<Arrived>) -> Vec<Thread> {
    letters.sort_by_key(|arrived| {
        let part = &arrived.part;
        (arrived.import, part.received, part.submission, part.part)
    });
    let mut threads: BTreeMap<ThreadId, Draft> = BTreeMap::new();
    for Arrived { part, .. } in letters {
        match threads.get_mut(&part.thread) {
            Some(draft) => draft.add(part),
            None => drop(threads.insert(part.thread, Draft::begin(part))),
        }
    }
    threads.into_values().map(Draft::finish).collect()
}

/// A thread that is being joined.
struct Draft {
    /// Its name.
    id: ThreadId,
    /// As its first letter gives it.
    pre_key: PreKey,
    /// The parts of each submission by their number.
    submissions: BTreeMap<SubmissionId, BTreeMap<u32, LetterPart>>,
    /// What is odd so far.
    flags: Vec<Flag>,
}

impl Draft {
    /// Begins with the thread's first letter.
    fn begin(first: LetterPart) -> Self {
        let mut draft = Self {
            id: first.thread,
            pre_key: PreKey::from_bytes(*first.pre_key.reveal()),
            submissions: BTreeMap::new(),
            flags: Vec::new(),
        };
        draft.add(first);
        draft
    }

    /// Adds one letter; the first of two with one number stays.
    fn add(&mut self, part: LetterPart) {
        if part.pre_key != self.pre_key {
            self.flag(Flag::OtherKeys);
        }
        let parts = self.submissions.entry(part.submission).or_default();
        match parts.get(&part.part) {
            Some(known) if is_same(known, &part) => {}
            Some(_) => self.flag(Flag::Contradicts),
            None => drop(parts.insert(part.part, part)),
        }
    }

    /// Notes something odd, once.
    fn flag(&mut self, flag: Flag) {
        if !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
    }

    /// The thread, with no replies yet.
    fn finish(mut self) -> Thread {
        let submissions = std::mem::take(&mut self.submissions);
        let mut messages: Vec<Message> = submissions.into_values().map(join).collect();
        messages.sort_by_key(|message| (message.received, message.kind != Kind::Tip, message.id));
        if messages.iter().any(|message| message.missing > 0) {
            self.flag(Flag::Incomplete);
        }
        if messages
            .iter()
            .any(|message| message.kind == Kind::Withdrawal)
        {
            self.flag(Flag::Withdrawal);
        }
        self.flags.sort_unstable();
        let (replies, stage) = (Vec::new(), Stage::New);
        Thread {
            id: self.id,
            messages,
            replies,
            stage,
            flags: self.flags,
            pre_key: self.pre_key,
        }
    }
}

/// Whether two letters say the same.
fn is_same(one: &LetterPart, two: &LetterPart) -> bool {
    one.text == two.text && one.answers == two.answers && one.files == two.files
}

/// Joins the parts of one submission, of which there is at least one.
fn join(parts: BTreeMap<u32, LetterPart>) -> Message {
    let first = parts.values().next();
    let first = first.expect("a submission is made of at least one letter");
    let total = parts.values().map(|part| part.parts).max().unwrap_or(1);
    let mut message = Message {
        id: first.submission,
        kind: first.kind,
        received: first.received,
        answers: Answers::default(),
        text: Plain::default(),
        files: Vec::new(),
        missing: total.saturating_sub(u32::try_from(parts.len()).unwrap_or(u32::MAX)),
    };
    let mut expected = 1;
    for (number, part) in parts {
        tell_gap(&mut message.text, expected, number - 1, total);
        append(&mut message, part);
        expected = number + 1;
    }
    tell_gap(&mut message.text, expected, total, total);
    message
}

/// Adds what a part holds to the message.
fn append(message: &mut Message, part: LetterPart) {
    for (key, piece) in part.answers.iter() {
        message.answers.append(key, piece.reveal());
    }
    message.text.push_str(part.text.reveal());
    message.files.extend(part.files);
}

/// Says in the text that the parts `from..=to` are not there, if any.
fn tell_gap(text: &mut Plain, from: u32, to: u32, total: u32) {
    if from == to {
        text.push_str(&format!("\n[part {from} of {total} has not arrived]\n"));
    } else if from < to {
        text.push_str(&format!(
            "\n[parts {from} to {to} of {total} have not arrived]\n"
        ));
    }
}
