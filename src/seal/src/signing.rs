//! Signatures of bundles, in minisign's format: Ed25519 over BLAKE2b-512, so
//! that the `minisign` command checks a bundle without our software.
//!
//! Comments are constants: a signature says neither when it was made nor by
//! whom, and no byte of it can be changed unseen.

use std::{fmt, io::Cursor, str::FromStr};

use data_encoding::BASE64;
use minisign::{KeyPair, PublicKey, SecretKey, SecretKeyBox, SignatureBox};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::Zeroizing;

/// Both comments of every signature.
const COMMENT: &str = "quietline bundle";

/// Both comments of the signature under a report to a partner. It differs, so
/// that neither can be passed off as the other.
const REPORT: &str = "quietline report";

/// How minisign begins the first line of its files.
const UNTRUSTED: &str = "untrusted comment: ";

/// How minisign begins a signature's third line.
const TRUSTED: &str = "trusted comment: ";

/// The algorithm with which every minisign public key begins: Ed25519.
const ALGORITHM: &[u8] = b"Ed";

/// Algorithm (2 bytes), key number (8), Ed25519 public key (32).
const PUBLIC_KEY_LEN: usize = 42;

/// Algorithm (2 bytes), key number (8), Ed25519 signature (64).
const SIGNATURE_LEN: usize = 74;

/// How a secret key without a passphrase begins: Ed25519, no cipher, BLAKE2b.
const NO_PASSPHRASE: &[u8] = b"Ed\0\0B2";

/// The bytes of a secret key up to its checksum, and with it.
const SECRET_KEY_LEN: (usize, usize) = (126, 158);

/// The Ed25519 signature over the first one and the trusted comment.
const GLOBAL_SIGNATURE_LEN: usize = 64;

/// A key that signs bundles. It opens nothing.
///
/// It cannot be cloned, and its `Debug` shows the public half alone.
pub struct SigningKey {
    /// The secret key as minisign's bytes.
    secret: Zeroizing<Vec<u8>>,
    /// Its public half.
    public: VerifyingKey,
}

/// The public half of a [`SigningKey`]: it proves who made a bundle.
#[derive(Clone)]
pub struct VerifyingKey(PublicKey);

/// A text is not a key of ours.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// It is no minisign public key.
    #[error(
        "this is not a public signing key: expected a minisign .pub file, or its line of 56 letters"
    )]
    NotPublic,
    /// It is no minisign secret key without a passphrase.
    #[error("this is not a secret signing key: expected a minisign key file without a passphrase")]
    NotSecret,
}

/// Why a signature proves nothing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unproven {
    /// It is not written as ours are.
    Malformed,
    /// It is by another key.
    OtherKey,
    /// It names the right key, and does not fit the data.
    Wrong,
}

impl SigningKey {
    /// A fresh key from the system's randomness.
    pub fn generate() -> Self {
        let pair = KeyPair::generate_unencrypted_keypair().expect("the system gives random bytes");
        Self::holding(&pair.sk).expect("the halves of a fresh key belong together")
    }

    /// Reads what [`to_text`](Self::to_text) wrote, or what `minisign -G -W`
    /// did: a secret key file that has no passphrase of its own.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let key = without_checksum(text).or_else(|| {
            let text = SecretKeyBox::from(text.to_owned());
            text.into_unencrypted_secret_key().ok()
        });
        key.and_then(|key| Self::holding(&key))
            .ok_or(KeyError::NotSecret)
    }

    /// Holds the key, if its halves belong together.
    fn holding(key: &SecretKey) -> Option<Self> {
        let public = VerifyingKey(PublicKey::from_secret_key(key).ok()?);
        let proof = sign_with(key, b"", COMMENT)?;
        public.verify(b"", proof.as_bytes()).ok()?;
        let secret = Zeroizing::new(key.to_bytes());
        Some(Self { secret, public })
    }

    /// The key as a minisign secret key file without a passphrase.
    pub fn to_text(&self) -> Zeroizing<String> {
        // Room for all of it at once, so that growing leaves no copy behind.
        let mut text = Zeroizing::new(String::with_capacity(512));
        text.push_str(UNTRUSTED);
        text.push_str("quietline secret signing key\n");
        BASE64.encode_append(&self.secret, &mut text);
        text.push('\n');
        text
    }

    /// The public half.
    pub fn verifying_key(&self) -> VerifyingKey {
        self.public.clone()
    }

    /// Signs `data`: the text of a `.minisig` file.
    pub(crate) fn sign(&self, data: &[u8]) -> String {
        self.sign_as(COMMENT, data)
    }

    /// Signs the sums of a report to a partner: the text of a `.minisig` file,
    /// which no reader of bundles takes.
    pub fn sign_report(&self, data: &[u8]) -> String {
        self.sign_as(REPORT, data)
    }

    /// Signs `data` with this as both comments.
    fn sign_as(&self, comment: &str, data: &[u8]) -> String {
        SecretKey::from_bytes(&self.secret)
            .ok()
            .and_then(|key| sign_with(&key, data, comment))
            .expect("it signed when it was made")
    }
}

