//! Version 1 of what follows from a code, frozen: another value here means
//! that every code given out so far leads nowhere.
//!
//! The values were computed by an independent program: Python's `hmac` and
//! `hashlib`, and argon2-cffi, which wraps the reference implementation.

#![allow(clippy::unwrap_used, reason = "a failed step is a failed test")]

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use quietline_case::{Code, Plain, Reply, ReplyKind};
use quietline_seal::{
    AtRest, KeyKind, Recipients, Site, Stretcher, ThreadKeys, hybrid, seal_reply, unseal,
};

/// A site whose salt is 00 01 02 … 1f.
const SITE: &str = r#"{"version":1,"salt":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f","memory_kib":65536,"passes":3,"lanes":1}"#;
const THREAD: &str = "e3734957bb703ae2c3ec3aef78e6f14b";
const PRE_KEY: &str = "c487b22eb7136f638815c964049d50b5d2355a54168f71b368f079665cc461e7";
const FIRST_REPLY: &str = "2a23c70ddad58ebc8f11f875de9937ee";
const LAST_REPLY: &str = "5200c5e66a0f87e66080a2245aee3f8a";
const TIPSTER_SEED: &str = "9243d8cc04cde1ee0f59835a206464b2eec8689d12f6598ad520032a0e99a684";

#[test]
fn words_and_numbers_are_as_given_out() {
    let code = Code::from_bits(*b"quietlines");
    let words = "guacamole posh esophagus trapeze scion recluse nearest happier";
    assert_eq!(code.words().join(" "), words);
    assert_eq!(
        code.numbers(),
        [907, 1370, 714, 1862, 1588, 1465, 1198, 926]
    );
}

#[test]
fn keys_are_as_given_out() {
    let site: Site = serde_json::from_str(SITE).unwrap();
    assert!(site.is_supported());
    let keys = ThreadKeys::from_code(&Code::from_bits(*b"quietlines"));
    assert_eq!(keys.thread.to_string(), THREAD);
    assert_eq!(HEXLOWER.encode(keys.pre_key.reveal()), PRE_KEY);
    let mailbox = Stretcher::new(site).mailbox(&keys.pre_key);
    assert_eq!(mailbox.name(0).to_string(), FIRST_REPLY);
    assert_eq!(mailbox.name(255).to_string(), LAST_REPLY);

    let mark = Reply {
        kind: ReplyKind::Mark,
        written: Timestamp::UNIX_EPOCH,
        text: Plain::default(),
    };
    let sealed = seal_reply(&mark, &mailbox).unwrap();
    let seed = HEXLOWER
        .decode(TIPSTER_SEED.as_bytes())
        .unwrap()
        .try_into()
        .unwrap();
    let opened = unseal(sealed.sealed_bytes(), &hybrid::Identity::from_seed(&seed)).unwrap();
    assert!(opened.starts_with(br#"{"quietline":1,"kind":"mark","#));
}

#[test]
fn a_site_of_another_version_is_not_served() {
    let weaker = SITE.replace("65536", "1024");
    assert!(
        !serde_json::from_str::<Site>(&weaker)
            .unwrap()
            .is_supported()
    );
    assert!(serde_json::from_str::<Site>(&SITE.replace("00010203", "0001")).is_err());
}

#[test]
fn the_kind_of_a_list_of_keys_is_known() {
    let key = hybrid::Identity::from_seed(&[1; 32])
        .to_recipient()
        .to_string();
    assert_eq!(key.parse::<Recipients>().unwrap().kind(), KeyKind::Hybrid);
}
