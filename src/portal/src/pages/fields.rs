//! Fields and buttons, all with the same attributes.
//!
//! Browsers send what is typed away to check its spelling, and keep it to offer
//! it again, unless each field says no.

use maud::{Markup, html};

use super::notices::Problem;

/// A field and what belongs to it.
pub(super) struct Field<'a> {
    /// Its name, and its id.
    pub(super) name: &'a str,
    /// Its label.
    pub(super) label: &'a str,
    /// Whether its label is the heading of the page.
    pub(super) is_heading: bool,
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
        let own = problems.find(|problem| problem.field.as_deref() == Some(self.name));
        own.map(|problem| problem.text.as_ref())
    }

    /// Its label, hint and error.
    fn around(&self) -> Markup {
        html! {
            @if self.is_heading {
                h1 { label for=(self.name) { (self.label) } }
            } @else {
                label for=(self.name) { (self.label) }
            }
            @if !self.hint.is_empty() {
                p class="hint" id={ (self.name) "-hint" } { (self.hint) }
            }
            @if let Some(problem) = self.problem() {
                p class="error" id={ (self.name) "-error" } { (problem) }
            }
        }
    }

    /// The ids of what describes it.
    fn described_by(&self) -> Option<String> {
        let error = self.problem().map(|_| format!("{}-error", self.name));
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let ids: Vec<_> = error.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// A field of many lines. HTML drops one line break at its start, so it
    /// begins with one.
    pub(super) fn many_lines(&self, rows: u8) -> Markup {
        let invalid = self.problem().map(|_| "true");
        html! {
            (self.around())
            textarea id=(self.name) name=(self.name) rows=(rows) dir="auto"
                aria-describedby=[self.described_by()] aria-invalid=[invalid] autocomplete="off"
                spellcheck="false" writingsuggestions="false" autocapitalize="off" autocorrect="off" {
                "\n" (self.value)
            }
        }
    }

    /// A field of one line.
    pub(super) fn one_line(&self) -> Markup {
        let invalid = self.problem().map(|_| "true");
        html! {
            (self.around())
            input type="text" id=(self.name) name=(self.name) value=(self.value) dir="auto"
                aria-describedby=[self.described_by()] aria-invalid=[invalid] autocomplete="off"
                spellcheck="false" writingsuggestions="false" autocapitalize="off" autocorrect="off";
        }
    }
}

/// A question that is answered by choosing.
pub(super) struct Choice<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// The question.
    pub(super) question: &'a str,
    /// Whether the question is the heading of the page.
    pub(super) is_heading: bool,
    /// What stands under it.
    pub(super) hint: &'a str,
    /// Each value with its label.
    pub(super) options: Vec<(&'a str, &'a str)>,
}

impl Choice<'_> {
    /// One answer out of several.
    pub(super) fn one(&self, chosen: &str) -> Markup {
        self.list("radio", |value| value == chosen)
    }

    /// Any of several.
    pub(super) fn any(&self, is_chosen: impl Fn(&str) -> bool) -> Markup {
        self.list("checkbox", is_chosen)
    }

    /// The question with its options.
    fn list(&self, kind: &str, is_chosen: impl Fn(&str) -> bool) -> Markup {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        html! {
            fieldset id=(self.name) aria-describedby=[hint.as_deref()] {
                legend {
                    @if self.is_heading { h1 { (self.question) } } @else { (self.question) }
                }
                @if let Some(id) = &hint {
                    p class="hint" id=(id) { (self.hint) }
                }
                @for (value, label) in &self.options {
                    label {
                        input type=(kind) name=(self.name) value=(value) checked[is_chosen(value)]
                            autocomplete="off";
                        span { (label) }
                    }
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
pub(super) fn other(name: &str, label: &str) -> Markup {
    html! { button name=(name) value="1" { (label) } }
}

/// A button for another way that few take.
pub(super) fn quiet(name: &str, label: &str) -> Markup {
    html! { button class="quiet" name=(name) value="1" { (label) } }
}
