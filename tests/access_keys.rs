//! The pages by keyboard alone, scripts off, in both browsers.

use fantoccini::key::Key;
use quietline_tests::browser::Browser;
use quietline_tests::driver::{BOTH, Kind};
use quietline_tests::hotline::Hotline;
use quietline_tests::{visit, wait};

/// The most presses of Tab from one end of a page to the other.
const MOST_STOPS: usize = 60;

/// How the element with the focus shows it: the style and width of its outline.
const OUTLINE: &str = "const s = getComputedStyle(document.activeElement);
    return s.outlineStyle + ' ' + parseFloat(s.outlineWidth)";

/// The value of the choice that is made.
const CHOSEN: &str = "return document.querySelector('#step :checked[type=radio]')?.value ?? ''";

/// Someone with a keyboard and nothing else.
struct Typist {
    /// The browser.
    browser: Browser,
}

impl Typist {
    /// Someone on the first page.
    fn arrive(kind: Kind, hotline: &Hotline) -> Self {
        let browser = Browser::start(kind);
        visit::arrive(&browser, &hotline.portal);
        Self { browser }
    }

    /// Presses Tab once, and demands that it can be seen where it led.
    #[track_caller]
    fn tab(&self) -> String {
        self.browser.press_keys(&[Key::Tab.into()]);
        let focused = self.browser.focused();
        let outline = self.browser.script(OUTLINE, Vec::new());
        let outline = outline.as_str().unwrap_or_default();
        let (style, width) = outline.split_once(' ').unwrap_or_default();
        let is_seen = style != "none" && width.parse::<f32>().is_ok_and(|width| width >= 2.0);
        assert!(is_seen || focused == "BODY", "{focused}: {outline}");
        focused
    }

    /// Presses Tab until this has the focus.
    #[track_caller]
    fn tab_to(&self, wanted: &str) {
        let mut met = Vec::new();
        while met.len() < MOST_STOPS {
            let focused = self.tab();
            if focused.starts_with(wanted) {
                return;
            }
            met.push(focused);
        }
        quietline_tests::fail(&format!("Tab does not come to {wanted}: {met:?}"));
    }

    /// Presses one key.
    fn key(&self, key: Key) {
        self.browser.press_keys(&[key.into()]);
    }

    /// What is chosen on the page.
    fn chosen(&self) -> String {
        let chosen = self.browser.script(CHOSEN, Vec::new());
        chosen.as_str().unwrap_or_default().to_owned()
    }

    /// Waits for a page by its name; the first Tab on it comes to "Leave now".
    #[track_caller]
    fn is_on(&self, page: &str) {
        let css = format!("#step [name=page][value='{page}']");
        self.browser.wait_for(&css);
        assert_eq!(self.tab(), "page=leave", "{page}");
    }

    /// Comes to a button, presses it and waits for the page that it leads to.
    #[track_caller]
    fn press(&self, button: &str, page: &str) {
        self.tab_to(&format!("{button}=1"));
        self.key(Key::Enter);
        self.is_on(page);
    }
}

#[test]
fn a_whole_tip_by_keyboard() {
    for kind in BOTH {
        let hotline = Hotline::open();
        let typist = Typist::arrive(kind, &hotline);
        typist.is_on("first");
        assert_eq!(typist.tab(), "tel:911");
        typist.press("forward", "leaving");
        typist.press("forward", "ask-who");
        choose_with_arrows(&typist);
        typist.press("forward", "ask-danger");
        typist.tab_to("danger=yes");
        typist.browser.press_keys(&[' ']);
        typist.press("forward", "ask-call-now");
        typist.press("forward", "ask-minor");
        typist.press("skip", "ask-story");
        typist.tab_to("story=");
        typist.browser.press_keys(&['h', 'e', 'l', 'p']);
        typist.press("send", "consent");
        typist.press("forward", "code");
        assert_eq!(visit::read_code(&typist.browser).words.len(), 8);
        assert_eq!(hotline.portal.letters(), 1);
    }
}

/// Chooses one of three: Space takes the first, the arrows the others, and Tab
/// leaves them all.
fn choose_with_arrows(typist: &Typist) {
    typist.tab_to("who=me");
    typist.browser.press_keys(&[' ']);
    assert_eq!(typist.chosen(), "me");
    typist.key(Key::Down);
    assert_eq!(typist.chosen(), "someone");
    typist.key(Key::Up);
    assert_eq!(typist.chosen(), "me");
}

#[test]
fn errors_lead_to_their_field() {
    for kind in BOTH {
        let hotline = Hotline::open();
        let typist = Typist::arrive(kind, &hotline);
        visit::to_story(&typist.browser);
        typist.tab_to("forward=1");
        typist.key(Key::Enter);
        typist.browser.wait_for(".trouble");
        wait::until("the summary has the focus", || {
            (typist.browser.focused() == "trouble").then_some(())
        });
        // Before it is what is before it on the page, and after it what follows.
        typist.browser.press_shift_tab();
        assert_eq!(typist.browser.focused(), "tel:911", "{kind:?}");
        typist.browser.press_shift_tab();
        assert_eq!(typist.browser.focused(), "page=leave", "{kind:?}");
        assert_eq!(typist.tab(), "tel:911", "{kind:?}");
        assert_eq!(typist.tab(), "#story", "{kind:?}");
        typist.key(Key::Enter);
        wait::until("the field has the focus", || {
            (typist.browser.focused() == "story=").then_some(())
        });
        typist.browser.press_keys(&['h', 'e', 'l', 'p']);
        assert_eq!(typist.browser.value("[name=story]"), "help");
        assert_eq!(typist.tab(), "forward=1", "{kind:?}");
    }
}
