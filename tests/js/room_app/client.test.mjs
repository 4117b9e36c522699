// Addresses, sentences, passkeys and what is agreed: the small parts of the application.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as suite from "../../../touchline/urn/vendored/room.mjs";
import { missing } from "../../../touchline/room/app/client/abilities.js";
import { contractText, seesOf } from "../../../touchline/room/app/client/contracts.js";
import { askPasskey, makePasskey, possible } from "../../../touchline/room/app/client/passkey.js";
import { nextOf } from "../../../touchline/room/app/client/room.js";
import { routeOf, to } from "../../../touchline/room/app/client/routes.js";
import { Store, unlessFull } from "../../../touchline/room/app/client/store.js";
import { Sayings } from "../../../touchline/room/app/client/saying.js";
import { checkIdentity, makeIdentity } from "../../../touchline/room/app/core/identity.js";
import { Trouble } from "../../../touchline/room/app/core/trouble.js";

const REPOSITORY = new URL("../../../touchline/", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, REPOSITORY), "utf8"));
const said = new Sayings(read("room/app/messages/en.json"));
test("an address leads to its screen", () => {
  assert.deepEqual(routeOf("#/rooms/abc/contract"), { name: "contract", room: "abc" });
});

test("an address that is none of ours leads home", () => {
  for (const strange of ["#main", "#/rooms/ABC", "#/rooms/a/b/c", "#/<b>"]) assert.deepEqual(routeOf(strange), { name: "home" });
});

test("a way leads where it says", () => {
  assert.deepEqual(routeOf(to("rooms", "abc")), { name: "notebook", room: "abc" });
});

test("a value is put into its sentence", () => {
  assert.equal(new Sayings({ a: "You and {name}" }).say("a", { name: "<b>" }), "You and <b>");
});

test("a trouble has its own sentence", () => {
  assert.match(said.trouble(new Trouble("not-a-word", { word: "shipp" })), /“shipp”/);
});

test("what nobody foresaw is said so, without its own words", () => {
  assert.equal(said.trouble(new TypeError("x is undefined")), said.say("trouble.broken"));
});

test("each cell of who sees what has a sentence of its own", () => {
  const { records } = read("wall/contract.json");
  const seen = ["clean", "declared"].flatMap((kind) => seesOf({ records }, kind, { say: (key) => (said.say(key) === key ? key : "") }));
  assert.deepEqual(seen.filter(({ words }) => words), []);
});

/** The contract of a room whose two have keys and were compared. */
async function contract(words = {}, other = {}) {
  const [coachee, coach] = await Promise.all(["m", "t"].map(async (person) => {
    const { document, signature } = await makeIdentity({ person, week: "2026-W47" }, suite);
    return { person, identity: await checkIdentity({ document, signature }, suite), pin: "pinned" };
  }));
  const members = [{ ...coach, role: "coach", ...other }, { ...coachee, role: "coachee" }];
  const room = { key: "abc", kind: "clean", contracts: [], next: 1, members, other: members[0], me: members[1] };
  return contractText(room, { goals: "Speak up.", sponsor: "", midway: "", closing: "", ...words }, { sees: [], limits: [] }, suite);
}

test("a contract names its room, its number and its kind", async () => {
  const { room, number, kind } = JSON.parse(await contract());
  assert.deepEqual([room, number, kind], ["abc", 1, "clean"]);
});

test("what the two want of each other is not in a contract's text", async () => {
  assert.doesNotMatch(await contract(), /Speak up/);
});

test("a contract in which nobody else is told anything shares nothing", async () => {
  assert.deepEqual(JSON.parse(await contract()).shares, []);
});

test("what anybody else is told is among what is shared", async () => {
  assert.deepEqual(JSON.parse(await contract({ sponsor: "That it takes place. " })).shares, ["That it takes place."]);
});

test("with every field full, in any script, an agreement is no larger than the server takes", async () => {
  const [, kib] = /CONTRACT: Final = (\d+) \* KIB/.exec(readFileSync(new URL("room/rules/sizes.py", REPOSITORY), "utf8"));
  const full = Object.fromEntries(["goals", "sponsor", "midway", "closing"].map((name) => [name, "語".repeat(1500)]));
  assert.ok(Buffer.byteLength(await contract(full)) < (Number(kib) - 8) * 1024); // and who sees what, and where secrecy ends
});

test("nothing is agreed with keys that nobody compared", async () => {
  await assert.rejects(contract({}, { pin: "new" }), (error) => error.key === "not-compared");
});

test("nothing is agreed with someone who has no keys", async () => {
  await assert.rejects(contract({}, { identity: null, pin: "none" }), (error) => error.key === "no-identity");
});

