// The sentences of the room: each that is asked for is there, none is left over, and none is too long.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const APP = new URL("../../../touchline/room/app/", import.meta.url);
const ENGLISH = JSON.parse(readFileSync(new URL("messages/en.json", APP), "utf8"));
const read = (folder) => readdirSync(new URL(folder, APP)).filter((name) => name.endsWith(".js"))
  .map((name) => readFileSync(new URL(folder + name, APP), "utf8")).join("\n");
const CORE = read("core/");
const CODE = read("client/") + read("screens/");

/** Every whole key in the code; those with a part put in are patterns. */
function asked() {
  const strings = [...CODE.matchAll(/(?:say\(|notice\(this\.say\(|section\(|waiting\()\s*["`]([\w.${}#()? :"-]+?)["`]/g)];
  return strings.map(([, key]) => key).filter((key) => key.includes("."));
}

test("every sentence that is asked for by its whole key is there", () => {
  assert.deepEqual(asked().filter((key) => !key.includes("$") && !(key in ENGLISH)), []);
});

test("every trouble has a sentence", () => {
  const troubles = [...(CORE + CODE).matchAll(/new Trouble\("([\w-]+)"/g)].map(([, key]) => key);
  assert.deepEqual([...new Set(troubles)].filter((key) => !(`trouble.${key}` in ENGLISH)), []);
});

test("every word with which the server says no has a sentence", () => {
  const server = readFileSync(new URL("../views/saying.py", APP), "utf8").split("SAYS = {")[1].split("}")[0];
  const words = [...server.matchAll(/\(\d{3}, "([\w-]+)"\)/g)].map(([, word]) => word);
  assert.deepEqual(words.filter((word) => !(`trouble.${word}` in ENGLISH)), []);
  assert.ok(words.length > 10);
});

test("every deed of a receipt has a sentence, and so has everyone in it", () => {
  const rules = readFileSync(new URL("../rules/receipt.py", APP), "utf8");
  const acts = [...rules.split("class Noted")[0].matchAll(/"((?:room|office|files|copy)\.[\w.]+)"/g)].map(([, act]) => act.replace(/^room\./, ""));
  const who = ["you", "other", "former", "office", "server"].map((one) => `who.${one}`);
  assert.deepEqual([...acts.map((act) => `act.${act}`), ...who].filter((key) => !(`receipt.${key}` in ENGLISH)), []);
  assert.ok(acts.length > 15);
});

test("a trouble says what to do or what is kept", () => {
  const short = Object.entries(ENGLISH).filter(([key, text]) => key.startsWith("trouble.") && !/[.;:].+\.$/.test(text));
  assert.deepEqual(short, []);
});

test("no screen of enrolment has more than sixty words", () => {
  for (const step of ["before", "way", "words", "recovery", "typed", "done"]) {
    const texts = Object.entries(ENGLISH).filter(([key]) => key.startsWith(`enrol.${step}.`) && !key.includes(".no-"));
    const count = texts.map(([, text]) => text).join(" ").split(/\s+/).length;
    assert.ok(count <= 60, `${step}: ${count}`);
  }
});

test("sentences stand in order", () => {
  assert.deepEqual(Object.keys(ENGLISH), Object.keys(ENGLISH).toSorted());
});

test("nothing shouts or celebrates", () => {
  assert.deepEqual(Object.values(ENGLISH).filter((text) => /!|successful/i.test(text)), []);
});
