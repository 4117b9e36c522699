// What could be asked instead of each unit that leads, advises or blames. Twin of
// touchline/mirror/rewrites; the same in the same order.

import { beginnings, form } from "./rewrites/beginnings.js";
import { reason } from "./rewrites/reasons.js";
import { Rules } from "./rewrites/rules.js";
import { tokens } from "./rewrites/tokens.js";

const REWRITTEN = ["leading_question", "advice", "confrontation"];
const LONGEST = 600;

/**
 * `{unit, text, instead, why, why_key}` for each leading question, advice or confrontation of a
 * leader's. `rules` is rewrites.json, `messages` the messages of the page's language.
 */
export function rewrites(labelled, { rules, messages, characters }) {
  const known = rules instanceof Rules ? rules : new Rules(rules, characters);
  const led = labelled.filter(({ speaker, label }) => speaker === "leader" && REWRITTEN.includes(label));
  return led.map((each) => {
    const read = tokens(Array.from(each.text).slice(0, LONGEST).join(""), known);
    const why = reason(read, each.label, known);
    const key = `rewrites.why.${why}`;
    const instead = beginnings(form(read, each.label, why), each, known);
    return { unit: each.unit, text: each.text, instead, why: messages[key], why_key: key };
  });
}

/** Three moments worth rereading, in the order of the conversation. The twin of moments.py. */
export function moments(labelled, rewritten, most = 3) {
  const places = new Map(labelled.map((each, at) => [each.unit, at]));
  const weights = new Map(rewritten.map((one) => [one, weight(one, labelled, places)]));
  const chosen = [...rewritten].sort((one, other) => (
    compare(weights.get(one), weights.get(other))
  ));
  return chosen.slice(0, most).sort((one, other) => one.unit - other.unit);
}

function weight({ unit }, labelled, places) {
  const at = places.get(unit);
  const { label, unclear, confidence } = labelled[at];
  const answer = labelled.slice(at + 1).find((each) => each.speaker === "seller");
  const assent = answer?.label === "compliance";
  return [unclear ? 1 : 0, assent ? 0 : 1, REWRITTEN.indexOf(label), -confidence, unit];
}

function compare(one, other) {
  const at = one.findIndex((each, place) => each !== other[place]);
  return at < 0 ? 0 : one[at] - other[at];
}
