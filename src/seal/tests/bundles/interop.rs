//! Other people's tools read our bundles, and we read their signatures.

use std::{fs, path::Path, process::Command};

use quietline_seal::signing::{SigningKey, VerifyingKey};
use tempfile::TempDir;

use crate::{forge, kit};

/// Runs a command in `dir`: whether it succeeded, and what it said.
fn run(dir: &Path, command: &str) -> (bool, String) {
    let mut words = command.split(' ').map(|word| word.replace('_', " "));
    let program = words.next().unwrap();
    let output = Command::new(&program).args(words).current_dir(dir).output();
    let output = output.unwrap_or_else(|why| panic!("{program} is needed: {why}"));
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// A folder with a bundle of two letters, its key, and what `tar` unpacked.
fn unpacked(key: &SigningKey) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("bundle.tar"), kit::export(2, key)).unwrap();
    fs::write(
        dir.path().join("key.pub"),
        key.verifying_key().to_file_text(),
    )
    .unwrap();
    let (done, said) = run(dir.path(), "tar -xf bundle.tar");
    assert!(done, "{said}");
    dir
}

#[test]
fn tar_lists_plain_files_and_no_time_or_owner() {
    let dir = unpacked(&SigningKey::generate());
    let (done, said) = run(dir.path(), "tar --utc --numeric-owner -tvf bundle.tar");
    assert!(done, "{said}");
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    for line in lines {
        assert!(line.starts_with("-rw------- 0/0 "), "{line}");
        assert!(line.contains(" 1970-01-01 00:00 "), "{line}");
    }
}

#[test]
fn minisign_proves_a_manifest() {
    let dir = unpacked(&SigningKey::generate());
    let (done, said) = run(dir.path(), "minisign -Vm manifest.json -p key.pub");
    assert!(done, "{said}");
    assert!(said.contains("Trusted comment: quietline bundle"), "{said}");

    let manifest = dir.path().join("manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace("\"number\":7", "\"number\":8")).unwrap();
    let (done, said) = run(dir.path(), "minisign -Vm manifest.json -p key.pub");
    assert!(!done, "{said}");
}

#[test]
fn minisign_s_keys_and_signatures_are_ours_too() {
    let dir = unpacked(&SigningKey::generate());
    let (done, said) = run(dir.path(), "minisign -G -W -p theirs.pub -s theirs.key");
    assert!(done, "{said}");
    let sign = "minisign -S -s theirs.key -m manifest.json -c quietline_bundle -t quietline_bundle";
    let (done, said) = run(dir.path(), sign);
    assert!(done, "{said}");

    let read = |name: &str| fs::read_to_string(dir.path().join(name)).unwrap();
    let public: VerifyingKey = read("theirs.pub").parse().unwrap();
    let mut members = forge::members(&fs::read(dir.path().join("bundle.tar")).unwrap());
    members[1].1 = read("manifest.json.minisig").into_bytes();
    kit::take(&forge::tar(&members)[..], &public)
        .outcome
        .unwrap();

    let secret = SigningKey::from_text(&read("theirs.key")).unwrap();
    assert_eq!(secret.verifying_key(), public);
}

#[test]
fn minisign_signs_with_our_keys() {
    let key = SigningKey::generate();
    let dir = unpacked(&key);
    fs::write(dir.path().join("ours.key"), key.to_text().as_bytes()).unwrap();
    let sign = "minisign -S -s ours.key -m manifest.json -c quietline_bundle -t quietline_bundle";
    let (done, said) = run(dir.path(), sign);
    assert!(done, "{said}");
    let (done, said) = run(dir.path(), "minisign -Vm manifest.json -p key.pub");
    assert!(done, "{said}");
}

/// Signatures over the bare file, as minisign made them before it hashed
/// first, are right and not taken: there is one way to sign.
#[test]
fn a_legacy_signature_is_refused() {
    let key = SigningKey::generate();
    let dir = unpacked(&key);
    fs::write(dir.path().join("ours.key"), key.to_text().as_bytes()).unwrap();
    let sign =
        "minisign -S -l -s ours.key -m manifest.json -c quietline_bundle -t quietline_bundle";
    let (done, said) = run(dir.path(), sign);
    assert!(done, "{said}");

    let legacy = fs::read(dir.path().join("manifest.json.minisig")).unwrap();
    let mut members = forge::members(&fs::read(dir.path().join("bundle.tar")).unwrap());
    assert_ne!(members[1].1, legacy);
    members[1].1 = legacy;
    let why = kit::refusal(&forge::tar(&members)[..], &key.verifying_key());
    assert!(why.contains("its signature is wrong"), "{why}");
}
