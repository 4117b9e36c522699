// One event of each week as an iCalendar file (RFC 5545), made here: no server learns of it.

import { midnightIn } from "./weeks.js";

const MINUTE = 60_000; // milliseconds
const WEEK = 7 * 24 * 60 * MINUTE;

/** The days of a weekday (1 is Monday) from the week of `from` through that of `until`, as dates at `at` of this browser's clock. */
export function moments({ weekday, at, from, until }) {
  const [hours, minutes] = at.split(":").map(Number);
  const [first, last] = [midnightIn(from, weekday), midnightIn(until, weekday)];
  const found = [];
  for (let day = first; day <= last; day = new Date(day.getTime() + WEEK)) {
    found.push(new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hours, minutes));
  }
  return found;
}

/** The text of the file; `made` is the day it is dated by, `key` names its events. */
export function calendarFile({ title, minutes, ...when }, { key, made }) {
  const event = (begins) => ["BEGIN:VEVENT", `UID:${key}.${stamp(begins)}`, `DTSTAMP:${stamp(made).slice(0, 9)}000000Z`,
    `SUMMARY:${escaped(title)}`, `DTSTART:${stamp(begins)}`, `DTEND:${stamp(new Date(begins.getTime() + minutes * MINUTE))}`, "END:VEVENT"];
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Calendar//EN", ...moments(when).flatMap(event), "END:VCALENDAR"];
  return lines.flatMap(folded).map((line) => `${line}\r\n`).join("");
}

function stamp(moment) {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text) {
  return text.replace(/\s+/g, " ").replace(/[\\;,]/g, "\\$&");
}

/** Lines of at most 75 bytes; what goes on begins with a space. */
function folded(line) {
  const pieces = [""];
  for (const letter of line) {
    if (new TextEncoder().encode(pieces.at(-1) + letter).length > 74) pieces.push(" ");
    pieces.push(pieces.pop() + letter);
  }
  return pieces;
}
