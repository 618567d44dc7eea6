//! Cleaning, through the public interface.

mod html;