/// Reads a secret key of `minisign -G -W`, which leaves the checksum out and
/// which the minisign crate therefore takes for damaged.
fn without_checksum(text: &str) -> Option<SecretKey> {
    let line = text.lines().nth(1)?.trim_end();
    let bytes = Zeroizing::new(BASE64.decode(line.as_bytes()).ok()?);
    let (until_checksum, whole) = SECRET_KEY_LEN;
    let fits = bytes.len() == whole && bytes.starts_with(NO_PASSPHRASE);
    let none = fits && bytes[until_checksum..].iter().all(|byte| *byte == 0);
    none.then(|| SecretKey::from_bytes(&bytes).ok())?
}

/// Signs `data`, with both comments the same.
fn sign_with(key: &SecretKey, data: &[u8], comment: &str) -> Option<String> {
    let signature = minisign::sign(None, key, data, Some(comment), Some(comment));
    signature.ok().map(SignatureBox::into_string)
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public)
    }
}

impl VerifyingKey {
    /// The key as a minisign `.pub` file.
    pub fn to_file_text(&self) -> String {
        let number = self.0.keynum().iter().rev();
        let number: String = number.map(|byte| format!("{byte:02X}")).collect();
        format!("{UNTRUSTED}minisign public key {number}\n{self}\n")
    }

    /// Proves that the `.minisig` text `signature` is by this key over `data`.
    pub(crate) fn verify(&self, data: &[u8], signature: &[u8]) -> Result<(), Unproven> {
        let signature = read_signature(signature).ok_or(Unproven::Malformed)?;
        if signature.keynum() != self.0.keynum() {
            return Err(Unproven::OtherKey);
        }
        let (quiet, output, allow_legacy) = (true, false, false);
        minisign::verify(
            &self.0,
            &signature,
            Cursor::new(data),
            quiet,
            output,
            allow_legacy,
        )
        .map_err(|_| Unproven::Wrong)
    }
}

/// Reads a `.minisig` text that is written exactly as ours are.
///
/// The lengths are checked here because minisign 0.10 panics on a second
/// signature of less than 64 bytes and overlooks what follows the 64.
fn read_signature(text: &[u8]) -> Option<SignatureBox> {
    let text = std::str::from_utf8(text).ok()?;
    let lines: Vec<&str> = text.strip_suffix('\n')?.split('\n').collect();
    let [untrusted, signature, trusted, global] = lines[..] else {
        return None;
    };
    let as_ours = untrusted.strip_prefix(UNTRUSTED) == Some(COMMENT)
        && trusted.strip_prefix(TRUSTED) == Some(COMMENT)
        && decoded_len(signature) == Some(SIGNATURE_LEN)
        && decoded_len(global) == Some(GLOBAL_SIGNATURE_LEN);
    as_ours.then(|| SignatureBox::from_string(text).ok())?
}

/// How many bytes a line of base64 stands for.
fn decoded_len(line: &str) -> Option<usize> {
    BASE64.decode(line.as_bytes()).ok().map(|bytes| bytes.len())
}

impl FromStr for VerifyingKey {
    type Err = KeyError;

    /// Reads a minisign `.pub` file, or its base64 line alone.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
        let line = match lines[..] {
            [line] => line,
            [comment, line] if comment.starts_with(UNTRUSTED.trim_end()) => line,
            _ => return Err(KeyError::NotPublic),
        };
        let bytes = BASE64
            .decode(line.as_bytes())
            .map_err(|_| KeyError::NotPublic)?;
        if bytes.len() != PUBLIC_KEY_LEN || !bytes.starts_with(ALGORITHM) {
            return Err(KeyError::NotPublic);
        }
        PublicKey::from_bytes(&bytes)
            .map(Self)
            .map_err(|_| KeyError::NotPublic)
    }
}

impl fmt::Display for VerifyingKey {
    /// The base64 line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_base64())
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({self})")
    }
}

impl PartialEq for VerifyingKey {
    /// The same key under the same key number.
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bytes() == other.0.to_bytes()
    }
}

impl Eq for VerifyingKey {}

impl Serialize for VerifyingKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for VerifyingKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(de::Error::custom)
    }
}
