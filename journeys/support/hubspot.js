// HubSpot's published client against a sandbox of its own, method by method.
import hubspot from "@hubspot/api-client";
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Faults } from "./faults.js";
import { startSandbox, tokens } from "./sandbox.js";

/** @typedef {import("@hubspot/api-client").Client["crm"]} Crm */

/** @typedef {NonNullable<ConstructorParameters<typeof hubspot.Client>[0]>} Options */

/** What is promised of the client: every method of these. */
const areas = /** @type {const} */ (["contacts", "properties", "owners"]);

/**
 * Every method that the client has for these areas, such as `contacts.basicApi.create`. Each also has a twin for the raw
 * answer, which calls the same.
 *
 * @returns {string[]}
 */
export function surface() {
  const { crm } = new hubspot.Client({ accessToken: tokens.everything });
  return areas.flatMap((area) => {
    const found = /** @type {Record<string, object>} */ (/** @type {unknown} */ (crm[area]));
    const apis = Object.keys(found).filter((name) => name.endsWith("Api"));
    return [
      ...methods(found).map((name) => `${area}.${name}`),
      ...apis.flatMap((api) => methods(found[api] ?? {}).map((name) => `${area}.${api}.${name}`)),
    ];
  });
}

/** @param {object} thing */
function methods(thing) {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(thing));
  return names.filter((name) => name !== "constructor" && !name.endsWith("WithHttpInfo"));
}

/** A sandbox for the tests of one file, and the client for it. */
export function hubspotSuite() {
  /** @type {import("./sandbox.js").Sandbox} */
  let sandbox;
  /** @type {Crm} */
  let crm;
  /** @type {Set<string>} */
  const called = new Set();
  before(async () => {
    sandbox = await startSandbox();
    crm = watched(client(tokens.everything).crm, "", called);
  });
  afterEach(() => sandbox && new Faults(sandbox).off());
  after(() => sandbox?.stop());

  /**
   * @param {string} accessToken
   * @param {Partial<Options>} [options]
   */
  function client(accessToken, options) {
    return new hubspot.Client({ accessToken, basePath: sandbox.sandboxUrl, ...options });
  }

  return {
    /** The part of the client for contacts, their properties and their owners, with a token that may do everything. */
    crm: () => crm,
    /**
     * The same with another token, or with patience.
     *
     * @param {string} accessToken
     * @param {Partial<Options>} [options]
     */
    as: (accessToken, options) => watched(client(accessToken, options).crm, "", called),
    faults: () => new Faults(sandbox),
    /**
     * The tests of one method: what it does, and how it says what HubSpot refuses. Either must really call it.
     *
     * @param {string} name
     * @param {{ works: () => Promise<void>, refused: () => Promise<void> }} tests
     */
    method(name, { works, refused }) {
      for (const [what, run] of Object.entries({ works, "is refused": refused })) {
        test(`${name} ${what}`, async () => {
          called.clear();
          await run();
          assert.ok(called.has(name), `the test does not call ${name}`);
        });
      }
    },
  };
}

/**
 * The same object, noting the names of the methods that are called.
 *
 * @template {object} T
 * @param {T} thing
 * @param {string} path
 * @param {Set<string>} called
 * @returns {T}
 */
function watched(thing, path, called) {
  return new Proxy(thing, {
    get(target, property) {
      const value = Reflect.get(target, property);
      const name = path ? `${path}.${String(property)}` : String(property);
      if (typeof value === "function") {
        return (/** @type {unknown[]} */ ...given) => {
          called.add(name);
          return value.apply(target, given);
        };
      }
      return value !== null && typeof value === "object" ? watched(value, name, called) : value;
    },
  });
}

/**
 * The client's own exception, with the status, the headers and the body that HubSpot answered.
 *
 * @param {number} code
 * @param {RegExp} body
 */
export function refusal(code, body) {
  return (/** @type {any} */ error) => {
    assert.equal(error.constructor.name, "ApiException", error);
    assert.equal(error.code, code, JSON.stringify(error.body));
    assert.equal(error.headers["content-type"], "application/json;charset=utf-8");
    assert.equal(error.body.correlationId, error.headers["x-hubspot-correlation-id"]);
    assert.match(JSON.stringify(error.body), body);
    return true;
  };
}
