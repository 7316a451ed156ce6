//! The hotline's public keys, for those who can encrypt.

use data_encoding::HEXLOWER;
use maud::{Markup, html};
use quietline_seal::Recipients;
use sha2::{Digest, Sha256};

use super::{Pages, Ticket, fields::forward};

/// How age is used with them. The armour lets the result be pasted.
const COMMAND: &str = "age -R recipients.txt -a -o locked.txt words.txt";

/// A public key of the hotline.
pub(crate) struct PublicKey {
    /// As it stands in a file of recipients.
    text: String,
    /// The SHA-256 of that text, as hex in groups of eight.
    print: String,
}

/// The public keys that letters are sealed to.
pub(crate) fn public_keys(recipients: &Recipients) -> Vec<PublicKey> {
    let texts: Vec<String> = match recipients {
        Recipients::Hybrid(keys) => keys.iter().map(ToString::to_string).collect(),
        Recipients::X25519(keys) => keys.iter().map(ToString::to_string).collect(),
    };
    texts.into_iter().map(PublicKey::new).collect()
}

impl PublicKey {
    /// Whether it is of the kind that only newer versions of age know.
    fn is_hybrid(&self) -> bool {
        self.text.starts_with("age1pq1")
    }

    /// Works out its fingerprint.
    fn new(text: String) -> Self {
        let hex = HEXLOWER.encode(&Sha256::digest(&text));
        let groups = hex.as_bytes().chunks(8).map(String::from_utf8_lossy);
        let print = groups.collect::<Vec<_>>().join(" ");
        Self { text, print }
    }
}

impl Pages {
    /// The hotline's public keys and how to use them.
    pub(super) fn keys(&self, ticket: Ticket<'_>) -> Markup {
        let text = &self.text;
        let form = html! {
            h1 { (text.keys_heading) }
            p class="lead" { (text.keys_lead) }
            h2 { (text.keys_list) }
            @for key in self.keys.iter() {
                // A field scrolls by keyboard too, and is copied whole.
                textarea class="key" rows="6" readonly dir="ltr" aria-label=(text.keys_list)
                    autocomplete="off" spellcheck="false" writingsuggestions="false"
                    autocapitalize="off" autocorrect="off" { (key.text) }
                p class="hint" {
                    (text.keys_print) " " bdi dir="ltr" { code { (key.print) } }
                }
            }
            p { (text.keys_compare) }
            p {
                (text.keys_how)
                @if self.keys.iter().any(PublicKey::is_hybrid) { " " (text.keys_version) }
            }
            pre dir="ltr" { code { (COMMAND) } }
            p { (text.keys_paste) }
            (forward(&text.advice_back))
        };
        self.step(ticket, &form)
    }
}

#[cfg(test)]
mod tests {
    use super::PublicKey;

    #[test]
    fn a_fingerprint_is_that_of_the_text_alone() {
        let key = PublicKey::new("abc".to_owned());
        assert!(key.print.starts_with("ba7816bf 8f01cfea "), "{}", key.print);
        assert_eq!(key.print.len(), 71);
    }
}
