//! E-mail and web addresses, also as people hide them: `hxxp`, `[.]`, `(at)`.

use std::{borrow::Cow, ops::Range, sync::LazyLock};

use linkify::{LinkFinder, LinkKind};
use regex::Regex;
use url::Url;

use super::{Find, Folded, Strength, TraceKind, shape, user};

/// What stands for a dot, an at or a scheme.
static HIDDEN: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?i)(?P<dot> ?(?:\[ ?(?:\.|dot|punto) ?\]|\( ?(?:\.|dot|punto) ?\)|\{ ?(?:\.|dot) ?\}) ?)|",
        r"(?P<at> ?(?:\[ ?(?:@|at|arroba) ?\]|\( ?(?:@|at|arroba) ?\)|\{ ?(?:@|at) ?\}) ?)|",
        r"(?-u:\b)h(?:xx|\*\*|tt)p(?P<s>s?)(?:\[:\]|:) ?//"
    ))
});
/// An e-mail address in words.
static SPOKEN: LazyLock<Regex> = LazyLock::new(|| {
    shape(concat!(
        r"(?i)(?-u:\b)([a-z0-9][a-z0-9._-]{1,40}) (?:at|arroba) ([a-z0-9][a-z0-9-]{1,30}) ",
        r"(?:dot|punto|point) (com|net|org|info|edu|gov|co|us|mx|ca|uk|fr|de|ru|br|me|io)(?-u:\b)"
    ))
});

