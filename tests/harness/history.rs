//! What a browser's history remembers.

use crate::browser::Profile;
use crate::driver::Kind;
use crate::{child, place};

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The address.
    pub address: String,
    /// The page's title.
    pub title: String,
}

/// All that a closed browser remembers of addresses that begin like this.
pub fn entries(profile: &Profile, beginning: &str) -> Vec<Entry> {
    let query = match profile.kind() {
        Kind::Chromium => "select url, title from urls order by id",
        Kind::Firefox => {
            "select url, coalesce(title, '') from moz_places where visit_count > 0 order by id"
        }
    };
    let file = profile.history_file();
    let arguments = ["-separator", "\t", &file.to_string_lossy(), query];
    let ended = child::run(&place::tool("sqlite3"), &arguments).well();
    let text = ended.text();
    text.lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(address, _)| address.starts_with(beginning))
        .map(|(address, title)| Entry {
            address: address.to_owned(),
            title: title.to_owned(),
        })
        .collect()
}
