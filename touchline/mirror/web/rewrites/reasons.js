// Why a unit is worth another question. The twin of reasons.py.

/** The last part of a key of messages/en.json, `rewrites.why.…`. */
export function reason(units, label, rules) {
  const read = plain(units);
  return rules.reasons(label).find((one) => fits(one, read))?.why ?? label;
}

function plain(units) {
  const words = units.filter((unit) => unit.isWord);
  let start = 0;
  while (words.length - start > 1 && words[start].among("openers")) start += 1;
  return words.slice(start).map((unit) => unit.read);
}

function fits({ start = [], end = [] }, read) {
  const begun = start.some((phrase) => same(phrase, (words) => read.slice(0, words.length)));
  return begun || end.some((phrase) => same(phrase, (words) => read.slice(-words.length)));
}

function same(phrase, part) {
  const words = phrase.split(" ");
  return part(words).join(" ") === phrase;
}
