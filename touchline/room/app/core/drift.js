// Whether words drift from the person to the pipeline. A deal as the example, for a skill or for who somebody wants
// to become, is none. The words of a language are given (drift/en.json): nothing here knows any.

const ENOUGH = 2; // a strong word, or two weak ones

/** Words of a language, ready to be looked for: {strong, weak, amounts, person}. */
export function readied({ strong, weak, person, units, currencies }) {
  const either = (all) => all.map(escaped).join("|");
  return {
    strong: pattern(strong), weak: pattern(weak), person: pattern(person),
    amounts: new RegExp(`(?:${either(currencies)})\\s?\\d|\\d[\\d.,]*\\s?(?:${either(units)})(?![\\p{L}\\p{N}])`, "giu"),
  };
}

/** The sentences of a text that drift, in their order; one that stands beside a word about the person does not. */
export function drifts(text, words) {
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/u).map((one) => one.trim()).filter(Boolean);
  return sentences.filter((sentence, at) => {
    const near = `${sentences[at - 1] ?? ""}\n${sentence}`;
    const weight = 2 * (kinds(sentence, words.strong) + kinds(sentence, words.amounts)) + kinds(sentence, words.weak);
    return weight >= ENOUGH && kinds(near, words.person) === 0;
  });
}

/** How many different words of a kind a text has. */
function kinds(text, looked) {
  return new Set([...text.matchAll(looked)].map(([found]) => found.toLowerCase())).size;
}

/** Whole words, in any case; "deal*" also finds "deals". */
function pattern(all) {
  const each = all.map((one) => escaped(one.replace(/\*$/, "")) + (one.endsWith("*") ? "\\p{L}*" : ""));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
}
