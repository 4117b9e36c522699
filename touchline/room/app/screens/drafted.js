// A form whose half-written words come back after the lock: sealed in this browser until they are kept or thrown away.

import { Draft, draftOf, keepDraft } from "../client/own.js";

/** What was typed into the form `name`, by field; {} where nothing was. */
export async function typedIn(visit, name) {
  return JSON.parse(await draftOf(visit, name) || "{}");
}

/**
 * Keep what `typed()` gives, by field, while somebody types; nothing where all of it is empty. `settle()` before the page is
 * drawn anew or left, `over()` once it was kept or thrown away.
 */
export function drafted(screen, form, name, typed) {
  const draft = new Draft(() => {
    const said = typed();
    return keepDraft(screen.visit, name, Object.values(said).some(Boolean) ? JSON.stringify(said) : "");
  }, (error) => screen.wrong(error));
  form.addEventListener("input", () => draft.typed());
  return {
    settle: () => draft.settle(),
    over: async () => {
      await draft.settle();
      await keepDraft(screen.visit, name, "");
    },
  };
}
