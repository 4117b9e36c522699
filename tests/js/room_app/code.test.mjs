// What the application's own files may not do: make markup of a text, load from elsewhere, hold a colour twice.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const APP = new URL("../../../touchline/room/app/", import.meta.url);
const named = (ending) => readdirSync(APP, { recursive: true }).filter((name) => name.endsWith(ending)).sort();
const text = (name) => readFileSync(new URL(name, APP), "utf8");
const SAVED = "saved/"; // the one file that can be saved is a page of its own
const MODULES = named(".js").filter((name) => !name.startsWith(SAVED));
const SHEETS = named(".css").filter((name) => !name.startsWith(SAVED));
const BESIDE = ["../offline/page.js", "../offline/worker.js"]; // what opens the room without a connection
const BUNDLE = "../vendored/room.mjs";

const SINKS = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|\beval\(|new Function|DOMParser|new Worker/;

test("no text ever becomes markup or code", () => {
  assert.deepEqual([...named(".js"), ...BESIDE].filter((name) => SINKS.test(text(name))), []);
});

test("nor does one of a conversation in what the room runs of the mirror", () => {
  const mirror = new URL("../../mirror/web/", APP);
  const modules = readdirSync(mirror, { recursive: true }).filter((name) => name.endsWith(".js"));
  assert.deepEqual(modules.filter((name) => SINKS.test(readFileSync(new URL(name, mirror), "utf8"))), []);
});

test("every module is imported from the application itself; the bundle by the first one alone", () => {
  const imported = MODULES.flatMap((name) => [...text(name).matchAll(/(?:from|import) "([^"]+)"/g)].map(([, path]) => [name, path]));
  const strange = imported.filter(([name, path]) => !(name === "start.js" && path === BUNDLE) && !existsSync(new URL(path, new URL(name, APP))));
  assert.deepEqual(strange, []);
});

test("no file names an address elsewhere", () => {
  const found = [...MODULES, ...BESIDE, ...SHEETS, "index.html"].filter((name) => /https?:\/\/(?!www\.w3\.org\/2000\/svg)[a-z]/.test(text(name)));
  assert.deepEqual(found, []);
});

test("the page holds neither script nor style of its own", () => {
  assert.doesNotMatch(text("index.html"), /<style|style=|<script(?![^>]*src=)|\son\w+=/);
});

test("the page asks for what it needs by its rules, also where a header is lost", () => {
  assert.match(text("index.html"), /default-src 'none';.*require-trusted-types-for 'script'; trusted-types 'none'/);
});

/** The modules that a module brings along by itself, and it; what is imported when asked for is not among them. */
function brings(name, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, path] of text(name).matchAll(/(?:from|import) "([^"]+)"/g)) {
    if (path !== BUNDLE) brings(new URL(path, new URL(name, APP)).pathname.slice(APP.pathname.length), known);
  }
  return known;
}
const packed = (files) => files.map((file) => gzipSync(readFileSync(file), { level: 9 }).length).reduce((sum, size) => sum + size, 0);
const AT_ONCE = brings("start.js");

test("the code that opens the room is under 120 KB, each file packed alone", () => {
  const bundle = new URL("../../urn/vendored/room.mjs", APP);
  const size = packed([bundle, ...[...AT_ONCE].map((name) => new URL(name, APP))]);
  assert.ok(size < 120_000, `${size} bytes`);
});

test("no screen that is fetched when it is asked for brings more than 16 KB with it", () => {
  const later = [...text("screens/later.js").matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, path]) => `screens/${path}`);
  const size = (name) => packed([...brings(name)].filter((each) => !AT_ONCE.has(each)).map((each) => new URL(each, APP)));
  assert.deepEqual(later.filter((name) => size(name) > 16_000), []);
});

test("every stylesheet is loaded by the page", () => {
  assert.deepEqual(SHEETS.filter((name) => !text("index.html").includes(`href="app/${name}"`)), []);
});

test("colours are written in one file only", () => {
  const colour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|color)\(/i;
  assert.deepEqual(SHEETS.filter((name) => name !== "css/tokens.css" && colour.test(text(name))), []);
});

test("every variable that is used is defined, and the other way round", () => {
  const all = SHEETS.map(text).join("");
  const found = (pattern) => new Set([...all.matchAll(pattern)].map(([, name]) => name));
  const [defined, used] = [found(/(--[\w-]+):/g), found(/var\((--[\w-]+)/g)];
  assert.deepEqual([...used].filter((name) => !defined.has(name)).concat([...defined].filter((name) => !used.has(name))), []);
});

test("no sentence is left that nobody says", () => {
  const code = [...MODULES, ...BESIDE].map(text).join("");
  const said = (key) => {
    const parts = key.split(".");
    return code.includes(`"${key}"`) || code.includes(`\`${parts[0]}.\${`) || code.includes(`\`${parts.slice(0, 2).join(".")}.\${`)
      || code.includes(`\`${parts[0]}.\${`) || ["trouble", "sees", "enrol", "export", "saved"].includes(parts[0]);
  };
  assert.deepEqual(Object.keys(JSON.parse(text("messages/en.json"))).filter((key) => !said(key)), []);
});
