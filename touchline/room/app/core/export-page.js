// The part of an export that people read: rooms one below the other, each with its notes in the order of writing.

import { fits, SKILLS } from "./kinds.js";
import { totalled } from "./totals.js";

const MOVES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const ODD = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g; // what would move a terminal or turn a line

/** The whole text of an export: a page to read, and a line for programs. `say(key, values)` gives its few sentences. */
export function written(document, say) {
  const line = JSON.stringify(document).replace(ODD, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `Touchline room export 1\n\n${pageOf(document, say)}\n${line}\n`;
}

function pageOf({ person, made_week: week, rooms, readings = [] }, say) {
  const head = [say("export.title", { name: inLine(person.name), week: inLine(week) }), say("export.below")];
  return [...head, ...rooms.map((room) => roomOf(room, say)), ...readings.map((reading) => readingOf(reading, say))].join("\n");
}

function roomOf({ kind, with: other, members, contracts, notes, unopened, warnings }, say) {
  const names = new Map(members.map(({ person, name }) => [person, inLine(name)]));
  const lines = ["", `=== ${kind === "own" ? say("export.own") : other.key ? say("export.room", { name: inLine(other.name) }) : say("export.alone")}`];
  for (const { kind, author, counter } of warnings) {
    lines.push(say(`export.warning.${kind}`, { name: names.get(author) ?? inLine(author), number: counter }));
  }
  for (const contract of contracts) lines.push(...agreedIn(contract, names, say));
  for (const note of notes) {
    const { author, written } = note;
    lines.push("", `--- ${names.get(author) ?? inLine(author)}, ${inLine(written)}`, ...rightedIn(note, notes, say), ...noteOf(note, notes, say));
  }
  if (unopened.length) lines.push("", say("export.unopened", { count: unopened.length }));
  return lines.join("\n");
}

/** In whose place a note stands, and which stand in its place: only its author's own of the same kind. */
function rightedIn(note, notes, say) {
  const right = (newer, older) => newer !== older && newer.body?.replaces === older.key && newer.author === older.author && newer.kind === older.kind && fits(newer.kind, newer.body);
  const said = (key, others) => others.map(({ written }) => say(key, { written: inLine(written) }));
  return [...said("export.replaces", notes.filter((older) => right(note, older))), ...said("export.replaced", notes.filter((newer) => right(newer, note)))];
}

/** What a note of any kind says: a plain one its text; of the others each field by its name, and what it speaks of. */
function noteOf({ kind, body }, notes, say) {
  if (kind === "note" || !fits(kind, body)) return [words(body)];
  const { of = "", room: _, with: __, replaces: ___, ...fields } = body;
  const meant = (key) => notes.find((note) => note.key === key);
  if (kind === "check-outs") return [say("check-outs.days", { from: inLine(body.from), until: inLine(body.until) }), totalled(body, say)];
  const told = kind === "met" ? [] : Object.entries(fields).filter(([, value]) => value !== "").map(([name, value]) => `${inLine(say(`export.field.${name}`))}: ${valueOf(kind, name, value, say)}`);
  const about = meant(of) ? [say("export.of", { written: inLine(meant(of).written) })] : [];
  return [say(`kind.${kind}`), ...about, ...told];
}

function valueOf(kind, name, value, say) {
  if (kind === "check-out" && name === "about") return say(`check-out.about.${value}`);
  if (name === "skill") return SKILLS.includes(value) ? say(`skill.${value}`) : inLine(value.replace(/^own:/, ""));
  if (name === "stretch") return say(`export.stretch.${value}`);
  return ["what", "thinking", "state"].includes(name) ? say(`kept.${name}.${value}`) : name === "weekday" ? say(`export.weekday.${value}`) : words(typeof value === "number" ? String(value) : value);
}

/** A conversation that the mirror read: who said what. */
function readingOf({ held_on: day, units = [] }, say) {
  const said = units.filter(({ text }) => text).map(({ name, text }) => `${inLine(name)}: ${words(text)}`);
  return ["", `=== ${say("export.reading", { day: inLine(day) })}`, ...said].join("\n");
}

/** What the two agreed in their own words, and what anybody else is told of it. */
function agreedIn({ number, text, words: own, verified }, names, say) {
  const signed = verified.map((person) => names.get(person) ?? inLine(person)).join(", ");
  const told = Object.entries({ ...own, sponsor: sponsorIn(text) }).filter(([, said]) => said);
  return ["", `--- ${say("export.contract", { number, names: signed || "–" })}`, ...told.map(([name, said]) => `${say(`contract.${inLine(name)}`)}: ${words(said)}`)];
}

function sponsorIn(text) {
  try {
    return JSON.parse(text).sponsor;
  } catch {
    return "";
  }
}

/** What a note says: a text, the `text` of what has more to it, or else all of it as JSON. */
function words(body) {
  const said = typeof body === "string" ? body : typeof body?.text === "string" ? body.text : JSON.stringify(body);
  return said.replace(MOVES, " ");
}

function inLine(text) {
  return String(text).replace(MOVES, " ").replace(/[\t\n]/g, " ");
}
