//! Files, chosen in real browsers with scripts off: from the page to the desk
//! and saved there as they were; with more for a thread; and nothing of them
//! where they were not sent.

use std::fs;
use std::path::{Path, PathBuf};

use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::{Hotline, text_of};
use quietline_tests::{traces, visit, wait};

/// A word that no program has in it. It stands in the files and in their names.
const MARKER: &str = "quorlimbast";

/// Opens the page for files from the page before sending.
const OPEN: &str = "#step [name=files]";

/// Where files are chosen.
const CHOOSE: &str = "#step [type=file]";

/// Adds the files that were chosen.
const ADD: &str = "#step [name=add]";

/// Makes files to choose, in a folder of their own: a small one, and one that is
/// larger than all that waits anywhere in memory.
fn files(folder: &Path) -> [PathBuf; 2] {
    let small = folder.join(format!("Señora {MARKER} 谢谢.jpg"));
    let large = folder.join(format!("{MARKER} film.mp4"));
    fs::write(&small, format!("\u{ff}{MARKER}\r\n--")).expect("a file can be written");
    let line = format!("{MARKER}\r\n------WebKitFormBoundary\r\n");
    fs::write(&large, line.repeat(200_000)).expect("a file can be written");
    [small, large]
}

/// The names of the files on the page.
fn listed(browser: &Browser) -> Vec<String> {
    match browser.has(".files li bdi:first-child") {
        true => browser.texts(".files li bdi:first-child"),
        false => Vec::new(),
    }
}

/// The name of a file.
fn name(file: &Path) -> String {
    let name = file.file_name().expect("a file has a name");
    name.to_string_lossy().into_owned()
}

/// How many parcels the portal has on its disk, whole or not.
fn on_disk(hotline: &Hotline) -> usize {
    traces::files(&hotline.portal.dir().join("store/parcels")).len()
}

/// Waits until there are so many.
fn wait_for(hotline: &Hotline, count: usize) {
    wait::until(&format!("{count} parcels on the disk"), || {
        (on_disk(hotline) == count).then_some(())
    });
}

/// Writes a tip with both files, one of them removed and added again.
fn tell(hotline: &Hotline, browser: &Browser, files: &[PathBuf; 2]) -> visit::ShownCode {
    visit::arrive(browser, &hotline.portal);
    visit::to_story(browser);
    visit::write_story(browser, "Two pictures of the yard.");
    browser.go(visit::SEND_NOW);
    browser.go(OPEN);
    browser.choose(CHOOSE, files);
    browser.go(ADD);
    assert_eq!(listed(browser), files.each_ref().map(|file| name(file)));
    browser.go("#step [name=remove]");
    assert_eq!(listed(browser), [name(&files[1])]);
    wait_for(hotline, 1);
    browser.reload();
    browser.choose(CHOOSE, &files[..1]);
    // Whichever button is pressed, files that were chosen are added.
    browser.go(visit::FORWARD);
    assert_eq!(listed(browser), [name(&files[1]), name(&files[0])]);
    visit::to_code(browser);
    assert_eq!(on_disk(hotline), 2);
    let code = visit::read_code(browser);
    visit::leave(browser);
    code
}

/// The desk saves a file of a thread, by its number, as it was chosen.
fn saved(hotline: &Hotline, thread: &str, number: usize, wanted: &Path) {
    let to = hotline.folder().join(format!("saved-{number}"));
    let to_text = to.to_string_lossy().into_owned();
    let number = number.to_string();
    let arguments = [thread, number.as_str(), "--to", to_text.as_str()];
    hotline.desk.run("save-file", &arguments).well();
    let [saved, wanted] = [&to, wanted].map(|file| fs::read(file).expect("it can be read"));
    assert!(saved == wanted, "{to_text} is not the file that was chosen");
}

/// Both files come out at the desk; what it has safe is erased at the portal.
fn arrives(hotline: &Hotline, files: &[PathBuf; 2]) {
    hotline.carry_in();
    let thread = hotline.desk.thread_with("yard");
    assert_eq!(text_of(&thread), "Two pictures of the yard.");
    let id = thread["thread"].as_str().expect("a thread has a name");
    saved(hotline, id, 1, &files[1]);
    saved(hotline, id, 2, &files[0]);
    hotline.desk.backup();
    hotline.carry_out();
    assert_eq!((hotline.portal.letters(), on_disk(hotline)), (0, 0));
}

/// Comes back with more: a file goes with it.
fn add_more(hotline: &Hotline, browser: &Browser, code: &visit::ShownCode, file: &Path) {
    visit::come_back(browser, &hotline.portal, &code.words.join(" "));
    browser.type_into("[name=more]", "One more picture.");
    browser.go(OPEN);
    browser.choose(CHOOSE, &[file]);
    browser.go(visit::FORWARD);
    assert_eq!(browser.value("[name=more]"), "One more picture.");
    assert_eq!(listed(browser), [name(file)]);
    browser.go(visit::FORWARD);
    assert!(listed(browser).is_empty(), "{}", browser.shown());
    hotline.carry_in();
    let thread = hotline.desk.thread_with("yard");
    let id = thread["thread"].as_str().expect("a thread has a name");
    saved(hotline, id, 3, file);
    visit::leave(browser);
}

/// Adds both files and leaves.
fn leave(hotline: &Hotline, browser: &Browser, files: &[PathBuf; 2]) {
    let before = on_disk(hotline);
    visit::arrive(browser, &hotline.portal);
    visit::to_story(browser);
    browser.go(visit::SEND_NOW);
    browser.go(OPEN);
    browser.choose(CHOOSE, files);
    browser.go(ADD);
    assert_eq!(on_disk(hotline), before + 2);
    visit::leave(browser);
    wait_for(hotline, before);
}

/// All of it in one browser, whose profile then holds nothing of the files.
fn with_files(kind: Kind) {
    let hotline = Hotline::open();
    let folder = hotline.folder().join("chosen");
    fs::create_dir(&folder).expect("a folder can be made");
    let files = files(&folder);
    let browser = Browser::start(kind);
    let code = tell(&hotline, &browser, &files);
    arrives(&hotline, &files);
    add_more(&hotline, &browser, &code, &files[0]);
    leave(&hotline, &browser, &files);
    let profile = browser.close();
    traces::none(profile.folder(), &[MARKER]);
    traces::none(hotline.portal.dir(), &[MARKER]);
}

#[test]
fn files_from_chromium() {
    with_files(Kind::Chromium);
}

#[test]
fn files_from_firefox() {
    with_files(Kind::Firefox);
}
