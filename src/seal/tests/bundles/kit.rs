//! What the tests of bundles share.

use std::{
    collections::BTreeMap,
    io::{self, Read},
    sync::LazyLock,
};

use quietline_case::{LetterId, MailboxName, ParcelId, PortalId, Reply};
use quietline_seal::{
    AtRest, Desk, LETTER_SIZE, Letter, Sealed, Tipster,
    bundle::{
        BundleError, Erase, ExportHead, ExportSource, ExportTaker, OutgoingHead, Sum,
        read_export_into, read_outgoing, write_export, write_export_of, write_outgoing,
    },
    signing::{SigningKey, VerifyingKey},
};

/// The portal of every test.
pub const PORTAL: PortalId = PortalId::from_bytes(*b"a test's portal.");

/// Sixteen files that are sealed as far as a bundle can tell: the first line
/// of an age file, then what looks like ciphertext.
static SEALED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let block = |seed: u8, n: u16| *Sum::of(&[&[seed], &n.to_be_bytes()[..]].concat()).as_bytes();
    let file = |seed| {
        let mut bytes = b"age-encryption.org/v1\n".to_vec();
        bytes.extend((0..1024).flat_map(|n| block(seed, n)));
        bytes.truncate(LETTER_SIZE);
        bytes
    };
    (0..16).map(file).collect()
});

/// The one of them with this number.
pub fn sealed<T, A>(seed: u8) -> Sealed<T, A> {
    Sealed::from_age_file(SEALED[usize::from(seed)].clone()).unwrap()
}

/// The name of letter number `n`.
pub fn letter_id(n: u8) -> LetterId {
    LetterId::from_bytes([n; 16])
}

/// The name of parcel number `n`.
pub fn parcel_id(n: u8) -> ParcelId {
    ParcelId::from_bytes([n; 16])
}

/// What is in parcel number `n`, each of another size.
pub fn parcel(n: u8) -> Vec<u8> {
    let mut bytes = SEALED[0].repeat(3);
    bytes.truncate(65_536 + 700 * usize::from(n));
    *bytes.last_mut().unwrap() = n;
    bytes
}

/// Letters and parcels, each made from its number.
pub struct Source {
    /// How many letters.
    pub letters: u8,
    /// How many parcels.
    pub parcels: u8,
}

impl ExportSource for Source {
    fn letters(&self) -> Vec<LetterId> {
        (1..=self.letters).map(letter_id).collect()
    }

    fn parcels(&self) -> Vec<ParcelId> {
        (1..=self.parcels).map(parcel_id).collect()
    }

    fn letter(&mut self, name: &LetterId) -> io::Result<Sealed<Letter, Desk>> {
        Ok(sealed(name.as_bytes()[0]))
    }

    fn parcel(&mut self, name: &ParcelId) -> io::Result<impl Read> {
        Ok(io::Cursor::new(parcel(name.as_bytes()[0])))
    }
}

/// An export of letters and parcels.
pub fn full_export(letters: u8, parcels: u8, key: &SigningKey) -> Vec<u8> {
    let mut out = Vec::new();
    let mut source = Source { letters, parcels };
    write_export_of(&mut out, &export_head(), &mut source, key).unwrap();
    out
}

/// Takes all that a bundle holds, and sees to it that all that is given is
/// whole, itself, in order and given once.
#[derive(Default)]
pub struct Taker {
    /// The letters.
    pub letters: BTreeMap<LetterId, Sealed<Letter, Desk>>,
    /// The parcels that came to their end.
    pub parcels: Vec<ParcelId>,
}

impl ExportTaker for Taker {
    fn letter(&mut self, name: LetterId, sum: Sum, letter: Sealed<Letter, Desk>) -> io::Result<()> {
        let true_letter: Sealed<Letter, Desk> = sealed(name.as_bytes()[0]);
        assert!(
            letter.sealed_bytes() == true_letter.sealed_bytes(),
            "{name} is not itself"
        );
        assert_eq!(Sum::of(letter.sealed_bytes()), sum);
        assert!(self.parcels.is_empty(), "{name} comes after a parcel");
        assert!(self.letters.insert(name, letter).is_none(), "{name} twice");
        Ok(())
    }

