// Every table as CSV, every figure as SVG, made of what the page holds: nothing is asked for.
const csv = (rows) => {
  const field = (value) => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(field).join(',')).join('\n') + '\n';
};

const save = (name, text) => {
  const type = name.endsWith('.svg') ? 'image/svg+xml' : 'text/csv';
  const link = el('a', { href: URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
};

const nameOf = (caption) =>
  caption
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

// A cell's text; a number as other programs read it.
const written = (cell) => bare(cell.textContent.replace(/\s+/g, ' ').trim());

const rowsOf = (table) =>
  [...table.rows].map((row) => [...row.cells].flatMap((cell) => [written(cell), ...Array(cell.colSpan - 1).fill('')]));

// Attributes, not a style: the page's policy refuses styles that stand in elements.
const LOOKS = 'fill,fill-opacity,stroke,stroke-width,stroke-opacity,stroke-dasharray,stroke-linecap,vector-effect,font-family,font-size,font-weight,font-style,text-anchor'.split(',');
const dress = (clone, node) => {
  const style = getComputedStyle(node);
  for (const look of LOOKS) clone.setAttribute(look, style.getPropertyValue(look));
  // What the style sheet scales.
  if (style.transform !== 'none') clone.setAttribute('transform', style.transform);
  return clone;
};

// What a scrolled figure shows, as one picture: shades, rules, texts and drawings, each where it stands.
function picture(of) {
  const frame = of.getBoundingClientRect();
  const short = (x) => x.toFixed(1);
  const at = (box) => ({ x: short(box.left - frame.left), y: short(box.top - frame.top) });
  const size = (box) => ({ width: short(box.width), height: short(box.height) });
  const wide = of.scrollWidth;
  const paper = svg('rect', { width: '100%', height: '100%', fill: getComputedStyle(document.body).backgroundColor });
  const out = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width: wide, height: frame.height, viewBox: `0 0 ${wide} ${frame.height}` }, paper);
  const copied = (node) => {
    const kind = node.localName;
    if (kind === 'use') {
      const shape = document.querySelector(node.getAttribute('href'));
      if (shape.localName === 'g') return copied(shape);
      const [x, y] = ['x', 'y'].map((key) => node.getAttribute(key) ?? 0);
      return dress(svg('path', { d: shape.getAttribute('d'), transform: `translate(${x} ${y})` }), node);
    }
    // A link of the page leads nowhere in a picture.
    const clone = kind === 'a' ? svg('g', {}) : node.cloneNode(false);
    for (const key of ['class', 'id']) clone.removeAttribute(key);
    if (kind === 'rect') clone.setAttribute('height', parseFloat(getComputedStyle(node).height));
    if (/^(path|rect|text)$/.test(kind)) dress(clone, node);
    clone.append(...Array.from(node.childNodes, (child) => (child.nodeType === 3 ? child.cloneNode() : copied(child))));
    return clone;
  };
  const walk = (node) => {
    if (node.nodeType === 3) {
      const style = getComputedStyle(node.parentNode);
      const range = document.createRange();
      let line;
      let text;
      for (const word of node.data.matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        if (Math.abs(line - box.top) < 2) text.textContent += ` ${word[0]}`;
        else {
          line = box.top;
          const y = short(line - frame.top + box.height / 2 + parseFloat(style.fontSize) * 0.35);
          text = put(dress(svg('text', { x: at(box).x, y }, word[0]), node.parentNode), { fill: style.color });
          out.append(text);
        }
      }
      return;
    }
    if (node.nodeType !== 1 || !node.checkVisibility() || node.matches('.hidden, caption, .take, .sort, .barcode i')) return;
    const box = node.getBoundingClientRect();
    if (node.localName === 'svg') return out.append(put(copied(node), { ...at(box), ...size(box) }));
    const style = getComputedStyle(node);
    // A group's sign is drawn by the style sheet.
    const sign = node.localName === 'bdi' && node.className.match(/^g(\d)(?: m(\d))?/);
    if (sign) {
      const d = $(`m${sign[2] ?? sign[1]}`).getAttribute('d');
      const { x, y } = at(node.getClientRects()[0]);
      out.append(svg('path', { d, transform: `translate(${x} ${+y + 3})`, fill: getComputedStyle(node, '::before').backgroundColor }));
    }
    if (!/, 0\)$|transparent/.test(style.backgroundColor)) out.append(svg('rect', { ...at(box), ...size(box), fill: style.backgroundColor }));
    if (parseFloat(style.borderBottomWidth) > 0 && /^t[hd]$/.test(node.localName)) {
      out.append(svg('path', { d: `M${at(box).x} ${short(box.bottom - frame.top)}h${short(box.width)}`, stroke: style.borderBottomColor }));
    }
    node.childNodes.forEach(walk);
  };
  walk(of);
  return new XMLSerializer().serializeToString(out);
}

function downloads() {
  const takeable = (of, caption, table, drawn) => {
    const button = (what, make) => {
      const node = el('button', { 'aria-label': `${what}: ${caption}` }, what);
      on(node, 'click', () => save(`${nameOf(caption)}.${what.toLowerCase()}`, make()));
      return node;
    };
    of.after(
      el(
        'p',
        'take',
        ...(table ? [button('CSV', () => csv(table.flatMap((part, at) => rowsOf(part).slice(at ? 1 : 0))))] : []),
        ...(drawn ? [button('SVG', () => picture(drawn))] : []),
      ),
    );
  };
  const captions = new Map();
  const { continued } = main.dataset;
  for (const region of all('.scroll:not(.x-rows)')) {
    const table = region.querySelector('table');
    const caption = table?.caption?.textContent;
    if (!caption) continue;
    // A table that goes on below in a fold is one table.
    const whole = captions.get(caption.endsWith(continued) ? caption.slice(0, -continued.length) : caption);
    if (whole) whole.push(table);
    else {
      const parts = [table];
      captions.set(caption, parts);
      takeable(region, caption, parts, /^(stack|heat|strip|barcode|matrix|terms|keyness)\b/.test(table.className) && region);
    }
  }
  for (const figure of all('figure > svg, .arcs')) {
    takeable(figure.closest('.scroll') || figure, figure.getAttribute('aria-label'), null, figure);
  }
  for (const parts of captions.values()) sortable(parts);
}
