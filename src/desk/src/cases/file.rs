//! A case file: what staff did about one thread, sealed to the team.
//!
//! It is written whole and durably with each step. If one is damaged, the
//! records of that case alone are lost, and nothing is written over it.

use quietline_case::{CaseId, ThreadId};
use quietline_seal::bundle::Sum;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Record;
use crate::{Desk, DeskError, files};

/// The version of this format.
const FORMAT: u32 = 1;

/// The records of one thread, in the order in which they were made.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The version of this format.
    format: u32,
    /// The thread.
    thread: ThreadId,
    /// What was done about it; only ever added to.
    pub(super) records: Vec<Record>,
}

impl CaseFile {
    /// Nothing was done yet.
    pub(super) const fn new(thread: ThreadId) -> Self {
        Self {
            format: FORMAT,
            thread,
            records: Vec::new(),
        }
    }

    /// The thread that it is about.
    pub fn thread(&self) -> ThreadId {
        self.thread
    }

    /// What was done, in order.
    pub fn records(&self) -> &[Record] {
        &self.records
    }
}

impl Desk {
    /// The case file of a thread; an empty one if nothing was done yet.
    pub(super) fn load_case(&self, thread: ThreadId) -> Result<CaseFile, DeskError> {
        match self.state.case_name(&thread) {
            Some(name) => self.read_case(thread, &name),
            None => Ok(CaseFile::new(thread)),
        }
    }

    /// Opens the case file of this name, which must be the thread's.
    pub(crate) fn read_case(&self, thread: ThreadId, name: &CaseId) -> Result<CaseFile, DeskError> {
        let damaged = |why: String| DeskError::DamagedCase { thread, why };
        let sealed = std::fs::read(self.layout.case(name));
        let sealed = sealed.map_err(|error| damaged(error.to_string()))?;
        let plain = self.keys.open(&sealed);
        let plain = plain.map_err(|error| damaged(error.to_string()))?;
        let file: CaseFile =
            serde_json::from_slice(&plain).map_err(|error| damaged(error.to_string()))?;
        match (file.format == FORMAT, file.thread == thread) {
            (true, true) => Ok(file),
            (false, _) => Err(damaged(format!(
                "it is of format {}, and this program knows {FORMAT}",
                file.format
            ))),
            (_, false) => Err(damaged("it is another thread's".to_owned())),
        }
    }

    /// Writes a case file whole and durably. The first time, the state learns
    /// its name only after it is there: a crash in between loses the step that
    /// was never said to be done, and nothing else.
    pub(super) fn save_case(&mut self, file: &CaseFile) -> Result<(), DeskError> {
        let plain = serde_json::to_vec(file).map(Zeroizing::new);
        let plain = plain.expect("words, names, times and numbers are JSON");
        let sealed = self.keys.seal(&plain)?;
        if let Some(name) = self.state.case_name(&file.thread) {
            return files::write_whole(&self.layout.case(&name), &sealed);
        }
        let name = fresh_name(&sealed);
        files::write_whole(&self.layout.case(&name), &sealed)?;
        self.state.standing(file.thread).case = Some(name);
        self.save()
    }
}

/// A name for a new case file, out of its sealed form: that is as random as
/// the key that age made for it.
fn fresh_name(sealed: &[u8]) -> CaseId {
    let sum = Sum::of(sealed);
    let (name, _) = sum.as_bytes().split_first_chunk().expect("32 bytes");
    CaseId::from_bytes(*name)
}
