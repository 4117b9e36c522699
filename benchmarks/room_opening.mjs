// How long a browser takes to open and verify notes, against opening bare age files of that size:
//
//     node benchmarks/room_opening.mjs
//
// 500 notes of two people. The ways take turns every ten notes, so that what else the machine does falls on all of
// them; the middle of five rounds counts.

import * as suite from "../touchline/urn/vendored/room.mjs";
import { openedBy, openerOf } from "../touchline/room/app/core/age-file.js";
import { follow } from "../touchline/room/app/core/chain.js";
import { keyring, open } from "../touchline/room/app/core/envelope.js";
import { aino, first, noor, note } from "../tests/js/room/two_people.mjs";

const NOTES = 500;
const NEWEST = 20;
const SLICE = 10;
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

/** Each way begins anew in every round, and gets the notes slice by slice. */
const ways = {
  "bare, a new opener each": () => async (list) => {
    for (const { file } of list) await openedBy(openerOf(first.identity, suite), file);
  },
  "bare, one opener": () => {
    const opener = openerOf(first.identity, suite);
    return async (list) => {
      for (const { file } of list) await openedBy(opener, file);
    };
  },
  "opened and verified": () => verifying(suite),
  "opened and verified, signatures by the bundle": () => verifying({ ...suite, subtle: null }),
};

function verifying(checking) {
  const authors = { aino: { ...aino.checked, from: 1 }, noor: { ...noor.checked, from: 1 } };
  const keys = keyring({ epochs: { 1: first.identity }, authors }, checking);
  return async (list) => {
    const opened = [];
    for (const { file, expected } of list) opened.push(await open(file, keys, expected));
    if (follow(opened, {}, { from: 2 }).shown.length !== list.length) throw new Error("not all of them are shown");
  };
}

/** Milliseconds that something takes. */
async function taking(does) {
  const began = performance.now();
  await does();
  return performance.now() - began;
}

async function round() {
  const going = Object.entries(ways).map(([name, begin]) => [name, begin()]);
  const sums = Object.fromEntries(going.map(([name]) => [name, 0]));
  for (let at = NOTES; at > 0; at -= SLICE) {
    for (const [name, way] of going) sums[name] += await taking(() => way(notes.slice(at - SLICE, at).reverse()));
  }
  return { ...sums, [`the newest ${NEWEST}, opened and verified`]: await taking(() => verifying(suite)(notes.slice(-NEWEST))) };
}

const middle = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
await round(); // what is compiled on the way is not counted
const rounds = [];
for (let count = 0; count < ROUNDS; count += 1) rounds.push(await round());
for (const name of Object.keys(rounds[0])) console.log(`${name}: ${Math.round(middle(rounds.map((each) => each[name])))} ms`);
const [each, one, ...verified] = Object.keys(ways);
for (const name of verified) {
  const ratios = [each, one].map((bare) => middle(rounds.map((took) => took[name] / took[bare])).toFixed(2));
  console.log(`${name}: ${ratios[0]} times bare ones, ${ratios[1]} times those by one opener`);
}
