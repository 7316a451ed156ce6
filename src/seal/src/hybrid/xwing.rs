//! The X-Wing KEM: ML-KEM-768 and X25519, so that both must fall.
//!
//! ```text
//! seed → SHAKE256, 96 bytes: d, z (ML-KEM-768, FIPS 203), x (X25519, RFC 7748)
//! shared = SHA3-256(ss_mlkem ‖ ss_x25519 ‖ ct_x25519 ‖ pk_x25519 ‖ "\.//^\")
//! ```
//!
//! <https://datatracker.ietf.org/doc/draft-connolly-cfrg-xwing-kem/>

use age_core::secrecy::{ExposeSecret, SecretBox};
use hpke::{
    Deserializable, HpkeError, Serializable,
    generic_array::{
        GenericArray,
        typenum::{Sum, U32, Unsigned},
    },
    kem::SharedSecret,
    rand_core::{CryptoRng, RngCore},
};
use ml_kem::{
    B32, Ciphertext, Encoded, EncodedSizeUser, KemCore, MlKem768,
    kem::{Decapsulate, Encapsulate},
};
use sha3::{
    Digest, Sha3_256, Shake256,
    digest::{ExtendableOutput, Update, XofReader},
};
use subtle::ConstantTimeEq;
use x25519_dalek::{PublicKey as X25519Public, StaticSecret};
use zeroize::{Zeroize, Zeroizing};

/// The public half of ML-KEM.
type MlKemPublic = <MlKem768 as KemCore>::EncapsulationKey;
/// The private half of ML-KEM; wipes itself.
type MlKemSecret = <MlKem768 as KemCore>::DecapsulationKey;
/// How many bytes an ML-KEM public key has: 1,184.
type MlKemPublicSize = <MlKemPublic as EncodedSizeUser>::EncodedSize;
/// How many bytes an ML-KEM ciphertext has: 1,088.
type MlKemCiphertextSize = <MlKem768 as KemCore>::CiphertextSize;

/// Keeps what X-Wing hashes apart from what others hash.
const LABEL: &[u8] = br"\.//^\";

/// The KEM, as HPKE uses it. Only its base mode: X-Wing has no sender keys.
pub(super) struct XWing;

impl hpke::Kem for XWing {
    type PublicKey = PublicKey;
    type PrivateKey = PrivateKey;
    type EncappedKey = EncappedKey;
    type NSecret = U32;

    const KEM_ID: u16 = 0x647a;

    fn sk_to_pk(key: &PrivateKey) -> PublicKey {
        key.to_public()
    }

    fn derive_keypair(ikm: &[u8]) -> (PrivateKey, PublicKey) {
        let key = PrivateKey::from_seed(&shake(ikm));
        let public = key.to_public();
        (key, public)
    }

    fn encap<R: CryptoRng + RngCore>(
        to: &PublicKey,
        sender: Option<(&PrivateKey, &PublicKey)>,
        rng: &mut R,
    ) -> Result<(SharedSecret<Self>, EncappedKey), HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::EncapError);
        }
        let (ml_kem, mut ml_kem_secret) = to
            .ml_kem
            .encapsulate(rng)
            .map_err(|()| HpkeError::EncapError)?;
        let ephemeral = StaticSecret::random_from_rng(rng);
        let x25519 = X25519Public::from(&ephemeral);
        let x25519_secret = agree(&ephemeral, &to.x25519).ok_or(HpkeError::EncapError)?;
        let shared = combine(
            &ml_kem_secret,
            x25519_secret.as_bytes(),
            &x25519,
            &to.x25519,
        );
        ml_kem_secret.as_mut_slice().zeroize();
        Ok((shared, EncappedKey { ml_kem, x25519 }))
    }

    fn decap(
        key: &PrivateKey,
        sender: Option<&PublicKey>,
        enc: &EncappedKey,
    ) -> Result<SharedSecret<Self>, HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::DecapError);
        }
        let (ml_kem, x25519) = key.expand();
        let mut ml_kem_secret = ml_kem
            .decapsulate(&enc.ml_kem)
            .map_err(|()| HpkeError::DecapError)?;
        let x25519_secret = agree(&x25519, &enc.x25519).ok_or(HpkeError::DecapError)?;
        let ours = X25519Public::from(&x25519);
        let shared = combine(&ml_kem_secret, x25519_secret.as_bytes(), &enc.x25519, &ours);
        ml_kem_secret.as_mut_slice().zeroize();
        Ok(shared)
    }
}

/// A private key: the seed alone, from which both halves are expanded when
/// they are needed, so that little lies about.
pub(super) struct PrivateKey(SecretBox<[u8; 32]>);

impl PrivateKey {
    /// The key grown from `seed`.
    pub(super) fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SecretBox::init_with_mut(|own: &mut [u8; 32]| {
            own.copy_from_slice(seed)
        }))
    }

    /// The seed.
    pub(super) fn seed(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }

    /// The public key that goes with it.
    pub(super) fn to_public(&self) -> PublicKey {
        let (ml_kem, x25519) = self.expand();
        PublicKey {
            ml_kem: ml_kem.encapsulation_key().clone(),
            x25519: X25519Public::from(&x25519),
        }
    }

    /// Both halves.
    fn expand(&self) -> (MlKemSecret, StaticSecret) {
        let seeds: Zeroizing<[u8; 96]> = shake(self.seed());
        let (d, rest) = seeds.split_at(32);
        let (z, x) = rest.split_at(32);
        let (ml_kem, _) = MlKem768::generate_deterministic(block(d), block(z));
        (ml_kem, StaticSecret::from(<[u8; 32]>::from(*block(x))))
    }
}

