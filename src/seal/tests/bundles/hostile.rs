//! Tars that no Quietline wrote, and bundles that something happened to.

use std::io::{self, Read};

use quietline_seal::{LETTER_SIZE, signing::SigningKey};

use crate::{
    forge::{self, Header},
    kit,
};

/// An export of one letter, its key, and where its letter's header begins.
fn bundle() -> (Vec<u8>, SigningKey, usize) {
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    let at = bundle.len() - 1024 - LETTER_SIZE - 512;
    (bundle, key, at)
}

/// The name of the letter in [`bundle`].
fn letter() -> String {
    format!("letters/{}.age", kit::letter_id(1))
}

/// The bundle's words of refusal, once `change` was done to it.
fn refusal_after(change: impl FnOnce(&mut Vec<u8>, usize)) -> String {
    let (mut bundle, key, at) = bundle();
    change(&mut bundle, at);
    let taken = kit::take(&bundle[..], &key.verifying_key());
    taken.outcome.expect_err("it should be refused").to_string()
}

/// Refused because something in it is no letter, before its bytes are read.
fn refuses_header(header: Header) {
    let why = refusal_after(|bundle, at| {
        bundle.splice(at..at + 512, header.bytes());
    });
    assert!(why.contains("something in it that is no letter"), "{why}");
}

#[test]
fn only_regular_members_are_read() {
    // Hard link, symbolic link, devices, folder, queue, contiguous, pax for the
    // next and for all, GNU long link and name, sparse, old regular, unknown.
    for kind in b"1234567xgKLS\0?" {
        refuses_header(Header::regular(&letter(), LETTER_SIZE).with(156, &[*kind]));
    }
}

#[test]
fn headers_that_say_when_or_who_are_refused() {
    let changes: [(usize, &[u8]); 8] = [
        (100, b"0000644\0"),
        (108, b"0001750\0"),
        (116, b"0001750\0"),
        (136, b"14700000000\0"),
        (157, b"linked/to"),
        (265, b"alice"),
        (345, b"../.."),
        (500, b"note"),
    ];
    for (at, bytes) in changes {
        refuses_header(Header::regular(&letter(), LETTER_SIZE).with(at, bytes));
    }
}

#[test]
fn sizes_that_are_not_plain_octal_are_refused() {
    let sizes: [&[u8]; 5] = [
        b"\x80\0\0\0\0\0\0\0\0\0\x80\0",
        b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
        b"      100000",
        b"-0000100000\0",
        b"+0000100000\0",
    ];
    for size in sizes {
        refuses_header(Header::regular(&letter(), LETTER_SIZE).with(124, size));
    }
}

#[test]
fn a_wrong_checksum_is_refused() {
    let why = refusal_after(|bundle, at| bundle[at + 150] ^= 1);
    assert!(why.contains("altered or damaged"), "{why}");
}

#[test]
fn names_that_are_not_exactly_a_letter_s_are_refused() {
    let id = kit::letter_id(1).to_string();
    let names = [
        format!("/letters/{id}.age"),
        format!("./letters/{id}.age"),
        format!("letters/../letters/{id}.age"),
        format!("letters//{id}.age"),
        format!("letters/{id}"),
        format!("letters/{id}.AGE"),
        format!("letters/{id}0.age"),
        format!("answers/{id}.age"),
        format!(
            "letters/{}.age",
            kit::letter_id(0xab).to_string().to_uppercase()
        ),
        "../../etc/passwd".to_owned(),
        "manifest.json".to_owned(),
    ];
    for name in names {
        let why = refusal_after(|bundle, at| {
            bundle.splice(at..at + 512, Header::regular(&name, LETTER_SIZE).bytes());
        });
        assert!(
            why.contains(&format!("{name} is not on its manifest")),
            "{why}"
        );
    }
}

#[test]
fn names_with_control_characters_are_not_repeated() {
    refuses_header(Header::regular("letters/\x1b[2J.age", LETTER_SIZE));
    refuses_header(Header::regular("letters/\u{202e}.age", LETTER_SIZE));
    refuses_header(Header::regular(&"a".repeat(100), LETTER_SIZE));
    refuses_header(Header::regular("", LETTER_SIZE));
}

#[test]
fn sizes_are_checked_before_the_bytes_are_read() {
    for size in [0, 1, LETTER_SIZE - 1, LETTER_SIZE + 1, 0o777_7777_7777] {
        let (mut bundle, key, at) = bundle();
        bundle.truncate(at);
        bundle.extend(Header::regular(&letter(), size).bytes());
        let why = kit::refusal(bundle.chain(io::empty()), &key.verifying_key());
        assert!(why.contains("has the wrong size"), "{size}: {why}");
    }
}

