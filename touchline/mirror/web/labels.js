// The labels in the order of the weights: the twin of labels.py.

export const LEADER = [
  "open_question", "closed_question", "leading_question", "advice", "confrontation",
  "information", "reflection", "affirmation", "support", "other",
];
export const FOCUS = ["numbers", "deal", "skill", "person", "frame"];
export const SELLER = [
  "ownership", "obstacle", "disclosure", "compliance", "report", "request", "other",
];
export const LABELS = LEADER.length + FOCUS.length + SELLER.length;
