// Makes web/widget.js, the one file that pages load, of the modules in libreta/src/main/web and of Lit and marked. It is
// committed, so that Libreta is built without Node; a test holds it to its sources.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const sources = new URL("../../libreta/src/main/web/", import.meta.url);
const modules = new URL("../node_modules/", import.meta.url);

/** Where the bundle and the licences of what is in it lie. */
export const bundleFolder = new URL("../../libreta/src/main/resources/web/", import.meta.url);

/** @returns {Promise<Record<string, string>>} the files that the script makes, by name */
export async function bundled() {
  const [lit, marked] = await Promise.all([versionOf("lit"), versionOf("marked")]);
  const banner = `// Libreta's widget, with Lit ${lit} (BSD-3-Clause) and marked ${marked} (MIT): see web/licenses.txt. Made by "npm run bundle".`;
  return {
    "widget.js": await widget({ minify: true, banner: { js: banner } }),
    "licenses.txt": `Lit ${lit}\n\n${await licence("lit")}\n\n${"=".repeat(80)}\n\nmarked ${marked}\n\n${await licence("marked")}\n`,
  };
}

/**
 * The widget as it is in the sources now.
 *
 * @param {import("esbuild").BuildOptions} [options]
 */
export async function widget(options = { sourcemap: "inline" }) {
  const { outputFiles = [] } = await build({
    entryPoints: [fileURLToPath(new URL("widget.js", sources))],
    nodePaths: [fileURLToPath(modules)],
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
    ...options,
  });
  return outputFiles[0]?.text ?? "";
}

/** @param {string} name */
async function versionOf(name) {
  return JSON.parse(await readFile(new URL(`${name}/package.json`, modules), "utf8")).version;
}

/** @param {string} name */
async function licence(name) {
  return (await readFile(new URL(`${name}/LICENSE`, modules), "utf8")).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(await bundled())) {
    await writeFile(new URL(name, bundleFolder), text);
  }
}
