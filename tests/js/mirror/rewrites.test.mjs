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
const given = { rules, messages, characters };

test("the same stands in the place of the same units", () => {
  for (const { units, rewrites: told } of vectors) {
    assert.deepEqual(rewrites(units, given), told);
  }
});

test("the same moments are worth rereading", () => {
  for (const { units, moments: told } of vectors) {
    const found = moments(units, rewrites(units, given));
    assert.deepEqual(found.map((one) => one.unit), told);
  }
});

test("nothing is rewritten where nothing was led", () => {
  assert.deepEqual(rewrites([], given), []);
});
