// Answers as the tests of Python ask: node answering.mjs read|segment|sum < rows.json
// (`read`: files in base64; `segment`: texts; `sum`: conversations, for the first tier's sums). One
// process for thousands of rows.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { read } from "../../../touchline/mirror/web/reading/read.js";
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

let first;

function summed(units) {
  first ??= firstTier();
  return first.sums(units).map((row) => Array.from(row));
}

const ANSWERS = {
  read: (row) => answer(new Uint8Array(Buffer.from(row, "base64"))),
  segment: (row) => segments.segment(row),
  sum: summed,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = JSON.parse(readFileSync(0, "utf8"));
  const found = [];
  for (const row of rows) found.push(await ANSWERS[process.argv[2]](row));
  process.stdout.write(JSON.stringify(found));
}
