// The kinds of notes and what each holds. Whoever wrote one held the keys, so a note may be of any shape: what
// does not fit its kind is told apart here, and never drawn.

import { Trouble } from "./trouble.js";

const words = (most = 4000) => (value) => typeof value === "string" && value.length <= most;
const said = (value) => words()(value) && value.trim() !== "";
const number = (least, most) => (value) => Number.isInteger(value) && value >= least && value <= most;
const one = (...of) => (value) => of.includes(value);
const shaped = (pattern) => (value) => typeof value === "string" && pattern.test(value);
const day = (value) => shaped(/^\d{4}-\d\d-\d\d$/)(value) && !Number.isNaN(Date.parse(value));
const key = shaped(/^[a-z0-9]{1,20}$/);
const maybe = (check) => (value) => value === "" || check(value);
const list = (length, check) => (value) => Array.isArray(value) && value.length === length && value.every(check);
const counts = (length) => list(length, number(0, 999_999));
const parts = (length) => (value) => counts(length)(value) && value.every((each) => each <= value[0]);
const holding = (wanted) => (value) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const names = Object.keys(wanted);
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name) && wanted[name](value[name]));
};

/** Skills that everybody knows by name; an own one is "own:" and its words. */
export const SKILLS = ["discovery", "opening", "presenting", "negotiating", "strategy", "storytelling", "planning",
  "confidence", "listening", "asking"];
export const OWN = "own:";
const skill = (value) => SKILLS.includes(value) || shaped(/^own:.{1,60}$/)(value);

/** What the mirror counted (client/mirror.js): moves and answers by label, words of both, the longest stretch and whose it was;
 * cases, and how many of them developed; for each of five moves its answers, and how many showed an own idea, assent, disclosure. */
const MIRRORED = { moves: counts(10), answers: counts(7), words: counts(2), longest: counts(2), developing: parts(2), after: list(5, parts(4)) };

/** Of how many sessions check-outs are told together, at least. */
export const FEWEST = 8;
const told = (...answers) => Object.fromEntries(answers.map((answer) => [answer, number(0, 999)]));
const sums = (counts, all) => Object.values(counts).reduce((sum, count) => sum + count, 0) === all;
const adds = ({ from, until, sessions, about, thinking }) => from <= until && sums(about, sessions) && sums(thinking, sessions);

/** What a `replaces` beside these names is: an earlier note of the same author and kind. */
export const KINDS = {
  note: { text: said },
  rhythm: { weekday: number(1, 7), at: shaped(/^([01]\d|2[0-3]):[0-5]\d$/), minutes: number(5, 90), from: shaped(/^\d{4}-W\d\d$/) },
  agreed: { of: key },
  declined: { of: key, text: words() },
  session: { on: day, minutes: number(0, 240), skill: maybe(skill), challenge: words(), opening: words(), insight: words(), words: words() },
  clock: { on: day, step: number(1, 999_999), spent: number(0, 14_400), state: one("runs", "rests", "over") },
  commitment: { of: maybe(key), text: said, by: day, stretch: number(0, 1) },
  outcome: { of: key, what: one("done", "partly", "not", "let-go"), text: words() },
  supervision: { text: said, to: words(200) },
  "supervision-yes": { of: key },
  "supervision-no": { of: key },
  private: { of: maybe(key), room: maybe(key), text: said },
  "check-out": { of: maybe(key), room: key, about: one("me", "partly", "deal"), thinking: one("me", "both", "coach") },
  debrief: { on: day, about: words(), worked: words(), try: words() },
  skill: { skill, level: number(1, 5), evidence: words(), on: day },
  rehearsal: { who: words(200), say: words(), fear: words(), on: day },
  happened: { of: key, text: said, on: day },
  pattern: { seen: words(), mine: said, on: day },
  met: { pins: words(60_000) },
  casting: { cast: number(0, 1), on: day },
  asked: { what: one("go-on", "check-outs"), room: key, with: words(64), on: day },
  "check-outs": { from: day, until: day, sessions: number(FEWEST, 999), about: holding(told("me", "partly", "deal")), thinking: holding(told("me", "both", "coach")) },
  mirror: { on: day, figures: holding(MIRRORED), text: words() },
};

/** What a kind may hold besides: what the mirror alone had counted, where labels were put right, and how many were. */
const MAYBE = { mirror: { before: holding({ righted: number(1, 999_999), moves: counts(10), answers: counts(7) }) } };

/** Whether a body is of its kind: every field of it and no other, but for `replaces`. */
export function fits(kind, body) {
  const wanted = Object.hasOwn(KINDS, kind) ? KINDS[kind] : null;
  if (!wanted || typeof body !== "object" || body === null || Array.isArray(body)) return false;
  const { replaces = "", ...fields } = body;
  const besides = Object.entries(MAYBE[kind] ?? {}).filter(([name]) => Object.hasOwn(fields, name));
  return maybe(key)(replaces) && holding({ ...wanted, ...Object.fromEntries(besides) })(fields) && (kind !== "check-outs" || adds(fields));
}

/** The body, to be sealed. Throws Trouble "not-its-kind": a screen let something through that it should not. */
export function checked(kind, body) {
  if (!fits(kind, body)) throw new Trouble("not-its-kind", { kind });
  return body;
}

/**
 * What stands of verified notes [{said, key, …}] in their order: each with `earlier`, those it took the place of, the
 * newest first. Only an author's own note of the same kind can be put right, whichever of the two a wrong clock dates
 * first; put right twice, on two devices, the newer stands. `strange` are notes of kinds, or shapes, that this release
 * does not know.
 */
export function standing(notes) {
  const strange = [];
  const fit = notes.filter((note) => fits(note.said.kind, note.said.body) || !strange.push(note));
  const over = new Set(); // those in whose place another one stands
  const entries = entriesOf(fit, over).map((entry) => {
    const newest = entry.findLast((note) => !over.has(note)) ?? entry.at(-1);
    return [newest, entry.filter((note) => note !== newest).reverse()];
  });
  const place = new Map(fit.map((note, at) => [note, at]));
  entries.sort(([one], [two]) => place.get(one) - place.get(two));
  return { notes: entries.map(([note, earlier]) => ({ ...note, earlier })), strange };
}

/** Notes by what is one entry, put right or not, each in their order; the replaced ones are added to `over`. */
function entriesOf(notes, over) {
  const byKey = new Map(notes.map((note) => [note.key, note]));
  const found = new Map(notes.map((note) => [note, new Set([note])]));
  for (const note of notes) {
    const { author, kind, body } = note.said;
    const before = byKey.get(body.replaces);
    if (!before || before === note || before.said.author !== author || before.said.kind !== kind) continue;
    over.add(before);
    const [less, more] = [found.get(note), found.get(before)].sort((one, two) => one.size - two.size);
    for (const each of less) found.set(each, more.add(each));
  }
  const entries = new Map([...found.values()].map((entry) => [entry, []]));
  for (const note of notes) entries.get(found.get(note)).push(note);
  return [...entries.values()];
}

/** The keys by which others speak of a note that stands: its own, and those of what it took the place of. */
export function keysOf({ key, earlier = [] }) {
  return [key, ...earlier.map((each) => each.key)];
}

/** A note that stands, as its author first wrote it. */
export function firstOf(note) {
  return note.earlier?.at(-1) ?? note;
}

/** Of notes that stand, those of some kinds. */
export function ofKind(notes, ...kinds) {
  return notes.filter(({ said: { kind } }) => kinds.includes(kind));
}
