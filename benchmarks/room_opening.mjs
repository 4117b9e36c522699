// How long a browser takes to open and verify notes, against opening bare age files of that size:
//
//     node benchmarks/room_opening.mjs
//
// 500 notes of two people, as one list. Both ways take turns in one run; the middle one of five rounds counts.

import * as suite from "../touchline/urn/vendored/room.mjs";
import { openedBy, openerOf } from "../touchline/room/app/core/age-file.js";
import { follow } from "../touchline/room/app/core/chain.js";
import { keyring, open } from "../touchline/room/app/core/envelope.js";
import { aino, first, noor, note } from "../tests/js/room/two_people.mjs";

const NOTES = 500;
const NEWEST = 20;
const ROUNDS = 5;

const notes = [];
const last = { aino: { counter: 0, hash: "" }, noor: { counter: 0, hash: "" } };
for (let place = 0; place < NOTES; place += 1) {
  const by = place % 3 ? aino : noor;
  const { counter, hash } = last[by.person];
  const made = await note({ by, key: `note${place}`, counter: counter + 1, previous: hash });
  last[by.person] = { counter: counter + 1, hash: made.hash };
  notes.push(made);
}

/** Milliseconds that something takes. */
async function taking(does) {
  const began = performance.now();
  await does();
  return performance.now() - began;
}

async function verified(list, checking = suite) {
  const authors = { aino: { ...aino.checked, from: 1 }, noor: { ...noor.checked, from: 1 } };
  const keys = keyring({ epochs: { 1: first.identity }, authors }, checking);
  const opened = [];
  for (const { file, expected } of list) opened.push(await open(file, keys, expected));
  const { shown } = follow(opened, {}, { from: 2 });
  if (shown.length !== list.length) throw new Error("not all of them are shown");
}

/** A new opener for each, as whoever opens one file by itself does. */
async function bare(list) {
  for (const { file } of list) await openedBy(openerOf(first.identity, suite), file);
}

async function bareWithOne(list) {
  const opener = openerOf(first.identity, suite);
  for (const { file } of list) await openedBy(opener, file);
}

const ways = {
  "bare, a new opener each": () => bare(notes),
  "bare, one opener": () => bareWithOne(notes),
  "opened and verified": () => verified(notes),
  "opened and verified, signatures by the bundle": () => verified(notes, { ...suite, subtle: null }),
  "the newest 20": () => verified(notes.slice(-NEWEST)),
};
const took = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
await verified(notes.slice(0, 50), suite); // what is compiled on the way is not counted
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, way] of Object.entries(ways)) took[name].push(await taking(way));
}
const middle = (name) => took[name].toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)];
for (const name of Object.keys(ways)) console.log(`${name}: ${Math.round(middle(name))} ms`);
for (const name of Object.keys(ways).slice(2, 4)) {
  const [one, other] = Object.keys(ways).slice(0, 2).map((each) => (middle(name) / middle(each)).toFixed(2));
  console.log(`${name}: ${one} times bare ones, ${other} times with one opener`);
}
