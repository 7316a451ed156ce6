//! The time, in one place, so that tests can let it pass.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::Timestamp;

/// A clock. Its clones show the same time.
#[derive(Clone, Debug)]
pub struct Clock {
    /// When it was made.
    start: Instant,
    /// How many seconds tests have let pass.
    skipped: Arc<AtomicU64>,
}

impl Clock {
    /// A clock that shows the real time.
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
            skipped: Arc::default(),
        }
    }

    /// The time of day.
    pub fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        now.checked_add(self.skipped()).unwrap_or(now)
    }

    /// How long it has run. It never goes back, whatever is done to the system's
    /// time of day.
    pub fn running(&self) -> Duration {
        self.start.elapsed() + self.skipped()
    }

    /// Lets whole seconds of `time` pass at once, for tests.
    pub fn skip(&self, time: Duration) {
        self.skipped.fetch_add(time.as_secs(), Ordering::Relaxed);
    }

    /// What [`Clock::skip`] has let pass so far.
    fn skipped(&self) -> Duration {
        Duration::from_secs(self.skipped.load(Ordering::Relaxed))
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}
