//! The offline desk: vault, queue, answers.
