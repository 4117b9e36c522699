// How an open question in the place of a unit could begin. The twin of beginnings.py.

import { reason } from "./reasons.js";

const MOST = 3;

/** Up to MOST, each with … where the leader goes on. `read` are the unit's tokens. */
export function beginnings(read, { label, focus, unit }, rules) {
  const each = rules.read.beginnings[form(read, label, rules)][focus ?? "deal"];
  const start = unit % each.length;
  return [...each.slice(start), ...each.slice(0, start)].slice(0, MOST);
}

function form(read, label, rules) {
  if (label !== "leading_question") return label === "confrontation" ? "blame" : "idea";
  if (read.some((token) => token.among("past"))) return "past";
  return reason(read, label, rules) === "idea" ? "idea" : "claim";
}
