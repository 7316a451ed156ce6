//! A hotline's own settings: `portal.toml`.

use serde::Deserialize;

use crate::text::Language;

/// The longest name or number of a hotline.
const MAX_SHORT: usize = 80;

/// The longest address of another site.
const MAX_ADDRESS: usize = 500;

/// The most files of one submission: their names stand in its letters.
const MAX_FILES: usize = 100;

/// The most megabytes of all files of one submission: what one parcel holds.
const MAX_FILES_MB: u64 = 7 << 10;

/// What a hotline can set. An empty number or address is not shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The hotline's name, as it stands in a sentence. Empty: each language has
    /// its own word for it.
    pub name: String,
    /// The number for emergencies.
    pub emergency: String,
    /// The hotline's phone number.
    pub phone: String,
    /// The number for text messages.
    pub text: String,
    /// The number for text telephones.
    pub tty: String,
    /// The address of the live chat.
    pub chat: String,
    /// The harmless site that "Leave now" goes to.
    pub exit: String,
    /// The languages that it serves. The first is for those whose browser asks
    /// for none of them, unless English is among them.
    pub languages: Vec<Language>,
    /// The file with its questions, beside the settings. Empty: the usual ones.
    pub questions: String,
    /// How many files may go with what is sent at once; 0: none.
    pub files: usize,
    /// How many megabytes (2^20 bytes) these may have together.
    pub files_mb: u64,
    /// Those of them whose words a native reader has checked.
    pub checked: Vec<Language>,
}

/// Why settings can't be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// It is not TOML, or not ours.
    #[error("{0}")]
    Unreadable(#[from] toml::de::Error),
    /// A value is missing that pages can't do without.
    #[error("`{0}` is empty; give it a value, or delete its line to use the usual one")]
    Missing(&'static str),
    /// A value is too long, or holds control characters.
    #[error(
        "`{0}` has more than {MAX_SHORT} letters, or a character that can't be shown; shorten it"
    )]
    Unshowable(&'static str),
    /// A number is not one that can be used.
    #[error("`{0}` must be a number of at most {1}, and not less than makes sense")]
    TooMany(&'static str, usize),
    /// A value is not the address of a site.
    #[error("`{0}` is not the address of a site; it must begin with https:// or http://")]
    NotAnAddress(&'static str),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: String::new(),
            emergency: "911".to_owned(),
            phone: "1-888-373-7888".to_owned(),
            text: "233733".to_owned(),
            tty: "711".to_owned(),
            chat: "https://humantraffickinghotline.org/en/chat".to_owned(),
            exit: "https://www.weather.gov/".to_owned(),
            languages: Language::ALL.to_vec(),
            checked: vec![Language::English],
            questions: String::new(),
            files: 20,
            files_mb: 2048,
        }
    }
}

impl Settings {
    /// Reads `portal.toml` and checks each value.
    pub fn from_toml(text: &str) -> Result<Self, SettingsError> {
        let settings: Self = toml::from_str(text)?;
        settings.check()?;
        Ok(settings)
    }

    /// A `portal.toml` with these settings, and what each is for.
    pub(crate) fn to_toml(&self) -> String {
        let quoted = |text: &str| toml::Value::from(text).to_string();
        format!(
            "\
# The settings of this portal. Restart the portal after a change.

# The hotline's name, as it stands in a sentence: \"Tell ___ what is happening\".
# Empty: the word that each language has for it, such as \"the hotline\".
name = {name}

# The languages of the pages, and those of them whose words a native reader has
# checked. A browser that asks for none of them gets English, or else the first.
languages = {languages}
checked = {checked}

# The file with its own questions, beside this one: a changed copy of
# static/questions.toml. Empty: the usual questions. Words for new ones stand in
# lang/en/questions.ftl, and so for each language, as in static/lang.
questions = {questions}

# How many files may go with what is sent at once, and how many megabytes they
# may have together. With 0 files there is no page for them.
files = {files}
files_mb = {files_mb}

# Numbers. Leave one empty (\"\") and it is not shown; the first two must stay.
emergency = {emergency}
phone = {phone}
text = {text}
tty = {tty}

# The address of the live chat. Empty: there is none.
chat = {chat}

# The harmless site that \"Leave now\" goes to.
exit = {exit}
",
            name = quoted(&self.name),
            languages = tags(&self.languages),
            checked = tags(&self.checked),
            questions = quoted(&self.questions),
            files = self.files,
            files_mb = self.files_mb,
            emergency = quoted(&self.emergency),
            phone = quoted(&self.phone),
            text = quoted(&self.text),
            tty = quoted(&self.tty),
            chat = quoted(&self.chat),
            exit = quoted(&self.exit),
        )
    }

