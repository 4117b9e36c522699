// Both texts of a field that two have written: mine in the field, the other’s below it, and a
// choice. Nothing is chosen for anyone.

/**
 * Draw or take away what the other wrote below a control. `theirs` is undefined where both agree;
 * `texts` has `meanwhile`, `mine` and `theirs`; `choose` gets the text that shall stand.
 */
export function showBoth(control, theirs, texts, choose) {
  control.parentElement.querySelector(":scope > .kept__other")?.remove();
  if (theirs === undefined) {
    return;
  }
  const other = document.createElement("div");
  other.className = "kept__other";
  const said = document.createElement("p");
  said.textContent = texts.meanwhile;
  const words = document.createElement("p");
  words.className = "words words--small";
  words.textContent = control.tagName === "SELECT" ? labelOf(control, theirs) : theirs;
  const row = document.createElement("div");
  row.className = "buttons";
  row.append(
    button(texts.mine, () => choose(control.value)),
    button(texts.theirs, () => choose(theirs)),
  );
  other.append(said, words, row);
  control.after(other);
}

function labelOf(select, value) {
  return [...select.options].find((one) => one.value === value)?.textContent ?? value;
}

function button(text, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--small";
  made.textContent = text;
  made.addEventListener("click", (event) => {
    event.currentTarget.closest(".kept__other").remove();
    pressed();
  });
  return made;
}
