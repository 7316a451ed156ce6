//! Parcels in bundles: streamed out, streamed in, and refused when anything is
//! wrong with them.

use std::{
    io::{self, Read},
    sync::LazyLock,
};

use proptest::prelude::*;
use quietline_case::{LetterId, ParcelId, PortalId};
use quietline_seal::{
    Desk, Letter, Sealed,
    bundle::{
        BundleError, EraseParcel, ExportSource, ExportTaker, OutgoingHead, Sum, read_export,
        read_outgoing, write_export_of, write_outgoing,
    },
    signing::SigningKey,
};

use crate::{
    forge::{self, Header, Member},
    kit::{self, Source, Taker},
};

/// The words of refusal.
fn refusal(bundle: impl Read, key: &SigningKey) -> String {
    let outcome = kit::take_into(bundle, &key.verifying_key(), &mut Taker::default());
    outcome.expect_err("it should be refused").to_string()
}

/// The words of refusal of an export of a letter and two parcels, once `change`
/// was done to its members.
fn refusal_after(change: impl FnOnce(&mut Vec<Member>)) -> String {
    let key = SigningKey::generate();
    let mut members = forge::members(&kit::full_export(1, 2, &key));
    change(&mut members);
    refusal(&forge::tar(&members)[..], &key)
}

#[test]
fn letters_and_parcels_read_back_as_written() {
    let key = SigningKey::generate();
    for (letters, parcels) in [(0, 0), (0, 3), (3, 0), (3, 3)] {
        let bundle = kit::full_export(letters, parcels, &key);
        let mut taker = Taker::default();
        let head = kit::take_into(&bundle[..], &key.verifying_key(), &mut taker);
        assert_eq!(head.unwrap(), kit::export_head());
        assert_eq!(taker.letters.len(), usize::from(letters));
        let names: Vec<_> = (1..=parcels).map(kit::parcel_id).collect();
        assert_eq!(taker.parcels, names);
    }
}

#[test]
fn parcels_in_another_order_are_the_same_bundle() {
    let key = SigningKey::generate();
    let mut members = forge::members(&kit::full_export(1, 3, &key));
    members[3..].reverse();
    let mut taker = Taker::default();
    kit::take_into(&forge::tar(&members)[..], &key.verifying_key(), &mut taker).unwrap();
    assert_eq!(taker.parcels, [3, 2, 1].map(kit::parcel_id));
}

/// The bytes of a bundle with parcels never change; those of one without are
/// what they were.
#[test]
fn the_format_is_frozen() {
    let key = SigningKey::generate();
    assert_eq!(
        forge::members(&kit::full_export(2, 0, &key))[0],
        forge::members(&kit::export(2, &key))[0]
    );
    let bundle = kit::full_export(1, 1, &key);
    let members = forge::members(&bundle);
    let (letter, parcel) = ("01".repeat(16), "01".repeat(16));
    let expected = format!(
        "{{\"format\":1,\"kind\":\"export\",\"portal\":\"{}\",\"number\":7,\"previous\":6,\
         \"delivered\":3,\"sums\":{{\"letters/{letter}.age\":\"{}\"}},\
         \"parcels\":{{\"parcels/{parcel}.age\":{{\"bytes\":66236,\"sum\":\"{}\"}}}}}}\n",
        kit::PORTAL,
        Sum::of(&members[2].1),
        Sum::of(&kit::parcel(1)),
    );
    assert_eq!(String::from_utf8(members[0].1.clone()).unwrap(), expected);
    assert_eq!(
        members[3],
        (format!("parcels/{parcel}.age"), kit::parcel(1))
    );
    assert_eq!(forge::tar(&members), bundle);
}

#[test]
fn an_outgoing_bundle_names_parcels_to_erase() {
    let key = SigningKey::generate();
    let erase = EraseParcel {
        parcel: kit::parcel_id(5),
        sum: Sum::of(b"five"),
    };
    let head = OutgoingHead {
        erase_parcels: vec![erase],
        ..kit::outgoing_head()
    };
    let mut bundle = Vec::new();
    write_outgoing(&mut bundle, &head, &[], &key).unwrap();
    let read = read_outgoing(&bundle[..], &key.verifying_key(), |_| Ok(()), |_, _| Ok(()));
    assert_eq!(read.unwrap(), head);
    let manifest = String::from_utf8(forge::members(&bundle).remove(0).1).unwrap();
    let said = format!(
        "\"erase_parcels\":[{{\"parcel\":\"{}\",\"sum\":\"{}\"}}],\"sums\"",
        "05".repeat(16),
        Sum::of(b"five")
    );
    assert!(manifest.contains(&said), "{manifest}");
}

