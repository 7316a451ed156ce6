//! Reading bundles.

use std::io::{self, Read};

use quietline_case::{LetterId, MailboxName, PortalId, Reply};

use super::{
    BundleError, ExportHead, MANIFEST, MAX_MANIFEST, MAX_SIGNATURE, OutgoingHead, SIGNATURE, Sum,
    archive::{Archive, Member},
    manifest::{Head, UntrustedManifest},
    member::{Name, Sums},
};
use crate::{Desk, LETTER_SIZE, Letter, Sealed, Tipster, signing::VerifyingKey};

/// Reads an export to its end, or refuses it.
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
    let key_of = |portal: &PortalId| key_of(portal).ok_or(BundleError::UnknownPortal(*portal));
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
    let take = |name, _, reply| take(name, reply);
    read_bundle(input, |_| Ok(key.clone()), check, take)
}

/// The sealed files that `N` names.
type SealedBy<N> = Sealed<<N as Name>::Inside, <N as Name>::Audience>;

/// Reads either kind of bundle.
fn read_bundle<R: Read, H: Head>(
    input: R,
    key_of: impl FnOnce(&PortalId) -> Result<VerifyingKey, BundleError>,
    check: impl FnOnce(&H) -> Result<(), String>,
    take: impl FnMut(H::Name, Sum, SealedBy<H::Name>) -> io::Result<()>,
) -> Result<H, BundleError> {
    let mut tar = Archive::begin(input)?;
    let manifest = UntrustedManifest::of_kind(H::KIND, read_manifest(&mut tar)?)?;
    let signature = read_signature(&mut tar)?;
    let key = key_of(manifest.claimed_portal())?;
    let (head, sums) = manifest.prove(&key, &signature)?;
    check(&head).map_err(BundleError::Refused)?;
    read_members(&mut tar, sums, take)?;
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

/// Reads all members that the manifest names, in any order, and no other.
fn read_members<R: Read, N: Name>(
    tar: &mut Archive<R>,
    mut sums: Sums<N>,
    mut take: impl FnMut(N, Sum, SealedBy<N>) -> io::Result<()>,
) -> Result<(), BundleError> {
    while let Some(member) = tar.next()? {
        let (name, sum) = expected(&member, &mut sums)?;
        let sealed = sealed_of(&member.name, sum, tar.body(&member)?)?;
        take(name, sum, sealed).map_err(|source| BundleError::Take {
            member: member.name,
            source,
        })?;
    }
    match sums.len() {
        0 => Ok(()),
        missing => Err(BundleError::Missing(missing)),
    }
}

/// The member's name and sum, if it is still to come and of the right size.
fn expected<N: Name>(member: &Member, sums: &mut Sums<N>) -> Result<(N, Sum), BundleError> {
    let surplus = || altered(&member.name, "is not on its manifest, or is in it twice");
    let name = N::from_path(&member.name).ok_or_else(surplus)?;
    let sum = sums.take(&name).ok_or_else(surplus)?;
    if member.size == LETTER_SIZE as u64 {
        return Ok((name, sum));
    }
    Err(altered(&member.name, "has the wrong size"))
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
