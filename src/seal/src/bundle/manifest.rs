//! The manifest: what a bundle says of itself, believed once it is proven.

use std::fmt;

use quietline_case::{LetterId, MailboxName, ParcelId, PortalId};
use serde::{
    Deserialize, Serialize,
    de::{DeserializeOwned, IgnoredAny},
};

use super::{
    BundleError, Sum,
    member::{Contents, LetterName, Members},
};
use crate::signing::{SigningKey, Unproven, VerifyingKey};

/// The format of the manifest and of the tar around it.
const FORMAT: u64 = 1;

/// Which way a bundle travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// From a portal to the desk.
    Export,
    /// From the desk to a portal.
    Outgoing,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Export => "an export (a portal writes it, the desk imports it)",
            Self::Outgoing => "an outgoing bundle (the desk writes it, a portal delivers it)",
        })
    }
}

/// What an export says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportHead {
    /// The portal that wrote it.
    pub portal: PortalId,
    /// This export's number; each export of a portal has a higher one.
    pub number: u64,
    /// The number of the export before it; 0 for none.
    pub previous: u64,
    /// The number of the last outgoing bundle that the portal took; 0 for none.
    pub delivered: u64,
}

/// What an outgoing bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingHead {
    /// The portal it is for.
    pub portal: PortalId,
    /// This bundle's number; each one for a portal has a higher one.
    pub number: u64,
    /// The number of the last export that the desk took from the portal.
    pub answers_export: u64,
    /// The letters that the portal may erase.
    pub erase: Vec<Erase>,
    /// The parcels that the portal may erase.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub erase_parcels: Vec<EraseParcel>,
}

/// A letter that the portal may erase: the desk holds it, synced and backed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erase {
    /// Its name.
    pub letter: LetterId,
    /// The sum of what the desk holds; another sum is another letter.
    pub sum: Sum,
}

/// A parcel that the portal may erase, as [`Erase`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EraseParcel {
    /// Its name.
    pub parcel: ParcelId,
    /// The sum of what the desk holds; another sum is another parcel.
    pub sum: Sum,
}

impl OutgoingHead {
    /// For a portal's `check`: refuses a bundle for another portal than `portal`.
    pub fn must_be_for(&self, portal: &PortalId) -> Result<(), String> {
        if self.portal == *portal {
            return Ok(());
        }
        Err(format!(
            "it is for portal {}, and this is portal {portal}; deliver it there, or have the \
             desk write one for this portal",
            self.portal
        ))
    }
}

/// A manifest that nothing has been proven of.
///
/// What it claims serves to find the key, and to refuse in better words.
pub(super) struct UntrustedManifest {
    /// The JSON.
    bytes: Vec<u8>,
    /// What it claims.
    claims: Claims,
}

/// The format that a manifest claims, which later formats will name so too.
#[derive(Deserialize)]
struct ClaimedFormat {
    /// The format.
    format: u64,
}

/// What a manifest of format 1 claims to be.
#[derive(Deserialize)]
struct Claims {
    /// Which way it travels.
    kind: Kind,
    /// From or for which portal.
    portal: PortalId,
}

impl UntrustedManifest {
    /// Reads what the manifest claims; refuses another format or kind.
    pub(super) fn of_kind(wanted: Kind, bytes: Vec<u8>) -> Result<Self, BundleError> {
        let ClaimedFormat { format } = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
        match format {
            0 => return Err(unreadable()),
            FORMAT => {}
            newer => return Err(BundleError::NewerFormat(newer)),
        }
        let claims: Claims = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
        match claims.kind {
            found if found == wanted => Ok(Self { bytes, claims }),
            found => Err(BundleError::WrongKind { found, wanted }),
        }
    }

    /// From or for which portal it claims to be.
    pub(super) fn claimed_portal(&self) -> &PortalId {
        &self.claims.portal
    }

    /// What it says, if `signature` proves that the holder of `key` says it.
    pub(super) fn prove<H: Head>(
        self,
        key: &VerifyingKey,
        signature: &[u8],
    ) -> Result<(H, Contents<H::Name>), BundleError> {
        key.verify(&self.bytes, signature).map_err(unproven)?;
        let manifest: H::Manifest =
            serde_json::from_slice(&self.bytes).map_err(|_| unreadable())?;
        Ok(H::from_manifest(manifest))
    }
}

