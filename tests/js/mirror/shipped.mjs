// What ships for the browser, read from its files as a page would fetch it.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { Characters } from "../../../touchline/mirror/web/characters.js";
import { FirstTier } from "../../../touchline/mirror/web/first/labelling.js";

const web = new URL("../../../touchline/mirror/web/", import.meta.url);
const file = (name) => readFileSync(new URL(name, web));

/** A file of the mirror that is JSON, by its name below `web`. */
export const json = (name) => JSON.parse(file(name));

export const characters = new Characters(json("characters.json"));

/** The first tier with its weights. */
export function firstTier() {
  const table = new Int8Array(gunzipSync(file("weights/first.bin.gz")));
  return new FirstTier(table, json("weights/first.json"), characters);
}
