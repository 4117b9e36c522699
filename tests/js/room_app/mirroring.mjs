// The mirror of the room with the files that the room is served; by itself: node mirroring.mjs < TRANSCRIPT

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

import { Conversation, instrumentsOf } from "../../../touchline/room/app/client/mirror.js";
import { json } from "../mirror/shipped.mjs";

const PRODUCT = new URL("../../../touchline/", import.meta.url);
const WEB = new URL("mirror/web/", PRODUCT);
const CLIENT = readFileSync(new URL("room/app/client/mirror.js", PRODUCT), "utf8");
const named = (name) => [...new RegExp(`const ${name} = \\[([^\\]]+)\\]`).exec(CLIENT)[1].matchAll(/"([^"]+)"/g)].map(([, each]) => each);

const modules = Object.assign({}, ...await Promise.all(named("MODULES").map((name) => import(new URL(name, WEB).href))));
const [known, cut, rules, rewriting, said] = named("TABLES").map(json);
const weights = gunzipSync(readFileSync(new URL("weights/first.bin.gz", WEB)));

export const messages = json("messages/en.json");
export const tools = instrumentsOf(modules, { known, cut, rules, rewriting, said, weights, messages });

/** A conversation out of bytes. */
export const read = (bytes, size = bytes.length) => Conversation.read({ size, name: "", bytes: async () => new Uint8Array(bytes) }, tools);

/** The made-up one of the desk's page. */
export const sample = () => read(readFileSync(new URL("desk/static/desk/sample.txt", PRODUCT)));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { leader, units, summary, moments } = await read(readFileSync(0));
  process.stdout.write(JSON.stringify({ leader, units, summary, moments }));
}
