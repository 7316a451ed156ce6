//! Threads as JSON. This is the one place where opened words are written out
//! as data, because a person at the desk asked for that.

use std::io;

use jiff::Timestamp;
use quietline_case::{Answers, Kind, ParcelId, Plain, ReplyKind, ThreadId, Urgency};
use quietline_desk::{FileState, Filed, Flag, Inner, Message, Sent, Stage, Thread};
use serde::{Serialize, Serializer};
use zeroize::Zeroizing;

use crate::safe;

/// A thread: what opened it, then the rest.
#[derive(Serialize)]
struct ThreadView<'a> {
    /// Its name.
    thread: ThreadId,
    /// The most urgent of what was sent.
    urgency: Urgency,
    /// How far staff got.
    stage: Stage,
    /// What is odd about it.
    flags: &'a [Flag],
    /// What opened it.
    #[serde(flatten)]
    first: MessageView<'a>,
    /// What the tipster added.
    more: Vec<MessageView<'a>>,
    /// What the hotline sent back.
    replies: Vec<SentView<'a>>,
}

/// A submission.
#[derive(Serialize)]
struct MessageView<'a> {
    /// What it is.
    kind: Kind,
    /// When it was received.
    received: Timestamp,
    /// The answers to the portal's questions.
    #[serde(serialize_with = "as_map")]
    answers: &'a Answers,
    /// The words.
    text: &'a str,
    /// Whether the words were sealed once more, inside.
    inner: Inner,
    /// The sealed words as they came, if `text` is what was inside them.
    #[serde(skip_serializing_if = "Option::is_none")]
    outer: Option<&'a str>,
    /// The files that came with it.
    files: Vec<FileView<'a>>,
    /// How many of its parts have not arrived.
    missing: u32,
}

/// An attached file.
#[derive(Serialize)]
struct FileView<'a> {
    /// Its number in the thread.
    number: usize,
    /// The parcel that holds it.
    parcel: ParcelId,
    /// Its name, as the tipster's device gave it.
    name: &'a str,
    /// How many bytes it has.
    length: u64,
    /// Whether it is here, by its size; `show` reads it whole.
    state: FileState,
}

/// A reply.
#[derive(Serialize)]
struct SentView<'a> {
    /// An answer or a mark.
    kind: ReplyKind,
    /// When it was written.
    written: Timestamp,
    /// The words.
    text: &'a str,
    /// Whether every portal has it.
    delivered: bool,
    /// Whether it was dropped: the tipster asked for no answers.
    dropped: bool,
}

/// Answers as an object.
fn as_map<S: Serializer>(answers: &Answers, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(answers.iter().map(|(key, answer)| (key, answer.reveal())))
}

/// Shows a submission.
fn message(message: &Message) -> MessageView<'_> {
    MessageView {
        kind: message.kind,
        received: message.received,
        answers: &message.answers,
        text: message.text.reveal(),
        inner: message.inner,
        outer: message.outer.as_ref().map(Plain::reveal),
        files: message.files.iter().map(file).collect(),
        missing: message.missing,
    }
}

/// Shows an attached file.
fn file(file: &Filed) -> FileView<'_> {
    FileView {
        number: file.number,
        parcel: file.said.parcel,
        name: file.said.name.reveal(),
        length: file.said.length,
        state: file.state,
    }
}

/// Shows a reply.
fn sent(sent: &Sent) -> SentView<'_> {
    SentView {
        kind: sent.kind,
        written: sent.written,
        text: sent.text.reveal(),
        delivered: sent.delivered,
        dropped: sent.dropped,
    }
}

/// Shows a thread.
fn view(thread: &Thread) -> ThreadView<'_> {
    ThreadView {
        thread: thread.id,
        urgency: thread.urgency(),
        stage: thread.stage,
        flags: &thread.flags,
        first: message(thread.first()),
        more: thread.messages.iter().skip(1).map(message).collect(),
        replies: thread.replies.iter().map(sent).collect(),
    }
}

/// Data as JSON that does nothing to a terminal.
pub(crate) fn write(data: &impl Serialize) -> Zeroizing<String> {
    let mut json = Vec::new();
    let mut to = serde_json::Serializer::with_formatter(&mut json, Escaping);
    data.serialize(&mut to)
        .expect("strings, times and numbers are JSON");
    json.push(b'\n');
    Zeroizing::new(String::from_utf8(json).expect("JSON is UTF-8"))
}

/// All threads as one array.
pub(crate) fn all(threads: &[Thread]) -> Zeroizing<String> {
    let views: Vec<_> = threads.iter().map(view).collect();
    write(&views)
}

/// Escapes what a terminal would obey; programs read the same text either way.
struct Escaping;

impl serde_json::ser::Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        to: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| safe::is_unsafe(*c)) {
            to.write_all(&rest.as_bytes()[..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(to, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        to.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_read_back_the_same() {
        let evil = "a\u{1b}[2J\u{9b}\u{202e}b\u{e0041}\u{feff}é谢\"\\\n";
        let mut json = Vec::new();
        let mut to = serde_json::Serializer::with_formatter(&mut json, super::Escaping);
        evil.serialize(&mut to).unwrap();
        let json = String::from_utf8(json).unwrap();
        assert!(!json.chars().any(crate::safe::is_unsafe), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), evil);
    }
}
