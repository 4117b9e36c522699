// A question before something that cannot be undone: it restates what will be lost.

import { act, buttons, made } from "./parts.js";

/** Resolves to true if the person says so. The focus goes back to where it was. */
export function asked({ title, consequence, yes, no }) {
  const dialog = made("dialog", "dialog");
  const heading = made("h2", "", title);
  heading.id = "asked";
  dialog.setAttribute("aria-labelledby", heading.id);
  const keep = act(no, () => dialog.close());
  const go = act(yes, () => dialog.close("yes"), { danger: true });
  dialog.append(heading, made("p", "", consequence), buttons(go, keep));
  document.querySelector("main").append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
    keep.focus();
  });
}
