//! Tags in tables (sections 13.2.6.4.9 to 13.2.6.4.15 of the HTML standard). What may not stand in a table goes
//! before it.

use super::name::Name;
use super::tree::{Builder, Mode, Start, Step};

impl Builder<'_> {
    /// A start tag in one of the modes of tables.
    pub(super) fn start_in_table_mode(&mut self, mode: Mode, tag: &Start<'_>) -> Step {
        let name = tag.name;
        match mode {
            Mode::InCaption => match name {
                _ if is_table_tag(name) => self.end_caption(Step::Again),
                _ => self.start_in_body(tag),
            },
            Mode::InColumnGroup => match name {
                Name::Html => self.start_in_body(tag),
                Name::Col => self.insert_void(tag),
                _ => self.leave_column_group(),
            },
            Mode::InTableBody => match name {
                Name::Tr => {
                    self.open.close_to(is_table_section);
                    self.open_in(tag, Mode::InRow)
                }
                Name::Th | Name::Td => {
                    self.open.close_to(is_table_section);
                    self.open_in(&Start::implied(Name::Tr), Mode::InRow);
                    Step::Again
                }
                Name::Caption | Name::Col | Name::Colgroup | Name::Tbody | Name::Tfoot | Name::Thead => {
                    self.leave_table_section()
                }
                _ => self.start_in_table(tag),
            },
            Mode::InRow => match name {
                Name::Th | Name::Td => {
                    self.open.close_to(|name| name == Name::Tr);
                    self.links.mark();
                    self.open_in(tag, Mode::InCell)
                }
                _ if is_table_tag(name) => self.leave_row(Step::Again),
                _ => self.start_in_table(tag),
            },
            Mode::InCell => match name {
                _ if is_table_tag(name) => self.close_cell(),
                _ => self.start_in_body(tag),
            },
            _ => self.start_in_table(tag),
        }
    }

    /// An end tag in one of the modes of tables.
    pub(super) fn end_in_table_mode(&mut self, mode: Mode, name: Name, spelled: &str) -> Step {
        match mode {
            Mode::InCaption => match name {
                Name::Caption => self.end_caption(Step::Done),
                Name::Table => self.end_caption(Step::Again),
                Name::Body | Name::Html => Step::Done,
                _ if is_table_tag(name) => Step::Done,
                _ => self.end_in_body(name, spelled),
            },
            Mode::InColumnGroup => match name {
                Name::Colgroup => {
                    self.leave_column_group();
                    Step::Done
                }
                Name::Col => Step::Done,
                _ => self.leave_column_group(),
            },
            Mode::InTableBody => match name {
                Name::Tbody | Name::Tfoot | Name::Thead => {
                    if self.open.in_table_scope(name) {
                        self.open.close_to(is_table_section);
                        self.open.pop();
                        self.mode = Mode::InTable;
                    }
                    Step::Done
                }
                Name::Table => self.leave_table_section(),
                Name::Body | Name::Html => Step::Done,
                _ if is_table_tag(name) => Step::Done,
                _ => self.end_in_table(name, spelled),
            },
            Mode::InRow => match name {
                Name::Tr => self.leave_row(Step::Done),
                Name::Table => self.leave_row(Step::Again),
                Name::Tbody | Name::Tfoot | Name::Thead => match self.open.in_table_scope(name) {
                    true => self.leave_row(Step::Again),
                    false => Step::Done,
                },
                Name::Body | Name::Html => Step::Done,
                _ if is_table_tag(name) => Step::Done,
                _ => self.end_in_table(name, spelled),
            },
            Mode::InCell => match name {
                Name::Td | Name::Th => {
                    if self.open.in_table_scope(name) {
                        self.open.close_implied(None);
                        self.open.close_through(|at| at == name);
                        self.links.forget();
                        self.mode = Mode::InRow;
                    }
                    Step::Done
                }
                Name::Body | Name::Caption | Name::Col | Name::Colgroup | Name::Html => Step::Done,
                Name::Table | Name::Tbody | Name::Tfoot | Name::Thead | Name::Tr => {
                    match self.open.in_table_scope(name) {
                        true => self.close_cell(),
                        false => Step::Done,
                    }
                }
                _ => self.end_in_body(name, spelled),
            },
            _ => self.end_in_table(name, spelled),
        }
    }

    fn start_in_table(&mut self, tag: &Start<'_>) -> Step {
        match tag.name {
            Name::Caption => {
                self.close_to_table();
                self.links.mark();
                self.open_in(tag, Mode::InCaption)
            }
            Name::Colgroup => {
                self.close_to_table();
                self.open_in(tag, Mode::InColumnGroup)
            }
            Name::Col => {
                self.close_to_table();
                self.open_in(&Start::implied(Name::Colgroup), Mode::InColumnGroup);
                Step::Again
            }
            Name::Tbody | Name::Tfoot | Name::Thead => {
                self.close_to_table();
                self.open_in(tag, Mode::InTableBody)
            }
            Name::Td | Name::Th | Name::Tr => {
                self.close_to_table();
                self.open_in(&Start::implied(Name::Tbody), Mode::InTableBody);
                Step::Again
            }
            Name::Table => match self.close_table() {
                true => Step::Again,
                false => Step::Done,
            },
            Name::Form => {
                if self.form.is_none() {
                    self.form = Some(self.insert_closed(tag));
                }
                Step::Done
            }
            _ => {
                self.fostering = true;
                let step = self.start_in_body(tag);
                self.fostering = false;
                step
            }
        }
    }

    fn end_in_table(&mut self, name: Name, spelled: &str) -> Step {
        match name {
            Name::Table => {
                self.close_table();
                Step::Done
            }
            Name::Body | Name::Html => Step::Done,
            _ if is_table_tag(name) => Step::Done,
            _ => {
                self.fostering = true;
                let step = self.end_in_body(name, spelled);
                self.fostering = false;
                step
            }
        }
    }

    fn close_to_table(&mut self) {
        self.open.close_to(|name| name == Name::Table);
    }

    /// Closes the innermost table; `false` where none is open.
    fn close_table(&mut self) -> bool {
        if !self.open.in_table_scope(Name::Table) {
            return false;
        }
        self.open.close_through(|name| name == Name::Table);
        self.reset_mode();
        true
    }

    /// The mode that fits the open elements (section 13.2.4.1).
    fn reset_mode(&mut self) {
        let mode = self.open.iter().find_map(|(_, name)| match name {
            Name::Td | Name::Th => Some(Mode::InCell),
            Name::Tr => Some(Mode::InRow),
            Name::Tbody | Name::Thead | Name::Tfoot => Some(Mode::InTableBody),
            Name::Caption => Some(Mode::InCaption),
            Name::Colgroup => Some(Mode::InColumnGroup),
            Name::Table => Some(Mode::InTable),
            Name::Body => Some(Mode::InBody),
            _ => None,
        });
        self.mode = mode.unwrap_or(Mode::InBody);
    }

    fn end_caption(&mut self, step: Step) -> Step {
        if !self.open.in_table_scope(Name::Caption) {
            return Step::Done;
        }
        self.open.close_implied(None);
        self.open.close_through(|name| name == Name::Caption);
        self.links.forget();
        self.mode = Mode::InTable;
        step
    }

    pub(super) fn leave_column_group(&mut self) -> Step {
        if self.open.current().1 != Name::Colgroup {
            return Step::Done;
        }
        self.open.pop();
        self.again_in(Mode::InTable)
    }

    fn leave_table_section(&mut self) -> Step {
        if ![Name::Tbody, Name::Thead, Name::Tfoot].iter().any(|&name| self.open.in_table_scope(name)) {
            return Step::Done;
        }
        self.open.close_to(is_table_section);
        self.open.pop();
        self.again_in(Mode::InTable)
    }

    fn leave_row(&mut self, step: Step) -> Step {
        if !self.open.in_table_scope(Name::Tr) {
            return Step::Done;
        }
        self.open.close_to(|name| name == Name::Tr);
        self.open.pop();
        self.mode = Mode::InTableBody;
        step
    }

    fn close_cell(&mut self) -> Step {
        if !self.open.in_table_scope(Name::Td) && !self.open.in_table_scope(Name::Th) {
            return Step::Done;
        }
        self.open.close_implied(None);
        self.open.close_through(|name| matches!(name, Name::Td | Name::Th));
        self.links.forget();
        self.again_in(Mode::InRow)
    }
}

/// Tags that stand only in tables, but for the table's own.
fn is_table_tag(name: Name) -> bool {
    use Name::*;
    matches!(name, Caption | Col | Colgroup | Tbody | Td | Tfoot | Th | Thead | Tr)
}

fn is_table_section(name: Name) -> bool {
    matches!(name, Name::Tbody | Name::Tfoot | Name::Thead)
}
