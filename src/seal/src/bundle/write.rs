//! Writing bundles.

use std::io::{self, Write};

use quietline_case::{LetterId, MailboxName, Reply};

use super::{
    BundleError, ExportHead, MANIFEST, MAX_MANIFEST, OutgoingHead, SIGNATURE, Sum,
    archive::{write_end, write_member},
    manifest::{Head, signed},
    member::{MAX_MEMBERS, Name, Sums},
};
use crate::{AtRest, Desk, Letter, Sealed, Tipster, signing::SigningKey};

/// Writes an export of `letters`, in that order.
///
/// Each letter is read twice, for its sum and for its bytes, and one at a time,
/// so memory stays flat. If it fails, what was written is no bundle.
pub fn write_export<W: Write>(
    out: W,
    head: &ExportHead,
    letters: &[LetterId],
    mut read: impl FnMut(&LetterId) -> io::Result<Sealed<Letter, Desk>>,
    key: &SigningKey,
) -> Result<(), BundleError> {
    let sums = sums(letters.iter().map(|name| {
        let letter = read(name).map_err(|why| cannot_give(name, why))?;
        Ok((*name, Sum::of(letter.sealed_bytes())))
    }))?;
    let mut bundle = Bundle::begin(out, head, sums, key)?;
    for name in letters {
        let letter = read(name).map_err(|why| cannot_give(name, why))?;
        bundle.add(name, letter.sealed_bytes())?;
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
    let sums = sums(replies.iter().map(with_sum).map(Ok))?;
    let mut bundle = Bundle::begin(out, head, sums, key)?;
    for (name, reply) in replies {
        bundle.add(name, reply.sealed_bytes())?;
    }
    bundle.end()
}

/// Collects sums; refuses too many, or one name twice.
fn sums<N: Name>(
    all: impl Iterator<Item = Result<(N, Sum), BundleError>>,
) -> Result<Sums<N>, BundleError> {
    let mut sums = Sums::new();
    for each in all {
        let (name, sum) = each?;
        if !sums.add(name, sum) {
            return Err(cannot_give(&name, io::Error::other("it is listed twice")));
        }
        if sums.len() > MAX_MEMBERS {
            let (what, limit) = ("the number of letters", "250,000");
            return Err(BundleError::TooLarge { what, limit });
        }
    }
    Ok(sums)
}

/// The caller could not give this member.
fn cannot_give<N: Name>(name: &N, source: io::Error) -> BundleError {
    BundleError::Give {
        member: name.path(),
        source,
    }
}

/// A bundle that is being written.
struct Bundle<W, N> {
    /// The tar.
    out: W,
    /// The sums of the members that are still to come.
    left: Sums<N>,
}

impl<W: Write, N: Name> Bundle<W, N> {
    /// Writes the signed manifest.
    fn begin<H: Head<Name = N>>(
        mut out: W,
        head: &H,
        sums: Sums<N>,
        key: &SigningKey,
    ) -> Result<Self, BundleError> {
        let (manifest, signature) = signed(head, &sums, key);
        if manifest.len() > MAX_MANIFEST {
            let (what, limit) = ("the manifest", "32 MiB");
            return Err(BundleError::TooLarge { what, limit });
        }
        write_member(&mut out, MANIFEST, &manifest).map_err(BundleError::Write)?;
        write_member(&mut out, SIGNATURE, signature.as_bytes()).map_err(BundleError::Write)?;
        Ok(Self { out, left: sums })
    }

    /// Writes one member, if it is still what the manifest says.
    fn add(&mut self, name: &N, sealed: &[u8]) -> Result<(), BundleError> {
        if self.left.take(name) != Some(Sum::of(sealed)) {
            let why = io::Error::other("it changed while the bundle was being written");
            return Err(cannot_give(name, why));
        }
        write_member(&mut self.out, &name.path(), sealed).map_err(BundleError::Write)
    }

    /// Writes the end.
    fn end(mut self) -> Result<(), BundleError> {
        write_end(&mut self.out).map_err(BundleError::Write)
    }
}

#[cfg(test)]
mod tests {
    use super::{BundleError, LetterId, MAX_MEMBERS, Sum, sums};

    /// Whether a bundle of this many letters may be written.
    fn may_hold(letters: usize) -> bool {
        let name = |n: u128| LetterId::from_bytes(n.to_be_bytes());
        let all = (0..letters as u128).map(|n| Ok((name(n), Sum::of(b""))));
        match sums(all) {
            Ok(sums) => sums.len() == letters,
            Err(why) => {
                assert!(matches!(why, BundleError::TooLarge { .. }), "{why}");
                false
            }
        }
    }

    #[test]
    fn no_more_letters_are_written_than_a_reader_takes() {
        assert!(may_hold(MAX_MEMBERS));
        assert!(!may_hold(MAX_MEMBERS + 1));
    }
}
