//! A browser's keys and cookies, and scripts that measure a page.
//!
//! Our pages have no scripts and allow none; WebDriver's run all the same.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;

use crate::browser::Browser;

/// What a test may know of the element with the focus: its name, id or link,
/// whichever it has.
const FOCUSED: &str = "const e = document.activeElement;
    return e.name ? e.name + '=' + e.value : e.id || e.getAttribute('href') || e.className || e.tagName";

impl Browser {
    /// Runs a script in the page, which returns a value or a promise of one.
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.must("run a script", self.client().execute(script, arguments))
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub fn press_keys(&self, keys: &[char]) {
        let strokes = keys
            .iter()
            .fold(KeyActions::new("keys".into()), |all, key| {
                let down = KeyAction::Down { value: *key };
                all.then(down).then(KeyAction::Up { value: *key })
            });
        self.must("press keys", self.client().perform_actions(strokes));
    }

    /// Holds Shift and presses Tab.
    pub fn press_shift_tab(&self) {
        let (shift, tab) = (char::from(Key::Shift), char::from(Key::Tab));
        let strokes = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value: tab })
            .then(KeyAction::Up { value: tab })
            .then(KeyAction::Up { value: shift });
        self.must(
            "press Shift and Tab",
            self.client().perform_actions(strokes),
        );
    }

    /// What has the focus: `name=value` of a field or button, else an id or link.
    pub fn focused(&self) -> String {
        let said = self.script(FOCUSED, Vec::new());
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Loses all cookies, as a visit does that has ended.
    pub fn forget_cookies(&self) {
        self.must("forget cookies", self.client().delete_all_cookies());
    }
}
