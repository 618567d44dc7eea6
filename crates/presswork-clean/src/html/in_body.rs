//! Tags in the body (section 13.2.6.4.7 of the HTML standard), and links that cross paragraphs.

use super::name::Name;
use super::page::NodeId;
use super::tree::{Builder, Mode, Start, Step, in_head};

impl Builder<'_> {
    /// A start tag in the body.
    pub(super) fn start_in_body(&mut self, tag: &Start<'_>) -> Step {
        use Name::*;
        match tag.name {
            Html => {
                if let Some((html, _)) = self.open.at(0) {
                    self.page.add_missing(html, tag.attributes);
                }
            }
            Body => {
                if let Some((body, Body)) = self.open.at(1) {
                    self.page.add_missing(body, tag.attributes);
                }
            }
            name if in_head(name) => return self.insert_void(tag),
            name if name.closes_paragraph() => {
                self.close_paragraph();
                self.insert(tag);
            }
            name if name.is_heading() => {
                self.close_paragraph();
                if self.open.current().1.is_heading() {
                    self.open.pop();
                }
                self.insert(tag);
            }
            Pre | Listing => {
                self.close_paragraph();
                self.insert(tag);
                self.skips_line_end = true;
            }
            Form => {
                if self.form.is_none() {
                    self.close_paragraph();
                    self.form = Some(self.insert(tag));
                }
            }
            Li => self.start_item(tag, |name| name == Li),
            Dd | Dt => self.start_item(tag, |name| matches!(name, Dd | Dt)),
            Button => {
                if self.open.in_scope(Button) {
                    self.open.close_implied(None);
                    self.open.close_through(|name| name == Button);
                }
                self.take_up_link();
                self.insert(tag);
            }
            A => {
                if let Some(link) = self.links.last() {
                    self.end_link();
                    if self.links.last() == Some(link) {
                        self.links.set(None);
                    }
                    if let Some(depth) = self.open.depth_of(link) {
                        self.open.take_out(depth..depth + 1);
                    }
                }
                let link = self.insert(tag);
                self.links.set(Some(link));
            }
            Applet | Marquee | Object => {
                self.take_up_link();
                self.insert(tag);
                self.links.mark();
            }
            Table => {
                if !self.quirks {
                    self.close_paragraph();
                }
                self.insert(tag);
                self.mode = Mode::InTable;
            }
            Area | Br | Embed | Img | Image | Keygen | Wbr | Input => {
                self.take_up_link();
                return self.insert_void(tag);
            }
            Param | Source | Track => return self.insert_void(tag),
            Hr => {
                self.close_paragraph();
                return self.insert_void(tag);
            }
            Optgroup | Option => {
                if self.open.current().1 == Option {
                    self.open.pop();
                }
                self.take_up_link();
                self.insert(tag);
            }
            Rb | Rtc => {
                if self.open.in_scope(Ruby) {
                    self.open.close_implied(None);
                }
                self.insert(tag);
            }
            Rp | Rt => {
                if self.open.in_scope(Ruby) {
                    self.open.close_implied(Some(Rtc));
                }
                self.insert(tag);
            }
            Caption | Col | Colgroup | Frame | Head | Tbody | Td | Tfoot | Th | Thead | Tr => {}
            _ => {
                self.take_up_link();
                self.insert(tag);
            }
        }
        Step::Done
    }

    /// An end tag in the body; `spelled` is its name as it stands there.
    pub(super) fn end_in_body(&mut self, name: Name, spelled: &str) -> Step {
        use Name::*;
        match name {
            Body | Html => {
                if self.open.in_scope(Body) {
                    self.mode = Mode::AfterBody;
                }
            }
            P => {
                if !self.open.in_button_scope(P) {
                    self.insert(&Start::implied(P));
                }
                self.close_through_implied(P);
            }
            Li => {
                if self.open.in_list_scope(Li) {
                    self.close_through_implied(Li);
                }
            }
            Dd | Dt => {
                if self.open.in_scope(name) {
                    self.close_through_implied(name);
                }
            }
            Form => self.end_form(),
            A => self.end_link(),
            Br => {
                self.take_up_link();
                return self.insert_void(&Start::implied(Br));
            }
            Applet | Marquee | Object => {
                if self.open.in_scope(name) {
                    self.open.close_implied(None);
                    self.open.close_through(|at| at == name);
                    self.links.forget();
                }
            }
            _ if name.is_heading() => {
                if self.open.heading_in_scope() {
                    self.open.close_implied(None);
                    self.open.close_through(Name::is_heading);
                }
            }
            _ if name.closes_paragraph() || matches!(name, Button | Listing | Pre) => {
                if self.open.in_scope(name) {
                    self.open.close_implied(None);
                    self.open.close_through(|at| at == name);
                }
            }
            _ => self.end_any(name, spelled),
        }
        Step::Done
    }

    /// Ends an open paragraph, as far as a button's edge.
    fn close_paragraph(&mut self) {
        if self.open.in_button_scope(Name::P) {
            self.close_through_implied(Name::P);
        }
    }

    /// Ends the innermost element of a name with what needs no end tag in it.
    fn close_through_implied(&mut self, name: Name) {
        self.open.close_implied(Some(name));
        self.open.close_through(|at| at == name);
    }

    /// A list's item ends the one before, through elements that may stand in items but not through lists.
    fn start_item(&mut self, tag: &Start<'_>, ended: impl Fn(Name) -> bool) {
        use Name::{Address, Div, P};
        let found = self
            .open
            .iter()
            .map(|(_, name)| name)
            .find(|&name| ended(name) || (name.is_special() && !matches!(name, Address | Div | P)));
        if let Some(name) = found.filter(|&name| ended(name)) {
            self.close_through_implied(name);
        }
        self.close_paragraph();
        self.insert(tag);
    }

    /// A form ends without what stands open in it.
    fn end_form(&mut self) {
        let Some(form) = self.form.take() else { return };
        if self.open.is_in_scope(form) {
            self.open.close_implied(None);
            if let Some(depth) = self.open.depth_of(form) {
                self.open.take_out(depth..depth + 1);
            }
        }
    }

    /// The end tag of an ordinary element.
    fn end_any(&mut self, name: Name, spelled: &str) {
        if !self.open.has(name) {
            return;
        }
        let page = &self.page;
        let is_it = |id: NodeId, at: Name| {
            at == name
                && (name != Name::Other
                    || page.element(id).is_some_and(|e| e.spelled().eq_ignore_ascii_case(spelled)))
        };
        let found = self.open.iter().position(|(id, at)| is_it(id, at) || at.is_special());
        let Some(above) = found else { return };
        let depth = self.open.len() - 1 - above;
        if self.open.at(depth).is_some_and(|(id, at)| is_it(id, at)) {
            self.open.truncate(depth);
        }
    }

    /// Opens the link again that something around it ended before its own end tag.
    pub(super) fn take_up_link(&mut self) {
        let Some(link) = self.links.last() else { return };
        if self.open.iter().any(|(id, _)| id == link) {
            return;
        }
        let again = self.create_like(link);
        let (parent, before) = self.place(self.open.current());
        self.page.insert(again, parent, before);
        self.open.push(again, Name::A);
        self.links.set(Some(again));
    }

    /// Ends the open link: the standard's adoption agency, which takes blocks out of it and gives each a link
    /// of its own around what it holds so far.
    fn end_link(&mut self) {
        const ROUNDS: usize = 8;
        let (current, name) = self.open.current();
        if name == Name::A && !self.links.hold(current) {
            self.open.pop();
            return;
        }
        for _ in 0..ROUNDS {
            let Some(link) = self.links.last() else {
                self.end_any(Name::A, "a");
                return;
            };
            let Some(depth) = self.open.depth_of(link) else {
                self.links.set(None);
                return;
            };
            if !self.open.is_in_scope(link) {
                return;
            }
            let within = depth + 1..self.open.len();
            let block =
                within.filter_map(|at| Some((at, self.open.at(at)?))).find(|(_, at)| at.1.is_special());
            let Some((block_depth, (block, _))) = block else {
                self.open.truncate(depth);
                self.links.set(None);
                return;
            };
            let around = depth.checked_sub(1).and_then(|above| self.open.at(above));
            let place = self.place(around.unwrap_or((NodeId::DOCUMENT, Name::Other)));
            self.page.detach(block);
            self.page.insert(block, place.0, place.1);
            let inner = self.create_like(link);
            self.page.move_children(block, inner);
            self.page.insert(inner, block, None);
            self.links.set(Some(inner));
            self.open.take_out(depth..block_depth);
            self.open.put(depth + 1, inner, Name::A);
        }
    }
}
