// What the leader did and how the seller answered, counted. The twin of moves.py.

import { share } from "./shares.js";

export const LEADER = [
  "open_question", "closed_question", "leading_question", "advice", "confrontation",
  "information", "reflection", "affirmation", "support", "other",
];
export const SELLER = [
  "ownership", "obstacle", "disclosure", "compliance", "report", "request", "other",
];
export const QUESTIONS = ["open_question", "closed_question", "leading_question"];
const TELLING = ["advice", "confrontation", "information"];
const DEVELOPING = ["open_question", "reflection", "affirmation", "support"];
const DEVELOPED = ["skill", "person"];
const INSPECTING = ["closed_question", "leading_question", "confrontation"];
const INSPECTED = ["numbers", "deal"];

/** How often this speaker's units have each label; every label is there, in its order. */
export function counted(labelled, speaker, labels) {
  const counts = Object.fromEntries(labels.map((label) => [label, 0]));
  for (const each of labelled) if (each.speaker === speaker) counts[each.label] += 1;
  return counts;
}

export function mix(counts, minimum) {
  const cases = sum(Object.values(counts));
  const pairs = Object.entries(counts).map(([label, n]) => [label, share(n, cases, minimum)]);
  return Object.fromEntries(pairs);
}

export function askTell(counts, minimum) {
  const asked = sum(QUESTIONS.map((label) => counts[label]));
  return share(asked, asked + sum(TELLING.map((label) => counts[label])), minimum);
}

export function leadingShare(counts, minimum) {
  return share(counts.leading_question, sum(QUESTIONS.map((label) => counts[label])), minimum);
}

/** Development of all that developed or inspected: moves.py says what is which. */
export function developmentShare(labelled, minimum) {
  const led = labelled.filter((each) => each.speaker === "leader");
  const developed = among(led, DEVELOPING, DEVELOPED);
  return share(developed, developed + among(led, INSPECTING, INSPECTED), minimum);
}

function among(led, labels, focuses) {
  return led.filter((each) => labels.includes(each.label) && focuses.includes(each.focus)).length;
}

function sum(numbers) {
  return numbers.reduce((whole, each) => whole + each, 0);
}
