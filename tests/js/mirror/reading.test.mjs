// Reading in the browser: the fixtures that Python reads too, with the same answers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { filled } from "../../../touchline/mirror/web/reading/read.js";
import { answer } from "./answering.mjs";
import { json } from "./shipped.mjs";

const parity = new URL("../../parity/reading/", import.meta.url);
const expected = JSON.parse(readFileSync(new URL("expected.json", parity), "utf8"));
const english = json("messages/en.json");

for (const [name, wanted] of Object.entries(expected)) {
  test(`${name} is read as Python reads it`, async () => {
    const bytes = new Uint8Array(readFileSync(new URL(name, parity)));
    assert.deepEqual(await answer(bytes), wanted);
  });
}

test("what is too large is refused by its size, before it is read", async () => {
  const found = await answer(new Uint8Array(50 * 1024 ** 2));
  assert.deepEqual(found, { error: "reading.too_large", values: { size: "50", most: "10" } });
});

test("every refusal and warning of the fixtures has its words", () => {
  const keys = Object.values(expected)
    .flatMap((each) => [each.error, ...(each.warnings ?? []).map((warning) => warning.key)]);
  assert.deepEqual(keys.filter((key) => key && !(key in english)), []);
});

test("what a value holds is not filled in again", () => {
  assert.equal(filled("It names {names}.", { names: "{names}" }), "It names {names}.");
});
