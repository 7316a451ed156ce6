//! A real browser with scripts off and a profile folder of its own on disk.
//!
//! The verbs block, so that a test reads like a walk through the pages.

use std::future::Future;
use std::path::{Path, PathBuf};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use crate::devtools::DevTools;
use crate::driver::{COMMAND_LIMIT, Driver, Kind, Manner};
use crate::wait;

/// A browser in use. Dropping it closes it and removes its profile.
pub struct Browser {
    /// Runs the WebDriver client.
    runtime: Runtime,
    /// The session; `None` once closed.
    client: Option<Client>,
    /// The driver, which must outlive the session.
    driver: Option<Driver>,
    /// The profile's folder.
    profile: TempDir,
    /// Which browser it is.
    kind: Kind,
}

impl Browser {
    /// Starts a browser with scripts off and a fresh profile.
    pub fn start(kind: Kind) -> Self {
        Self::start_with(kind, false)
    }

    /// Starts a browser with a fresh profile, with scripts or without.
    pub fn start_with(kind: Kind, scripts: bool) -> Self {
        Self::start_as(
            kind,
            Manner {
                scripts,
                cookies: true,
            },
        )
    }

    /// Starts a browser with scripts off that takes no cookies.
    pub fn start_without_cookies(kind: Kind) -> Self {
        Self::start_as(
            kind,
            Manner {
                scripts: false,
                cookies: false,
            },
        )
    }

    /// Starts a browser with a fresh profile.
    fn start_as(kind: Kind, manner: Manner) -> Self {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime can be made");
        let profile = TempDir::new().expect("a temporary folder can be made");
        let driver = Driver::start(kind);
        let session = driver.session(kind, profile.path(), manner);
        let client = runtime
            .block_on(async { timeout(COMMAND_LIMIT, session).await })
            .unwrap_or_else(|_| crate::fail(&format!("{kind:?} takes too long to start")));
        Self {
            runtime,
            client: Some(client),
            driver: Some(driver),
            profile,
            kind,
        }
    }

    /// Which browser this is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The folder of its profile.
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Opens an address.
    pub fn open(&self, address: &str) {
        self.must("open an address", self.client().goto(address));
    }

    /// Presses Back.
    pub fn back(&self) {
        self.must("go back", self.client().back());
    }

    /// Presses Forward.
    pub fn forward(&self) {
        self.must("go forward", self.client().forward());
    }

    /// Reloads the page.
    pub fn reload(&self) {
        self.must("reload", self.client().refresh());
    }

    /// The page's title.
    pub fn title(&self) -> String {
        self.must("read the title", self.client().title())
    }

    /// The page's address.
    pub fn address(&self) -> String {
        let address = self.must("read the address", self.client().current_url());
        address.to_string()
    }

    /// The page as HTML.
    pub fn source(&self) -> String {
        self.must("read the source", self.client().source())
    }

    /// The page's name, if it is one of a form, and the beginning of what it
    /// shows: for messages, as its source is long.
    pub fn shown(&self) -> String {
        let shown = self
            .first("body")
            .and_then(|body| self.attempt(body.text()));
        let source = self.source();
        let form = source.split("id=\"step\"").nth(1).unwrap_or_default();
        let name = form.split("name=\"page\" value=\"").nth(1);
        let name = name.and_then(|rest| rest.split('"').next());
        let (name, shown) = (name.unwrap_or_default(), shown.unwrap_or_default());
        format!("{name}: {shown:.600}")
    }

    /// How many elements this selector finds now.
    pub fn count(&self, css: &str) -> usize {
        self.all(css).len()
    }

    /// Whether this selector finds an element now.
    pub fn has(&self, css: &str) -> bool {
        self.count(css) > 0
    }

    /// The visible text of the first element that this selector finds.
    pub fn text(&self, css: &str) -> String {
        wait::until(&format!("{css} has a text"), || {
            self.attempt(self.first(css)?.text())
        })
    }

