// What one sees of protected time in the room: what will be cast of it, and under which rules.

import { answersOf } from "../core/weeks-kept.js";
import { weekAfter, weekOf } from "../core/weeks.js";
import { OVER, papersOf, ready } from "./casting.js";

/**
 * What one's screen shows: {counts, example}. Of each count whose paper is due or lies here its {hash, state: "due", "held"
 * or "cast", from, until, runs: [{weeks, kept}]}, or {wrong: "different" or "away"}; `example` are the runs of the twelve weeks that are over.
 */
export async function seenWeeks(visit, changed = {}) {
  const given = await ready(visit, changed);
  const [papers, { due }, days] = await Promise.all([papersOf(visit), visit.api.get("me/ballots/"), given.days(visit)]);
  const had = papers.filter(({ state }) => state !== "asked");
  const fresh = due.filter(({ box }) => !had.some((paper) => paper.box === box)).map((one) => ({ ...one, state: "due" }));
  const counts = await Promise.all([...fresh, ...had].map(async ({ box, rules_hash: hash, state }) => {
    const card = await given.cardOf(box, hash, { urn: given.urn, fetch: given.call, subtle: crypto.subtle }).catch(({ key }) => ({ wrong: key === "different" ? key : "away" }));
    if (card.wrong) return card;
    const { opens_at: from, closes_at: until, phase, agreed: { weeks } } = card;
    return state === "held" && OVER.includes(phase) ? null : { hash, state, from: from.slice(0, 10), until: until.slice(0, 10), runs: runsOf(days, weeks) };
  }));
  const last = Array.from({ length: 12 }, (_, at) => weekAfter(weekOf(given.today), at - 12));
  return { counts: counts.filter(Boolean), example: runsOf(days, [0, 4, 8].map((at) => last.slice(at, at + 4))) };
}

function runsOf(days, weeks) {
  const answers = answersOf(days, weeks);
  return weeks.map((run, at) => ({ weeks: run, kept: answers[at] - 1 }));
}
