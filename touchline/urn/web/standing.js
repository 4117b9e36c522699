// Where a person stands with a ballot: what is known of the paper in this browser, and the phase of its box.

import { short } from "./receipts.js";

const OVER = ["stopped", "void"];

/**
 * {key, acts}: which sentence says it, and what can be done: "open" the ballot, take the paper to a
 * "phone", "count" whether it was counted. `card` is that of the box, or missing.
 */
export function standing(paper, { phase } = {}) {
  if (OVER.includes(phase)) return { key: phase, acts: [] };
  if (paper?.state === "cast") return cast(paper, phase);
  if (paper?.state === "held") return held(phase);
  return { key: phase === "closed" ? "closed" : "not-here", acts: [] };
}

function cast({ receipt }, phase) {
  if (!receipt) return { key: "cast-elsewhere", acts: [] };
  return phase === "closed" ? { key: "cast-closed", acts: ["count"] } : { key: "cast", acts: [] };
}

function held(phase) {
  if (phase === "open") return { key: "held-open", acts: ["open", "phone"] };
  return phase === "closed" ? { key: "held-closed", acts: [] } : { key: "held", acts: ["phone"] };
}

/** What the sentences about a box and its paper name. */
export function valuesOf(paper, card, said) {
  return {
    opens: card ? said.when(card.opens_at) : "",
    closes: card ? said.when(card.closes_at) : "",
    reason: card?.reason ?? "",
    receipt: paper?.receipt ? short(paper.receipt) : "",
  };
}

/** Why this browser can keep no paper and check none; empty if it can. `page` is the window. */
export function missing(page) {
  return page.isSecureContext && page.crypto?.subtle ? "" : "no-crypto";
}
