//! Who signed it, and what a signature alone does not make good.

use std::io;

use quietline_case::PortalId;
use quietline_seal::{
    bundle::{BundleError, read_export, read_outgoing},
    signing::SigningKey,
};

use crate::{forge, kit};

#[test]
fn a_stranger_s_bundle_is_refused() {
    let (ours, stranger) = (SigningKey::generate(), SigningKey::generate());
    let taken = kit::take(&kit::export(1, &stranger)[..], &ours.verifying_key());
    assert!(matches!(taken.outcome, Err(BundleError::Stranger)));
    assert!(taken.letters.is_empty());
    let outcome = kit::deliver(&kit::outgoing(&stranger), &ours.verifying_key());
    assert!(matches!(outcome, Err(BundleError::Stranger)));
}

#[test]
fn a_stranger_who_borrows_the_key_number_is_refused() {
    let (ours, stranger) = (SigningKey::generate(), SigningKey::generate());
    let mut members = forge::members(&kit::export(1, &stranger));
    members[1].1 = with_key_number_of(&ours, &members[0].1, &stranger);
    let why = kit::refusal(&forge::tar(&members)[..], &ours.verifying_key());
    assert!(why.contains("its signature is wrong"), "{why}");
}

/// The stranger's signature under the key number of `ours`.
fn with_key_number_of(ours: &SigningKey, data: &[u8], stranger: &SigningKey) -> Vec<u8> {
    let text = forge::minisig(data, stranger);
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    let base64 = data_encoding::BASE64;
    let mut signature = base64.decode(lines[1].as_bytes()).unwrap();
    let key = base64
        .decode(ours.verifying_key().to_string().as_bytes())
        .unwrap();
    signature[2..10].copy_from_slice(&key[2..10]);
    lines[1] = base64.encode(&signature);
    (lines.join("\n") + "\n").into_bytes()
}

#[test]
fn another_signature_of_the_same_key_is_refused() {
    let key = SigningKey::generate();
    let mut members = forge::members(&kit::export(1, &key));
    members[1].1 = forge::minisig(b"another manifest", &key).into_bytes();
    let why = kit::refusal(&forge::tar(&members)[..], &key.verifying_key());
    assert!(why.contains("its signature is wrong"), "{why}");
}

#[test]
fn signatures_that_are_not_written_as_ours_are_refused() {
    let key = SigningKey::generate();
    let members = forge::members(&kit::export(1, &key));
    let ours = String::from_utf8(members[1].1.clone()).unwrap();
    let lines: Vec<_> = ours.lines().collect();
    // The first four lines of `lines`, one of them changed.
    let with = |at: usize, line: &str| {
        let mut lines = lines.clone();
        lines[at] = line;
        lines.join("\n") + "\n"
    };
    let wrong = [
        String::new(),
        "\n\n\n\n".to_owned(),
        ours.trim_end().to_owned(),
        ours.replace('\n', "\r\n"),
        format!("{ours}more\n"),
        with(0, "untrusted comment: made on Monday"),
        with(2, "trusted comment: timestamp:1700000000"),
        with(1, ""),
        with(1, &lines[1][..96]),
        with(1, &lines[1].replace('=', "A")),
        // minisign 0.10 panics on the first two and takes the third.
        with(3, ""),
        with(3, "AAAA"),
        with(3, &lines[3].replace("==", "AA")),
    ];
    for signature in wrong {
        let mut members = members.clone();
        members[1].1 = signature.clone().into_bytes();
        let why = kit::refusal(&forge::tar(&members)[..], &key.verifying_key());
        assert!(
            why.contains("its signature can't be read"),
            "{signature:?}: {why}"
        );
    }
}

#[test]
fn an_unknown_portal_is_named() {
    let key = SigningKey::generate();
    let none = |_: &PortalId| None;
    let outcome = read_export(
        &kit::export(1, &key)[..],
        none,
        |_| Ok(()),
        |_, _, _| Ok(()),
    );
    let why = outcome.expect_err("it should be refused").to_string();
    assert!(why.contains(&kit::PORTAL.to_string()), "{why}");
    assert!(why.contains("enrol that portal first"), "{why}");
}

#[test]
fn a_bundle_for_another_portal_is_refused_before_a_reply_is_read() {
    let key = SigningKey::generate();
    let here = PortalId::from_bytes([5; 16]);
    let taken = |_, _| -> io::Result<()> { panic!("a reply was read") };
    let bundle = kit::outgoing(&key);
    let check = |head: &quietline_seal::bundle::OutgoingHead| head.must_be_for(&here);
    let outcome = read_outgoing(&bundle[..], &key.verifying_key(), check, taken);
    let why = outcome.expect_err("it should be refused").to_string();
    assert!(
        why.contains(&format!("for portal {}", kit::PORTAL)),
        "{why}"
    );
    assert!(why.contains("deliver it there"), "{why}");
}

