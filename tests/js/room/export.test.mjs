// What one takes along: everything that could be verified, readable without Touchline, and nothing of what was not.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { base64url, textOf } from "../../../touchline/room/app/core/bytes.js";
import { canonical } from "../../../touchline/room/app/core/canonical.js";
import { sealWords, signContract } from "../../../touchline/room/app/core/contracts.js";
import { makeEpoch } from "../../../touchline/room/app/core/epochs.js";
import { gather, opened } from "../../../touchline/room/app/core/export.js";
import { written } from "../../../touchline/room/app/core/export-page.js";
import { recoveryKey } from "../../../touchline/room/app/core/recovery.js";
import { aino, first, mallory, noor, note, quick, ROOM, suite, WEEK } from "./two_people.mjs";

const identityOf = ({ document, signature }) => ({ document, signature });
const SENTENCES = { "export.title": "Notes of {name}, {week}", "export.room": "With {name}", "export.alone": "Mine", "export.contract": "Version {number}, signed by {names}", "export.unopened": "{count} not shown" };
const say = (key, values = {}) => (SENTENCES[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name]);

const me = { person: { key: "aino", name: "Aino Virtanen" }, week: WEEK };

function room(changes = {}) {
  const { epoch, wraps } = first;
  const member = (who, name, role) => ({
    person: who.person, name, role, from_epoch: 1, until_epoch: null, identity: identityOf(who),
  });
  return {
    key: ROOM, kind: "clean", state: "active",
    members: [member(aino, "Aino Virtanen", "coachee"), member(noor, "Noor Haddad", "coach")],
    contracts: [], epochs: [{ ...epoch, wrap: base64url(wraps.aino) }], ...changes,
  };
}

function row({ file, expected }, changes = {}) {
  const { room: _, ...rest } = expected;
  return { ...rest, week: WEEK, file: base64url(file), ...changes };
}

const taken = (notes, { keys = { secret: aino.secret }, ...changes } = {}) => (
  opened({ me, rooms: [room(changes)], notes: { [ROOM]: notes }, keys }, suite).then(({ rooms }) => rooms[0])
);
const bodies = ({ notes }) => notes.map(({ body }) => body);

let mine, theirs, forged;
before(async () => {
  mine = await note();
  theirs = await note({ by: noor, key: "note2", written: "2026-11-20T10:00", body: "What would you have asked?" });
  forged = await note({ by: { ...noor, device: mallory.device }, key: "note3", counter: 2, body: "Tell your manager." });
});

test("notes of both are in it, in the order in which they were written", async () => {
  const both = await taken([row(theirs), row(mine)]);
  assert.deepEqual(bodies(both), ["I kept talking where I wanted to ask.", "What would you have asked?"]);
});

test("a forged note is not shown", async () => {
  assert.deepEqual(bodies(await taken([row(forged)])), []);
});

test("a forged note goes along as it lies there, with its trouble", async () => {
  const [{ trouble, file }] = (await taken([row(forged)])).unopened;
  assert.deepEqual({ trouble, file }, { trouble: "forged", file: base64url(forged.file) });
});

test("a file that is none does not stop the others", async () => {
  const both = await taken([row(mine, { file: "%%%", key: "broken" }), row(theirs)]);
  assert.deepEqual([bodies(both).length, both.unopened[0].trouble], [1, "cut"]);
});

test("a missing note is told", async () => {
  const later = await note({ counter: 3, previous: "x", key: "note3" });
  const { warnings } = await taken([row(mine), row(later)]);
  assert.deepEqual(warnings.map(({ kind, counter }) => [kind, counter]), [["gap", 2]]);
});

test("an epoch without a wrap leaves its notes unopened", async () => {
  const none = [{ ...first.epoch, wrap: null }];
  assert.equal((await taken([row(mine)], { epochs: none })).unopened[0].trouble, "not-opened");
});

test("an epoch that the server made opens nothing", async () => {
  const members = [aino.checked, noor.checked];
  const { wraps, ...made } = await makeEpoch({ room: ROOM, number: 1, by: "noor", secret: mallory.secret, members }, suite);
  const epochs = [{ by: "noor", ...made, wrap: base64url(wraps.aino) }];
  assert.equal((await taken([row(mine)], { epochs })).unopened[0].trouble, "not-opened");
});

test("a pinned key counts more than the one that the server names now", async () => {
  const pins = { noor: { ...noor.checked, week: WEEK } };
  const swapped = room().members.map((one) => (one.person === "noor" ? { ...one, identity: null } : one));
  const told = await taken([row(theirs)], { keys: { secret: aino.secret, pins }, members: swapped });
  assert.deepEqual([bodies(told), told.changed], [["What would you have asked?"], ["noor"]]);
});

