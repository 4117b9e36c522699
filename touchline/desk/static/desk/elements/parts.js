// The page's own markup and sentences, which the elements copy and fill: words stay in the templates.

import { filled } from "./rules/saying.js";

/** A copy of `<template data-part>` with texts in its `data-fill` places. */
export function part(name, texts = {}) {
  const template = document.querySelector(`template[data-part="${name}"]`);
  const made = template.content.firstElementChild.cloneNode(true);
  fill(made, texts);
  return made;
}

/** Put texts into the places of an element that are named for them. */
export function fill(made, texts) {
  for (const place of [made, ...made.querySelectorAll("[data-fill]")]) {
    if (place.dataset.fill in texts) place.textContent = texts[place.dataset.fill];
  }
}

/** The sentence of `<template data-said>` with its values. */
export function sentence(name, values = {}) {
  const template = document.querySelector(`template[data-said="${name}"]`);
  return filled(template.content.textContent, values);
}

/** {key, mark, name, does} of a label; `side` is leader or seller. */
export function moveOf(side, label) {
  const found = document.querySelector(`template[data-move-of="${side}"][data-key="${label}"]`);
  return { ...found.dataset };
}

/** Every label of a side, in the order of the page. */
export function movesOf(side) {
  const all = document.querySelectorAll(`template[data-move-of="${side}"]`);
  return [...all].map((one) => ({ ...one.dataset }));
}

/** The name of a focus; empty without one. */
export function focusName(focus) {
  return focus ? document.querySelector(`template[data-focus="${focus}"]`).dataset.name : "";
}

/** Tell whoever listens around `element`. */
export function tell(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}
