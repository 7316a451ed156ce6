//! age's hybrid post-quantum key kind, `mlkem768x25519`.
//!
//! The stanza is `-> mlkem768x25519 base64(enc)` with the wrapped file key as
//! its body, where
//!
//! ```text
//! enc, body = HPKE.SealBase(key, info = "age-encryption.org/mlkem768x25519", file key)
//! ```
//!
//! over the X-Wing KEM, HKDF-SHA256 and ChaCha20-Poly1305
//! (<https://c2sp.org/age>, "The mlkem768x25519 recipient type"). The age
//! crate has no type of its own for it yet.

use std::{collections::HashSet, fmt, str::FromStr};

use age::{DecryptError, EncryptError};
use age_core::{
    format::{FILE_KEY_BYTES, FileKey, Stanza},
    primitives::{bech32_decode, bech32_encode, bech32_encode_to_fmt, hpke_open, hpke_seal},
    secrecy::ExposeSecret,
};
use bech32::Hrp;
use data_encoding::BASE64_NOPAD;
use hpke::{Deserializable, HpkeError, Serializable, rand_core::OsRng};
use zeroize::Zeroizing;

mod xwing;

use xwing::{EncappedKey, PrivateKey, PublicKey, XWing};

/// The stanza's type.
const STANZA: &str = "mlkem768x25519";

/// Binds what HPKE seals to this stanza.
const INFO: &[u8] = b"age-encryption.org/mlkem768x25519";

/// age writes files whose stanzas all carry the same labels, so this one keeps
/// a classic key from opening what was meant to be post-quantum.
const LABEL: &str = "postquantum";

/// The wrapped file key with its Poly1305 tag.
const BODY_BYTES: usize = FILE_KEY_BYTES + 16;

/// How public keys begin: `age1pq1…`.
const RECIPIENT_PREFIX: Hrp = Hrp::parse_unchecked("age1pq");

/// How private keys begin: `AGE-SECRET-KEY-PQ-1…`.
const IDENTITY_PREFIX: Hrp = Hrp::parse_unchecked("age-secret-key-pq-");

/// Why a text is not a key of this kind. It never holds the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The check letters at its end do not fit.
    #[error("could not read the key: it is cut short or mistyped; copy it again, whole")]
    Mistyped,
    /// A good text, of something else.
    #[error("this is not a post-quantum key: it must begin with {0}; use a key of that kind")]
    OtherKind(&'static str),
    /// The right beginning, but no possible key.
    #[error("the key is damaged: no such key can exist; ask its owner for it once more")]
    Impossible,
}

/// A public key, `age1pq1…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient(PublicKey);

impl FromStr for Recipient {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text, RECIPIENT_PREFIX, "age1pq1")?;
        let key = PublicKey::from_bytes(&bytes).map_err(|_| KeyError::Impossible)?;
        Ok(Self(key))
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        bech32_encode_to_fmt(f, RECIPIENT_PREFIX, &self.0.to_bytes())
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl age::Recipient for Recipient {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        // It panics when the KEM fails, which ours does for no key that
        // `PublicKey::from_bytes` lets in.
        let (enc, body) =
            hpke_seal::<XWing, _>(&self.0, INFO, file_key.expose_secret(), &mut OsRng);
        let args = vec![BASE64_NOPAD.encode(&enc.to_bytes())];
        let stanza = Stanza {
            tag: STANZA.to_owned(),
            args,
            body,
        };
        Ok((vec![stanza], HashSet::from([LABEL.to_owned()])))
    }
}

/// A private key, `AGE-SECRET-KEY-PQ-1…`. Wiped when dropped.
///
/// ```compile_fail
/// let key = quietline_seal::hybrid::Identity::from_seed(&[7; 32]);
/// let copy = key.clone();
/// ```
///
/// ```compile_fail
/// let key = quietline_seal::hybrid::Identity::from_seed(&[7; 32]);
/// println!("{key}");
/// ```
pub struct Identity(PrivateKey);

impl Identity {
    /// The identity grown from a 32-byte seed: the seed is the whole secret.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(PrivateKey::from_seed(seed))
    }

    /// The text of the key, as age writes it.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(bech32_encode(IDENTITY_PREFIX, self.0.seed()));
        text.make_ascii_uppercase();
        text
    }

    /// The public key that goes with it.
    pub fn to_recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }
}

impl FromStr for Identity {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text, IDENTITY_PREFIX, "AGE-SECRET-KEY-PQ-1")?;
        let seed = bytes
            .as_slice()
            .try_into()
            .map_err(|_| KeyError::Impossible)?;
        Ok(Self::from_seed(seed))
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("hybrid::Identity(…)")
    }
}

impl age::Identity for Identity {
    /// None when the stanza is for another key; an error when no key could
    /// open it.
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != STANZA {
            return None;
        }
        let Some(enc) = parse(stanza) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        match hpke_open::<XWing>(&enc, &self.0, INFO, &stanza.body) {
            Ok(file_key) => Some(Ok(take_file_key(&Zeroizing::new(file_key)))),
            Err(HpkeError::OpenError) => None,
            Err(_) => Some(Err(DecryptError::InvalidHeader)),
        }
    }
}

