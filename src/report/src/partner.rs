//! Partners: whom the hotline sends reports to.

use quietline_seal::Recipients;
use serde::{Deserialize, Serialize};

use crate::{PartnerKind, text::is_plain_line};

/// A partner as staff enter it; [`Partner`] is one that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Form", into = "Form")]
pub struct Partner(Form);

/// The fields of a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Form {
    /// By which it is known.
    name: String,
    /// What it is.
    kind: PartnerKind,
    /// Where it works.
    area: String,
    /// How reports reach it.
    contact: String,
    /// The age key that bundles are sealed to.
    age_key: Option<String>,
    /// How its own references look: `#` a digit, `?` a letter, all else as it is.
    reference: Option<String>,
}

/// Why a partner was not taken.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartnerError {
    /// A field is empty, too long, or has hidden characters.
    #[error("the partner's {0} must be one line of at most 200 letters; write it again")]
    NotALine(&'static str),
    /// The key is none.
    #[error("the partner's key is not one age public key (age1…); copy it again in full")]
    NotAKey,
    /// The name is taken.
    #[error("there is a partner of this name; choose another name, or remove that one first")]
    Taken,
}

impl TryFrom<Form> for Partner {
    type Error = PartnerError;

    fn try_from(form: Form) -> Result<Self, PartnerError> {
        let lines = [
            ("name", &form.name),
            ("area", &form.area),
            ("contact", &form.contact),
        ];
        let reference = form.reference.iter().map(|text| ("reference format", text));
        let bad = lines
            .into_iter()
            .chain(reference)
            .find(|(_, line)| !is_plain_line(line));
        if let Some((what, _)) = bad {
            return Err(PartnerError::NotALine(what));
        }
        let one = |key: &String| key.lines().count() == 1 && key.parse::<Recipients>().is_ok();
        if !form.age_key.as_ref().is_none_or(one) {
            return Err(PartnerError::NotAKey);
        }
        Ok(Self(form))
    }
}

impl From<Partner> for Form {
    fn from(partner: Partner) -> Self {
        partner.0
    }
}

impl Partner {
    /// A partner with neither a key nor a format of references.
    pub fn new(
        name: &str,
        kind: PartnerKind,
        area: &str,
        contact: &str,
    ) -> Result<Self, PartnerError> {
        let (name, area, contact) = (name.to_owned(), area.to_owned(), contact.to_owned());
        let (age_key, reference) = (None, None);
        Form {
            name,
            kind,
            area,
            contact,
            age_key,
            reference,
        }
        .try_into()
    }

    /// The same with the age key that its bundles are sealed to.
    pub fn with_key(self, key: &str) -> Result<Self, PartnerError> {
        let age_key = Some(key.trim().to_owned());
        Form { age_key, ..self.0 }.try_into()
    }

    /// The same with the format of its references.
    pub fn with_reference(self, format: &str) -> Result<Self, PartnerError> {
        let reference = Some(format.to_owned());
        Form {
            reference,
            ..self.0
        }
        .try_into()
    }

    /// By which it is known.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is.
    pub fn kind(&self) -> PartnerKind {
        self.0.kind
    }

    /// Where it works.
    pub fn area(&self) -> &str {
        &self.0.area
    }

    /// How reports reach it.
    pub fn contact(&self) -> &str {
        &self.0.contact
    }

    /// The age key that its bundles are sealed to.
    pub fn age_key(&self) -> Option<&str> {
        self.0.age_key.as_deref()
    }

    /// Whether a reference looks like one of this partner's own.
    pub fn is_reference(&self, reference: &str) -> bool {
        let Some(format) = &self.0.reference else {
            return is_plain_line(reference);
        };
        let fits = |(form, c): (char, char)| match form {
            '#' => c.is_ascii_digit(),
            '?' => c.is_alphabetic(),
            _ => form == c,
        };
        format.chars().count() == reference.chars().count()
            && format.chars().zip(reference.chars()).all(fits)
    }
}

/// All partners, each name once. The caller keeps them.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Partner>")]
pub struct Partners(Vec<Partner>);

impl Partners {
    /// Adds one.
    pub fn add(&mut self, partner: Partner) -> Result<(), PartnerError> {
        if self.find(partner.name()).is_some() {
            return Err(PartnerError::Taken);
        }
        self.0.push(partner);
        Ok(())
    }

    /// The one of this name; capitals don't count.
    pub fn find(&self, name: &str) -> Option<&Partner> {
        let name = name.to_lowercase();
        self.0
            .iter()
            .find(|partner| partner.name().to_lowercase() == name)
    }

    /// Each, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Partner> {
        self.0.iter()
    }
}

impl TryFrom<Vec<Partner>> for Partners {
    type Error = PartnerError;

    fn try_from(all: Vec<Partner>) -> Result<Self, PartnerError> {
        let mut partners = Self::default();
        all.into_iter()
            .try_for_each(|partner| partners.add(partner))?;
        Ok(partners)
    }
}

#[cfg(test)]
mod tests {
    use super::{Partner, PartnerError, Partners};
    use crate::PartnerKind::Police;

    #[test]
    fn what_is_read_back_is_checked_again() {
        let mut all = Partners::default();
        let one = Partner::new("Metro Police", Police, "the city", "desk@example.org").unwrap();
        all.add(one.clone().with_reference("MP-####").unwrap())
            .unwrap();
        assert_eq!(all.add(one.clone()), Err(PartnerError::Taken));
        let text = serde_json::to_string(&all).unwrap();
        let back: Partners = serde_json::from_str(&text).unwrap();
        assert!(back.find("metro police").unwrap().is_reference("MP-0042"));
        assert!(!back.find("metro police").unwrap().is_reference("MP-42"));
        assert!(serde_json::from_str::<Partners>(&text.replace("the city", " ")).is_err());
        assert_eq!(one.with_key("age1nonsense"), Err(PartnerError::NotAKey));
    }
}
