//! What an import tells the person who asked for it.

use quietline_case::{LetterId, ParcelId, PortalId, ThreadId};

/// What an import brought.
#[derive(Debug)]
pub struct ImportReport {
    /// The portal that wrote the export.
    pub portal: PortalId,
    /// The export's number.
    pub number: u64,
    /// Whether this very export had been imported before.
    pub nothing_new: bool,
    /// The first and the last export that never came here, if any. What they
    /// held is in this one too.
    pub gap: Option<(u64, u64)>,
    /// How many letters the export holds.
    pub letters: usize,
    /// How many of them had never come before, decoys among them.
    pub new: usize,
    /// How many of the new ones hold nothing.
    pub decoys: usize,
    /// How many of the new ones repeat another letter.
    pub doubles: usize,
    /// Letters and parcels that were lost on this disk and are here again.
    pub healed: usize,
    /// Letters that don't open. They are kept, and block nothing.
    pub set_aside: Vec<LetterId>,
    /// Letters that came again with another content; the first is kept.
    pub changed: Vec<LetterId>,
    /// How many parcels the export holds: attached files.
    pub parcels: usize,
    /// How many of them had never come before.
    pub new_parcels: usize,
    /// Parcels that are not what their letter names, or came again with
    /// another content.
    pub altered_parcels: Vec<ParcelId>,
    /// New parcels that no letter names. They are kept.
    pub unnamed_parcels: Vec<ParcelId>,
    /// Threads with a letter in this export that names a parcel which is not here.
    pub missing_files: Vec<ThreadId>,
    /// Threads that began.
    pub new_threads: Vec<ThreadId>,
    /// Threads that grew.
    pub grown: Vec<ThreadId>,
    /// Of these, the urgent ones.
    pub urgent: Vec<ThreadId>,
    /// Of these, the ones that miss parts.
    pub incomplete: Vec<ThreadId>,
    /// Of these, the ones that the tipster asks to be taken back.
    pub withdrawn: Vec<ThreadId>,
    /// Of these, the ones that want no answers.
    pub silent: Vec<ThreadId>,
    /// Of these, the ones with something else that is odd.
    pub odd: Vec<ThreadId>,
}
