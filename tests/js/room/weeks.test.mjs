// Weeks and days of them. A browser's clock that is wrong is told apart from one that writes without a connection.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayIn, localDay, ranAhead, weekOf } from "../../../touchline/room/app/core/weeks.js";

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

test("a day lies in its ISO week", () => assert.equal(weekOf("2026-11-20"), "2026-W47"));
test("a Sunday belongs to the week that ends with it", () => assert.equal(weekOf("2026-11-22"), "2026-W47"));
test("a Monday begins the next one", () => assert.equal(weekOf("2026-11-23"), "2026-W48"));
test("the first of January may lie in the year before", () => assert.equal(weekOf("2027-01-01"), "2026-W53"));
test("the last of December may lie in the year after", () => assert.equal(weekOf("2025-12-31"), "2026-W01"));

test("a week begins on Monday, over the end of a year too", () => {
  const mondays = ["2026-11-20", "2026-11-23", "2027-01-03"].map((day) => dayIn(weekOf(day), 1));
  assert.deepEqual(mondays, ["2026-11-16", "2026-11-23", "2026-12-28"]);
});

test("a day of one's own is that of the browser's own place", () => {
  assert.equal(localDay(new Date(2026, 10, 3, 0, 5)), "2026-11-03");
});

test("what is no time at all does not count", () => assert.equal(ranAhead("soon", "2026-W47"), false));
