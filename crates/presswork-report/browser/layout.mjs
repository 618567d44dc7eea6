// What a page must not do at any width, in any language: put text over text, or run out of its window.

/** In the page: pairs of texts that overlap, by the boxes of their lines, clipped to what shows of them. */
export function overlaps() {
  // Left, right, top and bottom of where an element's content shows; nothing where it is hidden or moves over what it lies on.
  const windows = new Map([[null, [-Infinity, Infinity, -Infinity, Infinity]]]);
  function shownBetween(element) {
    if (windows.has(element)) return windows.get(element);
    let shows = shownBetween(element.parentElement);
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || style.position === 'sticky') shows = null;
    if (shows && style.overflowX !== 'visible' && element !== document.body && element !== document.documentElement) {
      const clip = element.getBoundingClientRect();
      shows = [
        Math.max(shows[0], clip.left),
        Math.min(shows[1], clip.right),
        Math.max(shows[2], clip.top),
        Math.min(shows[3], clip.bottom),
      ];
    }
    windows.set(element, shows);
    return shows;
  }
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || ['SCRIPT', 'STYLE'].includes(parent.tagName)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const shows = shownBetween(parent);
    if (!shows) continue;
    const [left, right, top, bottom] = shows;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      // The box of a line is taller than its letters.
      const inset = rect.height * 0.22;
      const box = {
        left: Math.max(rect.left, left),
        right: Math.min(rect.right, right),
        top: Math.max(rect.top + inset, top),
        bottom: Math.min(rect.bottom - inset, bottom),
        text: node.data.trim().slice(0, 40),
        node,
      };
      if (box.right - box.left > 1 && box.bottom - box.top > 1) boxes.push(box);
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const found = [];
  boxes.forEach((box, at) => {
    for (let next = at + 1; next < boxes.length && boxes[next].top < box.bottom - 1; next += 1) {
      const other = boxes[next];
      if (box.node !== other.node && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1.5) {
        found.push(`“${box.text}” and “${other.text}”`);
      }
    }
  });
  return found;
}

/** In the page: what stands out to the right or left of it, and what is cut where nothing can be scrolled. */
export function cut() {
  const wide = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const node of document.body.querySelectorAll('*')) {
    if (!node.checkVisibility() || node.closest('.hidden, caption, .skip, symbol, .symbols')) continue;
    const scrolled = node.closest('.scroll, pre, .contents');
    const box = node.getBoundingClientRect();
    if (!scrolled && box.width && (box.right > wide + 1 || box.left < -1)) {
      found.push(`${node.localName}.${node.getAttribute('class')}: ${Math.round(box.left)} to ${Math.round(box.right)}`);
    }
  }
  return found.slice(0, 10);
}
