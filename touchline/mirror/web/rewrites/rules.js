// The words and templates that rewrites are built from: rewrites.json, read once. Twin of rules.py.

export class Rules {
  /** `read` is rewrites.json, `characters` a Characters. */
  constructor(read, characters) {
    this.characters = characters;
    this.read = read;
    this.lists = new Map();
    this.nouns = new Map();
    this.large = new Set(read.large);
    for (const [kind, lines] of Object.entries(read.nouns)) {
      for (const noun of words(lines)) if (!this.nouns.has(noun)) this.nouns.set(noun, kind);
    }
  }

  /** Whether a folded word is in one of the lists. */
  among(word, name) {
    if (!this.lists.has(name)) this.lists.set(name, new Set(words(this.read[name])));
    return this.lists.get(name).has(word);
  }

  /** A word as it is written where its case is known: `cfo` is CFO. */
  capital(word) {
    return Object.hasOwn(this.read.capitals, word) ? this.read.capitals[word] : word;
  }

  reasons(label) {
    return Object.hasOwn(this.read.reasons, label) ? this.read.reasons[label] : [];
  }

  quotes(label) {
    return Object.hasOwn(this.read.quotes, label) ? this.read.quotes[label] : null;
  }
}

function words(lines) {
  return lines.flatMap((line) => line.split(" ").filter(Boolean));
}
