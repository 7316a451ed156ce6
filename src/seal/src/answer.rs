//! Replies, sealed to the tipster's own key.
//!
//! Inside, like a letter: `{"quietline":1,"kind":"answer","written":…,
//! "text":"…"}`, followed by white space.

use jiff::Timestamp;
use quietline_case::{MailboxName, Plain, Reply, ReplyKind};
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{AtRest, hybrid};
use crate::{
    LETTER_SIZE, Mailbox, SealError, Sealed, Tipster,
    encrypt::{to_letter, unseal},
};

/// The version of what is inside a reply.
const FORMAT: u32 = 1;
/// How many bytes of JSON fit beside the header of one hybrid key.
const ROOM: usize = 30_000;

/// Why a reply could not be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// It does not fit into one letter.
    #[error(
        "the answer is {0} bytes too long for one letter; shorten it, or send it as two answers"
    )]
    TooLong(usize),
    /// The cipher failed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// It is not for this mailbox, or it is damaged.
    #[error("this reply does not open with this code")]
    DoesNotOpen,
}

/// The JSON object, as it is written.
#[derive(Serialize)]
struct ReplyOut<'a> {
    /// The format.
    quietline: u32,
    /// What it is.
    kind: ReplyKind,
    /// When it was written.
    written: Timestamp,
    /// The words.
    text: &'a str,
}

/// The JSON object, as it is read.
#[derive(Deserialize)]
struct ReplyIn {
    /// What it is.
    kind: ReplyKind,
    /// When it was written.
    written: Timestamp,
    /// The words.
    text: Plain,
}

/// Seals a reply to the owner of the mailbox.
pub fn seal_reply(reply: &Reply, to: &Mailbox) -> Result<Sealed<Reply, Tipster>, ReplyError> {
    seal(reply, &to.identity().to_recipient())
}

/// A reply to nobody, under a name that nobody will ask for.
pub fn filler(
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<(MailboxName, Sealed<Reply, Tipster>), ReplyError> {
    let mut seed = Zeroizing::new([0; 32]);
    rng.fill_bytes(seed.as_mut_slice());
    let nobody = hybrid::Identity::from_seed(&seed).to_recipient();
    let nothing = Reply {
        kind: ReplyKind::Filler,
        written: now,
        text: Plain::default(),
    };
    Ok((MailboxName::random(rng), seal(&nothing, &nobody)?))
}

/// Writes and seals a reply.
fn seal(reply: &Reply, to: &hybrid::Recipient) -> Result<Sealed<Reply, Tipster>, ReplyError> {
    let written = Timestamp::from_second(reply.written.as_second()).expect("it was one already");
    let out = ReplyOut {
        quietline: FORMAT,
        kind: reply.kind,
        written,
        text: reply.text.reveal(),
    };
    let mut json = Zeroizing::new(Vec::with_capacity(LETTER_SIZE));
    serde_json::to_writer(&mut *json, &out).expect("strings and numbers are JSON");
    if json.len() > ROOM {
        return Err(ReplyError::TooLong(json.len() - ROOM));
    }
    Ok(Sealed::just_sealed(to_letter(
        &json,
        std::iter::once(to as _),
    )?))
}

/// Opens a reply with the tipster's own key.
///
/// ```
/// # use quietline_case::Reply;
/// # use quietline_seal::{Mailbox, Sealed, Tipster, open_reply};
/// fn read(reply: &Sealed<Reply, Tipster>, own: &Mailbox) {
///     let _ = open_reply(reply, own);
/// }
/// ```
///
/// A sealed tip can't be opened with a tipster's key:
///
/// ```compile_fail
/// # use quietline_case::Reply;
/// # use quietline_seal::{Desk, Letter, Mailbox, Sealed, open_reply};
/// fn read(letter: &Sealed<Letter, Desk>, own: &Mailbox) {
///     let _ = open_reply(letter, own);
/// }
/// ```
pub fn open_reply(sealed: &Sealed<Reply, Tipster>, with: &Mailbox) -> Result<Reply, ReplyError> {
    let plain =
        unseal(sealed.sealed_bytes(), with.identity()).map_err(|_| ReplyError::DoesNotOpen)?;
    let ReplyIn {
        kind,
        written,
        text,
    } = serde_json::from_slice(&plain).map_err(|_| ReplyError::DoesNotOpen)?;
    Ok(Reply {
        kind,
        written,
        text,
    })
}
