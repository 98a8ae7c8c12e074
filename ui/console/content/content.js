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
