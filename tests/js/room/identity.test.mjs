// Who someone is: signed by themselves, of one suite, and compared aloud.

import assert from "node:assert/strict";
import { test } from "node:test";

import { canonical } from "../../../touchline/room/app/core/canonical.js";
import { checkIdentity, ownIdentity, sameSpoken, spoken } from "../../../touchline/room/app/core/identity.js";
import { isPublic, sign } from "../../../touchline/room/app/core/signing.js";
import { aino, mallory, noor, someone, suite, WEEK } from "./two_people.mjs";

const said = (changes) => ({ ...JSON.parse(aino.document), ...changes });
/** Aino's document with changes, signed by her own key as somebody who has stolen it would. */
const resigned = (changes) => {
  const document = canonical(said(changes));
  return { document, signature: sign("touchline identity 1", document, aino.secret.seed, suite) };
};

test("an identity says whose it is", () => {
  const { person, made, recipient, verify } = aino.checked;
  assert.deepEqual([person, made, recipient.slice(0, 4), verify.length], ["aino", WEEK, "age1", 43]);
});

test("the document is canonical", () => assert.equal(aino.document, canonical(JSON.parse(aino.document))));

test("the server gets no secret", () => {
  const sent = JSON.stringify([aino.document, aino.signature]);
  assert.ok(![aino.secret.seed, aino.secret.identity].some((secret) => sent.includes(secret)));
});

test("a document with another's signature is forged", async () => {
  await assert.rejects(checkIdentity({ document: aino.document, signature: noor.signature }, suite), { key: "forged" });
});

test("a document whose key was changed is forged", async () => {
  const document = canonical(said({ recipient: mallory.checked.recipient }));
  await assert.rejects(checkIdentity({ document, signature: aino.signature }, suite), { key: "forged" });
});

for (const signature of ["", "AAAA", null, aino.signature.slice(1)]) {
  test(`${signature ? signature.slice(0, 4) : "nothing"} is no signature`, async () => {
    await assert.rejects(checkIdentity({ document: aino.document, signature }, suite), { key: "forged" });
  });
}

for (const [what, changes] of [["another suite", { suite: "p256-1" }], ["a later version", { v: 2 }]]) {
  test(`${what} is refused`, async () => {
    await assert.rejects(checkIdentity(resigned(changes), suite), { key: "unknown-suite" });
  });
}

for (const [what, changes] of [
  ["a recipient of another kind", { recipient: "age1pq1x" }], ["a recipient with a wrong check", { recipient: `${aino.checked.recipient.slice(0, -1)}${aino.checked.recipient.endsWith("q") ? "p" : "q"}` }],
  ["a key of a small group", { verify: "A".repeat(43) }], ["a day for a week", { made: "2026-11-20" }], ["one thing more", { more: "x" }],
]) {
  test(`an identity with ${what} is broken`, async () => {
    await assert.rejects(checkIdentity(resigned(changes), suite), { key: "broken-identity" });
  });
}

test("a document in another order is broken", async () => {
  const document = JSON.stringify(said({}), null, 1);
  await assert.rejects(checkIdentity({ document, signature: aino.signature }, suite), { key: "broken-identity" });
});

test("somebody else's identity does not stand for the one that is asked for", async () => {
  await assert.rejects(checkIdentity({ ...noor, person: "aino" }, suite), { key: "moved" });
});

test("one's own identity is known by its secret", async () => {
  assert.equal(await ownIdentity(aino.secret, aino.checked, suite), undefined);
});

test("another identity under one's own name is noticed", async () => {
  const other = await someone("aino");
  await assert.rejects(ownIdentity(aino.secret, other.checked, suite), { key: "changed-self" });
});

test("the point that signs anything is no public key", () => assert.ok(!isPublic("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", suite)));

test("both sides read the same words", () => {
  assert.ok(sameSpoken(spoken(aino.checked, noor.checked, suite), spoken(noor.checked, aino.checked, suite)));
});

test("each party has 66 bits of words", () => {
  const parties = spoken(aino.checked, noor.checked, suite);
  assert.deepEqual(parties.map(({ person, words }) => [person, words.length]), [["aino", 6], ["noor", 6]]);
});

test("the words are words of the list", () => {
  assert.ok(spoken(aino.checked, noor.checked, suite).every(({ words }) => words.every((word) => suite.wordlist.includes(word))));
});

test("the words of one do not depend on the other", () => {
  const [one, other] = [noor, mallory].map((peer) => spoken(aino.checked, peer.checked, suite)[0]);
  assert.deepEqual(one, other);
});

for (const what of ["recipient", "verify", "made"]) {
  test(`another ${what} gives other words`, () => {
    const changed = { ...noor.checked, document: canonical({ ...JSON.parse(noor.document), [what]: "other" }) };
    assert.ok(!sameSpoken(spoken(aino.checked, noor.checked, suite), spoken(aino.checked, changed, suite)));
  });
}
