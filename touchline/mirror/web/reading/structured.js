// Exports in JSON: Fireflies (download and API), Fathom's API, Gong's with or without parties.

import { MOST_LINES } from "./decoding.js";
import { timeOf } from "./times.js";
import { Unreadable } from "./unreadable.js";

const DEEPEST = 40;
const SAID = ["sentence", "text", "raw_text"];
const WHO = ["speaker_name", "speakerName", "speaker", "name"];
const BEGUN = ["start_time", "startTime", "start", "timestamp", "time"];
const ENDED = ["end_time", "endTime", "end"];
const PLACES = ["data", "transcript", "sentences", "transcript"];

export class Structured {
  constructor(spacing) {
    this.spacing = spacing;
  }

  /** The pieces of an export: `{format, pieces, leftOut}`. Throws Unreadable. */
  read(text) {
    if (depth(text) > DEEPEST) throw new Unreadable("reading.unknown_json");
    const value = parsed(text);
    const monologues = monologuesIn(value);
    if (monologues.length) {
      const pieces = this.#spoken(monologues, this.#parties(value));
      return { format: "gong", pieces, leftOut: 0 };
    }
    const rows = rowsIn(value);
    if (!rows.length) throw new Unreadable("reading.unknown_json");
    if (rows.length > MOST_LINES) {
      throw new Unreadable("reading.too_long", { lines: rows.length, most: MOST_LINES });
    }
    const fathom = rows.some((row) => isObject(row.speaker));
    return { format: fathom ? "fathom" : "fireflies", pieces: this.#sentences(rows), leftOut: 0 };
  }

  /** Names by Gong's speaker ids, where the parties of the call stand beside the transcript. */
  #parties(value) {
    const places = isObject(value)
      ? [value, ...objects(value.calls), ...objects(value.callTranscripts)] : [];
    const found = new Map();
    for (const { speakerId, name } of places.flatMap((place) => objects(place.parties))) {
      const called = typeof name === "string" ? this.spacing.tidyName(name) : "";
      if (isId(speakerId) && called) found.set(speakerId, called);
    }
    return found;
  }

  #spoken(monologues, parties) {
    const numbered = new Map();
    return monologues.flatMap((monologue) => {
      const name = numberedName(monologue.speakerId, numbered, parties);
      return objects(monologue.sentences)
        .map(({ text, start, end }) => this.#piece(name, text, thousandths(start), thousandths(end)))
        .filter(Boolean);
    });
  }

  #sentences(rows) {
    const numbered = new Map();
    return rows.map((row) => {
      const text = SAID.map((key) => row[key]).find((each) => typeof each === "string");
      const name = this.#name(row) || numberedName(row.speaker_id, numbered, new Map());
      return this.#piece(name, text, firstTime(row, BEGUN), firstTime(row, ENDED));
    }).filter(Boolean);
  }

  #piece(name, text, start, end) {
    const said = typeof text === "string" ? this.spacing.tidy(text) : "";
    return said ? { name, text: said, start, end } : null;
  }

  #name(row) {
    for (const key of WHO) {
      let who = row[key];
      if (isObject(who)) who = "display_name" in who ? who.display_name : who.name;
      const name = typeof who === "string" ? this.spacing.tidyName(who) : "";
      if (name) return name;
    }
    return "";
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable("reading.broken_json");
  }
}

/** How deep lists and objects lie in each other, at most; brackets in strings count as well. */
function depth(text) {
  let [deepest, now] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    now += bracket === "[" || bracket === "{" ? 1 : -1;
    deepest = Math.max(deepest, now);
  }
  return deepest;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isId(value) {
  return typeof value === "string" || typeof value === "number";
}

function objects(value) {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** What Gong calls so: a speaker's id and their sentences. Of several calls, the first one's. */
function monologuesIn(value) {
  const calls = isObject(value) ? objects(value.callTranscripts) : [];
  const inside = calls.length ? calls[0].transcript : value;
  const found = isObject(inside) ? inside.transcript : inside;
  return objects(found).filter((each) => Array.isArray(each.sentences));
}

/** The name of a speaker's id; `Speaker 1` and so on for those without one. */
function numberedName(who, numbered, known) {
  if (!isId(who)) return "";
  if (known.has(who)) return known.get(who);
  if (!numbered.has(who)) numbered.set(who, `Speaker ${numbered.size + 1}`);
  return numbered.get(who);
}

function thousandths(value) {
  return typeof value === "number" ? timeOf(value / 1000) : null;
}

/** The sentences, wherever an export keeps them. */
function rowsIn(value) {
  const found = PLACES.reduce((place, key) => {
    const inside = isObject(place) ? place[key] : undefined;
    return typeof inside === "object" && inside !== null ? inside : place;
  }, value);
  return objects(found).filter((row) => SAID.some((key) => typeof row[key] === "string"));
}

function firstTime(row, keys) {
  const key = keys.find((each) => row[each] !== undefined && row[each] !== null);
  return key === undefined ? null : timeOf(row[key]);
}
