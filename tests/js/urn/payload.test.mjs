// Every ballot of a box has one size, and nobody's words are cut.

import assert from "node:assert/strict";
import { test } from "node:test";

import { utf8 } from "../../../touchline/urn/web/bytes.js";
import { padded, room, sealed } from "../../../touchline/urn/web/payload.js";

const BALLOT = { answers: [1, null, 5], coach: "both", helped: null, words: "" };
const WORDS = ["", "plain", "\"quoted\"\n", "Żółć ß €", "🙂🙂"];

for (const words of WORDS) {
  test(`a ballot with ${JSON.stringify(words)} has exactly the size`, () => {
    assert.equal(utf8(padded({ ...BALLOT, words }, 300)).length, 300);
  });

  test(`a ballot with ${JSON.stringify(words)} is read as it was written`, () => {
    assert.deepEqual(JSON.parse(padded({ ...BALLOT, words }, 300)), { v: 1, ...BALLOT, words });
  });
}

for (const [what, words] of [["half a letter", "so\ud800me"], ["what ends a text in a database", "so\0me"]]) {
  test(`${what} is left out: nobody could read the ballot`, () => {
    assert.equal(JSON.parse(padded({ ...BALLOT, words }, 300)).words, "some");
  });
}

test("what nobody asked is null", () => {
  const said = JSON.parse(padded({ answers: [3] }, 100));
  assert.deepEqual(said, { v: 1, answers: [3], coach: null, helped: null, words: "" });
});

test("a word more leaves so much less room", () => {
  assert.equal(room(BALLOT, 300) - room({ ...BALLOT, words: "ü\n" }, 300), 4);
});

test("what fits to the last byte is taken", () => {
  const words = "w".repeat(room(BALLOT, 300));
  assert.equal(padded({ ...BALLOT, words }, 300).trimEnd().length, 300);
});

test("one byte too much is refused, not cut", () => {
  const words = "w".repeat(room(BALLOT, 300) + 1);
  assert.throws(() => padded({ ...BALLOT, words }, 300), ({ key, values }) => key === "too-long" && values.count === 1);
});

test("a box without a custodian gets the ballot as it is", async () => {
  assert.equal(await sealed("{}", "", null), "{}");
});
