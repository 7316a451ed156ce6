//! What is written is read.

use quietline_seal::{bundle::Sum, signing::SigningKey};

use crate::{forge, kit};

#[test]
fn an_export_reads_back_as_written() {
    let key = SigningKey::generate();
    let taken = kit::take(&kit::export(3, &key)[..], &key.verifying_key());
    assert_eq!(taken.outcome.unwrap(), kit::export_head());
    let names: Vec<_> = taken.letters.keys().copied().collect();
    assert_eq!(names, [1, 2, 3].map(kit::letter_id));
}

#[test]
fn an_outgoing_bundle_reads_back_as_written() {
    let key = SigningKey::generate();
    let head = kit::deliver(&kit::outgoing(&key), &key.verifying_key()).unwrap();
    assert_eq!(head, kit::outgoing_head());
}

#[test]
fn a_bundle_without_letters_is_a_bundle() {
    let key = SigningKey::generate();
    let taken = kit::take(&kit::export(0, &key)[..], &key.verifying_key());
    assert_eq!(taken.outcome.unwrap(), kit::export_head());
}

#[test]
fn letters_stand_in_the_order_they_were_given() {
    let key = SigningKey::generate();
    let names = [3, 1, 2].map(kit::letter_id);
    let mut bundle = Vec::new();
    let read = |_: &_| Ok(kit::sealed(0));
    quietline_seal::bundle::write_export(&mut bundle, &kit::export_head(), &names, read, &key)
        .unwrap();
    let order: Vec<_> = forge::members(&bundle).into_iter().skip(2).collect();
    let order: Vec<_> = order.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(order, names.map(|name| format!("letters/{name}.age")));
}

#[test]
fn members_in_another_order_are_the_same_bundle() {
    let key = SigningKey::generate();
    let mut members = forge::members(&kit::export(3, &key));
    members[2..].reverse();
    let taken = kit::take(&forge::tar(&members)[..], &key.verifying_key());
    assert_eq!(taken.letters.len(), 3);
    taken.outcome.unwrap();
}

#[test]
fn zeros_after_the_end_are_padding() {
    let key = SigningKey::generate();
    let mut bundle = kit::export(1, &key);
    bundle.resize(bundle.len().next_multiple_of(10_240), 0);
    kit::take(&bundle[..], &key.verifying_key())
        .outcome
        .unwrap();
}

#[test]
fn a_reader_that_gives_a_byte_at_a_time_is_read_alike() {
    /// Gives one byte, then is interrupted, and so on.
    struct Drip<'a>(&'a [u8], bool);
    impl std::io::Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            self.1 = !self.1;
            if self.1 {
                return Err(std::io::ErrorKind::Interrupted.into());
            }
            let room = into.len().min(1);
            self.0.read(&mut into[..room])
        }
    }
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    let taken = kit::take(Drip(&bundle, false), &key.verifying_key());
    taken.outcome.unwrap();
}

/// Bundles of all later versions must be readable by this one and the other
/// way round: these bytes never change.
#[test]
fn the_format_is_frozen() {
    let key = SigningKey::generate();
    let bundle = kit::export(1, &key);
    let members = forge::members(&bundle);
    let manifest = String::from_utf8(members[0].1.clone()).unwrap();
    let id = "01".repeat(16);
    let letter = Sum::of(&members[2].1);
    let expected = format!(
        "{{\"format\":1,\"kind\":\"export\",\"portal\":\"{}\",\"number\":7,\"previous\":6,\
         \"delivered\":3,\"sums\":{{\"letters/{id}.age\":\"{letter}\"}}}}\n",
        kit::PORTAL
    );
    assert_eq!(manifest, expected);
    // The forge writes each header by itself, without time, owner or name.
    assert_eq!(forge::tar(&members), bundle);
}

#[test]
fn the_format_of_outgoing_bundles_is_frozen() {
    let key = SigningKey::generate();
    let members = forge::members(&kit::outgoing(&key));
    let manifest = String::from_utf8(members[0].1.clone()).unwrap();
    let expected = format!(
        "{{\"format\":1,\"kind\":\"outgoing\",\"portal\":\"{}\",\"number\":4,\
         \"answers_export\":7,\"erase\":[{{\"letter\":\"{}\",\"sum\":\"{}\"}}],\"sums\":{{\
         \"answers/{}.age\":\"{}\",\"answers/{}.age\":\"{}\"}}}}\n",
        kit::PORTAL,
        kit::letter_id(9),
        Sum::of(b"nine"),
        "01".repeat(16),
        Sum::of(&members[2].1),
        "02".repeat(16),
        Sum::of(&members[3].1),
    );
    assert_eq!(manifest, expected);
}
