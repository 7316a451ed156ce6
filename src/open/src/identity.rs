//! A private key of the hotline's: a member's own, or the team's.

use std::{fmt, str::FromStr};

use age::secrecy::ExposeSecret;
use quietline_seal::{KeyKind, hybrid};
use rand::CryptoRng;
use zeroize::Zeroizing;

/// A private key that opens tips. It can't be printed or cloned.
pub enum StaffIdentity {
    /// Hybrid post-quantum.
    Hybrid(hybrid::Identity),
    /// Classic.
    X25519(age::x25519::Identity),
}

/// A text is not a private key.
#[derive(Debug, thiserror::Error)]
#[error("this is not an age identity; it should have one line that begins with AGE-SECRET-KEY-")]
pub struct IdentityError;

impl StaffIdentity {
    /// A fresh key. (For classic keys age takes the randomness itself.)
    pub fn generate(kind: KeyKind, rng: &mut impl CryptoRng) -> Self {
        match kind {
            KeyKind::X25519 => Self::X25519(age::x25519::Identity::generate()),
            KeyKind::Hybrid => {
                let mut seed = Zeroizing::new([0; 32]);
                rng.fill_bytes(seed.as_mut_slice());
                Self::Hybrid(hybrid::Identity::from_seed(&seed))
            }
        }
    }

    /// Its one line, `AGE-SECRET-KEY-…`.
    pub fn to_text(&self) -> Zeroizing<String> {
        match self {
            Self::Hybrid(key) => key.to_text(),
            Self::X25519(key) => Zeroizing::new(key.to_string().expose_secret().to_owned()),
        }
    }

    /// The line of its public key, `age1…`.
    pub fn recipient_text(&self) -> String {
        match self {
            Self::Hybrid(key) => key.to_recipient().to_string(),
            Self::X25519(key) => key.to_public().to_string(),
        }
    }

    /// Of which kind it is.
    pub const fn kind(&self) -> KeyKind {
        match self {
            Self::Hybrid(_) => KeyKind::Hybrid,
            Self::X25519(_) => KeyKind::X25519,
        }
    }

    /// As age takes it.
    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        match self {
            Self::Hybrid(key) => key,
            Self::X25519(key) => key,
        }
    }
}

impl fmt::Debug for StaffIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StaffIdentity(…)")
    }
}

impl FromStr for StaffIdentity {
    type Err = IdentityError;

    /// Reads an identity file as age does, with exactly one key in it.
    fn from_str(file: &str) -> Result<Self, IdentityError> {
        let lines = file.lines().map(str::trim);
        let mut keys = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let (Some(key), None) = (keys.next(), keys.next()) else {
            return Err(IdentityError);
        };
        let hybrid = key.parse().map(Self::Hybrid).map_err(|_| IdentityError);
        hybrid.or_else(|_| key.parse().map(Self::X25519).map_err(|_| IdentityError))
    }
}
