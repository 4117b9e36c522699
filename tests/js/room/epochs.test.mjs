// An epoch's key reaches its members and nobody else, and is the one that was signed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { lastBefore, makeEpoch, openWrap } from "../../../touchline/room/app/core/epochs.js";
import { aino, epochOf, first, mallory, noor, ROOM, second, suite } from "./two_people.mjs";

const opening = (changes = {}) => openWrap(
  { epoch: first.epoch, file: first.wraps.noor, secret: noor.secret, maker: aino.checked, ...changes }, suite,
);

test("both members have the same key", async () => assert.equal(await opening(), first.identity));

test("two epochs have two keys", () => assert.notEqual(first.identity, second.identity));

test("whoever is no member opens no wrap", async () => {
  await assert.rejects(opening({ secret: mallory.secret }), { key: "not-opened" });
});

test("an epoch by the server is forged", async () => {
  const members = [aino.checked, noor.checked];
  const { wraps, ...made } = await makeEpoch({ room: ROOM, number: 3, by: "aino", secret: mallory.secret, members }, suite);
  const epoch = { room: ROOM, by: "aino", ...made };
  await assert.rejects(opening({ epoch, file: wraps.noor }), { key: "forged" });
});

test("an epoch by somebody else than is said is forged", async () => {
  await assert.rejects(opening({ maker: noor.checked }), { key: "forged" });
});

for (const [what, changes] of [
  ["number", { number: 2 }], ["room", { room: "another" }], ["recipient", { recipient: second.epoch.recipient }],
]) {
  test(`an epoch with another ${what} than was signed is forged`, async () => {
    await assert.rejects(opening({ epoch: { ...first.epoch, ...changes } }), { key: "forged" });
  });
}

test("the wrap of another epoch does not stand in for this one's", async () => {
  await assert.rejects(opening({ file: second.wraps.noor }), { key: "moved" });
});

test("the wrap of another room does not stand in for this one's", async () => {
  const other = await epochOf(1, "another");
  await assert.rejects(opening({ file: other.wraps.noor }), { key: "moved" });
});

test("a wrap with another key than was signed is forged", async () => {
  const other = await epochOf(1);
  await assert.rejects(opening({ file: other.wraps.noor }), { key: "forged" });
});

test("a note in the place of a wrap is none", async () => {
  const age = new suite.Encrypter();
  age.addRecipient(noor.checked.recipient);
  await assert.rejects(opening({ file: await age.encrypt("hello") }), { key: "unknown-suite" });
});

test("a wrap that was cut is told", async () => {
  await assert.rejects(opening({ file: first.wraps.noor.slice(0, -1) }), { key: "cut" });
});

test("what is sealed to other keys is told as that, whoever made it", async () => {
  await assert.rejects(opening({ secret: mallory.secret, maker: noor.checked }), { key: "not-opened" });
});

test("the epochs before somebody's new keys are those that came before the first they signed", async () => {
  const { wraps, ...made } = await makeEpoch({ room: ROOM, number: 3, by: "noor", secret: noor.secret, members: [noor.checked] }, suite);
  const epochs = [first.epoch, second.epoch, { room: ROOM, by: "noor", ...made }];
  assert.equal(await lastBefore(epochs, noor.checked, suite), 2);
});

test("they are all, where the new keys signed none yet", async () => {
  assert.equal(await lastBefore([first.epoch, second.epoch], noor.checked, suite), 2);
});

test("they are none, where there is none", async () => assert.equal(await lastBefore([], noor.checked, suite), 0));
