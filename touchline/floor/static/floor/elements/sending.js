// Sends the fields of one line, and says what became of them; without an answer they stay here.

import { verdict } from "./rules/keeping.js";

/** `said` as `verdict` puts it, and what the server told with it. Goes on though the page is left. */
export async function sendWords(to, body) {
  try {
    const answer = await fetch(to, {
      method: "POST",
      body,
      keepalive: true,
      headers: { Accept: "application/json" },
    });
    const said = verdict(answer);
    return { said, told: said === "kept" || said === "ended" ? {} : await answer.json() };
  } catch {
    return { said: "kept", told: {} };
  }
}
