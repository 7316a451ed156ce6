//! age's hybrid post-quantum key kind, `mlkem768x25519`.

/// A private key.
pub struct Identity;

impl Identity {
    /// The identity grown from a 32-byte seed.
    pub fn from_seed(_seed: &[u8; 32]) -> Self {
        todo!()
    }
}
