// One value has one text, whoever writes it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { canonical, fromCanonical } from "../../../touchline/room/app/core/canonical.js";

test("keys stand in their order", () => assert.equal(canonical({ b: 1, a: { d: "x", c: [2, "ü"] } }), '{"a":{"c":[2,"ü"],"d":"x"},"b":1}'));

for (const [what, value] of [["a fraction", 0.5], ["minus nothing", -0], ["nothing", null], ["yes", true], ["a hole", [undefined]],
  ["a great number", 2 ** 53], ["a key with a sign", { "a.b": 1 }], ["a date", new Date(0)], ["a run of bytes", new Uint8Array(2)]]) {
  test(`${what} has no canonical text`, () => assert.throws(() => canonical({ value }), { key: "not-canonical" }));
}

for (const text of ['{"b":1,"a":2}', '{"a": 1}', '{"a":1,"a":1}', '{"a":1.0}', "{", '{"a":"\\u0041"}', '{"a":null}']) {
  test(`${text} is not the text of its value`, () => assert.throws(() => fromCanonical(text), { key: "not-canonical" }));
}

test("what was written is read", () => {
  const value = { a: ["\"quoted\"\n", 3, { b: "🙂" }] };
  assert.deepEqual(fromCanonical(canonical(value)), value);
});
