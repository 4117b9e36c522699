// How long a question stood before the answer came. The twin of waiting.py.

import { QUESTIONS } from "./moves.js";
import { share } from "./shares.js";

/** The middle gap in seconds, its cases and overlaps; null where there are no times. */
export function waited(labelled, minimum) {
  const gaps = gapsOf(labelled).sort((one, other) => one - other);
  if (!gaps.length) return null;
  const median = (gaps[(gaps.length - 1) >> 1] + gaps[gaps.length >> 1]) / 2;
  const overlaps = share(gaps.filter((gap) => gap < 0).length, gaps.length, minimum);
  return { median, cases: gaps.length, enough: overlaps.enough, overlaps };
}

function gapsOf(labelled) {
  const gaps = [];
  for (let at = 1; at < labelled.length; at += 1) {
    const asked = labelled[at - 1];
    const { speaker, start = null } = labelled[at];
    const turned = asked.speaker === "leader" && speaker === "seller";
    const timed = (asked.end ?? null) !== null && start !== null;
    if (turned && timed && QUESTIONS.includes(asked.label)) gaps.push(start - asked.end);
  }
  return gaps;
}
