//! The public keys that letters are sealed to.

use std::str::FromStr;

use crate::hybrid;

/// How many public keys a hotline can have: each takes 1.6 kB of every letter.
pub const MAX_RECIPIENTS: usize = 8;

/// The kinds of keys. age does not mix them in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// Hybrid post-quantum, `mlkem768x25519`.
    Hybrid,
    /// Classic, `X25519`.
    X25519,
}

/// One to eight public keys of the hotline, all of one kind.
#[derive(Debug)]
pub enum Recipients {
    /// Hybrid post-quantum keys.
    Hybrid(Vec<hybrid::Recipient>),
    /// Classic keys.
    X25519(Vec<age::x25519::Recipient>),
}

/// Why a list of public keys can't be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecipientsError {
    /// There is none.
    #[error("there is no public key in the list; it needs one line that begins with age1")]
    None,
    /// There are too many.
    #[error("there are {0} public keys in the list; at most {MAX_RECIPIENTS} fit into a letter")]
    TooMany(usize),
    /// The line is a private key.
    #[error(
        "line {0} is a private key; it must never be here: put the public key (age1…) in its place"
    )]
    Private(usize),
    /// The line is not a key of a kind that we can seal to.
    #[error(
        "line {0} is not an age public key that can be used here (age1pq1… or age1…); copy the line again in full"
    )]
    NotAKey(usize),
    /// The line repeats an earlier one.
    #[error("line {0} repeats an earlier key; remove it")]
    Repeated(usize),
    /// The kinds of keys differ.
    #[error(
        "line {0} is a key of another kind than those before it; age does not mix hybrid keys (age1pq1…) \
         with classic ones (age1…), so make all keys of one kind"
    )]
    Mixed(usize),
}

impl Recipients {
    /// The kind of all of them.
    pub const fn kind(&self) -> KeyKind {
        match self {
            Self::Hybrid(_) => KeyKind::Hybrid,
            Self::X25519(_) => KeyKind::X25519,
        }
    }

    /// Each as age takes it.
    pub fn iter(&self) -> Box<dyn Iterator<Item = &dyn age::Recipient> + '_> {
        match self {
            Self::Hybrid(keys) => Box::new(keys.iter().map(|key| key as _)),
            Self::X25519(keys) => Box::new(keys.iter().map(|key| key as _)),
        }
    }

    /// Adds the key of one line, whose number is for the error.
    fn add(&mut self, line: usize, key: &str) -> Result<(), RecipientsError> {
        match self {
            Self::Hybrid(keys) => push(keys, line, key),
            Self::X25519(keys) => push(keys, line, key),
        }
    }
}

/// Adds a key to keys of its kind.
fn push<Key: FromStr + PartialEq>(
    keys: &mut Vec<Key>,
    line: usize,
    text: &str,
) -> Result<(), RecipientsError> {
    let key = text.parse().map_err(|_| RecipientsError::NotAKey(line))?;
    if keys.contains(&key) {
        return Err(RecipientsError::Repeated(line));
    }
    keys.push(key);
    Ok(())
}

impl FromStr for Recipients {
    type Err = RecipientsError;

    /// Reads a recipients file as age does: one key a line; empty lines and
    /// lines that begin with `#` don't count.
    fn from_str(file: &str) -> Result<Self, RecipientsError> {
        let numbered = file.lines().map(str::trim).enumerate();
        let lines: Vec<_> = numbered
            .filter(|(_, text)| !text.is_empty() && !text.starts_with('#'))
            .collect();
        let is_hybrid = |text: &str| text.to_ascii_lowercase().starts_with("age1pq1");
        let (_, first) = lines.first().ok_or(RecipientsError::None)?;
        let mut all = if is_hybrid(first) {
            Self::Hybrid(Vec::new())
        } else {
            Self::X25519(Vec::new())
        };
        for (at, text) in &lines {
            if text.to_ascii_uppercase().starts_with("AGE-SECRET-KEY") {
                return Err(RecipientsError::Private(at + 1));
            }
            if text.starts_with("age1") && is_hybrid(text) != is_hybrid(first) {
                return Err(RecipientsError::Mixed(at + 1));
            }
            all.add(at + 1, text)?;
        }
        if lines.len() > MAX_RECIPIENTS {
            Err(RecipientsError::TooMany(lines.len()))
        } else {
            Ok(all)
        }
    }
}
