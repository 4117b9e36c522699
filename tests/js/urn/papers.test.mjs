// What lies in the browser's storage, and how a paper gets to a phone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { base64url, utf8 } from "../../../touchline/urn/web/bytes.js";
import { addressOf, fragmentOf, named, Papers, read, spent } from "../../../touchline/urn/web/papers.js";
import { inFours, short } from "../../../touchline/urn/web/receipts.js";
import { aStorage } from "./a_box.mjs";

const HELD = { v: 1, box: "box1", rules_hash: "ab".repeat(32), nonce: "n", signature: "s", state: "held" };
const holding = (storage, ...papers) => {
  const kept = new Papers(() => storage);
  papers.forEach((paper) => kept.keep(paper));
  return kept;
};
const papersOf = (...papers) => holding(aStorage(), ...papers);
const carried = (paper) => named(`#paper=${base64url(utf8(JSON.stringify(paper)))}`);

test("a paper lies under the name of its box", () => {
  const storage = aStorage();
  new Papers(() => storage).keep(HELD);
  assert.deepEqual(JSON.parse(storage.getItem("touchline.paper.box1")), HELD);
});

test("no paper is none", () => {
  assert.equal(new Papers(aStorage).of("box1"), null);
});

test("two people at one browser have a paper each", () => {
  const papers = papersOf({ ...HELD, holder: "aa", nonce: "a" }, { ...HELD, holder: "bb", nonce: "b" });
  assert.deepEqual([papers.of("box1", ["aa"]).nonce, papers.of("box1", ["bb"]).nonce], ["a", "b"]);
});

test("nobody has the paper of someone else", () => {
  assert.equal(papersOf({ ...HELD, holder: "aa" }).of("box1", ["bb"]), null);
});

test("a paper is found under the mark that was used before the server's secret changed", () => {
  assert.equal(papersOf({ ...HELD, holder: "old" }).of("box1", ["new", "old"]).nonce, "n");
});

test("papers that can still vote are held, and others are not", () => {
  const papers = papersOf(HELD, spent({ ...HELD, box: "box2" }, "r"), { ...HELD, box: "box3", state: "asked" });
  assert.deepEqual(papers.held().map(({ box }) => box), ["box1"]);
});

test("papers are forgotten, and nothing else is", () => {
  const storage = aStorage();
  const papers = holding(storage, HELD, spent({ ...HELD, box: "box2" }, "r"));
  storage.setItem("draft", "words");
  papers.forget();
  assert.deepEqual([...storage.kept], [["draft", "words"]]);
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
  assert.deepEqual(named("#box=box1"), { box: "box1", holder: "" });
});

test("the address of a paper in this browser names it again", () => {
  assert.deepEqual(named(fragmentOf({ ...HELD, holder: "aa" })), { box: "box1", holder: "aa" });
});

test("a paper that is spent is still its holder's", () => {
  assert.equal(spent({ ...HELD, holder: "aa" }, "r").holder, "aa");
});

for (const fragment of ["", "#", "#box=", "#box=../../x", "#box=box1&holder=../x", "#other=1"]) {
  test(`${fragment || "an empty fragment"} names nothing`, () => assert.deepEqual(named(fragment), {}));
}

test("a receipt is compared by its beginning", () => assert.equal(short("0123456789"), "01234567"));

test("a hash is read in groups of four", () => assert.equal(inFours("0123456789"), "0123 4567 89"));
