//! WebDriver: a driver process and the settings of a browser as a tipster has it.

use std::fs;
use std::path::Path;
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use crate::child::Running;
use crate::{place, wait};

/// How often a driver is started before its test fails.
const START_ATTEMPTS: usize = 3;

/// How Firefox numbers taking cookies (those of other sites kept apart, which is
/// its usual way) and taking none.
const TAKES: u8 = 5;
/// See [`TAKES`].
const TAKES_NONE: u8 = 2;

/// What a browser may do.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// It runs scripts.
    pub scripts: bool,
    /// It keeps cookies.
    pub cookies: bool,
}

/// The two browsers of Debian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, driven by chromedriver.
    Chromium,
    /// Firefox ESR, driven by geckodriver.
    Firefox,
}

/// Both browsers, for tests that must hold in each.
pub const BOTH: [Kind; 2] = [Kind::Chromium, Kind::Firefox];

impl Kind {
    /// The name of the driver's program.
    fn program(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
        }
    }

    /// Arguments that let the driver choose free ports.
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["--port=0"],
            Self::Firefox => &["--port=0", "--websocket-port=0"],
        }
    }

    /// Capabilities: no window, scripts and cookies as told, this profile folder.
    fn capabilities(self, profile: &Path, manner: Manner) -> Capabilities {
        let settings = match self {
            Self::Chromium => chromium(profile, manner),
            Self::Firefox => firefox(profile, manner),
        };
        let serde_json::Value::Object(map) = settings else {
            crate::fail("capabilities are an object");
        };
        map
    }
}

/// Chromium's capabilities.
fn chromium(profile: &Path, manner: Manner) -> serde_json::Value {
    let mut arguments = vec![
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ];
    if !manner.scripts {
        arguments.push("--blink-settings=scriptEnabled=false".to_owned());
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": place::tool("chromium"),
            "args": arguments,
            // 1 takes cookies, 2 takes none.
            "prefs": { "profile.default_content_setting_values.cookies": if manner.cookies { 1 } else { 2 } },
        }
    })
}

/// Firefox's capabilities. It saves its session every second, not every 15, so
/// that what it would keep on disk is there when a test looks.
fn firefox(profile: &Path, manner: Manner) -> serde_json::Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": place::tool("firefox-esr"),
            "args": ["-headless", "-profile", profile],
            "prefs": {
                "javascript.enabled": manner.scripts,
                "network.cookie.cookieBehavior": if manner.cookies { TAKES } else { TAKES_NONE },
                "browser.sessionstore.interval": 1000,
                "browser.formfill.enable": true,
                "app.update.disabledForTesting": true,
                "datareporting.policy.dataSubmissionEnabled": false,
            },
        }
    })
}

/// A running driver and the folder of its log.
pub struct Driver {
    /// The driver's process.
    process: Running,
    /// Where it answers.
    address: String,
    /// Holds its log.
    _folder: TempDir,
}

impl Driver {
    /// Starts the driver of this browser, more than once if it must.
    pub fn start(kind: Kind) -> Self {
        (0..START_ATTEMPTS)
            .find_map(|_| Self::try_start(kind))
            .unwrap_or_else(|| crate::fail(&format!("{} does not start", kind.program())))
    }

    /// One attempt to start it.
    fn try_start(kind: Kind) -> Option<Self> {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let program = place::tool(kind.program());
        let log = folder.path().join("log");
        let mut process = Running::start(&program, kind.arguments(), &log);
        let port = wait::until("a driver tells its port", || {
            if process.ended().is_some() {
                return Some(None);
            }
            told_port(&process.log()).map(Some)
        })?;
        Some(Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            _folder: folder,
        })
    }

    /// A session with a browser that keeps its profile in this folder.
    pub async fn session(&self, kind: Kind, profile: &Path, manner: Manner) -> Client {
        fs::create_dir_all(profile).expect("a profile folder can be made");
        let connecting = ClientBuilder::new(HttpConnector::new())
            .capabilities(kind.capabilities(profile, manner))
            .connect(&self.address)
            .await;
        connecting.unwrap_or_else(|error| {
            let log = self.process.log();
            crate::fail(&format!("{kind:?} does not start: {error}\n{log}"))
        })
    }
}

/// The port that a driver's log tells.
fn told_port(log: &str) -> Option<u16> {
    let line = log.lines().find_map(|line| {
        let (_, rest) = line
            .split_once("successfully on port ")
            .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
        Some(rest.to_owned())
    })?;
    let digits: String = line.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|port| *port != 0)
}

/// How long the driver may take over one command.
pub const COMMAND_LIMIT: Duration = Duration::from_secs(60);
