//! The pages on small screens, with large letters and wide spaces: nothing is
//! lost, nothing needs scrolling sideways, and a thumb hits what it aims at.

use quietline_tests::browser::Browser;
use quietline_tests::driver::Kind;
use quietline_tests::hotline::Hotline;
use quietline_tests::site::{Site, page};
use quietline_tests::tour;
use serde_json::{Value, json};

/// What does not fit: a page or a text wider than it may be, or what reaches
/// beyond the edge. Public keys scroll in a box of their own.
const WIDE: &str = "
    const found = [], root = document.documentElement, wide = root.clientWidth;
    if (root.scrollWidth > wide) found.push(`the page is ${root.scrollWidth} wide`);
    for (const e of document.querySelectorAll('body, body *')) {
        const { left, right, width } = e.getBoundingClientRect();
        const has = `${e.tagName} #${e.id} .${e.className} ${(e.textContent || e.name || '').slice(0, 60)}`;
        if (width && (left < -1 || right > wide + 1)) found.push(`beyond the edge: ${has}`);
        const typed = e.matches('textarea, select, input, option');
        if (!typed && e.scrollWidth > e.clientWidth + 1 && e.clientWidth) found.push(`too wide: ${has}`);
        if (!typed && e.scrollHeight > e.clientHeight + 1 && e.matches('button, .button')) found.push(`too high: ${has}`);
    }
    return found;";

/// What a thumb misses: targets under 44 px, or one over another. A radio
/// button or a box is hit through its label.
const SMALL: &str = "
    const found = [], all = [...document.querySelectorAll('a[href], button, select, textarea, input:not([type=hidden])')];
    const boxes = all.map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()]);
    boxes.forEach(([e, box], place) => {
        const has = `${e.tagName} ${e.name || ''} ${e.textContent.slice(0, 60)}`;
        if (box.width < 44 || box.height < 44) found.push(`${box.width} x ${box.height}: ${has}`);
        for (const [other, over] of boxes.slice(place + 1)) {
            const apart = box.right <= over.left || over.right <= box.left || box.bottom <= over.top || over.bottom <= box.top;
            if (!apart && !e.closest('#leave')) found.push(`${has} lies over ${other.name || other.textContent}`);
        }
    });
    return found;";

/// What the bar at the top covers once it has the focus.
const COVERED: &str = "
    const found = [], bar = document.querySelector('#leave');
    for (const e of bar ? document.querySelectorAll('#step :is(a, button, select, textarea, input:not([type=hidden]))') : []) {
        e.focus();
        const { top, height } = (e.closest('label') ?? e).getBoundingClientRect();
        const edge = bar.getBoundingClientRect().bottom - 1;
        if (top < edge && height < innerHeight - edge) found.push(`covered: ${e.tagName} ${e.name} ${e.textContent}`);
    }
    scrollTo(0, 0);
    return found;";

/// The spaces between letters, words, lines and paragraphs that a reader may
/// ask for (WCAG 1.4.12).
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [sheet];";

/// Lines of text with more than 65 letters; the marks of a letter are no more.
const LINES: &str = "
    const found = [];
    for (const e of document.querySelectorAll('main p:not(.languages), main li')) {
        const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), range = document.createRange();
        let low = 0, text = '';
        for (let node = walk.nextNode(); node; node = walk.nextNode()) for (let i = 0; i < node.length; i++) {
            range.setStart(node, i); range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect();
            if (box.top > low) { text = ''; low = box.bottom - 2; }
            text += node.data[i];
            if (text.trim().replace(/[\\p{M}\\p{Cf}]/gu, '').length == 66) found.push('long line: ' + text);
        }
    }
    return found;";

/// A browser with scripts, since these measure.
fn with_scripts() -> Browser {
    Browser::start_with(Kind::Chromium, true)
}

/// A window of this size. A high factor is what zooming in does.
fn resize(browser: &Browser, width: u32, height: u32, factor: u32) {
    let metrics = json!({ "width": width, "height": height,
        "deviceScaleFactor": factor, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
}

/// What one of the scripts finds.
fn found(browser: &Browser, script: &str) -> Vec<String> {
    let found = browser.script(script, Vec::new());
    let found = found.as_array().cloned().unwrap_or_default();
    found
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// All that is wrong with a page, each with the size at which it is.
fn faults(browser: &Browser) -> Vec<String> {
    let mut all = Vec::new();
    let mut note = |size: &str, script: &str| {
        let found = found(browser, script);
        all.extend(found.iter().map(|fault| format!("{size}: {fault}")));
    };
    resize(browser, 320, 800, 1);
    note("320", WIDE);
    note("320", SMALL);
    // 1280 x 1024 at 400 %.
    resize(browser, 320, 256, 4);
    note("400 %", WIDE);
    note("400 %", COVERED);
    resize(browser, 320, 800, 1);
    browser.script(SPACED, Vec::new());
    note("spaced", WIDE);
    note("spaced", SMALL);
    browser.script("document.adoptedStyleSheets = []", Vec::new());
    resize(browser, 1280, 800, 1);
    note("1280", WIDE);
    note("1280", SMALL);
    note("1280", LINES);
    all
}

/// Measures every page in this language.
fn all_fits(language: &str) {
    let (hotline, browser) = (Hotline::open(), with_scripts());
    let mut all = Vec::new();
    tour::every_page(&browser, &hotline, language, &mut |name| {
        let here = faults(&browser);
        all.extend(here.iter().map(|fault| format!("{name}, {fault}")));
    });
    assert!(all.is_empty(), "{language}:\n{}", all.join("\n"));
}

#[test]
fn faults_are_seen() {
    let faulty = "<form id=leave style='position:sticky;top:0;height:200px;background:#fff'></form>
        <main><p style='width:2000px'>wide</p><form id=step><a href=x>small</a><button style='display:block;width:50px;height:50px'>longlonglong</button>
        <input style='margin-top:-80px;display:block;width:60px;height:60px'></form>
        <p>This line is much longer than a line should be, since nobody finds the next one.</p></main>";
    let site = Site::start(move |_| page("Faulty", faulty));
    let browser = with_scripts();
    browser.open(&site.address());
    let found = faults(&browser).join("\n");
    for fault in [
        "the page is",
        "beyond the edge",
        "too wide",
        "x 1",
        "lies over",
        "covered",
        "long line",
    ] {
        assert!(found.contains(fault), "{fault:?} is not seen: {found}");
    }
}

#[test]
fn all_fits_in_english() {
    all_fits("en");
}

#[test]
fn all_fits_in_arabic() {
    all_fits("ar");
}

/// Russian has the widest words of the twelve.
#[test]
fn all_fits_in_russian() {
    all_fits("ru");
}
