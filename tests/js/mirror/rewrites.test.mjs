// The browser rewrites as Python does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { moments, rewrites } from "../../../touchline/mirror/web/rewrites.js";
import { characters, json } from "./shipped.mjs";

const vectors = JSON.parse(readFileSync(new URL("../../parity/rewrites.json", import.meta.url)));
const given = { rules: json("rewrites.json"), messages: json("messages/en.json"), characters };

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
