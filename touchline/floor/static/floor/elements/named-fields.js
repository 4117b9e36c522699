// The fields of one line by their names: what stands in them as text, and putting text back.

/** Controls within `root` whose name begins with `prefix`, except the one that remembers. */
export function fieldsOf(root, prefix) {
  const all = [...root.querySelectorAll("input, select, textarea")];
  const named = all.filter((one) => one.name.startsWith(prefix) && !("was" in one.dataset));
  return named.map((one) => [one.name.slice(prefix.length), one]);
}

/** Name → text, as the server reads it. */
export function textsOf(fields) {
  const say = (one) => (one.type === "checkbox" ? (one.checked ? "on" : "") : one.value.trim());
  return Object.fromEntries(fields.map(([name, one]) => [name, say(one)]));
}

/** Put texts back where they were typed; names that are not there are left out. */
export function putBack(fields, texts) {
  for (const [name, one] of fields.filter(([name]) => name in texts)) {
    if (one.type === "checkbox") {
      one.checked = texts[name] === "on";
    } else {
      one.value = texts[name];
    }
  }
}

/** A form’s body of these fields alone. */
export function bodyOf(fields, more) {
  const body = new URLSearchParams(more);
  for (const [, one] of fields) {
    if (one.type !== "checkbox" || one.checked) {
      body.set(one.name, one.value);
    }
  }
  return body;
}
