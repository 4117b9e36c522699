// Who talked: words, seconds where there are times, the longest stretch. The twin of talk.py.

import { DIGIT, LETTER } from "../characters.js";
import { turns } from "./turns.js";

/** Words with a letter or a digit in them; marks do not count. */
export function countWords(text, characters) {
  const kinds = characters.words(characters.folded(text)).map((word) => characters.kind(word));
  return kinds.filter((kind) => kind === LETTER || kind === DIGIT).length;
}

export function spokenWords(labelled, characters) {
  const spoken = { leader: 0, seller: 0 };
  for (const each of labelled) spoken[each.speaker] += countWords(each.text, characters);
  return spoken;
}

/** Seconds of each, or null unless every turn has sensible times. */
export function spokenSeconds(labelled) {
  const spoken = { leader: 0, seller: 0 };
  for (const turn of turns(labelled)) {
    const { speaker, start = null } = turn[0];
    const { end = null } = turn.at(-1);
    if (start === null || end === null || end < start) return null;
    spoken[speaker] += end - start;
  }
  return spoken;
}

/** Each one's part of the whole, or null if nothing was said. */
export function parts({ leader, seller }) {
  const whole = leader + seller;
  return whole ? { leader: leader / whole, seller: seller / whole } : null;
}

/** The longest monologue; a short "mm-hm" from the other side does not end one. */
export function longest(labelled, { characters, aside }) {
  let best = null;
  let running = null;
  for (const each of labelled) {
    const { speaker, name, unit } = each;
    const spoken = countWords(each.text, characters);
    if (running && running.speaker === speaker && running.name === name) running.words += spoken;
    else if (running && each.label === "other" && spoken <= aside) continue;
    else running = { words: spoken, speaker, name, unit };
    if (!best || running.words > best.words) best = { ...running };
  }
  return best;
}
