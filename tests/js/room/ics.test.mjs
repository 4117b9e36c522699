// A weekly event as a file that is made in the browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { calendarFile, moments } from "../../../touchline/room/app/core/ics.js";
import { dayIn, weekAfter } from "../../../touchline/room/app/core/weeks.js";

const WHEN = { weekday: 2, at: "09:30", minutes: 15, from: "2026-W47", until: "2026-W49" };
const file = (instead = {}) => calendarFile({ title: "Focus", ...WHEN, ...instead }, { key: "abc", made: new Date("2026-11-16T17:45:00Z") });

test("each week has one, at the time of this browser's clock", () => {
  assert.deepEqual(moments(WHEN).map((each) => [each.getDate(), each.getHours(), each.getMinutes()]), [[17, 9, 30], [24, 9, 30], [1, 9, 30]]);
});

test("it goes on over the end of a year", () => {
  assert.equal(moments({ ...WHEN, from: "2026-W52", until: "2027-W01" }).length, 3);
});

test("the file says title and times, and nothing else", () => {
  const names = new Set(file().split("\r\n").filter(Boolean).map((line) => line.split(/[:;]/)[0]));
  assert.deepEqual([...names].sort(), ["BEGIN", "DTEND", "DTSTAMP", "DTSTART", "END", "PRODID", "SUMMARY", "UID", "VERSION"]);
});

test("it is dated by the day alone", () => {
  assert.match(file(), /DTSTAMP:20261116T000000Z\r\n/);
});

test("a title adds no line of its own", () => {
  assert.match(file({ title: "A; b, c\nATTENDEE:x" }), /SUMMARY:A\\; b\\, c ATTENDEE:x\r\n/);
});

test("no line is longer than 75 bytes", () => {
  const lines = file({ title: "ü".repeat(120) }).split("\r\n");
  assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
});

test("a long title is whole when the lines are joined again", () => {
  assert.ok(file({ title: "ü".repeat(120) }).replaceAll("\r\n ", "").includes("ü".repeat(120)));
});

test("weeks are counted over a year of 53", () => {
  assert.deepEqual([weekAfter("2026-W52", 1), weekAfter("2026-W53", 1), weekAfter("2026-W47", 0)], ["2026-W53", "2027-W01", "2026-W47"]);
});

test("a week begins on its Monday", () => {
  assert.equal(dayIn("2026-W01", 1), "2025-12-29");
});
