//! Whether something may leave, and whether who wrote it may go with it.

use quietline_case::{Answers, Plain};
use serde::{Deserialize, Serialize};

/// What a partner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartnerKind {
    /// Police and other law enforcement.
    Police,
    /// A shelter, or another service for people in need.
    Services,
    /// A lawyer.
    Lawyer,
    /// An authority that protects children; only an exception reaches it.
    ChildProtection,
}

/// What the tipster chose under "Who may know?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Nobody but the hotline.
    Hotline,
    /// Helpers, not the police.
    Helpers,
    /// The police, but not who wrote it.
    Police,
    /// The police, and they may make contact.
    Contact,
}

impl Consent {
    /// Reads it from a tip's answers. What is missing or unknown allows nothing.
    pub fn read(answers: &Answers) -> Self {
        match answers.get("consent") {
            Some("helpers") => Self::Helpers,
            Some("police") => Self::Police,
            Some("contact") => Self::Contact,
            _ => Self::Hotline,
        }
    }
}

/// Why the authorities must be told whatever was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Abuse of a child is suspected.
    ChildAbuse,
    /// Somebody may be badly hurt soon.
    ImminentHarm,
}

/// A supervisor's decision that consent does not bind here. Its reason is the
/// hotline's own and stands in no report.
#[derive(Debug)]
pub struct Exception {
    /// Why.
    ground: Ground,
}

impl Exception {
    /// Takes the ground and the written reason, which must not be blank.
    pub fn new(ground: Ground, reason: &Plain) -> Result<Self, NotAllowed> {
        if reason.is_blank() {
            return Err(NotAllowed::NoReason);
        }
        Ok(Self { ground })
    }
}

/// Why nothing may leave.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// The tipster did not agree.
    #[error("the tipster has not agreed that this partner is told; ask them, or choose another")]
    NotAgreed,
    /// Exceptions are for authorities.
    #[error("an exception allows a report to police or child protection alone; choose one of them")]
    NoAuthority,
    /// An exception has no reason.
    #[error("an exception needs a written reason; write why it cannot wait for consent")]
    NoReason,
}

/// The leave to write one report to one kind of partner. Only consent and
/// exceptions make one; no other code can.
///
/// ```compile_fail
/// use quietline_report::{Allowed, PartnerKind};
/// let forged = Allowed { to: PartnerKind::Police, basis: todo!() };
/// ```
#[derive(Debug)]
pub struct Allowed {
    /// To whom.
    to: PartnerKind,
    /// By what.
    basis: Basis,
}

/// By what a report may leave.
#[derive(Debug)]
enum Basis {
    /// The tipster agreed.
    Consent(Consent),
    /// A supervisor made an exception.
    Exception(Ground),
}

impl Allowed {
    /// What consent allows for this kind of partner.
    pub fn by_consent(consent: Consent, to: PartnerKind) -> Result<Self, NotAllowed> {
        let agreed = matches!(
            (consent, to),
            (Consent::Police | Consent::Contact, PartnerKind::Police)
                | (
                    Consent::Helpers,
                    PartnerKind::Services | PartnerKind::Lawyer
                )
        );
        let basis = Basis::Consent(consent);
        agreed
            .then_some(Self { to, basis })
            .ok_or(NotAllowed::NotAgreed)
    }

    /// What an exception allows: everything, to an authority.
    pub fn by_exception(exception: &Exception, to: PartnerKind) -> Result<Self, NotAllowed> {
        let authority = matches!(to, PartnerKind::Police | PartnerKind::ChildProtection);
        let basis = Basis::Exception(exception.ground);
        authority
            .then_some(Self { to, basis })
            .ok_or(NotAllowed::NoAuthority)
    }

    /// To whom.
    pub fn to(&self) -> PartnerKind {
        self.to
    }

    /// Whether who wrote it, and how to reach them, may go with it.
    pub fn identity(&self) -> bool {
        matches!(
            self.basis,
            Basis::Exception(_) | Basis::Consent(Consent::Contact)
        )
    }

    /// The same in a word, for data.
    pub(crate) fn word(&self) -> &'static str {
        match self.basis {
            Basis::Consent(Consent::Contact) => "identity-by-consent",
            Basis::Consent(_) => "without-identity",
            Basis::Exception(Ground::ChildAbuse) => "exception-child-abuse",
            Basis::Exception(Ground::ImminentHarm) => "exception-imminent-harm",
        }
    }

    /// The same in a sentence, for the reader of a report.
    pub(crate) fn sentence(&self) -> &'static str {
        match self.basis {
            Basis::Consent(Consent::Contact) => {
                "The person who wrote this agreed that the police are told and may contact them, \
                 in the way given here and in no other."
            }
            Basis::Consent(_) => {
                "The person who wrote this agreed that you are told, but not who they are. \
                 Do not try to find out; ask the hotline."
            }
            Basis::Exception(Ground::ChildAbuse) => {
                "Sent without consent, since abuse of a child is suspected. The person who wrote \
                 this may not know that you were told."
            }
            Basis::Exception(Ground::ImminentHarm) => {
                "Sent without consent, since somebody may be badly hurt soon. The person who \
                 wrote this may not know that you were told."
            }
        }
    }
}
