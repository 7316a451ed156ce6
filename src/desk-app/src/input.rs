//! Files and passphrases that come in.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use zeroize::Zeroizing;

use crate::{cli::Vault, output::Failure};

/// No passphrase file, card or answer is larger.
const SMALL: u64 = 1 << 20;

/// Whether standard input or output is meant.
pub(crate) fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Opens a file, or standard input.
pub(crate) fn open(path: &Path) -> Result<Box<dyn Read>, Failure> {
    if is_dash(path) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let read = |source| Failure::Read {
        path: path.to_owned(),
        source,
    };
    let file = File::open(path).map_err(read)?;
    if file.metadata().is_ok_and(|meta| meta.is_dir()) {
        return Err(read(io::ErrorKind::IsADirectory.into()));
    }
    Ok(Box::new(file))
}

/// The whole of a small file.
pub(crate) fn small(path: &Path, what: &'static str) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(4_096));
    let read = open(path)?.take(SMALL + 1).read_to_end(&mut bytes);
    read.map_err(|source| Failure::Read {
        path: path.to_owned(),
        source,
    })?;
    if bytes.len() as u64 > SMALL {
        return Err(Failure::TooLarge {
            path: path.to_owned(),
            what,
            limit: "1 MiB",
        });
    }
    Ok(bytes)
}

/// The words of a small text file, without a byte order mark before them and
/// the end of the line after them.
pub(crate) fn text(path: &Path, what: &'static str) -> Result<Zeroizing<String>, Failure> {
    let bytes = small(path, what)?;
    let text = str::from_utf8(&bytes).map_err(|error| Failure::NotText {
        path: path.to_owned(),
        at: error.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(Zeroizing::new(
        text.trim_end_matches(['\n', '\r']).to_owned(),
    ))
}

/// The passphrase of a vault, from its file or the terminal.
pub(crate) fn passphrase(vault: &Vault) -> Result<Zeroizing<String>, Failure> {
    match &vault.passphrase_file {
        Some(path) => text(path, "a passphrase file").map(first_line),
        None => ask("Passphrase: "),
    }
}

/// The passphrase of a new vault; on a terminal it is typed twice.
pub(crate) fn new_passphrase(vault: &Vault) -> Result<Zeroizing<String>, Failure> {
    let passphrase = passphrase(vault)?;
    if vault.passphrase_file.is_none() && *ask("The same again: ")? != *passphrase {
        return Err(Failure::Differs);
    }
    Ok(passphrase)
}

/// The first line.
fn first_line(text: Zeroizing<String>) -> Zeroizing<String> {
    Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())
}

/// Asks on the terminal, which shows nothing of what is typed.
fn ask(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    let typed = rpassword::prompt_password(prompt);
    typed.map(Zeroizing::new).map_err(Failure::NoTerminal)
}
