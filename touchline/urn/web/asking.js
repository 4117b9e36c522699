// Questions to the urn. Never with a cookie, never from a cache, never with the address of the page.

import { Trouble } from "./trouble.js";

const ALONE = { credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", redirect: "error" };

/** {status, told} of an answer; Trouble "offline" where there was none, or none of the urn's. */
export async function ask(address, { fetch, body }) {
  const sent = body === undefined ? {} : {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  };
  try {
    const answer = await fetch(address, { ...ALONE, ...sent });
    return { status: answer.status, told: await answer.json() };
  } catch {
    throw new Trouble("offline");
  }
}

/** Where a box is asked for something: its card, "cast" or "receipts". */
export function boxAddress(urn, box, what = "") {
  return `${urn}boxes/${box}/${what ? `${what}/` : ""}`;
}
