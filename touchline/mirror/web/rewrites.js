// Rewrites of a conversation: candidates that the mirror itself takes for open questions. Twin of
// touchline/mirror/rewrites; the same questions in the same order.

import { about, beginning, quoting } from "./rewrites/candidates.js";
import { talking } from "./rewrites/names.js";
import { BACK } from "./rewrites/quoting.js";
import { reason } from "./rewrites/reasons.js";
import { Rules } from "./rewrites/rules.js";
import { tokens } from "./rewrites/tokens.js";

const REWRITTEN = ["leading_question", "advice", "confrontation"];
const FEWEST = 2;
const MOST = 3;
const CONTEXT = 4;

/**
 * `{unit, text, instead, why, why_key}` for each leading question, advice or confrontation.
 * `label` labels units in their context and may be async; `rules` is rewrites.json, `messages` the
 * messages of the page's language.
 */
export async function rewrites(labelled, { label, rules, messages, characters }) {
  const known = rules instanceof Rules ? rules : new Rules(rules, characters);
  const present = talking([...new Set(labelled.map((each) => each.name))], known);
  const found = [];
  for (const [at, unit] of labelled.entries()) {
    if (unit.speaker !== "leader" || !REWRITTEN.includes(unit.label)) continue;
    const before = labelled.slice(Math.max(0, at - BACK), at);
    const instead = await asked(unit, before, { present, label, rules: known });
    if (!instead.length) continue;
    const key = reason(tokens(beginning(unit.text), known), unit.label, known);
    const why = messages[key];
    found.push({ unit: unit.unit, text: unit.text, instead, why, why_key: key });
  }
  return found;
}

async function asked(unit, before, { present, label, rules }) {
  const isOpen = async (text) => {
    const labels = await label([...before.slice(-CONTEXT), { ...unit, text }].map(unlabelled));
    return labels.at(-1).label === "open_question";
  };
  const instead = await open(about(unit, present, rules), MOST, isOpen);
  if (instead.length >= FEWEST) return instead;
  const quoted = await open(quoting(unit, before, rules), FEWEST - instead.length, isOpen);
  const found = [...instead, ...quoted];
  return found.length ? found : open(rules.read.unquoted, FEWEST, isOpen);
}

async function open(candidates, most, isOpen) {
  const found = [];
  for (const text of candidates) {
    if (found.length >= most) break;
    if (await isOpen(text)) found.push(text);
  }
  return found;
}

function unlabelled({ unit, turn, speaker, name, text, start = null, end = null }) {
  return { unit, turn, speaker, name, text, start, end };
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
