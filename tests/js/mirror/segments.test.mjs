// Units in the browser: the texts that Python cuts too, with the same units.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { segments } from "./answering.mjs";

const vectors = new URL("../../parity/segments.json", import.meta.url);

for (const [text, units] of JSON.parse(readFileSync(vectors, "utf8"))) {
  test(`the units of ${JSON.stringify(text)}`, () => {
    assert.deepEqual(segments.segment(text), units);
  });
}