const other = (pin) => ({ pin, identity: pin === "none" ? null : {} });

const me = { role: "coachee" };

test("before anything is agreed come the words that are compared", () => {
  for (const pin of ["new", "refused", "changed"]) assert.equal(nextOf({ agreed: null, other: other(pin), state: "invited", me }), "compare");
});

test("who was compared is asked what this is for", () => {
  assert.equal(nextOf({ agreed: null, other: other("pinned"), state: "invited", me }), "contract");
});

test("who has no keys yet is waited for", () => {
  assert.equal(nextOf({ agreed: null, other: other("none"), state: "invited", me }), "contract");
});

test("nothing is written to keys that were refused, whatever was agreed", () => {
  assert.equal(nextOf({ agreed: {}, other: other("refused"), state: "active", me }), "compare");
});

test("once it is signed the notebook opens", () => {
  assert.equal(nextOf({ agreed: {}, other: other("pinned"), state: "active", me }), "notebook");
});

test("in a paused room who is coached reads on, and the coach is told why there is nothing to read", () => {
  const next = (role) => nextOf({ agreed: {}, other: other("pinned"), state: "paused", me: { role } });
  assert.deepEqual([next("coachee"), next("coach")], ["notebook", "contract"]);
});

const secret = new Uint8Array(32).fill(7);
const credential = (prf) => ({ rawId: Uint8Array.of(1, 2, 3).buffer, getClientExtensionResults: () => ({ prf }) });

/** Asks for a new passkey of a device that answers so; also what was asked. */
async function makes(prf, later = prf) {
  const asked = [];
  const credentials = {
    create: async ({ publicKey }) => (asked.push(publicKey), credential(prf)),
    get: async ({ publicKey }) => (asked.push(publicKey), credential(later)),
  };
  return { asked, made: await makePasskey({ name: "Mairi", credentials, crypto, host: "localhost" }) };
}

test("a new passkey gives its id and what only it computes", async () => {
  const { made } = await makes({ enabled: true, results: { first: secret.buffer } });
  assert.deepEqual(made, { id: "AQID", prf: secret });
});

test("a device that computes only when asked again is asked again", async () => {
  const { made } = await makes({ enabled: true }, { results: { first: secret.buffer } });
  assert.deepEqual(made.prf, secret);
});

test("every passkey is asked about the same 32 bytes", async () => {
  const [one, other] = [await makes({ enabled: true }, { results: { first: secret.buffer } }), await makes({ enabled: true, results: { first: secret.buffer } })];
  const salts = [...one.asked, ...other.asked].map(({ extensions }) => Buffer.from(extensions.prf.eval.first).toString("hex"));
  assert.deepEqual([new Set(salts).size, salts[0].length], [1, 64]);
});

test("a device without PRF is told apart", async () => {
  await assert.rejects(makes({ enabled: false }), (error) => error.key === "no-prf");
});

test("a passkey for unlocking never takes the place of one for signing in", async () => {
  const results = { enabled: true, results: { first: secret.buffer } };
  const ids = [(await makes(results)).asked[0].user.id, (await makes(results)).asked[0].user.id];
  assert.notDeepEqual(ids[0], ids[1]);
});

test("who turns away is not taken for a fault", async () => {
  const credentials = { get: async () => { throw new DOMException("", "NotAllowedError"); } };
  await assert.rejects(askPasskey({ ids: [], credentials, crypto, host: "localhost" }), (error) => error.key === "passkey-refused");
});

test("what a browser lacks is told at the door", () => {
  const able = { isSecureContext: true, crypto, indexedDB: {}, fetch, customElements: {}, structuredClone };
  const lacking = (changes) => missing({ ...able, ...changes });
  assert.deepEqual([lacking({}), lacking({ structuredClone: undefined }), lacking({ indexedDB: undefined }), lacking({ isSecureContext: false })],
    [null, "old-browser", "cannot-keep", "not-encrypted"]);
});

test("a browser that refuses to keep anything is told from one that is full", async () => {
  const refuses = { open: () => { throw new DOMException("", "SecurityError"); } };
  for (const one of [undefined, refuses]) await assert.rejects(Store.open(one), (error) => error.key === "cannot-keep");
});

test("on a full disk reading goes on, and nothing else that failed is passed over", () => {
  unlessFull(new Trouble("storage-full"));
  assert.throws(() => unlessFull(new Trouble("cannot-keep")), { key: "cannot-keep" });
});

test("without passkeys in the browser none is offered", () => {
  const [credentials, PublicKeyCredential] = [{ create: () => {} }, class {}];
  assert.deepEqual([possible({}), possible({ credentials }), possible({ PublicKeyCredential }), possible({ credentials, PublicKeyCredential })],
    [false, false, false, true]);
});