/// The text of the manifest, and of its signature.
pub(super) fn signed<H: Head>(
    head: &H,
    contents: &Contents<H::Name>,
    key: &SigningKey,
) -> (Vec<u8>, String) {
    let (format, kind) = (FORMAT, H::KIND);
    let manifest = Manifest {
        format,
        kind,
        head,
        sums: &contents.letters,
        parcels: &contents.parcels,
    };
    let mut bytes = serde_json::to_vec(&manifest).expect("text keys and plain values are JSON");
    bytes.push(b'\n');
    let signature = key.sign(&bytes);
    (bytes, signature)
}

/// The manifest is not written as ours are. What the parser says of it is not
/// repeated: it would quote a stranger's text.
fn unreadable() -> BundleError {
    BundleError::Altered("its manifest can't be read".into())
}

/// What an unproven signature means.
fn unproven(why: Unproven) -> BundleError {
    match why {
        Unproven::Malformed => BundleError::Altered("its signature can't be read".into()),
        Unproven::OtherKey => BundleError::Stranger,
        Unproven::Wrong => BundleError::Altered("its signature is wrong".into()),
    }
}

/// What the head of either kind of bundle has.
pub(super) trait Head: Serialize + Sized {
    /// Which way the bundle travels.
    const KIND: Kind;
    /// What its letters or answers are named by.
    type Name: LetterName;
    /// The whole manifest, as it is read: nothing may be in it that is not
    /// listed there.
    type Manifest: DeserializeOwned;

    /// Splits the manifest.
    fn from_manifest(manifest: Self::Manifest) -> (Self, Contents<Self::Name>);
}

/// The manifest as it is written.
#[derive(Serialize)]
struct Manifest<'a, H: Head> {
    /// [`FORMAT`].
    format: u64,
    /// [`Head::KIND`].
    kind: Kind,
    /// The head's own fields.
    #[serde(flatten)]
    head: &'a H,
    /// The sums of the letters or answers.
    sums: &'a Members<H::Name>,
    /// Sizes and sums of the parcels; left out if there is none.
    #[serde(skip_serializing_if = "Members::is_empty")]
    parcels: &'a Members<ParcelId>,
}

/// The manifest of an export, as it is read. Format and kind were seen before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExportManifest {
    /// [`FORMAT`].
    #[serde(rename = "format")]
    _format: IgnoredAny,
    /// [`Head::KIND`].
    #[serde(rename = "kind")]
    _kind: IgnoredAny,
    /// [`ExportHead::portal`].
    portal: PortalId,
    /// [`ExportHead::number`].
    number: u64,
    /// [`ExportHead::previous`].
    previous: u64,
    /// [`ExportHead::delivered`].
    delivered: u64,
    /// The sums of the letters.
    sums: Members<LetterId>,
    /// Sizes and sums of the parcels.
    #[serde(default)]
    parcels: Members<ParcelId>,
}

impl Head for ExportHead {
    const KIND: Kind = Kind::Export;
    type Name = LetterId;
    type Manifest = ExportManifest;

    fn from_manifest(manifest: ExportManifest) -> (Self, Contents<LetterId>) {
        let head = Self {
            portal: manifest.portal,
            number: manifest.number,
            previous: manifest.previous,
            delivered: manifest.delivered,
        };
        let contents = Contents {
            letters: manifest.sums,
            parcels: manifest.parcels,
        };
        (head, contents)
    }
}

/// The manifest of an outgoing bundle, as it is read. Format and kind were
/// seen before.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OutgoingManifest {
    /// [`FORMAT`].
    #[serde(rename = "format")]
    _format: IgnoredAny,
    /// [`Head::KIND`].
    #[serde(rename = "kind")]
    _kind: IgnoredAny,
    /// [`OutgoingHead::portal`].
    portal: PortalId,
    /// [`OutgoingHead::number`].
    number: u64,
    /// [`OutgoingHead::answers_export`].
    answers_export: u64,
    /// [`OutgoingHead::erase`].
    erase: Vec<Erase>,
    /// [`OutgoingHead::erase_parcels`].
    #[serde(default)]
    erase_parcels: Vec<EraseParcel>,
    /// The sums of the answers.
    sums: Members<MailboxName>,
}

impl Head for OutgoingHead {
    const KIND: Kind = Kind::Outgoing;
    type Name = MailboxName;
    type Manifest = OutgoingManifest;

    fn from_manifest(manifest: OutgoingManifest) -> (Self, Contents<MailboxName>) {
        let head = Self {
            portal: manifest.portal,
            number: manifest.number,
            answers_export: manifest.answers_export,
            erase: manifest.erase,
            erase_parcels: manifest.erase_parcels,
        };
        let contents = Contents {
            letters: manifest.sums,
            parcels: Members::new(),
        };
        (head, contents)
    }
}
