// The browser summarises as Python does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Characters } from "../../../touchline/mirror/web/characters.js";
import { summary } from "../../../touchline/mirror/web/summary.js";

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url)));
const web = "../../../touchline/mirror/web/";
const characters = new Characters(json(`${web}characters.json`));
const rules = json(`${web}summary.json`);
const vectors = json("../../parity/summary.json");

test("every figure of every conversation is the same", () => {
  for (const { units, summary: told } of vectors) {
    assert.deepEqual(summary(units, { characters, rules }), told);
  }
});

test("an empty conversation has no share of anything", () => {
  assert.equal(summary([], { characters, rules }).ask_tell, null);
});
