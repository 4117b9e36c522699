// The mirror in the room: a conversation is read here, by the mirror's own modules, fetched when they are wanted.
// Nothing of what was said is sent, and nothing of it is kept: only what was counted, if one wishes.

import { Trouble } from "../core/trouble.js";

const WEB = new URL("../../mirror/bank.json", import.meta.url); // all of it lies beside this
const MODULES = ["fetched.js", "characters.js", "segments.js", "speakers.js", "reading/read.js", "first/labelling.js", "summary.js",
  "summary/moves.js", "summary/shares.js", "rewrites.js", "labels.js", "corrections.js"];
const TABLES = ["characters.json", "segments.json", "summary.json", "rewrites.json", "weights/first.json"];
const WEIGHTS = "weights/first.bin.gz";
const WORDS = (language) => `messages/${language}.json`;
const LARGEST = 50 * 1024 * 1024; // bytes; what is larger is not even taken into memory
const MOMENTS = 3;
const bring = (name) => import(new URL(name, WEB).href);

let shipped = null;

/** What the mirror reads with, fetched once a page. Throws Trouble "offline". */
export function instruments(language, from = bring) {
  shipped ??= made(language, from).catch(() => {
    shipped = null;
    throw new Trouble("offline");
  });
  return shipped;
}

async function made(language, from) {
  const modules = Object.assign({}, ...await Promise.all(MODULES.map(from)));
  const table = (name, as) => modules.fetchedAs(new URL(name, WEB), as);
  const [known, cut, rules, rewriting, said] = await Promise.all(TABLES.map((name) => table(name)));
  const messages = await table(WORDS(language)).catch(() => table(WORDS("en")));
  return instrumentsOf(modules, { known, cut, rules, rewriting, said, messages, weights: await table(WEIGHTS, "unpacked") });
}

/** The same of modules and tables that are here already. */
export function instrumentsOf(modules, { known, cut, rules, rewriting, said, messages, weights }) {
  const characters = new modules.Characters(known);
  const tier = new modules.FirstTier(new Int8Array(weights), said, characters);
  const summary = (labelled) => modules.summary(labelled, { characters, rules });
  const labels = { leader: modules.LEADER, seller: modules.SELLER };
  const rewrites = (labelled) => modules.rewrites(labelled, { characters, rules: rewriting, messages });
  return {
    tier, summary, labels, rewrites, nothing: summary([]),
    corrected: (units, mine) => modules.corrected(units, mine, labels), disputed: modules.disputed,
    read: (bytes, name) => modules.read(bytes, name, characters),
    speakers: new modules.Speakers(new modules.Segments(cut, characters), characters),
    told: ({ key, values }) => modules.filled(messages[key] ?? key, values ?? {}),
    moments: (labelled) => modules.moments(labelled, rewrites(labelled), MOMENTS),
    share: (count, cases) => modules.share(count, cases, rules.minimum),
    ofMoves: (moves) => ({ ask_tell: modules.askTell(moves, rules.minimum), leading_share: modules.leadingShare(moves, rules.minimum) }),
  };
}

/** One conversation, in this page's memory and nowhere else. */
export class Conversation {
  #tools;
  #units;
  #mine = {}; // unit → label, where who reads knows better
  leader;
  turns;
  warnings;

  constructor(tools, { turns, warnings }, units, leads) {
    this.#tools = tools;
    this.#units = tools.tier.label(units);
    Object.assign(this, { leader: leads.name, turns: turns.length, warnings: [...warnings, ...leads.warnings] });
  }

  /** `bytes` brings those of a file, or of what was pasted. Throws Trouble "no-talk", with what the mirror says of it. */
  static async read({ size, name, bytes }, tools) {
    try {
      const transcript = await tools.read(size > LARGEST ? { length: size } : await bytes(), name);
      return new Conversation(tools, transcript, tools.speakers.units(transcript), tools.speakers.lead(transcript));
    } catch (error) {
      throw error.key ? new Trouble("no-talk", { told: tools.told(error) }) : error;
    }
  }

  /** Who speaks, in the order of their first words. */
  get names() {
    return [...new Set(this.#units.map(({ name }) => name))];
  }

  /** Labelled; where who reads put a label right it is theirs: `mine`, and `first` has what the mirror said. */
  get units() {
    return this.#tools.corrected(this.#units, this.#mine);
  }

  get summary() {
    return this.#tools.summary(this.units);
  }

  /** {righted, summary} as the mirror alone labelled it; null while no label was put right. */
  get before() {
    const righted = this.units.filter(({ mine }) => mine).length;
    return righted ? { righted, summary: this.#tools.summary(this.#units) } : null;
  }

  /** The labels that a sentence may have. */
  labelsOf({ speaker }) {
    return this.#tools.labels[speaker];
  }

  /** What to ask instead of one sentence: {instead, why}, or nothing. */
  instead(unit) {
    return this.#tools.rewrites([unit]).at(0);
  }

  /** A sentence is something else; what the mirror said takes that back. */
  dispute(unit, label) {
    const first = this.#units.find((each) => each.unit === unit).label;
    this.#mine = this.#tools.disputed(this.#mine, { unit, label, first });
  }

  /** Moments worth reading again: {unit, text, label, before, instead, why}; `before` is what the other said last. */
  get moments() {
    const { units } = this;
    return this.#tools.moments(units).map((moment) => {
      const at = units.findIndex(({ unit }) => unit === moment.unit);
      const before = units.slice(0, at).findLast(({ speaker }) => speaker === "seller")?.text ?? "";
      return { ...moment, label: units[at].label, before };
    });
  }

  /** Somebody else is the one who led: everything is labelled anew. */
  lead(name) {
    this.leader = name;
    this.#units = this.#tools.tier.label(this.#tools.speakers.ledBy(this.#units, name));
    this.warnings = this.warnings.filter(({ key }) => key !== "reading.speakers.guessed");
  }
}
