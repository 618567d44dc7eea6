//! What is written is read back equal; what cannot be read says so.

mod rows;
