// What the page's scripts share: they run as one, in the order of policy.rs. Text of captures reaches the page as text nodes only;
// trusted types are required by the page's policy, so a slip here is an error and never markup.
const [looks, ...folds] = document.currentScript.parts;
const [texts, lines, words] = folds.splice(-3);
const $ = (id) => document.getElementById(id);
const drawer = $('drawer');
const page = document.documentElement;
const { lang, dir } = page;
const main = $('main');
const all = (selector, within = main) => [...within.querySelectorAll(selector)];
const on = (node, type, act) => node.addEventListener(type, act);
const number = new Intl.NumberFormat(`${lang}-u-nu-latn`).format;
const plural = new Intl.PluralRules(lang);

let data; // the concordance (island.rs), unpacked once the page stands: it is most of it

function put(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

// An element with its class or its attributes, and what stands in it.
function el(name, looks = '', ...inside) {
  const node = document.createElement(name);
  if (looks) put(node, typeof looks === 'string' ? { class: looks } : looks);
  node.append(...inside);
  return node;
}

function svg(name, attributes, ...inside) {
  const node = put(document.createElementNS('http://www.w3.org/2000/svg', name), attributes);
  node.append(...inside);
  return node;
}

// A message in the page's language: numbers are written as it writes them, `n` chooses among the forms of a noun.
function say(message, places = {}) {
  const forms = data.words[message];
  const text = typeof forms === 'string' ? forms : (forms[plural.select(places.n)] ?? forms.other);
  return text.replace(/\{(\w+)\}/g, (_, place) => (typeof places[place] === 'number' ? number(places[place]) : places[place]));
}

const textOf = (bytes) => new TextDecoder().decode(bytes);