/// A web address whose host is not written in ASCII.
static FOREIGN: LazyLock<Regex> = LazyLock::new(|| {
    shape(r#"(?i)https?://[^\s/?\#<>"'\x00-\x7F]*[^\s<>"'\x00-\x7F][^\s<>"']*[^\s<>"'.,;:!?)\]}]"#)
});

/// Ends of hosts that are believed without a scheme before them.
const ENDS: [&str; 68] = [
    "app", "biz", "br", "ca", "cc", "ch", "cn", "co", "com", "club", "cz", "de", "dev", "edu",
    "es", "eu", "fr", "gg", "gl", "gov", "gy", "hk", "ht", "ie", "il", "in", "info", "io", "ir",
    "it", "jp", "kr", "link", "live", "ly", "me", "mil", "mx", "net", "nl", "nz", "online", "org",
    "page", "ph", "pl", "porn", "ru", "se", "sex", "shop", "site", "space", "store", "th", "to",
    "top", "tv", "tw", "ua", "uk", "us", "vip", "vn", "xxx", "xyz", "za", "escort",
];
/// Ends that are also words, which a missing blank can make.
const WORDS: [&str; 8] = ["in", "it", "me", "to", "us", "de", "es", "se"];
/// Names of parameters that say how someone came to a page, not which it is.
const TRACKING: [&str; 26] = [
    "_ga", "_gl", "dclid", "fbclid", "feature", "gbraid", "gclid", "gclsrc", "igsh", "igshid",
    "mc_cid", "mc_eid", "mibextid", "msclkid", "ref", "ref_src", "ref_url", "referrer", "sfnsn",
    "share_id", "si", "spm", "ttclid", "twclid", "wbraid", "yclid",
];

/// The text with hidden addresses in the open.
pub(super) fn refanged(folded: &Folded) -> Folded {
    folded.replaced(&HIDDEN, |found| {
        let by = match (found.name("dot"), found.name("at"), found.name("s")) {
            (Some(_), ..) => ".",
            (_, Some(_), _) => "@",
            (.., Some(s)) if s.is_empty() => "http://",
            _ => "https://",
        };
        by.to_owned()
    })
}

/// The addresses in a text, and what they name beside themselves, in order.
pub(super) fn find(folded: &Folded) -> Vec<Find> {
    let text = folded.text();
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let mut found = Vec::new();
    for link in finder.links(text) {
        let at = link.start()..link.end();
        match link.kind() {
            LinkKind::Email => found.extend(email(link.as_str(), Strength::Sure, at)),
            _ => page(link.as_str(), link.start(), &mut found),
        }
    }
    for link in FOREIGN.find_iter(text) {
        if !found.iter().any(|found| found.at.contains(&link.start())) {
            page(link.as_str(), link.start(), &mut found);
        }
    }
    found.extend(SPOKEN.captures_iter(text).filter_map(|spoken| {
        if ["a", "my", "the", "this"].contains(&&spoken[2]) {
            return None;
        }
        let address = format!("{}@{}.{}", &spoken[1], &spoken[2], &spoken[3]);
        email(&address, Strength::Likely, spoken.get_match().range())
    }));
    found.sort_by_key(|found| (found.at.start, found.kind));
    found
}

/// An e-mail address in one form: lower case, no tag, and for Gmail no dots.
fn email(address: &str, strength: Strength, at: Range<usize>) -> Option<Find> {
    let address = address.to_lowercase();
    let (name, host) = address.trim_start_matches("mailto:").rsplit_once('@')?;
    let name = name.split('+').next().filter(|name| !name.is_empty())?;
    let host = Url::parse(&format!("http://{host}")).ok()?;
    let form = match host.host_str()? {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", name.replace('.', "")),
        host => format!("{name}@{host}"),
    };
    Some(Find::new(TraceKind::Email, form, strength, at))
}

/// A page: itself, its host, and the user or number that it is about.
fn page(link: &str, start: usize, found: &mut Vec<Find>) {
    let part = cut(link);
    let at = start + part.start..start + part.end;
    let Some((url, strength)) = read(&link[part]) else {
        return;
    };
    let host = url.host_str().map(bare_host);
    let Some(host) = host.filter(|host| !host.is_empty()) else {
        return;
    };
    if let Some(number) = user::number_of(&host, &url) {
        let number = Find::new(TraceKind::Phone, number, Strength::Sure, at.clone());
        found.push(number);
    } else if let Some(name) = user::of_page(&host, &url) {
        found.push(Find::new(TraceKind::User, name, Strength::Sure, at.clone()));
    }
    let form = format!("{host}{}", what_follows(&url));
    if form.len() > host.len() {
        found.push(Find::new(TraceKind::Url, form, strength, at.clone()));
    }
    found.push(Find::new(TraceKind::Host, host, strength, at));
}

/// The part of a link that is one: Chinese goes on before and after it without
/// a blank.
fn cut(link: &str) -> Range<usize> {
    if link.is_ascii() {
        return 0..link.len();
    }
    if let Some((scheme, rest)) = link.split_once("://") {
        let end = rest.find(|c: char| !c.is_ascii()).unwrap_or(rest.len());
        let ends = in_path_or_whole(&rest[..end]);
        return 0..if ends {
            scheme.len() + 3 + end
        } else {
            link.len()
        };
    }
    let mut start = 0;
    for run in link.split(|c: char| !c.is_ascii()) {
        let from = start + link[start..].find(run).unwrap_or(0);
        start = from + run.len();
        if in_path_or_whole(run) {
            return from..start;
        }
    }
    0..link.len()
}

/// Whether what comes after this can't belong to a host any more.
fn in_path_or_whole(ascii: &str) -> bool {
    let host = ascii.split(['/', '?', '#']).next().unwrap_or_default();
    let end = host.rsplit_once('.').map(|(_, end)| end);
    end.is_some_and(|end| ENDS.contains(&end)) || (host.len() > 3 && host.len() < ascii.len())
}

/// A link as an address; one without a scheme only if its host ends as hosts do.
fn read(link: &str) -> Option<(Url, Strength)> {
    if let Some((scheme, _)) = link.split_once("://") {
        let is_web = ["http", "https"]
            .iter()
            .any(|web| scheme.eq_ignore_ascii_case(web));
        let url = Url::parse(link).ok().filter(|_| is_web)?;
        return Some((url, Strength::Sure));
    }
    let url = Url::parse(&format!("http://{link}")).ok()?;
    let host = url.host_str()?;
    let end = host.rsplit('.').next().unwrap_or_default();
    let written = link.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let has_more = host.starts_with("www.") || link.len() > written.len() + 1;
    let alone = !WORDS.contains(&end) && !written.ends_with(|c: char| c.is_ascii_uppercase());
    if !(ENDS.contains(&end) || end.starts_with("xn--")) || !(has_more || alone) {
        return None;
    }
    let strength = if has_more {
        Strength::Sure
    } else {
        Strength::Likely
    };
    Some((url, strength))
}

/// A host without what phones and habits put before it.
fn bare_host(host: &str) -> String {
    let host = host.trim_end_matches('.');
    let known = ["www.", "m.", "mobile."];
    let bare = known.iter().find_map(|before| host.strip_prefix(before));
    bare.filter(|bare| bare.contains('.'))
        .unwrap_or(host)
        .to_owned()
}

/// The path and what tells pages apart after it.
fn what_follows(url: &Url) -> String {
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    let is_own =
        |(name, _): &(Cow<'_, str>, _)| !TRACKING.contains(&&**name) && !name.starts_with("utm_");
    let mut own: Vec<_> = url.query_pairs().filter(is_own).collect();
    own.sort();
    if own.is_empty() {
        return format!("{port}{path}");
    }
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(own)
        .finish();
    format!("{port}{path}?{query}")
}

#[cfg(test)]
mod tests {
    use super::super::{Strength, TraceKind, Tracer};

    /// What is found of one kind.
    fn forms(kind: TraceKind, text: &str) -> Vec<String> {
        let found = Tracer::default().in_text(text).into_iter();
        let kind = found.filter(|trace| trace.kind == kind);
        kind.map(|trace| trace.form.reveal().to_owned()).collect()
    }

    #[test]
    fn one_page_has_one_form() {
        for text in [
            "see https://www.example.com/ad/42?utm_source=x&fbclid=1#top",
            "see http://m.example.com/ad/42/",
            "example.com/ad/42",
            "hxxps://example[.]com/ad/42.",
            "hxxp://EXAMPLE(dot)com/ad/42)",
            "网址example.com/ad/42看",
            "ｅｘａｍｐｌｅ．ｃｏｍ／ａｄ／４２",
        ] {
            assert_eq!(forms(TraceKind::Url, text), ["example.com/ad/42"], "{text}");
        }
        assert_eq!(
            forms(
                TraceKind::Url,
                "http://a.com/?b=2&a=1 http://a.com?a=1&b=2&gclid=7"
            ),
            ["a.com?a=1&b=2", "a.com?a=1&b=2"]
        );
    }

    #[test]
    fn hosts_have_one_form() {
        assert_eq!(
            forms(TraceKind::Host, "http://BÜCHER.de"),
            ["xn--bcher-kva.de"]
        );
        assert_eq!(
            forms(TraceKind::Host, "www.spa-tulsa.com:8080/x"),
            ["spa-tulsa.com"]
        );
        assert_eq!(
            forms(TraceKind::Host, "https://пример.рф/a"),
            ["xn--e1afmkfd.xn--p1ai"]
        );
    }

    #[test]
    fn one_mailbox_has_one_form() {
        for text in [
            "jane.doe@gmail.com",
            "mail JaneDoe+ads@GMail.com.",
            "janedoe [at] gmail [dot] com",
            "janedoe(at)googlemail(dot)com",
            "jane doe: janedoe at gmail dot com",
        ] {
            assert_eq!(
                forms(TraceKind::Email, text),
                ["janedoe@gmail.com"],
                "{text}"
            );
        }
    }

    #[test]
    fn prose_holds_no_addresses() {
        for text in [
            "he left.Then he came back.He was angry",
            "photo.jpg and list.docx",
            "at 5.30 p.m. e.g. i.e. etc.",
            "call me.It is urgent",
            "meet me at the dot com office",
            "javascript://example.com/a ftp://example.com/x",
            "http://谢[at][.]#",
        ] {
            let found = Tracer::default().in_text(text);
            assert!(found.is_empty(), "{text}: {:?}", found[0].span);
        }
    }

    #[test]
    fn a_bare_host_is_likely() {
        let found = Tracer::default().in_text("on spa-tulsa.com they say");
        assert_eq!(found[0].strength, Strength::Likely);
        assert_eq!(found[0].span, 3..16);
    }
}
