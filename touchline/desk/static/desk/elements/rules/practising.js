// What is said of a question that somebody tries.

const CLOSED = ["closed_question", "other"];

/** "open", "leads", "closed", "tells" or "unsure": the name of the sentence on the page. */
export function verdictOn({ label, unclear }) {
  if (unclear) return "unsure";
  if (label === "open_question") return "open";
  if (label === "leading_question") return "leads";
  return CLOSED.includes(label) ? "closed" : "tells";
}
