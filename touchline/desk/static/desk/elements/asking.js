// Asks the organisation's own language model, through this server, for other questions.

import { handOver } from "./handing-over.js";
import { sentence } from "./parts.js";
import { lastOf } from "./rules/asked.js";

/** {instead, why} in the place of the last of these units, or {wrong} in words. */
export async function othersAsked(units) {
  const form = document.querySelector("#asking");
  const texts = { to: form.action, offline: sentence("not-asked") };
  return handOver(texts, form, lastOf(units));
}
