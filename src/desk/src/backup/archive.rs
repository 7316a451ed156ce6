//! Writing and reading the archive, file by file, with flat memory.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
};

use quietline_open::{StaffIdentity, vault};
use quietline_seal::{Recipients, bundle::Sum};

use super::member::Member;
use crate::{DeskError, files};

/// The unit of a tar.
const BLOCK: usize = 512;

/// Why an archive could not be written or read.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The archive itself: what is wrong with it.
    Archive(String),
    /// Something beside it.
    Desk(DeskError),
}

impl From<DeskError> for Trouble {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl From<io::Error> for Trouble {
    /// Only errors of the archive's own stream come this way.
    fn from(error: io::Error) -> Self {
        Self::Archive(error.to_string())
    }
}

/// The header of a member.
fn header(member: &Member, size: u64) -> io::Result<tar::Header> {
    let mut header = tar::Header::new_ustar();
    header.set_path(member.name())?;
    header.set_size(size);
    header.set_mode(0o600);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_entry_type(tar::EntryType::Regular);
    header.set_cksum();
    Ok(header)
}

/// Fills the last block of a member.
fn pad(mut out: impl Write, size: u64) -> io::Result<()> {
    let over = usize::try_from(size % BLOCK as u64).expect("less than a block");
    out.write_all(&[0; BLOCK][..(BLOCK - over) % BLOCK])
}

/// Adds a member.
pub(super) fn append(mut out: impl Write, member: &Member, bytes: &[u8]) -> io::Result<()> {
    let size = bytes.len() as u64;
    out.write_all(header(member, size)?.as_bytes())?;
    out.write_all(bytes)?;
    pad(out, size)
}

/// Adds a member of `size` bytes that is not read into memory; the sum of what
/// was added comes back.
pub(super) fn append_stream(
    mut out: impl Write,
    member: &Member,
    size: u64,
    from: impl Read,
) -> io::Result<Sum> {
    out.write_all(header(member, size)?.as_bytes())?;
    let (sum, copied) = files::copy_summed(&mut from.take(size), &mut out)?;
    if copied != size {
        let why = format!("{} became shorter while it was read", member.name());
        return Err(io::Error::other(why));
    }
    pad(out, size)?;
    Ok(sum)
}

/// Ends an archive.
pub(super) fn end(mut out: impl Write) -> io::Result<()> {
    out.write_all(&[0; 2 * BLOCK])
}

/// What members are written to inside `vault.age`.
pub(super) type Inner<'a> = age::stream::StreamWriter<BufWriter<&'a File>>;

/// Adds `vault.age`, whose size is known only when it is written.
pub(super) fn append_vault(
    mut file: &File,
    to: &Recipients,
    fill: impl FnOnce(&mut Inner<'_>) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let start = file.stream_position()?;
    file.write_all(&[0; BLOCK])?;
    let out = BufWriter::with_capacity(1 << 16, file);
    let mut inner =
        vault::seal_stream(to, out).map_err(|error| Trouble::Archive(error.to_string()))?;
    fill(&mut inner)?;
    end(&mut inner)?;
    inner.finish()?.flush()?;
    let size = file.stream_position()? - start - BLOCK as u64;
    pad(file, size)?;
    let after = file.stream_position()?;
    file.seek(SeekFrom::Start(start))?;
    file.write_all(header(&Member::Vault, size)?.as_bytes())?;
    file.seek(SeekFrom::Start(after))?;
    Ok(())
}

/// Reads the key files, then hands over what is in `vault.age`, still sealed.
pub(super) fn read_outer(
    file: impl Read,
    mut on_key: impl FnMut(&Member, &[u8]) -> Result<(), Trouble>,
    on_vault: impl FnOnce(&mut dyn BufRead) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let mut archive = tar::Archive::new(BufReader::with_capacity(1 << 16, file));
    for entry in archive.entries()? {
        let mut entry = entry?;
        let member = member_of(&entry)?;
        if member == Member::Vault {
            return on_vault(&mut BufReader::new(entry));
        }
        if !member.is_key() {
            return Err(Trouble::Archive(format!(
                "{} is in the wrong place",
                member.name()
            )));
        }
        let bytes = whole(&mut entry)?;
        on_key(&member, &bytes)?;
    }
    Err(Trouble::Archive("it ends before vault.age".to_owned()))
}

/// Reads what is in `vault.age`, to its end. `on_file` takes each file to its
/// end and says how many bytes these were.
pub(super) fn read_inner(
    sealed: impl BufRead,
    with: &StaffIdentity,
    mut on_file: impl FnMut(&Member, &mut dyn Read) -> Result<u64, Trouble>,
) -> Result<(), Trouble> {
    let mut archive = tar::Archive::new(vault::open_stream(with, sealed)?);
    for entry in archive.entries()? {
        let mut entry = entry?;
        let member = member_of(&entry)?;
        if member.is_key() || member == Member::Vault {
            return Err(Trouble::Archive(format!(
                "{} is in the wrong place",
                member.name()
            )));
        }
        let size = entry.size();
        if on_file(&member, &mut entry)? != size {
            return Err(cut_short());
        }
    }
    // Only the end of the stream proves that nothing was cut off.
    io::copy(&mut archive.into_inner(), &mut io::sink())?;
    Ok(())
}

/// Which member this is: a regular file of a known name and a fitting size.
fn member_of<R: Read>(entry: &tar::Entry<'_, R>) -> Result<Member, Trouble> {
    let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
    let member = Member::parse(&name).filter(|member| member.may_be(entry.size()));
    let regular = entry.header().entry_type() == tar::EntryType::Regular;
    member.filter(|_| regular).ok_or_else(|| {
        let shown: String = name.chars().take(80).collect();
        Trouble::Archive(format!(
            "{shown:?} does not belong in a backup, or has the wrong size"
        ))
    })
}

/// The bytes of a member, all that its header promises.
fn whole<R: Read>(entry: &mut tar::Entry<'_, R>) -> Result<Vec<u8>, Trouble> {
    let (mut bytes, size) = (Vec::new(), entry.size());
    entry.read_to_end(&mut bytes)?;
    if bytes.len() as u64 == size {
        Ok(bytes)
    } else {
        Err(cut_short())
    }
}

/// Less is there than a header promises.
fn cut_short() -> Trouble {
    Trouble::Archive("it is cut short".to_owned())
}