/// The encapsulated key of a stanza, if the stanza has the one allowed form.
///
/// The body's length is part of that form: a longer one could be made to open
/// under several keys.
fn parse(stanza: &Stanza) -> Option<EncappedKey> {
    let [enc] = stanza.args.as_slice() else {
        return None;
    };
    if stanza.body.len() != BODY_BYTES {
        return None;
    }
    let enc = BASE64_NOPAD.decode(enc.as_bytes()).ok()?;
    EncappedKey::from_bytes(&enc).ok()
}

/// Moves an opened file key to where age keeps it.
fn take_file_key(opened: &[u8]) -> FileKey {
    FileKey::init_with_mut(|key| key.copy_from_slice(opened))
}

/// The bytes of a Bech32 text that begins with `prefix`, named `shown` to
/// people.
fn decode(text: &str, prefix: Hrp, shown: &'static str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    bech32_decode(
        text,
        |_| KeyError::Mistyped,
        |found| {
            if found == prefix {
                Ok(())
            } else {
                Err(KeyError::OtherKind(shown))
            }
        },
        |_, bytes| Ok(collect(bytes)),
    )
}

/// Collects without growing, which would leave copies behind.
fn collect(bytes: impl ExactSizeIterator<Item = u8>) -> Zeroizing<Vec<u8>> {
    let mut all = Zeroizing::new(Vec::with_capacity(bytes.len()));
    all.extend(bytes);
    all
}

#[cfg(test)]
mod tests {
    use age::{Identity as _, Recipient as _};

    use super::*;

    /// A stanza sealed to `identity`, and the key inside.
    fn sealed_to(identity: &Identity) -> (Stanza, FileKey) {
        let file_key = FileKey::new(Box::new([9; FILE_KEY_BYTES]));
        let (mut stanzas, labels) = identity
            .to_recipient()
            .wrap_file_key(&file_key)
            .expect("sealing succeeds");
        assert_eq!(labels, HashSet::from(["postquantum".to_owned()]));
        (stanzas.remove(0), file_key)
    }

    #[test]
    fn what_is_sealed_opens_with_its_key_alone() {
        let identity = Identity::from_seed(&[7; 32]);
        let (stanza, file_key) = sealed_to(&identity);
        let opened = identity.unwrap_stanza(&stanza).unwrap().unwrap();
        assert_eq!(opened.expose_secret(), file_key.expose_secret());
        let stranger = Identity::from_seed(&[8; 32]);
        assert!(stranger.unwrap_stanza(&stanza).is_none());
    }

    #[test]
    fn keys_survive_being_written_and_read() {
        let identity = Identity::from_seed(&[7; 32]);
        let recipient = identity.to_recipient();
        let text = recipient.to_string();
        assert!(text.starts_with("age1pq1"));
        assert_eq!(text.parse(), Ok(recipient));
        let text = identity.to_text();
        assert!(text.starts_with("AGE-SECRET-KEY-PQ-1"));
        let read: Identity = text.parse().unwrap();
        assert_eq!(read.to_text(), text);
    }

    #[test]
    fn other_texts_are_refused_by_what_is_wrong() {
        let text = Identity::from_seed(&[7; 32]).to_recipient().to_string();
        let cut = &text[..text.len() - 1];
        assert_eq!(cut.parse::<Recipient>(), Err(KeyError::Mistyped));
        let classic = age::x25519::Identity::generate().to_public().to_string();
        let other = classic.parse::<Recipient>();
        assert_eq!(other, Err(KeyError::OtherKind("age1pq1")));
        let short = bech32_encode(RECIPIENT_PREFIX, &[0; 1215]);
        assert_eq!(short.parse::<Recipient>(), Err(KeyError::Impossible));
        let long = bech32_encode(IDENTITY_PREFIX, &[0; 33]);
        assert_eq!(long.parse::<Identity>().unwrap_err(), KeyError::Impossible);
    }

    #[test]
    fn keys_that_sealing_could_fail_for_are_refused() {
        let good = Identity::from_seed(&[7; 32]).to_recipient().0.to_bytes();
        let mut low_order = good;
        low_order[1184..].fill(0);
        let mut not_reduced = good;
        not_reduced[..2].fill(0xff);
        for bytes in [low_order, not_reduced] {
            let text = bech32_encode(RECIPIENT_PREFIX, &bytes);
            assert_eq!(text.parse::<Recipient>(), Err(KeyError::Impossible));
        }
    }

    #[test]
    fn nothing_secret_is_printed() {
        let identity = Identity::from_seed(&[7; 32]);
        assert_eq!(format!("{identity:?}"), "hybrid::Identity(…)");
    }

    #[test]
    fn kinds_are_not_mixed_in_one_file() {
        let hybrid = Identity::from_seed(&[7; 32]).to_recipient();
        let classic = age::x25519::Identity::generate().to_public();
        let both: [&dyn age::Recipient; 2] = [&hybrid, &classic];
        let refused = age::Encryptor::with_recipients(both.into_iter()).err();
        assert!(matches!(
            refused,
            Some(EncryptError::IncompatibleRecipients { .. })
        ));
    }
}
