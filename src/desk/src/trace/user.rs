//! User names: with an at before them, after the name of a platform, or in the
//! address of a page. Their form has no platform: people keep their names.

use std::sync::LazyLock;

use regex::Regex;
use url::Url;

use super::{Find, Strength, TraceKind, before, shape};

/// A name after an at.
static AT: LazyLock<Regex> =
    LazyLock::new(|| shape(r"(?:^|[^\w.@/+-])(@[A-Za-z0-9_][A-Za-z0-9_.]{2,29})"));
/// A name after the name of a platform.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?i)(?-u:\b)(?:instagram|insta|ig|snap ?chat|snap|telegram|tiktok|twitter|facebook|fb|",
        r"only ?fans|wechat|weixin|kik|discord|line|kakao ?talk|kakao|zalo|wickr|viber|skype|tinder)",
        r"(?: (?:user ?name|user|name|handle|account|id|profile))?",
        r"(?P<sign>(?: is| es)? ?[:=] ?| is | es )(?P<name>[a-z0-9_][a-z0-9_.-]{2,29})"
    ))
});
/// A name that money is sent to.
static CASH: LazyLock<Regex> =
    LazyLock::new(|| shape(r"(?i)(?-u:\b)cash ?app(?: is)?:? ?(\$[a-z][a-z0-9_-]{2,19})"));
/// Names of platforms, shortly before a name.
static PLATFORM: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?i)(?-u:\b)(?:instagram|insta|ig|snap\w*|telegram|tiktok|twitter|facebook|fb|onlyfans|wechat|",
        r"kik|discord|handle|user ?name|profile|account|usuario|perfil)(?-u:\b)[^@\n]{0,12}$"
    ))
});

/// Hosts whose first folder is a user's name.
const PLATFORMS: [&str; 16] = [
    "facebook.com",
    "fb.com",
    "instagram.com",
    "kik.me",
    "linktr.ee",
    "onlyfans.com",
    "pinterest.com",
    "snapchat.com",
    "t.me",
    "telegram.me",
    "threads.net",
    "tiktok.com",
    "twitter.com",
    "vk.com",
    "x.com",
    "youtube.com",
];
/// First folders there that are no user's name.
const NOBODY: [&str; 38] = [
    "about",
    "accounts",
    "ads",
    "c",
    "channel",
    "events",
    "explore",
    "feed",
    "groups",
    "hashtag",
    "help",
    "home",
    "i",
    "intent",
    "joinchat",
    "l.php",
    "login",
    "marketplace",
    "messages",
    "p",
    "pages",
    "people",
    "permalink.php",
    "photo",
    "photo.php",
    "posts",
    "profile.php",
    "reel",
    "reels",
    "s",
    "search",
    "share",
    "sharer",
    "shorts",
    "status",
    "stories",
    "tv",
    "watch",
];
/// Words that follow a platform's name and are nobody's.
const NO_NAME: [&str; 12] = [
    "and", "but", "none", "she", "the", "they", "http", "https", "unknown", "not", "yes", "www",
];

/// The user names in a text without addresses.
pub(super) fn find(text: &str) -> Vec<Find> {
    let mut found = Vec::new();
    for name in AT.captures_iter(text).filter_map(|name| name.get(1)) {
        let known = PLATFORM.is_match(before(text, name.start(), 40));
        let strength = if known {
            Strength::Sure
        } else {
            Strength::Likely
        };
        found.extend(named(name.as_str(), name.start(), strength));
    }
    found.extend(AFTER.captures_iter(text).filter_map(|after| {
        let name = after.name("name")?;
        let is_telling = name
            .as_str()
            .contains(|c: char| c.is_ascii_digit() || c == '_');
        let has_sign = after["sign"].contains([':', '=']);
        let strength = if is_telling {
            Strength::Sure
        } else {
            Strength::Likely
        };
        let somebody = (has_sign || is_telling) && !is_nobody(text, name.as_str(), name.end());
        named(name.as_str(), name.start(), strength).filter(|_| somebody)
    }));
    for name in CASH.captures_iter(text).filter_map(|name| name.get(1)) {
        let form = name.as_str().to_lowercase();
        found.push(Find::new(
            TraceKind::User,
            form,
            Strength::Sure,
            name.range(),
        ));
    }
    found
}

