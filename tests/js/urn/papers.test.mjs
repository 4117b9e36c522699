// What lies in the browser's storage, and how a paper gets to a phone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { base64url, utf8 } from "../../../touchline/urn/web/bytes.js";
import { addressOf, named, Papers, read, spent } from "../../../touchline/urn/web/papers.js";
import { inFours, short } from "../../../touchline/urn/web/receipts.js";
import { aStorage } from "./a_box.mjs";

const HELD = { v: 1, box: "box1", rules_hash: "ab".repeat(32), nonce: "n", signature: "s", state: "held" };
const carried = (paper) => named(`#paper=${base64url(utf8(JSON.stringify(paper)))}`);

test("a paper lies under the name of its box", () => {
  const storage = aStorage();
  new Papers(() => storage).keep(HELD);
  assert.deepEqual(JSON.parse(storage.getItem("touchline.paper.box1")), HELD);
});

test("no paper is none", () => {
  assert.equal(new Papers(aStorage).of("box1"), null);
});

for (const broken of ["", "{", "null", "[]", "{\"v\":2}", JSON.stringify({ ...HELD, state: "lost" }),
  JSON.stringify({ ...HELD, nonce: 3 }), JSON.stringify({ ...HELD, box: "../x" })]) {
  test(`${broken || "nothing"} is no paper`, () => assert.equal(read(broken), null));
}

test("where storage is forbidden it is said so", () => {
  const forbidden = new Papers(() => { throw new Error("SecurityError"); });
  assert.throws(() => forbidden.of("box1"), { key: "cannot-keep" });
});

test("where there is no storage it is said so", () => {
  assert.throws(() => new Papers(() => null).of("box1"), { key: "cannot-keep" });
});

test("a spent paper can vote no more", () => {
  const left = spent(HELD, "r");
  assert.deepEqual(left, { v: 1, box: "box1", rules_hash: HELD.rules_hash, state: "cast", receipt: "r" });
});

test("a paper comes to the phone as it was", () => {
  const address = addressOf(HELD, "https://touchline.example/urn/");
  assert.deepEqual(named(new URL(address).hash), { paper: HELD });
});

test("the phone's paper stands in the fragment, which no server is sent", () => {
  const { pathname, search } = new URL(addressOf(HELD, "https://touchline.example/urn/"));
  assert.deepEqual([pathname, search], ["/urn/", ""]);
});

test("a paper that is spent is not taken from an address", () => {
  assert.deepEqual(carried(spent(HELD, "r")), { paper: null });
});

test("an address that was cut brings no paper", () => {
  assert.deepEqual(named("#paper=eyJ2Ij"), { paper: null });
});

test("a box is named by its key", () => {
  assert.deepEqual(named("#box=box1"), { box: "box1" });
});

for (const fragment of ["", "#", "#box=", "#box=../../x", "#other=1"]) {
  test(`${fragment || "an empty fragment"} names nothing`, () => assert.deepEqual(named(fragment), {}));
}

test("a receipt is compared by its beginning", () => assert.equal(short("0123456789"), "01234567"));

test("a hash is read in groups of four", () => assert.equal(inFours("0123456789"), "0123 4567 89"));
