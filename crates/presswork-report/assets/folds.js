// What the page's folds hold (folds.rs), put into them. The markup is the page's own, and is read here tag by tag: a browser's
// reader of markup would run what stands in it, so the page's policy keeps it out of reach.
(() => {
  'use strict';

  const page = window.presswork;
  if (!page?.read) return;
  const MARKS = { amp: '&', lt: '<', gt: '>', quot: '"' };
  const plain = (text) => text.replace(/&(\w+);/g, (whole, name) => MARKS[name] ?? whole);

  function grow(parent, markup) {
    let node = parent;
    for (const [, end, name, attributes, closed, text] of markup.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/g)) {
      if (text !== undefined) node.append(plain(text));
      else if (end) node = node.parentNode;
      else {
        const drawn = name === 'svg' || node.namespaceURI !== parent.namespaceURI;
        const child = drawn ? page.svg(name, {}) : page.el(name);
        for (const [, key, value] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) child.setAttribute(key, plain(value ?? ''));
        node.append(child);
        if (!closed && name !== 'br') node = child;
      }
    }
  }

  page.grown = page.read('folds').then((text) => {
    const folds = JSON.parse(text);
    document.querySelectorAll('[data-fold]').forEach((fold) => {
      fold.lastElementChild.remove();
      grow(fold, folds[fold.dataset.fold]);
    });
    document.querySelectorAll('main button[value]').forEach((button) => button.setAttribute('aria-haspopup', 'dialog'));
    document.documentElement.classList.add('live');
  });
})();
