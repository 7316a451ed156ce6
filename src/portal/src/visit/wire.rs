//! A visit as bytes, to be encrypted.
//!
//! Numbers are big-endian; texts and lists have their length before them. The
//! bytes are authenticated and never leave this process, so anything unexpected
//! is a visit that is not there.

use jiff::Timestamp;
use quietline_case::{Attachment, Code, ParcelId, Plain, Reply, ReplyKind, ThreadId};
use quietline_seal::{PreKey, ThreadKeys};
use zeroize::Zeroizing;

use super::{Draft, Mark, Notice, Page, Refusal, Visit, Words};
use crate::text::Language;

/// Room beside the texts: everything of a fixed size, and the cipher's tag.
const SLACK: usize = 4_096;

/// The kinds of replies; a kind's place is its number.
const REPLY_KINDS: [ReplyKind; 3] = [ReplyKind::Answer, ReplyKind::Mark, ReplyKind::Filler];

/// Writes a visit.
pub(super) fn to_bytes(visit: &Visit) -> Zeroizing<Vec<u8>> {
    let mut out = Writer(Zeroizing::new(Vec::with_capacity(
        text_bytes(visit) + SLACK,
    )));
    out.number(visit.page.number());
    out.bytes(&visit.draft.0.to_be_bytes());
    out.option(visit.language.as_ref(), |out, language| {
        out.number(place(&Language::ALL, language));
    });
    out.list(&visit.taken, |out, mark| out.bytes(&mark.0));
    let words: Vec<_> = visit.words.iter().collect();
    out.list(&words, |out, (field, words)| {
        out.bytes(field.as_bytes());
        out.text(words);
    });
    out.list(&visit.files, Writer::file);
    out.list(&visit.refused, |out, (name, why)| {
        out.text(name);
        out.number(place(&Refusal::ALL, why));
    });
    out.option(visit.code.as_ref(), |out, code| out.bytes(code.bits()));
    out.option(visit.keys.as_ref(), |out, keys| {
        out.bytes(keys.thread.as_bytes());
        out.bytes(keys.pre_key.reveal());
    });
    out.list(&visit.replies, Writer::reply);
    out.number(visit.beside.number());
    out.list(&visit.notices, |out, notice| {
        out.number(place(&Notice::ALL, notice));
    });
    out.0
}

/// Reads a visit.
pub(super) fn from_bytes(bytes: &[u8]) -> Option<Visit> {
    let mut from = Reader(bytes);
    let visit = Visit {
        page: from.page()?,
        draft: Draft(u64::from_be_bytes(from.array()?)),
        language: from.option(|from| from.one_of(&Language::ALL))?,
        taken: from.list(|from| from.array().map(Mark))?,
        words: from.list(Reader::field)?.into_iter().collect::<Words>(),
        files: from.list(Reader::file)?,
        refused: from.list(|from| Some((from.text()?, from.one_of(&Refusal::ALL)?)))?,
        code: from.option(|from| from.array().map(Code::from_bits))?,
        keys: from.option(Reader::keys)?,
        replies: from.list(Reader::reply)?,
        beside: from.page()?,
        notices: from.list(|from| from.one_of(&Notice::ALL))?,
    };
    from.0.is_empty().then_some(visit)
}

/// How many bytes the texts of a visit have, with room for what goes before
/// each.
fn text_bytes(visit: &Visit) -> usize {
    let replies = visit.replies.iter().map(|r| r.text.reveal().len() + 32);
    let words = visit.words.iter();
    let words = words.map(|(field, words)| field.len() + words.reveal().len() + 16);
    let files = visit.files.iter().map(|f| f.name.reveal().len() + 128);
    let refused = visit.refused.iter();
    let refused = refused.map(|(name, _)| name.reveal().len() + 16);
    let texts = words.chain(replies).chain(files).chain(refused);
    texts.sum::<usize>() + visit.taken.len() * 20
}

/// The place of `item` in `all`.
fn place<T: PartialEq>(all: &[T], item: &T) -> u32 {
    let place = all.iter().position(|other| other == item);
    u32::try_from(place.expect("the list has every value of its type")).expect("the list is short")
}

/// Writes fields; its memory is wiped.
struct Writer(Zeroizing<Vec<u8>>);

impl Writer {
    /// A number.
    fn number(&mut self, number: u32) {
        self.0.extend_from_slice(&number.to_be_bytes());
    }

    /// Bytes, with their length before them.
    fn bytes(&mut self, bytes: &[u8]) {
        self.number(u32::try_from(bytes.len()).expect("a post is far below 4 GiB"));
        self.0.extend_from_slice(bytes);
    }

    /// A text.
    fn text(&mut self, text: &Plain) {
        self.bytes(text.reveal().as_bytes());
    }

