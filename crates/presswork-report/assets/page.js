// What the page's scripts share: they run as one, in the order of policy.rs. Text of captures reaches the page as text nodes only;
// trusted types are required by the page's policy, so a slip here is an error and never markup.
const $ = (id) => document.getElementById(id);
const drawer = $('drawer');
if (!drawer?.showModal || !window.DecompressionStream) return;

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

// The parts that pack.rs packed.
async function unpacked() {
  const letters = $('packed').textContent;
  const letter = (at) => {
    const code = letters.charCodeAt(at);
    return code === 33 ? 25 : code - 35; // ! for <, which could begin a tag
  };
  const packed = new Uint8Array((letters.length * 13) >> 4);
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < letters.length; at += 2) {
    const two = at + 1 < letters.length;
    held |= (two ? letter(at) * 91 + letter(at + 1) : letter(at)) << bits;
    for (bits += two ? 13 : 6; bits > 7; bits -= 8) {
      packed[to] = held;
      to += 1;
      held >>= 8;
    }
  }
  const stream = new Blob([packed.subarray(0, to)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let at = bytes.indexOf(10) + 1;
  return JSON.parse(textOf(bytes.subarray(0, at))).map((size) => bytes.subarray(at, (at += size)));
}
