//! The keys that a code leads to, in two steps: a cheap one that sending needs,
//! and a dear one that reading needs.
//!
//! Cheap: HKDF-SHA256 (RFC 5869) of the 80 bits, no salt, one label each.
//! Dear: Argon2id (RFC 9106) of the pre-key with the site's salt, then
//! HKDF-SHA256 with one label each.

use hkdf::Hkdf;
use quietline_case::{Code, MailboxName, ThreadId};
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::hybrid;

/// How many replies a thread can have, and how many names coming back probes:
/// always all of them, so that time does not tell how many there are.
pub const ANSWER_WINDOW: u32 = 256;

/// What all codes of a hotline have in common. Made once and never changed:
/// with another salt, old codes would lead to nothing. Not secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The version of everything derived from a code: 1.
    version: u32,
    /// Argon2id's salt.
    #[serde(with = "hex32")]
    salt: [u8; 32],
    /// Argon2id's memory in KiB: 65,536 in version 1.
    memory_kib: u32,
    /// Argon2id's passes: 3 in version 1.
    passes: u32,
    /// Argon2id's lanes: 1 in version 1.
    lanes: u32,
}

impl Site {
    /// A new site with a random salt.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut salt = [0; 32];
        rng.fill_bytes(&mut salt);
        Self {
            version: 1,
            salt,
            memory_kib: 65_536,
            passes: 3,
            lanes: 1,
        }
    }

    /// Whether this software can serve the site: version 1, as frozen.
    pub fn is_supported(&self) -> bool {
        (self.version, self.memory_kib, self.passes, self.lanes) == (1, 65_536, 3, 1)
    }

    /// Argon2id's salt.
    pub(crate) fn salt(&self) -> &[u8; 32] {
        &self.salt
    }

    /// Argon2id's parameters: memory in KiB, passes, lanes.
    pub(crate) fn cost(&self) -> (u32, u32, u32) {
        (self.memory_kib, self.passes, self.lanes)
    }
}

/// From this the dear keys follow. It travels only inside sealed letters.
#[derive(PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct PreKey([u8; 32]);

impl PreKey {
    /// The pre-key made of these bytes, as a letter or a visit carries them.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for a letter or a visit.
    pub fn reveal(&self) -> &[u8; 32] {
        &self.0
    }
}

/// What sending needs: derived from the code without Argon2.
pub struct ThreadKeys {
    /// Which thread the code leads to.
    pub thread: ThreadId,
    /// From which the dear keys follow.
    pub pre_key: PreKey,
}

impl ThreadKeys {
    /// The cheap step.
    pub fn from_code(code: &Code) -> Self {
        let root = Hkdf::<Sha256>::new(None, code.bits());
        let pre_key = PreKey(*expand::<32>(&root, b"quietline v1 mailbox pre-key"));
        let thread = ThreadId::from_bytes(*expand(&root, b"quietline v1 thread id"));
        Self { thread, pre_key }
    }
}

/// What reading needs, and what the desk needs to answer.
pub struct Mailbox {
    /// From which the names of the replies follow.
    secret: Zeroizing<[u8; 32]>,
    /// The tipster's own key.
    identity: hybrid::Identity,
}

impl Mailbox {
    /// The second half of the dear step, after Argon2id.
    pub(crate) fn from_stretched(stretched: &[u8; 32]) -> Self {
        let root = Hkdf::<Sha256>::new(None, stretched);
        let seed = expand(&root, b"quietline v1 tipster identity");
        Self {
            secret: expand(&root, b"quietline v1 mailbox secret"),
            identity: hybrid::Identity::from_seed(&seed),
        }
    }

    /// The name under which reply number `n` waits.
    pub fn name(&self, n: u32) -> MailboxName {
        let root = Hkdf::<Sha256>::new(None, self.secret.as_slice());
        let label = [b"quietline v1 reply ".as_slice(), &n.to_be_bytes()].concat();
        MailboxName::from_bytes(*expand(&root, &label))
    }

    /// The tipster's own key.
    pub(crate) fn identity(&self) -> &hybrid::Identity {
        &self.identity
    }
}

/// One labelled output of HKDF.
fn expand<const N: usize>(root: &Hkdf<Sha256>, label: &[u8]) -> Zeroizing<[u8; N]> {
    let mut out = Zeroizing::new([0; N]);
    root.expand(label, out.as_mut_slice())
        .expect("shorter than 255 blocks");
    out
}

/// Thirty-two bytes as hex.
mod hex32 {
    use data_encoding::HEXLOWER;
    use serde::{Deserialize, Deserializer, Serializer, de};

    /// Writes the bytes as hex.
    pub fn serialize<S: Serializer>(bytes: &[u8; 32], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&HEXLOWER.encode(bytes))
    }

    /// Reads the bytes from hex.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<[u8; 32], D::Error> {
        let text = String::deserialize(from)?;
        let bytes = HEXLOWER
            .decode(text.as_bytes())
            .map_err(de::Error::custom)?;
        bytes
            .try_into()
            .map_err(|_| de::Error::custom("expected 64 hex digits"))
    }
}