/// Whether what follows a platform's name is a word, or the first of a person's
/// names: Maria Lopez.
fn is_nobody(text: &str, name: &str, end: usize) -> bool {
    let capital = |text: &str| text.starts_with(|c: char| c.is_uppercase());
    let next = text[end..].strip_prefix(' ').is_some_and(capital);
    NO_NAME.contains(&name.to_lowercase().as_str()) || capital(name) && next
}

/// A name without the end of the sentence.
fn named(name: &str, start: usize, strength: Strength) -> Option<Find> {
    let name = name.trim_end_matches(['.', '-']);
    let form = form(name.trim_start_matches('@'))?;
    Some(Find::new(
        TraceKind::User,
        form,
        strength,
        start..start + name.len(),
    ))
}

/// The comparable form of a name.
fn form(name: &str) -> Option<String> {
    let telling = name.chars().filter(char::is_ascii_alphanumeric).count() >= 3;
    telling.then(|| format!("@{}", name.to_lowercase()))
}

/// Whose page it is, on a platform.
pub(super) fn of_page(host: &str, url: &Url) -> Option<String> {
    PLATFORMS.iter().find(|known| **known == host)?;
    let mut folders = url.path_segments()?;
    let first = match folders.next()? {
        "add" | "user" => folders.next()?,
        first => first,
    };
    let name = first.trim_start_matches('@').trim_end_matches('.');
    let plain = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
    let somebody = !NOBODY.contains(&name.to_lowercase().as_str());
    form(name).filter(|_| plain && somebody && name.len() <= 50)
}

/// Whose number a page is about.
pub(super) fn number_of(host: &str, url: &Url) -> Option<String> {
    let given = match host {
        "wa.me" => url.path_segments()?.next()?.to_owned(),
        "api.whatsapp.com" => {
            let mut pairs = url.query_pairs();
            pairs.find(|(name, _)| name == "phone")?.1.into_owned()
        }
        _ => return None,
    };
    let digits: String = given.chars().filter(char::is_ascii_digit).collect();
    ((8..=15).contains(&digits.len())).then(|| format!("+{digits}"))
}

#[cfg(test)]
mod tests {
    use super::super::{Strength, TraceKind, Tracer};

    /// The user names in a text.
    fn names(text: &str) -> Vec<(String, Strength)> {
        let found = Tracer::default().in_text(text).into_iter();
        let users = found.filter(|trace| trace.kind == TraceKind::User);
        users
            .map(|user| (user.form.reveal().to_owned(), user.strength))
            .collect()
    }

    #[test]
    fn one_name_has_one_form() {
        for text in [
            "his instagram is @Big.Daddy_OK.",
            "IG: big.daddy_ok",
            "his snap is big.daddy_ok",
            "snapchat username: Big.Daddy_OK, call",
            "https://www.instagram.com/big.daddy_ok/?hl=en",
            "https://www.tiktok.com/@big.daddy_ok/video/123",
            "snapchat.com/add/BIG.daddy_ok",
        ] {
            let expected = ("@big.daddy_ok".to_owned(), Strength::Sure);
            assert_eq!(names(text), [expected], "{text}");
        }
        let alone = names("ask for @big.daddy_ok there");
        assert_eq!(alone, [("@big.daddy_ok".to_owned(), Strength::Likely)]);
        assert_eq!(names("Cash app: $JaneD77")[0].0, "$janed77");
    }

    #[test]
    fn nobody_is_nobody() {
        for text in [
            "jane@example.com",
            "5 @ 10 each, me@, @@@, @ab",
            "facebook.com/groups/123 and instagram.com/p/xyz",
            "on facebook: none",
            "fb: Maria Lopez",
            "her snap is private",
            "she line dances",
        ] {
            assert!(names(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_chat_link_is_a_number() {
        let found = Tracer::default().in_text("https://wa.me/19185550123?text=hi");
        assert_eq!(found[0].kind, TraceKind::Phone);
        assert_eq!(found[0].form.reveal(), "+19185550123");
    }
}
