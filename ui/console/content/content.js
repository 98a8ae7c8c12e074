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

// Nothing typed is lost without a question: each form by itself, since sending one leaves the words in the others behind.
const typedIn = new Set();
const guarded = () => [...typedIn].some((form) => form.isConnected) || document.querySelector("[data-unsaved]");
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[method=post]");
  if (form && !event.target.dataset.go) typedIn.add(form);
});
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  typedIn.delete(event.target);
  event.target.removeAttribute("data-unsaved");
});
window.addEventListener("beforeunload", (event) => { if (guarded()) event.preventDefault(); });
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-shows]").forEach(showHours));

// A button that adds rows or takes one out brings the whole of them anew: until it has, nothing is typed that would be lost.
document.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.elt.matches("button[name=do]")) event.detail.target.inert = true; });
for (const failed of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failed, (event) => { event.detail.target.inert = false; });
}
