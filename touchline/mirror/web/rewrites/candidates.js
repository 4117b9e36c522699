// Questions that could stand in the place of a unit, before they are checked. Twin of candidates.py.

import { lastWords } from "./quoting.js";
import { tokens } from "./tokens.js";
import { topics } from "./topics.js";

const ABOUT = 2;
const LONGEST = 600;
const WITHOUT = { ahead: ["span"], past: [], blame: ["anyone"] };

/** As much of a unit as is looked through. */
export function beginning(text) {
  return Array.from(text).slice(0, LONGEST).join("");
}

/** Questions about what the unit is about; `present` as `talking` of names.js gives it. */
export function about(unit, present, rules) {
  const units = tokens(beginning(unit.text), rules);
  const time = timeOf(units, unit.label);
  const focus = unit.focus || "deal";
  const found = topics(units, { focus, present, without: WITHOUT[time], rules }).slice(0, ABOUT);
  return [...new Set(mixed(found.map((topic) => filled(topic, unit, time, rules))))];
}

/** Questions that say the seller's last words back; plain ones where there are none. */
export function quoting(unit, before, rules) {
  const said = lastWords(before, rules);
  if (!said.length) return [...rules.read.unquoted];
  return mixed(said.map(({ text, label }, at) => (
    turned(rules.quotes(label), unit.unit + at).map((one) => one.replace("{q}", () => text))
  )));
}

function filled(topic, unit, time, rules) {
  const templates = turned(rules.read.templates[topic.kind][time], unit.unit + topic.at);
  return templates.map((one) => one.replace("{t}", () => topic.text));
}

/** Which templates: for what was blamed, what is past, what lies ahead. */
function timeOf(units, label) {
  if (label === "confrontation") return "blame";
  const past = label === "leading_question" && units.some((unit) => unit.among("past"));
  return past ? "past" : "ahead";
}

function turned(each, by) {
  const start = by % each.length;
  return [...each.slice(start), ...each.slice(0, start)];
}

/** The first of each, then the second of each, and so on. */
function mixed(lists) {
  const most = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: most }, (_, at) => lists.map((list) => list[at]));
  return rows.flat().filter(Boolean);
}
