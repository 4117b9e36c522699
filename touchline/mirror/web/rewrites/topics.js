// What a unit is about: noun phrases, names and numbers that a question may keep. Twin of topics.py.

import { amount } from "./amounts.js";
import { named } from "./names.js";
import { ends, nounKind, phrase } from "./phrases.js";

/** Topics `{text, kind, at, given}`, the best first; `without` kinds that do not fit. */
export function topics(units, { focus, present, without, rules }) {
  const order = rules.read.kinds[focus];
  const seen = new Map();
  for (const topic of found(units, focus, present, rules)) {
    if (!without.includes(topic.kind) && !seen.has(topic.text)) seen.set(topic.text, topic);
  }
  return [...seen.values()].sort((one, other) => (
    one.given - other.given
    || order.indexOf(one.kind) - order.indexOf(other.kind)
    || one.at - other.at
  ));
}

function found(units, focus, present, rules) {
  const all = [];
  let at = 0;
  while (at < units.length) {
    const [kind, length, before] = read(units, at, focus, present);
    if (kind) {
      const text = written(units.slice(at, at + length), before, rules);
      all.push({ text, kind, at, given: at > 0 && units[at - 1].among("gives") });
    }
    at += Math.max(length, 1);
  }
  return all;
}

/** The kind of what begins at `at`, its length, and a word to be put before it. */
function read(units, at, focus, present) {
  if (units[at].among("determiners")) {
    const [kind, length] = phrase(units, at);
    return [whose(kind, units[at].read), length, ""];
  }
  if (units[at].among("anyone")) return anyone(units, at);
  const length = named(units, at, present);
  if (length) return [at && units[at - 1].among("meets") ? "name" : "", length, ""];
  const kind = bare(units, at);
  return kind ? [kind, 1, ""] : amount(units, at, focus);
}

function anyone(units, at) {
  const [kind, length] = phrase(units, at);
  const isOne = kind === "person" && !units[at + length - 1].among("vague");
  const compared = at > 0 && units[at - 1].among("compared");
  return isOne && !compared ? ["anyone", length, ""] : ["", 1, ""];
}

function whose(kind, determiner) {
  if (kind === "hours" && determiner !== "your") return "";
  return kind === "paper" && determiner === "your" ? "draft" : kind;
}

function bare(units, at) {
  if (!at || !units[at].among("bare") || !units[at - 1].among("links")) return "";
  return ends(units, at + 1) ? nounKind(units[at]) : "";
}

function written([first, ...others], before, rules) {
  const small = before || first.among("determiners") || first.among("anyone");
  const words = [before, small ? first.read : first.written, ...others.map((one) => one.written)];
  return words.filter(Boolean).map((word) => rules.capital(word)).join(" ");
}
