// Answers as the tests of Python ask: node answering.mjs read|segment < rows.json
// (`read`: files in base64; `segment`: texts). One process for thousands of rows.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { Characters } from "../../../touchline/mirror/web/characters.js";
import { read } from "../../../touchline/mirror/web/reading/read.js";
import { Segments } from "../../../touchline/mirror/web/segments.js";

const web = new URL("../../../touchline/mirror/web/", import.meta.url);
const table = (name) => JSON.parse(readFileSync(new URL(name, web), "utf8"));

export const characters = new Characters(table("characters.json"));
export const segments = new Segments(table("segments.json"), characters);

/** A reading, or why there is none, as both languages write it down. */
export async function answer(bytes) {
  try {
    return await read(bytes, "", characters);
  } catch (refused) {
    if (refused.name !== "Unreadable") throw refused;
    return { error: refused.key, values: refused.values };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = JSON.parse(readFileSync(0, "utf8"));
  const found = [];
  for (const row of rows) {
    const reads = process.argv[2] === "read";
    found.push(reads ? await answer(new Uint8Array(Buffer.from(row, "base64"))) : segments.segment(row));
  }
  process.stdout.write(JSON.stringify(found));
}
