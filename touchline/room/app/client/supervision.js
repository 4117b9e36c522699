// Cases that a coach would like to take to supervision, and what the coachee says to each.

import { ofKind, standing } from "../core/kinds.js";

/**
 * [{key, text, to, mine, answer: "yes" | "no" | ""}], the newest first. Only a coachee's own word counts, and only for
 * the very words it was said to: a case that was put in other words is asked anew.
 */
export function casesOf({ notes, room }, person) {
  const coachee = room.members.find(({ role }) => role === "coachee")?.person;
  const all = standing(notes).notes;
  const answers = ofKind(all, "supervision-yes", "supervision-no").filter(({ said }) => said.author === coachee);
  return ofKind(all, "supervision").filter(({ said }) => said.author !== coachee).map(({ key, said }) => {
    const last = answers.findLast((each) => each.said.body.of === key);
    return { key, ...said.body, mine: said.author === person, answer: last ? last.said.kind.split("-")[1] : "" };
  }).toReversed();
}
