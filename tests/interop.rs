//! Our files are standard files: real `age`, `jq` and `minisign` read them.

use std::fs;
use std::path::{Path, PathBuf};

use quietline_tests::child::{self, Ended};
use quietline_tests::hotline::Hotline;
use quietline_tests::web::Visitor;
use quietline_tests::{fast, place};
use serde_json::Value;

/// What the tip says.
const STORY: &str = "Eleven people in one room above the laundry.";

/// Runs a tool on files.
fn tool(name: &str, arguments: &[&str]) -> Ended {
    child::run(&place::tool(name), arguments)
}

/// A path as an argument.
fn text(path: &Path) -> &str {
    path.to_str().expect("temporary paths are text")
}

/// A bundle, unpacked into a folder of this name.
fn unpack(hotline: &Hotline, name: &str, bundle: &[u8]) -> PathBuf {
    let folder = hotline.folder().join(name);
    fs::create_dir(&folder).expect("a folder can be made");
    let tar = place::tool("tar");
    child::run_with_input(&tar, &["-x", "-C", text(&folder)], bundle).well();
    folder
}

/// The only file in a folder.
fn only_file(folder: &Path) -> PathBuf {
    let mut files = quietline_tests::traces::files(folder);
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

/// A hotline with classic keys, which Debian's age knows, and one tip.
fn with_a_tip() -> Hotline {
    let mut hotline = Hotline::set_up_with(&["--keys", "x25519"]);
    hotline.portal.serve();
    fast::send_tip(&mut Visitor::new(hotline.portal.port()), STORY).expect("a tip is taken");
    hotline
}

/// The public key of the portal, as its card for the desk gives it.
fn portal_key(hotline: &Hotline) -> String {
    let card = hotline.portal.dir().join("public/portal.json");
    let card = fs::read(card).expect("the card can be read");
    let card: Value = serde_json::from_slice(&card).expect("the card is JSON");
    let fields = card.as_object().expect("the card is an object").values();
    let keys = fields.filter_map(Value::as_str);
    // A minisign public key is one line of base64 that begins so.
    let mut keys = keys.filter(|value| value.starts_with("RW"));
    keys.next().expect("the card holds the key").to_owned()
}

#[test]
fn age_and_jq_read_a_letter() {
    let hotline = with_a_tip();
    let unpacked = unpack(&hotline, "export", &hotline.portal.export());
    let letter = only_file(&unpacked.join("letters"));
    let length = fs::metadata(&letter).expect("the letter is there").len();
    assert_eq!(length, 32_768);

    let printed = hotline.desk.run("emergency-identity", &[]).well();
    assert!(!printed.stderr.is_empty(), "a warning is due");
    let identity = hotline.folder().join("identity");
    fs::write(&identity, &printed.stdout).expect("a file can be written");
    let opened = tool("age", &["-d", "-i", text(&identity), text(&letter)]).well();
    let read = child::run_with_input(&place::tool("jq"), &["-r", ".. | strings"], &opened.stdout);
    let strings = read.well().text();
    assert!(strings.lines().any(|line| line == STORY), "{strings}");
}

#[test]
fn minisign_checks_both_manifests() {
    let hotline = with_a_tip();
    let export = unpack(&hotline, "export", &hotline.portal.export());
    let manifest = export.join("manifest.json");
    let key = portal_key(&hotline);
    tool("minisign", &["-V", "-m", text(&manifest), "-P", &key]).well();

    hotline.carry_in();
    let outgoing = unpack(&hotline, "outgoing", &hotline.desk.outgoing());
    let manifest = outgoing.join("manifest.json");
    let key = hotline.desk.dir().join("public/desk.pub");
    let check = ["-V", "-m", text(&manifest), "-p", text(&key)];
    tool("minisign", &check).well();
    fs::write(&manifest, b"{}").expect("the manifest can be written");
    assert_eq!(
        tool("minisign", &check).status,
        Some(1),
        "the check sees nothing"
    );
}
