// How well the drift guard tells talk about the pipeline from talk about the person: `node tests/js/room/drift_figures.mjs`.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { drifts, readied } from "../../../touchline/room/app/core/drift.js";
import { HELD, TRIED } from "./drift_sentences.mjs";

const JSON_FILE = new URL("../../../touchline/room/app/drift/en.json", import.meta.url);
export const WORDS = readied(JSON.parse(readFileSync(JSON_FILE, "utf8")));

/** {precision, recall, missed, wrong} of sentences {pipeline, person}. */
export function figures({ pipeline, person }) {
  const found = (all) => all.filter((sentence) => drifts(sentence, WORDS).length > 0);
  const [hits, wrong] = [found(pipeline), found(person)];
  return {
    precision: hits.length / (hits.length + wrong.length), recall: hits.length / pipeline.length,
    missed: pipeline.filter((one) => !hits.includes(one)), wrong,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, sentences] of Object.entries({ tried: TRIED, held: HELD })) {
    const { precision, recall, missed, wrong } = figures(sentences);
    const count = sentences.pipeline.length + sentences.person.length;
    console.log(`${name}: ${count} sentences, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
    if (process.argv.includes("--say")) console.log({ missed, wrong });
  }
}
