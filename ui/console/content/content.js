// Changing the language beside English opens the page again; what was typed is asked about first.
"use strict";
document.addEventListener("change", (event) => {
  const go = event.target.dataset && event.target.dataset.go;
  if (!go) return;
  const typed = Array.from(document.querySelectorAll("[data-words]")).some((box) => box.value !== box.defaultValue);
  if (typed && !window.confirm("Leave what you typed? Save it first to keep it.")) {
    event.target.value = Array.from(event.target.options).find((option) => option.defaultSelected).value;
    return;
  }
  window.location.assign(go + encodeURIComponent(event.target.value));
});

// Hours of a way's own are shown where they are chosen.
const showHours = (select) => { document.getElementById(select.dataset.shown).hidden = select.value !== select.dataset.shows; };
document.addEventListener("change", (event) => { if (event.target.dataset?.shows) showHours(event.target); });

// Nothing typed is lost without a question.
let typing = false;
const guarded = () => typing || document.querySelector("[data-unsaved]");
document.addEventListener("input", (event) => { if (event.target.closest("#editor, [data-guard]")) typing = true; });
document.addEventListener("submit", (event) => { if (event.target.matches("#editor, [data-guard]")) { typing = false; event.target.removeAttribute("data-unsaved"); } });
window.addEventListener("beforeunload", (event) => { if (guarded()) event.preventDefault(); });
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-shows]").forEach(showHours));
