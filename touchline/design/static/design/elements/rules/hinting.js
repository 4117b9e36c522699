// When the live hint speaks: seldom, and only where it is rarely wrong.

/** The last unit that is a question which leads, as surely as `confidence`; or nothing. */
export function steering(labelled, confidence) {
  const leads = labelled.filter((each) => each.label === "leading_question");
  return leads.findLast((each) => each.text.endsWith("?") && each.confidence >= confidence);
}

/** The text with the last place of `unit` taken by the beginning of another question, and `end`: where
 * one goes on. */
export function takenOver(text, unit, beginning) {
  const at = text.lastIndexOf(unit);
  if (at < 0) return { text, end: text.length };
  const begun = text.slice(0, at) + beginning.replace("…", "");
  return { text: begun + text.slice(at + unit.length), end: begun.length };
}
