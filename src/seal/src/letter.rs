//! A submission becomes letters: each one JSON object, padded and sealed.
//!
//! `{"quietline":1,"id":…,"part":1,"parts":1,"thread":…,"pre_key":…,
//! "kind":"tip","received":…,"answers":{…},"text":"…","files":[{"parcel":…,
//! "name":…,"bytes":…,"sha256":…,"sealed_sha256":…}]}`, so that `age -d | jq`
//! reads a tip with none of our software. Without files there is no "files".

mod file;
mod split;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use quietline_case::{Answers, Attachment, Kind, Plain, Submission, SubmissionId, ThreadId};
use rand::CryptoRng;
use serde::{Deserialize, Serialize, Serializer};
use zeroize::Zeroizing;

use crate::{
    Desk, LETTER_SIZE, Letter, PreKey, Recipients, SealError, Sealed, ThreadKeys,
    encrypt::to_letter,
};
use file::{FileIn, FileOut};
use split::Piece;

/// The version of what is inside a letter.
const FORMAT: u32 = 1;

/// A submission can't be longer than this many letters.
pub const MAX_PARTS: u32 = 4_096;

/// What one letter holds: a submission, or one part of a long one.
pub struct LetterPart {
    /// The submission it is part of.
    pub submission: SubmissionId,
    /// Which part this is, from 1.
    pub part: u32,
    /// How many parts there are, at least 1 and at most [`MAX_PARTS`].
    pub parts: u32,
    /// The thread.
    pub thread: ThreadId,
    /// From which the desk derives where to answer.
    pub pre_key: PreKey,
    /// What the submission is.
    pub kind: Kind,
    /// When the portal received it, to the second.
    pub received: Timestamp,
    /// Pieces of the answers; pieces under one key join in the order of parts.
    pub answers: Answers,
    /// A piece of the text.
    pub text: Plain,
    /// Some of the files; those of all parts, in their order, are the
    /// submission's.
    pub files: Vec<Attachment>,
}

/// An opened letter is not as we write letters.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// It is not the JSON object that it should be.
    #[error("it opens, but what is inside is not a letter: {0}")]
    NotALetter(&'static str),
    /// It was written by a newer version.
    #[error("it was written by a newer version (format {0}); update this program to read it")]
    Newer(u32),
}

/// The JSON object, as it is written.
#[derive(Serialize)]
struct PartOut<'a> {
    /// The format.
    quietline: u32,
    /// The submission.
    id: SubmissionId,
    /// Which part, from 1.
    part: usize,
    /// How many parts.
    parts: usize,
    /// The thread.
    thread: ThreadId,
    /// The pre-key as hex.
    pre_key: &'a str,
    /// What it is.
    kind: Kind,
    /// When it was received.
    received: Timestamp,
    /// Pieces of answers.
    #[serde(serialize_with = "as_map")]
    answers: &'a [(&'a str, &'a str)],
    /// A piece of the text.
    text: &'a str,
    /// Some of the files.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<FileOut<'a>>,
}

/// Writes pairs as an object.
fn as_map<S: Serializer>(pairs: &&[(&str, &str)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(pairs.iter().copied())
}

/// The JSON object, as it is read.
#[derive(Deserialize)]
struct PartIn {
    /// The format.
    quietline: u32,
    /// The submission.
    id: SubmissionId,
    /// Which part, from 1.
    part: u32,
    /// How many parts.
    parts: u32,
    /// The thread.
    thread: ThreadId,
    /// The pre-key as hex.
    pre_key: Plain,
    /// What it is.
    kind: Kind,
    /// When it was received.
    received: Timestamp,
    /// Pieces of answers.
    answers: Answers,
    /// A piece of the text.
    text: Plain,
    /// Some of the files.
    #[serde(default)]
    files: Vec<FileIn>,
}

/// The format alone, which is read first.
#[derive(Deserialize)]
struct Version {
    /// The format.
    quietline: u32,
}

/// Seals a submission into as many letters as it needs.
pub fn seal_submission(
    submission: &Submission,
    keys: &ThreadKeys,
    to: &Recipients,
    received: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<Vec<Sealed<Letter, Desk>>, SealError> {
    let pieces = split::split(submission);
    let id = SubmissionId::random(rng);
    let pre_key = Zeroizing::new(HEXLOWER.encode(keys.pre_key.reveal()));
    let whole_second = Timestamp::from_second(received.as_second()).expect("it was one already");
    let seal_part = |(at, piece): (usize, &Piece<'_>)| {
        let part = PartOut {
            quietline: FORMAT,
            id,
            part: at + 1,
            parts: pieces.len(),
            thread: keys.thread,
            pre_key: &pre_key,
            kind: submission.kind,
            received: whole_second,
            answers: &piece.answers,
            text: piece.text,
            files: piece.files.iter().copied().map(FileOut::of).collect(),
        };
        seal_part(&part, to)
    };
    pieces.iter().enumerate().map(seal_part).collect()
}

/// Writes and seals one part.
fn seal_part(part: &PartOut<'_>, to: &Recipients) -> Result<Sealed<Letter, Desk>, SealError> {
    let mut json = Zeroizing::new(Vec::with_capacity(LETTER_SIZE));
    serde_json::to_writer(&mut *json, part).expect("strings and numbers are JSON");
    to_letter(&json, to.iter()).map(Sealed::just_sealed)
}

/// A letter with nothing in it, to nobody's thread.
pub fn seal_decoy(
    to: &Recipients,
    received: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<Sealed<Letter, Desk>, SealError> {
    let nothing = Submission {
        kind: Kind::Decoy,
        answers: Answers::default(),
        text: Plain::default(),
        files: Vec::new(),
    };
    let mut pre_key = Zeroizing::new([0; 32]);
    rng.fill_bytes(pre_key.as_mut_slice());
    let nobody = ThreadKeys {
        thread: ThreadId::random(rng),
        pre_key: PreKey::from_bytes(*pre_key),
    };
    let mut letters = seal_submission(&nothing, &nobody, to, received, rng)?;
    Ok(letters.remove(0))
}

impl LetterPart {
    /// Reads what was inside a letter, after it was opened.
    pub fn from_opened(plain: &[u8]) -> Result<Self, LetterError> {
        let not_json = |_| LetterError::NotALetter("it is not the JSON object of a letter");
        let Version { quietline } = serde_json::from_slice(plain).map_err(not_json)?;
        if quietline > FORMAT {
            return Err(LetterError::Newer(quietline));
        }
        let part: PartIn = serde_json::from_slice(plain).map_err(not_json)?;
        let counts = 1..=part.parts.min(MAX_PARTS);
        if !counts.contains(&part.part) || part.parts > MAX_PARTS || part.quietline != FORMAT {
            return Err(LetterError::NotALetter("its part number is out of range"));
        }
        part.into_part()
    }
}

impl PartIn {
    /// With the pre-key read.
    fn into_part(self) -> Result<LetterPart, LetterError> {
        let mut bytes = Zeroizing::new([0; 32]);
        let read = HEXLOWER.decode_mut(self.pre_key.reveal().as_bytes(), bytes.as_mut_slice());
        if self.pre_key.reveal().len() != 64 || read.is_err() {
            return Err(LetterError::NotALetter("its pre-key is not 64 hex digits"));
        }
        Ok(LetterPart {
            submission: self.id,
            part: self.part,
            parts: self.parts,
            thread: self.thread,
            pre_key: PreKey::from_bytes(*bytes),
            kind: self.kind,
            received: self.received,
            answers: self.answers,
            text: self.text,
            files: self.files.into_iter().map(FileIn::into_file).collect(),
        })
    }
}
