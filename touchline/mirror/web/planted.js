// A form that plants an idea by its words alone: the twin of planted.py, which explains it.

export const SURE = 90;
const OPEN = new Set(["what", "how", "who", "where", "when", "which", "why"]);
const BEGINS = new Set(["have", "haven't", "had"]);
const BETWEEN = new Set([
  "ever", "not", "even", "maybe", "perhaps", "just", "also", "actually", "already",
]);
const NOUNS = new Set([
  "anything", "something", "everything", "nothing", "morning", "evening", "meeting", "thing",
  "training", "pricing", "building", "onboarding", "marketing", "funding", "spring",
]);

export function planted(text, characters) {
  const cut = characters.words(characters.folded(text)).filter((word) => !BETWEEN.has(word));
  return cut.slice(0, -3).some((_, at) => here(cut, at));
}

function here(cut, at) {
  if (!BEGINS.has(cut[at]) || cut[at + 1] !== "you" || OPEN.has(cut[at - 1])) return false;
  let after = at + 3;
  if (cut[at + 2] === "thought" && ["about", "of"].includes(cut[after])) after += 1;
  else if (cut[at + 2] !== "considered") return false;
  if (after >= cut.length || cut.slice(after).includes("or")) return false;
  const act = cut[after];
  return act.endsWith("ing") && act.length > 4 && !NOUNS.has(act);
}
