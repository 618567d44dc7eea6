//! A parsed page: its nodes in one array, in the order in which they were made, linked to a tree.
//!
//! Texts and attributes are ranges of the source; only attributes with references in them are spelled out
//! anew. What a text stands for is resolved where it is read.

use std::borrow::Cow;
use std::ops::Range;

use presswork_corpus::Flag;

use super::name::{AttributeName, Name};
use crate::entities;

/// A node's place in the array. The first is the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct NodeId(u32);

impl NodeId {
    pub(super) const DOCUMENT: NodeId = NodeId(0);
    const NONE: NodeId = NodeId(u32::MAX);

    /// Nodes made between two, where both are of one page: their distance.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }

    fn some(self) -> Option<NodeId> {
        (self != NodeId::NONE).then_some(self)
    }
}

/// Bytes of the source, which is shorter than 4 GiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bytes {
    start: u32,
    end: u32,
}

impl Bytes {
    fn of(range: &Range<usize>) -> Bytes {
        let fits = |n: usize| u32::try_from(n).expect("captures are capped below 4 GiB");
        Bytes { start: fits(range.start), end: fits(range.end) }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

#[derive(Clone, Copy, Debug)]
struct Node {
    parent: NodeId,
    first_child: NodeId,
    last_child: NodeId,
    previous: NodeId,
    next: NodeId,
    value: Value,
}

#[derive(Clone, Copy, Debug)]
enum Value {
    Document,
    Element {
        name: Name,
        /// As it stands in the source; nothing for an element that is only implied.
        spelled: Bytes,
        /// Of the page's attributes.
        attributes: Bytes,
    },
    /// Of the page's texts.
    Text {
        pieces: Bytes,
    },
}

/// An attribute as the tokenizer found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawAttribute {
    pub name: AttributeName,
    /// Without quotes, references not yet resolved.
    pub value: Range<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Attribute {
    name: AttributeName,
    value: Bytes,
    /// The value stands in `Page::resolved`, not in the source.
    resolved: bool,
}

/// A parsed page.
pub(super) struct Page<'a> {
    source: &'a str,
    nodes: Vec<Node>,
    texts: Vec<Bytes>,
    attributes: Vec<Attribute>,
    /// Values of attributes with references, one after the other.
    resolved: String,
    /// The bodies of its JSON-LD scripts.
    pub json_ld: Vec<Range<usize>>,
    pub flags: Vec<Flag>,
}

impl<'a> Page<'a> {
    /// A page of nothing but the document.
    pub(super) fn new(source: &'a str) -> Page<'a> {
        let mut page = Page {
            source,
            // A node for some eighty bytes is what pages have.
            nodes: Vec::with_capacity(source.len() / 64 + 16),
            texts: Vec::with_capacity(source.len() / 128 + 16),
            attributes: Vec::with_capacity(source.len() / 128 + 16),
            resolved: String::new(),
            json_ld: Vec::new(),
            flags: Vec::new(),
        };
        page.push(Value::Document);
        page
    }

    fn push(&mut self, value: Value) -> NodeId {
        let id = u32::try_from(self.nodes.len()).ok().filter(|&id| id != u32::MAX);
        let id = NodeId(id.expect("every node has a byte of the source or is implied by an element"));
        self.nodes.push(Node {
            parent: NodeId::NONE,
            first_child: NodeId::NONE,
            last_child: NodeId::NONE,
            previous: NodeId::NONE,
            next: NodeId::NONE,
            value,
        });
        id
    }

    fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.index()]
    }

    /// A new element outside the tree.
    pub(super) fn create(
        &mut self,
        name: Name,
        spelled: Range<usize>,
        attributes: &[RawAttribute],
    ) -> NodeId {
        let first = self.attributes.len();
        for attribute in attributes {
            self.add_attribute(attribute);
        }
        let attributes = Bytes::of(&(first..self.attributes.len()));
        self.push(Value::Element { name, spelled: Bytes::of(&spelled), attributes })
    }

    /// A new element like another, outside the tree.
    pub(super) fn create_like(&mut self, other: NodeId) -> NodeId {
        self.push(self.node(other).value)
    }

    fn add_attribute(&mut self, attribute: &RawAttribute) {
        let raw = &self.source[attribute.value.clone()];
        let (value, resolved) = match entities::resolved_attribute(raw) {
            Cow::Borrowed(_) => (Bytes::of(&attribute.value), false),
            Cow::Owned(value) => {
                let start = self.resolved.len();
                self.resolved.push_str(&value);
                (Bytes::of(&(start..self.resolved.len())), true)
            }
        };
        self.attributes.push(Attribute { name: attribute.name, value, resolved });
    }

    /// Gives an element those of the attributes that it has not.
    pub(super) fn add_missing(&mut self, id: NodeId, attributes: &[RawAttribute]) {
        let Value::Element { name, spelled, attributes: own } = self.node(id).value else { return };
        let has = |page: &Page, name| page.attributes[own.range()].iter().any(|a| a.name == name);
        if attributes.iter().all(|attribute| has(self, attribute.name)) {
            return;
        }
        let first = self.attributes.len();
        self.attributes.extend_from_within(own.range());
        for attribute in attributes {
            if !has(self, attribute.name) {
                self.add_attribute(attribute);
            }
        }
        let attributes = Bytes::of(&(first..self.attributes.len()));
        self.node_mut(id).value = Value::Element { name, spelled, attributes };
    }

