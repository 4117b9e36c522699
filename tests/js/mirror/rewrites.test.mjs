// The browser rewrites as Python does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Characters } from "../../../touchline/mirror/web/characters.js";
import { moments, rewrites } from "../../../touchline/mirror/web/rewrites.js";

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url)));
const web = "../../../touchline/mirror/web/";
const characters = new Characters(json(`${web}characters.json`));
const rules = json(`${web}rewrites.json`);
const messages = json(`${web}messages/en.json`);
const vectors = json("../../parity/rewrites.json");

// The same stand-in as in tests/mirror/told.py: four texts of five are open questions.
const isOpen = (text) => Array.from(text).length % 5 !== 0;
const label = (units) =>
  units.map((each) => ({ ...each, label: isOpen(each.text) ? "open_question" : "advice" }));
const given = { label, rules, messages, characters };

test("the same questions stand in the place of the same units", async () => {
  for (const { units, rewrites: told } of vectors) {
    assert.deepEqual(await rewrites(units, given), told);
  }
});

test("the same moments are worth rereading", async () => {
  for (const { units, moments: told } of vectors) {
    const found = moments(units, await rewrites(units, given));
    assert.deepEqual(found.map((one) => one.unit), told);
  }
});

test("a model that answers later is waited for", async () => {
  const later = async (units) => label(units);
  const [{ units, rewrites: told }] = vectors;
  assert.deepEqual(await rewrites(units, { ...given, label: later }), told);
});

test("nothing is rewritten where nothing was led", async () => {
  assert.deepEqual(await rewrites([], given), []);
});
