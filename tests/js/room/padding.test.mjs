// Sizes say little: how much is filled up, and that it is only ever zeros.

import assert from "node:assert/strict";
import { test } from "node:test";

import { FLOOR, padded, padme, unpadded } from "../../../touchline/room/app/core/padding.js";

const LENGTHS = Array.from({ length: 70_000 / 7 + 1 }, (_, place) => place * 7);

test("nothing is smaller than the floor", () => {
  assert.deepEqual([...new Set(LENGTHS.filter((length) => length <= FLOOR).map((length) => padme(length)))], [FLOOR]);
});

test("everything fits", () => assert.ok(LENGTHS.every((length) => padme(length) >= length)));

test("at most a sixteenth is added above the floor", () => {
  assert.ok(LENGTHS.every((length) => length < FLOOR || padme(length) <= length * 1.0625));
});

test("what is longer is never padded to less", () => {
  assert.ok(LENGTHS.every((length, place) => place === 0 || padme(length) >= padme(LENGTHS[place - 1])));
});

test("what is padded has a size that is padded no further", () => {
  assert.ok(LENGTHS.every((length) => padme(padme(length)) === padme(length)));
});

test("70,000 lengths have hardly a hundred sizes", () => assert.ok(new Set(LENGTHS.map((each) => padme(each))).size <= 100));

test("the published example has its size", () => assert.equal(padme(9, 1), 10));

for (const length of [0, 1, FLOOR - 1, FLOOR, FLOOR + 1, 4097, 65_535]) {
  test(`${length} bytes come out as they went in`, () => {
    const content = new Uint8Array(length).fill(7);
    assert.deepEqual(unpadded(padded(content), length), content);
  });
}

test("a byte in the padding is no padding", () => {
  const whole = padded(new Uint8Array(9));
  whole[1000] = 1;
  assert.throws(() => unpadded(whole, 9), { key: "cut" });
});

test("a padding of another size is none", () => assert.throws(() => unpadded(new Uint8Array(2048), 9), { key: "cut" }));

test("a length beyond the end is refused", () => assert.throws(() => unpadded(new Uint8Array(FLOOR), FLOOR + 1), { key: "cut" }));
