// The product as a user starts it: the built jar with its sandbox, in a fresh folder, on free ports.
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const jar = process.env["LIBRETA_JAR"] ?? fileURLToPath(new URL("../../libreta/target/libreta.jar", import.meta.url));
const jdk = fileURLToPath(new URL("../../scripts/jdk", import.meta.url));

/**
 * A running Libreta.
 *
 * @typedef {object} Product
 * @property {string} url
 * @property {string} sandboxUrl
 * @property {boolean} ours whether it was started here, so that it can be restarted
 * @property {() => Promise<void>} restart ends it and starts it again on the same ports with the same data; the sandbox's
 *   contacts are as new afterwards
 * @property {() => Promise<void>} stop
 */

/**
 * Starts Libreta, or takes the one that runs at `LIBRETA_URL` with its sandbox at `LIBRETA_SANDBOX_URL`.
 *
 * @param {Record<string, string>} [settings] environment variables beside the ports
 * @returns {Promise<Product>}
 */
export async function startProduct(settings = {}) {
  const running = process.env["LIBRETA_URL"];
  if (running) {
    return {
      url: running.replace(/\/$/, ""),
      sandboxUrl: (process.env["LIBRETA_SANDBOX_URL"] ?? "http://localhost:8081").replace(/\/$/, ""),
      ours: false,
      restart: () => Promise.reject(new Error("only a Libreta started by the tests can be restarted")),
      stop: async () => {},
    };
  }
  const folder = await mkdtemp(join(tmpdir(), "libreta-"));
  let server = await start(folder, { ...settings, LIBRETA_PORT: "0", LIBRETA_SANDBOX_PORT: "0" });
  const { url, sandboxUrl } = server;
  const ports = { LIBRETA_PORT: new URL(url).port, LIBRETA_SANDBOX_PORT: new URL(sandboxUrl).port };
  return {
    url,
    sandboxUrl,
    ours: true,
    async restart() {
      await server.end();
      server = await start(folder, { ...settings, ...ports });
    },
    async stop() {
      await server.end();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * @param {string} folder
 * @param {Record<string, string>} settings
 */
async function start(folder, settings) {
  if (!existsSync(jar)) {
    throw new Error(`${jar} is not built yet`);
  }
  const java = join(execFileSync(jdk, { encoding: "utf8" }).trim(), "bin", "java");
  const { PATH, HOME, LANG } = process.env;
  const child = spawn(java, ["-jar", jar], {
    cwd: folder,
    env: { PATH, HOME, LANG, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {string[]} */
  const log = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
  const exited = new Promise((done) => child.once("exit", done));
  const endWithUs = () => child.kill();
  process.once("exit", endWithUs);
  const addresses = await greeting(child.stdout);
  if (!addresses) {
    throw new Error(`Libreta ended with status ${await exited} before it was ready:\n${log.join("\n")}`);
  }
  await ready(addresses.url);
  return {
    ...addresses,
    async end() {
      process.off("exit", endWithUs);
      child.kill();
      await exited;
    },
  };
}

/**
 * The addresses that Libreta prints when it has started.
 *
 * @param {import("node:stream").Readable} output
 * @returns {Promise<{url: string, sandboxUrl: string} | undefined>}
 */
async function greeting(output) {
  const lines = createInterface({ input: output });
  let url = "";
  for await (const line of lines) {
    const [address] = line.match(/http:\/\/localhost:\d+/) ?? [];
    if (address && url) {
      output.resume();
      return { url, sandboxUrl: address };
    }
    url ||= address ?? "";
  }
  return undefined;
}

/** @param {string} url */
async function ready(url) {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) {
    await answer.text();
    await ready(url);
  }
}

/** The faults of the sandbox. */
export class Faults {
  #address;

  /** @param {Product} product */
  constructor({ sandboxUrl }) {
    this.#address = `${sandboxUrl}/sandbox/faults`;
  }

  /** @param {...Record<string, unknown>} faults */
  async on(...faults) {
    const answer = await fetch(this.#address, { method: "PUT", body: JSON.stringify({ faults }) });
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
  }

  async off() {
    await fetch(this.#address, { method: "DELETE" });
  }
}

/** What the sandbox's model does, turn by turn. */
export class Script {
  #address;

  /** @param {Product} product */
  constructor({ sandboxUrl }) {
    this.#address = `${sandboxUrl}/sandbox/script`;
  }

  /** @param {...Record<string, unknown>} turns */
  async play(...turns) {
    const answer = await fetch(this.#address, { method: "PUT", body: JSON.stringify({ turns }) });
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
  }

  async off() {
    await fetch(this.#address, { method: "DELETE" });
  }
}
