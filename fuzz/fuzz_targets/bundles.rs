//! Bundles of any bytes: as they are, and with a right signature around the
//! first line so that what lies behind it is reached too. Nothing panics, and
//! no letter or whole parcel is given whose sum is wrong.

#![no_main]

use std::{
    io::{self, Read},
    sync::LazyLock,
};

use libfuzzer_sys::fuzz_target;
use quietline_case::{LetterId, ParcelId};
use quietline_seal::{
    AtRest, Desk, Letter, Sealed,
    bundle::{ExportTaker, Sum, read_export_into, read_outgoing},
    signing::SigningKey,
};

#[allow(dead_code, reason = "the tests of bundles use the rest")]
#[path = "../../src/seal/tests/bundles/forge.rs"]
mod forge;

/// Signs whatever is asked.
static KEY: LazyLock<SigningKey> = LazyLock::new(SigningKey::generate);

/// Takes all that it is given, and checks it.
struct Taker;

impl ExportTaker for Taker {
    fn letter(&mut self, _: LetterId, sum: Sum, letter: Sealed<Letter, Desk>) -> io::Result<()> {
        assert_eq!(Sum::of(letter.sealed_bytes()), sum);
        Ok(())
    }

    fn parcel(&mut self, _: ParcelId, sum: Sum, size: u64, from: &mut dyn Read) -> io::Result<()> {
        let mut parcel = Vec::new();
        from.read_to_end(&mut parcel)?;
        assert_eq!((Sum::of(&parcel), parcel.len() as u64), (sum, size));
        Ok(())
    }
}

/// Reads a bundle as the desk and as a portal do.
fn read(bundle: &[u8]) {
    let key = KEY.verifying_key();
    let _ = read_export_into(bundle, |_| Some(key.clone()), |_| Ok(()), &mut Taker);
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
