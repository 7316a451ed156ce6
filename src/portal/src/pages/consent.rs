//! The page before sending: who may know.

use maud::{Markup, html};

use super::{
    Pages, Ticket,
    fields::{Choice, Field, forward, other},
};
use crate::{
    questions::{WHO, WITNESS},
    visit::{CONSENT, CONSENTS, MAY_WRITE, REACH, Visit, WANT_CODE},
};

impl Pages {
    /// The page before sending.
    pub(super) fn consent(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let hint = [
            text.consent_reach_hint.as_ref(),
            &text.with(
                "ask-room",
                [(
                    "limit",
                    self.text.grouped(self.questions.limit(REACH)).into(),
                )],
            ),
        ];
        let hint = hint.join(" ");
        let reach = Field {
            name: REACH,
            label: &text.consent_reach,
            is_heading: false,
            hint: &hint,
            value: visit.words.get(REACH),
            problems: &problems,
        };
        let form = html! {
            (self.summary(&problems))
            h1 { (text.consent_heading) }
            p class="lead" { (text.consent_lead) }
            (self.rules())
            (self.who_may_know(visit))
            (reach.many_lines(3))
            (self.coming_back(visit))
            (forward(&text.consent_send))
            (self.files_beside(visit))
            (self.with_more_time(&other("back", &text.consent_change)))
        };
        self.step(ticket, &form)
    }

    /// What must be told whatever was asked, and what never is.
    pub(super) fn rules(&self) -> Markup {
        let text = &self.text;
        html! {
            section class="rules" aria-labelledby="rules" {
                h2 id="rules" { (text.rules_heading) }
                p { (text.rules_child) }
                p { (text.rules_after) }
            }
        }
    }

    /// What may be done with the tip, and what is done if nothing is chosen.
    fn who_may_know(&self, visit: &Visit) -> Markup {
        let text = &self.text;
        let labels: [&str; 4] = [
            &text.consent_hotline,
            &text.consent_helpers,
            &text.consent_police,
            &text.consent_contact,
        ];
        let choice = Choice {
            name: CONSENT,
            question: &text.consent_field,
            is_heading: false,
            hint: match visit.words.get(WHO) {
                WITNESS => &text.consent_blank_witness,
                _ => &text.consent_blank_own,
            },
            options: CONSENTS.into_iter().zip(labels).collect(),
        };
        choice.one(visit.words.get(CONSENT))
    }

    /// Whether there is a code, and whether we may write.
    fn coming_back(&self, visit: &Visit) -> Markup {
        let text = &self.text;
        let code = Choice {
            name: WANT_CODE,
            question: &text.consent_code,
            is_heading: false,
            hint: &text.consent_code_hint,
            options: vec![
                ("yes", &text.consent_code_yes),
                ("no", &text.consent_code_no),
            ],
        };
        let usual = |field| match visit.words.get(field) {
            "" => "yes",
            chosen => chosen,
        };
        html! {
            (code.one(usual(WANT_CODE)))
            (self.may_write(MAY_WRITE).one(usual(MAY_WRITE)))
        }
    }

    /// Whether the hotline may write to the tipster.
    pub(super) fn may_write<'a>(&'a self, name: &'a str) -> Choice<'a> {
        let text = &self.text;
        Choice {
            name,
            question: &text.consent_write,
            is_heading: false,
            hint: &text.consent_write_hint,
            options: vec![
                ("yes", &text.consent_write_yes),
                ("no", &text.consent_write_no),
            ],
        }
    }
}
