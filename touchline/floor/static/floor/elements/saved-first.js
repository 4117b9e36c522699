// A form that is sent while words elsewhere on its page are not saved yet waits for those: else
// “End the review” would come before the last sentence that was typed.

const PATIENCE = 3000;
const waiting = new Map();
let letGo = null;

/** From now on forms wait until `save`, which answers with a promise, is done for this element. */
export function saveFirst(element, save) {
  waiting.set(element, save);
}

/** Everything in this element is saved, or it has left the page. */
export function nothingToSave(element) {
  waiting.delete(element);
}

addEventListener(
  "submit",
  async (event) => {
    const { target: form, submitter } = event;
    const others = [...waiting].filter(([element]) => !form.contains(element));
    if (form === letGo || others.length === 0) {
      letGo = null;
      return;
    }
    event.preventDefault();
    const saved = Promise.allSettled(others.map(([, save]) => save()));
    await Promise.race([saved, new Promise((done) => setTimeout(done, PATIENCE))]);
    letGo = form;
    form.requestSubmit(submitter);
  },
  true,
);
