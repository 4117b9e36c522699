import assert from "node:assert/strict";
import test from "node:test";
import { openWords, sealWords } from "../../../touchline/room/app/core/contracts.js";
import { aino, mallory, noor, suite } from "./two_people.mjs";

const WORDS = { goals: "To dare to ask.", midway: "After the third.", closing: "" };
const sealed = await sealWords(WORDS, [aino.checked, noor.checked], suite);
const trouble = (key) => (error) => error.key === key;

for (const one of [aino, noor]) {
  test(`${one.person} reads the words of a contract`, async () => {
    assert.deepEqual(await openWords(sealed, one, suite), WORDS);
  });
}

test("nobody else reads them", async () => {
  await assert.rejects(openWords(sealed, mallory, suite), trouble("not-opened"));
});

test("who takes a member's place does not read them either", async () => {
  await assert.rejects(openWords(sealed, { ...mallory, person: "aino" }, suite), trouble("not-opened"));
});

test("two who were given different words are told", async () => {
  const others = await sealWords({ ...WORDS, goals: "To sell more." }, [aino.checked, noor.checked], suite);
  await assert.rejects(openWords({ ...sealed, noor: others.noor }, noor, suite), trouble("forged"));
});

test("files say nothing of how much was agreed", async () => {
  const longer = await sealWords({ ...WORDS, goals: "To dare to ask. ".repeat(20) }, [aino.checked], suite);
  assert.equal(longer.aino.length, sealed.aino.length);
});

test("the hash of the same words is another one each time", async () => {
  assert.notEqual((await sealWords(WORDS, [aino.checked], suite)).hash, sealed.hash);
});

test("a contract without words has none to read", async () => {
  await assert.rejects(openWords(undefined, aino, suite), trouble("not-opened"));
});
