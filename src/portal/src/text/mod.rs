//! The words of the pages, from the files in `static/lang`.
//!
//! Each language has two files: `portal.ftl` for the pages themselves, and
//! `questions.ftl` for what is asked, whose messages are named by the data in
//! `static/questions.toml`.
//!
//! All messages that depend on nothing but the settings are worked out once,
//! when the portal starts; the few that speak of what was typed are worked out
//! when they are shown. A message that is missing, or that needs something it
//! isn't given, is an error at the start.

mod accept;
mod language;
mod messages;

use std::collections::HashMap;

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

pub(crate) use accept::liked;
pub use language::Language;
use messages::LATER;
pub(crate) use messages::Text;

use crate::settings::Settings;

/// The most letters that a text field takes.
pub(crate) const MAX_LETTERS: usize = 100_000;

/// A language's file is not as it should be.
#[derive(Debug, thiserror::Error)]
#[error("the words of the pages in {file} can't be used: {what}; mend the file")]
pub struct TextError {
    /// The file.
    file: String,
    /// What is wrong.
    what: String,
}

impl Text {
    /// The words in each language that a hotline serves, in its order, with its
    /// settings and its own words for its questions in them.
    pub(crate) fn all(
        settings: &Settings,
        own: &HashMap<Language, String>,
    ) -> Result<Vec<Self>, TextError> {
        let languages = settings.languages.iter();
        let texts = languages.map(|one| Self::new(*one, settings, own.get(one)));
        texts.collect()
    }

    /// The words of one language. What `own` says of the questions comes before
    /// ours.
    pub(crate) fn new(
        language: Language,
        settings: &Settings,
        own: Option<&String>,
    ) -> Result<Self, TextError> {
        Self::from_files(language, language.files(), own, settings)
    }

    /// The words of one language's files.
    fn from_files(
        language: Language,
        [portal, questions]: [&str; 2],
        own: Option<&String>,
        settings: &Settings,
    ) -> Result<Self, TextError> {
        let tag = language.tag();
        let wrong = |file| move |what| TextError { file, what };
        let wrong_page = || wrong(format!("static/lang/{tag}/portal.ftl"));
        let bundle = bundle(language, portal).map_err(wrong_page())?;
        check_later(&bundle).map_err(wrong_page())?;
        let hotline = match settings.name.as_str() {
            "" => format(&bundle, "hotline-default", &FluentArgs::new()).map_err(wrong_page())?,
            name => name.to_owned(),
        };
        let args = from_settings(settings, language, &hotline);
        let mut asked = words(language, questions, &args)
            .map_err(wrong(format!("static/lang/{tag}/questions.ftl")))?;
        if let Some(own) = own {
            let place = format!("lang/{tag}/questions.ftl, beside portal.toml,");
            asked.extend(words(language, own, &args).map_err(wrong(place))?);
        }
        Self::from_bundle(language, bundle, asked, &args).map_err(wrong_page())
    }

    /// The words of a question, an answer or a page of them, by their name.
    pub(crate) fn question(&self, id: &str) -> Option<&str> {
        self.questions.get(id).map(AsRef::as_ref)
    }

    /// The names of all its messages.
    #[cfg(test)]
    pub(crate) fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.language.files().into_iter().flat_map(ids)
    }

    /// A day, as the language writes it.
    pub(crate) fn day(&self, day: Date) -> String {
        let args = [
            ("day", day.day().into()),
            ("month", day.month().into()),
            ("year", day.year().into()),
        ];
        self.with("date-day", args)
    }

    /// A number, as the language writes it.
    pub(crate) fn grouped(&self, number: usize) -> String {
        self.language.grouped(number)
    }

    /// A message that speaks of what was typed or found. `id` is one of
    /// [`LATER`].
    pub(crate) fn with<const N: usize>(
        &self,
        id: &str,
        args: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        let args = args.map(|(name, value)| (name, isolated(value)));
        let args: FluentArgs<'_> = args.into_iter().collect();
        format(&self.bundle, id, &args).unwrap_or_default()
    }
}

