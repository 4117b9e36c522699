// Reads a conversation with both tiers, away from the page, so that the page stays quick. It fetches
// its own weights from this server, once, and nothing of a conversation leaves it.
//
// Told {id, units}, it answers {id, done, all} between windows and then {id, labelled}, or {id, failed}.

import * as ort from "./ort.wasm.bundle.min.mjs";
import { Characters } from "../mirror/characters.js";
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
  const characters = new Characters(await json("characters.json"));
  const [table, first, graph, second, joining] = await Promise.all([
    unpacked(new URL("weights/first.bin.gz", WEB)), json("weights/first.json"),
    unpacked(new URL("weights/second.onnx.gz", WEB)), json("weights/second.json"),
    json("weights/both.json"),
  ]);
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = await unpacked(new URL("ort-wasm-simd-threaded.wasm.gz", HERE));
  const session = await ort.InferenceSession.create(new Uint8Array(graph), {
    executionProviders: ["wasm"],
  });
  const encoder = new Encoder(session, ort.Tensor, new Pieces(second.pieces, characters));
  return new BothTiers(new FirstTier(new Int8Array(table), first, characters), encoder, joining);
}

async function json(name) {
  return (await answered(new URL(name, WEB))).json();
}

async function unpacked(address) {
  const { body } = await answered(address);
  return new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function answered(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address.pathname}`);
  return answer;
}
