//! Saves a picture of every page of the portal in every state, as on a phone and
//! on a desktop, in three languages, and a few in dark colours, to docs/pictures
//! (or the folder named), to be looked at. The list of them is README.md there.
//!
//! ```sh
//! cargo build --workspace --bins && cargo run -p quietline-tests --example pictures
//! ```

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::BASE64;
use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::{place, tour};
use serde_json::json;

/// The two sizes of window: name, width, height.
const SIZES: [(&str, u32, u32); 2] = [("phone", 360, 800), ("desktop", 1024, 768)];

/// The languages: one for each script and direction that differ in their look.
const LANGUAGES: [&str; 3] = ["en", "es", "ar"];

/// The pages that are taken in dark colours too, in the first language.
const DARK: [&str; 6] = [
    "first",
    "ask-danger",
    "ask-story-empty",
    "consent",
    "code",
    "answers-some",
];

/// The pages of which only the first language's are taken: they differ from
/// others in a sentence or two.
const ALIKE: [&str; 8] = [
    "-empty", "-ended", "-long", "-many", "-more", "-unread", "-wrong", "alone-",
];

/// Where a page ends for a picture: what follows is the same on all, and is shown
/// on the first.
const END: &str = "const others = document.querySelector('.languages, .others');
    const whole = document.documentElement.scrollHeight;
    return arguments[0] || !others ? whole : others.getBoundingClientRect().top + scrollY";

/// How much of a picture is kept, out of a hundred: enough to read it by.
const QUALITY: u32 = 12;

/// What the list says before the pictures.
const INTRODUCTION: &str = "# How the pages look\n\n\
    Every page in every state, in the order in which they are met. Made by\n\n\
    ```sh\n\
    cargo build --workspace --bins && cargo run -p quietline-tests --example pictures\n\
    ```\n\n\
    which walks through the whole visit (`tests/harness/tour.rs`) in Chromium and\n\
    writes this folder anew. The choice of a language and the other ways to reach the\n\
    hotline stand at the end of every page, and are shown on the first. Pages that say what went wrong are shown in one\n\
    language.\n";

/// Someone who takes pictures of what a browser shows.
struct Photographer<'a> {
    /// The browser.
    browser: &'a Browser,
    /// Where the pictures go.
    folder: &'a Path,
    /// The language of the pages.
    language: &'static str,
}

impl Photographer<'_> {
    /// Takes the page in both sizes, and in dark if it is one of those. Returns
    /// its line of the list.
    fn take(&self, page: &str) -> String {
        let mut line = format!("| {page} |");
        for (size, width, height) in SIZES {
            self.resize(width, height);
            let mut schemes = vec!["light"];
            if self.language == LANGUAGES[0] && DARK.contains(&page) {
                schemes.push("dark");
            }
            line.push(' ');
            for scheme in schemes {
                let name = format!("{}/{size}/{page}-{scheme}.webp", self.language);
                self.save(page, scheme, &name);
                write!(line, "[{size}, {scheme}]({name}) ").expect("a text can grow");
            }
            line.push('|');
        }
        line + "\n"
    }

    /// A window of this size.
    fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height,
            "deviceScaleFactor": 1, "mobile": width < 500 });
        self.browser
            .devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Saves what is shown in these colours, below the window's edge too.
    fn save(&self, page: &str, scheme: &str, name: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let media = json!({ "features": features });
        self.browser.devtools("Emulation.setEmulatedMedia", media);
        let width = self.browser.script("return innerWidth", Vec::new());
        let height = self.browser.script(END, vec![json!(page == "first")]);
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let taken = json!({ "format": "webp", "quality": QUALITY, "clip": clip,
            "captureBeyondViewport": true });
        let answer = self.browser.devtools("Page.captureScreenshot", taken);
        let data = answer["data"].as_str().expect("a screenshot has data");
        let picture = BASE64.decode(data.as_bytes()).expect("its data is base64");
        let file = self.folder.join(name);
        let folder = file.parent().expect("a picture lies in a folder");
        fs::create_dir_all(folder).expect("the folder can be made");
        fs::write(file, picture).expect("a picture can be written");
    }
}

/// Walks through all pages in a language. Returns its part of the list.
fn walk(language: &'static str, folder: &Path) -> String {
    let hotline = Hotline::open();
    let browser = Browser::start_with(Kind::Chromium, true);
    let camera = Photographer {
        browser: &browser,
        folder,
        language,
    };
    let mut list = format!("\n## {language}\n\n| page | phone | desktop |\n|---|---|---|\n");
    tour::every_page(&browser, &hotline, language, &mut |page| {
        let is_alike = ALIKE.iter().any(|part| page.contains(part));
        if language == LANGUAGES[0] || !is_alike {
            list += &camera.take(page);
        }
    });
    list
}

/// Takes all pictures anew.
#[allow(clippy::print_stdout, reason = "what this program tells")]
fn main() {
    let given = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = given.unwrap_or_else(|| place::repository().join("docs/pictures"));
    for language in LANGUAGES {
        // Pages that are no more leave no pictures behind. The first time there are none.
        fs::remove_dir_all(folder.join(language)).ok();
    }
    let lists = LANGUAGES.map(|language| walk(language, &folder));
    let list = folder.join("README.md");
    fs::write(list, INTRODUCTION.to_owned() + &lists.concat()).expect("the list can be written");
    println!("the pictures are in {}", folder.display());
}
