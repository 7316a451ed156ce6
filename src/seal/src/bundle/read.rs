//! Reading bundles.

use std::io::{self, Read};

use quietline_case::{LetterId, MailboxName, ParcelId, PortalId, Reply};

use super::{
    BundleError, ExportHead, MANIFEST, MAX_MANIFEST, MAX_SIGNATURE, OutgoingHead, SIGNATURE, Sum,
    archive::{Archive, MAX_SIZE, Member},
    manifest::{Head, UntrustedManifest},
    member::{Contents, LetterName, Members, Name, ParcelEntry},
    parcel::ParcelReader,
};
use crate::{
    Desk, LETTER_SIZE, Letter, Sealed, Tipster, parcel::MIN_PARCEL, signing::VerifyingKey,
};

/// Takes what an export holds: all letters, then all parcels.
///
/// What it is given is right by itself. The bundle as a whole is right when the
/// reader ends well, so stage it, or read the bundle once with a taker that
/// does nothing.
pub trait ExportTaker {
    /// Takes a letter, whose sum is right.
    fn letter(&mut self, name: LetterId, sum: Sum, letter: Sealed<Letter, Desk>) -> io::Result<()>;

    /// Takes a parcel of `size` bytes. Its reader begins as an age file does,
    /// and comes to its end only if the sum is right; before, and in a parcel
    /// that is not what was signed, it gives an error. What it gave by then is to
    /// be thrown away. What is left unread is read by the bundle's reader.
    fn parcel(
        &mut self,
        name: ParcelId,
        sum: Sum,
        size: u64,
        parcel: &mut dyn Read,
    ) -> io::Result<()>;
}

/// Takes letters and refuses parcels.
struct LettersAlone<F>(F);

impl<F> ExportTaker for LettersAlone<F>
where
    F: FnMut(LetterId, Sum, Sealed<Letter, Desk>) -> io::Result<()>,
{
    fn letter(&mut self, name: LetterId, sum: Sum, letter: Sealed<Letter, Desk>) -> io::Result<()> {
        self.0(name, sum, letter)
    }

    fn parcel(&mut self, _: ParcelId, _: Sum, _: u64, _: &mut dyn Read) -> io::Result<()> {
        Err(io::Error::other("attached files are not taken here"))
    }
}

/// Reads an export to its end, or refuses it, also if it holds parcels: these
/// need [`read_export_into`].
///
/// `key_of` gives the key of the portal that the bundle claims to be from.
/// `check` sees the head once its signature is proven, before any letter is
/// read, and may refuse in words. `take` gets each letter once its own sum is
/// right. An error can come after letters were taken: stage them, or read the
/// bundle once with a `take` that does nothing.
pub fn read_export<R: Read>(
    input: R,
    key_of: impl FnOnce(&PortalId) -> Option<VerifyingKey>,
    check: impl FnOnce(&ExportHead) -> Result<(), String>,
    take: impl FnMut(LetterId, Sum, Sealed<Letter, Desk>) -> io::Result<()>,
) -> Result<ExportHead, BundleError> {
    read_export_into(input, key_of, check, &mut LettersAlone(take))
}

/// Reads an export with all that it holds to its end, or refuses it; `key_of`
/// and `check` are as in [`read_export`]. Memory stays flat, however large the
/// parcels are.
pub fn read_export_into<R: Read>(
    input: R,
    key_of: impl FnOnce(&PortalId) -> Option<VerifyingKey>,
    check: impl FnOnce(&ExportHead) -> Result<(), String>,
    taker: &mut impl ExportTaker,
) -> Result<ExportHead, BundleError> {
    let key_of = |portal: &PortalId| key_of(portal).ok_or(BundleError::UnknownPortal(*portal));
    let take = |given: Given<'_, LetterId>| match given {
        Given::Letter(name, sum, letter) => taker.letter(name, sum, letter),
        Given::Parcel(name, entry, parcel) => taker.parcel(name, entry.sum, entry.bytes, parcel),
    };
    read_bundle(input, key_of, check, take)
}

/// Reads an outgoing bundle to its end, or refuses it.
///
/// `check` and `take` are as in [`read_export`]; `check` is also where a portal
/// refuses what is for another ([`OutgoingHead::must_be_for`]).
pub fn read_outgoing<R: Read>(
    input: R,
    key: &VerifyingKey,
    check: impl FnOnce(&OutgoingHead) -> Result<(), String>,
    mut take: impl FnMut(MailboxName, Sealed<Reply, Tipster>) -> io::Result<()>,
) -> Result<OutgoingHead, BundleError> {
    let take = |given: Given<'_, MailboxName>| match given {
        Given::Letter(name, _, reply) => take(name, reply),
        Given::Parcel(..) => Err(io::Error::other("no answer is a parcel")),
    };
    read_bundle(input, |_| Ok(key.clone()), check, take)
}

/// The sealed files that `N` names.
type SealedBy<N> = Sealed<<N as LetterName>::Inside, <N as LetterName>::Audience>;

/// A member that was read, or is to be.
enum Given<'a, N: LetterName> {
    /// A letter or an answer.
    Letter(N, Sum, SealedBy<N>),
    /// A parcel.
    Parcel(ParcelId, ParcelEntry, &'a mut dyn Read),
}

