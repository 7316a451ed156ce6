//! Opened letters become threads: parts join to submissions, submissions to a
//! thread, in the order they were received.

use std::collections::BTreeMap;

use jiff::Timestamp;
use quietline_case::{
    Answers, Attachment, DANGER, Kind, MINOR, Plain, ReplyKind, SubmissionId, ThreadId, Urgency,
};
use quietline_seal::{LetterPart, PreKey};
use serde::Serialize;

/// The question whether the hotline may write back: `yes` or `no`.
const MAY_WRITE: &str = "may-write";

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
    /// Whether the words were sealed once more, inside.
    pub inner: Inner,
    /// The sealed words as they came, if `text` is what was inside them.
    pub outer: Option<Plain>,
    /// The files that came with it, as its letters name them. Those that parts
    /// which have not arrived name are not among them.
    pub files: Vec<Filed>,
    /// How many of its parts have not arrived.
    pub missing: u32,
    /// Whether its letter gives the same keys as the thread's first.
    pub(crate) own: bool,
}

/// Whether there was one more layer inside, made before it was sent.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inner {
    /// There was none.
    #[default]
    None,
    /// The desk opened it.
    Opened,
    /// The desk's keys do not open it, or it is damaged.
    Closed,
}

/// An attached file.
pub struct Filed {
    /// Its number in the thread, from 1.
    pub number: usize,
    /// What its letter says of it.
    pub said: Attachment,
    /// Whether it is here.
    pub state: FileState,
}

/// Whether an attached file is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileState {
    /// It is here, as far as was looked.
    Here,
    /// It has not come.
    Missing,
    /// It is lost or damaged on this disk, or not the one that its letter names.
    Damaged,
}

impl Filed {
    /// A file that nobody has numbered or looked for yet.
    const fn named(said: Attachment) -> Self {
        let (number, state) = (0, FileState::Missing);
        Self {
            number,
            said,
            state,
        }
    }
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
    /// Whether it was dropped, since the tipster asked for no answers.
    pub dropped: bool,
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
    /// The tipster asks for no answers.
    NoAnswers,
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

    /// The file of this number.
    pub fn file(&self, number: usize) -> Option<&Filed> {
        let mut files = self.messages.iter().flat_map(|message| &message.files);
        files.find(|file| file.number == number)
    }

    /// Whether the tipster wants answers.
    pub(crate) fn wants_answers(&self) -> bool {
        !self.flags.contains(&Flag::NoAnswers)
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
        let joined = submissions
            .into_values()
            .map(|parts| join(parts, &self.pre_key));
        let mut messages: Vec<Message> = joined.collect();
        messages.sort_by_key(|message| (message.received, message.kind != Kind::Tip, message.id));
        let files = messages.iter_mut().flat_map(|message| &mut message.files);
        for (at, file) in files.enumerate() {
            file.number = at + 1;
        }
        if !wants_answers(&messages) {
            self.flag(Flag::NoAnswers);
        }
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

/// What the last message that says so wants. One that gives other keys than
/// the thread's first has no say: it may be from someone else.
fn wants_answers(messages: &[Message]) -> bool {
    let mut wants = true;
    for message in messages.iter().filter(|message| message.own) {
        match message.answers.get(MAY_WRITE) {
            _ if message.kind == Kind::NoAnswers => wants = false,
            Some("no") => wants = false,
            Some("yes") => wants = true,
            _ => {}
        }
    }
    wants
}

/// Joins the parts of one submission, of which there is at least one.
fn join(parts: BTreeMap<u32, LetterPart>, pre_key: &PreKey) -> Message {
    let first = parts.values().next();
    let first = first.expect("a submission is made of at least one letter");
    let total = parts.values().map(|part| part.parts).max().unwrap_or(1);
    let mut message = Message {
        id: first.submission,
        kind: first.kind,
        received: first.received,
        answers: Answers::default(),
        text: Plain::default(),
        inner: Inner::None,
        outer: None,
        files: Vec::new(),
        missing: total.saturating_sub(u32::try_from(parts.len()).unwrap_or(u32::MAX)),
        own: parts.values().all(|part| part.pre_key == *pre_key),
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
    message
        .files
        .extend(part.files.into_iter().map(Filed::named));
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
