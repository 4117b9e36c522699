// When the live hint speaks: seldom, and only where it is rarely wrong.

/** The last unit that is a question which leads, as surely as `confidence`; or nothing. */
export function steering(labelled, confidence) {
  const leads = labelled.filter((each) => each.label === "leading_question");
  return leads.findLast((each) => each.text.endsWith("?") && each.confidence >= confidence);
}

/** The text with the last place of `unit` taken by another question. */
export function takenOver(text, unit, question) {
  const at = text.lastIndexOf(unit);
  return at < 0 ? text : text.slice(0, at) + question + text.slice(at + unit.length);
}
