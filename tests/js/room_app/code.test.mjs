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
const BUNDLE = "../vendored/room.mjs";

test("no text ever becomes markup or code", () => {
  const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|\beval\(|new Function|DOMParser|new Worker/;
  assert.deepEqual(named(".js").filter((name) => sinks.test(text(name))), []);
});

test("every module is imported from the application itself; the bundle by the first one alone", () => {
  const imported = MODULES.flatMap((name) => [...text(name).matchAll(/(?:from|import) "([^"]+)"/g)].map(([, path]) => [name, path]));
  const strange = imported.filter(([name, path]) => !(name === "start.js" && path === BUNDLE) && !existsSync(new URL(path, new URL(name, APP))));
  assert.deepEqual(strange, []);
});

test("no file names an address elsewhere", () => {
  const found = [...MODULES, ...SHEETS, "index.html"].filter((name) => /https?:\/\/(?!www\.w3\.org\/2000\/svg)[a-z]/.test(text(name)));
  assert.deepEqual(found, []);
});

test("the page holds neither script nor style of its own", () => {
  assert.doesNotMatch(text("index.html"), /<style|style=|<script(?![^>]*src=)|\son\w+=/);
});

test("the page asks for what it needs by its rules, also where a header is lost", () => {
  assert.match(text("index.html"), /default-src 'none';.*require-trusted-types-for 'script'; trusted-types 'none'/);
});

test("all of its code is under 120 KB, each file packed alone", () => {
  const bundle = new URL("../../urn/vendored/room.mjs", APP);
  const files = [bundle, ...MODULES.map((name) => new URL(name, APP))].map((file) => readFileSync(file));
  const sizes = files.map((file) => gzipSync(file, { level: 9 }).length);
  assert.ok(sizes.reduce((sum, size) => sum + size) < 120_000);
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
  const code = MODULES.map(text).join("");
  const said = (key) => {
    const parts = key.split(".");
    return code.includes(`"${key}"`) || code.includes(`\`${parts[0]}.\${`) || code.includes(`\`${parts.slice(0, 2).join(".")}.\${`)
      || code.includes(`\`${parts[0]}.\${`) || ["trouble", "sees", "enrol", "export", "saved"].includes(parts[0]);
  };
  assert.deepEqual(Object.keys(JSON.parse(text("messages/en.json"))).filter((key) => !said(key)), []);
});
