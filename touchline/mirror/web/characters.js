// What a letter, a digit and a space are, and how a character is read: the twin of characters.py.
// The caller passes the table (characters.json); nothing here asks the browser's own Unicode.

export const LETTER = "letter";
export const DIGIT = "digit";
export const SPACE = "space";
export const MARK = "mark";

export class Characters {
  constructor(table) {
    this.fold = new Map(Object.entries(table.fold));
    this.spaces = new Set(table.spaces);
    this.letters = table.letters;
    this.digits = table.digits;
    this.known = new Map();
  }

  /** LETTER, DIGIT, SPACE or MARK of one character (a code point as a string). */
  kind(character) {
    let found = this.known.get(character);
    if (found === undefined) {
      found = this.#looked(character.codePointAt(0));
      this.known.set(character, found);
    }
    return found;
  }

  #looked(point) {
    if (this.spaces.has(point)) return SPACE;
    if (within(this.letters, point)) return LETTER;
    return within(this.digits, point) ? DIGIT : MARK;
  }

  /** The text as it is read: lower case, without accents, one kind of apostrophe. */
  folded(text) {
    let read = "";
    for (const character of text) read += this.fold.get(character) ?? character;
    return read;
  }

  /** Words and marks of a folded text, in order: `don't` and `q3` are one word, each mark is one. */
  words(text) {
    const characters = Array.from(text);
    const solid = characters.map((each) => this.#isSolid(each));
    const found = [];
    let word = "";
    characters.forEach((character, at) => {
      const held = character === "'" && solid[at - 1] === true && solid[at + 1] === true;
      if (solid[at] || held) {
        word += character;
        return;
      }
      if (word) found.push(word);
      word = "";
      if (this.kind(character) !== SPACE) found.push(character);
    });
    if (word) found.push(word);
    return found;
  }

  #isSolid(character) {
    const kind = this.kind(character);
    return kind === LETTER || kind === DIGIT;
  }
}

function within(ranges, point) {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < ranges[middle][0]) high = middle - 1;
    else if (point > ranges[middle][1]) low = middle + 1;
    else return true;
  }
  return false;
}
