// One's own patterns: questions that one's own deals raise. They are asked for at every unlock, so that asking tells
// nothing, and kept in memory alone.

/** {patterns: [{key, question, likely, cases, as_of}], trouble} of who is here; `trouble` says why there are none. */
export async function askPatterns(api) {
  try {
    return { ...await api.get("me/patterns/"), trouble: null };
  } catch (trouble) {
    return { patterns: [], trouble };
  }
}

/** Each pattern as it is told, in one text: what a note about it names. */
export function seenIn({ question, likely, cases }, say) {
  return `${question} ${say("patterns.likely", { likely, cases })}`;
}
