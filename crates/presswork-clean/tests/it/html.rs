//! HTML captures: golden pairs, hostile inputs, spans that never lie.
