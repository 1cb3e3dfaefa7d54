// Every method of HubSpot's published client for contacts, properties and owners has its tests beside this file.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { surface } from "../support/hubspot.js";

test("no method of the client is without a test, and no test without a method", async () => {
  const folder = new URL(".", import.meta.url);
  const files = (await readdir(folder)).filter((name) => /^hubspot-.*\.test\.js$/.test(name));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  const tested = sources.flatMap((source) => [...source.matchAll(/^method\("([\w.]+)"/gm)].map(([, name]) => name));
  assert.ok(surface().length >= 24);
  assert.deepEqual(tested.toSorted(), surface().toSorted());
});
