// Sends parcels to be kept, and says what became of them.

export const OWN_MOST = 900_000; // characters, as the server says in rules/kept.py

/** {path} where it was kept, or {wrong} in words. `texts` has `to`, `offline`, `refused`. */
export async function handOver(texts, form, body) {
  let answer;
  try {
    answer = await fetch(texts.to, {
      method: "POST",
      body: JSON.stringify(body),
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        "X-CSRFToken": form.elements.csrfmiddlewaretoken.value,
      },
    });
  } catch {
    return { wrong: texts.offline };
  }
  const ours = answer.headers.get("Content-Type")?.includes("json") && !answer.redirected;
  return ours ? answer.json() : { wrong: texts.refused ?? texts.offline };
}
