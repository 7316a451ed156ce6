//! The words of the pages, from the files in `static/lang`.
//!
//! All messages that depend on nothing but the settings are worked out once,
//! when the portal starts; the few that speak of what was typed are worked out
//! when they are shown. A message that is missing, or that needs something it
//! isn't given, is an error at the start.

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::settings::Settings;

/// English.
const EN: &str = include_str!("../../../static/lang/en.ftl");

/// The most letters that a text field takes.
pub(crate) const MAX_LETTERS: usize = 100_000;

/// A language's file is not as it should be.
#[derive(Debug, thiserror::Error)]
#[error("the words of the pages in static/lang/{language}.ftl can't be used: {what}")]
pub struct TextError {
    /// The language.
    language: &'static str,
    /// What is wrong.
    what: String,
}

/// Makes the struct of messages: a field's name is its message's, with `_` for
/// `-`.
macro_rules! messages {
    ($($name:ident)*) => {
        /// The words of all pages in one language.
        pub(crate) struct Text {
            /// The language's name, for HTML.
            pub(crate) language: &'static str,
            /// The file, for messages that speak of what was typed.
            bundle: FluentBundle<FluentResource>,
            $(
                #[doc = concat!("The message `", stringify!($name), "`.")]
                pub(crate) $name: Box<str>,
            )*
        }

        impl Text {
            /// Works out all messages.
            fn from_bundle(
                language: &'static str,
                bundle: FluentBundle<FluentResource>,
                args: &FluentArgs<'_>,
            ) -> Result<Self, TextError> {
                $(
                    let id = stringify!($name).replace('_', "-");
                    let $name = format(&bundle, &id, args);
                    let $name = $name.map_err(|what| TextError { language, what })?.into();
                )*
                Ok(Self { language, bundle, $($name),* })
            }

            /// The names of the messages that are worked out at the start.
            #[cfg(test)]
            fn names() -> Vec<String> {
                vec![$(stringify!($name).replace('_', "-")),*]
            }
        }
    };
}

messages! {
    title leave leave_label danger_call danger_label danger_slow
    first_heading first_lead first_code first_start
    first_back_heading first_back_code first_back_hint first_back_return
    first_other_heading first_other_hint first_other_phone first_other_text first_other_tty
    first_other_chat first_other_chat_hint
    first_guard_heading first_guard_sealed first_guard_list first_guard_device
    first_limit_heading first_limit_screen first_limit_history first_limit_breach
    tell_heading tell_lead tell_story tell_story_hint
    tell_danger tell_danger_yes tell_danger_no tell_danger_not_sure
    tell_minor tell_minor_yes tell_minor_maybe tell_minor_no tell_minor_dont_know
    tell_send tell_send_hint
    code_heading code_lead code_words code_numbers_lead code_paper code_secret code_once code_go
    done_heading done_lead done_back done_leave done_go
    answers_heading answers_none answers_none_hint answers_more answers_more_hint answers_send
    answers_sent back
    trouble_heading trouble_story_empty trouble_more_empty trouble_code_empty trouble_code_check
    trouble_code_ambiguous trouble_readers_full trouble_not_read trouble_not_stored trouble_ended
    trouble_code_again trouble_look_again trouble_broken trouble_odd trouble_unsent
    left_link alone_back lost_heading lost_text method_heading method_text
    cookies_heading cookies_text foreign_heading foreign_text large_heading large_text
    unread_heading unread_text busy_heading busy_text fault_heading fault_text
}

/// The messages that speak of what was typed or found, with what they need.
const LATER: [(&str, &[&str]); 6] = [
    ("trouble-story-long", &["count", "limit"]),
    ("trouble-more-long", &["count", "limit"]),
    ("trouble-code-word", &["place", "word"]),
    ("trouble-code-count", &["count"]),
    ("answers-answer", &["date"]),
    ("answers-mark", &["date"]),
];

impl Text {
    /// The words in English, with a hotline's settings in them.
    pub(crate) fn english(settings: &Settings) -> Result<Self, TextError> {
        Self::new("en", EN, settings)
    }

    /// The words of one language's file.
    fn new(language: &'static str, file: &str, settings: &Settings) -> Result<Self, TextError> {
        let wrong = |what| TextError { language, what };
        let resource = FluentResource::try_new(file.to_owned())
            .map_err(|(_, why)| wrong(format!("it can't be read: {why:?}")))?;
        let id: LanguageIdentifier = language.parse().map_err(|why| wrong(format!("{why}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|why| wrong(format!("{why:?}")))?;
        for (id, names) in LATER {
            let mut args = FluentArgs::new();
            names.iter().for_each(|name| args.set(*name, 1));
            format(&bundle, id, &args).map_err(wrong)?;
        }
        Self::from_bundle(language, bundle, &from_settings(settings))
    }

    /// A message that speaks of what was typed or found. `id` is one of
    /// [`LATER`].
    pub(crate) fn with<const N: usize>(
        &self,
        id: &str,
        args: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        let args: FluentArgs<'_> = args.into_iter().collect();
        format(&self.bundle, id, &args).unwrap_or_default()
    }
}

/// What a hotline's settings put into the words.
fn from_settings(settings: &Settings) -> FluentArgs<'_> {
    let mut args = FluentArgs::new();
    args.set("hotline", settings.name.as_str());
    args.set("emergency", settings.emergency.as_str());
    args.set("phone", settings.phone.as_str());
    args.set("limit", grouped(MAX_LETTERS));
    args
}

/// A number with a comma before each three digits, as English has it.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
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
    use super::{EN, LATER, Text, grouped};
    use crate::settings::Settings;

    #[test]
    fn every_message_is_there_and_none_is_left_over() {
        let used = Text::names();
        let used = used.iter().map(String::as_str);
        let mut used: Vec<_> = used.chain(LATER.map(|(id, _)| id)).collect();
        let lines = EN.lines().filter(|line| {
            line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" =")
        });
        let mut there: Vec<_> = lines.filter_map(|line| line.split(" =").next()).collect();
        used.sort_unstable();
        there.sort_unstable();
        assert_eq!(there, used);
        Text::english(&Settings::default()).unwrap();
    }

    #[test]
    fn a_message_without_what_it_needs_is_an_error() {
        let file = EN.replace("$hotline", "$nobody");
        let text = Text::new("en", &file, &Settings::default());
        assert!(text.err().unwrap().to_string().contains("nobody"));
    }

    #[test]
    fn what_was_typed_is_put_in_as_it_is() {
        let text = Text::english(&Settings::default()).unwrap();
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
    fn numbers_are_grouped_by_three() {
        let shown = [0, 999, 1_000, 100_000, 1_234_567].map(grouped);
        assert_eq!(shown, ["0", "999", "1,000", "100,000", "1,234,567"]);
    }
}
