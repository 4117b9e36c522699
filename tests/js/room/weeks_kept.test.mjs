// Weeks in which somebody was coached, as a ballot says them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { answersOf, asksOf } from "../../../touchline/room/app/core/weeks-kept.js";

const weeks = (first, count = 4) => Array.from({ length: count }, (_, at) => `2026-W${String(first + at).padStart(2, "0")}`);
const RUNS = [weeks(30), weeks(34), weeks(38)];

test("two sessions in one week are one week kept", () => {
  assert.deepEqual(answersOf(["2026-07-20", "2026-07-24"], RUNS), [2, 1, 1]);
});

test("who was never coached says so, like everyone else", () => assert.deepEqual(answersOf([], RUNS), [1, 1, 1]));
test("a week that is not asked about is not told", () => assert.deepEqual(answersOf(["2026-11-20"], RUNS), [1, 1, 1]));
test("three runs of four weeks that are over are told", () => assert.equal(asksOf(RUNS, "2026-11-20"), true));
test("a week that is not over is not told", () => assert.equal(asksOf(RUNS, "2026-10-11"), false));
test("one week asked about four times is not told", () => {
  assert.equal(asksOf([Array(4).fill("2026-W30"), weeks(34), weeks(38)], "2026-11-20"), false);
});

test("fewer weeks than twelve are not told", () => assert.equal(asksOf([["2026-W30"], ["2026-W31"], ["2026-W32"]], "2026-11-20"), false));
test("what are no weeks is not told", () => assert.equal(asksOf("2026-W30", "2026-11-20"), false));
