// Words in pieces that the encoder knows, the longest first: the twin of second/pieces.py.

const UNKNOWN = "[UNK]";
const LONGEST_WORD = 40;
const LONGEST_UNIT = 64;

export class Pieces {
  constructor(known, characters) {
    this.ids = new Map(known.map((piece, at) => [piece, at]));
    this.longest = Math.max(...known.map((piece) => Array.from(piece).length));
    this.characters = characters;
  }

  /** The ids of one unit: a marker for who speaks, then its pieces, LONGEST_UNIT at most. */
  unit(speaker, text) {
    const found = [this.ids.get(speaker === "leader" ? "[LEADER]" : "[SELLER]")];
    for (const word of this.characters.words(this.characters.folded(text))) {
      for (const part of parts(word)) {
        for (const piece of this.#cut(part)) found.push(this.ids.get(piece));
      }
    }
    return found.slice(0, LONGEST_UNIT);
  }

  #cut(word) {
    const letters = Array.from(word);
    if (letters.length > LONGEST_WORD) return [UNKNOWN];
    const found = [];
    let at = 0;
    while (at < letters.length) {
      const end = this.#end(letters, at);
      if (end === at) return [UNKNOWN];
      found.push((at ? "##" : "") + letters.slice(at, end).join(""));
      at = end;
    }
    return found;
  }

  #end(letters, at) {
    for (let end = Math.min(letters.length, at + this.longest); end > at; end -= 1) {
      if (this.ids.has((at ? "##" : "") + letters.slice(at, end).join(""))) return end;
    }
    return at;
  }
}

function parts(word) {
  if (word === "'") return ["'"];
  return word.split("'").flatMap((part, at) => {
    const said = part ? [part] : [];
    return at ? ["'", ...said] : said;
  });
}
