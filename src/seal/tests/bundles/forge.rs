//! Bundles as a stranger would make them: any tar around any manifest, signed
//! with any key. Written apart from the code it tests.

use std::io::Read;

use quietline_seal::signing::SigningKey;

/// A tar header of which anything may be wrong.
pub struct Header([u8; 512]);

impl Header {
    /// The header that a bundle has for a member of this name and size.
    pub fn regular(name: &str, size: usize) -> Self {
        Self([0; 512])
            .with(0, name.as_bytes())
            .with(100, b"0000600\0")
            .with(108, b"0000000\0")
            .with(116, b"0000000\0")
            .with(124, format!("{size:011o}\0").as_bytes())
            .with(136, b"00000000000\0")
            .with(156, b"0")
            .with(257, b"ustar\x0000")
    }

    /// The header with other bytes at `at`.
    pub fn with(mut self, at: usize, bytes: &[u8]) -> Self {
        self.0[at..at + bytes.len()].copy_from_slice(bytes);
        self
    }

    /// The header with the checksum that fits it.
    pub fn bytes(mut self) -> [u8; 512] {
        self.0[148..156].fill(b' ');
        let sum: u32 = self.0.iter().map(|byte| u32::from(*byte)).sum();
        self.with(148, format!("{sum:06o}\0 ").as_bytes()).0
    }
}

/// A member: its name and its bytes.
pub type Member = (String, Vec<u8>);

/// One member with a header of its own.
pub fn member(header: Header, body: &[u8]) -> Vec<u8> {
    let mut out = header.bytes().to_vec();
    out.extend(body);
    out.resize(out.len().next_multiple_of(512), 0);
    out
}

/// A tar of regular members.
pub fn tar(members: &[Member]) -> Vec<u8> {
    let regular = |(name, body): &Member| member(Header::regular(name, body.len()), body);
    let mut out: Vec<u8> = members.iter().flat_map(regular).collect();
    out.extend([0; 1024]);
    out
}

/// The members of a bundle, read by a library for tar files.
pub fn members(bundle: &[u8]) -> Vec<Member> {
    let mut archive = tar::Archive::new(bundle);
    let entries = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_str().unwrap().to_owned();
        let mut body = Vec::new();
        entry.read_to_end(&mut body).unwrap();
        (name, body)
    });
    entries.collect()
}

/// The `.minisig` text of `data`, by the library alone.
pub fn minisig(data: &[u8], key: &SigningKey) -> String {
    let secret = minisign::SecretKeyBox::from(key.to_text().to_string());
    let secret = secret.into_unencrypted_secret_key().unwrap();
    let comment = Some("quietline bundle");
    let signature = minisign::sign(None, &secret, data, comment, comment).unwrap();
    signature.into_string()
}

/// The bundle with another manifest, rightly signed with `key`.
pub fn with_manifest(bundle: &[u8], manifest: &[u8], key: &SigningKey) -> Vec<u8> {
    let mut members = members(bundle);
    members[0].1 = manifest.to_vec();
    members[1].1 = minisig(manifest, key).into_bytes();
    tar(&members)
}

/// The bundle with its manifest's text edited, rightly signed with `key`.
pub fn edited(bundle: &[u8], from: &str, to: &str, key: &SigningKey) -> Vec<u8> {
    let manifest = String::from_utf8(members(bundle).remove(0).1).unwrap();
    assert!(manifest.contains(from), "{manifest}");
    with_manifest(bundle, manifest.replace(from, to).as_bytes(), key)
}
