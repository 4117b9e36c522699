// A line that leaves the room for one's own next pipeline review, in the words in which it leaves.

/** Where it would go: {day, who}; null where no review is planned, and it waits for one. Throws Trouble "no-review". */
export async function nextReview(visit) {
  return (await visit.api.get("parked-lines/")).review;
}

/** It leaves, in clear, without a word of which room it comes from. */
export function park(visit, text) {
  return visit.api.post("parked-lines/", { text });
}
