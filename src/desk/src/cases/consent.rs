//! What a tipster allows to be done with what they wrote.
//!
//! Each message may say it anew. A choice that the tipster made takes the
//! place of the one before; what was filled in for them, because they chose
//! nothing, can only narrow it. A withdrawal that was not forced takes it all
//! back. Whatever is not understood allows nothing.

use quietline_case::{Answers, Kind, Plain, SubmissionId};
use serde::{Deserialize, Serialize};

use super::Coerced;
use crate::Message;

/// The question who may know: one of [`Sharing`].
const CONSENT: &str = "consent";
/// Whether the tipster chose that, or chose nothing: `yes` or `no`.
const CHOSEN: &str = "consent-chosen";
/// How the police can reach the tipster.
const REACH: &str = "reach";
/// Asked at work: `no-name` if nobody may get the person's name.
const NAME_RELEASE: &str = "name-release";
/// Asked at work: whether the person agrees that the tip is made.
const AGREE: &str = "agree";

/// Who may know, in the tipster's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sharing {
    /// Nobody outside of the hotline.
    Hotline,
    /// Helpers (a shelter, a lawyer, a doctor), not the police.
    Helpers,
    /// The police, but not who the tipster is.
    Police,
    /// The police, and they may contact the tipster.
    Contact,
}

/// To whom something leaves the hotline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Police and other authorities.
    Police,
    /// Helpers: a shelter, a lawyer, a doctor.
    Helpers,
}

/// How much leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// What happened, and nothing that tells who wrote it.
    Facts,
    /// Also who wrote it.
    Identity,
}

/// What leaves to each audience at most.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Grants {
    /// To the police.
    police: Option<Detail>,
    /// To helpers.
    helpers: Option<Detail>,
}

/// What a tipster allows, after all that they sent.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Consent {
    /// Who may know, as they said it last; nothing if they never did.
    sharing: Option<Sharing>,
    /// Whether they chose it themselves.
    chosen: bool,
    /// What follows from all that they said.
    grants: Grants,
    /// Whether nobody may get the name of the person that it is about.
    no_name: bool,
    /// Whether all of it was taken back.
    withdrawn: bool,
    /// How the police can reach them.
    reach: Option<Plain>,
}

impl Sharing {
    /// Reads an answer.
    fn parse(answer: &str) -> Option<Self> {
        match answer {
            "hotline" => Some(Self::Hotline),
            "helpers" => Some(Self::Helpers),
            "police" => Some(Self::Police),
            "contact" => Some(Self::Contact),
            _ => None,
        }
    }

    /// What this allows. Identity takes a choice: nothing that was filled in
    /// for someone who chose nothing gives it away.
    fn grants(self, chosen: bool) -> Grants {
        let most = chosen.then_some(Detail::Identity).or(Some(Detail::Facts));
        let (police, helpers) = match self {
            Self::Hotline => (None, None),
            Self::Helpers => (None, most),
            Self::Police => (Some(Detail::Facts), None),
            Self::Contact => (most, None),
        };
        Grants { police, helpers }
    }
}

impl Grants {
    /// What both allow.
    fn and(self, other: Self) -> Self {
        Self {
            police: self.police.min(other.police),
            helpers: self.helpers.min(other.helpers),
        }
    }
}

impl Consent {
    /// What the tipster of these messages allows. `answered` tells what staff
    /// found about a withdrawal, if they did. A message that gives other keys
    /// than the thread's first has no say: it may be from someone else.
    pub(crate) fn of(
        messages: &[Message],
        answered: impl Fn(SubmissionId) -> Option<Coerced>,
    ) -> Self {
        let mut consent = Self::default();
        for message in messages.iter().filter(|message| message.own) {
            if message.kind == Kind::Withdrawal {
                consent.take_back(answered(message.id));
            }
            consent.hear(&message.answers);
        }
        consent
    }

    /// Hears what one message says.
    fn hear(&mut self, answers: &Answers) {
        if let Some(said) = answers.get(CONSENT) {
            // A word that nobody knows must not leave more open than before.
            let said = Sharing::parse(said).unwrap_or(Sharing::Hotline);
            self.hear_sharing(said, answers.get(CHOSEN) == Some("yes"));
        }
        if let Some(reach) = answers.get(REACH) {
            self.reach = Some(Plain::from(reach));
        }
        let mut options = answers.get(NAME_RELEASE).unwrap_or_default().split(is_gap);
        self.no_name |= options.any(|option| option == "no-name");
        self.no_name |= answers.get(AGREE) == Some("no");
    }

    /// Hears who may know.
    fn hear_sharing(&mut self, said: Sharing, chosen: bool) {
        let grants = said.grants(chosen);
        let first = self.sharing.is_none() && !self.withdrawn;
        self.grants = match chosen || first {
            true => grants,
            false => self.grants.and(grants),
        };
        self.withdrawn &= !chosen;
        if chosen || first {
            (self.sharing, self.chosen) = (Some(said), chosen);
        }
    }

    /// Hears a withdrawal, and what staff found about it. Only one that was
    /// forced leaves all as it was.
    fn take_back(&mut self, found: Option<Coerced>) {
        if found != Some(Coerced::Yes) {
            (self.grants, self.withdrawn) = (Grants::default(), true);
        }
    }

    /// How much may leave to `audience`, if anything.
    pub fn allows(&self, audience: Audience) -> Option<Detail> {
        let most = match audience {
            Audience::Police => self.grants.police,
            Audience::Helpers => self.grants.helpers,
        };
        match self.no_name {
            true => most.min(Some(Detail::Facts)),
            false => most,
        }
    }

    /// Who may know, as the tipster said it last.
    pub fn sharing(&self) -> Option<Sharing> {
        self.sharing
    }

    /// Whether they chose that themselves.
    pub fn is_chosen(&self) -> bool {
        self.chosen
    }

    /// Whether all was taken back, or may have been.
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn
    }

    /// Whether nobody may get the name of the person that it is about.
    pub fn keeps_name(&self) -> bool {
        self.no_name
    }

    /// How the police can reach them, where they may.
    pub fn reach(&self) -> Option<&Plain> {
        let may = self.allows(Audience::Police) == Some(Detail::Identity);
        self.reach.as_ref().filter(|_| may)
    }
}

/// Whether this stands between two options of one answer.
fn is_gap(c: char) -> bool {
    !(c.is_ascii_alphanumeric() || c == '-')
}
