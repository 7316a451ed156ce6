//! How much memory strangers may fill.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// A number of bytes that may be in use at once.
#[derive(Debug)]
pub(crate) struct Budget {
    /// How many are in use.
    used: AtomicUsize,
    /// How many may be.
    limit: usize,
}

/// A part of a [`Budget`]; given back on drop.
#[derive(Debug)]
pub(crate) struct Share {
    /// The budget it is part of.
    budget: Arc<Budget>,
    /// How many bytes it is.
    bytes: usize,
}

impl Budget {
    /// A budget of `limit` bytes.
    pub(crate) fn new(limit: usize) -> Arc<Self> {
        Arc::new(Self {
            used: AtomicUsize::new(0),
            limit,
        })
    }

    /// How many bytes are in use.
    #[cfg(test)]
    pub(crate) fn used(&self) -> usize {
        self.used.load(Ordering::Relaxed)
    }

    /// A share of `bytes`, if so many are left.
    pub(crate) fn take(self: &Arc<Self>, bytes: usize) -> Option<Share> {
        let add = |used: usize| Some(used + bytes).filter(|sum| *sum <= self.limit);
        let taken = self
            .used
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
        taken.ok().map(|_| Share {
            budget: Arc::clone(self),
            bytes,
        })
    }
}

impl Share {
    /// Makes the share `bytes` of `budget` instead. Shrinking always succeeds;
    /// when it does not fit, the share stays as it was and the answer is false.
    pub(crate) fn change(&mut self, budget: &Arc<Budget>, bytes: usize) -> bool {
        let same = Arc::ptr_eq(&self.budget, budget);
        if same && bytes <= self.bytes {
            self.budget
                .used
                .fetch_sub(self.bytes - bytes, Ordering::Relaxed);
            self.bytes = bytes;
            return true;
        }
        let needed = if same { bytes - self.bytes } else { bytes };
        let Some(mut more) = budget.take(needed) else {
            return false;
        };
        if same {
            self.bytes += std::mem::take(&mut more.bytes);
        } else {
            *self = more;
        }
        true
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.budget.used.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn a_share_comes_back_when_dropped() {
        let budget = Budget::new(10);
        let share = budget.take(7).unwrap();
        assert!(budget.take(4).is_none());
        drop(share);
        assert!(budget.take(10).is_some());
    }

    #[test]
    fn a_share_can_always_shrink_and_sometimes_grow() {
        let (small, other) = (Budget::new(10), Budget::new(5));
        let mut share = small.take(10).unwrap();
        assert!(!share.change(&small, 11));
        assert!(share.change(&small, 2));
        assert!(share.change(&small, 9));
        assert!(!share.change(&other, 6));
        assert!(share.change(&other, 5));
        assert!(small.take(10).is_some());
        assert!(other.take(1).is_none());
    }
}
