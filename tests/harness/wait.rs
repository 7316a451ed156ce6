//! Bounded waiting.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long anything may take before its test fails.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Asks `probe` again and again until it has an answer.
///
/// Fails the test after [`PATIENCE`], saying what it waited for.
pub fn until<T>(what: &str, mut probe: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = probe() {
            return answer;
        }
        if Instant::now() > end {
            crate::fail(&format!("waited {PATIENCE:?} in vain: {what}"));
        }
        sleep(Duration::from_millis(30));
    }
}
