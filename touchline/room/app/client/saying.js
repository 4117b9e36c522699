// The sentences of messages/<language>.json with their values put in.

/** `{name} and {other}` with its values; what is not given stays as it is. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export class Sayings {
  #table;

  /** `table` is the file of one language. */
  constructor(table) {
    this.#table = table;
  }

  /** The sentence of a key. A key without one is said as it is: silence would hide it. */
  say(key, values = {}) {
    return filled(this.#table[key] ?? key, values);
  }

  /** What happened, what is kept and what to do, of a Trouble or of any other error. */
  trouble(error) {
    const key = `trouble.${nameOf(error)}`;
    return key in this.#table ? this.say(key, error.values) : this.say("trouble.broken");
  }
}

/** The word of a Trouble; "broken" of anything else. */
export function nameOf(error) {
  return error?.values ? error.key : "broken";
}

/** The sentences in a language, or in English. */
export async function sayings(language, fetch) {
  const table = await tableOf(language, fetch).catch(() => tableOf("en", fetch));
  return new Sayings(table);
}

async function tableOf(language, fetch) {
  const answer = await fetch(new URL(`../messages/${language}.json`, import.meta.url), { credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
