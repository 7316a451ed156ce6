//! The bundle that a partner gets.

#![allow(clippy::unwrap_used, reason = "a failed step is a failed test")]

use std::{collections::BTreeMap, io::Read};

use quietline_case::{Answers, Plain};
use quietline_report::{Allowed, Consent, Draft, Heading, Packed, Partner, PartnerKind, Report};
use quietline_seal::{bundle::Sum, signing::SigningKey, unseal};

fn pack(partner: &Partner, key: &SigningKey) -> Packed {
    let allowed = Allowed::by_consent(Consent::Police, PartnerKind::Police).unwrap();
    let words = Draft::new(&Answers::default(), &Plain::from("zebra"));
    let heading = Heading {
        number: "R-7KQ4M2XP".parse().unwrap(),
        adds_to: None,
        hotline: "A Hotline".to_owned(),
        contact: "1-888-373-7888".to_owned(),
        date: "24 November 2026".to_owned(),
    };
    let report = Report::new(&allowed, partner, words.confirm().unwrap(), heading).unwrap();
    report.pack(key).unwrap()
}

fn partner() -> Partner {
    Partner::new("Metro Police", PartnerKind::Police, "the city", "a desk").unwrap()
}

fn files(tar: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = tar::Archive::new(tar);
    let read = |file: Result<tar::Entry<'_, &[u8]>, std::io::Error>| {
        let mut file = file.unwrap();
        let mut body = Vec::new();
        file.read_to_end(&mut body).unwrap();
        (file.path().unwrap().display().to_string(), body)
    };
    archive.entries().unwrap().map(read).collect()
}

#[test]
fn all_files_are_summed_and_the_sums_are_signed() {
    let key = SigningKey::generate();
    let packed = pack(&partner(), &key);
    assert_eq!(packed.name, "R-7KQ4M2XP.tar");
    let files = files(&packed.bytes);
    assert_eq!(files.len(), 6);
    let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    for (name, body) in files
        .iter()
        .filter(|(name, _)| !name.starts_with("SHA256SUMS"))
    {
        assert!(
            sums.contains(&format!("{}  {name}\n", Sum::of(body))),
            "{name}"
        );
    }
    let signature = String::from_utf8(files["SHA256SUMS.minisig"].clone()).unwrap();
    let signature = minisign::SignatureBox::from_string(&signature).unwrap();
    let public = minisign::PublicKey::from_base64(&key.verifying_key().to_string()).unwrap();
    let proves = |sums: &str| {
        let data = std::io::Cursor::new(sums.as_bytes());
        minisign::verify(&public, &signature, data, true, false, false).is_ok()
    };
    assert!(proves(&sums) && !proves(&sums.replace("report.html", "rep0rt.html")));
    assert_eq!(signature.trusted_comment().unwrap(), "quietline report");
}

#[test]
fn a_partner_with_a_key_gets_it_sealed() {
    let identity = age::x25519::Identity::generate();
    let sealed = partner()
        .with_key(&identity.to_public().to_string())
        .unwrap();
    let packed = pack(&sealed, &SigningKey::generate());
    assert_eq!(packed.name, "R-7KQ4M2XP.tar.age");
    assert!(!packed.bytes.windows(5).any(|bytes| bytes == b"zebra"));
    let tar = unseal(&packed.bytes, &identity).unwrap();
    let page = String::from_utf8(files(&tar)["report.html"].clone()).unwrap();
    assert!(page.contains("zebra"));
}
