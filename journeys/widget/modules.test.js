import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { frames } from "../../libreta/src/main/web/agui/frames.js";
import { firstSpoken, languages } from "../../libreta/src/main/web/words/words.js";
import { bundled, bundleFolder } from "../bundle/bundle.js";

const web = new URL("../../libreta/src/main/web/", import.meta.url);

test("the widget that pages load is what `npm run bundle` makes of the sources", async () => {
  for (const [name, text] of Object.entries(await bundled())) {
    assert.ok((await readFile(new URL(name, bundleFolder), "utf8")) === text, `${name}: run npm run bundle`);
  }
});

test("the widget weighs 60 kB or less", async () => {
  const packed = gzipSync(await readFile(new URL("widget.js", bundleFolder))).length;
  assert.ok(packed <= 60_000, `${packed} bytes`);
});

test("every text of the widget exists in every language", () => {
  const texts = Object.entries(languages).map(([locale, words]) => {
    const empty = Object.entries(words).filter(([, text]) => typeof text === "string" && text.trim() === "");
    assert.deepEqual(empty, [], locale);
    return Object.keys(words).sort();
  });
  assert.deepEqual(texts[1], texts[0]);
  assert.deepEqual(Object.keys(languages), ["en", "es"]);
});

test("texts that count are words in every language", () => {
  for (const words of Object.values(languages)) {
    assert.match(words.shownOf(2, 12), /2 .* 12/);
    assert.match(words.shownOf(1, 1), /^1 contact/);
    assert.notEqual(words.charactersLeft(5), words.charactersLeft(-5));
    assert.equal(new Set(["auto", "light", "dark"].map(words.theme)).size, 3);
  }
});

test("the language to begin with is the first wanted one that is spoken, else English", () => {
  assert.equal(firstSpoken([undefined, "fr", "es-AR", "en"]), "es");
  assert.equal(firstSpoken([null, "EN-us"]), "en");
  assert.equal(firstSpoken(["de", "toString"]), "en");
});

test("no module takes its measures from the page: all styles are made with look/css.js", async () => {
  const modules = (await readdir(web, { recursive: true })).filter((name) => name.endsWith(".js") && name !== "look/css.js");
  for (const name of modules) {
    assert.doesNotMatch(await readFile(new URL(name, web), "utf8"), /import \{[^}]*\bcss\b[^}]*\} from "lit"/, name);
  }
});

test("no module makes HTML from a string, and of other people's code there are only Lit and marked", async () => {
  const modules = (await readdir(web, { recursive: true })).filter((name) => name.endsWith(".js"));
  assert.ok(modules.length > 20);
  for (const name of modules) {
    const source = await readFile(new URL(name, web), "utf8");
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|unsafe(HTML|SVG)|document\.write|\beval\(|new Function/, name);
    for (const [, from] of source.matchAll(/^(?:import\s+(?:[^"]*\bfrom\s+)?|export\b[^"]*\bfrom\s+)"([^"]+)";$/gm)) {
      assert.match(from ?? "", /^(\.{1,2}\/.*|lit|lit\/directives\/(repeat|live)\.js|marked)$/, name);
    }
  }
});

/** @param {string[]} chunks */
async function framesOf(...chunks) {
  const body = new ReadableStream({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(new TextEncoder().encode(chunk)));
      controller.close();
    },
  });
  return collect(frames(body));
}

/** @param {AsyncIterable<any>} all */
async function collect(all) {
  const seen = [];
  for await (const one of all) {
    seen.push(one);
  }
  return seen;
}

test("frames are read whole, however they are cut, with comments and other fields left out", async () => {
  const stream = ': keep-alive\n\nevent: x\nid: 1\ndata: {"type":"A","t":"ñ"}\n\n: keep-alive\n\ndata:{"type":"B"}\r\n\r\ndata: {"type":\ndata: "C"}\n\n';
  const expected = [{ type: "A", t: "ñ" }, { type: "B" }, { type: "C" }];
  assert.deepEqual(await framesOf(stream), expected);
  assert.deepEqual(await framesOf(...stream), expected);
});

test("the last frame counts even where the blank line after it is missing", async () => {
  assert.deepEqual(await framesOf('data: {"type":"A"}\n\ndata: {"type":"B"}'), [{ type: "A" }, { type: "B" }]);
});

test("a frame that is not JSON is an error", async () => {
  await assert.rejects(framesOf("data: [DONE]\n\n"), SyntaxError);
});
