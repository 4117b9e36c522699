// Reads a conversation with both tiers, away from the page, so that the page stays quick. It fetches
// its own weights from this server, once, and nothing of a conversation leaves it.
//
// Told {id, units}, it answers {id, done, all} between windows and then {id, labelled}, or {id, failed}.

import * as ort from "./ort.wasm.bundle.min.mjs";
import { Characters } from "../mirror/characters.js";
import { fetchedAs } from "../mirror/fetched.js";
import { FirstTier } from "../mirror/first/labelling.js";
import { BothTiers } from "../mirror/labelling.js";
import { Encoder } from "../mirror/second/encoder.js";
import { Pieces } from "../mirror/second/pieces.js";

const HERE = new URL("./", import.meta.url);
const WEB = new URL("../mirror/", HERE);
let tiers;

addEventListener("message", async ({ data: { id, units } }) => {
  try {
    tiers ??= made();
    const both = await tiers;
    const told = (done, all) => postMessage({ id, done, all });
    postMessage({ id, labelled: await both.label(units, told) });
  } catch (fault) {
    tiers = undefined;
    postMessage({ id, failed: String(fault) });
  }
});

async function made() {
  const characters = new Characters(await file("characters.json"));
  const [table, first, graph, second, joining] = await Promise.all([
    file("weights/first.bin.gz", "unpacked"), file("weights/first.json"),
    file("weights/second.onnx.gz", "unpacked"), file("weights/second.json"),
    file("weights/both.json"),
  ]);
  ort.env.wasm.numThreads = 1;
  const runtime = new URL("ort-wasm-simd-threaded.wasm.gz", HERE);
  ort.env.wasm.wasmBinary = (await fetchedAs(runtime, "unpacked")).buffer;
  const session = await ort.InferenceSession.create(graph, { executionProviders: ["wasm"] });
  const encoder = new Encoder(session, ort.Tensor, new Pieces(second.pieces, characters));
  const tier = new FirstTier(new Int8Array(table.buffer), first, characters);
  return new BothTiers(tier, encoder, joining);
}

const file = (name, as) => fetchedAs(new URL(name, WEB), as);
