//! Writing bundles.

use std::io::{self, Read, Write};

use quietline_case::{LetterId, MailboxName, ParcelId, Reply};
use sha2::{Digest, Sha256};

use super::{
    BundleError, ExportHead, MANIFEST, MAX_MANIFEST, OutgoingHead, SIGNATURE, Sum,
    archive::{MAX_SIZE, write_end, write_header, write_member, write_padding},
    manifest::{Head, signed},
    member::{Contents, LetterName, Members, Name, ParcelEntry},
};
use crate::{AtRest, Desk, Letter, Sealed, Tipster, parcel::MIN_PARCEL, signing::SigningKey};

/// How many bytes of a parcel are in memory at once.
const PIECE: usize = 64 << 10;

/// Gives what an export is to hold.
pub trait ExportSource {
    /// The letters, in the order in which they are to stand.
    fn letters(&self) -> Vec<LetterId>;

    /// The parcels, in the order in which they are to stand.
    fn parcels(&self) -> Vec<ParcelId>;

    /// A letter. It is asked for twice.
    fn letter(&mut self, name: &LetterId) -> io::Result<Sealed<Letter, Desk>>;

    /// A parcel, from its start. It is asked for twice.
    fn parcel(&mut self, name: &ParcelId) -> io::Result<impl Read>;
}

/// Gives letters and no parcels.
struct LettersAlone<'a, F> {
    /// Their names.
    letters: &'a [LetterId],
    /// Reads one.
    read: F,
}

impl<F> ExportSource for LettersAlone<'_, F>
where
    F: FnMut(&LetterId) -> io::Result<Sealed<Letter, Desk>>,
{
    fn letters(&self) -> Vec<LetterId> {
        self.letters.to_vec()
    }

    fn parcels(&self) -> Vec<ParcelId> {
        Vec::new()
    }

    fn letter(&mut self, name: &LetterId) -> io::Result<Sealed<Letter, Desk>> {
        (self.read)(name)
    }

    fn parcel(&mut self, _: &ParcelId) -> io::Result<impl Read> {
        Ok(io::empty())
    }
}

/// Writes an export of `letters`, in that order, without parcels.
///
/// Each letter is read twice, for its sum and for its bytes, and one at a time,
/// so memory stays flat. If it fails, what was written is no bundle.
pub fn write_export<W: Write>(
    out: W,
    head: &ExportHead,
    letters: &[LetterId],
    read: impl FnMut(&LetterId) -> io::Result<Sealed<Letter, Desk>>,
    key: &SigningKey,
) -> Result<(), BundleError> {
    write_export_of(out, head, &mut LettersAlone { letters, read }, key)
}

/// Writes an export of all that `source` gives: letters, then parcels.
///
/// Each is read twice, for its sum and for its bytes, and one piece at a time,
/// so memory stays flat however large the parcels are. If it fails, what was
/// written is no bundle.
pub fn write_export_of<W: Write>(
    out: W,
    head: &ExportHead,
    source: &mut impl ExportSource,
    key: &SigningKey,
) -> Result<(), BundleError> {
    let (letters, parcels) = (source.letters(), source.parcels());
    let contents = Contents {
        letters: listed(letters.iter().map(|name| {
            let letter = source.letter(name).map_err(|why| cannot_give(name, why))?;
            Ok((*name, Sum::of(letter.sealed_bytes())))
        }))?,
        parcels: listed(parcels.iter().map(|name| {
            let parcel = source.parcel(name).map_err(|why| cannot_give(name, why))?;
            Ok((*name, entry_of(name, parcel)?))
        }))?,
    };
    let mut bundle = Bundle::begin(out, head, contents, key)?;
    for name in &letters {
        let letter = source.letter(name).map_err(|why| cannot_give(name, why))?;
        bundle.add(name, letter.sealed_bytes())?;
    }
    for name in &parcels {
        let parcel = source.parcel(name).map_err(|why| cannot_give(name, why))?;
        bundle.add_parcel(name, parcel)?;
    }
    bundle.end()
}

/// Writes an outgoing bundle of `replies`, in that order.
///
/// If it fails, what was written is no bundle.
pub fn write_outgoing<W: Write>(
    out: W,
    head: &OutgoingHead,
    replies: &[(MailboxName, Sealed<Reply, Tipster>)],
    key: &SigningKey,
) -> Result<(), BundleError> {
    let with_sum =
        |(name, reply): &(MailboxName, Sealed<_, _>)| (*name, Sum::of(reply.sealed_bytes()));
    let contents = Contents {
        letters: listed(replies.iter().map(with_sum).map(Ok))?,
        parcels: Members::new(),
    };
    let mut bundle = Bundle::begin(out, head, contents, key)?;
    for (name, reply) in replies {
        bundle.add(name, reply.sealed_bytes())?;
    }
    bundle.end()
}

/// Collects what the manifest says; refuses too many, or one name twice.
fn listed<N: Name>(
    all: impl Iterator<Item = Result<(N, N::Entry), BundleError>>,
) -> Result<Members<N>, BundleError> {
    let mut members = Members::new();
    for each in all {
        let (name, entry) = each?;
        if !members.add(name, entry) {
            return Err(cannot_give(&name, io::Error::other("it is listed twice")));
        }
        if members.len() > N::MOST {
            return Err(N::TOO_MANY);
        }
    }
    Ok(members)
}

