// What the first tier says of units: sums of integers, the largest wins. Twin of first/labelling.py.

import { bucketSets } from "./features.js";
import { LABELS } from "../labels.js";
import { GROUPS, largest, LEADING, named } from "../naming.js";

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
    return bucketSets(units, this.characters).map((set) => {
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
    const rows = this.sums(units).map((sums) => {
      sums[LEADING] -= this.caution;
      return GROUPS.map(([begin, end]) => sums.subarray(begin, end));
    });
    return named(units, rows, { sure: this.sure, measure: margin, characters: this.characters });
  }
}

/** How much larger the largest of a row is than the next. */
function margin(row) {
  const at = largest(row);
  let next = -Infinity;
  row.forEach((sum, place) => {
    if (place !== at && sum > next) next = sum;
  });
  return row[at] - next;
}
