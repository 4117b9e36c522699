// The browser summarises as Python does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { summary } from "../../../touchline/mirror/web/summary.js";
import { characters, json } from "./shipped.mjs";

const rules = json("summary.json");
const vectors = JSON.parse(readFileSync(new URL("../../parity/summary.json", import.meta.url)));

test("every figure of every conversation is the same", () => {
  for (const { units, summary: told } of vectors) {
    assert.deepEqual(summary(units, { characters, rules }), told);
  }
});

test("an empty conversation has no share of anything", () => {
  assert.equal(summary([], { characters, rules }).ask_tell, null);
});
