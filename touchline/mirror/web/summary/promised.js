// What the seller takes on, and asks for. The twin of promised.py.

export class Promises {
  /** `rules` is summary.json. */
  constructor(rules, characters) {
    this.characters = characters;
    this.retold = new Set(rules.retold);
    this.promises = rules.promises.map((phrase) => phrase.split(" "));
    this.none = rules.no_promises.map((phrase) => phrase.split(" "));
  }

  commitments(labelled) {
    return of(labelled, "ownership").filter(({ text }) => this.#promises(text));
  }

  #promises(text) {
    const read = this.characters.words(this.characters.folded(text));
    if (read.at(-1) === "?") return false;
    return read.some((_, at) => this.#isPromise(read, at));
  }

  #isPromise(read, at) {
    if (at && this.retold.has(read[at - 1])) return false;
    return begins(read, at, this.promises) && !begins(read, at, this.none);
  }
}

export function requests(labelled) {
  return of(labelled, "request");
}

function of(labelled, label) {
  const units = labelled.filter((each) => each.speaker === "seller" && each.label === label);
  return units.map(({ unit, text }) => ({ unit, text }));
}

function begins(read, at, phrases) {
  return phrases.some((phrase) => phrase.every((word, next) => read[at + next] === word));
}
