//! The web pages a tipster meets.
