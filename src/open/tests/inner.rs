//! What was sealed before it was sent comes open, one layer of it.

#![allow(clippy::unwrap_used, reason = "a failed step is a failed test")]

use std::io::Write;

use age::armor::{ArmoredWriter, Format};
use quietline_open::{
    InnerError, StaffIdentity, is_sealed_file, is_sealed_text, open_inner, open_inner_text, vault,
};
use quietline_seal::{KeyKind, Recipients};

fn team(kind: KeyKind) -> (StaffIdentity, Recipients) {
    let key = StaffIdentity::generate(kind, &mut rand::rng());
    let recipients = key.recipient_text().parse().unwrap();
    (key, recipients)
}

/// The age file in armor.
fn armored(sealed: &[u8]) -> String {
    let mut armor = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor).unwrap();
    armor.write_all(sealed).unwrap();
    String::from_utf8(armor.finish().unwrap()).unwrap()
}

fn opened(sealed: &[u8], with: &StaffIdentity) -> Result<Vec<u8>, InnerError> {
    let mut out = Vec::new();
    open_inner(sealed, with, &mut out).map(|()| out)
}

#[test]
fn both_forms_open_with_both_kinds_of_keys() {
    for kind in [KeyKind::X25519, KeyKind::Hybrid] {
        let (key, to) = team(kind);
        let words = "they took my passport. ".repeat(9_000);
        let sealed = vault::seal_for(&to, words.as_bytes()).unwrap();
        let text = armored(&sealed);
        assert!(is_sealed_file(&sealed) && is_sealed_file(text.as_bytes()));
        assert_eq!(opened(&sealed, &key).unwrap(), words.as_bytes());
        assert_eq!(opened(text.as_bytes(), &key).unwrap(), words.as_bytes());
        // As a form sends it, with white space around.
        for pasted in [format!(" \n{text}\n"), text.replace('\n', "\r\n")] {
            assert!(is_sealed_text(&pasted));
            assert_eq!(*open_inner_text(&pasted, &key).unwrap(), words.as_bytes());
        }
    }
}

#[test]
fn one_layer_is_opened_and_no_more() {
    let (key, to) = team(KeyKind::X25519);
    let inner = armored(&vault::seal_for(&to, b"words").unwrap());
    let outer = armored(&vault::seal_for(&to, inner.as_bytes()).unwrap());
    assert_eq!(*open_inner_text(&outer, &key).unwrap(), inner.as_bytes());
}

#[test]
fn what_is_for_others_or_broken_stays_closed() {
    let (key, to) = team(KeyKind::X25519);
    let sealed = vault::seal_for(&to, b"words").unwrap();
    let text = armored(&sealed);
    let strange = armored(&vault::seal_for(&team(KeyKind::X25519).1, b"words").unwrap());
    let mut endless = b"age-encryption.org/v1\n".to_vec();
    endless.extend(b"-> X25519 aaaa\n".repeat(100_000));
    let (cut, middle) = (&sealed[..sealed.len() - 1], text.len() / 2);
    let holed = format!("{}!{}", &text[..middle], &text[middle + 1..]);
    for bad in [
        strange.as_bytes(),
        &endless,
        cut,
        holed.as_bytes(),
        b"",
        b"words",
    ] {
        assert!(matches!(opened(bad, &key), Err(InnerError::Closed)));
    }
    let long = armored(&vault::seal_for(&to, &vec![b'x'; 1 << 20]).unwrap());
    assert!(open_inner_text(&long, &key).is_err(), "too long for a text");
}

#[test]
fn words_around_it_make_it_a_text_like_others() {
    let (_, to) = team(KeyKind::X25519);
    let text = armored(&vault::seal_for(&to, b"words").unwrap());
    assert!(!is_sealed_text(&format!("look: {text}")));
    assert!(!is_sealed_text(&format!("{text} thanks")));
    assert!(!is_sealed_text("-----BEGIN AGE ENCRYPTED FILE-----"));
    assert!(!is_sealed_text("") && !is_sealed_file(b""));
}