    fn parcel(
        &mut self,
        name: ParcelId,
        sum: Sum,
        size: u64,
        from: &mut dyn Read,
    ) -> io::Result<()> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes)?;
        assert!(bytes == parcel(name.as_bytes()[0]), "{name} is not itself");
        assert_eq!((bytes.len() as u64, Sum::of(&bytes)), (size, sum));
        assert!(!self.parcels.contains(&name), "{name} twice");
        self.parcels.push(name);
        Ok(())
    }
}

/// Reads an export of [`full_export`] into a taker.
pub fn take_into(
    bundle: impl Read,
    key: &VerifyingKey,
    taker: &mut impl ExportTaker,
) -> Result<ExportHead, BundleError> {
    let key_of = |portal: &PortalId| (*portal == PORTAL).then(|| key.clone());
    read_export_into(bundle, key_of, |_| Ok(()), taker)
}

/// The head of the tests' exports.
pub fn export_head() -> ExportHead {
    ExportHead {
        portal: PORTAL,
        number: 7,
        previous: 6,
        delivered: 3,
    }
}

/// The head of the tests' outgoing bundles.
pub fn outgoing_head() -> OutgoingHead {
    let erase = Erase {
        letter: letter_id(9),
        sum: Sum::of(b"nine"),
    };
    OutgoingHead {
        portal: PORTAL,
        number: 4,
        answers_export: 7,
        erase: vec![erase],
        erase_parcels: Vec::new(),
    }
}

/// An export of letters 1 to `count`, each made from its number.
pub fn export(count: u8, key: &SigningKey) -> Vec<u8> {
    let names: Vec<_> = (1..=count).map(letter_id).collect();
    let mut out = Vec::new();
    let read = |name: &LetterId| Ok(sealed(name.as_bytes()[0]));
    write_export(&mut out, &export_head(), &names, read, key).unwrap();
    out
}

/// An outgoing bundle of two replies.
pub fn outgoing(key: &SigningKey) -> Vec<u8> {
    let replies: [(MailboxName, Sealed<Reply, Tipster>); 2] = [
        (MailboxName::from_bytes([1; 16]), sealed(1)),
        (MailboxName::from_bytes([2; 16]), sealed(2)),
    ];
    let mut out = Vec::new();
    write_outgoing(&mut out, &outgoing_head(), &replies, key).unwrap();
    out
}

/// What an export gave: the answer, and the letters taken by then.
pub struct Taken {
    /// What the reader said in the end.
    pub outcome: Result<ExportHead, BundleError>,
    /// The letters it gave, whole or not.
    pub letters: BTreeMap<LetterId, Sealed<Letter, Desk>>,
}

/// Reads an export of [`export`] whose portal's key is `key`. Whatever comes
/// of it, each letter that is given is the one of its name, with its own sum,
/// and given once.
pub fn take(bundle: impl Read, key: &VerifyingKey) -> Taken {
    let mut taker = Taker::default();
    let outcome = take_into(bundle, key, &mut taker);
    let letters = taker.letters;
    Taken { outcome, letters }
}

/// Why an export is refused.
pub fn refusal(bundle: impl Read, key: &VerifyingKey) -> String {
    let outcome = take(bundle, key).outcome;
    outcome.expect_err("it should be refused").to_string()
}

/// Reads an outgoing bundle and forgets the replies.
pub fn deliver(bundle: &[u8], key: &VerifyingKey) -> Result<OutgoingHead, BundleError> {
    read_outgoing(bundle, key, |head| head.must_be_for(&PORTAL), |_, _| Ok(()))
}
