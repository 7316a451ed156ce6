//! Which messages there are.

use std::collections::HashMap;

use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};

use super::{Language, format};

/// Makes the struct of messages: a field's name is its message's, with `_` for
/// `-`.
macro_rules! messages {
    ($($name:ident)*) => {
        /// The words of all pages in one language.
        pub(crate) struct Text {
            /// The language.
            pub(crate) language: Language,
            /// The file, for messages that speak of what was typed.
            pub(super) bundle: FluentBundle<FluentResource>,
            /// The words of the questions, by their names.
            pub(super) questions: HashMap<Box<str>, Box<str>>,
            $(
                #[doc = concat!("The message `", stringify!($name), "`.")]
                pub(crate) $name: Box<str>,
            )*
        }

        impl Text {
            /// Works out all messages.
            pub(super) fn from_bundle(
                language: Language,
                bundle: FluentBundle<FluentResource>,
                questions: HashMap<Box<str>, Box<str>>,
                args: &FluentArgs<'_>,
            ) -> Result<Self, String> {
                $(
                    let id = stringify!($name).replace('_', "-");
                    let $name = format(&bundle, &id, args)?.into();
                )*
                Ok(Self { language, bundle, questions, $($name),* })
            }

            /// The names of the messages that are worked out at the start.
            #[cfg(test)]
            pub(super) fn names() -> Vec<String> {
                vec![$(stringify!($name).replace('_', "-")),*]
            }
        }
    };
}

messages! {
    title
    leave leave_label
    danger_call danger_label danger_slow danger_day
    first_heading first_lead first_code first_start first_back_heading first_back_code
    first_back_hint first_back_return first_other_heading first_other_hint first_other_phone
    first_other_text first_other_tty first_other_chat first_other_chat_hint first_guard_heading
    first_guard_sealed first_guard_list first_guard_device first_limit_heading first_limit_screen
    first_limit_history first_limit_breach
    code_heading code_lead code_words code_numbers_lead code_paper code_secret code_once code_go
    done_heading done_lead done_back done_leave done_go
    answers_heading answers_none answers_none_hint answers_more answers_more_hint answers_send
    answers_sent
    back
    trouble_heading trouble_story_empty trouble_more_empty trouble_code_empty trouble_code_check
    trouble_code_ambiguous trouble_readers_full trouble_not_read trouble_not_stored trouble_ended
    trouble_code_again trouble_look_again trouble_broken trouble_odd trouble_unsent
    left_link
    alone_back
    lost_heading lost_text
    method_heading method_text
    cookies_heading cookies_text
    foreign_heading foreign_text
    large_heading large_text
    unread_heading unread_text
    busy_heading busy_text
    fault_heading fault_text
    rules_heading rules_child rules_after
    leaving_heading leaving_what leaving_not leaving_advice leaving_time leaving_go
    advice_heading advice_other advice_watched advice_private advice_tor advice_clear advice_sync
    advice_back
    files_heading files_hidden files_choose files_choose_hint files_add files_wait files_list
    files_remove files_open files_go trouble_files_gone
    ask_forward ask_skip ask_back ask_send_now ask_more_time ask_time ask_optional
    language_label language_go
    consent_heading consent_lead consent_field consent_hotline consent_helpers consent_police
    consent_contact consent_blank_own consent_blank_witness consent_reach consent_reach_hint
    consent_write consent_write_hint consent_write_yes consent_write_no consent_code
    consent_code_hint consent_code_yes consent_code_no consent_send consent_change
    check_heading check_lead check_go check_skip check_again
    code_sync
    sent_heading sent_lead
    return_heading return_lead return_show return_manage return_withdraw return_quiet
    withdraw_heading withdraw_lead withdraw_can withdraw_reason withdraw_forced withdraw_go
    withdraw_done
    quiet_heading quiet_lead quiet_go quiet_done
    keys_heading keys_lead keys_list keys_print keys_how keys_version keys_paste keys_compare
    keys_link
}

/// The messages that speak of what was typed or found, with what they need.
pub(super) const LATER: [(&str, &[&str]); 22] = [
    ("trouble-story-long", &["count", "limit"]),
    ("trouble-more-long", &["count", "limit"]),
    ("trouble-code-word", &["place", "word"]),
    ("trouble-code-count", &["count"]),
    ("hotline-default", &[]),
    ("date-day", &["day", "month", "year"]),
    ("answers-answer", &["date"]),
    ("answers-mark", &["date"]),
    ("files-lead", &["count", "size"]),
    ("size-kb", &["n"]),
    ("size-mb", &["n"]),
    ("size-gb", &["n"]),
    ("trouble-file-many", &["name", "count"]),
    ("trouble-file-large", &["name", "size"]),
    ("trouble-file-stopped", &["name"]),
    ("trouble-file-full", &["name"]),
    ("trouble-file-not-stored", &["name"]),
    ("trouble-file-busy", &["name"]),
    ("ask-room", &["limit"]),
    ("ask-step", &["step", "steps"]),
    ("check-word", &["place"]),
    ("check-wrong", &["place"]),
];
