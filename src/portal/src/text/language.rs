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
}
