//! The dear step from a code to its mailbox: Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::{Mailbox, PreKey, Site};

/// Argon2id's memory (64 MiB), allocated once, locked where the system lets
/// us, wiped after each use. One derivation at a time: hence `&mut`.
pub struct Stretcher {
    /// Unlocks the memory on drop, before it is freed.
    lock: Option<region::LockGuard>,
    /// The memory.
    memory: Vec<Block>,
    /// The function with the site's cost.
    argon2: Argon2<'static>,
    /// The site whose codes it stretches.
    site: Site,
}

impl Stretcher {
    /// Allocates the memory, and locks it if the system lets us: an
    /// unprivileged process may lock only 8 MiB unless told otherwise.
    pub fn new(site: Site) -> Self {
        let (memory_kib, passes, lanes) = site.cost();
        let cost =
            Params::new(memory_kib, passes, lanes, Some(32)).expect("version 1's cost is valid");
        let memory = vec![Block::new(); cost.block_count()];
        let lock = region::lock(memory.as_ptr(), size_of_val(memory.as_slice())).ok();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost);
        Self {
            lock,
            memory,
            argon2,
            site,
        }
    }

    /// Whether the memory is locked, so that it can't reach swap.
    pub const fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// The mailbox that `pre_key` leads to: about 85 ms.
    pub fn mailbox(&mut self, pre_key: &PreKey) -> Mailbox {
        self.hand_over(pre_key, |mailbox| mailbox)
    }

    /// Hands the mailbox over before the memory is wiped, so that nobody waits
    /// for the wiping.
    pub fn hand_over<T>(&mut self, pre_key: &PreKey, give: impl FnOnce(Mailbox) -> T) -> T {
        let mut stretched = Zeroizing::new([0; 32]);
        self.argon2
            .hash_password_into_with_memory(
                pre_key.reveal(),
                self.site.salt(),
                stretched.as_mut_slice(),
                &mut self.memory,
            )
            .expect("lengths and memory are version 1's");
        let given = give(Mailbox::from_stretched(&stretched));
        self.memory.iter_mut().for_each(Zeroize::zeroize);
        given
    }
}

#[cfg(test)]
mod tests {
    use rand::{SeedableRng, rngs::StdRng};

    use super::*;

    #[test]
    fn the_memory_is_wiped_and_used_again() {
        let mut stretcher = Stretcher::new(Site::random(&mut StdRng::seed_from_u64(1)));
        let first = stretcher.mailbox(&PreKey::from_bytes([7; 32]));
        assert!(
            stretcher
                .memory
                .iter()
                .all(|block| block.as_ref().iter().all(|word| *word == 0))
        );
        let again = stretcher.mailbox(&PreKey::from_bytes([7; 32]));
        let other = stretcher.mailbox(&PreKey::from_bytes([8; 32]));
        assert_eq!(first.name(0), again.name(0));
        assert_ne!(first.name(0), other.name(0));
        assert_ne!(first.name(0), first.name(1));
    }
}
