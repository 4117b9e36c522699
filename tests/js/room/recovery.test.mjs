// A recovery key is read however it was typed, and one wrong letter shows before any work.

import assert from "node:assert/strict";
import { test } from "node:test";

import { inGroups, recoveryKey, typedRecovery } from "../../../touchline/room/app/core/recovery.js";
import { drawn } from "../../../touchline/room/app/core/bytes.js";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KEY = recoveryKey((count) => Uint8Array.from({ length: count }, (_, place) => place * 7));
const replaced = (key, place, letter) => key.slice(0, place) + letter + key.slice(place + 1);

test("it has 26 letters that are not mistaken for each other", () => assert.match(recoveryKey(), /^[0-9A-HJKMNP-TV-Z]{26}$/));

test("no two are alike", () => assert.equal(new Set(Array.from({ length: 200 }, () => recoveryKey())).size, 200));

test("every letter but the last is drawn", () => {
  const seen = new Set(Array.from({ length: 300 }, () => recoveryKey(drawn)).flatMap((key) => [...key]));
  assert.equal(seen.size, 32);
});

test("it is printed in groups of four", () => assert.match(inGroups(KEY), /^(\w{4} ){6}\w{2}$/));

for (const [how, typed] of [
  ["as it is printed", inGroups(KEY)], ["in small letters", KEY.toLowerCase()], ["with hyphens", inGroups(KEY).replaceAll(" ", "-")],
  ["with spaces around", `  ${inGroups(KEY)}\n`],
]) {
  test(`it is read ${how}`, () => assert.equal(typedRecovery(typed), KEY));
}

for (const [letter, meant] of [["o", "0"], ["O", "0"], ["i", "1"], ["I", "1"], ["l", "1"], ["L", "1"]]) {
  test(`${letter} is read as ${meant}`, () => {
    const key = recoveryKey((count) => new Uint8Array(count).fill(Number(meant)));
    assert.equal(typedRecovery(key.replaceAll(meant, letter)), key);
  });
}

test("one wrong letter always shows", () => {
  const wrong = [...KEY].flatMap((own, place) => [...LETTERS].filter((letter) => letter !== own).map((letter) => replaced(KEY, place, letter)));
  const taken = wrong.filter((key) => {
    try {
      return typedRecovery(key);
    } catch ({ key: name }) {
      return name !== "recovery-mistyped";
    }
  });
  assert.deepEqual(taken, []);
});

test("two letters that changed places always show", () => {
  for (let one = 0; one < 26; one += 1) {
    for (let other = one + 1; other < 26; other += 1) {
      if (KEY[one] === KEY[other]) continue;
      const changed = replaced(replaced(KEY, one, KEY[other]), other, KEY[one]);
      assert.throws(() => typedRecovery(changed), { key: "recovery-mistyped" });
    }
  }
});

test("a letter that no key has shows", () => assert.throws(() => typedRecovery(replaced(KEY, 3, "U")), { key: "recovery-mistyped" }));

test("a letter too few is counted", () => {
  assert.throws(() => typedRecovery(KEY.slice(1)), ({ key, values }) => key === "recovery-length" && values.count === 25);
});
