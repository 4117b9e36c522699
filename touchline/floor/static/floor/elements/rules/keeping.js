// What has to be saved, how long to wait before trying again, and what stays on this device.

const SOON = 900;
const FIRST = 2000;
const LONGEST = 30_000;

/** Fields of `now` that differ from `was`; a field that `was` does not know counts as empty. */
export function changed(was, now) {
  return Object.keys(now).filter((name) => (now[name] ?? "") !== (was[name] ?? ""));
}

/** Milliseconds until the next attempt: soon while one types, ever later while nobody answers. */
export function pauseBefore(failed) {
  return failed === 0 ? SOON : Math.min(FIRST * 2 ** (failed - 1), LONGEST);
}

/**
 * What the page knows to stand after an answer: what the server says of the fields that were
 * changed here, except those on which both disagree. What only the other changed is not on this
 * page, so the page must not think that it has seen it: it would be written over next time.
 */
export function standsAfter({ was, sent, stands, conflicts }) {
  const known = { ...was };
  for (const name of changed(was, sent)) {
    if (name in (stands ?? {}) && !(name in (conflicts ?? {}))) {
      known[name] = stands[name];
    }
  }
  return known;
}

/** What is kept on the device, as text; null if there is nothing that is not saved. */
export function packed(was, now) {
  const names = changed(was, now);
  if (names.length === 0) {
    return null;
  }
  const some = (all) => Object.fromEntries(names.map((name) => [name, all[name] ?? ""]));
  return JSON.stringify({ was: some(was), now: some(now) });
}

/** The reverse; nothing for a text that is not ours. */
export function unpacked(text) {
  try {
    const told = JSON.parse(text);
    return told?.was && told?.now ? told : null;
  } catch {
    return null;
  }
}

/** Whether an answer says that the words are on the server, or why not. */
export function verdict({ ok, status, redirected }) {
  if (redirected || status === 403) {
    return "kept";
  }
  if (ok) {
    return "saved";
  }
  return { 409: "conflict", 410: "ended", 422: "wrong" }[status] ?? "kept";
}
