// Makes the bundles and the file of their licences: `npm ci --ignore-scripts && node build.mjs [FOLDER]`.
// The same lock gives the same bytes; tests/urn/test_vendored.py does this away from the checkout and compares.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const into = process.argv[2] ?? here;
const hashes = {};
const packages = new Map();
// Modules that a package asks for and no page here ever needs: README.md says why.
const WITHOUT = ["@noble/post-quantum/hybrid.js", "@noble/curves/nist.js"];
const stub = join(here, "entries", "without", "other_suites.js");

for (const file of readdirSync(join(here, "entries")).filter((each) => each.endsWith(".js")).sort()) {
  const name = file.replace(/\.js$/, ".mjs");
  const { metafile, outputFiles } = await build({
    absWorkingDir: here,
    alias: Object.fromEntries(WITHOUT.map((name) => [name, stub])),
    entryPoints: [`entries/${file}`],
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none", // they stand in LICENCES.txt, whole
    metafile: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    write: false,
  });
  keep(name, outputFiles[0].contents);
  const used = Object.values(metafile.outputs)[0].inputs;
  for (const input of Object.keys(used)) note(input, name);
}

keep("LICENCES.txt", Buffer.from([...packages].sort().map(licence).join("\n\n")));
writeFileSync(join(into, "hashes.json"), `${JSON.stringify(hashes, null, 1)}\n`);

function keep(name, content) {
  writeFileSync(join(into, name), content);
  hashes[name] = createHash("sha256").update(content).digest("hex");
}

/** A package's code is in a bundle. */
function note(input, bundle) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.split(sep).join("/"));
  if (!found) return;
  const bundles = packages.get(found[1]) ?? new Set();
  packages.set(found[1], bundles.add(bundle));
  // The signatures carry a copy of sjcl's numbers, under sjcl's own licence.
  if (found[1].endsWith("blindrsa-ts")) note("node_modules/sjcl/sjcl.js", bundle);
}

function licence([folder, bundles]) {
  const { name, version, license } = JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8"));
  const file = readdirSync(join(here, folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = readFileSync(join(here, folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  const title = `${name} ${version} (${license}), in ${[...bundles].join(", ")}`;
  return `${title}\n${"=".repeat(title.length)}\n${text}\n`;
}
