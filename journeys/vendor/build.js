// Makes web/vendor/lit-marked.js: pages that embed the widget have no bundler, so bare imports do not work there.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = new URL("./", import.meta.url);
const modules = new URL("../node_modules/", import.meta.url);

export const vendorFolder = new URL("../../libreta/src/main/resources/web/vendor/", import.meta.url);

/** The files that the script makes, by name: the module, its types and the licences of what is in it. */
export async function vendored() {
  const [lit, marked] = await Promise.all([versionOf("lit"), versionOf("marked")]);
  const banner = `// Lit ${lit} (BSD-3-Clause) and marked ${marked} (MIT): see LICENSES.txt. Made by "npm run vendor" in journeys/.`;
  const entry = await readFile(new URL("entry.js", here), "utf8");
  const bundle = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(here) },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    banner: { js: banner },
    write: false,
  });
  return {
    "lit-marked.js": bundle.outputFiles[0].text,
    "lit-marked.d.ts": `${entry}export type { Token, Tokens } from "marked";
`,
    "LICENSES.txt": `Lit ${lit}\n\n${await licence("lit")}\n\n${"=".repeat(80)}\n\nmarked ${marked}\n\n${await licence("marked")}\n`,
  };
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
  for (const [name, text] of Object.entries(await vendored())) {
    await writeFile(new URL(name, vendorFolder), text);
  }
}
