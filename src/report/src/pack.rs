//! A report as one file to hand over: page, data, schema and their sums,
//! signed, and sealed if the partner has a key. `sha256sum -c`, `minisign -V`
//! and `age -d` read all of it without our software.

use std::io::{self, Write};

use quietline_seal::{Recipients, bundle::Sum, signing::SigningKey};

use crate::Report;

/// The published schema of the data.
const SCHEMA: &str = include_str!("../../../docs/report.schema.json");

/// What the partner is told.
const README: &str = "\
report.html is the report, to read and to print. report.json is the same as data.\n\
\n\
To check that it is the hotline's and unchanged, with the public key that the\n\
hotline gave you by another way:\n\
\n\
    minisign -V -m SHA256SUMS -p hotline.pub\n\
    sha256sum -c SHA256SUMS\n";

/// A report ready to hand over.
pub struct Packed {
    /// How to name it: the report's number with `.tar`, or `.tar.age` if sealed.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A report could not be packed.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The partner's key does not work.
    #[error("could not seal to the partner's key: {0}; enter the key again")]
    Key(String),
    /// Writing failed.
    #[error("could not write the report's bundle: {0}; try again")]
    Write(#[from] io::Error),
}

impl Report {
    /// Packs the report, signed with the desk's key.
    pub fn pack(&self, key: &SigningKey) -> Result<Packed, PackError> {
        let (page, data) = (self.to_html(), format!("{:#}\n", self.to_json()));
        let files = [
            ("README.txt", README),
            ("report.html", page.as_str()),
            ("report.json", data.as_str()),
            ("report.schema.json", SCHEMA),
        ];
        let line = |(name, body): (&str, &str)| format!("{}  {name}\n", Sum::of(body.as_bytes()));
        let sums: String = files.into_iter().map(line).collect();
        let signature = key.sign_report(sums.as_bytes());
        let proof = [
            ("SHA256SUMS", sums.as_str()),
            ("SHA256SUMS.minisig", signature.as_str()),
        ];
        let bytes = archive(files.into_iter().chain(proof))?;
        let name = format!("{}.tar", self.heading.number);
        match &self.key {
            Some(key) => Ok(Packed {
                name: format!("{name}.age"),
                bytes: sealed(&bytes, key)?,
            }),
            None => Ok(Packed { name, bytes }),
        }
    }
}

/// A tar of these files; it says neither who made it nor when.
fn archive<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> io::Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, body) in files {
        let mut header = tar::Header::new_ustar();
        header.set_mode(0o600);
        header.set_size(body.len() as u64);
        tar.append_data(&mut header, name, body.as_bytes())?;
    }
    tar.into_inner()
}

/// Seals to the partner's key.
fn sealed(plain: &[u8], key: &str) -> Result<Vec<u8>, PackError> {
    let bad = |error: &dyn std::fmt::Display| PackError::Key(error.to_string());
    let to: Recipients = key.parse().map_err(|error| bad(&error))?;
    let age = age::Encryptor::with_recipients(to.iter()).map_err(|error| bad(&error))?;
    let mut stream = age.wrap_output(Vec::new())?;
    stream.write_all(plain)?;
    Ok(stream.finish()?)
}
