//! The languages that there are words for.

use serde::Deserialize;

/// Makes the list of languages: each with its tag, its own name in its own
/// script, its direction, and its two files.
macro_rules! languages {
    ($($variant:ident $tag:literal $name:literal $direction:literal)*) => {
        /// A language that there are words for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
        pub enum Language {
            $(
                #[doc = concat!("`", $tag, "`: ", $name, ".")]
                #[serde(rename = $tag)]
                $variant,
            )*
        }

        impl Language {
            /// All languages, in the order in which they are offered.
            pub const ALL: [Self; 12] = [$(Self::$variant),*];

            /// Its tag, as HTML and HTTP have it.
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$variant => $tag),* }
            }

            /// Its own name for itself, in its own script.
            pub const fn own_name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// Which way it is written, as HTML has it.
            pub const fn direction(self) -> &'static str {
                match self { $(Self::$variant => $direction),* }
            }

            /// The files with its words: of the pages, and of the questions.
            pub(super) const fn files(self) -> [&'static str; 2] {
                match self {
                    $(Self::$variant => [
                        include_str!(concat!("../../../../static/lang/", $tag, "/portal.ftl")),
                        include_str!(concat!("../../../../static/lang/", $tag, "/questions.ftl")),
                    ]),*
                }
            }
        }
    };
}

languages! {
    English "en" "English" "ltr"
    Spanish "es" "Español" "ltr"
    Chinese "zh" "简体中文" "ltr"
    Vietnamese "vi" "Tiếng Việt" "ltr"
    Korean "ko" "한국어" "ltr"
    Tagalog "tl" "Tagalog" "ltr"
    Russian "ru" "Русский" "ltr"
    Portuguese "pt" "Português" "ltr"
    French "fr" "Français" "ltr"
    Haitian "ht" "Kreyòl ayisyen" "ltr"
    Arabic "ar" "العربية" "rtl"
    Persian "fa" "فارسی" "rtl"
}

impl Language {
    /// Whether it is written from right to left.
    pub(crate) fn is_rtl(self) -> bool {
        self.direction() == "rtl"
    }

    /// The language with this tag.
    pub(crate) fn with_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// What stands before each three digits of a number.
    const fn between_digits(self) -> char {
        match self {
            Self::Portuguese | Self::Vietnamese => '.',
            Self::Spanish | Self::French | Self::Russian | Self::Haitian => '\u{a0}',
            Self::Persian => '٬',
            _ => ',',
        }
    }

    /// A number, as the language writes it.
    pub(super) fn grouped(self, number: usize) -> String {
        let digits = number.to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(self.between_digits());
            }
            out.push(digit);
        }
        self.digits(&out)
    }

    /// Digits as the language writes them. Arabic is written with both kinds;
    /// these are the ones that phones there show.
    pub(super) fn digits(self, number: &str) -> String {
        match self {
            Self::Persian => number.chars().map(persian).collect(),
            _ => number.to_owned(),
        }
    }
}

/// A digit in Persian; other letters are as they were.
fn persian(letter: char) -> char {
    let digit = letter.to_digit(10);
    let shown = digit.and_then(|digit| char::from_u32('۰' as u32 + digit));
    shown.unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn numbers_are_grouped_by_three() {
        let shown = [0, 999, 1_000, 100_000, 1_234_567];
        let shown = shown.map(|number| Language::English.grouped(number));
        assert_eq!(shown, ["0", "999", "1,000", "100,000", "1,234,567"]);
        assert_eq!(Language::Vietnamese.grouped(20_000), "20.000");
        assert_eq!(Language::Persian.grouped(20_000), "۲۰٬۰۰۰");
    }
}
