// Answers as the tests of Python ask: node answering.mjs read|segment|cut|sum|join < rows.json
// (`read`: files in base64; `segment`: texts; `cut`: texts, for their tokens; `sum`: conversations,
// for the first tier's sums; `join`: conversations with the encoder's logits, for their labels). One
// process for thousands of rows.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { BothTiers } from "../../../touchline/mirror/web/labelling.js";
import { read } from "../../../touchline/mirror/web/reading/read.js";
import { Rules } from "../../../touchline/mirror/web/rewrites/rules.js";
import { tokens } from "../../../touchline/mirror/web/rewrites/tokens.js";
import { Segments } from "../../../touchline/mirror/web/segments.js";
import { characters, firstTier, json } from "./shipped.mjs";

export const segments = new Segments(json("segments.json"), characters);

/** A reading, or why there is none, as both languages write it down. */
export async function answer(bytes) {
  try {
    return await read(bytes, "", characters);
  } catch (refused) {
    if (refused.name !== "Unreadable") throw refused;
    return { error: refused.key, values: refused.values };
  }
}

const tier = once(firstTier);
const rules = once(() => new Rules(json("rewrites.json"), characters));

function once(make) {
  let made;
  return () => (made ??= make());
}

async function joined({ units, logits }) {
  const encoder = { logits: async () => logits.map((row) => Float32Array.from(row)) };
  const both = new BothTiers(tier(), encoder, json("weights/both.json"));
  const found = await both.label(units);
  return found.map(({ label, focus, confidence, unclear }) => [label, focus, confidence, unclear]);
}

const ANSWERS = {
  read: (row) => answer(new Uint8Array(Buffer.from(row, "base64"))),
  segment: (row) => segments.segment(row),
  cut: (row) => tokens(row, rules()).map((token) => token.read),
  sum: (row) => tier().sums(row).map((sums) => Array.from(sums)),
  join: joined,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = JSON.parse(readFileSync(0, "utf8"));
  const found = [];
  for (const row of rows) found.push(await ANSWERS[process.argv[2]](row));
  process.stdout.write(JSON.stringify(found));
}
