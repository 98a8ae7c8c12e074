// The browser's part of passkeys: asks the hub, asks the person, sends the answer back.
"use strict";

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const token = () => JSON.parse(document.body.getAttribute("hx-headers"))["x-csrftoken"];

const post = async (address, fields = {}) => {
  const answer = await fetch(address, { method: "POST", headers: { "x-csrftoken": token() }, body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
};

const proofOf = (credential) => {
  const { response } = credential, said = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) said[part] = text(response[part]);
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response: said, clientExtensionResults: {} });
};

const withBytes = (options) => {
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const known of [...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])]) known.id = bytes(known.id);
  return { publicKey: options };
};

const say = (sentence) => {
  const place = document.getElementById("passkey-trouble");
  place.textContent = sentence;
  place.hidden = !sentence;
};

// One at a time: a second press while the browser asks is no second question.
let asking = false;
const guarded = (work) => async (event) => {
  event.preventDefault();
  if (asking) return;
  asking = true;
  say("");
  try {
    await work();
  } catch (trouble) {
    say(trouble.name === "NotAllowedError" ? "No passkey was used. Try again when you are ready." : trouble.message);
  } finally {
    asking = false;
  }
};

const signIn = async () => {
  const credential = await navigator.credentials.get(withBytes(await post("/sign-in/passkey/question")));
  const next = document.querySelector("input[name=next]").value;
  location.assign((await post("/sign-in/passkey", { credential: proofOf(credential), next })).next);
};

const add = async () => {
  const credential = await navigator.credentials.create(withBytes(await post("/passkeys/question")));
  await post("/passkeys", { credential: proofOf(credential), name: document.getElementById("passkey-name").value });
  location.reload();
};

document.addEventListener("DOMContentLoaded", () => {
  if (!window.PublicKeyCredential) return;
  const way = document.getElementById("passkey-sign-in"), form = document.getElementById("passkey-add");
  if (way) {
    way.hidden = false;
    way.querySelector("button").addEventListener("click", guarded(signIn));
  }
  form?.addEventListener("submit", guarded(add));
});