/// Checks that the messages that are worked out later need nothing that they
/// won't be given.
fn check_later(bundle: &FluentBundle<FluentResource>) -> Result<(), String> {
    for (id, names) in LATER {
        let mut args = FluentArgs::new();
        names.iter().for_each(|name| args.set(*name, 1));
        format(bundle, id, &args)?;
    }
    Ok(())
}

/// Reads a file.
fn bundle(language: Language, file: &str) -> Result<FluentBundle<FluentResource>, String> {
    let resource = FluentResource::try_new(file.to_owned())
        .map_err(|(_, why)| format!("it can't be read: {why:?}"))?;
    let id: LanguageIdentifier = language.tag().parse().map_err(|why| format!("{why}"))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(language.is_rtl());
    if language == Language::Persian {
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(Language::Persian.digits(&number.as_string())),
            _ => None,
        }));
    }
    bundle
        .add_resource(resource)
        .map_err(|why| format!("{why:?}"))?;
    Ok(bundle)
}

/// All messages of a file, worked out.
fn words(
    language: Language,
    file: &str,
    args: &FluentArgs<'_>,
) -> Result<HashMap<Box<str>, Box<str>>, String> {
    let bundle = bundle(language, file)?;
    let named = ids(file).map(|id| {
        let words = format(&bundle, id, args)?;
        Ok((id.into(), words.into()))
    });
    named.collect()
}

/// The names of the messages in a file that has been read.
fn ids(file: &str) -> impl Iterator<Item = &str> {
    let lines = file.lines();
    let starts = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    starts.filter_map(|line| line.split_once('=').map(|(id, _)| id.trim_end()))
}

/// What a hotline's settings put into the words.
fn from_settings<'a>(
    settings: &'a Settings,
    language: Language,
    hotline: &'a str,
) -> FluentArgs<'a> {
    let mut args = FluentArgs::new();
    args.set("hotline", hotline);
    args.set("emergency", settings.emergency.as_str());
    args.set("phone", settings.phone.as_str());
    args.set("limit", language.grouped(MAX_LETTERS));
    args
}

/// A value that does not turn the words around it: what is written from right to
/// left stands between the marks that isolate it, as in `<bdi>`.
fn isolated(value: FluentValue<'_>) -> FluentValue<'_> {
    let is_rtl = |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}');
    match value {
        FluentValue::String(text) if text.contains(is_rtl) => {
            FluentValue::String(format!("\u{2068}{text}\u{2069}").into())
        }
        value => value,
    }
}

