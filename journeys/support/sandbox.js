// The sandbox alone, as somebody starts it for tests of their own: the built jar, in memory, on a free port.
import { fileURLToPath } from "node:url";
import { startJar } from "./jar.js";

const jar = process.env["SANDBOX_JAR"] ?? fileURLToPath(new URL("../../sandbox/target/sandbox.jar", import.meta.url));

/** The tokens that it knows from the start. */
export const tokens = {
  everything: "pat-na1-00000000-0000-4000-8000-000000000000",
  readOnly: "pat-na1-00000000-0000-4000-8000-000000000001",
  withoutContacts: "pat-na1-00000000-0000-4000-8000-000000000002",
  expired: "pat-na1-00000000-0000-4000-8000-000000000003",
};

/**
 * A running sandbox.
 *
 * @typedef {object} Sandbox
 * @property {string} sandboxUrl
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<Sandbox>} */
export async function startSandbox() {
  const server = startJar(jar, ["--port", "0"]);
  const [sandboxUrl = ""] = await server.addresses(1);
  return { sandboxUrl, stop: server.end };
}
