//! The open elements and the links among them that a later paragraph takes up again (sections 13.2.4.2 and
//! 13.2.4.3 of the HTML standard).

use super::name::Name;
use super::page::NodeId;

/// The stack of open elements.
pub(super) struct Open {
    stack: Vec<(NodeId, Name)>,
    /// How many of each name are in it: most questions end here.
    count: [u32; Name::COUNT],
}

impl Open {
    pub(super) fn new() -> Open {
        Open { stack: Vec::new(), count: [0; Name::COUNT] }
    }

    pub(super) fn push(&mut self, id: NodeId, name: Name) {
        self.stack.push((id, name));
        self.count[name as usize] += 1;
    }

    pub(super) fn pop(&mut self) {
        if let Some((_, name)) = self.stack.pop() {
            self.count[name as usize] -= 1;
        }
    }

    /// The current node; the document before there is any.
    pub(super) fn current(&self) -> (NodeId, Name) {
        self.stack.last().copied().unwrap_or((NodeId::DOCUMENT, Name::Other))
    }

    pub(super) fn len(&self) -> usize {
        self.stack.len()
    }

    /// From the current node to the root.
    pub(super) fn iter(&self) -> impl Iterator<Item = (NodeId, Name)> + '_ {
        self.stack.iter().rev().copied()
    }

    /// The element at a depth, the root's being 0.
    pub(super) fn at(&self, depth: usize) -> Option<(NodeId, Name)> {
        self.stack.get(depth).copied()
    }

    pub(super) fn has(&self, name: Name) -> bool {
        self.count[name as usize] > 0
    }

    /// The depth at which an element is.
    pub(super) fn depth_of(&self, id: NodeId) -> Option<usize> {
        self.stack.iter().rposition(|&(open, _)| open == id)
    }

    /// Closes elements until `depth` are left.
    pub(super) fn truncate(&mut self, depth: usize) {
        while self.stack.len() > depth {
            self.pop();
        }
    }

    /// Takes the elements of a range of depths off the stack.
    pub(super) fn take_out(&mut self, depths: std::ops::Range<usize>) {
        for (_, name) in self.stack.drain(depths) {
            self.count[name as usize] -= 1;
        }
    }

    /// Puts an element at a depth, those there deeper by one.
    pub(super) fn put(&mut self, depth: usize, id: NodeId, name: Name) {
        self.stack.insert(depth, (id, name));
        self.count[name as usize] += 1;
    }

    /// Whether an element of the name is in scope.
    pub(super) fn in_scope(&self, name: Name) -> bool {
        self.in_scope_but(name, |_| false)
    }

    pub(super) fn in_list_scope(&self, name: Name) -> bool {
        self.in_scope_but(name, |name| matches!(name, Name::Ol | Name::Ul))
    }

    pub(super) fn in_button_scope(&self, name: Name) -> bool {
        self.in_scope_but(name, |name| name == Name::Button)
    }

    fn in_scope_but(&self, name: Name, ends: impl Fn(Name) -> bool) -> bool {
        self.has(name)
            && self
                .iter()
                .find(|&(_, at)| at == name || at.ends_scope() || ends(at))
                .is_some_and(|at| at.1 == name)
    }

    pub(super) fn heading_in_scope(&self) -> bool {
        self.iter().find(|&(_, at)| at.is_heading() || at.ends_scope()).is_some_and(|at| at.1.is_heading())
    }

    pub(super) fn in_table_scope(&self, name: Name) -> bool {
        self.has(name)
            && self
                .iter()
                .find(|&(_, at)| at == name || matches!(at, Name::Html | Name::Table | Name::Template))
                .is_some_and(|at| at.1 == name)
    }

    /// Whether this very element is in scope.
    pub(super) fn is_in_scope(&self, id: NodeId) -> bool {
        self.iter().find(|&(at, name)| at == id || name.ends_scope()).is_some_and(|at| at.0 == id)
    }

    /// Closes what may be closed without a tag, but for elements of one name.
    pub(super) fn close_implied(&mut self, except: Option<Name>) {
        while self.current().1.has_implied_end() && Some(self.current().1) != except {
            self.pop();
        }
    }

    /// Closes elements up to one of which `wanted` holds; that too.
    pub(super) fn close_through(&mut self, wanted: impl Fn(Name) -> bool) {
        while let Some(&(_, name)) = self.stack.last() {
            self.pop();
            if wanted(name) {
                return;
            }
        }
    }

    /// Closes elements up to one of which `wanted` holds, or the root; that stays.
    pub(super) fn close_to(&mut self, wanted: impl Fn(Name) -> bool) {
        while self.stack.len() > 1 && !wanted(self.current().1) {
            self.pop();
        }
    }
}

/// The links that are to be taken up again, at most one after each mark: the list of active formatting
/// elements, of which only links are left here, and a link ends the one before.
#[derive(Default)]
pub(super) struct Links(Vec<Option<NodeId>>);

impl Links {
    /// Links from before are not taken up until [`Links::forget`].
    pub(super) fn mark(&mut self) {
        self.0.push(None);
    }

    /// Forgets the link since the last mark, and the mark.
    pub(super) fn forget(&mut self) {
        while let Some(Some(_)) = self.0.pop() {}
    }

    /// The link since the last mark.
    pub(super) fn last(&self) -> Option<NodeId> {
        self.0.last().copied().flatten()
    }

    /// Whether a link is to be taken up, now or after a mark is forgotten.
    pub(super) fn hold(&self, link: NodeId) -> bool {
        /// Marks that a hostile page never ends must not cost squares.
        const LOOK: usize = 512;
        self.0.iter().rev().take(LOOK).any(|&held| held == Some(link))
    }

    /// Sets the link since the last mark.
    pub(super) fn set(&mut self, link: Option<NodeId>) {
        if self.last().is_some() {
            self.0.pop();
        }
        if link.is_some() {
            self.0.push(link);
        }
    }
}