/// Works out one message.
fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    args: &FluentArgs<'_>,
) -> Result<String, String> {
    let message = bundle.get_message(id);
    let pattern = message.and_then(|message| message.value());
    let pattern = pattern.ok_or_else(|| format!("the message {id} is missing"))?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    match errors.first() {
        None => Ok(text.into_owned()),
        Some(error) => Err(format!("the message {id}: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet, HashMap};

    use super::{LATER, Language, Text, ids};
    use crate::{questions::Questions, settings::Settings};

    fn english() -> Text {
        Text::new(Language::English, &Settings::default(), None).unwrap()
    }

    /// What a file has: the names of its messages, and what each is given.
    fn messages(file: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut all = BTreeMap::<_, BTreeSet<_>>::new();
        let mut last = "";
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            last = ids(line).next().unwrap_or(last);
            if last.is_empty() {
                continue;
            }
            let named = line.split('$').skip(1);
            let given = named.filter_map(|rest| rest.split([' ', '}']).next());
            all.entry(last).or_default().extend(given);
        }
        all
    }

    #[test]
    fn every_message_is_there_and_none_is_left_over() {
        let used = Text::names();
        let used = used.iter().map(String::as_str);
        let used: BTreeSet<_> = used.chain(LATER.map(|(id, _)| id)).collect();
        let there: BTreeSet<_> = ids(Language::English.files()[0]).collect();
        assert_eq!(there, used);
        let asked: BTreeSet<_> = ids(Language::English.files()[1]).collect();
        let questions = Questions::usual().unwrap();
        let needed: Vec<_> = questions.needed_words().collect();
        assert!(needed.iter().all(|id| asked.contains(id.as_str())));
        let hints = |id: &&str| id.ends_with("-hint") && asked.contains(&id[..id.len() - 5]);
        let mut others = asked.iter().filter(|id| !hints(id));
        assert!(others.all(|id| needed.iter().any(|needed| needed == id)));
    }

    #[test]
    fn each_language_has_the_same_messages_given_the_same() {
        for language in Language::ALL {
            let pairs = language.files().into_iter().zip(Language::English.files());
            for (file, english) in pairs {
                assert_eq!(ids(file).count(), messages(file).len(), "{language:?}");
                assert_eq!(messages(file), messages(english), "{language:?}");
            }
        }
        Text::all(&Settings::default(), &HashMap::new()).unwrap();
    }

    #[test]
    fn a_message_without_what_it_needs_is_an_error() {
        let [portal, questions] = Language::English.files();
        let portal = portal.replace("$hotline", "$nobody");
        let text = Text::from_files(
            Language::English,
            [&portal, questions],
            None,
            &Settings::default(),
        );
        assert!(text.err().unwrap().to_string().contains("nobody"));
    }

    #[test]
    fn what_was_typed_is_put_in_as_it_is() {
        let text = english();
        let said = text.with(
            "trouble-code-word",
            [("place", 3.into()), ("word", "{zzz}".into())],
        );
        assert!(said.contains('3') && said.contains("“{zzz}”"), "{said}");
        assert!(
            text.with("trouble-code-count", [("count", 1.into())])
                .contains("is one")
        );
    }

    #[test]
    fn what_is_written_the_other_way_is_isolated() {
        let args = [("place", 3.into()), ("word", "شيء".into())];
        let said = english().with("trouble-code-word", args);
        assert!(said.contains("“\u{2068}شيء\u{2069}”"), "{said}");
        let arabic = Text::new(Language::Arabic, &Settings::default(), None).unwrap();
        assert!(arabic.danger_call.contains("\u{2068}911\u{2069}"));
    }

    #[test]
    fn a_day_is_written_as_the_language_does() {
        let day = jiff::civil::date(2026, 11, 3);
        let written = |language| {
            let text = Text::new(language, &Settings::default(), None).unwrap();
            text.day(day)
        };
        assert_eq!(written(Language::English), "November 3, 2026");
        assert_eq!(written(Language::Spanish), "3 de noviembre de 2026");
        assert_eq!(written(Language::Chinese), "2026年11月3日");
        assert_eq!(written(Language::Russian), "3 ноября 2026 г.");
    }

    #[test]
    fn a_hotline_has_words_of_its_own_for_its_questions() {
        let make = |own: &str| {
            let own = own.to_owned();
            Text::new(Language::English, &Settings::default(), Some(&own))
        };
        let text = make("field-who = Who?\nfield-shoe = Your shoe for { $hotline }\n").unwrap();
        assert_eq!(text.question("field-who"), Some("Who?"));
        assert_eq!(
            text.question("field-shoe"),
            Some("Your shoe for the hotline")
        );
        assert_eq!(text.question("option-who-me"), Some("Me"));
        let why = make("field-shoe = { $size }").err().unwrap().to_string();
        assert!(why.contains("beside portal.toml") && why.contains("size"));
    }

    #[test]
    fn a_question_is_found_by_its_name() {
        let text = english();
        assert_eq!(text.question("option-who-me"), Some("Me"));
        assert_eq!(text.question("option-who-you"), None);
    }
}