#[test]
fn the_head_is_shown_only_when_its_signature_is_proven() {
    let (ours, stranger) = (SigningKey::generate(), SigningKey::generate());
    let bundle = kit::export(1, &stranger);
    let key_of = |_: &PortalId| Some(ours.verifying_key());
    let check = |_: &_| -> Result<(), String> { panic!("the head was shown") };
    let outcome = read_export(&bundle[..], key_of, check, |_, _, _| Ok(()));
    assert!(matches!(outcome, Err(BundleError::Stranger)));
}

#[test]
fn a_check_that_says_no_stops_before_the_letters() {
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    let key_of = |_: &PortalId| Some(key.verifying_key());
    let check = |_: &_| Err("too old".to_owned());
    let taken = |_, _, _| -> io::Result<()> { panic!("a letter was read") };
    let outcome = read_export(&bundle[..], key_of, check, taken);
    let why = outcome.expect_err("it should be refused").to_string();
    assert_eq!(why, "the bundle was refused: too old");
}

#[test]
fn the_wrong_kind_is_named() {
    let key = SigningKey::generate();
    let why = kit::refusal(&kit::outgoing(&key)[..], &key.verifying_key());
    assert!(why.starts_with("this is an outgoing bundle"), "{why}");
    let outcome = kit::deliver(&kit::export(1, &key), &key.verifying_key());
    let why = outcome.expect_err("it should be refused").to_string();
    assert!(why.starts_with("this is an export"), "{why}");
}

#[test]
fn a_newer_format_is_named() {
    let key = SigningKey::generate();
    let newer = br#"{"format":2,"kind":"something","else":["entirely"]}"#;
    let bundle = forge::with_manifest(&kit::export(1, &key), newer, &key);
    let why = kit::refusal(&bundle[..], &key.verifying_key());
    assert!(why.contains("of format 2"), "{why}");
    assert!(why.contains("update this program"), "{why}");
}

/// A portal that was taken over signs what it likes.
#[test]
fn a_signed_manifest_is_still_read_strictly() {
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    let one = format!("letters/{}.age", kit::letter_id(1));
    for (from, to) in [
        ("\"number\":7", "\"number\":-7"),
        ("\"number\":7", "\"number\":7.5"),
        ("\"number\":7", "\"number\":18446744073709551616"),
        ("\"number\":7", "\"number\":7,\"number\":8"),
        ("\"number\":7", "\"number\":7,\"\\u001b[2J\":8"),
        ("\"number\":7,", ""),
        ("\"format\":1", "\"format\":0"),
        ("\"format\":1", "\"format\":\"1\""),
        ("{\"format\"", "[{\"format\""),
        ("letters/", "answers/"),
        (".age\":", ".age\":null,\"letters/x\":"),
        ("}}", "}} {}"),
    ] {
        let forged = forge::edited(&bundle, from, to, &key);
        let why = kit::refusal(&forged[..], &key.verifying_key());
        assert!(
            why.contains("its manifest can't be read"),
            "{from} → {to}: {why}"
        );
    }
    let twice = format!("\"{one}\":\"{}\",\"{one}\"", "0".repeat(64));
    let forged = forge::edited(&bundle, &format!("\"{one}\""), &twice, &key);
    let why = kit::refusal(&forged[..], &key.verifying_key());
    assert!(why.contains("its manifest can't be read"), "{why}");
}

#[test]
fn a_manifest_of_too_many_letters_is_refused() {
    let key = SigningKey::generate();
    let sum = "0".repeat(64);
    let many = (0..=250_000u128).map(|n| format!("\"letters/{n:032x}.age\":\"{sum}\""));
    let many = format!("\"sums\":{{{},", many.collect::<Vec<_>>().join(","));
    let bundle = forge::edited(&kit::export(1, &key), "\"sums\":{", &many, &key);
    let why = kit::refusal(&bundle[..], &key.verifying_key());
    assert!(why.contains("its manifest can't be read"), "{why}");
}

#[test]
fn a_deep_manifest_is_refused() {
    let key = SigningKey::generate();
    let deep = format!("\"number\":{}", "[".repeat(1_000_000));
    let bundle = forge::edited(&kit::export(1, &key), "\"number\":7", &deep, &key);
    let why = kit::refusal(&bundle[..], &key.verifying_key());
    assert!(why.contains("its manifest can't be read"), "{why}");
}

#[test]
fn a_signed_member_that_is_not_sealed_is_refused() {
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    let plain = vec![b' '; quietline_seal::LETTER_SIZE];
    let old = quietline_seal::bundle::Sum::of(&forge::members(&bundle)[2].1).to_string();
    let new = quietline_seal::bundle::Sum::of(&plain).to_string();
    let mut members = forge::members(&forge::edited(&bundle, &old, &new, &key));
    members[2].1 = plain;
    let taken = kit::take(&forge::tar(&members)[..], &key.verifying_key());
    assert!(taken.letters.is_empty());
    let why = taken.outcome.expect_err("it should be refused").to_string();
    assert!(why.contains("is not sealed"), "{why}");
}
