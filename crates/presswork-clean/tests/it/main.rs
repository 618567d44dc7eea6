//! Cleaning, through the public interface.

mod charset;
mod golden;
mod hostile;
mod html;
mod laws;
