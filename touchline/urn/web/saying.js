// The sentences of messages/<language>.json with their values, days and numbers put in.

/** `{count} of {cases}` with its values; what is not given stays as it is. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export class Sayings {
  #table;
  #numbers;
  #moments;

  /** `table` is the file of one language; `region` says how days are written in it, as "en-GB" does. */
  constructor(table, language, { region = language, zone } = {}) {
    this.#table = table;
    this.#numbers = new Intl.PluralRules(language);
    this.#moments = new Intl.DateTimeFormat(region, {
      weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZone: zone,
    });
  }

  /** The sentence of a key; where `count` is among the values, in its number. Empty if there is none. */
  say(key, values = {}) {
    const form = `${key}.${this.#numbers.select(values.count ?? 0)}`;
    const sentence = ("count" in values && this.#table[form]) || this.#table[key] || "";
    return filled(sentence, values);
  }

  /** A point in time as people say it, in their own zone. */
  when(moment) {
    return this.#moments.format(new Date(moment));
  }
}

/** The sentences in a language, or in English, from where this module lies. */
export async function sayings(language, fetch = globalThis.fetch) {
  const table = await tableOf(language, fetch).catch(() => tableOf("en", fetch));
  return new Sayings(table, language, { region: regional(language, globalThis.navigator?.languages ?? []) });
}

/** The page's language as the person's browser writes it, where that names the same one. */
export function regional(language, read) {
  return read.find((each) => each.split("-")[0] === language) ?? language;
}

async function tableOf(language, fetch) {
  const answer = await fetch(new URL(`messages/${language}.json`, import.meta.url), { credentials: "omit" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
