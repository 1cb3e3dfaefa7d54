// Makes web/widget.js, the one file that pages load, of the modules in libreta/src/main/web and of Lit and marked. It is
// committed, so that Libreta is built without Node; a test holds it to its sources.
import { build, transform } from "esbuild";
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
    plugins: [lexerAlone, templates],
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
    ...options,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Of marked the widget uses the lexer. Its module also makes and exports a parser that writes HTML, which nothing can see
 * to be unused; without its exports it is left out.
 *
 * @type {import("esbuild").Plugin}
 */
const lexerAlone = {
  name: "lexer alone",
  setup({ onLoad }) {
    onLoad({ filter: /marked\.esm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const [, classes, lexer] = /^(.*?)var \w+=new \w+;function \w+\(\w+,\w+\)\{return \w+\.parse\(.*\b(\w+) as Lexer\b/s.exec(source) ?? [];
      if (classes === undefined) {
        throw new Error("marked is built in another way now: where does its parser begin?");
      }
      return { contents: `${classes}export{${lexer} as Lexer};`, loader: "js" };
    });
  },
};

/**
 * Templates are written for people; pages load their style sheets without comments and spaces, and none is indented.
 *
 * @type {import("esbuild").Plugin}
 */
const templates = {
  name: "templates",
  setup({ onLoad }) {
    onLoad({ filter: /src\/main\/web\/.*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const sheets = await Promise.all([...source.matchAll(STYLE_SHEET)].map(([, sheet = ""]) => packed(sheet)));
      const contents = source.replace(STYLE_SHEET, () => `css\`${sheets.shift()}\``).replace(/\n +/g, "\n");
      return { contents, loader: "js" };
    });
  },
};

/** One without parts that are put into it. */
const STYLE_SHEET = /\bcss`([^`$]*)`/g;

/** @param {string} sheet */
async function packed(sheet) {
  const { code } = await transform(sheet, { loader: "css", minify: true, target: "chrome123" });
  return code.trim().replaceAll("\\", "\\\\");
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
