// How an open question in the place of a unit could begin. The twin of beginnings.py.

const MOST = 3;

/** Up to MOST, each with … where the leader goes on. `meant` is the unit's form. */
export function beginnings(meant, { focus, unit }, rules) {
  const each = rules.read.beginnings[meant][focus ?? "deal"];
  const start = unit % each.length;
  return [...each.slice(start), ...each.slice(0, start)].slice(0, MOST);
}

/** "blame", "idea", "past" or "claim". `read` are the unit's tokens, `why` is its reason. */
export function form(read, label, why) {
  if (label !== "leading_question") return label === "confrontation" ? "blame" : "idea";
  if (read.some((token) => token.among("past"))) return "past";
  return why === "idea" ? "idea" : "claim";
}