#[test]
fn a_reader_of_letters_alone_refuses_parcels() {
    let key = SigningKey::generate();
    let key_of = |_: &PortalId| Some(key.verifying_key());
    let bundle = kit::full_export(1, 1, &key);
    let outcome = read_export(&bundle[..], key_of, |_| Ok(()), |_, _, _| Ok(()));
    let why = outcome.expect_err("it should be refused").to_string();
    assert!(why.contains("could not keep parcels/0101"), "{why}");
}

#[test]
fn a_parcel_that_is_not_what_was_signed_is_refused() {
    for at in [22, 40_000, 66_235] {
        let why = refusal_after(|members| members[3].1[at] ^= 1);
        assert!(why.contains("is not what was signed"), "{at}: {why}");
    }
    let why = refusal_after(|members| members[3].1[3] ^= 1);
    assert!(why.contains("is not sealed"), "{why}");
    let why = refusal_after(|members| {
        let (one, two) = members.split_at_mut(4);
        std::mem::swap(&mut one[3].0, &mut two[0].0);
    });
    assert!(why.contains("has the wrong size"), "{why}");
}

#[test]
fn a_signed_parcel_that_is_not_sealed_is_refused() {
    let key = SigningKey::generate();
    let bundle = kit::full_export(1, 1, &key);
    let plain = vec![b' '; 66_236];
    let (old, new) = (Sum::of(&kit::parcel(1)), Sum::of(&plain));
    let forged = forge::edited(&bundle, &old.to_string(), &new.to_string(), &key);
    let mut members = forge::members(&forged);
    members[3].1 = plain;
    let why = refusal(&forge::tar(&members)[..], &key);
    assert!(why.contains("is not sealed"), "{why}");
}

#[test]
fn sizes_are_checked_before_the_bytes_are_read() {
    let key = SigningKey::generate();
    let bundle = kit::full_export(1, 1, &key);
    let at = bundle.len() - 1024 - 66_560 - 512;
    let name = format!("parcels/{}.age", kit::parcel_id(1));
    for size in [0, 66_235, 66_237, 0o777_7777_7777] {
        let header = Header::regular(&name, size).bytes();
        let why = refusal(bundle[..at].chain(&header[..]), &key);
        assert!(why.contains("has the wrong size"), "{size}: {why}");
    }
    // A size on the manifest is no better if no parcel can have it.
    for size in [0, 65_535, 0o1_0000_0000_0000] {
        let said = format!("\"bytes\":{size}");
        let forged = forge::edited(&bundle, "\"bytes\":66236", &said, &key);
        let at = forged.len() - 1024 - 66_560 - 512;
        let header = Header::regular(&name, size.min(0o777_7777_7777)).bytes();
        let why = refusal(forged[..at].chain(&header[..]), &key);
        assert!(why.contains("has the wrong size"), "{size}: {why}");
    }
}

#[test]
fn parcels_stand_after_letters_once_and_on_the_manifest() {
    let out_of_place = "comes too early, or is in it twice";
    let why = refusal_after(|members| members.swap(2, 3));
    assert!(why.contains(out_of_place), "{why}");
    let why = refusal_after(|members| members.push(members[3].clone()));
    assert!(why.contains(out_of_place), "{why}");
    let why = refusal_after(|members| members.push(members[2].clone()));
    assert!(why.contains(out_of_place), "{why}");
    let why = refusal_after(|members| members[3].0 = format!("parcels/{}.age", kit::parcel_id(9)));
    assert!(why.contains("is not on its manifest"), "{why}");
    let why = refusal_after(|members| drop(members.pop()));
    assert!(why.contains("1 of the files"), "{why}");
}

