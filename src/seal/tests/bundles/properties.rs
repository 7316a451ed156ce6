//! Whatever happens to a bundle: refused, never a panic, and no letter is
//! given that is not exactly what was signed.

use std::sync::LazyLock;

use proptest::prelude::*;
use quietline_seal::{LETTER_SIZE, bundle::BundleError, signing::SigningKey};

use crate::{forge, kit};

/// A key and an export of two letters signed with it.
static BUNDLE: LazyLock<(SigningKey, Vec<u8>)> = LazyLock::new(|| {
    let key = SigningKey::generate();
    let bundle = kit::export(2, &key);
    (key, bundle)
});

/// Where the first letter's bytes begin.
fn first_letter() -> usize {
    BUNDLE.1.len() - 1024 - 2 * (512 + LETTER_SIZE) + 512
}

/// Refused; [`kit::take`] sees to it that no changed letter is given.
fn is_refused(bundle: &[u8]) {
    let taken = kit::take(bundle, &BUNDLE.0.verifying_key());
    assert!(taken.outcome.is_err(), "taken in spite of a change");
}

#[test]
fn any_changed_byte_of_headers_manifest_and_signature_is_refused() {
    let (_, bundle) = &*BUNDLE;
    let second_header = first_letter() + LETTER_SIZE;
    let end = bundle.len() - 1024;
    let outside_letters = (0..first_letter())
        .chain(second_header..second_header + 512)
        .chain(end..bundle.len());
    let mut changed = bundle.clone();
    for at in outside_letters {
        for flip in [0x01, 0x80] {
            changed[at] ^= flip;
            is_refused(&changed);
            changed[at] ^= flip;
        }
    }
}

#[test]
fn a_bundle_cut_short_anywhere_is_refused() {
    let (key, bundle) = &*BUNDLE;
    let key = key.verifying_key();
    for length in (0..bundle.len()).filter(|at| at % 61 < 2 || *at < first_letter()) {
        let taken = kit::take(&bundle[..length], &key);
        let outcome = taken.outcome.expect_err("it should be refused");
        let said = match length {
            0 => matches!(outcome, BundleError::Empty),
            _ => matches!(outcome, BundleError::CutShort(_)),
        };
        assert!(said, "{length}: {outcome}");
    }
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
    fn any_piece_put_anywhere_is_refused(
        from in any::<prop::sample::Index>(),
        length in 1..70_000usize,
        to in any::<prop::sample::Index>(),
    ) {
        let (_, bundle) = &*BUNDLE;
        let from = from.index(bundle.len());
        let piece = &bundle[from..bundle.len().min(from + length)];
        let to = to.index(bundle.len());
        let mut changed = bundle.clone();
        changed.splice(to..to, piece.iter().copied());
        // Zeros more at the end are padding.
        prop_assume!(changed[..bundle.len()] != bundle[..]);
        is_refused(&changed);
    }

    #[test]
    fn any_piece_taken_out_is_refused(
        from in any::<prop::sample::Index>(),
        length in 1..70_000usize,
    ) {
        let mut changed = BUNDLE.1.clone();
        let from = from.index(changed.len());
        let until = changed.len().min(from + length);
        changed.drain(from..until);
        is_refused(&changed);
    }

    #[test]
    fn noise_is_refused(noise in prop::collection::vec(any::<u8>(), 0..5_000)) {
        is_refused(&noise);
    }

    #[test]
    fn a_forged_tar_of_noise_is_refused(
        members in prop::collection::vec(
            ("manifest\\.json(\\.minisig)?|letters/[0-9a-f]{32}\\.age|[ -~]{0,99}",
             prop::collection::vec(any::<u8>(), 0..2_000)),
            0..5,
        ),
    ) {
        is_refused(&forge::tar(&members));
    }

    #[test]
    fn any_signed_manifest_is_read_without_panic(
        at in any::<prop::sample::Index>(),
        length in 0..20usize,
        text in "[\\[\\]{}\":,0-9a-z\\\\u/.-]{0,20}",
    ) {
        let (key, bundle) = &*BUNDLE;
        let mut manifest = forge::members(bundle).remove(0).1;
        let at = at.index(manifest.len());
        let until = manifest.len().min(at + length);
        manifest.splice(at..until, text.bytes());
        let forged = forge::with_manifest(bundle, &manifest, key);
        let taken = kit::take(&forged[..], &key.verifying_key());
        prop_assert!(taken.letters.len() <= 2);
    }
}
