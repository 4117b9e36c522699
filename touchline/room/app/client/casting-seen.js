// What one sees of protected time in the room: what will be cast of it, and under which rules.

import { answersOf } from "../core/weeks-kept.js";
import { weekAfter, weekOf } from "../core/weeks.js";
import { asksRightly, OVER, papersOf, ready } from "./casting.js";

/**
 * What one's screen shows: {counts, example}. Of each count whose paper is due or lies here, until its box is over, its
 * {hash, state, from, until, runs: [{weeks, kept}]}, or why not: {wrong: "different", "unfit" or "away"}. `state` is "due",
 * "asked" (its answer was lost), "elsewhere" (another browser has it), "held" or "cast"; `example` are the runs of the last twelve weeks.
 */
export async function seenWeeks(visit, changed = {}) {
  const given = await ready(visit, changed);
  const [papers, { due }, days] = await Promise.all([papersOf(visit), visit.api.get("me/ballots/"), given.days(visit)]);
  const fresh = due.filter(({ box }) => !papers.some((paper) => paper.box === box)).map((one) => ({ ...one, state: "due" }));
  const counts = await Promise.all([...fresh, ...papers].map(async ({ box, rules_hash: hash, state }) => {
    const card = await given.cardOf(box, hash, { urn: given.urn, fetch: given.call, subtle: crypto.subtle }).catch(({ key }) => ({ wrong: key === "different" ? key : "away", phase: key === "no-box" ? "closed" : "" }));
    const { wrong, opens_at: from, closes_at: until, phase } = card;
    if (OVER.includes(phase)) return null;
    if (wrong || !asksRightly(card, given.today)) return { wrong: wrong ?? "unfit" };
    return { hash, state, from: from.slice(0, 10), until: until.slice(0, 10), runs: runsOf(days, card.agreed.weeks) };
  }));
  const last = Array.from({ length: 12 }, (_, at) => weekAfter(weekOf(given.today), at - 12));
  return { counts: counts.filter(Boolean), example: runsOf(days, [0, 4, 8].map((at) => last.slice(at, at + 4))) };
}

function runsOf(days, weeks) {
  const answers = answersOf(days, weeks);
  return weeks.map((run, at) => ({ weeks: run, kept: answers[at] - 1 }));
}
