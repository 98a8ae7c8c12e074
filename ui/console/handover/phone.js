// Shows how far a sending is, and says before it begins what the hub would say after it. Without it the form sends itself.
"use strict";

const form = document.getElementById("sending");
const button = form.querySelector("button");
const progress = document.getElementById("progress");

function chosen() {
  return [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
}

function fault(files) {
  if (files.length === 0) return form.dataset.nothing;
  if (files.length > Number(form.dataset.most)) return form.dataset.tooMany;
  if (files.some((file) => file.size > Number(form.dataset.largest))) return form.dataset.tooLarge;
  return "";
}

function say(sentence) {
  document.getElementById("problem-sentence").textContent = sentence;
  const problem = document.getElementById("problem");
  problem.hidden = sentence === "";
  if (sentence) problem.focus();
}

function rest() {
  button.disabled = false;
  progress.hidden = true;
}

function show(answer) {
  const page = new DOMParser().parseFromString(answer, "text/html");
  document.title = page.title;
  const there = page.getElementById("sending") !== null;
  if (there) {
    rest();
    say(page.getElementById("problem-sentence").textContent);
    return;
  }
  const main = document.importNode(page.querySelector("main"), true);
  document.querySelector("main").replaceWith(main);
  main.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const sentence = fault(chosen());
  say(sentence);
  if (sentence) return;
  const request = new XMLHttpRequest();
  request.open("POST", location.pathname);
  request.upload.onprogress = (part) => {
    if (part.lengthComputable) document.getElementById("share").value = Math.round((100 * part.loaded) / part.total);
  };
  request.onload = () => show(request.responseText);
  request.onerror = () => {
    rest();
    say(form.dataset.noLine);
  };
  const body = new FormData(form);
  button.disabled = true;
  progress.hidden = false;
  request.send(body);
});
