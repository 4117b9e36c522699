// What is saved as one types, what stays on the device, and what an answer means.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  changed,
  packed,
  pauseBefore,
  standsAfter,
  unpacked,
  verdict,
} from "../../../touchline/floor/static/floor/elements/rules/keeping.js";

test("only what differs has to be saved", () => {
  assert.deepEqual(changed({ step: "call", help: "" }, { step: "write", help: "" }), ["step"]);
});

test("a field that the page did not know counts as empty", () => {
  assert.deepEqual(changed({}, { step: "", challenge: "hard" }), ["challenge"]);
});

test("nothing stays on the device once everything is saved", () => {
  assert.equal(packed({ step: "call" }, { step: "call" }), null);
});

test("what stays on the device comes back as it was typed, with what was seen then", () => {
  const told = unpacked(packed({ step: "call" }, { step: "write" }));
  assert.deepEqual(told, { was: { step: "call" }, now: { step: "write" } });
});

test("a text that is not ours brings nothing back", () => {
  assert.equal(unpacked("{"), null);
  assert.equal(unpacked(null), null);
});

test("after an answer the page knows what stands, except where both wrote", () => {
  const after = standsAfter({
    was: { step: "", challenge: "" },
    sent: { step: "mine", challenge: "mine" },
    stands: { step: "hers", challenge: "mine" },
    conflicts: { step: "hers" },
  });
  assert.deepEqual(after, { step: "", challenge: "mine" });
});

test("what only the other changed is not taken for seen, or it would be written over", () => {
  const was = { step: "old", challenge: "old" };
  const sent = { step: "mine", challenge: "old" };
  const stands = { step: "mine", challenge: "hers" };
  assert.deepEqual(standsAfter({ was, sent, stands }), { step: "mine", challenge: "old" });
});

test("while nobody answers it tries ever less often, but at least twice a minute", () => {
  assert.ok(pauseBefore(3) > pauseBefore(1));
  assert.equal(pauseBefore(50), 30_000);
});

for (const [answer, said] of [
  [{ ok: true, status: 200 }, "saved"],
  [{ ok: false, status: 409 }, "conflict"],
  [{ ok: false, status: 410 }, "ended"],
  [{ ok: false, status: 422 }, "wrong"],
  [{ ok: false, status: 502 }, "kept"],
  [{ ok: true, status: 200, redirected: true }, "kept"],
]) {
  test(`an answer ${answer.status}${answer.redirected ? " of the door" : ""} means ${said}`, () => {
    assert.equal(verdict(answer), said);
  });
}
