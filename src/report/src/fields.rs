//! The allow-list: every answer that can stand in a report, where, and to whom
//! it may go. What is not on it can't get in.

use crate::PartnerKind::{self, ChildProtection, Lawyer, Police, Services};

/// One answer of a tip that may stand in a report.
#[derive(Debug)]
pub(crate) struct Field {
    /// The key of the portal's question.
    pub(crate) key: &'static str,
    /// Where it stands in the data: object and name.
    pub(crate) at: (&'static str, &'static str),
    /// What stands before it on the page.
    pub(crate) label: &'static str,
    /// What may be answered.
    pub(crate) form: Form,
    /// Who may get it.
    to: &'static [PartnerKind],
}

/// What may be answered to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// One or several of these, one a line. Anything else is left out.
    Choice(&'static [&'static str]),
    /// Words about what happens; they are read and redacted first.
    Words,
    /// Words about the tipster; they need consent or an exception.
    Identity,
}

impl Field {
    /// Whether partners of this kind may get it.
    pub(crate) fn goes_to(&self, kind: PartnerKind) -> bool {
        self.to.contains(&kind)
    }
}

/// Every kind of partner.
const ALL: &[PartnerKind] = &[Police, Services, Lawyer, ChildProtection];
/// Those who look for suspects.
const AUTHORITIES: &[PartnerKind] = &[Police, ChildProtection];
/// Those who act for a person.
const HELP: &[PartnerKind] = &[Services, Lawyer, ChildProtection];
/// Those who need to know who does it: a lawyer, for conflicts of interest.
const LAW: &[PartnerKind] = &[Police, Lawyer, ChildProtection];

/// A line of the list.
const fn field(
    key: &'static str,
    at: (&'static str, &'static str),
    label: &'static str,
    form: Form,
    to: &'static [PartnerKind],
) -> Field {
    Field {
        key,
        at,
        label,
        form,
        to,
    }
}

use Form::{Choice, Identity, Words};

/// The key under which a tip's own words stand.
pub(crate) const STORY: &str = "story";

/// The signs of force that the portal offers.
const SIGNS: Form = Choice(&[
    "cant-leave",
    "keep-id",
    "keep-pay",
    "debt",
    "threats",
    "hurt",
    "sex",
    "other-job",
    "watched",
    "police-threat",
]);

/// The list, in the order of the page: urgency, what, when, where, who.
pub(crate) const FIELDS: &[Field] = &[
    field(
        "danger",
        ("incidentSummary", "dangerNow"),
        "Danger now",
        Choice(&["yes", "no", "not-sure"]),
        ALL,
    ),
    field(
        "minor",
        ("victim", "under18"),
        "Under 18",
        Choice(&["yes", "maybe", "no", "dont-know"]),
        ALL,
    ),
    field(
        STORY,
        ("incidentSummary", "hte_Description"),
        "What happened",
        Words,
        ALL,
    ),
    field(
        "worry",
        ("incidentSummary", "additionalInfo"),
        "Why they worry",
        Words,
        ALL,
    ),
    field(
        "signs",
        ("victim", "vic_MethodsOfControl"),
        "Signs of force",
        SIGNS,
        ALL,
    ),
    field(
        "last",
        ("incidentSummary", "incidentDateTimeDescription"),
        "Last happened",
        Choice(&["today", "this-week", "this-month", "longer", "dont-know"]),
        ALL,
    ),
    field(
        "when-often",
        ("incidentSummary", "whenAndHowOften"),
        "When, how often",
        Words,
        ALL,
    ),
    field(
        "still-going",
        ("incidentSummary", "stillGoingOn"),
        "Still going on",
        Choice(&["yes", "no", "dont-know"]),
        ALL,
    ),
    field(
        "where-now",
        ("location", "whereNow"),
        "Where they are now",
        Words,
        ALL,
    ),
    field(
        "exact-place",
        ("location", "vic_LocationOfExploitation"),
        "Where exactly",
        Words,
        ALL,
    ),
    field(
        "place-kind",
        ("location", "locationName"),
        "Kind of place",
        Words,
        ALL,
    ),
    field("place-city", ("location", "hte_City"), "City", Words, ALL),
    field(
        "people",
        ("victim", "additionalInfo"),
        "Who needs help",
        Words,
        ALL,
    ),
    field(
        "needs",
        ("victim", "needs"),
        "What they need",
        Choice(&["shelter", "way-out", "ride", "doctor", "lawyer", "talk"]),
        HELP,
    ),
    field("wants", ("victim", "wants"), "What they want", Words, ALL),
    field(
        "agree",
        ("victim", "agrees"),
        "Whether they agree",
        Choice(&["written", "spoken", "no", "not-asked"]),
        ALL,
    ),
    field(
        "name-release",
        ("victim", "nameRelease"),
        "Their name",
        Choice(&["no-name"]),
        ALL,
    ),
    field(
        "controllers",
        ("personOrUserReported", "per_RoleDetails"),
        "Who controls them",
        Words,
        LAW,
    ),
    field(
        "who-does-it",
        ("personOrUserReported", "additionalInfo"),
        "Who does it",
        Words,
        LAW,
    ),
    field(
        "plate",
        ("personOrUserReported", "vehiclePlate"),
        "Plate",
        Words,
        AUTHORITIES,
    ),
    field(
        "plate-state",
        ("personOrUserReported", "vehiclePlateState"),
        "Plate of",
        Words,
        AUTHORITIES,
    ),
    field(
        "make",
        ("personOrUserReported", "vehicleMake"),
        "Make and model",
        Words,
        AUTHORITIES,
    ),
    field(
        "colour",
        ("personOrUserReported", "vehicleColour"),
        "Colour",
        Words,
        AUTHORITIES,
    ),
    field(
        "online",
        ("internetDetails", "additionalInfo"),
        "Ads, links, numbers",
        Words,
        AUTHORITIES,
    ),
    field(
        "police-agency",
        ("lawEnforcement", "agencyName"),
        "Police already told",
        Words,
        LAW,
    ),
    field(
        "police-number",
        ("lawEnforcement", "caseNumber"),
        "Their number",
        Words,
        LAW,
    ),
    field(
        "who",
        ("reporter", "relation"),
        "Written about",
        Choice(&["me", "someone", "work"]),
        ALL,
    ),
    field(
        "how-know",
        ("reporter", "howTheyKnow"),
        "How the writer knows",
        Identity,
        ALL,
    ),
    field(
        "job",
        ("reporter", "prs_Title"),
        "The writer’s work",
        Identity,
        ALL,
    ),
    field(
        "language",
        ("reporter", "language"),
        "Language to speak",
        Identity,
        ALL,
    ),
    field(
        "reach",
        ("reporter", "contactPerson"),
        "How to reach the writer safely",
        Identity,
        ALL,
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::FIELDS;

    #[test]
    fn no_two_fields_share_a_key_or_a_place() {
        let keys: BTreeSet<_> = FIELDS.iter().map(|field| field.key).collect();
        let places: BTreeSet<_> = FIELDS.iter().map(|field| field.at).collect();
        assert_eq!((keys.len(), places.len()), (FIELDS.len(), FIELDS.len()));
    }
}
