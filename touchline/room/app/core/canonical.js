// One text for one value: JSON whose keys are sorted, with nothing in it but texts, whole numbers, lists and objects.

import { Trouble } from "./trouble.js";

const KEY = /^[\w-]{1,64}$/; // of ASCII, so that every language sorts alike

/** The canonical JSON text of a value. Throws Trouble "not-canonical" for anything that could be written in two ways. */
export function canonical(value) {
  if (typeof value === "string" || (Number.isSafeInteger(value) && !Object.is(value, -0))) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!plain(value)) throw new Trouble("not-canonical");
  const keys = Object.keys(value).sort();
  if (!keys.every((key) => KEY.test(key))) throw new Trouble("not-canonical");
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

function plain(value) {
  return value !== null && typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

/** The value of a canonical text. Throws Trouble "not-canonical" for any other text, also for one that means the same. */
export function fromCanonical(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Trouble("not-canonical");
  }
  if (canonical(value) !== text) throw new Trouble("not-canonical");
  return value;
}

/** Whether an object has exactly these keys. */
export function hasOnly(value, ...keys) {
  return plain(value) && Object.keys(value).sort().join() === [...keys].sort().join();
}