#[test]
fn what_a_manifest_says_of_parcels_is_read_strictly() {
    let key = SigningKey::generate();
    let bundle = kit::full_export(1, 1, &key);
    for (from, to) in [
        ("\"bytes\":66236", "\"bytes\":-1"),
        ("\"bytes\":66236", "\"bytes\":1e5"),
        ("\"bytes\":66236", "\"bytes\":66236,\"bytes\":66236"),
        ("\"bytes\":66236", "\"bytes\":66236,\"more\":1"),
        ("\"bytes\":66236,", ""),
        ("\"parcels/", "\"letters/"),
        ("\"parcels\":{", "\"parcels\":{},\"parcels\":{"),
        ("\"parcels\":{", "\"parcels\":{\"x\":{},"),
    ] {
        let forged = forge::edited(&bundle, from, to, &key);
        let why = refusal(&forged[..], &key);
        assert!(why.contains("its manifest can't be read"), "{to}: {why}");
    }
    let entry = |n: u128| {
        format!(
            "\"parcels/{n:032x}.age\":{{\"bytes\":70000,\"sum\":\"{:064}\"}},",
            0
        )
    };
    let many: String = (0..30_000).map(entry).collect();
    let forged = forge::edited(
        &bundle,
        "\"parcels\":{",
        &format!("\"parcels\":{{{many}"),
        &key,
    );
    assert!(refusal(&forged[..], &key).contains("its manifest can't be read"));
    // An answer is never a parcel.
    let forged = forge::edited(
        &kit::outgoing(&key),
        "\"sums\"",
        "\"parcels\":{},\"sums\"",
        &key,
    );
    let why = kit::deliver(&forged, &key.verifying_key()).unwrap_err();
    assert!(
        why.to_string().contains("its manifest can't be read"),
        "{why}"
    );
}

#[test]
fn a_bundle_cut_short_in_a_parcel_is_refused() {
    let key = SigningKey::generate();
    let bundle = kit::full_export(1, 1, &key);
    let start = bundle.len() - 1024 - 66_560;
    for length in [
        start - 1,
        start,
        start + 1,
        start + 40_000,
        start + 66_236,
        start + 66_500,
    ] {
        let why = refusal(&bundle[..length], &key);
        assert!(why.contains("cut short in"), "{length}: {why}");
    }
    let mut padded = bundle;
    padded[start + 66_236] = 1;
    let why = refusal(&padded[..], &key);
    assert!(why.contains("something follows parcels/"), "{why}");
}

/// Takes of each parcel no more than some bytes, and then says what it is told.
struct Lazy(usize, Option<&'static str>);

impl ExportTaker for Lazy {
    fn letter(&mut self, _: LetterId, _: Sum, _: Sealed<Letter, Desk>) -> io::Result<()> {
        Ok(())
    }

    fn parcel(&mut self, _: ParcelId, _: Sum, _: u64, from: &mut dyn Read) -> io::Result<()> {
        from.read_exact(&mut vec![0; self.0])?;
        self.1.map_or(Ok(()), |why| Err(io::Error::other(why)))
    }
}

#[test]
fn what_a_taker_leaves_is_checked_all_the_same() {
    let key = SigningKey::generate();
    let bundle = kit::full_export(1, 2, &key);
    let mut changed = bundle.clone();
    let last = changed.len() - 2_000;
    changed[last] ^= 1;
    for some in [0, 10, 60_000] {
        kit::take_into(&bundle[..], &key.verifying_key(), &mut Lazy(some, None)).unwrap();
        let outcome = kit::take_into(&changed[..], &key.verifying_key(), &mut Lazy(some, None));
        assert!(
            matches!(outcome, Err(BundleError::Altered(_))),
            "{outcome:?}"
        );
    }
}

#[test]
fn a_parcel_that_can_not_be_kept_is_named() {
    let key = SigningKey::generate();
    let bundle = kit::full_export(0, 1, &key);
    let outcome = kit::take_into(
        &bundle[..],
        &key.verifying_key(),
        &mut Lazy(10, Some("no room")),
    );
    let why = outcome.expect_err("it should fail").to_string();
    assert!(why.contains("could not keep parcels/0101"), "{why}");
    assert!(why.contains("no room"), "{why}");
}

#[test]
fn a_disk_that_fails_in_a_parcel_is_said() {
    /// Fails where it is read.
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("bad sector"))
        }
    }
    let key = SigningKey::generate();
    let bundle = kit::full_export(0, 1, &key);
    let input = bundle[..bundle.len() - 10_000].chain(Broken);
    let why = refusal(input, &key);
    assert!(
        why.contains("could not read the bundle: bad sector"),
        "{why}"
    );
}

/// Gives one parcel, each time another.
struct Changing(Vec<Vec<u8>>);

