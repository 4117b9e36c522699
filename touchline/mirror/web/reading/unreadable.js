// A file that cannot be read: the key of a sentence in messages/en.json, and what is filled in.

export class Unreadable extends Error {
  constructor(key, values = {}) {
    super(key);
    this.name = "Unreadable";
    this.key = key;
    this.values = written(values);
  }
}

/** A sentence by its key, with its values as text: `{key, values}`. */
export function told(key, values = {}) {
  return { key, values: written(values) };
}

/** `It names {names}.` with its values; what a value holds is not filled in again. */
export function filled(message, values) {
  const [first, ...parts] = message.split("{");
  return first + parts.map((part) => {
    const end = part.indexOf("}");
    const name = end < 0 ? part : part.slice(0, end);
    return (values[name] ?? "") + (end < 0 ? "" : part.slice(end + 1));
  }).join("");
}

function written(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
