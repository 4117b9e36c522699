// How many units a second the first tier labels in JavaScript, on the held-out conversations:
//
//     node benchmarks/mirror_in_node.mjs
//
// The fastest of five rounds, on one thread. A browser runs the same modules.

import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { Characters } from "../touchline/mirror/web/characters.js";
import { FirstTier } from "../touchline/mirror/web/first/labelling.js";

const ROUNDS = 5;
const web = new URL("../touchline/mirror/web/", import.meta.url);
const held = new URL("../training/mirror/held_out/", import.meta.url);
const json = (name) => JSON.parse(readFileSync(new URL(name, web), "utf8"));

const table = new Int8Array(gunzipSync(readFileSync(new URL("weights/first.bin.gz", web))));
const first = new FirstTier(table, json("weights/first.json"), new Characters(json("characters.json")));
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
