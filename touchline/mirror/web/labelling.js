// Both tiers together: the twin of labelling.py.

import { GROUPS, LEADING, named } from "./naming.js";

const LEFT = 0.05;

export class BothTiers {
  /** `first`: a FirstTier; `encoder`: an Encoder; `joining`: both.json. */
  constructor(first, encoder, joining) {
    this.first = first;
    this.encoder = encoder;
    this.joining = joining;
  }

  /** Each unit with `label`, `focus`, `confidence` and `unclear`. */
  async label(units, onWindow) {
    const logits = await this.encoder.logits(units, onWindow);
    const sums = this.first.sums(units);
    const shares = units.map((_, at) => this.#shares(logits[at], sums[at]));
    for (const each of shares) each[0] = cautious(each[0], this.joining.caution);
    carry(shares, units, this.joining.carry);
    const { characters } = this.first;
    return named(units, shares, { sure: this.joining.sure, measure: top, characters });
  }

  #shares(logits, sums) {
    return GROUPS.map(([begin, end], at) => {
      const share = this.joining.share[at];
      const read = softmax(logits.subarray(begin, end), this.joining.heat[at]);
      const other = softmax(sums.subarray(begin, end), this.first.scales[at]);
      return read.map((each, place) => share * each + (1 - share) * other[place]);
    });
  }
}

function top(row) {
  return Math.max(...row);
}

function cautious(moves, caution) {
  const found = moves.map((each, at) => (at === LEADING ? each * caution : each));
  const all = found.reduce((sum, each) => sum + each, 0);
  return found.map((each) => each / all);
}

/** What a leader's unit is about leans on what their unit before was about; see labelling.py. */
function carry(shares, units, power) {
  let before = null;
  units.forEach((unit, at) => {
    if (unit.speaker !== "leader") return;
    if (before) {
      const leaning = shares[at][1].map((each, place) => each * (before[place] + LEFT) ** power);
      const all = leaning.reduce((sum, each) => sum + each, 0);
      shares[at][1] = leaning.map((each) => each / all);
    }
    before = shares[at][1];
  });
}

function softmax(row, divisor) {
  const scaled = Array.from(row, (each) => each / divisor);
  const top = Math.max(...scaled);
  const raised = scaled.map((each) => Math.exp(each - top));
  const all = raised.reduce((sum, each) => sum + each, 0);
  return raised.map((each) => each / all);
}
