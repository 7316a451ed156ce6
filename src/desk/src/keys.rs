//! The keys of a vault: a member's identity under the passphrase, the team's
//! identity sealed to the member, the desk's signing key sealed to the team.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use quietline_open::{StaffIdentity, passphrase, vault};
use quietline_seal::{KeyKind, Recipients, UnsealError, signing::SigningKey};
use rand::CryptoRng;
use zeroize::Zeroizing;

use crate::{DeskError, files, layout::Layout};

/// The keys of an unlocked vault.
pub(crate) struct Keys {
    /// Whose passphrase it was.
    pub(crate) member: String,
    /// The team's identities, the newest first; the older ones open old letters.
    pub(crate) teams: Vec<StaffIdentity>,
    /// Signs outgoing bundles. Only a vault that was opened for reading alone
    /// may lack it.
    signing: Option<SigningKey>,
}

impl Keys {
    /// The identity that letters are sealed to now.
    pub(crate) fn team(&self) -> &StaffIdentity {
        self.teams
            .first()
            .expect("unlocking and creating find one at least")
    }

    /// What signs outgoing bundles.
    pub(crate) fn signing(&self) -> &SigningKey {
        let key = self.signing.as_ref();
        key.expect("a vault that is opened for reading alone writes nothing")
    }

    /// What the vault's own files are sealed to.
    pub(crate) fn own_recipients(&self) -> Recipients {
        recipients_of(self.team()).expect("the key of a team is one good key")
    }

    /// Seals one of the vault's own files.
    pub(crate) fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, DeskError> {
        let sealed = vault::seal_for(&self.own_recipients(), plain);
        sealed.map_err(|error| cannot("seal a file of the vault", &error))
    }

    /// Opens one of the vault's own files, with whichever identity fits.
    pub(crate) fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, UnsealError> {
        first_that_opens(&self.teams, |team| vault::open_with(team, sealed))
    }
}

/// Tries the identities in turn; the error is the newest one's.
pub(crate) fn first_that_opens<T, E>(
    teams: &[StaffIdentity],
    open: impl Fn(&StaffIdentity) -> Result<T, E>,
) -> Result<T, E> {
    let (newest, older) = teams.split_first().expect("a vault has a team identity");
    open(newest).or_else(|error| older.iter().find_map(|team| open(team).ok()).ok_or(error))
}

/// The one recipient that this identity is.
fn recipients_of(identity: &StaffIdentity) -> Result<Recipients, DeskError> {
    Ok(identity.recipient_text().parse::<Recipients>()?)
}

/// Words an error about keys.
fn cannot(act: &'static str, why: &dyn std::fmt::Display) -> DeskError {
    DeskError::Keys {
        act,
        why: why.to_string(),
    }
}

/// Who founds a vault, and with which keys.
pub struct Founding<'a> {
    /// The first member of staff.
    pub name: &'a str,
    /// The passphrase for that member's identity.
    pub passphrase: &'a str,
    /// Of which kind all keys of the hotline are.
    pub kind: KeyKind,
    /// One more key to seal all tips to; its private half is kept elsewhere.
    pub escrow: Option<&'a str>,
}

/// Makes and writes all keys of a new vault.
pub(crate) fn create(
    layout: &Layout,
    founding: &Founding<'_>,
    rng: &mut impl CryptoRng,
) -> Result<Keys, DeskError> {
    let member = StaffIdentity::generate(founding.kind, rng);
    let keys = Keys {
        member: founding.name.to_owned(),
        teams: vec![StaffIdentity::generate(founding.kind, rng)],
        signing: Some(SigningKey::generate()),
    };
    write_public(layout, &keys, founding.escrow)?;
    write_member(layout, founding, &member)?;
    write_team(layout, &keys, &member)?;
    files::write_whole(
        &layout.keys(),
        &keys.seal(keys.signing().to_text().as_bytes())?,
    )?;
    Ok(keys)
}

/// Writes what portals get to know. The escrow key must be of the same kind.
fn write_public(layout: &Layout, keys: &Keys, escrow: Option<&str>) -> Result<(), DeskError> {
    let mut list = format!("{}\n", keys.team().recipient_text());
    if let Some(escrow) = escrow {
        list.push_str(escrow.trim());
        list.push('\n');
    }
    list.parse::<Recipients>()?;
    files::write_whole(&layout.recipients(), list.as_bytes())?;
    let signing = keys.signing().verifying_key().to_file_text();
    files::write_whole(&layout.desk_pub(), signing.as_bytes())
}

/// Writes the member's identity under the passphrase.
fn write_member(
    layout: &Layout,
    founding: &Founding<'_>,
    member: &StaffIdentity,
) -> Result<(), DeskError> {
    let line = Zeroizing::new(format!("{}\n", member.to_text().as_str()));
    let locked = passphrase::lock(line.as_bytes(), founding.passphrase);
    let locked = locked.map_err(|error| cannot("protect the identity", &error))?;
    files::write_whole(&layout.member(founding.name), &locked)
}