impl ExportSource for Changing {
    fn letters(&self) -> Vec<LetterId> {
        Vec::new()
    }

    fn parcels(&self) -> Vec<ParcelId> {
        vec![kit::parcel_id(1)]
    }

    fn letter(&mut self, _: &LetterId) -> io::Result<Sealed<Letter, Desk>> {
        Err(io::Error::other("there is none"))
    }

    fn parcel(&mut self, _: &ParcelId) -> io::Result<impl Read> {
        let next = self.0.pop().ok_or_else(|| io::Error::other("bad sector"))?;
        Ok(io::Cursor::new(next))
    }
}

#[test]
fn a_parcel_that_changes_or_vanishes_while_it_is_written_is_named() {
    let fails = |parcels: &[Vec<u8>], why: &str| {
        let key = SigningKey::generate();
        let mut source = Changing(parcels.iter().rev().cloned().collect());
        let outcome = write_export_of(io::sink(), &kit::export_head(), &mut source, &key);
        let said = outcome.expect_err("it should fail").to_string();
        assert!(
            said.contains("could not read parcels/0101") && said.contains(why),
            "{said}"
        );
    };
    let parcel = kit::parcel(1);
    fails(&[], "bad sector");
    fails(std::slice::from_ref(&parcel), "bad sector");
    fails(&[parcel.clone(), kit::parcel(2)], "it changed while");
    fails(
        &[parcel.clone(), parcel[..66_000].to_vec()],
        "it changed while",
    );
    fails(&[parcel[..65_535].to_vec()], "no parcel has 65535 bytes");
}

#[test]
fn a_parcel_or_letter_listed_twice_is_named() {
    /// Lists its only parcel twice.
    struct Twice(Source);
    impl ExportSource for Twice {
        fn letters(&self) -> Vec<LetterId> {
            self.0.letters()
        }
        fn parcels(&self) -> Vec<ParcelId> {
            self.0.parcels().repeat(2)
        }
        fn letter(&mut self, name: &LetterId) -> io::Result<Sealed<Letter, Desk>> {
            self.0.letter(name)
        }
        fn parcel(&mut self, name: &ParcelId) -> io::Result<impl Read> {
            self.0.parcel(name)
        }
    }
    let mut source = Twice(Source {
        letters: 1,
        parcels: 1,
    });
    let key = SigningKey::generate();
    let outcome = write_export_of(io::sink(), &kit::export_head(), &mut source, &key);
    let why = outcome.expect_err("it should fail").to_string();
    assert!(
        why.contains("parcels/0101") && why.contains("listed twice"),
        "{why}"
    );
}

/// A key and an export of a letter and two parcels signed with it.
static BUNDLE: LazyLock<(SigningKey, Vec<u8>)> = LazyLock::new(|| {
    let key = SigningKey::generate();
    let bundle = kit::full_export(1, 2, &key);
    (key, bundle)
});

/// Refused; [`Taker`] sees to it that no changed parcel comes to its end.
fn is_refused(bundle: &[u8]) {
    let taken = kit::take_into(bundle, &BUNDLE.0.verifying_key(), &mut Taker::default());
    assert!(taken.is_err(), "taken in spite of a change");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_changed_byte_is_refused(at in any::<prop::sample::Index>(), flip in 1..=255u8) {
        let mut changed = BUNDLE.1.clone();
        let at = at.index(changed.len());
        changed[at] ^= flip;
        is_refused(&changed);
    }

    #[test]
    fn a_bundle_cut_anywhere_is_refused(at in any::<prop::sample::Index>()) {
        let bundle = &BUNDLE.1;
        is_refused(&bundle[..at.index(bundle.len())]);
    }

    #[test]
    fn any_piece_put_or_taken_out_is_refused(
        from in any::<prop::sample::Index>(),
        length in 1..200_000usize,
        to in any::<prop::sample::Index>(),
    ) {
        let bundle = &BUNDLE.1;
        let from = from.index(bundle.len());
        let until = bundle.len().min(from + length);
        let mut shorter = bundle.clone();
        let piece: Vec<u8> = shorter.drain(from..until).collect();
        is_refused(&shorter);
        let mut longer = bundle.clone();
        let to = to.index(bundle.len());
        longer.splice(to..to, piece);
        // Zeros more at the end are padding.
        prop_assume!(longer[..bundle.len()] != bundle[..]);
        is_refused(&longer);
    }
}
