// "What was agreed before anyone answered": the rules of a card, in words, and their fingerprint.

import { inFours } from "../receipts.js";
import { made } from "./parts.js";

/** Fill the list of sentences and groups in `place`, and show it. */
export function agree(place, { agreed, rules_hash }, said) {
  const when = { opens: said.when(agreed.opens_at), closes: said.when(agreed.closes_at), from: said.when(agreed.issue_from) };
  const keys = ["smallest", "chance", "papers", "opens", "closes", "words"];
  if (agreed.sealed) keys.push("sealed");
  const values = { ...agreed, ...when };
  const lines = keys.map((key) => made("li", "", said.say(`agreed.${key}`, values)));
  const groups = agreed.groups.map(({ label, eligible }) => made("li", "", said.say("agreed.group", { label, count: eligible })));
  place.querySelector("[data-lines]").replaceChildren(...lines);
  place.querySelector("[data-groups]").replaceChildren(...groups);
  place.querySelector("[data-hash]").textContent = inFours(rules_hash);
  place.hidden = false;
}
