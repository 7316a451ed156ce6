//! The dear step from a code to its mailbox.

use crate::{Mailbox, PreKey, Site};

/// Argon2id's memory (64 MiB), allocated once, locked where the system lets
/// us, wiped after each use. One derivation at a time: hence `&mut`.
pub struct Stretcher {
    /// The site whose codes it stretches.
    site: Site,
}

impl Stretcher {
    /// Allocates the memory, and locks it if it can.
    pub fn new(site: Site) -> Self {
        Self { site }
    }

    /// Whether the memory is locked, so that it can't reach swap.
    pub fn is_locked(&self) -> bool {
        todo!()
    }

    /// The mailbox that `pre_key` leads to: about 85 ms.
    pub fn mailbox(&mut self, _pre_key: &PreKey) -> Mailbox {
        let _ = &self.site;
        todo!()
    }
}
