//! Fields and buttons, all with the same attributes.
//!
//! Browsers send what is typed away to check its spelling, and keep it to offer
//! it again, unless each field says no.

use maud::{Markup, html};

use super::notices::Problem;

/// A field and what belongs to it.
pub(super) struct Field<'a> {
    /// Its name, and its id.
    pub(super) name: &'static str,
    /// Its label.
    pub(super) label: &'a str,
    /// What stands under the label.
    pub(super) hint: &'a str,
    /// What is in it.
    pub(super) value: &'a str,
    /// What is wrong on the page.
    pub(super) problems: &'a [Problem],
}

impl Field<'_> {
    /// What is wrong with this field.
    fn problem(&self) -> Option<&str> {
        let mut problems = self.problems.iter();
        let own = problems.find(|problem| problem.field == Some(self.name));
        own.map(|problem| problem.text.as_ref())
    }

    /// Its label, hint and error.
    fn around(&self) -> Markup {
        html! {
            label for=(self.name) { (self.label) }
            p class="hint" id={ (self.name) "-hint" } { (self.hint) }
            @if let Some(problem) = self.problem() {
                p class="error" id={ (self.name) "-error" } { (problem) }
            }
        }
    }

    /// The ids of what describes it.
    fn described_by(&self) -> String {
        match self.problem() {
            None => format!("{0}-hint", self.name),
            Some(_) => format!("{0}-error {0}-hint", self.name),
        }
    }

    /// A field of many lines. HTML drops one line break at its start, so it
    /// begins with one.
    pub(super) fn many_lines(&self, rows: u8) -> Markup {
        let invalid = self.problem().map(|_| "true");
        html! {
            (self.around())
            textarea id=(self.name) name=(self.name) rows=(rows) aria-describedby=(self.described_by())
                aria-invalid=[invalid] autocomplete="off" spellcheck="false"
                writingsuggestions="false" autocapitalize="off" autocorrect="off" {
                "\n" (self.value)
            }
        }
    }

    /// A field of one line.
    pub(super) fn one_line(&self) -> Markup {
        let invalid = self.problem().map(|_| "true");
        html! {
            (self.around())
            input type="text" id=(self.name) name=(self.name) value=(self.value)
                aria-describedby=(self.described_by()) aria-invalid=[invalid] autocomplete="off"
                spellcheck="false" writingsuggestions="false" autocapitalize="off" autocorrect="off";
        }
    }
}

/// A question with one answer out of several.
pub(super) fn choice(
    name: &'static str,
    question: &str,
    options: &[(&'static str, &str)],
    chosen: Option<&str>,
) -> Markup {
    html! {
        fieldset {
            legend { (question) }
            @for (value, label) in options {
                label {
                    input type="radio" name=(name) value=(value) checked[chosen == Some(value)]
                        autocomplete="off";
                    span { (label) }
                }
            }
        }
    }
}

/// The button that goes forward: the first of its form.
pub(super) fn forward(label: &str) -> Markup {
    html! { button class="forward" name="forward" value="1" { (label) } }
}

/// A button for another way.
pub(super) fn other(name: &'static str, label: &str) -> Markup {
    html! { button name=(name) value="1" { (label) } }
}
