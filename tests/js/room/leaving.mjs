// A room of two as their browsers send it, of persons whom the server names: `node leaving.mjs MAIRI TOMASZ ROOM`.

import { base64url, drawn } from "../../../touchline/room/app/core/bytes.js";
import { canonical } from "../../../touchline/room/app/core/canonical.js";
import { sealWords, signContract } from "../../../touchline/room/app/core/contracts.js";
import { hashOf, seal } from "../../../touchline/room/app/core/envelope.js";
import { makeEpoch } from "../../../touchline/room/app/core/epochs.js";
import { passphrase, recoveryKey, sealSlot } from "../../../touchline/room/app/core/slots.js";
import { quick, someone, suite } from "./two_people.mjs";

const [, , mairiKey, tomaszKey, room] = process.argv;
const [mairi, tomasz] = [await someone(mairiKey), await someone(tomaszKey)];

async function enrolled({ document, signature, secret }) {
  const [recovery, words] = [recoveryKey(), passphrase(suite)];
  const slot = async (key, kind, unlocking) => ({
    key, kind, origin: "https://testserver", public: {}, file: base64url(await sealSlot(kind, secret, unlocking, quick)),
  });
  const slots = [await slot("slot1", "recovery", { recovery }), await slot("slot2", "passphrase", { passphrase: words })];
  return { recovery, passphrase: words, identity: { document, signature, slots } };
}

/** With files that no words open: working out words takes a second each. */
async function enrolledQuickly({ document, signature, secret }) {
  const file = base64url(await sealSlot("passkey", secret, { prf: drawn(32) }, suite));
  const slot = (key, kind) => ({ key, kind, origin: "https://testserver", public: {}, file });
  return { identity: { document, signature, slots: [slot("slot1", "recovery"), slot("slot2", "passphrase")] } };
}

const members = [mairi.checked, tomasz.checked];
const words = await sealWords({ goals: "To ask before I tell." }, members, suite);
const text = canonical({ v: 1, room, number: 1, kind: "clean", shares: [], words });
const { wraps, ...epoch } = await makeEpoch({ room, number: 1, by: mairiKey, secret: mairi.secret, members }, suite);

async function note(by, key, counter, previous, body, changes = {}) {
  const told = {
    room, key, epoch: 1, author: by.person, device: by.device, counter, previous, kind: "note",
    written: `2026-03-18T09:0${counter}`, body, recipient: epoch.recipient, ...changes,
  };
  const file = await seal(told, suite);
  return { author: told.author, key, device: told.device.id, counter, epoch: 1, file: base64url(file), hash: hashOf(file, suite) };
}

const first = await note(mairi, "note1", 1, "", "I kept talking where I wanted to ask.");
const second = await note(mairi, "note2", 2, first.hash, { text: "Next week I ask first." });
const answer = await note(tomasz, "note3", 1, "", "What would you have asked?");
// Whoever has the epoch's key may seal; that does not make them Tomasz.
const forged = await note(mairi, "note4", 2, answer.hash, "PLANTED", { author: tomaszKey, device: mairi.device });
const afterAGap = await note(tomasz, "note5", 4, "x", "Well done.");

process.stdout.write(JSON.stringify({
  mairi: await enrolled(mairi), tomasz: await enrolledQuickly(tomasz), contract: text,
  signatures: { mairi: signContract(text, mairi.secret, suite), tomasz: signContract(text, tomasz.secret, suite) },
  epoch: { ...epoch, wraps: Object.fromEntries(Object.entries(wraps).map(([person, file]) => [person, base64url(file)])) },
  notes: [first, second, answer, forged, afterAGap],
}));
