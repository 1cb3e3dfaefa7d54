import assert from "node:assert/strict";
import { test } from "node:test";
import { chatSuite, say, sees } from "../support/chat.js";

const { stub, open, problems } = chatSuite();

let told = 0;

/** @param {string} text */
function answering(text) {
  const messageId = `msg-${++told}`;
  const ids = { threadId: "thread-1", runId: "run-1" };
  return {
    events: [
      { type: "RUN_STARTED", ...ids },
      { type: "TEXT_MESSAGE_START", messageId, role: "assistant" },
      { type: "TEXT_MESSAGE_CONTENT", messageId, delta: `${text}\n\nthe end` },
      { type: "TEXT_MESSAGE_END", messageId },
      { type: "RUN_FINISHED", ...ids },
    ],
  };
}

const attacks = [
  "<script>window.attacked = true</script>",
  "<img src=x onerror='window.attacked = true'>",
  "<img src='https://attacker.example/a.png'>",
  "![beacon](https://attacker.example/beacon.png)",
  "![beacon][b]\n\n[b]: https://attacker.example/beacon.png",
  "[![x](https://attacker.example/x.png)](https://attacker.example/)",
  "[click][b]\n\n[b]: https://attacker.example/reference?q=secret",
  "[click](https://attacker.example/inline?q=secret)",
  "<https://attacker.example/auto>",
  "https://attacker.example/bare www.attacker.example/bare",
  "[mail](mailto:a@attacker.example?body=secret) <a@attacker.example> a@attacker.example",
  "[click](javascript:window.attacked=true)",
  "[click](JaVaScRiPt:window.attacked=true)",
  "[click](data:text/html,<script>window.attacked=true</script>)",
  "[click](vbscript:x)",
  "[ref][r]\n\n[r]: javascript:window.attacked=true",
  "<javascript:window.attacked=true>",
  "<svg onload='window.attacked = true'><circle/></svg>",
  "<iframe src='https://attacker.example/'></iframe>",
  "<style>@import 'https://attacker.example/x.css'; * { background: url(https://attacker.example/y) }</style>",
  "<link rel=prefetch href=https://attacker.example/>",
  "<a href='javascript:window.attacked=true'>x</a>",
  "`<img src=x onerror=window.attacked=true>`",
  "```html\n<script>window.attacked = true</script>\n```",
  "| <b onclick=window.attacked=true>x</b> | y |\n|---|---|\n| <img src=https://attacker.example/z> | ![q](//attacker.example/q) |",
  "**<img src=x onerror=window.attacked=true>** [a](<javascript:window.attacked=true>)",
  "${window.attacked = true} {{window.attacked = true}} &lt;img src=x onerror=window.attacked=true&gt;",
];
test("nothing that the model writes runs, loads or leads anywhere", async () => {
  const page = await open();
  for (const [index, attack] of attacks.entries()) {
    stub.play(answering(attack));
    await say(page, `attack ${index}`);
    await page.getByText("the end").nth(index).waitFor();
  }

  const answers = await page.evaluate(() => {
    /** @type {Element[]} */
    const inside = [];
    const walk = (/** @type {ParentNode} */ root) => {
      for (const element of root.querySelectorAll("*")) {
        inside.push(element);
        if (element.shadowRoot) {
          walk(element.shadowRoot);
        }
      }
    };
    walk(document.body);
    return {
      attacked: "attacked" in window,
      loading: inside.filter((e) => e.matches("img, iframe, script, object, embed, video, audio, link, style, base, form[action]") && e.closest(".before") === null).length,
      handlers: inside.filter((e) => [...e.attributes].some((a) => a.name.startsWith("on"))).length,
      links: inside.flatMap((e) => [...(e.matches("libreta-answer") ? (e.shadowRoot?.querySelectorAll("a") ?? []) : [])].map((a) => a.href)),
    };
  });
  assert.equal(answers.attacked, false);
  assert.equal(answers.loading, 0);
  assert.equal(answers.handlers, 0);
  assert.deepEqual(answers.links, []);
  await sees(page, "<script>window.attacked = true</script>");
  await sees(page, "![beacon](https://attacker.example/beacon.png)");
});

const portal = "http://localhost:8081/contacts/48120775/";
const elsewhere = [
  "https://localhost:8081/contacts/48120775/record/0-1/512",
  "http://localhost/contacts/48120775/record/0-1/512",
  "http://localhost:80810/contacts/48120775/x",
  "http://localhost:8081/contacts/4812077/x",
  "http://localhost:8081/contacts/48120775",
  "http://localhost:8081/contacts/48120775x/y",
  "http://me@localhost:8081/contacts/48120775/x",
  "http://localhost:8081@attacker.example/contacts/48120775/x",
  "http://localhost:8081.attacker.example/contacts/48120775/x",
  "http://attacker.example/http://localhost:8081/contacts/48120775/x",
  "http://localhost:8081/contacts/48120775/../../out",
  "http://localhost:8081/contacts/48120775/%2e%2e/%2e%2e/out",
  "http://localhost:8081/contacts/48120775/..%2f..%2fout/../x",
  "http:\\\\localhost:8081\\contacts\\48120775\\x",
  "http://localhost:8081/contacts/48120775/\\..\\..\\out",
  "http://ⓛocalhost:8081/contacts/48120775/x",
  "http://localhost:8081/contacts/48120775/ö",
  "HTTP://LOCALHOST:8081/contacts/48120775/x",
  "//localhost:8081/contacts/48120775/x",
  "/contacts/48120775/x",
];