/// Writes the team's identity, sealed to the member.
fn write_team(layout: &Layout, keys: &Keys, member: &StaffIdentity) -> Result<(), DeskError> {
    let line = Zeroizing::new(format!("{}\n", keys.team().to_text().as_str()));
    let sealed = vault::seal_for(&recipients_of(member)?, line.as_bytes());
    let sealed = sealed.map_err(|error| cannot("seal the team's identity", &error))?;
    let path = layout.team_for(1, &keys.member);
    files::make_dir(files::folder_of(&path))?;
    files::write_whole(&path, &sealed)
}

/// Unlocks a vault with the passphrase of any one member.
pub(crate) fn unlock(layout: &Layout, passphrase: &str) -> Result<Keys, DeskError> {
    let keys = unlock_for_reading(layout, passphrase)?;
    let signing = open_signing(layout, &keys.teams)?;
    Ok(Keys {
        signing: Some(signing),
        ..keys
    })
}

/// Unlocks what opens letters, and nothing else.
pub(crate) fn unlock_for_reading(layout: &Layout, passphrase: &str) -> Result<Keys, DeskError> {
    let (member, identity) = find_member(layout, passphrase)?;
    let mut teams = Vec::new();
    for n in team_numbers(layout)?.into_iter().rev() {
        teams.extend(open_team(layout, n, &member, &identity)?);
    }
    if teams.is_empty() {
        let why = format!("there is no team identity in it for {member}");
        return Err(DeskError::DamagedKeys {
            path: layout.team(),
            why,
        });
    }
    let signing = None;
    Ok(Keys {
        member,
        teams,
        signing,
    })
}

/// The member whose identity this passphrase opens.
fn find_member(layout: &Layout, passphrase: &str) -> Result<(String, StaffIdentity), DeskError> {
    let mut damaged = None;
    for (name, path) in members(layout)? {
        match passphrase::unlock(&files::read(&path)?, passphrase) {
            Ok(plain) => return Ok((name, read_identity(&path, &plain)?)),
            Err(UnsealError::OtherKey) => {}
            Err(error) => damaged = Some((path, error)),
        }
    }
    Err(match damaged {
        Some((path, error)) => DeskError::DamagedKeys {
            path,
            why: error.to_string(),
        },
        None => DeskError::WrongPassphrase(layout.root().to_owned()),
    })
}

/// Each member's name and identity file, by name.
fn members(layout: &Layout) -> Result<BTreeMap<String, PathBuf>, DeskError> {
    let mut found = BTreeMap::new();
    for path in files::entries(&layout.staff())? {
        let name = path
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".age"));
        if let Some(name) = name.filter(|name| check_name(name).is_ok()) {
            found.insert(name.to_owned(), path);
        }
    }
    Ok(found)
}

/// The numbers of the team identities, in order.
fn team_numbers(layout: &Layout) -> Result<Vec<u32>, DeskError> {
    let paths = files::entries(&layout.team())?;
    let numbers = paths
        .iter()
        .filter_map(|path| path.file_name()?.to_str()?.parse().ok());
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// Team identity `n`, if this member has it.
fn open_team(
    layout: &Layout,
    n: u32,
    name: &str,
    member: &StaffIdentity,
) -> Result<Option<StaffIdentity>, DeskError> {
    let path = layout.team_for(n, name);
    if !path.exists() {
        return Ok(None);
    }
    let plain = vault::open_with(member, &files::read(&path)?);
    let plain = plain.map_err(|error| damaged(&path, &error))?;
    read_identity(&path, &plain).map(Some)
}

/// The desk's signing key.
fn open_signing(layout: &Layout, teams: &[StaffIdentity]) -> Result<SigningKey, DeskError> {
    let path = layout.keys();
    let sealed = files::read(&path)?;
    let plain = first_that_opens(teams, |team| vault::open_with(team, &sealed));
    let plain = plain.map_err(|error| damaged(&path, &error))?;
    let text = str::from_utf8(&plain).map_err(|error| damaged(&path, &error))?;
    SigningKey::from_text(text).map_err(|error| damaged(&path, &error))
}

/// Reads the line of an identity.
fn read_identity(path: &Path, plain: &[u8]) -> Result<StaffIdentity, DeskError> {
    let text = str::from_utf8(plain).map_err(|error| damaged(path, &error))?;
    text.parse().map_err(|error| damaged(path, &error))
}

/// Words an error about a damaged key file.
fn damaged(path: &Path, why: &dyn std::fmt::Display) -> DeskError {
    DeskError::DamagedKeys {
        path: path.to_owned(),
        why: why.to_string(),
    }
}

/// A staff name is also the name of a file.
pub(crate) fn check_name(name: &str) -> Result<(), DeskError> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let begins_well = name.starts_with(|c: char| c.is_ascii_alphanumeric());
    if begins_well && name.len() <= 40 && name.chars().all(is_plain) {
        Ok(())
    } else {
        Err(DeskError::BadName(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::check_name;

    #[test]
    fn a_name_can_be_a_file_and_nothing_else() {
        for good in ["ann", "Ann.Lee", "a-1_b"] {
            assert!(check_name(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "../x",
            "a/b",
            ".hidden",
            "-rf",
            "a b",
            "é",
            &"a".repeat(41),
        ] {
            assert!(check_name(bad).is_err(), "{bad}");
        }
    }
}
