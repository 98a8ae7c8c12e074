// What every page of the console shares: waiting times that tick, and questions before deeds that cannot be undone.
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

document.addEventListener("DOMContentLoaded", () => {
  readClock(document);
  tick();
  setInterval(tick, 1000);
  document.querySelector(".nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
});
document.addEventListener("htmx:afterSwap", () => { readClock(document); tick(); });
