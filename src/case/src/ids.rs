//! Names of things: sixteen random-looking bytes each, written as hex.
//!
//! None of them is secret by itself, none is derived from what a person wrote,
//! and each kind is a type of its own so that they can't be mixed up.

use std::{fmt, str::FromStr};

use data_encoding::HEXLOWER;
use rand::CryptoRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A name was not 32 hex digits in lower case.
#[derive(Debug, thiserror::Error)]
#[error("expected 32 hex digits in lower case")]
pub struct NotAName;

/// Makes one kind of name.
macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// The name made of these bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// A fresh random name.
            pub fn random(rng: &mut impl CryptoRng) -> Self {
                let mut bytes = [0; 16];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }

            /// The bytes of the name.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&HEXLOWER.encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = NotAName;

            fn from_str(text: &str) -> Result<Self, NotAName> {
                let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| NotAName)?;
                bytes.try_into().map(Self).map_err(|_| NotAName)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                text.parse().map_err(de::Error::custom)
            }
        }
    };
}

name! {
    /// A thread: a tip and all that was added to it. Derived from the code;
    /// travels only inside sealed letters and stays at the desk.
    ThreadId
}
name! {
    /// One submission: the letters of one press of "Send" share it. It makes
    /// letters that come twice count once.
    SubmissionId
}
name! {
    /// The random name under which the portal keeps and exports one letter.
    LetterId
}
name! {
    /// The random name under which the portal keeps and exports one attachment.
    ParcelId
}
name! {
    /// The name under which one reply waits at the portal. Derived from the
    /// mailbox secret, so that two names of one thread don't look related.
    MailboxName
}
name! {
    /// The random name under which the desk keeps what staff did about one
    /// thread, so that its disk does not show the thread's own name.
    CaseId
}
name! {
    /// One portal.
    PortalId
}

#[cfg(test)]
mod tests {
    use super::LetterId;

    #[test]
    fn a_name_reads_back_as_written() {
        let name = LetterId::from_bytes(*b"0123456789abcdef");
        assert_eq!(name.to_string().parse::<LetterId>().unwrap(), name);
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "00",
            "../../etc/passwd",
            "ABCDEF0123456789ABCDEF0123456789",
        ] {
            assert!(text.parse::<LetterId>().is_err(), "{text}");
        }
    }
}
