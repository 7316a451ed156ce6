//! What is taken, what is refused whole, and what is set aside.

use std::fs;

use quietline_case::{Kind, LetterId};
use quietline_desk::DeskError;
use quietline_seal::{AtRest, bundle::BundleError, seal_submission, signing::SigningKey};

use crate::support::{House, Portal, at, code, files, tip};

/// A house that took one tip, its portal, and what lies in the vault.
fn with_one_tip() -> (House, Portal) {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("one", "no", "no"), at(0));
    house.import(&portal.export());
    (house, portal)
}

#[test]
fn the_same_export_again_is_nothing_new() {
    let (mut house, mut portal) = with_one_tip();
    let again = house.import(&portal.export_as(1, &portal.key));
    assert!(again.nothing_new);
    assert_eq!(again.new, 0);
    let next = house.import(&portal.export());
    assert!(
        !next.nothing_new,
        "a new export is one even if nothing came"
    );
    assert_eq!((next.number, next.letters, next.new), (2, 1, 0));
}

#[test]
fn an_older_export_is_refused() {
    let (mut house, mut portal) = with_one_tip();
    let first = portal.export_as(1, &portal.key);
    house.import(&portal.export());
    let said = house
        .desk
        .import(first.as_slice(), at(1_000))
        .unwrap_err()
        .to_string();
    assert!(
        said.contains("too old") && said.contains("export 2"),
        "{said}"
    );
}

#[test]
fn the_same_number_with_other_letters_is_refused() {
    let (mut house, mut portal) = with_one_tip();
    portal.take(&house, &code(), &tip("two", "no", "no"), at(0));
    let before = files(&house.dir());
    let other = house
        .desk
        .import(portal.export_as(1, &portal.key).as_slice(), at(1_000));
    assert!(matches!(other, Err(DeskError::SameNumber(1))));
    assert_eq!(files(&house.dir()), before);
}

#[test]
fn a_gap_in_the_numbers_is_reported() {
    let (mut house, mut portal) = with_one_tip();
    portal.exports = 4;
    assert_eq!(house.import(&portal.export()).gap, Some((2, 4)));
    assert_eq!(house.import(&portal.export()).gap, None);
}

#[test]
fn a_damaged_bundle_is_refused_whole() {
    let (mut house, mut portal) = with_one_tip();
    portal.take(&house, &code(), &tip("two", "no", "no"), at(0));
    let bundle = portal.export();
    let before = files(&house.dir());
    for end in [
        0,
        1,
        511,
        512,
        2_000,
        bundle.len() / 2,
        bundle.len() - 2_000,
    ] {
        assert!(
            house.desk.import(&bundle[..end], at(1_000)).is_err(),
            "cut at {end}"
        );
    }
    for place in (0..bundle.len() - 1_024).step_by(bundle.len() / 40) {
        let mut changed = bundle.clone();
        changed[place] ^= 1;
        let taken = house.desk.import(changed.as_slice(), at(1_000));
        // Padding between members holds nothing.
        let same = taken.is_ok_and(|report| report.new == 1);
        assert!(!same || bundle[place] == 0, "changed at {place}");
        if same {
            return;
        }
    }
    assert_eq!(files(&house.dir()), before);
    assert_eq!(house.import(&bundle).new, 1);
}

#[test]
fn a_strangers_bundle_is_refused() {
    let (mut house, portal) = with_one_tip();
    let forged = portal.export_as(2, &SigningKey::generate());
    let refused = house.desk.import(forged.as_slice(), at(1_000));
    assert!(matches!(
        refused,
        Err(DeskError::Bundle(BundleError::Stranger))
    ));
    let mut unknown = Portal::new();
    let refused = house.desk.import(unknown.export().as_slice(), at(1_000));
    assert!(
        matches!(refused, Err(DeskError::Bundle(BundleError::UnknownPortal(id))) if id == unknown.id)
    );
    let refused = house.desk.import(b"these are words".as_slice(), at(1_000));
    assert!(refused.is_err());
}

#[test]
fn a_letter_of_another_hotline_is_set_aside_and_blocks_nothing() {
    let mut house = House::new();
    let elsewhere = House::fresh(quietline_desk::KeyKind::Hybrid, None);
    let mut portal = Portal::enrolled(&mut house);
    let strange = portal.take(&elsewhere, &code(), &tip("not for us", "no", "no"), at(0))[0];
    portal.take(&house, &code(), &tip("for us", "no", "no"), at(0));
    let report = house.import(&portal.export());
    assert_eq!(
        (report.new, report.set_aside.as_slice()),
        (2, [strange].as_slice())
    );
    let kept = house.dir().join(format!("set-aside/{strange}.age"));
    assert_eq!(fs::read(kept).unwrap(), portal.letters[&strange]);
    assert_eq!(house.only_thread().first().text.reveal(), "for us");
    assert_eq!(house.outgoing(&portal).1.len(), 2, "it gets filler");
    let report = house.import(&portal.export());
    assert!(report.set_aside.is_empty(), "it is named once");

    let backup = house
        .desk
        .backup(&house.folder.path().join("backup"))
        .unwrap();
    assert_eq!(backup.letters, 2);
    portal.deliver(house.outgoing(&portal));
    assert!(
        portal.letters.is_empty(),
        "an exact copy is here, so it may go there"
    );
}

