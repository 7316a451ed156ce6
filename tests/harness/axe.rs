//! axe, the checker of accessibility, in a browser with scripts.

use std::fs;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::place;

/// The rules that must hold: WCAG 2.0, 2.1 and 2.2, A and AA, and what is good
/// practice beside them. None is left out.
const RULES: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Runs axe. What it can't decide counts as found: our pages are simple enough
/// for it to decide all.
const RUN: &str = "return axe
    .run(document, { runOnly: { type: 'tag', values: arguments[0] } })
    .then(said => said.violations.concat(said.incomplete).map(found =>
        found.id + ': ' + found.help + ': ' + found.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))";

/// The checker's script.
pub struct Axe(String);

impl Axe {
    /// Reads it from where `tests/run` puts it.
    pub fn load() -> Self {
        let file = place::target().join("tools/axe-4.14.1/axe.min.js");
        let script = fs::read_to_string(&file).unwrap_or_else(|_| {
            let file = file.display();
            crate::fail(&format!("{file} is missing: `tests/run` fetches it"))
        });
        Self(script)
    }

    /// What is wrong with the page that the browser shows; empty if nothing is.
    pub fn look(&self, browser: &Browser) -> Vec<String> {
        browser.script(&self.0, Vec::new());
        // What a bar at the top covers is no matter of colours.
        browser.script("scrollTo(0, 0)", Vec::new());
        let found = browser.script(RUN, vec![json!(RULES)]);
        let found = found.as_array().cloned().unwrap_or_default();
        let texts = found.iter().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }
}
