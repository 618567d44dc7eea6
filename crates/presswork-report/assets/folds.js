// What folds.rs took out of the page, put into its places. The markup is the page's own, and is read here tag by tag: a browser's
// reader of markup would run what stands in it, so the page's policy keeps it out of reach.
const MARKS = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plainly = (text) => text.replace(/&(\w+);/g, (whole, name) => MARKS[name] ?? whole);

function* grow(parent, markup) {
  let node = parent;
  let tags = 0;
  for (const [, end, name, attributes, closed, text] of markup.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/g)) {
    tags += 1;
    if (tags % 200 === 0) yield;
    if (text !== undefined) node.append(plainly(text));
    else if (end) node = node.parentNode;
    else {
      const looks = Array.from(attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g), ([, key, value]) => [key, plainly(value ?? '')]);
      const drawn = name === 'svg' || node.namespaceURI !== parent.namespaceURI;
      const child = (drawn ? svg : el)(name, Object.fromEntries(looks));
      node.append(child);
      if (!closed && !/^(br|input)$/.test(name)) node = child;
    }
  }
}

// Step by step, so that whoever asks for it may do something else in between.
function* unfold(folds, places) {
  for (const fold of all(`${places}[data-fold]`, document)) {
    fold.querySelector(':scope > .cut')?.remove();
    // More rows go to those above.
    const rows = fold.localName === 'tbody';
    yield* grow(rows ? fold.previousElementSibling : fold, textOf(folds[fold.dataset.fold]));
    if (rows) fold.remove();
  }
  for (const button of all('button[value]')) put(button, { 'aria-haspopup': 'dialog' });
  // Who scrolls by keys goes to a table by its caption.
  for (const region of all('.scroll')) {
    const name = region.querySelector('caption')?.textContent;
    if (name) put(region, { tabindex: 0, role: 'region', 'aria-label': name });
  }
}
