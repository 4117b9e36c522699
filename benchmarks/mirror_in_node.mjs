// How many units a second the first tier labels in JavaScript, on the held-out conversations:
//
//     node benchmarks/mirror_in_node.mjs
//
// The fastest of five rounds, on one thread. A browser runs the same modules.

import { readdirSync, readFileSync } from "node:fs";

import { firstTier } from "../tests/js/mirror/shipped.mjs";

const ROUNDS = 5;
const held = new URL("../training/mirror/held_out/", import.meta.url);
const first = firstTier();
const talks = readdirSync(held).filter((name) => name.endsWith(".jsonl")).map((name) => (
  readFileSync(new URL(name, held), "utf8").trim().split("\n").map((line) => JSON.parse(line))
));

const seconds = Array.from({ length: ROUNDS }, () => {
  const began = performance.now();
  for (const units of talks) first.label(units);
  return (performance.now() - began) / 1000;
});
const many = talks.reduce((sum, units) => sum + units.length, 0);
console.log(`first, in node: ${Math.round(many / Math.min(...seconds)).toLocaleString("en")} units a second`);