test("a link leads to the own HubSpot account or is the text it was written as", async () => {
  const page = await open();
  stub.play(answering([...elsewhere, `${portal}record/0-1/512`].map((url) => `- [name](${url})`).join("\n")));
  await say(page, "show me");
  await sees(page, "the end");

  const answer = page.locator("libreta-answer").last();
  assert.equal(await answer.getByRole("listitem").count(), elsewhere.length + 1);
  const links = answer.getByRole("link");
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href"))), [`${portal}record/0-1/512`]);
  await sees(page, "[name](http://localhost:8081@attacker.example/contacts/48120775/x)");
});

test("the address behind a reference can be read", async () => {
  const page = await open();
  stub.play(answering("[click][b] ![x][b]\n\n[b]: https://attacker.example/reference"));
  await say(page, "show me");
  await sees(page, "[click][b] ![x][b]");
  await sees(page, "[b]: https://attacker.example/reference");
});

test("paragraphs, emphasis, lists, code and links look like what they are", async () => {
  const page = await open();
  stub.play(
    answering("Some **bold** and *slanted* `code`\n\n1. first\n2. second\n\n- [record](http://localhost:8081/contacts/48120775/record/0-1/512?a=1&b=2)\n- <ada@analytical.example>\n\n> quoted"),
  );
  await say(page, "show me");
  await sees(page, "the end");

  const answer = page.locator("libreta-answer").last();
  assert.equal(await answer.locator("strong").textContent(), "bold");
  assert.equal(await answer.locator("em").textContent(), "slanted");
  assert.equal(await answer.locator("code").textContent(), "code");
  assert.equal(await answer.locator("ol > li").count(), 2);
  const site = answer.getByRole("link", { name: "record" });
  assert.equal(await site.getAttribute("href"), "http://localhost:8081/contacts/48120775/record/0-1/512?a=1&b=2");
  assert.equal(await site.getAttribute("target"), "_blank");
  assert.match((await site.getAttribute("rel")) ?? "", /noopener/);
  assert.equal(await answer.getByRole("link").count(), 1);
  await sees(page, "ada@analytical.example");
});

const DEEP = {
  quotes: ">".repeat(10_000),
  "quotes with words": `${"> ".repeat(5_000)}x`,
  brackets: "[".repeat(10_000),
  links: `${"[".repeat(3_000)}x${"](y)".repeat(3_000)}`,
  images: "![".repeat(5_000),
  "lists in a line": `${"- ".repeat(5_000)}x`,
  "numbers in a line": `${"1. ".repeat(3_000)}x`,
  "lists in lists": Array.from({ length: 400 }, (_, at) => `${" ".repeat(2 * at)}- x`).join("\n"),
  emphasis: "_a".repeat(5_000),
  "emphasis in emphasis": `${"*a _b ".repeat(450)}${"b_ a* ".repeat(450)}`,
  stars: "*".repeat(10_000),
  "strong in a word": "***a** b*".repeat(1_500),
  ticks: Array.from({ length: 140 }, (_, at) => "`".repeat(at)).join(" "),
  tags: "<b ".repeat(3_000),
  entities: "&".repeat(10_000),
  addresses: "http://".repeat(1_500),
  comments: "<!--".repeat(2_500),
  references: "[a]: x\n".repeat(1_500),
  spaces: `${" ".repeat(10_000)}x`,
};
/** On a slow machine, with half of its time for others. */
const PATIENCE_MS = 5000;

test("an answer that is too deep or too tangled is shown, and soon", async () => {
  const page = await open();
  for (const [name, text] of Object.entries(DEEP)) {
    stub.play(answering(text));
    const begun = performance.now();
    await say(page, name);
    await page.locator("libreta-answer", { hasText: "the end" }).nth(Object.keys(DEEP).indexOf(name)).waitFor();
    assert.ok(performance.now() - begun < PATIENCE_MS, `${name} took ${Math.round(performance.now() - begun)} ms`);
  }
  assert.deepEqual(problems(), []);
});

test("what is nested as people nest it is still a list, a quotation and a table of any width", async () => {
  const page = await open();
  const row = (/** @type {string} */ cell) => `|${`${cell}|`.repeat(200)}`;
  stub.play(answering(`- a\n  - b\n    - c\n      - d\n\n> one\n>> two\n>>> three\n\n${row("h")}\n${row("-")}\n${row("x")}`));
  await say(page, "show me");
  await sees(page, "the end");

  const answer = page.locator("libreta-answer").last();
  assert.equal(await answer.locator("ul ul ul ul > li").count(), 1);
  assert.equal(await answer.locator("blockquote blockquote blockquote").count(), 1);
  assert.equal(await answer.locator("td").count(), 200);
  const wide = await page.getByRole("log").evaluate((log) => log.scrollWidth - log.clientWidth);
  assert.equal(wide, 0);
});

test("footnotes, entities, addresses and blocks of HTML are the text they were written as", async () => {
  const page = await open();
  const written = [
    "[^1]: a footnote",
    "see[^1]",
    "&lt;b&gt; &colon; &amp;",
    "[x](&#x6a;avascript&colon;window.attacked=true)",
    "www.attacker.example ada@analytical.example",
    "<details><summary>more</summary>hidden</details>",
    "<table><tr><td>x</td></tr></table>",
    "<!-- a comment -->",
    "<?php echo 1 ?>",
    "<![CDATA[x]]>",
  ];
  stub.play(answering(written.join("\n\n")));
  await say(page, "show me");
  await sees(page, "the end");

  const answer = page.locator("libreta-answer").last();
  for (const text of written) {
    await answer.getByText(text).first().waitFor();
  }
  assert.equal(await answer.locator("a, details, table, b, sup").count(), 0);
});
