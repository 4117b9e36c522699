// Whether one's ballot was counted. All receipts come, so that nobody learns which one is looked for.

import { ask, boxAddress } from "./asking.js";
import { Trouble } from "./trouble.js";

/** {counted, of}: whether the receipt of a cast paper is among those of its box, and of how many. */
export async function counted({ box, receipt }, { urn, fetch }) {
  if (!receipt) throw new Trouble("no-receipt");
  const { status, told } = await ask(boxAddress(urn, box, "receipts"), { fetch });
  if (status === 410) throw new Trouble("emptied");
  if (status === 409) throw new Trouble("not-now", { phase: told.phase });
  if (status !== 200 || !Array.isArray(told.receipts)) throw new Trouble(status === 404 ? "no-box" : "offline");
  return { counted: told.receipts.includes(receipt), of: told.receipts.length };
}

/** The beginning of a receipt or hash, as people compare it. */
export function short(receipt) {
  return receipt.slice(0, 8);
}

/** A hash in groups of four. */
export function inFours(hash) {
  return hash.match(/.{1,4}/g)?.join(" ") ?? "";
}
