//! The cookie: 32 random bytes that only the browser keeps.
//!
//! Three things follow from it, each HKDF-SHA256 (RFC 5869) with a label of its
//! own: the name under which the visit lies in memory, the key that it is
//! encrypted with there, and the token in its forms. The portal stores none of
//! them but the name.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use hkdf::Hkdf;
use rand::CryptoRng;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// The cookie's name. The prefix makes browsers refuse it from other hosts,
/// from other paths, and without `Secure`.
pub(crate) const COOKIE_NAME: &str = "__Host-visit";

/// What a browser holds for the length of a visit.
pub(crate) struct Cookie(Zeroizing<[u8; 32]>);

/// What follows from a cookie.
pub(crate) struct VisitKeys {
    /// The name under which the visit lies in memory.
    pub(crate) id: VisitId,
    /// The key that the visit is encrypted with.
    pub(super) key: Zeroizing<[u8; 32]>,
    /// The token in the visit's forms, as hex.
    token: Zeroizing<String>,
}

/// The name of a visit in memory.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct VisitId(pub(super) [u8; 32]);

impl Cookie {
    /// A fresh cookie.
    pub(crate) fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut_slice());
        Self(bytes)
    }

    /// Our cookie in a `Cookie` header; `None` if there is none as we make it.
    pub(crate) fn in_header(header: &str) -> Option<Self> {
        header.split(';').find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            let ours = name == COOKIE_NAME && value.len() == 43;
            let bytes = BASE64URL_NOPAD
                .decode(value.as_bytes())
                .ok()
                .filter(|_| ours)?;
            let bytes = Zeroizing::new(bytes);
            <[u8; 32]>::try_from(bytes.as_slice())
                .ok()
                .map(|b| Self(Zeroizing::new(b)))
        })
    }

    /// As it stands in a header.
    pub(crate) fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64URL_NOPAD.encode(self.0.as_slice()))
    }

    /// What follows from it.
    pub(crate) fn keys(&self) -> VisitKeys {
        let root = Hkdf::<Sha256>::new(None, self.0.as_slice());
        let token = expand::<16>(&root, b"quietline v1 form token");
        VisitKeys {
            id: VisitId(*expand(&root, b"quietline v1 visit name")),
            key: expand(&root, b"quietline v1 visit key"),
            token: Zeroizing::new(HEXLOWER.encode(token.as_slice())),
        }
    }
}

impl VisitKeys {
    /// The token of the visit's forms.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// Whether `token` is that of the visit's forms.
    pub(crate) fn has_token(&self, token: &str) -> bool {
        self.token.as_bytes().ct_eq(token.as_bytes()).into()
    }
}

/// One labelled output of HKDF.
fn expand<const N: usize>(root: &Hkdf<Sha256>, label: &[u8]) -> Zeroizing<[u8; N]> {
    let mut out = Zeroizing::new([0; N]);
    root.expand(label, out.as_mut_slice())
        .expect("shorter than 255 blocks");
    out
}

#[cfg(test)]
mod tests {
    use super::Cookie;

    #[test]
    fn a_cookie_is_found_among_others() {
        let cookie = Cookie::random(&mut rand::rng());
        let header = format!("a=b; __Host-visit={}; c=d", cookie.to_text().as_str());
        assert!(Cookie::in_header(&header).unwrap().keys().id == cookie.keys().id);
    }

    #[test]
    fn anything_else_is_no_cookie() {
        let good = Cookie::random(&mut rand::rng()).to_text();
        let good = good.as_str();
        for header in [
            String::new(),
            "__Host-visit".to_owned(),
            "__Host-visit=".to_owned(),
            format!("__Host-visit={good}A"),
            format!("__Host-visit={}", &good[1..]),
            format!("visit={good}"),
            format!("__Host-visit=!{}", &good[1..]),
        ] {
            assert!(Cookie::in_header(&header).is_none(), "{header}");
        }
    }

    #[test]
    fn a_token_belongs_to_its_cookie() {
        let one = Cookie::random(&mut rand::rng()).keys();
        let other = Cookie::random(&mut rand::rng()).keys();
        assert!(one.has_token(one.token()));
        assert!(!one.has_token(other.token()) && !one.has_token(""));
    }
}