#[test]
fn a_letter_that_comes_again_with_another_content_is_kept_apart() {
    let (mut house, mut portal) = with_one_tip();
    let id: LetterId = *portal.letters.keys().next().unwrap();
    let keys = quietline_seal::ThreadKeys::from_code(&code());
    let other = tip("other", "no", "no");
    let sealed = seal_submission(&other, &keys, &house.recipients(), at(0), &mut rand::rng());
    portal
        .letters
        .insert(id, sealed.unwrap()[0].sealed_bytes().to_vec());
    let report = house.import(&portal.export());
    assert_eq!(
        (report.new, report.changed.as_slice()),
        (0, [id].as_slice())
    );
    assert_eq!(house.only_thread().first().text.reveal(), "one");
    house
        .desk
        .backup(&house.folder.path().join("backup"))
        .unwrap();
    assert!(
        house.outgoing(&portal).0.erase.is_empty(),
        "what we hold is not what is there"
    );
}

#[test]
fn a_letter_lost_here_comes_back_with_the_next_import() {
    let (mut house, mut portal) = with_one_tip();
    let id = *portal.letters.keys().next().unwrap();
    let path = house.dir().join(format!("letters/{id}.age"));
    let mut rot = portal.letters[&id].clone();
    rot[9_000] ^= 1;
    for damage in [None, Some(rot)] {
        match damage {
            None => fs::remove_file(&path).unwrap(),
            Some(rot) => fs::write(&path, rot).unwrap(),
        }
        let opened = house.desk.threads();
        assert_eq!((opened.threads.len(), opened.lost), (0, vec![id]));
        let report = house.import(&portal.export());
        assert_eq!((report.healed, report.new), (1, 0));
        assert_eq!(house.only_thread().first().text.reveal(), "one");
    }
}

#[test]
fn impossible_numbers_are_refused() {
    let (mut house, mut portal) = with_one_tip();
    portal.delivered = u64::MAX;
    let said = house
        .desk
        .import(portal.export().as_slice(), at(1_000))
        .unwrap_err()
        .to_string();
    assert!(said.contains("impossible"), "{said}");
    portal.delivered = 0;
    let said = house.desk.import(
        portal.export_as(u64::MAX, &portal.key).as_slice(),
        at(1_000),
    );
    assert!(said.unwrap_err().to_string().contains("impossible"));
}

#[test]
fn an_import_that_was_interrupted_is_taken_again() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("one", "no", "no"), at(0));
    let bundle = portal.export();
    let state = fs::read(house.dir().join("state.age")).unwrap();
    house.import(&bundle);
    // The letters were moved in, and then the power failed.
    fs::write(house.dir().join("state.age"), state).unwrap();
    fs::create_dir(house.dir().join(".quietline-staged")).unwrap();
    let mut house = house.reopen();
    assert!(!house.dir().join(".quietline-staged").exists());
    let report = house.import(&bundle);
    assert_eq!((report.new, report.nothing_new), (1, false));
    assert_eq!(house.only_thread().messages.len(), 1);
}

#[test]
fn a_portals_card_is_checked() {
    let mut house = House::new();
    let portal = Portal::enrolled(&mut house);
    assert!(
        house.desk.enrol(portal.card()).is_ok(),
        "twice does no harm"
    );
    let mut forged = portal.card();
    forged.key = SigningKey::generate().verifying_key();
    assert!(matches!(
        house.desk.enrol(forged),
        Err(DeskError::OtherPortalKey(_))
    ));
    let elsewhere = Portal::new();
    assert!(matches!(
        house.desk.enrol(elsewhere.card()),
        Err(DeskError::OtherSite(_))
    ));
    let text = serde_json::to_string(&portal.card()).unwrap();
    quietline_desk::PortalCard::read(text.as_bytes()).unwrap();
    let newer = text.replace("\"version\":1", "\"version\":2");
    let card = quietline_desk::PortalCard::read(newer.as_bytes()).unwrap();
    assert!(matches!(
        house.desk.enrol(card),
        Err(DeskError::UnknownSite)
    ));
    for bad in ["", "{}", "[]", "\u{0}", "{\"portal\": 7}"] {
        assert!(quietline_desk::PortalCard::read(bad.as_bytes()).is_err());
    }
}

#[test]
fn a_tip_may_be_empty() {
    let mut house = House::new();
    let mut portal = Portal::enrolled(&mut house);
    portal.take(&house, &code(), &tip("", "", ""), at(0));
    house.import(&portal.export());
    assert_eq!(house.only_thread().first().kind, Kind::Tip);
}
