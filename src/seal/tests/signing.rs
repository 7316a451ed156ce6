//! Signing keys as text.

use quietline_seal::signing::{SigningKey, VerifyingKey};

#[test]
fn a_secret_key_reads_back_as_written() {
    let key = SigningKey::generate();
    let again = SigningKey::from_text(&key.to_text()).unwrap();
    assert_eq!(again.verifying_key(), key.verifying_key());
    assert_eq!(*again.to_text(), *key.to_text());
}

#[test]
fn a_public_key_reads_back_from_its_file_its_line_and_json() {
    let key = SigningKey::generate().verifying_key();
    assert_eq!(key.to_file_text().parse::<VerifyingKey>().unwrap(), key);
    assert_eq!(key.to_string().parse::<VerifyingKey>().unwrap(), key);
    let windows = key.to_file_text().replace('\n', "\r\n");
    assert_eq!(windows.parse::<VerifyingKey>().unwrap(), key);
    let json = serde_json::to_string(&key).unwrap();
    assert_eq!(json, format!("\"{key}\""));
    assert_eq!(serde_json::from_str::<VerifyingKey>(&json).unwrap(), key);
}

#[test]
fn two_keys_differ() {
    let key = SigningKey::generate().verifying_key();
    assert_ne!(key, SigningKey::generate().verifying_key());
}

#[test]
fn what_is_no_public_key_is_refused() {
    let pair = SigningKey::generate();
    let key = pair.verifying_key().to_string();
    let wrong = [
        String::new(),
        "age1pq1qqqq".to_owned(),
        key[..55].to_owned(),
        format!("{key}AAAA"),
        format!("QQ{}", &key[2..]),
        format!("a comment\n{key}"),
        format!("untrusted comment: two\n{key}\n{key}"),
        pair.to_text().to_string(),
    ];
    for text in wrong {
        assert!(text.parse::<VerifyingKey>().is_err(), "{text:?}");
    }
}

#[test]
fn what_is_no_secret_key_is_refused() {
    let pair = SigningKey::generate();
    let text = pair.to_text().to_string();
    let line = text.lines().nth(1).unwrap();
    let mut bytes = data_encoding::BASE64.decode(line.as_bytes()).unwrap();
    bytes[70] ^= 1;
    let damaged = data_encoding::BASE64.encode(&bytes);
    bytes[126..].fill(0);
    let damaged_without_checksum = data_encoding::BASE64.encode(&bytes);
    let wrong = [
        String::new(),
        "\n".to_owned(),
        "untrusted comment: x\n".to_owned(),
        text[..100].to_owned(),
        text.replace(line, &damaged),
        text.replace(line, &damaged_without_checksum),
        pair.verifying_key().to_file_text(),
    ];
    for text in wrong {
        let why = SigningKey::from_text(&text).expect_err("it should be refused");
        assert!(why.to_string().contains("without a passphrase"));
    }
}

#[test]
fn debug_shows_the_public_half_alone() {
    let key = SigningKey::generate();
    let shown = format!("{key:?}");
    assert_eq!(shown, format!("SigningKey({})", key.verifying_key()));
}
