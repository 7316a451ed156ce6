//! The second wrapping: what makes a stored letter erasable.
//!
//! wrapped = XChaCha20-Poly1305(key of the slot, random nonce, associated data
//! = the stored thing's name, the sealed bytes). The associated data keeps a
//! letter from being passed off as another. The nonce is random although each
//! key wraps one letter: a put that failed may have left its bytes in the file.

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use quietline_seal::AtRest;

use crate::{record::Name, slots::SlotKey};

/// Wraps a sealed thing.
pub(crate) fn wrap(key: &SlotKey, nonce: &[u8; 24], name: &Name, sealed: &impl AtRest) -> Vec<u8> {
    let what = Payload {
        msg: sealed.sealed_bytes(),
        aad: name.as_bytes(),
    };
    XChaCha20Poly1305::new(key.as_slice().into())
        .encrypt(nonce.into(), what)
        .expect("a letter is far below the cipher's limit of 256 GiB")
}

/// Takes the wrapping off; `None` if the key, the nonce, the name or a byte is
/// another than when it was wrapped.
pub(crate) fn unwrap(
    key: &SlotKey,
    nonce: &[u8; 24],
    name: &Name,
    wrapped: &[u8],
) -> Option<Vec<u8>> {
    let what = Payload {
        msg: wrapped,
        aad: name.as_bytes(),
    };
    XChaCha20Poly1305::new(key.as_slice().into())
        .decrypt(nonce.into(), what)
        .ok()
}
