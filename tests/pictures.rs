//! Saves a picture of each page of the portal, as on a phone and on a desktop,
//! in light and dark, to docs/pictures (or the folder named), to be looked at.
//!
//! ```sh
//! tests/run --quick && cargo run -p quietline-tests --example pictures
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::BASE64;
use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::{place, visit};
use serde_json::json;

/// The two sizes of window: name, width, height.
const SIZES: [(&str, u32, u32); 2] = [("phone", 360, 800), ("desktop", 1280, 800)];

/// Someone who takes pictures of what a browser shows.
struct Photographer {
    /// The browser.
    browser: Browser,
    /// Where the pictures go.
    folder: PathBuf,
}

impl Photographer {
    /// Takes the page in both sizes and both colour schemes, whole.
    fn take(&self, page: &str) {
        for (size, width, height) in SIZES {
            let phone = size == "phone";
            let metrics = json!({ "width": width, "height": height,
                "deviceScaleFactor": if phone { 2 } else { 1 }, "mobile": phone });
            self.browser
                .devtools("Emulation.setDeviceMetricsOverride", metrics);
            for scheme in ["light", "dark"] {
                self.take_scheme(scheme);
                self.save(&format!("{page}-{size}-{scheme}.png"));
            }
        }
    }

    /// Asks for light or dark.
    fn take_scheme(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let media = json!({ "features": features });
        self.browser.devtools("Emulation.setEmulatedMedia", media);
    }

    /// Saves what is shown, below the window's edge too.
    fn save(&self, name: &str) {
        let whole = json!({ "format": "png", "captureBeyondViewport": true });
        let answer = self.browser.devtools("Page.captureScreenshot", whole);
        let data = answer["data"].as_str().expect("a screenshot has data");
        let picture = BASE64.decode(data.as_bytes()).expect("its data is base64");
        fs::write(self.folder.join(name), picture).expect("a picture can be written");
    }
}

/// The pages of a tip, from the first to the code. Returns the code.
fn tell(camera: &Photographer, hotline: &Hotline) -> String {
    let browser = &camera.browser;
    visit::arrive(browser, &hotline.portal);
    camera.take("1-first");
    visit::to_story(browser);
    camera.take("2-story");
    browser.go(visit::FORWARD);
    camera.take("3-story-empty");
    visit::write_story(
        browser,
        "They keep our passports in a drawer. There are six of us.",
    );
    visit::to_code(browser);
    camera.take("4-code");
    visit::read_code(browser).words.join(" ")
}

/// The pages of coming back, with an answer.
fn come_back(camera: &Photographer, hotline: &Hotline, code: &str) {
    let browser = &camera.browser;
    visit::to_code_entry(browser, &hotline.portal);
    camera.take("5-return");
    browser.type_into("[name=code]", "these are not the words of any code");
    visit::enter_code(browser);
    camera.take("6-return-wrong");
    browser.type_into("[name=code]", code);
    visit::enter_code(browser);
    browser.wait_for("[name=more]");
    camera.take("7-answers");
    visit::add_more(browser, "There is a seventh now.");
    camera.take("8-more-sent");
}

/// Walks through a visit and takes its pictures.
fn main() {
    let given = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = given.unwrap_or_else(|| place::repository().join("docs/pictures"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    let hotline = Hotline::open();
    let browser = Browser::start(Kind::Chromium);
    let camera = Photographer { browser, folder };
    let code = tell(&camera, &hotline);
    visit::leave(&camera.browser);
    answer(&hotline);
    come_back(&camera, &hotline, &code);
    visit::leave(&camera.browser);
    finish(&camera.folder);
}

/// The desk answers the only tip.
fn answer(hotline: &Hotline) {
    hotline.carry_in();
    let thread = hotline.desk.thread_with("passports");
    let text = "Thank you. We believe you.\n\nIs there an hour when it is safe for you to come back here? Tell us, and we will have an answer ready.";
    hotline.desk.answer(&thread, text);
    hotline.carry_out();
}

/// Says where the pictures are.
#[allow(clippy::print_stdout, reason = "what this program tells")]
fn finish(folder: &Path) {
    println!("the pictures are in {}", folder.display());
}