    /// The visible texts of all elements that this selector finds.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.wait_for(css);
        let elements = self.all(css);
        elements
            .iter()
            .map(|element| self.must("read a text", element.text()))
            .collect()
    }

    /// What stands in a field.
    pub fn value(&self, css: &str) -> String {
        let element = self.wait_for(css);
        self.must("read a field", element.prop("value"))
            .unwrap_or_default()
    }

    /// Types into a field, in place of what stands there.
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.wait_for(css);
        self.must("empty a field", element.clear());
        self.must("type", element.send_keys(text));
    }

    /// Chooses files in a field for them.
    pub fn choose(&self, css: &str, files: &[impl AsRef<Path>]) {
        let element = self.wait_for(css);
        let paths = files.iter().map(|file| file.as_ref().to_string_lossy());
        let paths = paths.collect::<Vec<_>>().join("\n");
        self.must("choose files", element.send_keys(&paths));
    }

    /// Clicks something that stays on the page, such as a radio button.
    pub fn tick(&self, css: &str) {
        let element = self.wait_for(css);
        self.must("tick", element.click());
    }

    /// Clicks something that leads to another page, and waits for that page.
    ///
    /// All pages have one address, so the new page is known by its new root.
    pub fn go(&self, css: &str) {
        let before = self.root();
        let element = self.wait_for(css);
        self.must("click", element.click());
        wait::until(&format!("{css} leads to another page"), || {
            (self.root()? != before.clone()?).then_some(())
        });
    }

    /// Waits until this selector finds something.
    pub fn wait_for(&self, css: &str) -> Element {
        wait::within_patience(|| self.first(css))
            .unwrap_or_else(|| crate::fail(&format!("no {css} on this page: {}", self.shown())))
    }

    /// Saves a picture of what the window shows.
    pub fn picture(&self) -> Vec<u8> {
        self.must("take a picture", self.client().screenshot())
    }

    /// Sends Chromium a command of its own (the DevTools protocol).
    pub fn devtools(&self, command: &str, parameters: serde_json::Value) -> serde_json::Value {
        let command = DevTools::new(command, parameters);
        self.must("use the DevTools", self.client().issue_cmd(command))
    }

    /// Closes the browser and hands over its profile.
    pub fn close(mut self) -> Profile {
        self.end();
        let empty = TempDir::new().expect("a temporary folder can be made");
        Profile {
            folder: std::mem::replace(&mut self.profile, empty),
            kind: self.kind,
        }
    }

    /// Ends the session and then the driver.
    fn end(&mut self) {
        if let Some(client) = self.client.take() {
            let closing = async { timeout(COMMAND_LIMIT, client.close()).await };
            // A browser that is gone already has nothing to close.
            self.runtime.block_on(closing).ok();
        }
        self.driver = None;
    }

    /// The session.
    pub(crate) fn client(&self) -> &Client {
        self.client.as_ref().expect("the browser is open")
    }

    /// The first element that this selector finds now.
    fn first(&self, css: &str) -> Option<Element> {
        self.attempt(self.client().find(Locator::Css(css)))
    }

    /// All elements that this selector finds now.
    fn all(&self, css: &str) -> Vec<Element> {
        self.must(
            "look for elements",
            self.client().find_all(Locator::Css(css)),
        )
    }

    /// The driver's name for the page's root: each page has its own.
    fn root(&self) -> Option<String> {
        let element = self.first("html")?;
        Some(element.element_id().to_string())
    }

    /// Runs one WebDriver command that must succeed.
    pub(crate) fn must<T>(
        &self,
        what: &str,
        command: impl Future<Output = Result<T, CmdError>>,
    ) -> T {
        let result = self
            .runtime
            .block_on(async { timeout(COMMAND_LIMIT, command).await });
        match result {
            Ok(Ok(value)) => value,
            Ok(Err(error)) => crate::fail(&format!("{:?} could not {what}: {error}", self.kind)),
            Err(_) => crate::fail(&format!("{:?} takes too long to {what}", self.kind)),
        }
    }

    /// Runs one WebDriver command that may fail, as while a page changes.
    fn attempt<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> Option<T> {
        let run = async { timeout(COMMAND_LIMIT, command).await };
        self.runtime.block_on(run).ok()?.ok()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
    }
}

/// The profile that a closed browser left on disk. Dropping it removes it.
pub struct Profile {
    /// Its folder.
    folder: TempDir,
    /// The browser that wrote it.
    kind: Kind,
}

impl Profile {
    /// Its folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The file in which the browser keeps its history.
    pub fn history_file(&self) -> PathBuf {
        match self.kind {
            Kind::Chromium => self.folder.path().join("Default/History"),
            Kind::Firefox => self.folder.path().join("places.sqlite"),
        }
    }

    /// The browser that wrote it.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}
