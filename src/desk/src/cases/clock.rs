//! How long staff have, and since when.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long staff have for each task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clocks {
    /// Minutes from an urgent tip to a plan.
    pub plan_minutes: u32,
    /// Hours from any tip to a supervisor's review.
    pub review_hours: u32,
    /// Hours from an exception to its second review.
    pub second_review_hours: u32,
}

impl Default for Clocks {
    fn default() -> Self {
        Self {
            plan_minutes: 15,
            review_hours: 24,
            second_review_hours: 24,
        }
    }
}

/// What staff owe a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// A plan: it is urgent.
    Plan,
    /// A supervisor's review.
    Review,
    /// An answer to the question whether a withdrawal was forced.
    Withdrawal,
    /// The second review of an exception.
    SecondReview,
}

/// A task, and since when it waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// The task.
    pub task: Task,
    /// When the portal received what it is about, or staff made it due.
    pub since: Timestamp,
}

impl Clocks {
    /// How long staff have for a task.
    fn time_for(&self, task: Task) -> SignedDuration {
        match task {
            Task::Plan => SignedDuration::from_mins(self.plan_minutes.into()),
            Task::Review | Task::Withdrawal => SignedDuration::from_hours(self.review_hours.into()),
            Task::SecondReview => SignedDuration::from_hours(self.second_review_hours.into()),
        }
    }

    /// When a task is due. A portal's clock may be wrong, so a time that does
    /// not exist is as late as can be.
    pub fn due(&self, clock: &Clock) -> Timestamp {
        let due = clock.since.checked_add(self.time_for(clock.task));
        due.unwrap_or(Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Clock, Clocks, Task};

    #[test]
    fn each_task_has_its_time() {
        let clocks = Clocks {
            second_review_hours: 2,
            ..Clocks::default()
        };
        let since = Timestamp::from_second(1_790_000_000).unwrap();
        let seconds = |task| {
            let due = clocks.due(&Clock { task, since });
            due.as_second() - since.as_second()
        };
        assert_eq!(seconds(Task::Plan), 900);
        assert_eq!(seconds(Task::Review), 86_400);
        assert_eq!(seconds(Task::Withdrawal), 86_400);
        assert_eq!(seconds(Task::SecondReview), 7_200);
    }

    #[test]
    fn a_wrong_clock_does_no_harm() {
        let (task, since) = (Task::Plan, Timestamp::MAX);
        assert_eq!(Clocks::default().due(&Clock { task, since }), since);
    }
}
