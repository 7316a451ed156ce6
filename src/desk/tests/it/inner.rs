//! What a tipster sealed before sending it is opened, one layer of it.

use std::{fs, io::Write};

use age::armor::{ArmoredWriter, Format};
use quietline_desk::Inner;
use quietline_open::{StaffIdentity, vault};
use quietline_seal::{KeyKind, Recipients};

use crate::support::{House, Portal, at, code, tip, tip_with};

/// The age file in armor.
fn armored(to: &Recipients, words: &[u8]) -> String {
    let mut armor = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor).unwrap();
    armor
        .write_all(&vault::seal_for(to, words).unwrap())
        .unwrap();
    String::from_utf8(armor.finish().unwrap()).unwrap()
}

/// A key that is not the desk's.
fn stranger() -> Recipients {
    let key = StaffIdentity::generate(KeyKind::X25519, &mut rand::rng());
    key.recipient_text().parse().unwrap()
}

#[test]
fn a_sealed_text_is_shown_opened() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let text = format!("\n {}\n", armored(&house.recipients(), "Núñez".as_bytes()));
    portal.take(&house, &code(), &tip(&text, "no", "no"), at(0));
    house.import(&portal.export());
    let thread = house.only_thread();
    let message = thread.first();
    assert_eq!(
        (message.text.reveal(), message.inner),
        ("Núñez", Inner::Opened)
    );
    assert_eq!(message.outer.as_ref().unwrap().reveal(), text);
}

#[test]
fn a_text_that_is_sealed_to_others_is_shown_as_it_came() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let text = armored(&stranger(), b"not for us");
    portal.take(&house, &code(), &tip(&text, "no", "no"), at(0));
    house.import(&portal.export());
    let thread = house.only_thread();
    let message = thread.first();
    assert_eq!(
        (message.text.reveal(), message.inner),
        (text.as_str(), Inner::Closed)
    );
    assert!(message.outer.is_none());
}

#[test]
fn a_sealed_file_is_saved_opened_and_else_as_it_came() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    let (ours, others) = (house.recipients(), stranger());
    let deep = armored(&ours, b"deep");
    let nested = armored(&ours, deep.as_bytes());
    let binary = vault::seal_for(&ours, b"a video").unwrap();
    let closed = armored(&others, b"not for us").into_bytes();
    for (name, file, inner, size) in [
        ("binary", &binary, Inner::Opened, 7),
        ("nested", &nested.into_bytes(), Inner::Opened, deep.len()),
        ("closed", &closed, Inner::Closed, closed.len()),
        ("plain", &b"plain".to_vec(), Inner::None, 5),
    ] {
        let code = code();
        let file = portal.attach(&house, name, file);
        portal.take(&house, &code, &tip_with(&file), at(0));
        house.import(&portal.export());
        let to = house.folder.path().join(name);
        let id = quietline_seal::ThreadKeys::from_code(&code).thread;
        let thread = house.desk.thread(id).unwrap();
        assert_eq!(
            house.desk.save_file(&thread, 1, &to).unwrap(),
            inner,
            "{name}"
        );
        assert_eq!(fs::read(&to).unwrap().len(), size, "{name}");
    }
    let beside = fs::read_dir(house.folder.path()).unwrap().count();
    assert_eq!(beside, 5, "nothing but the vault and four files");
}
