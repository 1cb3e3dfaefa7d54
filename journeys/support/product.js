// The product as a user starts it: the built jar with its sandbox, in a fresh folder, on free ports.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startJar } from "./jar.js";

export { Faults } from "./faults.js";
export { Script } from "./script.js";

const jar = process.env["LIBRETA_JAR"] ?? fileURLToPath(new URL("../../libreta/target/libreta.jar", import.meta.url));

/**
 * A running Libreta.
 *
 * @typedef {object} Product
 * @property {string} url
 * @property {string} sandboxUrl
 * @property {boolean} ours whether it was started here, so that it can be restarted
 * @property {() => Promise<void>} restart ends it and starts it again on the same ports with the same data; the sandbox's
 *   contacts are as new afterwards
 * @property {() => Promise<void>} kill kills it (`kill -9`); `restart` starts it again
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
      kill: () => Promise.reject(new Error("only a Libreta started by the tests can be killed")),
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
    kill: () => server.kill(),
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
  const server = startJar(jar, [], { cwd: folder, env: settings });
  const [url = "", sandboxUrl = ""] = await server.addresses(2);
  await ready(url);
  return { url, sandboxUrl, end: server.end, kill: server.kill };
}

/** @param {string} url */
async function ready(url) {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) {
    await answer.text();
    await ready(url);
  }
}
