// Whether a text looks like English: by the share of small words that all English has.

import { DIGIT, LETTER } from "../characters.js";
import { beginning } from "./spacing.js";

export const ENGLISH = new Set(`
about after again all also am and any are as at back be because been before being but by can could
did didn't do does doesn't doing don't down even every for from get give go going good got had has
have he he's her here him his how i i'd i'll i'm i've if in into is isn't it it's its just know
let's like look make maybe more my need no not nothing now of off okay on one only or other our
out over people really right said say see she she's so some something still take tell than that
that's the their them then there there's they they're thing things think this time to too two up
us very want was way we we'll we're week well were what what's when where which who why will with
won't would yeah yes you you'd you'll you're you've your
`.split(/[ \n]+/u).filter(Boolean));
const FEWEST = 20;
const LOOKED_AT = 4000;

/** True for at least one small English word in four; true also for too few words to tell. */
export function looksEnglish(texts, characters) {
  const read = [];
  for (const text of texts) {
    if (read.length >= LOOKED_AT) break;
    read.push(...characters.words(characters.folded(beginning(text, 2000))).filter((word) =>
      Array.from(word).length > 1 || [LETTER, DIGIT].includes(characters.kind(word))));
  }
  const some = read.slice(0, LOOKED_AT);
  if (some.length < FEWEST) return true;
  return some.filter((word) => ENGLISH.has(word)).length * 4 >= some.length;
}
