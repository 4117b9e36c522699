// Who says what: turns cut into units, each with its speaker as leader or seller.
// The twin of speakers.py; the caller passes segments (segments.js) and characters.

import { Names } from "./reading/names.js";
import { Spacing, stripped } from "./reading/spacing.js";
import { told, Unreadable } from "./reading/unreadable.js";

export const LED = "leader";
export const SOLD = "seller";
const LEADING = new Set(["leader", "manager", "coach", "boss", "director", "lead", "me", "i"]);
const SELLING = new Set(["seller", "rep", "salesperson", "coachee", "ae", "sdr", "bdr"]);
const LOOKED_AT = 4000;

export class Speakers {
  constructor(segments, characters) {
    this.segments = segments;
    this.characters = characters;
    this.spacing = new Spacing(characters);
    this.names = new Names(characters, this.spacing);
  }

  /** The units of a conversation. Throws Unreadable if nobody in it is called `leader`. */
  units(transcript, leader = null) {
    const leads = this.lead(transcript, leader).name;
    const found = [];
    transcript.turns.forEach(({ name, text, start, end }, turn) => {
      const cut = this.segments.segment(text);
      cut.forEach((said, at) => found.push({
        unit: found.length + 1,
        turn: turn + 1,
        speaker: name === leads ? LED : SOLD,
        name,
        text: said,
        start: at === 0 ? start : null,
        end: at === cut.length - 1 ? end : null,
      }));
    });
    return found;
  }

  /** Who leads: `{name, guessed, warnings}`. */
  lead(transcript, leader = null) {
    const names = inOrder(transcript.turns);
    if (leader !== null && this.spacing.tidyName(leader)) {
      return withOthers(this.#called(leader, names), false, names);
    }
    const role = (name, words) => this.#roles(name).some((word) => words.has(word));
    let found = names.filter((name) => role(name, LEADING));
    if (!found.length && names.length === 2) {
      const others = names.filter((name) => !role(name, SELLING));
      found = others.length === 1 ? others : [];
    }
    if (found.length || names.length === 1) return withOthers((found[0] ?? names[0]), false, names);
    return withOthers(this.#asksMost(transcript.turns, names), true, names);
  }

  #called(leader, names) {
    const wanted = this.names.key(leader);
    const same = names.filter((name) => this.names.key(name) === wanted);
    const begins = names.filter((name) => this.names.key(name).startsWith(`${wanted} `));
    if (same.length || begins.length === 1) return (same[0] ?? begins[0]);
    const there = names.filter(Boolean).join(", ");
    if (!there) throw new Unreadable("reading.speakers.nameless");
    const name = this.spacing.tidyName(leader);
    throw new Unreadable("reading.speakers.nobody", { name, names: there });
  }

  #roles(name) {
    return this.characters.folded(name).split(" ").map((word) => stripped(word, "()[],.:"));
  }

  /** Who asks the most questions in the first few thousand turns; of two alike, who begins. */
  #asksMost(turns, names) {
    const asked = new Map(names.map((name) => [name, 0]));
    for (const { name, text } of turns.slice(0, LOOKED_AT)) {
      const questions = this.segments.segment(text).filter((unit) => this.#asks(unit)).length;
      asked.set(name, asked.get(name) + questions);
    }
    return names.reduce((most, name) => (asked.get(name) > asked.get(most) ? name : most));
  }

  /** A question by its mark, or by its first two words. */
  #asks(unit) {
    if (unit.endsWith("?")) return true;
    const words = this.characters.folded(unit).split(" ");
    const [first, second] = [0, 1].map((at) => this.segments.classes.get(words[at]) ?? "-");
    if (first === "asking") return ["helping", "of"].includes(second) || words[0] === "how";
    return first === "helping" && ["you", "they", "that", "the"].includes(second);
  }

  /** The same units, with this person as the leader and everyone else as a seller. */
  ledBy(said, name) {
    const leads = this.#called(name, inOrder(said));
    return said.map((unit) => ({ ...unit, speaker: unit.name === leads ? LED : SOLD }));
  }

  /** A speaker called otherwise in all of it; somebody else's name makes the two one person. */
  renamed(said, was, name) {
    return this.#changed(said, (unit) => unit.name === was, name);
  }

  /** One unit said by somebody else; who is new keeps the role that the unit had. */
  reassigned(said, number, name) {
    return this.#changed(said, (unit) => unit.unit === number, name);
  }

  #changed(said, meant, name) {
    const roles = new Map(said.map((unit) => [unit.name, unit.speaker]));
    const called = this.spacing.tidyName(name);
    return numbered(said.map((unit) => (meant(unit)
      ? { ...unit, name: called, speaker: roles.get(called) ?? unit.speaker } : unit)));
  }
}

function inOrder(said) {
  return [...new Set(said.map(({ name }) => name))];
}

function withOthers(name, guessed, names) {
  const warnings = [];
  if (guessed) warnings.push(told("reading.speakers.guessed", { leader: name }));
  if (names.length > 2) {
    warnings.push(told("reading.speakers.many", { count: names.length, leader: name }));
  }
  return { name, guessed, warnings };
}

/** Turns counted anew: one begins where another speaks, or where a nameless line ended. */
function numbered(said) {
  let turn = 0;
  return said.map((unit, at) => {
    const before = said[at - 1];
    const apart = !before || before.name !== unit.name;
    if (apart || (unit.name === "" && before.turn !== unit.turn)) turn += 1;
    return { ...unit, turn };
  });
}