/// What the manifest says of a parcel.
fn entry_of(name: &ParcelId, parcel: impl Read) -> Result<ParcelEntry, BundleError> {
    let (sum, bytes) = Sum::of_all(parcel).map_err(|why| cannot_give(name, why))?;
    if (MIN_PARCEL..=MAX_SIZE).contains(&bytes) {
        return Ok(ParcelEntry { bytes, sum });
    }
    let why = io::Error::other(format!("no parcel has {bytes} bytes"));
    Err(cannot_give(name, why))
}

/// The caller could not give this member.
fn cannot_give<N: Name>(name: &N, source: io::Error) -> BundleError {
    BundleError::Give {
        member: name.path(),
        source,
    }
}

/// A bundle that is being written.
struct Bundle<W, N: LetterName> {
    /// The tar.
    out: W,
    /// The members that are still to come.
    left: Contents<N>,
}

impl<W: Write, N: LetterName> Bundle<W, N> {
    /// Writes the signed manifest.
    fn begin<H: Head<Name = N>>(
        mut out: W,
        head: &H,
        contents: Contents<N>,
        key: &SigningKey,
    ) -> Result<Self, BundleError> {
        let (manifest, signature) = signed(head, &contents, key);
        if manifest.len() > MAX_MANIFEST {
            let (what, limit) = ("the manifest", "32 MiB");
            return Err(BundleError::TooLarge { what, limit });
        }
        write_member(&mut out, MANIFEST, &manifest).map_err(BundleError::Write)?;
        write_member(&mut out, SIGNATURE, signature.as_bytes()).map_err(BundleError::Write)?;
        let left = contents;
        Ok(Self { out, left })
    }

    /// Writes one member, if it is still what the manifest says.
    fn add(&mut self, name: &N, sealed: &[u8]) -> Result<(), BundleError> {
        if self.left.letters.take(name) != Some(Sum::of(sealed)) {
            return Err(changed(name));
        }
        write_member(&mut self.out, &name.path(), sealed).map_err(BundleError::Write)
    }

    /// Writes one parcel, if it is still what the manifest says.
    fn add_parcel(&mut self, name: &ParcelId, parcel: impl Read) -> Result<(), BundleError> {
        let entry = self.left.parcels.take(name).ok_or_else(|| changed(name))?;
        write_header(&mut self.out, &name.path(), entry.bytes).map_err(BundleError::Write)?;
        let sum = copy(name, parcel.take(entry.bytes), &mut self.out)?;
        if sum != entry.sum {
            return Err(changed(name));
        }
        write_padding(&mut self.out, entry.bytes).map_err(BundleError::Write)
    }

    /// Writes the end.
    fn end(mut self) -> Result<(), BundleError> {
        write_end(&mut self.out).map_err(BundleError::Write)
    }
}

/// The member is another than when it was summed up.
fn changed<N: Name>(name: &N) -> BundleError {
    let why = io::Error::other("it changed while the bundle was being written");
    cannot_give(name, why)
}

/// Copies a parcel and returns its sum. The failures of its two ends differ.
fn copy(name: &ParcelId, mut parcel: impl Read, out: &mut impl Write) -> Result<Sum, BundleError> {
    let mut sum = Sha256::new();
    let mut buffer = vec![0; PIECE];
    loop {
        let piece = match parcel.read(&mut buffer) {
            Ok(0) => return Ok(Sum::from_bytes(sum.finalize().into())),
            Ok(some) => &buffer[..some],
            Err(why) if why.kind() == io::ErrorKind::Interrupted => continue,
            Err(why) => return Err(cannot_give(name, why)),
        };
        out.write_all(piece).map_err(BundleError::Write)?;
        sum.update(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::member::{MAX_MEMBERS, MAX_PARCELS},
        BundleError, LetterId, Name, ParcelEntry, ParcelId, Sum, listed,
    };

    /// Whether a bundle of this many members may be written.
    fn may_hold<N: Name>(
        count: usize,
        name: impl Fn([u8; 16]) -> N,
        entry: N::Entry,
        limit: &str,
    ) -> bool {
        let all = (0..count as u128).map(|n| Ok((name(n.to_be_bytes()), entry)));
        match listed(all) {
            Ok(members) => members.len() == count,
            Err(why) => {
                assert!(matches!(why, BundleError::TooLarge { .. }), "{why}");
                assert!(why.to_string().contains(limit), "{why}");
                false
            }
        }
    }

    #[test]
    fn no_more_is_written_than_a_reader_takes() {
        let sum = Sum::of(b"");
        for (count, fits) in [(MAX_MEMBERS, true), (MAX_MEMBERS + 1, false)] {
            assert_eq!(
                may_hold(count, LetterId::from_bytes, sum, "(250,000)"),
                fits
            );
        }
        let entry = ParcelEntry { bytes: 70_000, sum };
        for (count, fits) in [(MAX_PARCELS, true), (MAX_PARCELS + 1, false)] {
            assert_eq!(
                may_hold(count, ParcelId::from_bytes, entry, "(30,000)"),
                fits
            );
        }
    }
}
