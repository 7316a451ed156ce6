//! Bundles of any bytes: as they are, and with a right signature around the
//! first line so that what lies behind it is reached too. Nothing panics, and
//! no letter is given whose sum is wrong.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use quietline_seal::{
    AtRest,
    bundle::{Sum, read_export, read_outgoing},
    signing::SigningKey,
};

#[allow(dead_code, reason = "the tests of bundles use the rest")]
#[path = "../../src/seal/tests/bundles/forge.rs"]
mod forge;

/// Signs whatever is asked.
static KEY: LazyLock<SigningKey> = LazyLock::new(SigningKey::generate);

/// Reads a bundle as the desk and as a portal do.
fn read(bundle: &[u8]) {
    let key = KEY.verifying_key();
    let _ = read_export(
        bundle,
        |_| Some(key.clone()),
        |_| Ok(()),
        |_, sum, letter| {
            assert_eq!(Sum::of(letter.sealed_bytes()), sum);
            Ok(())
        },
    );
    let _ = read_outgoing(bundle, &key, |_| Ok(()), |_, _| Ok(()));
}

/// A bundle with `manifest`, its right signature, and `rest` behind them.
fn signed(manifest: &[u8], rest: &[u8]) -> Vec<u8> {
    let signature = forge::minisig(manifest, &KEY).into_bytes();
    let mut bundle = forge::tar(&[
        ("manifest.json".to_owned(), manifest.to_vec()),
        ("manifest.json.minisig".to_owned(), signature),
    ]);
    bundle.truncate(bundle.len() - 1024);
    bundle.extend(rest);
    bundle
}

fuzz_target!(|data: &[u8]| {
    read(data);
    let line = data.iter().position(|byte| *byte == b'\n');
    let (manifest, rest) = data.split_at(line.map_or(data.len(), |at| at + 1));
    read(&signed(manifest, rest));
});
