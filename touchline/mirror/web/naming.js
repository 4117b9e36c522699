// From rows of figures to labels: what both tiers do with what they found. Twin of naming.py.

import { FOCUS, LABELS, LEADER, SELLER } from "./labels.js";
import { planted, SURE } from "./planted.js";

export const LEADING = LEADER.indexOf("leading_question");
const FOCI = LEADER.length;
const RESPONSES = FOCI + FOCUS.length;
export const GROUPS = [[0, FOCI], [FOCI, RESPONSES], [RESPONSES, LABELS]];
const FIRST_STEP = 15; // hundredths: the confidence of the first place in a list of `sure`
const CLEAR = 60;

/**
 * Each unit with `label`, `focus`, `confidence` and `unclear`. `rows`: for each its moves, focus and
 * responses; `sure`: for each of the three the measures from which a label is so sure; `measure`: how
 * far ahead the largest of a row is.
 */
export function named(units, rows, { sure, measure, characters }) {
  return units.map((unit, at) => ({ ...unit, ...told(unit, rows[at]) }));

  function told(unit, [moves, foci, responses]) {
    if (unit.speaker !== "leader") {
      return labelled(SELLER[largest(responses)], null, hundredths(measure(responses), sure[2]));
    }
    const form = planted(unit.text, characters);
    const label = LEADER[form ? LEADING : largest(moves)];
    const focus = label === "other" ? null : FOCUS[largest(foci)];
    return labelled(label, focus, form ? SURE : hundredths(measure(moves), sure[0]));
  }
}

function labelled(label, focus, sure) {
  return { label, focus, confidence: sure / 100, unclear: sure < CLEAR };
}

function hundredths(measured, sure) {
  let step = 0;
  while (step < sure.length && sure[step] <= measured) step += 1;
  return FIRST_STEP + Math.max(step - 1, 0);
}

/** The place of the largest; the first of two that are equal. */
export function largest(row) {
  let best = 0;
  for (let at = 1; at < row.length; at += 1) if (row[at] > row[best]) best = at;
  return best;
}
