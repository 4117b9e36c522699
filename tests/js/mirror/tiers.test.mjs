// Both tiers in JavaScript answer what Python answered: the first to the bit, the pieces exactly.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { bytesOf, crc32 } from "../../../touchline/mirror/web/crc32.js";
import { buckets } from "../../../touchline/mirror/web/first/features.js";
import { Pieces } from "../../../touchline/mirror/web/second/pieces.js";
import { windows } from "../../../touchline/mirror/web/second/windows.js";
import { characters, firstTier, json } from "./shipped.mjs";

const first = firstTier();
const talks = JSON.parse(readFileSync(new URL("../../parity/tiers.json", import.meta.url)));

test("the same buckets are set", () => {
  for (const talk of talks) {
    const sums = buckets(talk, characters).map((set) => crc32(bytesOf(Array.from(set).join(" "))));
    assert.deepEqual(sums, talk.map((unit) => unit.buckets));
  }
});

test("they add up to the same sums", () => {
  for (const talk of talks) {
    assert.deepEqual(first.sums(talk).map((row) => Array.from(row)), talk.map((unit) => unit.sums));
  }
});

test("the first tier says the same, and is as sure", () => {
  const told = ({ label, focus, confidence, unclear }) => [label, focus, confidence, unclear];
  for (const talk of talks) {
    assert.deepEqual(first.label(talk).map(told), talk.map((unit) => unit.first));
  }
});

test("words are cut into the same pieces", () => {
  const pieces = new Pieces(json("weights/second.json").pieces, characters);
  for (const talk of talks) {
    const cut = talk.map((unit) => pieces.unit(unit.speaker, unit.text));
    assert.deepEqual(cut, talk.map((unit) => unit.pieces));
  }
});

test("every unit counts in one window, with enough before it", () => {
  const lengths = Array.from({ length: 90 }, (_, at) => 5 + ((at * 7) % 40));
  const counted = windows(lengths).flatMap(({ counts, last }) =>
    Array.from({ length: last - counts }, (_, at) => counts + at),
  );
  assert.deepEqual(counted, Array.from({ length: 90 }, (_, at) => at));
});
