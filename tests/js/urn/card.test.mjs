// The card of a box has to be the one that everybody else has.

import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { test } from "node:test";

import { cardOf } from "../../../touchline/urn/web/card.js";
import { ABox, rules, sha256, URN } from "./a_box.mjs";

const RECIPIENT = `age1${"q".repeat(58)}`;
const different = (error) => error.key === "different";

function looked(box, rulesHash = box.hash, name = "box1") {
  return cardOf(name, rulesHash, { urn: URN, fetch: box.fetch, subtle: webcrypto.subtle });
}

test("a card that fits is read with its rules and its group", async () => {
  const card = await looked(new ABox());
  assert.deepEqual([card.agreed.title, card.group.label], ["Can one speak up here?", "Harbour and Quay"]);
});

test("a card is asked for without cookies, without a referrer and past every cache", async () => {
  const box = new ABox();
  await looked(box);
  const { credentials, referrerPolicy, cache } = box.requests[0].options;
  assert.deepEqual([credentials, referrerPolicy, cache], ["omit", "no-referrer", "no-store"]);
});

for (const [what, card] of Object.entries({
  "of another box": { box: "box2" },
  "with another hash than the signed-in page names": { rules_hash: "0".repeat(64) },
  "whose rules have another hash": { rules: JSON.stringify(rules({ k: 5 })) },
  "without rules": { rules: null },
  "with a key that does not stand in the rules": { public_key: "AAAA" },
  "that opens at another time than was agreed": { opens_at: "2026-03-09T06:00:00+00:00" },
  "that closes at another time than was agreed": { closes_at: "2026-03-18T18:00:00+00:00" },
  "that seals to somebody who was not agreed on": { recipient: RECIPIENT },
})) {
  test(`a card ${what} is not the one everybody has`, async () => {
    await assert.rejects(looked(new ABox({ card })), different);
  });
}

test("a card that seals to nobody although it was agreed is not the one everybody has", async () => {
  await assert.rejects(looked(new ABox({ agreed: rules({ sealed: RECIPIENT }) })), different);
});

test("what is sealed goes to a key of one person, not to another kind of recipient", async () => {
  const plugin = "age1yubikey1qqqqqqqqqq";
  const box = new ABox({ agreed: rules({ sealed: plugin }), card: { recipient: plugin } });
  await assert.rejects(looked(box), different);
});

test("rules that name no group of this box are not this box's", async () => {
  await assert.rejects(looked(new ABox({ agreed: rules({ groups: [] }) })), different);
});

test("rules that are no rules at all are not believed for their hash", async () => {
  const box = new ABox({ card: { rules: "[", rules_hash: sha256("[") } });
  await assert.rejects(looked(box, sha256("[")), different);
});

test("the same moment may be written in another way", async () => {
  await looked(new ABox({ card: { opens_at: "2026-03-10T06:00:00Z" } }));
});

test("a box that is not there is said to be not there", async () => {
  await assert.rejects(looked(new ABox(), "0".repeat(64), "gone"), (error) => error.key === "no-box");
});

test("an answer that is none of the urn's counts as no connection", async () => {
  const box = { hash: "", fetch: async () => ({ status: 502, json: async () => JSON.parse("<html>") }) };
  await assert.rejects(looked(box), (error) => error.key === "offline");
});