#[test]
fn a_huge_manifest_or_signature_is_not_read() {
    let key = SigningKey::generate().verifying_key();
    let huge = Header::regular("manifest.json", (32 << 20) + 1).bytes();
    let why = kit::refusal(huge.chain(io::repeat(b' ')), &key);
    assert!(
        why.contains("the manifest is more than a bundle may hold"),
        "{why}"
    );

    let (bundle, key, _) = bundle();
    let at = bundle.len() - 1024 - LETTER_SIZE - 512 - 1024;
    let signature = Header::regular("manifest.json.minisig", 4097).bytes();
    let forged = bundle[..at].chain(&signature[..]).chain(io::repeat(b' '));
    let why = kit::refusal(forged, &key.verifying_key());
    assert!(why.contains("it has no signature"), "{why}");
}

#[test]
fn a_member_there_twice_is_refused_and_taken_once() {
    let why = refusal_after(|bundle, at| {
        let again = bundle[at..at + 512 + LETTER_SIZE].to_vec();
        bundle.splice(at..at, again);
    });
    assert!(why.contains("or is in it twice"), "{why}");
}

#[test]
fn a_member_too_many_is_refused() {
    let why = refusal_after(|bundle, at| {
        let name = format!("letters/{}.age", kit::letter_id(2));
        let header = Header::regular(&name, LETTER_SIZE);
        bundle.splice(at..at, forge::member(header, &[0; LETTER_SIZE]));
    });
    assert!(why.contains("is not on its manifest"), "{why}");
}

#[test]
fn a_missing_member_is_refused() {
    let why = refusal_after(|bundle, at| {
        bundle.drain(at..at + 512 + LETTER_SIZE);
    });
    assert!(
        why.contains("1 of the files that the bundle should hold are missing"),
        "{why}"
    );
}

#[test]
fn the_manifest_comes_first_and_the_signature_second() {
    let (bundle, key, _) = bundle();
    let members = forge::members(&bundle);
    for (order, expected) in [
        ([1, 0, 2], "not a Quietline bundle"),
        ([2, 0, 1], "not a Quietline bundle"),
        ([0, 2, 1], "it has no signature"),
        ([0, 0, 1], "it has no signature"),
    ] {
        let members: Vec<_> = order.map(|at| members[at].clone()).into();
        let why = kit::refusal(&forge::tar(&members)[..], &key.verifying_key());
        assert!(why.contains(expected), "{order:?}: {why}");
    }
}

#[test]
fn data_after_the_end_is_refused() {
    for trailing in [&b"x"[..], &[0; 700], &[0; 4096]] {
        let why = refusal_after(|bundle, _| {
            bundle.extend(trailing);
            bundle.push(b'x');
        });
        assert!(why.contains("something follows its end"), "{why}");
    }
    let why = refusal_after(|bundle, _| {
        let last = bundle.len() - 1;
        bundle[last] = 1;
    });
    assert!(why.contains("something follows its end"), "{why}");
}

#[test]
fn endless_zeros_after_the_end_are_refused_in_time() {
    let (bundle, key, _) = bundle();
    let why = kit::refusal(bundle.chain(io::repeat(0)), &key.verifying_key());
    assert!(why.contains("something follows its end"), "{why}");
}

#[test]
fn data_in_the_padding_of_a_member_is_refused() {
    let (mut bundle, key, _) = bundle();
    let size = forge::members(&bundle)[0].1.len();
    bundle[512 + size] = b'x';
    let why = kit::refusal(&bundle[..], &key.verifying_key());
    assert!(why.contains("something follows manifest.json"), "{why}");
}

#[test]
fn what_is_no_bundle_is_called_so() {
    let key = SigningKey::generate().verifying_key();
    let picture = b"\x89PNG\r\n\x1a\n".repeat(1_000);
    for other in [&picture[..], &[0; 512], &[0; 10_240], &[0xff; 600]] {
        let why = kit::refusal(other, &key);
        assert!(why.contains("not a Quietline bundle"), "{why}");
    }
}

#[test]
fn an_empty_file_is_called_so() {
    let key = SigningKey::generate().verifying_key();
    let why = kit::refusal(io::empty(), &key);
    assert!(why.contains("the bundle is empty"), "{why}");
    assert!(why.contains("copy it again"), "{why}");
}
