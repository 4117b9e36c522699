// What the first tier says of units: sums of integers, the largest wins. Twin of first/labelling.py.

import { buckets } from "./features.js";
import { planted, SURE } from "../planted.js";
import { FOCUS, LABELS, LEADER, SELLER } from "../labels.js";

const FIRST_STEP = 15; // hundredths: the confidence of the first margin in `sure`
const STEPS = 85;
const CLEAR = 60;
const LEADING = LEADER.indexOf("leading_question");
const FOCI = LEADER.length;
const RESPONSES = FOCI + FOCUS.length;

export class FirstTier {
  /**
   * `table`: Int8Array of BUCKETS x LABELS (first.bin, unpacked); `said`: first.json;
   * `characters`: a Characters. The caller has fetched all three.
   */
  constructor(table, said, characters) {
    this.table = table;
    this.added = Int32Array.from(said.added);
    this.scales = said.scales;
    this.sure = said.sure;
    this.caution = said.caution;
    this.version = said.version;
    this.characters = characters;
  }

  /** For each unit an Int32Array of what the buckets of each label add up to. */
  sums(units) {
    return buckets(units, this.characters).map((set) => {
      const sums = Int32Array.from(this.added);
      for (const bucket of set) {
        const row = bucket * LABELS;
        for (let at = 0; at < LABELS; at += 1) sums[at] += this.table[row + at];
      }
      return sums;
    });
  }

  /** Each unit with `label`, `focus`, `confidence` and `unclear`. */
  label(units) {
    const sums = this.sums(units);
    return units.map((unit, at) => ({ ...unit, ...this.#read(unit, sums[at]) }));
  }

  #read(unit, sums) {
    if (unit.speaker !== "leader") {
      const [at, sure] = this.#best(sums.subarray(RESPONSES, LABELS), this.sure[2]);
      return { label: SELLER[at], focus: null, confidence: sure / 100, unclear: sure < CLEAR };
    }
    const moves = sums.slice(0, FOCI);
    moves[LEADING] -= this.caution;
    const form = planted(unit.text, this.characters);
    const [at, sure] = form ? [LEADING, SURE] : this.#best(moves, this.sure[0]);
    const label = LEADER[at];
    const focus = label === "other" ? null : FOCUS[largest(sums.subarray(FOCI, RESPONSES))];
    return { label, focus, confidence: sure / 100, unclear: sure < CLEAR };
  }

  #best(sums, sure) {
    const at = largest(sums);
    let next = -Infinity;
    sums.forEach((sum, place) => {
      if (place !== at && sum > next) next = sum;
    });
    const margin = sums[at] - next;
    let step = 0;
    while (step < STEPS && sure[step] <= margin) step += 1;
    return [at, FIRST_STEP + Math.max(step - 1, 0)];
  }
}

/** The place of the largest; the first of two that are equal. */
export function largest(sums) {
  let best = 0;
  for (let at = 1; at < sums.length; at += 1) if (sums[at] > sums[best]) best = at;
  return best;
}
