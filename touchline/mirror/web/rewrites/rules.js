// What rewrites are made from: rewrites.json, read once. Twin of rules.py.

export class Rules {
  /** `read` is rewrites.json, `characters` a Characters. */
  constructor(read, characters) {
    this.characters = characters;
    this.read = read;
    this.lists = new Map();
  }

  /** Whether a folded word is in one of the lists. */
  among(word, name) {
    if (!this.lists.has(name)) this.lists.set(name, new Set(words(this.read[name])));
    return this.lists.get(name).has(word);
  }

  reasons(label) {
    return Object.hasOwn(this.read.reasons, label) ? this.read.reasons[label] : [];
  }
}

function words(lines) {
  return lines.flatMap((line) => line.split(" ").filter(Boolean));
}
