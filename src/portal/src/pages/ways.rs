//! What stands on every page: who to call in danger, and the other ways to
//! reach the hotline.

use maud::{Markup, html};

use super::{Pages, dialled};

impl Pages {
    /// The banner for those in danger now.
    pub(super) fn danger(&self) -> Markup {
        let number = dialled(&self.settings.emergency);
        html! {
            aside class="danger" aria-label=(self.text.danger_label) {
                p { a href=(number) { (self.text.danger_call) } }
                p { (self.text.danger_slow) }
            }
        }
    }

    /// Phone, text, chat. The chat is on another site: opening it leaves.
    pub(super) fn other_ways(&self, token: Option<&str>) -> Markup {
        let text = &self.text;
        let numbers = [
            (&text.first_other_phone, &self.settings.phone),
            (&text.first_other_text, &self.settings.text),
            (&text.first_other_tty, &self.settings.tty),
        ];
        html! {
            section class="others" aria-labelledby="other" {
                h2 id="other" { (text.first_other_heading) }
                dl {
                    @for (name, number) in numbers.iter().filter(|(_, number)| !number.is_empty()) {
                        div {
                            dt { (name) }
                            dd { a href=(dialled(number)) { bdi { (number) } } }
                        }
                    }
                }
                p class="hint" { (text.danger_day) " " (text.first_other_hint) }
                @if !self.settings.chat.is_empty() {
                    form method="post" action="/" autocomplete="off" {
                        @if let Some(token) = token {
                            input type="hidden" name="token" value=(token);
                        }
                        input type="hidden" name="page" value="leave";
                        button name="to" value="chat" { (text.first_other_chat) }
                        p class="hint" { (text.first_other_chat_hint) }
                    }
                }
            }
        }
    }
}
