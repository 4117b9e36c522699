// What the demo sealed, opened by the application's own modules: [{parcel, words}] in, what each room shows out.

import { readFileSync } from "node:fs";
import * as suite from "../../../touchline/urn/vendored/room.mjs";
import { fromBase64url } from "../../../touchline/room/app/core/bytes.js";
import { follow } from "../../../touchline/room/app/core/chain.js";
import { openWords } from "../../../touchline/room/app/core/contracts.js";
import { keyring, open } from "../../../touchline/room/app/core/envelope.js";
import { openWrap } from "../../../touchline/room/app/core/epochs.js";
import { checkIdentity, ownIdentity, spoken } from "../../../touchline/room/app/core/identity.js";
import { openSlot } from "../../../touchline/room/app/core/slots.js";

async function peopleOf(members) {
  const pairs = await Promise.all(members.map(async (one) => [
    one.person, { ...await checkIdentity({ ...one.identity, person: one.person }, suite), from: one.from_epoch, until: one.until_epoch },
  ]));
  return Object.fromEntries(pairs);
}

async function shown({ room, notes }, { me, secret }) {
  const authors = await peopleOf(room.members);
  await ownIdentity(secret, authors[me], suite);
  const epochs = {};
  for (const { wrap, ...epoch } of room.epochs) {
    const asked = { epoch: { ...epoch, room: room.key }, file: fromBase64url(wrap), secret, maker: authors[epoch.by] };
    epochs[epoch.number] = await openWrap(asked, suite);
  }
  const ring = keyring({ epochs, authors }, suite);
  const opened = [];
  for (const { file, week, ...named } of notes) opened.push(await open(fromBase64url(file), ring, { ...named, room: room.key }));
  const { shown: read, warnings } = follow(opened, {}, { from: authors[me].from });
  const here = room.members.filter((one) => one.until_epoch === null).map((one) => authors[one.person]);
  if (here.length === 1) return { kinds: read.map(({ said }) => said.kind), warnings };
  const words = await openWords(JSON.parse(room.contracts.at(-1).text).words, { person: me, secret }, suite);
  return { kinds: read.map(({ said }) => said.kind), warnings, goals: words.goals, aloud: spoken(...here, suite) };
}

const told = [];
for (const { parcel, words } of JSON.parse(readFileSync(0, "utf8"))) {
  const slot = parcel.me.slots.find(({ kind }) => kind === "passphrase");
  const secret = await openSlot(fromBase64url(slot.file), { passphrase: words }, suite);
  told.push(await Promise.all(parcel.rooms.map((room) => shown(room, { me: parcel.me.person.key, secret }))));
}
process.stdout.write(JSON.stringify(told));
