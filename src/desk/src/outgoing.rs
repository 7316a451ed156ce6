//! The bundle that goes out: every reply that the portal has not confirmed,
//! and the list of what it may erase.

use std::{io::Write, path::Path};

use jiff::Timestamp;
use quietline_case::{MailboxName, PortalId, Reply, ReplyKind};
use quietline_seal::{
    Sealed, Tipster,
    bundle::{BundleError, Erase, EraseParcel, OutgoingHead, write_outgoing},
};
use rand::CryptoRng;

use crate::{Desk, DeskError, files, state::State};

/// What an outgoing bundle holds.
#[derive(Debug, PartialEq, Eq)]
pub struct OutgoingReport {
    /// The portal it is for.
    pub portal: PortalId,
    /// Its number.
    pub number: u64,
    /// How many replies are in it, filler among them.
    pub replies: usize,
    /// How many of them are answers.
    pub answers: usize,
    /// How many of them are marks.
    pub marks: usize,
    /// How many answers go beyond one reply for each letter, so that the
    /// portal can tell that there are at least so many.
    pub beyond: u64,
    /// How many letters the portal may erase.
    pub erase: usize,
    /// How many parcels the portal may erase.
    pub erase_parcels: usize,
}

/// Replies as they go out.
type Sending = Vec<(MailboxName, Sealed<Reply, Tipster>)>;

impl Desk {
    /// The portal that was named by the beginning of its id, or the only one.
    pub fn choose_portal(&self, named: Option<&str>) -> Result<PortalId, DeskError> {
        let all = || {
            self.state
                .portals
                .keys()
                .map(PortalId::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let named = named.map(str::to_ascii_lowercase);
        let begins = |id: &&PortalId| {
            let named = named.as_deref();
            named.is_none_or(|named| id.to_string().starts_with(named))
        };
        let found: Vec<_> = self.state.portals.keys().filter(begins).collect();
        match (found.as_slice(), &named) {
            _ if self.state.portals.is_empty() => Err(DeskError::NoPortal),
            ([one], _) => Ok(**one),
            ([], Some(named)) => Err(DeskError::UnknownPortal(named.clone(), all())),
            _ => Err(DeskError::WhichPortal(all())),
        }
    }

    /// Writes the next outgoing bundle for a portal. Its number is used up
    /// even if writing it fails; the next one carries the same and more.
    pub fn write_outgoing(
        &mut self,
        portal: PortalId,
        mut out: impl Write,
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<OutgoingReport, DeskError> {
        let beyond = self.fill_slots(now, rng)?;
        let sending = self.gather(portal, rng)?;
        let head = next_head(&mut self.state, portal, &sending)?;
        self.sync_replies(&sending)?;
        self.save()?;
        write_outgoing(&mut out, &head, &sending, self.keys.signing())?;
        out.flush().map_err(BundleError::Write)?;
        Ok(self.report(&head, &sending, beyond))
    }

    /// Writes it to a file that appears whole or not at all.
    pub fn write_outgoing_file(
        &mut self,
        portal: PortalId,
        path: &Path,
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<OutgoingReport, DeskError> {
        let file = files::begin(path)?;
        let out = std::io::BufWriter::new(file.as_file());
        let report = self.write_outgoing(portal, out, now, rng)?;
        files::put_in_place(file, path)?;
        Ok(report)
    }

    /// The replies that the portal has not confirmed, in the order of their
    /// names, which tells nothing.
    fn gather(&mut self, id: PortalId, rng: &mut impl CryptoRng) -> Result<Sending, DeskError> {
        let portal = self.state.portals.get(&id).ok_or(DeskError::NoPortal)?;
        let waiting = self
            .state
            .replies
            .iter()
            .filter(|(_, reply)| !reply.dropped && !reply.is_confirmed(&id, portal));
        let names: Vec<_> = waiting.map(|(name, _)| *name).collect();
        let mut sending = Vec::with_capacity(names.len());
        for name in names {
            match self.sealed_reply(name, rng) {
                Ok(sealed) => sending.push((name, sealed)),
                // Its thread is lost on this disk and its sealed form too; it
                // stays unconfirmed and must not block the others.
                Err(DeskError::LostThread(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(sending)
    }

    /// Makes the sealed replies durable before the state names them.
    fn sync_replies(&self, sending: &Sending) -> Result<(), DeskError> {
        let paths: Vec<_> = sending
            .iter()
            .map(|(name, _)| self.layout.reply(name))
            .collect();
        files::sync_files(&self.layout.replies(), &paths)?;
        files::sync_dir(&self.layout.replies())
    }

    /// What went into the bundle.
    fn report(&self, head: &OutgoingHead, sending: &Sending, beyond: u64) -> OutgoingReport {
        let of_kind = |kind: ReplyKind| {
            let kinds = sending
                .iter()
                .filter_map(|(name, _)| self.state.replies.get(name));
            kinds.filter(|reply| reply.kind == kind).count()
        };
        OutgoingReport {
            portal: head.portal,
            number: head.number,
            replies: sending.len(),
            answers: of_kind(ReplyKind::Answer),
            marks: of_kind(ReplyKind::Mark),
            beyond,
            erase: head.erase.len(),
            erase_parcels: head.erase_parcels.len(),
        }
    }
}

/// Takes the next number and writes down what goes out under it.
fn next_head(
    state: &mut State,
    id: PortalId,
    sending: &Sending,
) -> Result<OutgoingHead, DeskError> {
    let erase = may_erase(state, id);
    let erase_parcels = may_erase_parcels(state, id);
    let portal = state.portals.get_mut(&id).ok_or(DeskError::NoPortal)?;
    portal.outgoing = portal.outgoing.max(portal.delivered) + 1;
    let (number, answers_export) = (portal.outgoing, portal.export);
    for (name, _) in sending {
        if let Some(reply) = state.replies.get_mut(name) {
            reply.first_in.entry(id).or_insert(number);
        }
    }
    Ok(OutgoingHead {
        portal: id,
        number,
        answers_export,
        erase,
        erase_parcels,
    })
}

/// The letters that the portal still has and that are safe here: synced when
/// they were imported, and read back from the last backup.
fn may_erase(state: &State, id: PortalId) -> Vec<Erase> {
    let safe = state
        .letters
        .iter()
        .filter(|(_, entry)| entry.backed_up && entry.at.contains(&id));
    safe.map(|(letter, entry)| Erase {
        letter: *letter,
        sum: entry.sum,
    })
    .collect()
}

/// The parcels that the portal still has and that are as safe here; whether a
/// letter names them does not matter.
fn may_erase_parcels(state: &State, id: PortalId) -> Vec<EraseParcel> {
    let safe = state
        .parcels
        .iter()
        .filter(|(_, kept)| kept.backed_up && kept.at.contains(&id));
    safe.map(|(parcel, kept)| EraseParcel {
        parcel: *parcel,
        sum: kept.sum,
    })
    .collect()
}
