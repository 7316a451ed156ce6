//! One age file of a letter's size.