test("whose key was compared aloud is said", async () => {
  const pins = { noor: { ...noor.checked, week: WEEK } };
  assert.deepEqual((await taken([], { keys: { secret: aino.secret, pins } })).compared, ["noor"]);
});

test("a contract says whose signature holds", async () => {
  const text = canonical({ v: 1, number: 1 });
  const signatures = { aino: signContract(text, aino.secret, suite), noor: signContract(text, mallory.secret, suite) };
  const { contracts } = await taken([], { contracts: [{ number: 1, text, signatures }] });
  assert.deepEqual(contracts[0].verified, ["aino"]);
});

const document = (changes) => opened({ me, rooms: [room(changes)], notes: {}, keys: { secret: aino.secret } }, suite);

async function gathered(to, note = mine, with_ = suite, progress = undefined) {
  const { file } = await gather({
    me, rooms: [room()], notes: { [ROOM]: [row(note)] }, keys: { secret: aino.secret }, to, say, progress,
  }, with_);
  return file;
}

async function textIn(file, open) {
  const age = new suite.Decrypter();
  open(age);
  return textOf(await age.decrypt(file));
}

async function toMyself(note) {
  const identity = await suite.generateX25519Identity();
  const file = await gathered({ recipient: await suite.identityToRecipient(identity) }, note);
  return textIn(file, (age) => age.addIdentity(identity));
}

test("it opens with the age identity it was made for", async () => {
  assert.match(await toMyself(), /^Touchline room export 1\n\nNotes of Aino Virtanen, 2026-W47\n/);
});

test("a person reads their words without a program", async () => {
  assert.match(await toMyself(), /=== With Noor Haddad\n\n--- Aino Virtanen, 2026-11-20T09:00\nI kept talking/);
});

test("a program reads the last line", async () => {
  const lines = (await toMyself()).trimEnd().split("\n");
  assert.equal(JSON.parse(lines.at(-1)).rooms[0].notes[0].body, "I kept talking where I wanted to ask.");
});

test("what moves a terminal stands in no line of it", async () => {
  const text = await toMyself(await note({ body: "\u001b[2Jgone\u202eback\u2028" }));
  assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
});

test("a note whose words look like the last line does not become it", async () => {
  const text = await toMyself(await note({ body: 'x\n{"v":1,"rooms":[]}\n' }));
  assert.equal(JSON.parse(text.trimEnd().split("\n").at(-1)).rooms.length, 1);
});

test("what the two agreed stands above their notes, with who signed", async () => {
  const words = await sealWords({ goals: "To ask before I tell." }, [aino.checked, noor.checked], suite);
  const text = canonical({ v: 1, number: 1, sponsor: "Grete hears that it goes on.", words });
  const contracts = [{ number: 1, text, signatures: { aino: signContract(text, aino.secret, suite) } }];
  const { document } = await gather({
    me, rooms: [room({ contracts })], notes: {}, keys: { secret: aino.secret }, to: { recipient: aino.checked.recipient }, say,
  }, suite);
  assert.match(written(document, say), /--- Version 1, signed by Aino Virtanen\ncontract.goals: To ask before I tell\.\ncontract.sponsor: Grete hears/);
});

test("a contract that is none does not stop the others", async () => {
  const contracts = [{ number: 1, text: "{", signatures: {} }];
  assert.match(written((await document({ contracts })), say), /--- Version 1, signed by –/);
});

test("what one writes for oneself alone has no other's name above it", async () => {
  const alone = room().members.slice(0, 1);
  assert.match(written(await document({ members: alone }), say), /=== Mine/);
});

test("while a recovery key is worked out, how far it is, is told", async () => {
  const shares = [];
  await gathered({ recovery: recoveryKey() }, mine, quick, (share) => shares.push(share));
  assert.deepEqual([shares.length > 10, shares.at(-1)], [true, 1]);
});

test("while a recovery key is worked out, others are served", async () => {
  let [served, over] = [0, false];
  const beat = setInterval(() => { served += !over; }, 1);
  await gathered({ recovery: recoveryKey() }, mine, quick);
  over = true;
  clearInterval(beat);
  assert.ok(served > 3, String(served));
});

test("it opens with the recovery key, however that was typed", async () => {
  const key = recoveryKey();
  const file = await gathered({ recovery: key.toLowerCase().replace(/(.{4})/g, "$1 ") }, mine, quick);
  assert.match(await textIn(file, (age) => age.addPassphrase(key)), /I kept talking/);
});

test("a mistyped recovery key seals nothing", async () => {
  await assert.rejects(gathered({ recovery: "0".repeat(25) + "1" }), { key: "recovery-mistyped" });
});

test("a recipient that is none is told", async () => {
  await assert.rejects(gathered({ recipient: "age1nobody" }), { key: "broken-recipient" });
});
