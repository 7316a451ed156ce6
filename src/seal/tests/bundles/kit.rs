//! What the tests of bundles share.

use std::{collections::BTreeMap, io, sync::LazyLock};

use quietline_case::{LetterId, MailboxName, PortalId, Reply};
use quietline_seal::{
    AtRest, Desk, LETTER_SIZE, Letter, Sealed, Tipster,
    bundle::{
        BundleError, Erase, ExportHead, OutgoingHead, Sum, read_export, read_outgoing,
        write_export, write_outgoing,
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
pub fn take(bundle: impl io::Read, key: &VerifyingKey) -> Taken {
    let mut letters = BTreeMap::new();
    let keep = |name, sum, letter: Sealed<Letter, Desk>| {
        let true_letter: Sealed<Letter, Desk> = sealed(LetterId::as_bytes(&name)[0]);
        assert!(
            letter.sealed_bytes() == true_letter.sealed_bytes(),
            "{name} is not itself"
        );
        assert_eq!(Sum::of(letter.sealed_bytes()), sum);
        assert!(letters.insert(name, letter).is_none(), "{name} twice");
        Ok(())
    };
    let key_of = |portal: &PortalId| (*portal == PORTAL).then(|| key.clone());
    let outcome = read_export(bundle, key_of, |_| Ok(()), keep);
    Taken { outcome, letters }
}

/// Why an export is refused.
pub fn refusal(bundle: impl io::Read, key: &VerifyingKey) -> String {
    let outcome = take(bundle, key).outcome;
    outcome.expect_err("it should be refused").to_string()
}

/// Reads an outgoing bundle and forgets the replies.
pub fn deliver(bundle: &[u8], key: &VerifyingKey) -> Result<OutgoingHead, BundleError> {
    read_outgoing(bundle, key, |head| head.must_be_for(&PORTAL), |_, _| Ok(()))
}
