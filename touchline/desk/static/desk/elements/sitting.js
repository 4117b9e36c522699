// One conversation on the page: who leads, what each unit is labelled, where the owner disagrees.
// It lives in the browser's memory and is gone with the page.

import * as instruments from "../../design/elements/mirror/instruments.js";
import { corrected, disputed, machines } from "../../mirror/corrections.js";
import { slices } from "./rules/slices.js";

const MOMENTS = 3;

export class Sitting {
  #speakers = null;
  #base = [];
  #mine = {};
  leader = null;
  turns = 0;
  warnings = [];

  /** `labels` are those of each side, `{leader: [...], seller: [...]}`; `language` is the page's. */
  constructor(labels, language) {
    Object.assign(this, { labels, language });
  }

  /** Read bytes, and find out who leads. Throws what the reader throws. */
  async read(bytes, name) {
    const { read, speakers } = await instruments.reader();
    const transcript = await read(bytes, name);
    const leads = speakers.lead(transcript);
    this.#speakers = speakers;
    this.#base = speakers.units(transcript);
    this.leader = leads.name;
    this.turns = transcript.turns.length;
    this.warnings = [...transcript.warnings, ...leads.warnings];
  }

  /** From what was kept: units that are labelled already. */
  open(labelled) {
    const { base, mine } = machines(labelled);
    [this.#base, this.#mine] = [base, mine];
  }

  /** Who speaks, in the order of their first words; nobody where it was kept. */
  get names() {
    return this.#speakers ? [...new Set(this.#base.map((each) => each.name))] : [];
  }

  get units() {
    return this.#base;
  }

  get labelled() {
    return corrected(this.#base, this.#mine, this.labels);
  }

  /** Someone leads. The labels have to be found again. */
  lead(name) {
    this.leader = name;
    this.#base = this.#speakers.ledBy(this.#base, name);
    this.warnings = this.warnings.filter(({ key }) => key !== "reading.speakers.guessed");
  }

  /** All that one said is another's, or is called otherwise. */
  rename(from, to) {
    this.#base = this.#speakers.renamed(this.#base, from, to);
    const called = this.names.includes(to) ? to : this.names.find((name) => name !== from) ?? to;
    this.lead(this.leader === from ? called : this.leader);
  }

  /** One unit was said by somebody else. */
  reassign(unit, name) {
    this.#base = this.#speakers.reassigned(this.#base, unit, name);
    this.lead(this.leader);
  }

  dispute(unit, label) {
    const first = this.#base.find((each) => each.unit === unit).label;
    this.#mine = disputed(this.#mine, { unit, label, first });
  }

  /** The first tier's labels, a piece at a time; `breathe` is awaited between pieces. */
  async label(breathe) {
    const tier = await instruments.firstTier();
    const units = this.#base;
    const labelled = [];
    for (const { begin, end, from, to } of slices(units)) {
      labelled.push(...tier.label(units.slice(from, to)).slice(begin - from, end - from));
      await breathe(end, units.length);
    }
    if (this.#base === units) this.#base = labelled;
  }

  /** A closer reading in place of the first, if the conversation is still the same. */
  async labelCloser(labeller, progress) {
    const units = this.#base;
    const labelled = await labeller.label(units, progress);
    if (this.#base !== units) return false;
    this.#base = labelled;
    return true;
  }

  async summary() {
    return (await instruments.counter())(this.labelled.filter((each) => !each.removed));
  }

  /** Moments worth reading again: {unit, instead, why}. */
  async moments() {
    const { moments, rewrites } = await instruments.rewriter(this.language);
    const there = this.labelled.filter((each) => !each.removed);
    return moments(there, rewrites(there), MOMENTS);
  }

  /** What to ask instead of one unit: {unit, instead, why}, or nothing. */
  async instead(unit) {
    const { rewrites } = await instruments.rewriter(this.language);
    return rewrites(this.labelled.filter((each) => each.unit === unit && !each.removed)).at(0);
  }
}
