// The trend over what one kept.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placed, pointsOf } from "../../../touchline/desk/static/desk/elements/rules/trend.js";

const kept = (day, value, enough = true) => ({
  day, figures: JSON.stringify({ figures: { leading_share: { value, low: value, high: value, cases: 9, enough } } }),
});

test("a point for each conversation, the oldest first", () => {
  const points = pointsOf([kept("2026-03-02", 0.2), kept("2026-02-01", 0.5)], "leading_share");
  assert.deepEqual(points.map((point) => point.value), [0.5, 0.2]);
});

test("what is not enough to say is no point, and neither is what cannot be read", () => {
  assert.deepEqual(pointsOf([kept("2026-03-02", 0.2, false), { day: "2026-03-03", figures: "{" }], "leading_share"), []);
});

test("the latest is furthest, and a share of one is on top", () => {
  const [first, last] = placed([{ value: 0, low: 0, high: 0.5 }, { value: 1, low: 0.5, high: 1 }], { wide: 100, high: 40 });
  assert.deepEqual([first.x, first.y, last.x, last.y, last.bottom], [0, 40, 100, 0, 20]);
});

test("one point alone stands in the middle", () => {
  assert.equal(placed([{ value: 0.5, low: 0, high: 1 }], { wide: 100, high: 40 })[0].x, 50);
});
