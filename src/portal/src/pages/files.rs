//! Pictures and other files: adding them, and the list of those that were added.

use fluent::FluentValue;
use maud::{Markup, html};
use quietline_case::Attachment;

use super::{
    Pages, Ticket,
    fields::{forward, other},
    notices::Problem,
};
use crate::visit::{FILE, Refusal, Visit};

/// What posts files.
const IN_PARTS: &str = "multipart/form-data";

/// A kilobyte, a megabyte, a gigabyte, each with the message that writes it.
const UNITS: [(u64, &str); 3] = [
    (1 << 30, "size-gb"),
    (1 << 20, "size-mb"),
    (1 << 10, "size-kb"),
];

impl Pages {
    /// The page that takes files. Whichever button is pressed, files that were
    /// chosen are added.
    pub(super) fn files(&self, visit: &Visit, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let problems = self.problems(visit);
        let form = html! {
            (self.summary(&problems))
            h1 { (text.files_heading) }
            p class="lead" { (self.how_many()) }
            p { (text.files_hidden) }
            (self.added(visit))
            @if visit.files.len() < self.settings.files { (self.choose(&problems)) }
            (forward(&text.files_go))
            (self.with_more_time(&other("back", &text.back)))
        };
        self.form(ticket, Some(IN_PARTS), &form)
    }

    /// The files that go with what is being written, and the way to their page.
    pub(super) fn files_beside(&self, visit: &Visit) -> Markup {
        html! {
            @if self.settings.files > 0 {
                (self.added(visit))
                (other("files", &self.text.files_open))
            }
        }
    }

    /// How many files there may be.
    fn how_many(&self) -> String {
        let args = [
            ("count", self.settings.files.into()),
            ("size", self.size(self.settings.file_bytes())),
        ];
        self.text.with("files-lead", args)
    }

    /// The field for files.
    fn choose(&self, problems: &[Problem]) -> Markup {
        let text = &self.text;
        let mut problems = problems.iter();
        let is_wrong = problems.any(|problem| problem.field.as_deref() == Some(FILE));
        html! {
            label for=(FILE) { (text.files_choose) }
            p class="hint" id="file-hint" {
                (text.files_choose_hint) " " (text.files_wait)
            }
            input type="file" id=(FILE) name=(FILE) multiple autocomplete="off"
                aria-describedby="file-hint" aria-invalid=[is_wrong.then_some("true")];
            (other("add", &text.files_add))
        }
    }

    /// The files that were added, each with a button that removes it. The hidden
    /// field tells, should the visit end, that there were some.
    fn added(&self, visit: &Visit) -> Markup {
        html! {
            @if !visit.files.is_empty() {
                section class="files" aria-labelledby="files" {
                    h2 id="files" { (self.text.files_list) }
                    input type="hidden" name="had-files" value="yes";
                    ul {
                        @for (place, file) in visit.files.iter().enumerate() {
                            li { (self.one(place, file)) }
                        }
                    }
                }
            }
        }
    }

    /// One file that was added.
    fn one(&self, place: usize, file: &Attachment) -> Markup {
        let (name, button) = (format!("file-{place}"), format!("remove-{place}"));
        html! {
            span id=(name) {
                bdi { (file.name.reveal()) } " (" bdi { (self.size_text(file.length)) } ")"
            }
            button id=(button) aria-labelledby={ (button) " " (name) } name="remove"
                value=(file.parcel) { (self.text.files_remove) }
        }
    }

    /// Why files were not added.
    pub(super) fn not_added(&self, visit: &Visit) -> Vec<Problem> {
        let all = visit.refused.iter();
        let said = all.map(|(name, why)| self.refusal(name.reveal(), *why));
        let field = (visit.files.len() < self.settings.files).then(|| FILE.to_owned());
        said.map(|text| Problem {
            field: field.clone(),
            text: text.into(),
        })
        .collect()
    }

    /// Why a file was not added.
    fn refusal(&self, name: &str, why: Refusal) -> String {
        let text = &self.text;
        let name = ("name", FluentValue::from(name));
        match why {
            Refusal::Many => {
                let count = ("count", self.settings.files.into());
                text.with("trouble-file-many", [name, count])
            }
            Refusal::Large => {
                let size = ("size", self.size(self.settings.file_bytes()));
                text.with("trouble-file-large", [name, size])
            }
            Refusal::Stopped => text.with("trouble-file-stopped", [name]),
            Refusal::Full => text.with("trouble-file-full", [name]),
            Refusal::NotStored => text.with("trouble-file-not-stored", [name]),
            Refusal::Busy => text.with("trouble-file-busy", [name]),
        }
    }

    /// A size, as a part of a message.
    fn size(&self, bytes: u64) -> FluentValue<'static> {
        self.size_text(bytes).into()
    }

    /// A size as people read it: in the largest unit in which it is whole, or
    /// rounded up in the one that leaves at least ten of them.
    fn size_text(&self, bytes: u64) -> String {
        let fits = |unit: u64| bytes >= 10 * unit || (bytes >= unit && bytes.is_multiple_of(unit));
        let found = UNITS.into_iter().find(|(unit, _)| fits(*unit));
        let (unit, id) = found.unwrap_or(UNITS[2]);
        let count = usize::try_from(bytes.div_ceil(unit)).unwrap_or(usize::MAX);
        self.text.with(id, [("n", self.text.grouped(count).into())])
    }
}
