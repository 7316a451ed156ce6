//! What a browser says of the languages its user reads: `Accept-Language`.

use super::Language;

/// The most languages that are looked at.
const MAX_ASKED: usize = 64;

/// The language in `served` that whoever sent this header likes best; `None`
/// if there is none.
pub(crate) fn liked(header: &str, served: &[Language]) -> Option<Language> {
    let mut asked: Vec<_> = header
        .split(',')
        .take(MAX_ASKED)
        .filter_map(weighed)
        .collect();
    // Of what is liked the same, the first comes first.
    asked.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let mut known = asked.iter().filter_map(|(tag, _)| of_tag(tag));
    known.find(|language| served.contains(language))
}

/// A language's tag and how much it is liked, in thousandths; `None` if it is
/// not liked at all, or can't be read.
fn weighed(part: &str) -> Option<(&str, u16)> {
    let (tag, rest) = part.split_once(';').unwrap_or((part, "q=1"));
    let weight = rest.trim().strip_prefix(['q', 'Q'])?.trim_start();
    let weight: f32 = weight.strip_prefix('=')?.trim().parse().ok()?;
    let is_liked = weight > 0.0 && weight <= 1.0;
    // It is at most a thousand.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    is_liked.then_some((tag.trim(), (weight * 1000.0).round() as u16))
}

/// The language that a tag means, whatever country or script it names.
fn of_tag(tag: &str) -> Option<Language> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let primary = match primary.to_ascii_lowercase().as_str() {
        "fil" => "tl".to_owned(),
        "cmn" | "yue" => "zh".to_owned(),
        other => other.to_owned(),
    };
    Language::with_tag(&primary)
}

#[cfg(test)]
mod tests {
    use super::{Language, liked};

    #[test]
    fn the_language_that_is_liked_best_is_found() {
        let table = [
            ("es", Some(Language::Spanish)),
            ("es-419,en;q=0.5", Some(Language::Spanish)),
            ("en;q=0.5,vi;q=0.9", Some(Language::Vietnamese)),
            ("en ; q=0.1 , ko ; q = 0.2", Some(Language::Korean)),
            ("zh-CN,zh;q=0.9", Some(Language::Chinese)),
            ("zh-Hans", Some(Language::Chinese)),
            ("zh-TW", Some(Language::Chinese)),
            ("ZH_hant_hk", Some(Language::Chinese)),
            ("fil-PH", Some(Language::Tagalog)),
            ("ht", Some(Language::Haitian)),
            ("fa-IR", Some(Language::Persian)),
            ("de,pl;q=0.9,pt-BR;q=0.1", Some(Language::Portuguese)),
            ("fr;q=0,ru;q=0.001", Some(Language::Russian)),
            ("ar;q=2,fr;q=0.5", Some(Language::French)),
            ("fr;q=,ar", Some(Language::Arabic)),
            ("de", None),
            ("*", None),
            ("", None),
            (",;=,q=1;;", None),
        ];
        for (header, language) in table {
            assert_eq!(liked(header, &Language::ALL), language, "{header}");
        }
    }

    #[test]
    fn only_what_is_served_is_found() {
        let served = [Language::English, Language::French];
        assert_eq!(liked("es,fr;q=0.3", &served), Some(Language::French));
        assert_eq!(liked("es", &served), None);
    }
}
