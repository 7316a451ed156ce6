//! What a browser does beside walking from page to page: several tabs, its
//! cookies, and a press whose effect is timed.

use std::time::Instant;

use fantoccini::wd::WindowHandle;

use crate::browser::Browser;

/// A tab of a browser.
pub struct Tab(WindowHandle);

impl Browser {
    /// The tab in use.
    pub fn tab(&self) -> Tab {
        Tab(self.must("name the tab", self.client().window()))
    }

    /// Opens a tab beside the others and uses it.
    pub fn new_tab(&self) -> Tab {
        let tab = self.must("open a tab", self.client().new_window(true));
        let tab = Tab(tab.handle);
        self.use_tab(&tab);
        tab
    }

    /// Uses another tab.
    pub fn use_tab(&self, tab: &Tab) {
        let switch = self.client().switch_to_window(tab.0.clone());
        self.must("use a tab", switch);
    }

    /// The cookie of this name at the address in use.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.must("read the cookies", self.client().get_all_cookies());
        let found = cookies.iter().find(|cookie| cookie.name() == name);
        found.map(|cookie| cookie.value().to_owned())
    }

    /// Clicks and returns at once; tells when the click began.
    pub fn press(&self, css: &str) -> Instant {
        let element = self.wait_for(css);
        let start = Instant::now();
        self.must("click", element.click());
        start
    }
}
