// What every page of the console shares: waiting times that tick, questions before deeds that cannot be undone, the navigation's groups.
"use strict";

const minutesAndSeconds = (seconds) => {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600), minutes = Math.floor((whole % 3600) / 60), rest = whole % 60;
  if (hours) return `${hours} h ${minutes} min`;
  return minutes ? `${minutes} min ${rest} s` : `${rest} s`;
};

// The hub's clock, not the tablet's: each part of a page says what time it was made.
let ahead = 0;
const readClock = (root) => {
  const stamp = root.querySelector("[data-now]");
  if (stamp) ahead = Date.now() - Date.parse(stamp.dataset.now);
};
const tick = () => {
  for (const time of document.querySelectorAll("[data-since]")) {
    const words = minutesAndSeconds((Date.now() - ahead - Date.parse(time.dataset.since)) / 1000);
    if (time.textContent !== words) time.textContent = words;
  }
};

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.ask;
  if (question && !window.confirm(question)) event.preventDefault();
}, true);

// What has been sent is not sent again by a second press while the hub is still at it. htmx sees to its own forms.
const SENDING_MS = 5000;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sending) { event.preventDefault(); return; }
  form.dataset.sending = "yes";
  setTimeout(() => delete form.dataset.sending, SENDING_MS);
});

// A group of the navigation closes by Escape, and when one goes on elsewhere.
const openGroup = () => document.querySelector(".nav-group[open]");
document.addEventListener("keydown", (event) => {
  const group = event.key === "Escape" && openGroup();
  if (!group) return;
  group.open = false;
  group.querySelector("summary").focus();
});
for (const moved of ["click", "focusin"]) document.addEventListener(moved, (event) => {
  const group = openGroup();
  if (group && !group.contains(event.target)) group.open = false;
});

// A disk of the hub that fills while the page is open. Another answer (signed out meanwhile) leaves the page as it is.
const lookAtStorage = async (banner) => {
  const answer = await fetch("/storage", { redirect: "manual" }).catch(() => null);
  const said = answer?.ok ? (await answer.text()).trim() : null;
  if (said !== null && said !== banner.innerHTML.trim()) banner.innerHTML = said;
};

document.addEventListener("DOMContentLoaded", () => {
  readClock(document);
  tick();
  setInterval(tick, 1000);
  const storage = document.getElementById("storage");
  if (storage) setInterval(() => lookAtStorage(storage), 60_000);
  document.querySelector(".error-summary")?.focus();
});
document.addEventListener("htmx:afterSwap", () => { readClock(document); tick(); });
