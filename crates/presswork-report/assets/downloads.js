// Every table as CSV, every figure as SVG, made of what the page holds: nothing is asked for.
(() => {
  'use strict';

  const page = window.presswork;
  if (!page?.grown) return;

  page.csv = (rows) => {
    const field = (value) => (/[",\n\r]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
    return rows.map((row) => row.map(field).join(',')).join('\n') + '\n';
  };

  page.save = (name, text) => {
    const link = document.createElement('a');
    const type = name.endsWith('.svg') ? 'image/svg+xml' : 'text/csv';
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const nameOf = (caption) =>
    caption
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80);

  // A cell's text; a number as other programs read it.
  function textOf(cell) {
    const text = cell.textContent.replace(/\s+/g, ' ').trim();
    return page.numbers.plain(text);
  }

  const rowsOf = (table) =>
    [...table.rows].map((row) => [...row.cells].flatMap((cell) => [textOf(cell), ...Array(cell.colSpan - 1).fill('')]));

  // What a scrolled figure shows, as one picture: shades, rules, texts and drawings, each where it stands.
  const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'vector-effect', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor'];
  function picture(of) {
    const frame = of.getBoundingClientRect();
    const { svg } = page;
    const at = (rect) => ({ x: (rect.left - frame.left).toFixed(1), y: (rect.top - frame.top).toFixed(1) });
    // Attributes, not a style: the page's policy refuses styles that stand in elements.
    const dress = (clone, node) => {
      const style = getComputedStyle(node);
      for (const name of LOOKS) clone.setAttribute(name, style.getPropertyValue(name));
      return clone;
    };
    const out = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width: of.scrollWidth, height: frame.height, viewBox: `0 0 ${of.scrollWidth} ${frame.height}` });
    const paper = svg('rect', { width: '100%', height: '100%', fill: getComputedStyle(document.body).backgroundColor });
    out.append(paper);
    const copy = (node) => {
      if (node.localName === 'use') {
        const shape = document.querySelector(node.getAttribute('href'));
        if (shape.localName === 'g') return copy(shape);
        const [x, y] = ['x', 'y'].map((name) => node.getAttribute(name) ?? 0);
        return dress(svg('path', { d: shape.getAttribute('d'), transform: `translate(${x} ${y})` }), node);
      }
      // A link of the page leads nowhere in a picture.
      const clone = node.localName === 'a' ? svg('g', {}) : node.cloneNode(false);
      for (const name of ['class', 'id']) clone.removeAttribute(name);
      if (node.localName === 'rect') clone.setAttribute('height', parseFloat(getComputedStyle(node).height));
      if (/^(path|rect|text)$/.test(node.localName)) dress(clone, node);
      clone.append(...[...node.childNodes].map((child) => (child.nodeType === 3 ? child.cloneNode() : copy(child))));
      return clone;
    };
    const walk = (node) => {
      if (node.nodeType === 3) {
        const style = getComputedStyle(node.parentNode);
        const range = document.createRange();
        let line = null;
        for (const word of node.data.matchAll(/\S+/g)) {
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const rect = range.getBoundingClientRect();
          if (!rect.width) continue;
          if (line && Math.abs(line.top - rect.top) < 2) line.text.textContent += ` ${word[0]}`;
          else {
            const size = parseFloat(style.fontSize);
            const y = (rect.top - frame.top + rect.height / 2 + size * 0.35).toFixed(1);
            const text = dress(svg('text', { x: at(rect).x, y }), node.parentNode);
            text.setAttribute('fill', style.color);
            text.textContent = word[0];
            out.append(text);
            line = { top: rect.top, text };
          }
        }
        return;
      }
      if (node.nodeType !== 1 || !node.checkVisibility() || node.matches('.hidden, caption, .take, .sort, .barcode i')) return;
      const rect = node.getBoundingClientRect();
      if (node.localName === 'svg') {
        const clone = copy(node);
        const box = { ...at(rect), width: rect.width.toFixed(1), height: rect.height.toFixed(1) };
        for (const [name, value] of Object.entries(box)) clone.setAttribute(name, value);
        out.append(clone);
        return;
      }
      const style = getComputedStyle(node);
      // A group's sign is drawn by the style sheet.
      const sign = node.localName === 'bdi' && node.className.match(/^g(\d)(?: m(\d))?/);
      if (sign) {
        const d = document.getElementById(`m${sign[2] ?? sign[1]}`).getAttribute('d');
        const { x, y } = at(node.getClientRects()[0]);
        out.append(svg('path', { d, transform: `translate(${x} ${Number(y) + 3})`, fill: getComputedStyle(node, '::before').backgroundColor }));
      }
      const size = { width: rect.width.toFixed(1), height: rect.height.toFixed(1) };
      if (!/, 0\)$|transparent/.test(style.backgroundColor)) out.append(svg('rect', { ...at(rect), ...size, fill: style.backgroundColor }));
      if (parseFloat(style.borderBottomWidth) > 0 && /^t[hd]$/.test(node.localName)) {
        const y = (rect.bottom - frame.top).toFixed(1);
        out.append(svg('path', { d: `M${at(rect).x} ${y}h${size.width}`, stroke: style.borderBottomColor }));
      }
      node.childNodes.forEach(walk);
    };
    walk(of);
    return new XMLSerializer().serializeToString(out);
  }

  function offer(of, name, table, drawn) {
    const line = page.el('p', 'take');
    const add = (what, make) => {
      const button = page.el('button', '', what);
      button.type = 'button';
      button.setAttribute('aria-label', `${what}: ${name}`);
      button.addEventListener('click', () => page.save(`${nameOf(name)}.${what.toLowerCase()}`, make()));
      line.append(button);
    };
    if (table) add('CSV', () => page.csv(table.flatMap((part, at) => rowsOf(part).slice(at ? 1 : 0))));
    if (drawn) add('SVG', () => picture(drawn));
    of.after(line);
  }

  const all = () => {
    const captions = new Map();
    const { continued } = document.querySelector('main').dataset;
    for (const region of document.querySelectorAll('main .scroll:not(.x-rows)')) {
      const table = region.querySelector('table');
      const caption = table?.caption?.textContent;
      if (!caption) continue;
      // A table that goes on below in a fold is one table.
      const whole = captions.get(caption.endsWith(continued) ? caption.slice(0, -continued.length) : caption);
      if (whole) whole.push(table);
      else {
        const parts = [table];
        captions.set(caption, parts);
        offer(region, caption, parts, /^(stack|heat|strip|barcode|matrix|terms|keyness)\b/.test(table.className) ? region : null);
      }
    }
    for (const figure of document.querySelectorAll('main figure > svg, .arcs')) {
      offer(figure.closest('.scroll') || figure, figure.getAttribute('aria-label'), null, figure);
    }
    if (page.sortable) for (const parts of captions.values()) page.sortable(parts);
  };
  Promise.all([page.grown, page.ready]).then(all);
})();
