// The measures of keyness.csv, from whole counts: a of n1 words against b of n2. Formulas and sources stand in the page.
// Log-likelihood of the four cells, negative where the first side uses the word less.
function likelihood(a, n1, b, n2) {
  const [all, uses] = [n1 + n2, a + b];
  const cell = (seen, expected) => (seen > 0 ? seen * Math.log(seen / expected) : 0);
  const sum =
    cell(a, (n1 * uses) / all) +
    cell(b, (n2 * uses) / all) +
    cell(n1 - a, (n1 * (all - uses)) / all) +
    cell(n2 - b, (n2 * (all - uses)) / all);
  return (a * n2 < b * n1 ? -2 : 2) * Math.max(sum, 0);
}

const logRatio = (a, n1, b, n2) => Math.log2((a || 0.5) / n1 / ((b || 0.5) / n2));

// ln Γ(x), x > 0: Stirling's series, from 12 on good to 1e-15.
function lnGamma(x) {
  let shift = 0;
  for (; x < 12; x += 1) shift += Math.log(x);
  const y = 1 / (x * x);
  const series = (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

// A continued fraction b0 + a(1) / (b(1) + a(2) / (b(2) + …)), by Lentz.
function fraction(b0, a, b) {
  let f = b0;
  let c = b0;
  let d = 0;
  for (let i = 1; i < 9999; i += 1) {
    d = 1 / (b(i) + a(i) * d || 1e-300);
    c = b(i) + a(i) / c || 1e-300;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return f;
}

// Upper tail of χ² with one degree of freedom: Q(½, x / 2).
function tail(chi) {
  const x = Math.abs(chi) / 2;
  const scale = Math.exp(-x + 0.5 * Math.log(x)) / Math.sqrt(Math.PI);
  if (x === 0) return 1;
  if (x < 1.5) {
    let term = 2;
    let sum = 2;
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= x / (n + 0.5);
      sum += term;
    }
    return 1 - scale * sum;
  }
  return scale / fraction(x + 0.5, (i) => -i * (i - 0.5), (i) => x + 0.5 + 2 * i);
}

// I_x(a, b), the regularised incomplete beta function, where y is 1 − x.
function beta(x, y, a, b) {
  if (x > (a + 1) / (a + b + 2)) return 1 - beta(y, x, b, a);
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log(y)) / a;
  const level = (i) => {
    const m = i >> 1;
    return i % 2
      ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
      : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  };
  return front / fraction(1, level, () => 1);
}

// Where I_x(a, b) is `share`, as ln(x / (1 − x)), to 1e-10: counts that a page holds stay far inside ±40.
function betaLogit(share, a, b) {
  let [low, high] = [-40, 40];
  for (let i = 0; i < 40; i += 1) {
    const t = (low + high) / 2;
    if (beta(1 / (1 + Math.exp(-t)), 1 / (1 + Math.exp(t)), a, b) < share) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

// The 95 % interval of the log ratio, by Clopper and Pearson's of a of a + b; an end that it has not is infinite.
function interval(a, n1, b, n2) {
  const sizes = Math.log2(n2 / n1);
  const end = (logit) => logit / Math.LN2 + sizes;
  return [
    a ? end(betaLogit(0.025, a, b + 1)) : -Infinity,
    b ? end(betaLogit(0.975, a + 1, b)) : Infinity,
  ];
}

// Holm's correction of p values that ascend.
function corrected(ascending) {
  let last = 0;
  return ascending.map((p, i) => (last = Math.max(last, Math.min(1, (ascending.length - i) * p))));
}

// Numbers as the page's language writes them, with the marks that number.rs has.
const format = new Intl.NumberFormat(`${lang}-u-nu-latn`, { minimumFractionDigits: 1 });
const markOf = (type) => format.formatToParts(12345.5).find((part) => part.type === type).value;
const [comma, point] = [markOf('group'), markOf('decimal')];
const grouping = lang === 'es' ? 5 : 4; // digits from which on they are grouped
const lead = dir === 'rtl' ? '\u200e' : ''; // puts a sign before its number where text runs from right to left
const grouped = (whole) => {
  const digits = String(whole);
  return digits.length < grouping ? digits : digits.replace(/\B(?=(\d{3})+$)/g, comma);
};

// As the tables print numbers.
function fixed(x, decimals) {
  if (!Number.isFinite(x)) return (x > 0 ? '∞' : `${lead}−∞`) + lead;
  const [whole, rest] = Math.abs(x).toFixed(decimals).split('.');
  const text = grouped(whole) + (rest ? point + rest : '');
  return x < 0 && /[1-9]/.test(text) ? `${lead}−${text}` : text;
}

const signed = (x, decimals) => {
  const text = fixed(x, decimals);
  return x > 0 && /[1-9∞]/.test(text) ? `${lead}+${text}` : text;
};

function probability(p) {
  if (p >= 1e-4) return fixed(p, 4);
  const power = (digits) => [...digits].map((c) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(c)]).join('');
  if (p < 1e-300) return `${lead}<\u00a010${power('-300')}`;
  const [mantissa, exponent] = p.toExponential(1).split('e');
  return `${lead}${mantissa.replace('.', point)}\u00a0×\u00a010${power(exponent)}`;
}

// The number that a text of the page is, as other programs read it; the text itself where it is none.
function bare(text) {
  const digits = text.replace('\u200e', '').replaceAll(comma, '').replace(point, '.');
  return /^[+−]?\d+(\.\d+)?$/.test(digits) ? digits.replace('−', '-').replace('+', '') : text;
}

// The number that a text begins with, for putting texts in order; null where it begins with none.
function leading(text) {
  const found = text.replaceAll('\u200e', '').match(/^([<>]?)\s*([+−]?)(∞|\d[\d.,\u202f]*)(?:\s*×\s*10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/);
  if (!found) return null;
  const [, bound, sign, digits, power] = found;
  const value = digits === '∞' ? Infinity : Number(digits.replaceAll(comma, '').replace(point, '.').replace(/[.,]$/, ''));
  const raised = power ? Number(`1e${[...power].map((c) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)]).join('')}`) : 1;
  return Number.isNaN(value) ? null : (sign === '−' ? -1 : 1) * value * raised + (bound === '<' ? -1e-9 : bound ? 1e-9 : 0);
}
