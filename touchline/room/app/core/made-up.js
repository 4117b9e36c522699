// A made-up coachee: what they answer to a question of each kind. Open questions lead on; advice is agreed to, and forgotten.

/** Which kinds of asking are told apart, in the order in which they are looked for. */
const KINDS = ["leading", "advice", "why", "open", "reflection"];

/**
 * "leading", "advice", "why", "open", "closed", "reflection" or "other". `phrases` are what each kind begins with or, for
 * leading and advice, has anywhere: {kind: ["don't you", …]}, in the language of the page.
 */
export function kindOf(text, phrases) {
  const whole = text.toLocaleLowerCase().replaceAll("’", "'").trim();
  const sentences = whole.split(/(?<=[.!?…])\s+/u).filter(Boolean);
  const last = sentences.findLast((each) => each.endsWith("?")) ?? sentences.at(-1) ?? "";
  const begins = (phrase) => new RegExp(`^(?:and |so |but |ok,? |okay,? |then |hm+,? )*${phrase}(?![\\p{L}'])`, "u").test(last);
  const anywhere = (phrase) => new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, "u").test(whole);
  const found = KINDS.find((kind) => phrases[kind].some(["leading", "advice"].includes(kind) ? anywhere : begins));
  return found ?? (last.endsWith("?") ? "closed" : "other");
}

export class MadeUp {
  #depths;
  #at = 0;
  #times = {};

  /** Someone with so many things to tell, one below the other. */
  constructor(depths) {
    this.#depths = depths;
  }

  /** What they say to begin with, and where they stand: 1 up to the depths there are. */
  get at() {
    return this.#at + 1;
  }

  /** Which of their answers comes: ["told", place] for what lies deeper, else [kind, 1 or 2]. */
  answer(kind) {
    const times = (this.#times[kind] = (this.#times[kind] ?? 0) + 1);
    const leads = kind === "open" || (kind === "reflection" && times % 2);
    if (leads && this.at < this.#depths) {
      this.#at += 1;
      return ["told", this.at];
    }
    return [kind, 2 - times % 2];
  }
}
