// How a ballot paper comes into a browser, and that none is lost on the way.

import assert from "node:assert/strict";
import { verify, constants } from "node:crypto";
import { test } from "node:test";

import { fromBase64url } from "../../../touchline/urn/web/bytes.js";
import { fetchPaper, messageOf } from "../../../touchline/urn/web/fetching.js";
import { ABox, aStorage, browser, pair, rules, suite } from "./a_box.mjs";

const troubled = (key) => (error) => error.key === key;
const asks = (box) => box.requests.filter(({ address }) => address === "post");

test("a paper is fetched and kept", async () => {
  const mine = browser(new ABox());
  const paper = await fetchPaper(mine);
  assert.deepEqual(mine.papers.of("box1"), paper);
  assert.equal(paper.state, "held");
});

test("the paper is signed by the box, as any library verifies it", async () => {
  const paper = await fetchPaper(browser(new ABox()));
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const signature = fromBase64url(paper.signature);
  assert.ok(verify("sha384", messageOf(paper), { key: pair().publicKey, ...padding }, signature));
});

test("what is asked for shows nothing of the paper", async () => {
  const box = new ABox();
  const paper = await fetchPaper(browser(box));
  const said = JSON.stringify(box.requests);
  assert.ok(!said.includes(paper.nonce) && !said.includes(paper.signature));
});

test("what is needed to ask again is kept before it is asked", async () => {
  const mine = browser(new ABox());
  let before = null;
  await fetchPaper({ ...mine, post: (blinded) => (before = mine.papers.of("box1"), mine.post(blinded)) });
  assert.equal(before.state, "asked");
});

test("a held paper keeps nothing of how it was blinded", async () => {
  const paper = await fetchPaper(browser(new ABox()));
  assert.deepEqual(Object.keys(paper).sort(), ["box", "nonce", "rules_hash", "signature", "state", "v"]);
});

test("an answer that is lost on its way is asked for again with the same question", async () => {
  const box = new ABox();
  const storage = aStorage();
  const mine = browser(box, storage);
  await assert.rejects(fetchPaper({ ...mine, post: async (blinded) => (box.offline = 1, mine.post(blinded)) }));
  const paper = await fetchPaper(browser(box, storage)); // the browser was closed meanwhile
  assert.equal(paper.state, "held");
  assert.equal(asks(box)[0].blinded, asks(box)[1].blinded);
});

test("for a paper that is held nobody is asked anything", async () => {
  const box = new ABox();
  const mine = browser(box);
  await fetchPaper(mine);
  box.requests = [];
  await fetchPaper(mine);
  assert.deepEqual(box.requests, []);
});

test("a paper that was fetched elsewhere is not had twice", async () => {
  const box = new ABox();
  await fetchPaper(browser(box));
  await assert.rejects(fetchPaper(browser(box)), troubled("elsewhere"));
});

test("a second tab asks the question of the first", async () => {
  const box = new ABox();
  const storage = aStorage();
  await Promise.all([fetchPaper(browser(box, storage)), fetchPaper(browser(box, storage))]);
  assert.equal(new Set(asks(box).map(({ blinded }) => blinded)).size, 1);
});

test("nothing is asked for where the browser cannot keep it", async () => {
  const box = new ABox();
  const full = { getItem: () => null, setItem() { throw new Error("QuotaExceededError"); } };
  await assert.rejects(fetchPaper(browser(box, full)), troubled("cannot-keep"));
  assert.equal(asks(box).length, 0);
});

test("nothing is asked for where storage forgets at once", async () => {
  const box = new ABox();
  const forgets = { getItem: () => null, setItem() {} };
  await assert.rejects(fetchPaper(browser(box, forgets)), troubled("cannot-keep"));
});

test("a signature that does not fit is not believed", async () => {
  const box = new ABox({ keys: pair(3080) });
  await assert.rejects(fetchPaper(browser(box)), troubled("unfit"));
});

test("another key than everybody has is noticed, and nothing is asked for", async () => {
  const own = pair(3080).publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const box = new ABox({ card: { public_key: own } });
  await assert.rejects(fetchPaper(browser(box)), troubled("different"));
  assert.equal(asks(box).length, 0);
});

test("a key that could be forged is refused", async () => {
  const short = pair(2048).publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const box = new ABox({ agreed: rules({}, { public_key: short }), card: { public_key: short } });
  await assert.rejects(fetchPaper(browser(box)), troubled("different"));
});

test("once the ballot is open no paper comes any more", async () => {
  const box = new ABox();
  box.phase = "open";
  await assert.rejects(fetchPaper(browser(box)), (error) => error.key === "not-now" && error.values.phase === "open");
});

test("the suite is the one of the urn", () => {
  assert.equal(String(suite), "RSABSSA-SHA384-PSS-Deterministic");
});

test("whoever shares a browser fetches a paper of their own", async () => {
  const mine = browser(new ABox());
  await fetchPaper({ ...mine, holders: ["aa"] });
  const second = await fetchPaper({ ...browser(new ABox()), papers: mine.papers, holders: ["bb"] });
  assert.deepEqual(mine.papers.of("box1", ["bb"]), second);
  assert.notEqual(mine.papers.of("box1", ["aa"]).nonce, second.nonce);
});

test("a paper kept under an older mark is not asked for again", async () => {
  const mine = browser(new ABox());
  const first = await fetchPaper({ ...mine, holders: ["old"] });
  assert.deepEqual(await fetchPaper({ ...mine, holders: ["new", "old"] }), first);
});
