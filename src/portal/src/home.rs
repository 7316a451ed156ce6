//! A portal's folder: what lies where, and reading it.
//!
//! | | |
//! |---|---|
//! | `portal.toml` | the hotline's settings |
//! | `recipients.txt` | the public keys that letters are sealed to |
//! | `desk.pub` | the desk's public signing key |
//! | `site.json` | what all codes of the hotline have in common |
//! | `portal.key` | the portal's own signing key; it opens nothing |
//! | `public/portal.json` | what the desk learns of the portal |
//! | `public/site.json` | for a second portal of the same hotline |
//! | `store/` | letters and replies |
//! | `control.sock` | the way to a running portal |

use std::{
    fs, io,
    path::{Path, PathBuf},
    str::FromStr,
};

use quietline_case::PortalId;
use quietline_seal::{
    Recipients, Site,
    signing::{SigningKey, VerifyingKey},
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{questions::Questions, settings::Settings};

/// A portal's folder.
#[derive(Debug, Clone)]
pub(crate) struct Home(PathBuf);

/// What the desk learns of a portal: `public/portal.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicPortal {
    /// Its name.
    pub portal: PortalId,
    /// The public half of its signing key.
    pub key: VerifyingKey,
    /// What all codes of the hotline have in common.
    pub site: Site,
}

/// What a portal needs to run, read from its folder and checked.
pub(crate) struct Contents {
    /// The hotline's settings.
    pub(crate) settings: Settings,
    /// What it asks.
    pub(crate) questions: Questions,
    /// The public keys that letters are sealed to.
    pub(crate) recipients: Recipients,
    /// The desk's public signing key.
    pub(crate) desk: VerifyingKey,
    /// The portal's own signing key.
    pub(crate) key: SigningKey,
    /// What the desk knows of the portal.
    pub(crate) public: PublicPortal,
}

/// A portal's folder can't be used.
#[derive(Debug, thiserror::Error)]
pub enum HomeError {
    /// There is no portal in it.
    #[error(
        "there is no portal in {}; make one with `quietline-portal init`, or give its folder with --dir",
        .0.display()
    )]
    NoPortal(PathBuf),
    /// A file can't be read.
    #[error("can't read {}: {source}; check the path, its owner and its permissions", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// What is in a file can't be used.
    #[error("can't use {}: {what}", .path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
        /// What is wrong, and what to do.
        what: String,
    },
}

impl Home {
    /// The folder `dir`, whatever is in it.
    pub(crate) fn at(dir: &Path) -> Self {
        Self(dir.to_owned())
    }

    /// The folder itself.
    pub(crate) fn dir(&self) -> &Path {
        &self.0
    }

    /// `portal.toml`.
    pub(crate) fn settings(&self) -> PathBuf {
        self.0.join("portal.toml")
    }

    /// `recipients.txt`.
    pub(crate) fn recipients(&self) -> PathBuf {
        self.0.join("recipients.txt")
    }

    /// `desk.pub`.
    pub(crate) fn desk(&self) -> PathBuf {
        self.0.join("desk.pub")
    }

    /// `site.json`.
    pub(crate) fn site(&self) -> PathBuf {
        self.0.join("site.json")
    }

    /// `portal.key`.
    pub(crate) fn key(&self) -> PathBuf {
        self.0.join("portal.key")
    }

    /// `public/`.
    pub(crate) fn public(&self) -> PathBuf {
        self.0.join("public")
    }

    /// `public/portal.json`.
    pub(crate) fn public_portal(&self) -> PathBuf {
        self.public().join("portal.json")
    }

    /// `public/site.json`.
    pub(crate) fn public_site(&self) -> PathBuf {
        self.public().join("site.json")
    }

    /// `store/`.
    pub(crate) fn store(&self) -> PathBuf {
        self.0.join("store")
    }

    /// Whether a portal was made here.
    pub(crate) fn holds_portal(&self) -> bool {
        self.settings().exists()
    }

    /// Reads and checks all that a portal needs.
    pub(crate) fn read(&self) -> Result<Contents, HomeError> {
        if !self.holds_portal() {
            return Err(HomeError::NoPortal(self.0.clone()));
        }
        let key_text = Zeroizing::new(read(&self.key())?);
        let settings = read_as(&self.settings(), Settings::from_toml)?;
        let contents = Contents {
            questions: self.questions(&settings)?,
            settings,
            recipients: read_as(&self.recipients(), Recipients::from_str)?,
            desk: read_as(&self.desk(), VerifyingKey::from_str)?,
            key: SigningKey::from_text(&key_text).map_err(|why| unusable(self.key(), why))?,
            public: read_as(&self.public_portal(), |text| {
                serde_json::from_str::<PublicPortal>(text)
            })?,
        };
        self.check(&contents)?;
        Ok(contents)
    }

    /// Reads the questions, or takes the usual ones. Beside a hotline's own there
    /// may be words for them in any language.
    fn questions(&self, settings: &Settings) -> Result<Questions, HomeError> {
        let file = match settings.questions.as_str() {
            "" => {
                let usual = Questions::usual();
                return usual.map_err(|why| unusable("static/questions.toml", why));
            }
            file => self.0.join(file),
        };
        let mut questions = read_as(&file, Questions::from_toml)?;
        for language in &settings.languages {
            let words = self
                .0
                .join("lang")
                .join(language.tag())
                .join("questions.ftl");
            if words.exists() {
                questions.words.insert(*language, read(&words)?);
            }
        }
        Ok(questions)
    }

    /// Checks that what lies in several files is the same.
    fn check(&self, contents: &Contents) -> Result<(), HomeError> {
        let site = read_site(&self.site())?;
        let public = &contents.public;
        if public.key != contents.key.verifying_key() {
            let what = "its key is not that of portal.key; put back the file that belongs to it";
            return Err(unusable(self.public_portal(), what));
        }
        if public.site != site {
            let what = "its site is not that of site.json; put back the file that belongs to it";
            return Err(unusable(self.public_portal(), what));
        }
        Ok(())
    }
}

/// Reads a site file and checks that this program can serve it.
pub(crate) fn read_site(path: &Path) -> Result<Site, HomeError> {
    let site: Site = read_as(path, |text| serde_json::from_str(text))?;
    if !site.is_supported() {
        let what = "its codes are of a newer version; use the newer program that made it";
        return Err(unusable(path, what));
    }
    Ok(site)
}

/// Reads a text file and makes something of it.
pub(crate) fn read_as<T, E: std::fmt::Display>(
    path: &Path,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, HomeError> {
    parse(&read(path)?).map_err(|why| unusable(path, why))
}

/// Reads a text file.
fn read(path: &Path) -> Result<String, HomeError> {
    fs::read_to_string(path).map_err(|source| HomeError::Unreadable {
        path: path.to_owned(),
        source,
    })
}

/// Words what is wrong with a file's content.
fn unusable(path: impl Into<PathBuf>, why: impl ToString) -> HomeError {
    HomeError::Unusable {
        path: path.into(),
        what: why.to_string(),
    }
}
