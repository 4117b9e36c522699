// Both tiers together: the twin of labelling.py.

import { largest } from "./first/labelling.js";
import { FOCUS, LABELS, LEADER, SELLER } from "./labels.js";
import { planted, SURE } from "./planted.js";

const FIRST_STEP = 15;
const CLEAR = 60;
const LEFT = 0.05;
const LEADING = LEADER.indexOf("leading_question");
const FOCI = LEADER.length;
const RESPONSES = FOCI + FOCUS.length;
const GROUPS = [[0, FOCI], [FOCI, RESPONSES], [RESPONSES, LABELS]];

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
    return units.map((unit, at) => ({ ...unit, ...this.#read(unit, shares[at]) }));
  }

  #shares(logits, sums) {
    return GROUPS.map(([begin, end], at) => {
      const share = this.joining.share[at];
      const read = softmax(logits.subarray(begin, end), this.joining.heat[at]);
      const other = softmax(sums.subarray(begin, end), this.first.scales[at]);
      return read.map((each, place) => share * each + (1 - share) * other[place]);
    });
  }

  #read(unit, shares) {
    if (unit.speaker !== "leader") return this.#best(shares[2], SELLER, null, 2);
    const focus = FOCUS[largest(shares[1])];
    if (planted(unit.text, this.first.characters)) {
      return { label: LEADER[LEADING], focus, confidence: SURE / 100, unclear: false };
    }
    const found = this.#best(shares[0], LEADER, focus, 0);
    return found.label === "other" ? { ...found, focus: null } : found;
  }

  #best(shares, names, focus, group) {
    const at = largest(shares);
    const sure = this.joining.sure[group];
    let step = 0;
    while (step < sure.length && sure[step] <= shares[at]) step += 1;
    const hundredths = FIRST_STEP + Math.max(step - 1, 0);
    return { label: names[at], focus, confidence: hundredths / 100, unclear: hundredths < CLEAR };
  }
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
