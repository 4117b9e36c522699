// Aino and her coach Noor with a room between them, made with the real bundle. Mallory runs the server.

import * as suite from "../../../touchline/urn/vendored/room.mjs";
import { makeDevice } from "../../../touchline/room/app/core/devices.js";
import { hashOf, keyring, seal } from "../../../touchline/room/app/core/envelope.js";
import { makeEpoch, openWrap } from "../../../touchline/room/app/core/epochs.js";
import { checkIdentity, makeIdentity } from "../../../touchline/room/app/core/identity.js";

export { suite };
export const ROOM = "abcdefghijklmnopqrst";
export const WEEK = "2026-W47";

/** Somebody with an identity, checked, and one device. */
export async function someone(person) {
  const made = await makeIdentity({ person, week: WEEK }, suite);
  return { ...made, person, checked: await checkIdentity(made, suite), device: makeDevice(made.secret, person, suite) };
}

export const [aino, noor, mallory] = await Promise.all(["aino", "noor", "mallory"].map(someone));

/** An epoch of the room by Aino, for both: {epoch, wraps, identity}. */
export async function epochOf(number, room = ROOM) {
  const members = [aino.checked, noor.checked];
  const { wraps, ...made } = await makeEpoch({ room, number, by: "aino", secret: aino.secret, members }, suite);
  const epoch = { room, by: "aino", ...made };
  const identity = await openWrap({ epoch, file: wraps.aino, secret: aino.secret, maker: aino.checked }, suite);
  return { epoch, wraps, identity };
}

export const [first, second] = [await epochOf(1), await epochOf(2)];

/** What either of the two opens notes with; changes name who may write when, or leave an epoch out. */
export function keys({ epochs = { 1: first.identity, 2: second.identity }, authors = {} } = {}) {
  const both = { aino: { ...aino.checked, from: 1, until: null }, noor: { ...noor.checked, from: 1, until: null } };
  return keyring({ epochs, authors: { ...both, ...authors } }, suite);
}

/** A note of Aino's first device, unless said otherwise: {file, expected}. */
export async function note(changes = {}) {
  const { by = aino, device = by.device, ...rest } = changes;
  const told = {
    room: ROOM, key: "note1", epoch: 1, author: by.person, counter: 1, previous: "", kind: "note",
    written: "2026-11-20T09:00", body: "I kept talking where I wanted to ask.", recipient: first.epoch.recipient, ...rest,
  };
  const file = await seal({ ...told, device }, suite);
  const { room, key, epoch, author, counter } = told;
  return { file, expected: { room, key, epoch, author, counter, device: device.id }, hash: hashOf(file, suite) };
}

/** The same age, but its scrypt works less, so that a test is soon over. */
export const quick = {
  ...suite,
  Encrypter: class extends suite.Encrypter {
    setScryptWorkFactor() {
      super.setScryptWorkFactor(16);
    }
  },
};
