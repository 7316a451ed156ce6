//! What a hotline sets about traces.

use phonenumber::country;
use quietline_case::Plain;
use serde::Deserialize;

use super::{Trace, TraceKind, Tracer};

/// Hosts that so many people use that a link by them says nothing.
const EVERYWHERE: [&str; 36] = [
    "amazon.com",
    "apple.com",
    "backpage.com",
    "bing.com",
    "cash.app",
    "craigslist.org",
    "discord.com",
    "discord.gg",
    "ebay.com",
    "facebook.com",
    "fb.com",
    "fb.me",
    "gmail.com",
    "goo.gl",
    "google.com",
    "hotmail.com",
    "icloud.com",
    "indeed.com",
    "instagram.com",
    "linkedin.com",
    "messenger.com",
    "onlyfans.com",
    "outlook.com",
    "pinterest.com",
    "reddit.com",
    "snapchat.com",
    "t.me",
    "telegram.me",
    "tiktok.com",
    "twitter.com",
    "wa.me",
    "whatsapp.com",
    "x.com",
    "yahoo.com",
    "youtu.be",
    "youtube.com",
];

/// A region is not one that numbers are known of.
#[derive(Debug, thiserror::Error)]
#[error(
    "{0:?} is no region that phone numbers are known of; use two capital letters, like US or MX"
)]
pub struct NotARegion(String);

/// A country, for its phone numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Region(pub(crate) country::Id);

impl TryFrom<String> for Region {
    type Error = NotARegion;

    fn try_from(code: String) -> Result<Self, NotARegion> {
        code.parse().map(Self).map_err(|_| NotARegion(code))
    }
}

/// What a hotline sets about traces and links.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TraceSettings {
    /// Where a phone number without a country is from: the first is tried
    /// first, and is the one that most are from.
    regions: Vec<Region>,
    /// What makes no link, in any spelling: the hotline's own numbers, its
    /// addresses, its sites. A host stands for all below it.
    own: Vec<Plain>,
    /// What stands in more threads than this is common, and makes no link.
    pub common_above: usize,
}

impl Default for TraceSettings {
    fn default() -> Self {
        Self {
            regions: vec![Region(country::US)],
            own: Vec::new(),
            common_above: 25,
        }
    }
}

impl TraceSettings {
    /// Takes another list of regions, by their two letters; empty changes nothing.
    pub fn set_regions(&mut self, codes: Vec<String>) -> Result<(), NotARegion> {
        let regions = codes.into_iter().map(Region::try_from);
        let regions = regions.collect::<Result<Vec<_>, _>>()?;
        if !regions.is_empty() {
            self.regions = regions;
        }
        Ok(())
    }

    /// Adds something that makes no link.
    pub fn add_own(&mut self, own: Plain) {
        self.own.push(own);
    }

    /// Where a number without a country is from.
    pub(crate) fn regions(&self) -> impl Iterator<Item = country::Id> {
        self.regions.iter().map(|region| region.0)
    }

    /// Whether most numbers are from this region.
    pub(crate) fn is_home(&self, region: country::Id) -> bool {
        self.regions().next() == Some(region)
    }
}

/// What makes no link.
#[derive(Default)]
pub(crate) struct Stopped(Vec<(TraceKind, Plain)>);

impl Stopped {
    /// What these settings stop.
    pub(crate) fn of(tracer: &Tracer) -> Self {
        let own = tracer.settings.own.iter();
        let traces = own.flat_map(|own| tracer.in_text(own.reveal()));
        Self(traces.map(|trace| (trace.kind, trace.form)).collect())
    }

    /// Whether this makes no link.
    pub(crate) fn holds(&self, trace: &Trace) -> bool {
        let form = trace.form.reveal();
        let mut own = self.0.iter();
        match trace.kind {
            TraceKind::Host => {
                EVERYWHERE.iter().any(|host| is_below(form, host))
                    || own
                        .any(|(kind, own)| *kind == TraceKind::Host && is_below(form, own.reveal()))
            }
            TraceKind::Url => {
                let host = form.split(['/', '?', ':']).next().unwrap_or_default();
                own.any(|(kind, own)| *kind == TraceKind::Host && is_below(host, own.reveal()))
            }
            kind => own.any(|(known, own)| *known == kind && own.reveal() == form),
        }
    }
}

/// Whether a host is this one or below it.
fn is_below(host: &str, top: &str) -> bool {
    let rest = host.strip_suffix(top);
    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{TraceSettings, is_below};

    #[test]
    fn regions_are_checked() {
        let mut settings = TraceSettings::default();
        assert!(settings.set_regions(vec!["MX".into(), "US".into()]).is_ok());
        assert!(settings.is_home(phonenumber::country::MX));
        assert!(settings.set_regions(vec!["Oklahoma".into()]).is_err());
    }

    #[test]
    fn a_host_stands_for_all_below_it() {
        assert!(is_below("m.facebook.com", "facebook.com"));
        assert!(is_below("facebook.com", "facebook.com"));
        assert!(!is_below("notfacebook.com", "facebook.com"));
    }
}