    /// A list, with its length before it.
    fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.number(u32::try_from(items.len()).expect("lists are short"));
        items.iter().for_each(|item| each(self, item));
    }

    /// Something that may be missing: a list of one or none.
    fn option<T>(&mut self, item: Option<&T>, each: impl Fn(&mut Self, &T)) {
        self.list(item.as_slice(), |out, item| each(out, item));
    }

    /// A file that was added.
    fn file(&mut self, file: &Attachment) {
        self.bytes(file.parcel.as_bytes());
        self.text(&file.name);
        self.bytes(&file.length.to_be_bytes());
        self.bytes(&file.content);
        self.bytes(&file.sealed);
    }

    /// A reply.
    fn reply(&mut self, reply: &Reply) {
        self.number(place(&REPLY_KINDS, &reply.kind));
        self.bytes(&reply.written.as_second().to_be_bytes());
        self.text(&reply.text);
    }
}

/// Reads fields from what is left.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// A number.
    fn number(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_be_bytes(*number))
    }

    /// Bytes.
    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    /// Bytes of a fixed number.
    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes()?.try_into().ok()
    }

    /// A text.
    fn text(&mut self) -> Option<Plain> {
        std::str::from_utf8(self.bytes()?).ok().map(Plain::from)
    }

    /// One of `all`, by its place.
    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(usize::try_from(self.number()?).ok()?).copied()
    }

    /// A list.
    fn list<T>(&mut self, mut each: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..self.number()?).map(|_| each(self)).collect()
    }

    /// Something that may be missing.
    fn option<T>(&mut self, each: impl FnMut(&mut Self) -> Option<T>) -> Option<Option<T>> {
        self.list(each).map(|mut list| list.pop())
    }

    /// A page.
    fn page(&mut self) -> Option<Page> {
        Page::numbered(self.number()?)
    }

    /// A field with what is in it.
    fn field(&mut self) -> Option<(String, Plain)> {
        let field = std::str::from_utf8(self.bytes()?).ok()?.to_owned();
        Some((field, self.text()?))
    }

    /// The keys of a thread.
    fn keys(&mut self) -> Option<ThreadKeys> {
        Some(ThreadKeys {
            thread: ThreadId::from_bytes(self.array()?),
            pre_key: PreKey::from_bytes(self.array()?),
        })
    }

    /// A file that was added.
    fn file(&mut self) -> Option<Attachment> {
        Some(Attachment {
            parcel: ParcelId::from_bytes(self.array()?),
            name: self.text()?,
            length: u64::from_be_bytes(self.array()?),
            content: self.array()?,
            sealed: self.array()?,
        })
    }

    /// A reply.
    fn reply(&mut self) -> Option<Reply> {
        Some(Reply {
            kind: self.one_of(&REPLY_KINDS)?,
            written: Timestamp::from_second(i64::from_be_bytes(self.array()?)).ok()?,
            text: self.text()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use quietline_case::{Attachment, Code, ParcelId, Plain, Reply, ReplyKind};
    use quietline_seal::ThreadKeys;

    use super::{from_bytes, to_bytes};
    use crate::{
        text::Language,
        visit::{Draft, Mark, Notice, Page, Refusal, Visit},
    };

    fn full_visit() -> Visit {
        let code = Code::from_bits([7; 10]);
        let mut visit = Visit::new(Draft(9));
        visit.language = Some(Language::Persian);
        visit.page = Page::Answers;
        visit.take(Mark([3; 16]));
        visit.turn(Draft(11));
        visit.words.set("story", Plain::from("what is happening"));
        visit.words.set("danger", Plain::from("yes"));
        visit.files.push(Attachment {
            parcel: ParcelId::from_bytes([4; 16]),
            name: Plain::from("yard.jpg"),
            length: 1 << 31,
            content: [5; 32],
            sealed: [6; 32],
        });
        visit.refuse(Plain::from("film.mp4"), Refusal::Large);
        visit.beside = Page::Ask(3);
        visit.keys = Some(ThreadKeys::from_code(&code));
        visit.code = Some(code);
        visit.replies.push(Reply {
            kind: ReplyKind::Answer,
            written: Timestamp::from_second(1_800_000_000).unwrap(),
            text: Plain::from("we read it"),
        });
        visit.notices.push(Notice::Long);
        visit
    }

    #[test]
    fn a_visit_reads_back_as_written() {
        let visit = full_visit();
        let back = from_bytes(&to_bytes(&visit)).unwrap();
        assert!(
            back.page == visit.page && back.language == visit.language && back.draft == Draft(11)
        );
        assert!(back.has_taken(Mark([3; 16])) && back.words == visit.words);
        assert!(back.files == visit.files && back.refused == visit.refused);
        assert!(back.code == visit.code && back.replies == visit.replies);
        assert!(back.keys.unwrap().thread == visit.keys.unwrap().thread);
        assert!(back.beside == visit.beside && back.notices == visit.notices);
    }

    #[test]
    fn bytes_cut_short_are_no_visit() {
        let bytes = to_bytes(&full_visit());
        for length in 0..bytes.len() {
            assert!(from_bytes(&bytes[..length]).is_none(), "{length}");
        }
    }
}