/// HPKE asks for it; [`super::Identity`] does not pass it on.
impl Clone for PrivateKey {
    fn clone(&self) -> Self {
        Self::from_seed(self.seed())
    }
}

impl PartialEq for PrivateKey {
    fn eq(&self, other: &Self) -> bool {
        self.seed().ct_eq(other.seed()).into()
    }
}

impl Eq for PrivateKey {}

impl Serializable for PrivateKey {
    type OutputSize = U32;

    fn write_exact(&self, out: &mut [u8]) {
        out.copy_from_slice(self.seed());
    }
}

impl Deserializable for PrivateKey {
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let wrong = HpkeError::IncorrectInputLength(Self::size(), bytes.len());
        bytes.try_into().map(Self::from_seed).map_err(|_| wrong)
    }
}

/// A public key: ML-KEM's, then X25519's.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PublicKey {
    /// Sealed to first.
    ml_kem: MlKemPublic,
    /// Sealed to second; never a point of low order.
    x25519: X25519Public,
}

impl Eq for PublicKey {}

impl Serializable for PublicKey {
    type OutputSize = Sum<MlKemPublicSize, U32>;

    fn write_exact(&self, out: &mut [u8]) {
        let (ml_kem, x25519) = out.split_at_mut(MlKemPublicSize::USIZE);
        ml_kem.copy_from_slice(&self.ml_kem.as_bytes());
        x25519.copy_from_slice(self.x25519.as_bytes());
    }
}

impl Deserializable for PublicKey {
    /// Refuses what is not reduced (FIPS 203, 7.2) and what no X25519 secret
    /// can agree with: for every key that comes through, sealing succeeds.
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let (ml_kem, x25519) = split::<Self>(bytes, MlKemPublicSize::USIZE)?;
        let encoded =
            Encoded::<MlKemPublic>::try_from(ml_kem).map_err(|_| HpkeError::ValidationError)?;
        let key = Self {
            ml_kem: MlKemPublic::from_bytes(&encoded),
            x25519,
        };
        let canonical = key.ml_kem.as_bytes() == encoded;
        let agrees = agree(&StaticSecret::from([1; 32]), &x25519).is_some();
        if canonical && agrees {
            Ok(key)
        } else {
            Err(HpkeError::ValidationError)
        }
    }
}

/// What the sender sends: ML-KEM's ciphertext, then an X25519 share.
#[derive(Clone)]
pub(super) struct EncappedKey {
    /// Opened by the ML-KEM half.
    ml_kem: Ciphertext<MlKem768>,
    /// Opened by the X25519 half.
    x25519: X25519Public,
}

impl Serializable for EncappedKey {
    type OutputSize = Sum<MlKemCiphertextSize, U32>;

    fn write_exact(&self, out: &mut [u8]) {
        let (ml_kem, x25519) = out.split_at_mut(MlKemCiphertextSize::USIZE);
        ml_kem.copy_from_slice(&self.ml_kem);
        x25519.copy_from_slice(self.x25519.as_bytes());
    }
}

impl Deserializable for EncappedKey {
    fn from_bytes(bytes: &[u8]) -> Result<Self, HpkeError> {
        let (ml_kem, x25519) = split::<Self>(bytes, MlKemCiphertextSize::USIZE)?;
        let ml_kem = ml_kem.try_into().map_err(|_| HpkeError::ValidationError)?;
        Ok(Self { ml_kem, x25519 })
    }
}

/// Splits the bytes of a `T` into its ML-KEM part and its X25519 part.
fn split<T: Serializable>(
    bytes: &[u8],
    ml_kem_size: usize,
) -> Result<(&[u8], X25519Public), HpkeError> {
    let wrong = HpkeError::IncorrectInputLength(T::size(), bytes.len());
    let (ml_kem, x25519) = bytes.split_at_checked(ml_kem_size).ok_or(wrong)?;
    let x25519: [u8; 32] = x25519.try_into().map_err(|_| wrong)?;
    Ok((ml_kem, x25519.into()))
}

/// X25519; none where the other share forces the result to zero (RFC 7748, 6.1).
fn agree(own: &StaticSecret, theirs: &X25519Public) -> Option<x25519_dalek::SharedSecret> {
    let secret = own.diffie_hellman(theirs);
    secret.was_contributory().then_some(secret)
}

/// The combiner: SHA3-256 of both secrets, the X25519 share and key, and the
/// label. ML-KEM's ciphertext need not be in it (X-Wing paper, section 4).
fn combine(
    ml_kem_secret: &B32,
    x25519_secret: &[u8; 32],
    share: &X25519Public,
    key: &X25519Public,
) -> SharedSecret<XWing> {
    let mut hash = Sha3_256::new();
    for part in [
        ml_kem_secret.as_slice(),
        x25519_secret,
        share.as_bytes(),
        key.as_bytes(),
        LABEL,
    ] {
        Update::update(&mut hash, part);
    }
    let mut shared = SharedSecret(GenericArray::default());
    hash.finalize_into(&mut shared.0);
    shared
}

/// SHAKE256 of `input`.
fn shake<const N: usize>(input: &[u8]) -> Zeroizing<[u8; N]> {
    let mut out = Zeroizing::new([0; N]);
    Shake256::default()
        .chain(input)
        .finalize_xof()
        .read(out.as_mut_slice());
    out
}

/// A slice that is known to have 32 bytes.
fn block(bytes: &[u8]) -> &B32 {
    bytes.try_into().expect("cut to 32 bytes")
}
