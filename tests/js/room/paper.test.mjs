// A text for oneself alone: nobody else opens it, nobody else could have made it, and it is where it was put.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as suite from "../../../touchline/urn/vendored/room.mjs";
import { sealedTo } from "../../../touchline/room/app/core/age-file.js";
import { checkIdentity, makeIdentity } from "../../../touchline/room/app/core/identity.js";
import { openPaper, sealPaper } from "../../../touchline/room/app/core/paper.js";

async function someone(person) {
  const { secret, ...public_ } = await makeIdentity({ person, week: "2026-W47" }, suite);
  return { secret, mine: await checkIdentity(public_, suite) };
}

const dana = await someone("dana");
const other = await someone("dana");
const TEXT = "Puffin: what would you try?\n{}";
const file = await sealPaper(TEXT, "r/2026-11-20/own", dana, suite);
const refused = (promise, key) => assert.rejects(promise, (error) => error.key === key);

test("who sealed it opens it", async () => {
  assert.equal(await openPaper(file, "r/2026-11-20/own", dana, suite), TEXT);
});

test("a text of nothing is a text", async () => {
  assert.equal(await openPaper(await sealPaper("", "n", dana, suite), "n", dana, suite), "");
});

test("other keys do not open it", async () => {
  await refused(openPaper(file, "r/2026-11-20/own", other, suite), "not-opened");
});

test("under another name it is not shown", async () => {
  for (const name of ["r/2026-11-21/own", "r/2026-11-20/figures", "q/2026-11-20/own"]) await refused(openPaper(file, name, dana, suite), "moved");
});

test("under another person it is not shown", async () => {
  const renamed = { ...dana, mine: { ...dana.mine, person: "sander" } };
  await refused(openPaper(file, "r/2026-11-20/own", renamed, suite), "moved");
});

test("one that somebody else signed and sealed to these keys is forged", async () => {
  const planted = await sealPaper(TEXT, "n", { ...other, mine: dana.mine }, suite);
  await refused(openPaper(planted, "n", dana, suite), "forged");
});

test("anything else that is sealed to these keys is cut", async () => {
  for (const content of [new Uint8Array(), new Uint8Array(4000), new Uint8Array(4000).fill(255)]) {
    await assert.rejects(openPaper(await sealedTo(dana.mine.recipient, content, suite), "n", dana, suite), (error) => ["cut", "forged"].includes(error.key));
  }
});

test("a flipped byte is noticed", async () => {
  const flipped = file.with(file.length - 1, file.at(-1) ^ 1);
  await refused(openPaper(flipped, "r/2026-11-20/own", dana, suite), "cut");
});

test("texts of up to a few hundred letters have one size", async () => {
  const sizes = await Promise.all(["", "x", "x".repeat(400)].map(async (text) => (await sealPaper(text, "n", dana, suite)).length));
  assert.equal(new Set(sizes).size, 1);
});
