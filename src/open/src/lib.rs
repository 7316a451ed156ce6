//! Letters to plaintext, with an identity of the hotline's staff.
