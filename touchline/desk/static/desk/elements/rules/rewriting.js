// Which units are worth rewriting, and a conversation in which only these are: the rest is read for
// what was said before, and rewriting all of a long one would keep the page busy.

const STEERING = ["leading_question", "advice", "confrontation"];

/** {unit} of each of the leader's that steers. */
export function worthRewriting(labelled) {
  const steering = ({ speaker, label }) => speaker === "leader" && STEERING.includes(label);
  return labelled.filter(steering).map(({ unit }) => ({ unit }));
}

/** The same conversation with only these units steering. */
export function onlyThese(labelled, meant) {
  const units = new Set(meant.map(({ unit }) => unit));
  const other = (each) => each.speaker === "leader" && !units.has(each.unit) && STEERING.includes(each.label);
  return labelled.map((each) => (other(each) ? { ...each, label: "other", focus: null } : each));
}
