//! The states of a case, and who may change which into which.

use serde::{Deserialize, Serialize};

use crate::Role;

/// How far a case got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    /// Nobody has sorted it, or something came after it was settled.
    New,
    /// Someone has sorted it.
    Triaged,
    /// It waits for a supervisor.
    WithSupervisor,
    /// It was reported to the police or another authority.
    Reported,
    /// It was referred to helpers.
    Referred,
    /// It was reported and referred.
    Both,
    /// The tipster was asked for more.
    MoreAsked,
    /// There is not enough in it to act on.
    Insufficient,
    /// It is nothing that the hotline acts on.
    OutOfScope,
    /// Another thread says the same.
    Duplicate,
    /// All is done.
    Closed,
}

impl CaseState {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::New,
        Self::Triaged,
        Self::WithSupervisor,
        Self::Reported,
        Self::Referred,
        Self::Both,
        Self::MoreAsked,
        Self::Insufficient,
        Self::OutOfScope,
        Self::Duplicate,
        Self::Closed,
    ];

    /// Whether staff still owe it a decision.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Triaged | Self::WithSupervisor)
    }

    /// Whether something is sent to the police with this decision.
    pub const fn reports(self) -> bool {
        matches!(self, Self::Reported | Self::Both)
    }

    /// The least role that may change `self` to `to`; nothing if nobody may.
    /// A duplicate is set aside and taken back in, never decided.
    pub const fn least_role(self, to: Self) -> Option<Role> {
        use CaseState::{
            Both, Closed, Insufficient, MoreAsked, New, OutOfScope, Referred, Reported, Triaged,
            WithSupervisor,
        };
        match (self, to) {
            (New | WithSupervisor | MoreAsked, Triaged)
            | (New | Triaged | MoreAsked, WithSupervisor)
            | (New | Triaged | WithSupervisor | Insufficient, MoreAsked) => Some(Role::Advocate),
            (
                New | Triaged | WithSupervisor | MoreAsked,
                Reported | Referred | Both | Insufficient | OutOfScope | Closed,
            )
            | (Insufficient, Reported | Referred | Both | OutOfScope | Closed)
            | (Reported, Referred | Both | Closed)
            | (Referred, Reported | Both | Closed)
            | (Both | OutOfScope, Closed)
            | (Reported | Referred | Both | Insufficient | OutOfScope | Closed, Triaged) => {
                Some(Role::Supervisor)
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for CaseState {
    /// The state in words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::New => "new",
            Self::Triaged => "triaged",
            Self::WithSupervisor => "with supervisor",
            Self::Reported => "reported",
            Self::Referred => "referred",
            Self::Both => "reported and referred",
            Self::MoreAsked => "more asked",
            Self::Insufficient => "insufficient",
            Self::OutOfScope => "out of scope",
            Self::Duplicate => "duplicate",
            Self::Closed => "closed",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::CaseState;
    use crate::Role;

    #[test]
    fn advocates_sort_and_supervisors_decide() {
        use CaseState::{MoreAsked, Triaged, WithSupervisor};
        for from in CaseState::ALL {
            for to in CaseState::ALL {
                let least = from.least_role(to);
                if least == Some(Role::Advocate) {
                    assert!(matches!(to, Triaged | WithSupervisor | MoreAsked), "{to}");
                }
                if !from.is_open() && from != MoreAsked && to != MoreAsked {
                    assert_ne!(least, Some(Role::Advocate), "{from} to {to}");
                }
                assert!(from != to || least.is_none(), "{from} to itself");
            }
            assert_eq!(from.least_role(CaseState::New), None);
            assert_eq!(from.least_role(CaseState::Duplicate), None);
        }
    }

    #[test]
    fn nothing_is_a_dead_end_but_a_duplicate() {
        for from in CaseState::ALL {
            let leads = CaseState::ALL
                .iter()
                .any(|to| from.least_role(*to).is_some());
            assert_eq!(leads, from != CaseState::Duplicate, "{from}");
        }
    }
}
