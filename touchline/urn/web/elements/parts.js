// What the elements put together, without a text ever becoming markup.

/** A copy of the page's `<template data-part>`, with texts in its `data-fill` places. */
export function part(name, texts = {}) {
  const made = document.querySelector(`template[data-part="${name}"]`).content.firstElementChild.cloneNode(true);
  for (const place of [made, ...made.querySelectorAll("[data-fill]")]) {
    if (place.dataset.fill in texts) place.textContent = texts[place.dataset.fill];
  }
  return made;
}

/** An element with its class and what stands in it. */
export function made(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A button that does something, or a link that leads somewhere. */
export function act(label, { href, primary = false, className = "", does }) {
  const classes = ["button", primary ? "button--primary" : "", className].filter(Boolean).join(" ");
  const element = made(href ? "a" : "button", classes, label);
  if (href) Object.assign(element, { href, referrerPolicy: "no-referrer" });
  else element.type = "button";
  if (does) element.addEventListener("click", () => does(element));
  return element;
}
