// A browser's clock that is wrong is told apart from one that writes without a connection.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ranAhead } from "../../../touchline/room/app/core/weeks.js";

test("a note of the week it came in is of no clock that runs ahead", () => {
  assert.equal(ranAhead("2026-11-22T23:59:59Z", "2026-W47"), false);
});

test("nor is one from the other side of the world", () => {
  assert.equal(ranAhead("2026-11-23T12:00:00Z", "2026-W47"), false);
});

test("a note that is dated two days after the week it came in is", () => {
  assert.equal(ranAhead("2026-11-25T00:00:00Z", "2026-W47"), true);
});

test("a note that was written weeks before it came is not: there was no connection", () => {
  assert.equal(ranAhead("2026-10-01T00:00:00Z", "2026-W47"), false);
});

test("years that begin in the middle of a week are counted as the calendar does", () => {
  assert.deepEqual([ranAhead("2027-01-04T12:00:00Z", "2026-W53"), ranAhead("2027-01-06T00:00:00Z", "2026-W53")], [false, true]);
});

test("what is no time at all does not count", () => assert.equal(ranAhead("soon", "2026-W47"), false));
