//! A report as data: the shape of NCMEC's CyberTipline report, with the names
//! of IOM's Human Trafficking Case Data Standard where it has them.

use serde_json::{Map, Value, json};

use crate::{Found, Report, fields::Form};

impl Report {
    /// The report as one JSON object.
    pub fn to_json(&self) -> Value {
        let mut all = self.head();
        for (field, words) in &self.entries {
            let (object, name) = field.at;
            let place = all.entry(object).or_insert_with(|| json!({}));
            let value = match field.form {
                Form::Choice(_) => words.lines().collect(),
                Form::Words | Form::Identity => Value::from(words.as_str()),
            };
            place[name] = value;
        }
        Value::Object(all)
    }

    /// Who writes to whom, and what was held back.
    fn head(&self) -> Map<String, Value> {
        let mut all = Map::new();
        let removed = self.removals().into_iter();
        let removed = removed.map(|(found, count)| json!({"what": word(found), "count": count}));
        let pairs = [
            ("format", json!("quietline-report-1")),
            ("reportNumber", json!(self.heading.number.to_string())),
            ("cas_OutgoingReferralDate", json!(self.heading.date)),
            (
                "cas_ReferringOrganisation",
                json!({"org_Name": self.heading.hotline, "contact": self.heading.contact}),
            ),
            ("cas_ReferredOrganisation", json!({"org_Name": self.to})),
            (
                "consent",
                json!({"basis": self.agreed.0, "words": self.agreed.1}),
            ),
            ("removed", removed.collect()),
            ("heldBack", json!(self.held_back)),
        ];
        all.extend(pairs.map(|(name, value)| (name.to_owned(), value)));
        if let Some(first) = &self.heading.adds_to {
            all.insert("addsTo".to_owned(), json!(first.to_string()));
        }
        all
    }
}

/// What was removed, in a word.
pub(crate) const fn word(found: Found) -> &'static str {
    match found {
        Found::Phone => "telephone number",
        Found::Email => "e-mail address",
        Found::Address => "postal address",
        Found::User => "user name",
        Found::Name => "name",
        Found::Other => "other words",
    }
}
