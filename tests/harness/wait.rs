//! Bounded waiting.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long anything may take before its test fails.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Asks `probe` again and again until it has an answer.
///
/// Fails the test after [`PATIENCE`], saying what it waited for.
pub fn until<T>(what: &str, probe: impl FnMut() -> Option<T>) -> T {
    within_patience(probe)
        .unwrap_or_else(|| crate::fail(&format!("waited {PATIENCE:?} in vain: {what}")))
}

/// Asks `probe` again and again; `None` if it has no answer after [`PATIENCE`].
pub fn within_patience<T>(mut probe: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        let answer = probe();
        if answer.is_some() || Instant::now() > end {
            return answer;
        }
        sleep(Duration::from_millis(30));
    }
}
