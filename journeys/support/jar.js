// A built jar as a process of its own.
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const jdk = fileURLToPath(new URL("../../scripts/jdk", import.meta.url));

/**
 * Starts the jar; it ends with the tests, if not before. `end` ends it and waits; `kill` leaves it no time to end anything.
 *
 * @param {string} jar
 * @param {string[]} options
 * @param {{ cwd?: string, env?: Record<string, string> }} [surroundings]
 */
export function startJar(jar, options, { cwd, env } = {}) {
  if (!existsSync(jar)) {
    throw new Error(`${jar} is not built yet`);
  }
  const java = join(execFileSync(jdk, { encoding: "utf8" }).trim(), "bin", "java");
  const { PATH, HOME, LANG } = process.env;
  const child = spawn(java, ["-jar", jar, ...options], {
    cwd,
    env: { PATH, HOME, LANG, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {string[]} */
  const log = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
  /** @type {Promise<number | null>} */
  const exited = new Promise((done) => child.once("exit", done));
  const endWithUs = () => child.kill();
  process.once("exit", endWithUs);
  /** @param {NodeJS.Signals} signal */
  async function end(signal) {
    process.off("exit", endWithUs);
    child.kill(signal);
    await exited;
  }
  return {
    /**
     * The addresses on this server that it prints, as many as are wanted.
     *
     * @param {number} wanted
     */
    async addresses(wanted) {
      /** @type {string[]} */
      const found = [];
      for await (const line of createInterface({ input: child.stdout })) {
        found.push(...(line.match(/http:\/\/localhost:\d+/) ?? []));
        if (found.length === wanted) {
          child.stdout.resume();
          return found;
        }
      }
      throw new Error(`${jar} ended with status ${await exited} before it was ready:\n${log.join("\n")}`);
    },
    end: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}
