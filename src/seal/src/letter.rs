//! A submission becomes letters.

use jiff::Timestamp;
use quietline_case::{Answers, Kind, Plain, Submission, SubmissionId, ThreadId};
use rand::CryptoRng;

use crate::{SealError, Desk, Letter, PreKey, Recipients, Sealed, ThreadKeys};

/// What one letter holds: a submission, or one part of a long one.
pub struct LetterPart {
    /// The submission it is part of.
    pub submission: SubmissionId,
    /// Which part this is, from 1.
    pub part: u32,
    /// How many parts there are.
    pub parts: u32,
    /// The thread.
    pub thread: ThreadId,
    /// From which the desk derives where to answer.
    pub pre_key: PreKey,
    /// What the submission is.
    pub kind: Kind,
    /// When the portal received it.
    pub received: Timestamp,
    /// Pieces of the answers; pieces under one key join in the order of parts.
    pub answers: Answers,
    /// A piece of the text.
    pub text: Plain,
}

/// Seals a submission into as many letters as it needs.
pub fn seal_submission(
    _submission: &Submission,
    _keys: &ThreadKeys,
    _to: &Recipients,
    _received: Timestamp,
    _rng: &mut impl CryptoRng,
) -> Result<Vec<Sealed<Letter, Desk>>, SealError> {
    todo!()
}

/// A letter with nothing in it, to nobody's thread.
pub fn seal_decoy(
    _to: &Recipients,
    _received: Timestamp,
    _rng: &mut impl CryptoRng,
) -> Result<Sealed<Letter, Desk>, SealError> {
    todo!()
}
