// A unit as tokens: how each word reads, and where it stands. The twin of tokens.py.

import { DIGIT, LETTER, SPACE } from "../characters.js";

export class Token {
  /** `at` and `end` count characters (code points). */
  constructor(rules, read, at, end) {
    Object.assign(this, { rules, read, at, end });
    const kind = rules.characters.kind(read);
    this.isWord = kind === LETTER || kind === DIGIT;
  }

  among(name) {
    return this.rules.among(this.read, name);
  }
}

/** Words and marks in order; `follow-up` is one word. */
export function tokens(text, rules) {
  const { characters } = rules;
  const read = characters.folded(text);
  const folded = Array.from(read);
  const found = [];
  let at = 0;
  for (const word of characters.words(read)) {
    while (characters.kind(folded[at]) === SPACE) at += 1;
    const end = at + Array.from(word).length;
    found.push(new Token(rules, word, at, end));
    at = end;
  }
  return hyphenated(found, rules);
}

function hyphenated(found, rules) {
  const joined = [];
  for (const token of found) {
    const [first, hyphen] = joined.slice(-2);
    if (hyphen && hyphen.read === "-" && touch(first, hyphen, token)) {
      joined.splice(-2, 2, new Token(rules, `${first.read}-${token.read}`, first.at, token.end));
    } else joined.push(token);
  }
  return joined;
}

function touch(first, hyphen, second) {
  const close = first.end === hyphen.at && hyphen.end === second.at;
  return close && first.isWord && second.isWord;
}
