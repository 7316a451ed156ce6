//! Making a portal.

use std::{
    io,
    path::{Path, PathBuf},
    str::FromStr,
};

use quietline_case::PortalId;
use quietline_seal::{
    Recipients, Site,
    signing::{SigningKey, VerifyingKey},
};
use rand::{CryptoRng, rngs::SysRng};

use crate::{
    files::{FileError, UnfinishedFolder, make_folder, write_new},
    home::{Home, HomeError, PublicPortal, read_as, read_site},
    settings::Settings,
};

/// Files that only the portal's owner may read.
const PRIVATE: u32 = 0o600;

/// Files that are meant to be carried elsewhere.
const PUBLIC: u32 = 0o644;

/// A portal could not be made; nothing is left of the attempt.
#[derive(Debug, thiserror::Error)]
pub enum InitError {
    /// There is one already.
    #[error(
        "there is a portal in {} already; nothing was changed. Give another folder with --dir",
        .0.display()
    )]
    Exists(PathBuf),
    /// There is something else.
    #[error(
        "{} is not an empty folder; nothing was changed. Give a new folder with --dir",
        .0.display()
    )]
    NotEmpty(PathBuf),
    /// A file that was given can't be used.
    #[error(transparent)]
    Given(#[from] HomeError),
    /// A file can't be written.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Makes a portal in the folder `dir`, whole or not at all.
///
/// `recipients` holds the public keys that letters are sealed to, `desk_key`
/// the desk's public signing key, and `site`, if given, is the site file of
/// another portal of the same hotline, so that a code works on both.
pub fn init(
    dir: &Path,
    recipients: &Path,
    desk_key: &Path,
    site: Option<&Path>,
) -> Result<PublicPortal, InitError> {
    must_be_free(dir)?;
    let mut rng = rand::rand_core::UnwrapErr(SysRng);
    // Both are read to be checked, and copied as they are.
    let (recipients, _) = read_as(recipients, |text| both(text, Recipients::from_str))?;
    let (_, desk_key) = read_as(desk_key, |text| both(text, VerifyingKey::from_str))?;
    let site = match site {
        Some(path) => read_site(path)?,
        None => Site::random(&mut rng),
    };
    let key = SigningKey::generate();
    let public = public(&key, site, &mut rng);
    let folder = UnfinishedFolder::begin(dir)?;
    fill(
        &Home::at(folder.path()),
        &recipients,
        &desk_key,
        &key,
        &public,
    )?;
    folder.finish()?;
    Ok(public)
}

/// Refuses a folder that holds anything.
fn must_be_free(dir: &Path) -> Result<(), InitError> {
    if Home::at(dir).holds_portal() {
        return Err(InitError::Exists(dir.to_owned()));
    }
    match dir.read_dir().map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(()),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(()),
        _ => Err(InitError::NotEmpty(dir.to_owned())),
    }
}

/// A text, and what it says.
fn both<T, E>(text: &str, parse: impl FnOnce(&str) -> Result<T, E>) -> Result<(String, T), E> {
    parse(text).map(|parsed| (text.to_owned(), parsed))
}

/// What the desk learns of a new portal.
fn public(key: &SigningKey, site: Site, rng: &mut impl CryptoRng) -> PublicPortal {
    PublicPortal {
        portal: PortalId::random(rng),
        key: key.verifying_key(),
        site,
    }
}

/// Writes all files of a new portal.
fn fill(
    home: &Home,
    recipients: &str,
    desk: &VerifyingKey,
    key: &SigningKey,
    public: &PublicPortal,
) -> Result<(), FileError> {
    let site = json(&public.site);
    let settings = Settings::default().to_toml();
    make_folder(&home.public(), 0o755)?;
    write_new(&home.public_portal(), json(public).as_bytes(), PUBLIC)?;
    write_new(&home.public_site(), site.as_bytes(), PUBLIC)?;
    write_new(&home.site(), site.as_bytes(), PRIVATE)?;
    write_new(&home.key(), key.to_text().as_bytes(), PRIVATE)?;
    write_new(&home.desk(), desk.to_file_text().as_bytes(), PRIVATE)?;
    write_new(&home.recipients(), recipients.as_bytes(), PRIVATE)?;
    write_new(&home.settings(), settings.as_bytes(), PRIVATE)
}

/// A file's JSON, as a person can read it.
fn json(of: &impl serde::Serialize) -> String {
    let text = serde_json::to_string_pretty(of).expect("keys are texts, and nothing can fail");
    text + "\n"
}
