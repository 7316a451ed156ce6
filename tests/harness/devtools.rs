//! The one WebDriver command that fantoccini does not know: Chromium's DevTools.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A DevTools command for chromedriver to pass on.
#[derive(Debug)]
pub struct DevTools {
    /// The request's body: the command and its parameters.
    body: String,
}

impl DevTools {
    /// A command by its DevTools name, such as `Page.captureScreenshot`.
    pub fn new(command: &str, parameters: Value) -> Self {
        let body = json!({ "cmd": command, "params": parameters });
        Self {
            body: body.to_string(),
        }
    }
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.expect("a browser is open while it is used");
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _request: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.clone()))
    }
}