    /// How many bytes all files together may have.
    pub(crate) const fn file_bytes(&self) -> u64 {
        self.files_mb << 20
    }

    /// Checks each value.
    fn check(&self) -> Result<(), SettingsError> {
        let needed = [
            ("emergency", &self.emergency),
            ("phone", &self.phone),
            ("exit", &self.exit),
        ];
        if let Some((key, _)) = needed.iter().find(|(_, value)| value.trim().is_empty()) {
            return Err(SettingsError::Missing(key));
        }
        if self.languages.is_empty() {
            return Err(SettingsError::Missing("languages"));
        }
        if self.files > MAX_FILES {
            return Err(SettingsError::TooMany("files", MAX_FILES));
        }
        if !(1..=MAX_FILES_MB).contains(&self.files_mb) {
            return Err(SettingsError::TooMany("files_mb", MAX_FILES_MB as usize));
        }
        let short = [
            ("name", &self.name),
            ("text", &self.text),
            ("tty", &self.tty),
        ];
        for (key, value) in needed[..2].iter().copied().chain(short) {
            if value.chars().count() > MAX_SHORT || value.contains(char::is_control) {
                return Err(SettingsError::Unshowable(key));
            }
        }
        for (key, value) in [("chat", &self.chat), ("exit", &self.exit)] {
            if !value.is_empty() && !is_address(value) {
                return Err(SettingsError::NotAnAddress(key));
            }
        }
        Ok(())
    }
}

/// Languages as TOML.
fn tags(languages: &[Language]) -> String {
    let tags = languages.iter().map(|language| language.tag().into());
    toml::Value::Array(tags.collect()).to_string()
}

/// Whether a text can stand in a header as the address of a site.
fn is_address(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '\\');
    text.len() <= MAX_ADDRESS
        && host.is_some_and(|host| !host.is_empty() && host.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::Settings;

    fn error(text: &str) -> String {
        Settings::from_toml(text).unwrap_err().to_string()
    }

    #[test]
    fn what_init_writes_reads_back() {
        let written = Settings::default().to_toml();
        let read = Settings::from_toml(&written).unwrap();
        assert_eq!(read.to_toml(), written);
        assert_eq!(read.phone, "1-888-373-7888");
    }

    #[test]
    fn a_missing_line_has_its_usual_value() {
        let read = Settings::from_toml("name = \"Haven\"").unwrap();
        assert_eq!(
            (read.name.as_str(), read.emergency.as_str()),
            ("Haven", "911")
        );
    }

    #[test]
    fn what_can_not_be_used_is_named() {
        assert!(error("fone = \"1\"").contains("fone"));
        assert!(error("phone = \"\"").contains("`phone`"));
        assert!(error("phone = 1").contains("phone"));
        assert!(error("files = 101").contains("`files`"));
        assert!(error("files_mb = 0").contains("`files_mb`"));
        assert!(error("languages = []").contains("`languages`"));
        assert!(error("languages = [\"xx\"]").contains("xx"));
        assert!(error("name = \"a\\nb\"").contains("`name`"));
        assert!(error(&format!("text = \"{}\"", "1".repeat(81))).contains("`text`"));
        for address in [
            "weather.gov",
            "javascript:alert(1)",
            "https://",
            "https://a b",
            "https://a\\r\\nb",
        ] {
            assert!(
                error(&format!("exit = \"{address}\"")).contains("`exit`"),
                "{address}"
            );
        }
    }
}
