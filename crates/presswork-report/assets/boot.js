// Opens what pack.rs packed and runs the script, which is its first part: the page's policy admits that text and this one, by their
// hashes, and no third. It makes the one trusted type that the policy names, which gives that text whatever it is asked for.
if (!window.DecompressionStream || !window.HTMLDialogElement) return;
const letters = document.getElementById('packed').textContent;
const letter = (at) => {
  const code = letters.charCodeAt(at);
  return code === 33 ? 25 : code - 35; // ! for <, which could begin a tag
};
const packed = new Uint8Array(letters.length);
let held = 0;
let bits = 0;
let to = 0;
for (let at = 0; at < letters.length; at += 2) {
  const two = at + 1 < letters.length;
  held |= (two ? letter(at) * 91 + letter(at + 1) : letter(at)) << bits;
  for (bits += two ? 13 : 6; bits > 7; bits -= 8) {
    packed[to++] = held;
    held >>= 8;
  }
}
const stream = new Blob([packed.subarray(0, to)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
new Response(stream).arrayBuffer().then((buffer) => {
  const bytes = new Uint8Array(buffer);
  const textOf = (part) => new TextDecoder().decode(part);
  let at = bytes.indexOf(10) + 1;
  const parts = JSON.parse(textOf(bytes.subarray(0, at))).map((size) => bytes.subarray(at, (at += size)));
  const code = textOf(parts.shift());
  const script = document.createElement('script');
  script.parts = parts;
  script.text = window.trustedTypes?.createPolicy('presswork', { createScript: () => code }).createScript('') ?? code;
  document.body.append(script);
  script.remove();
});
