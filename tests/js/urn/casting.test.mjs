// A ballot goes into the box once, and the browser forgets what it could vote with.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Ballot } from "../../../touchline/urn/web/casting.js";
import { fetchPaper } from "../../../touchline/urn/web/fetching.js";
import { counted } from "../../../touchline/urn/web/receipts.js";
import { ABox, aStorage, browser, given, sha256 } from "./a_box.mjs";
import { fromBase64url } from "../../../touchline/urn/web/bytes.js";

const PAYLOAD = "{} ".padEnd(256);
const troubled = (key) => (error) => error.key === key;

async function opened() {
  const [box, storage] = [new ABox(), aStorage()];
  const paper = await fetchPaper(browser(box, storage));
  box.phase = "open";
  box.requests = [];
  return { box, storage, paper, mine: given(box, storage) };
}

test("a ballot is cast and its receipt kept", async () => {
  const { mine, paper } = await opened();
  await new Ballot(paper, PAYLOAD, mine).send();
  const receipt = sha256(fromBase64url(paper.nonce), PAYLOAD);
  assert.deepEqual(mine.papers.of("box1"), { v: 1, box: "box1", rules_hash: paper.rules_hash, state: "cast", receipt });
});

test("nothing that was said or could vote is left in the browser", async () => {
  const { mine, paper, storage } = await opened();
  await new Ballot(paper, PAYLOAD, mine).send();
  const left = JSON.stringify([...storage.kept]);
  assert.ok(![paper.nonce, paper.signature, PAYLOAD].some((each) => left.includes(each)));
});

test("a ballot goes without a cookie", async () => {
  const { box, mine, paper } = await opened();
  await new Ballot(paper, PAYLOAD, mine).send();
  assert.equal(box.requests[0].options.credentials, "omit");
});

test("only paper and answers are sent", async () => {
  const { box, mine, paper } = await opened();
  await new Ballot(paper, PAYLOAD, mine).send();
  assert.deepEqual(Object.keys(JSON.parse(box.requests[0].body)), ["nonce", "signature", "payload"]);
});

test("a ballot whose answer was lost is sent again as it was, and counts once", async () => {
  const { box, mine, paper } = await opened();
  const ballot = new Ballot(paper, PAYLOAD, mine);
  box.offline = 1;
  await assert.rejects(ballot.send(), troubled("offline"));
  const left = await ballot.send();
  assert.deepEqual([left.state, box.ballots.size], ["cast", 1]);
});

test("while the connection is lost the paper is kept", async () => {
  const { box, mine, paper } = await opened();
  box.offline = 1;
  await assert.rejects(new Ballot(paper, PAYLOAD, mine).send());
  assert.equal(mine.papers.of("box1").state, "held");
});

test("a paper that the phone has used is spent here too", async () => {
  const { mine, paper } = await opened();
  await new Ballot(paper, PAYLOAD, given({ fetch: mine.fetch }, aStorage())).send();
  await assert.rejects(new Ballot(paper, "[] ".padEnd(256), mine).send(), troubled("already-cast"));
  assert.deepEqual(mine.papers.of("box1"), { v: 1, box: "box1", rules_hash: paper.rules_hash, state: "cast" });
});

test("a receipt of other words than were sent is not believed", async () => {
  const { mine, paper } = await opened();
  const lies = async () => ({ status: 201, json: async () => ({ receipt: "0".repeat(64) }) });
  await assert.rejects(new Ballot(paper, PAYLOAD, { ...mine, fetch: lies }).send(), troubled("unfit"));
});

test("a ballot that comes too late is refused with the phase", async () => {
  const { box, mine, paper } = await opened();
  box.phase = "closed";
  await assert.rejects(new Ballot(paper, PAYLOAD, mine).send(), (error) => error.values.phase === "closed");
});

for (const [status, error] of [[403, "not-a-ticket"], [400, "wrong-size"], [404, "no-box"]]) {
  test(`${error} is said as it is`, async () => {
    const { mine, paper } = await opened();
    const refuses = async () => ({ status, json: async () => ({ error }) });
    await assert.rejects(new Ballot(paper, PAYLOAD, { ...mine, fetch: refuses }).send(), troubled(error));
  });
}

test("a browser that has lost its storage meanwhile has still cast", async () => {
  const { mine, paper } = await opened();
  const papers = { keep() { throw new Error("gone"); } };
  assert.equal((await new Ballot(paper, PAYLOAD, { ...mine, papers }).send()).state, "cast");
});

test("after closing one finds one's own receipt among all", async () => {
  const { box, mine, paper } = await opened();
  const left = await new Ballot(paper, PAYLOAD, mine).send();
  box.phase = "closed";
  assert.deepEqual(await counted(left, mine), { counted: true, of: 1 });
});

test("the one receipt that is looked for is never sent", async () => {
  const { box, mine, paper } = await opened();
  const left = await new Ballot(paper, PAYLOAD, mine).send();
  box.phase = "closed";
  box.requests = [];
  await counted(left, mine);
  const { address, body, options } = box.requests[0];
  assert.deepEqual([address, body, options.credentials], ["/urn/boxes/box1/receipts/", undefined, "omit"]);
});

test("a receipt that is not among them is not counted", async () => {
  const { box, mine } = await opened();
  box.phase = "closed";
  assert.deepEqual(await counted({ box: "box1", receipt: "0".repeat(64) }, mine), { counted: false, of: 0 });
});

test("before closing nobody is told any receipt", async () => {
  const { mine } = await opened();
  await assert.rejects(counted({ box: "box1", receipt: "0" }, mine), troubled("not-now"));
});

test("without a receipt there is nothing to look for", async () => {
  const { mine } = await opened();
  await assert.rejects(counted({ box: "box1" }, mine), troubled("no-receipt"));
});

test("after the release the receipts are gone, and that is said", async () => {
  const gone = { urn: "/urn/", fetch: async () => ({ status: 410, json: async () => ({ error: "emptied" }) }) };
  await assert.rejects(counted({ box: "box1", receipt: "0" }, gone), troubled("emptied"));
});
