// Whoever was compared aloud stays who they were.

import assert from "node:assert/strict";
import { test } from "node:test";

import { compare, pinned, unpinned } from "../../../touchline/room/app/core/pins.js";
import { noor, someone, WEEK } from "./two_people.mjs";

const pins = pinned({}, noor.checked, WEEK);
const changed = (await someone("noor")).checked;

test("whom nobody compared is new", () => assert.equal(compare({}, noor.checked), "new"));

test("who was compared is pinned", () => assert.equal(compare(pins, noor.checked), "pinned"));

test("other keys under the same name stop everything", () => {
  assert.throws(() => compare(pins, changed), ({ key, values }) => key === "changed-peer" && values.person === "noor");
});

for (const field of ["recipient", "verify"]) {
  test(`another ${field} alone stops everything`, () => {
    assert.throws(() => compare(pins, { ...noor.checked, [field]: changed[field] }), { key: "changed-peer" });
  });
}

test("other keys are not pinned over the ones that were compared", () => {
  assert.throws(() => pinned(pins, changed, WEEK), { key: "changed-peer" });
});

test("who was unpinned is new", () => assert.equal(compare(unpinned(pins, "noor"), changed), "new"));

test("a name of the language is no pin", () => assert.equal(compare({}, { ...noor.checked, person: "constructor" }), "new"));