    /// Links a node as the last child of `parent`, or before one of its children.
    pub(super) fn insert(&mut self, id: NodeId, parent: NodeId, before: Option<NodeId>) {
        let previous = match before {
            Some(before) => self.node(before).previous,
            None => self.node(parent).last_child,
        };
        let next = before.unwrap_or(NodeId::NONE);
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next) = (parent, previous, next);
        match previous.some() {
            Some(previous) => self.node_mut(previous).next = id,
            None => self.node_mut(parent).first_child = id,
        }
        match next.some() {
            Some(next) => self.node_mut(next).previous = id,
            None => self.node_mut(parent).last_child = id,
        }
    }

    /// Takes a node, with what is in it, out of the tree.
    pub(super) fn detach(&mut self, id: NodeId) {
        let Node { parent, previous, next, .. } = *self.node(id);
        if parent == NodeId::NONE {
            return;
        }
        match previous.some() {
            Some(previous) => self.node_mut(previous).next = next,
            None => self.node_mut(parent).first_child = next,
        }
        match next.some() {
            Some(next) => self.node_mut(next).previous = previous,
            None => self.node_mut(parent).last_child = previous,
        }
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next) = (NodeId::NONE, NodeId::NONE, NodeId::NONE);
    }

    /// Gives all children of one node to another that has none.
    pub(super) fn move_children(&mut self, from: NodeId, to: NodeId) {
        let Node { first_child, last_child, .. } = *self.node(from);
        let mut child = first_child;
        while let Some(id) = child.some() {
            let node = self.node_mut(id);
            node.parent = to;
            child = node.next;
        }
        let node = self.node_mut(from);
        (node.first_child, node.last_child) = (NodeId::NONE, NodeId::NONE);
        let node = self.node_mut(to);
        (node.first_child, node.last_child) = (first_child, last_child);
    }

    /// Adds text as the last child of `parent`, or before one of its children; to the text that stands
    /// there, if there is one.
    pub(super) fn insert_text(&mut self, range: Range<usize>, parent: NodeId, before: Option<NodeId>) {
        let neighbour = match before {
            Some(before) => self.node(before).previous,
            None => self.node(parent).last_child,
        };
        self.texts.push(Bytes::of(&range));
        let end = self.texts.len();
        if let Some(neighbour) = neighbour.some()
            && let Value::Text { pieces } = &mut self.node_mut(neighbour).value
            && pieces.end as usize == end - 1
        {
            pieces.end += 1;
            return;
        }
        let id = self.push(Value::Text { pieces: Bytes::of(&(end - 1..end)) });
        self.insert(id, parent, before);
    }

    /// The node that was made last.
    pub(super) fn last_made(&self) -> NodeId {
        NodeId(self.nodes.len() as u32 - 1)
    }

    pub(super) fn source(&self) -> &'a str {
        self.source
    }

    /// Every node, in the order in which they were made.
    pub(super) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.nodes.len() as u32).map(NodeId)
    }

    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).parent.some()
    }

    pub(super) fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).first_child.some()
    }

    pub(super) fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).next.some()
    }

    /// The element that the node is.
    pub(super) fn element(&self, id: NodeId) -> Option<Element<'_>> {
        match self.node(id).value {
            Value::Element { name, spelled, attributes } => {
                Some(Element { page: self, name, spelled, attributes: &self.attributes[attributes.range()] })
            }
            _ => None,
        }
    }

    /// The pieces of the text that the node is, as the source spells them.
    pub(super) fn pieces(&self, id: NodeId) -> Option<impl Iterator<Item = Range<usize>>> {
        match self.node(id).value {
            Value::Text { pieces } => Some(self.texts[pieces.range()].iter().map(|piece| piece.range())),
            _ => None,
        }
    }

    /// What the text that the node is stands for.
    pub(super) fn text(&self, id: NodeId) -> Option<Cow<'a, str>> {
        let mut pieces = self.pieces(id)?;
        let mut text = entities::resolved_text(&self.source[pieces.next()?]);
        for piece in pieces {
            text.to_mut().push_str(&entities::resolved_text(&self.source[piece]));
        }
        Some(text)
    }

    /// The node and all in it, in document order.
    pub(super) fn descendants(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let mut next = Some(id);
        std::iter::from_fn(move || {
            let current = next?;
            next = self.first_child(current);
            let mut at = current;
            while next.is_none() && at != id {
                next = self.next_sibling(at);
                match self.parent(at) {
                    Some(parent) => at = parent,
                    None => break,
                }
            }
            Some(current)
        })
    }

    /// The nodes that hold it, the nearest first.
    pub(super) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(id), |&at| self.parent(at))
    }
}

/// An element of a page.
#[derive(Clone, Copy)]
pub(super) struct Element<'p> {
    page: &'p Page<'p>,
    name: Name,
    spelled: Bytes,
    attributes: &'p [Attribute],
}

impl<'p> Element<'p> {
    /// It has none of the listed attributes.
    pub(super) fn is_plain(self) -> bool {
        self.attributes.is_empty()
    }

    pub(super) fn tag(self) -> Name {
        self.name
    }

    /// Its name in lower case; empty where it is not among the listed ones.
    pub(super) fn name(self) -> &'static str {
        self.name.as_str()
    }

    /// Its name as the source spells it.
    pub(super) fn spelled(self) -> &'p str {
        &self.page.source[self.spelled.range()]
    }

    /// An attribute's value, references resolved. Only those that [`AttributeName`] lists are there.
    pub(super) fn attribute(self, name: AttributeName) -> Option<&'p str> {
        self.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| self.value(attribute))
    }

    /// The listed attributes that it has, in the source's order.
    pub(super) fn attributes(self) -> impl Iterator<Item = (AttributeName, &'p str)> {
        self.attributes.iter().map(move |attribute| (attribute.name, self.value(attribute)))
    }

    fn value(self, attribute: &Attribute) -> &'p str {
        let text = if attribute.resolved { self.page.resolved.as_str() } else { self.page.source };
        &text[attribute.value.range()]
    }
}
