// What the chat page costs a browser, and what the one script tag costs a page that embeds it: bench/run page [loads].
// Lighthouse drives Chromium against the built jar; a load is cold, as somebody's who was never here.
import { loadavg } from "node:os";
import { gzipSync } from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import { launchBrowser } from "../../journeys/support/browser.js";
import { Host } from "../../journeys/support/host.js";
import { startProduct } from "../../journeys/support/product.js";

const LOADS = Number(process.argv[2] ?? 5);

const desktop = { formFactor: "desktop", screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false } };
const mobile = { formFactor: "mobile", screenEmulation: { mobile: true, width: 412, height: 823, deviceScaleFactor: 1.75, disabled: false } };
/** As Lighthouse has them by default: a slow 4G line and a processor a quarter as fast, reckoned from what was seen without. */
const slow = { throttlingMethod: "simulate", throttling: { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: 4 } };

const situations = {
  "on this machine": { ...desktop, throttlingMethod: "provided" },
  "phone, 1.6 Mbit/s, 150 ms, a quarter of the processor": { ...mobile, ...slow },
};

const figures = {
  "performance, of 100": (lhr) => lhr.categories.performance.score * 100,
  "accessibility, of 100": (lhr) => lhr.categories.accessibility.score * 100,
  "first paint, ms": (lhr) => metric(lhr, "observedFirstPaint"),
  "first contentful paint, ms": (lhr) => metric(lhr, "firstContentfulPaint"),
  "largest contentful paint, ms": (lhr) => metric(lhr, "largestContentfulPaint"),
  "speed index, ms": (lhr) => metric(lhr, "speedIndex"),
  "total blocking time, ms": (lhr) => metric(lhr, "totalBlockingTime"),
  "layout shift": (lhr) => metric(lhr, "cumulativeLayoutShift"),
  requests: (lhr) => requests(lhr).length,
  "bytes over the wire": (lhr) => sum(requests(lhr).map(({ transferSize }) => transferSize)),
  "bytes, unpacked": (lhr) => sum(requests(lhr).map(({ resourceSize }) => resourceSize)),
};

const metric = (lhr, name) => lhr.audits.metrics.details.items[0][name];
const requests = (lhr) => lhr.audits["network-requests"].details.items;
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (number) => (Number.isInteger(number) || number >= 10 ? Math.round(number).toLocaleString("en") : number.toFixed(3));

/**
 * The reports of several cold loads, each in a Chromium of its own.
 *
 * @param {string} url
 * @param {any} settings
 */
async function loads(url, settings) {
  const reports = [];
  let failures = 0;
  while (reports.length < LOADS) {
    const lhr = await load(url, settings);
    if (!lhr.runtimeError) {
      reports.push(lhr);
    } else if (++failures > 3) {
      throw new Error(`${url}: ${lhr.runtimeError.message}`);
    }
  }
  return reports;
}

async function load(url, settings) {
  const chrome = await chromeLauncher.launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const wanted = { port: chrome.port, logLevel: "silent", onlyCategories: ["performance", "accessibility"] };
    return (await lighthouse(url, wanted, { extends: "lighthouse:default", settings })).lhr;
  } finally {
    await chrome.kill();
  }
}

/**
 * When the chat can be used, in ms from the start of a cold load: its buttons are there and take a click.
 *
 * @param {string} url
 * @param {any} settings
 */
async function usable(url, { throttling, screenEmulation: { width, height } }) {
  const browser = await launchBrowser();
  const times = [];
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    if (throttling) {
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: throttling.requestLatencyMs,
        downloadThroughput: (throttling.downloadThroughputKbps * 1024) / 8,
        uploadThroughput: (throttling.uploadThroughputKbps * 1024) / 8,
      });
      await session.send("Emulation.setCPUThrottlingRate", { rate: throttling.cpuSlowdownMultiplier });
    }
    await page.goto(url, { waitUntil: "commit" });
    const there = await page.waitForFunction(() => {
      const within = (/** @type {string} */ part, /** @type {any} */ root) => root?.querySelector(part)?.shadowRoot;
      const buttons = within("libreta-transcript", within("libreta-chat", document))?.querySelectorAll(".actions button:enabled");
      return buttons?.length > 0 && performance.now();
    });
    times.push(Number(await there.jsonValue()));
    await context.close();
  }
  await browser.close();
  return times;
}

/**
 * @param {string} title
 * @param {Record<string, any[]>} columns
 * @param {string[]} rows
 */
function table(title, columns, rows) {
  console.log(`\n| ${title} | ${Object.keys(columns).join(" | ")} |\n| --- |${" --- |".repeat(Object.keys(columns).length)}`);
  for (const row of rows) {
    console.log(`| ${row} | ${Object.values(columns).map((lhrs) => shown(median(lhrs.map(figures[row])))).join(" | ")} |`);
  }
}

const host = await new Host('theme="light"').start();
const product = await startProduct({ LIBRETA_ALLOWED_ORIGINS: host.url });
try {
  const page = {};
  for (const [name, settings] of Object.entries(situations)) {
    page[name] = await loads(product.url, settings);
  }
  table("the chat page, cold", page, Object.keys(figures));
  const ready = [];
  for (const settings of Object.values(situations)) {
    ready.push(shown(median(await usable(product.url, settings))));
  }
  console.log(`| can be used, ms | ${ready.join(" | ")} |`);

  const slowly = situations["phone, 1.6 Mbit/s, 150 ms, a quarter of the processor"];
  const without = await loads(host.url, slowly);
  host.widgetFrom = product.url;
  const embedded = { "the page alone": without, "with the script tag": await loads(host.url, slowly) };
  table("somebody else's page, phone, slow", embedded, Object.keys(figures));

  const widget = Buffer.from(await (await fetch(`${product.url}/widget.js`)).arrayBuffer());
  console.log(`\nwidget.js: ${shown(widget.length)} bytes, ${shown(gzipSync(widget).length)} gzipped`);
  console.log(`load of the machine: ${loadavg().map((load) => load.toFixed(1)).join(", ")}`);
  const failing = page["on this machine"].concat(...Object.values(embedded)).flatMap((lhr) =>
    Object.values(lhr.audits)
      .filter(({ id, score }) => score !== null && score < 0.9 && lhr.categories.accessibility.auditRefs.some((ref) => ref.id === id))
      .map(({ id, title }) => `${id}: ${title}`),
  );
  for (const line of new Set(failing)) {
    console.log(`not as it should be: ${line}`);
  }
} finally {
  await product.stop();
  await host.stop();
}
