// The seller's last words, cut to what one can say back in a breath. The twin of quoting.py.

import { tokens } from "./tokens.js";

export const BACK = 8;
const FEWEST = 4;
const MOST = 14;
const LONGEST = 600;
const PARTING = [",", ";", ":", ".", "–", "—", "]", ")"];
const ASIDE = ["[", "]", "(", ")"];

/** `{text, label}` of what the last turn says that says something, the latest first. */
export function lastWords(before, rules, most = 2) {
  const told = before.slice(-BACK).filter((each) => each.speaker === "seller").reverse();
  const quotes = told.map(({ text, label, turn }) => ({ text: cut(text, rules), label, turn }));
  const worth = quotes.filter(({ text, label }) => text && rules.quotes(label));
  worth.sort((one, other) => assents(one) - assents(other));
  return worth.filter(({ turn }) => turn === worth[0].turn).slice(0, most);
}

function assents({ label }) {
  return label === "compliance" ? 1 : 0;
}

function cut(whole, rules) {
  const letters = Array.from(whole).slice(-LONGEST);
  const units = tokens(letters.join(""), rules);
  if (!units.length || units.at(-1).read === "?") return "";
  const chosen = fitting(units, "breaks") ?? fitting(units, "pauses");
  if (chosen) return letters.slice(chosen[0].at, chosen.at(-1).end).join("");
  const span = trimmed(units);
  return saysSomething(span) ? tail(letters, span) : "";
}

/** The longest end of it that begins with a clause and is short enough. */
function fitting(units, breaks) {
  const starts = [0];
  units.forEach((unit, at) => {
    if (parts(unit, units[at + 1], breaks)) starts.push(at + 1);
  });
  const spans = starts.map((start) => trimmed(units.slice(start)));
  return spans.find((span) => span.length <= MOST && saysSomething(span));
}

/** Enough words, and one of them a verb. */
function saysSomething(span) {
  const acts = span.some((unit) => unit.among("helpers") || unit.among("verbs"));
  const aside = span.some((unit) => ASIDE.includes(unit.read));
  return acts && !aside && span.filter((unit) => unit.isWord).length >= FEWEST;
}

function tail(letters, span) {
  const said = span.filter((unit) => unit.isWord).slice(-MOST);
  return `… ${letters.slice(said[0].at, said.at(-1).end).join("")}`;
}

/** Whether a clause may begin behind this token. */
function parts(unit, next, breaks) {
  return PARTING.includes(unit.read) || (next !== undefined && unit.among(breaks));
}

/** Without fillers at its front and marks at its end. */
function trimmed(units) {
  let start = 0;
  let end = units.length;
  while (start < end && (!units[start].isWord || units[start].among("fillers"))) start += 1;
  while (end > start && !units[end - 1].isWord) end -= 1;
  return units.slice(start, end);
}