/// Reads either kind of bundle.
fn read_bundle<R: Read, H: Head>(
    input: R,
    key_of: impl FnOnce(&PortalId) -> Result<VerifyingKey, BundleError>,
    check: impl FnOnce(&H) -> Result<(), String>,
    take: impl FnMut(Given<'_, H::Name>) -> io::Result<()>,
) -> Result<H, BundleError> {
    let mut tar = Archive::begin(input)?;
    let manifest = UntrustedManifest::of_kind(H::KIND, read_manifest(&mut tar)?)?;
    let signature = read_signature(&mut tar)?;
    let key = key_of(manifest.claimed_portal())?;
    let (head, contents) = manifest.prove(&key, &signature)?;
    check(&head).map_err(BundleError::Refused)?;
    read_members(&mut tar, contents, take)?;
    tar.finish()?;
    Ok(head)
}

/// The bytes of the first member.
fn read_manifest<R: Read>(tar: &mut Archive<R>) -> Result<Vec<u8>, BundleError> {
    let member = match tar.next() {
        Ok(Some(member)) if member.name == MANIFEST => member,
        Ok(_) | Err(BundleError::Altered(_)) => return Err(BundleError::NotABundle),
        Err(why) => return Err(why),
    };
    if member.size > MAX_MANIFEST as u64 {
        let (what, limit) = ("the manifest", "32 MiB");
        return Err(BundleError::TooLarge { what, limit });
    }
    tar.body(&member)
}

/// The bytes of the second member.
fn read_signature<R: Read>(tar: &mut Archive<R>) -> Result<Vec<u8>, BundleError> {
    match tar.next()? {
        Some(member) if member.name == SIGNATURE && member.size <= MAX_SIGNATURE => {
            tar.body(&member)
        }
        _ => Err(BundleError::Altered("it has no signature".into())),
    }
}

/// Reads all members that the manifest names, letters before parcels, and no
/// other.
fn read_members<R: Read, N: LetterName>(
    tar: &mut Archive<R>,
    mut contents: Contents<N>,
    mut take: impl FnMut(Given<'_, N>) -> io::Result<()>,
) -> Result<(), BundleError> {
    while let Some(member) = tar.next()? {
        if contents.letters.is_empty() {
            read_parcel(tar, &member, &mut contents.parcels, &mut take)?;
        } else {
            read_letter(tar, &member, &mut contents.letters, &mut take)?;
        }
    }
    match contents.letters.len() + contents.parcels.len() {
        0 => Ok(()),
        missing => Err(BundleError::Missing(missing)),
    }
}

/// Reads a letter or an answer.
fn read_letter<R: Read, N: LetterName>(
    tar: &mut Archive<R>,
    member: &Member,
    expected: &mut Members<N>,
    take: &mut impl FnMut(Given<'_, N>) -> io::Result<()>,
) -> Result<(), BundleError> {
    let (name, sum) = listed(member, expected)?;
    if member.size != LETTER_SIZE as u64 {
        return Err(altered(&member.name, "has the wrong size"));
    }
    let sealed = sealed_of(&member.name, sum, tar.body(member)?)?;
    take(Given::Letter(name, sum, sealed)).map_err(|source| BundleError::Take {
        member: member.name.clone(),
        source,
    })
}

/// Reads a parcel.
fn read_parcel<R: Read, N: LetterName>(
    tar: &mut Archive<R>,
    member: &Member,
    expected: &mut Members<ParcelId>,
    take: &mut impl FnMut(Given<'_, N>) -> io::Result<()>,
) -> Result<(), BundleError> {
    let (name, entry) = listed(member, expected)?;
    if member.size != entry.bytes || !(MIN_PARCEL..=MAX_SIZE).contains(&entry.bytes) {
        return Err(altered(&member.name, "has the wrong size"));
    }
    let mut parcel = ParcelReader::new(tar.stream(member), &member.name, entry.sum);
    let taken = take(Given::Parcel(name, entry, &mut parcel));
    parcel.finish(taken)?;
    tar.end(member)
}

/// The member's name and what the manifest says of it, if it is still to come.
fn listed<N: Name>(
    member: &Member,
    expected: &mut Members<N>,
) -> Result<(N, N::Entry), BundleError> {
    let name = N::from_path(&member.name);
    let found = name.and_then(|name| Some((name, expected.take(&name)?)));
    let surplus = "is not on its manifest, comes too early, or is in it twice";
    found.ok_or_else(|| altered(&member.name, surplus))
}

/// The member, if its bytes have the sum and are an age file.
fn sealed_of<T, A>(path: &str, sum: Sum, bytes: Vec<u8>) -> Result<Sealed<T, A>, BundleError> {
    if Sum::of(&bytes) != sum {
        return Err(altered(path, "is not what was signed"));
    }
    Sealed::from_age_file(bytes).map_err(|_| altered(path, "is not sealed"))
}

/// What is wrong with the member at `path`.
fn altered(path: &str, what: &str) -> BundleError {
    BundleError::Altered(format!("{path} {what}"))
}
