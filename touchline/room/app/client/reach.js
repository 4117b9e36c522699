// Whether the server can be reached, and who can unlock here where it cannot.

export const HELD = "held"; // offline/page.js takes it away
export const [OPEN, SINCE] = ["open", "since"];
const REACHED = 4000; // milliseconds that the server is waited for before one stays on the page

/** {person, identity, slots, journal} of who can unlock here without a connection; undefined where nobody asked for it. */
export function standsBy(store) {
  return store.get(HELD, OPEN);
}

/** Whether the server answers, whatever it says. */
export function reached(host, fetch) {
  const how = { method: "HEAD", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(REACHED) };
  return fetch(host ? `${host}/api/room/contract.json` : new URL("../../offline/files.json", import.meta.url), how)
    .then(({ status }) => status < 500, () => false);
}
