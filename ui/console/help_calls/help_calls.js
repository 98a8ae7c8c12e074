// Keeps the page of floor staff fresh: listens to the hub, fetches the part that changed, rings, shakes and notifies for a new call.
"use strict";

const PATH = "/help-calls";
const LOOK_AGAIN_MS = 20000;

const byId = (id) => document.getElementById(id);

// ---- ringing: two soft rising notes, three for an urgent call; browsers ask for a tap first
class Bell {
  #audio = null;
  #on = false;

  get on() { return this.#on; }

  // Until the browser lets it sound, it is off and says so.
  async turn(on) {
    if (on) {
      this.#audio ??= new AudioContext();
      await Promise.race([this.#audio.resume(), new Promise((done) => setTimeout(done, 500))]);
    }
    this.#on = on && this.#audio.state === "running";
  }

  ring(urgent) {
    if (!this.#on || !this.#audio) return;
    const notes = urgent ? [880, 1175, 880, 1175, 880, 1175] : [659, 880];
    notes.forEach((pitch, place) => this.#note(pitch, this.#audio.currentTime + place * 0.22));
  }

  #note(pitch, at) {
    const tone = this.#audio.createOscillator(), volume = this.#audio.createGain();
    tone.frequency.value = pitch;
    tone.type = "triangle";
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.5, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.4);
    tone.connect(volume).connect(this.#audio.destination);
    tone.start(at);
    tone.stop(at + 0.45);
  }
}

const bell = new Bell();

// Browsers of phones and tablets have the name but refuse to make one: there the bell and the shaking are all there is.
const notify = (call) => {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const title = call.dataset.urgent === "yes" ? "Urgent: someone needs help" : "Someone asks for help";
  try {
    const note = new Notification(title, { body: call.dataset.words, tag: call.dataset.call });
    note.onclick = () => { window.focus(); note.close(); };
  } catch (refused) {
    if (!(refused instanceof TypeError)) throw refused;
  }
};

// Felt in a noisy room; silent where the device cannot.
const shake = (urgent) => {
  if (bell.on) navigator.vibrate?.(urgent ? [400, 120, 400, 120, 400] : [250, 120, 250]);
};

// A tablet that sleeps hears nothing: while the sound is on and the page is looked at, its screen stays lit.
let lit = null;
const stayLit = async () => {
  if (!bell.on || document.hidden || (lit && !lit.released)) return;
  lit = await navigator.wakeLock?.request("screen").catch(() => null);
};

// ---- which calls are new
const waitingCalls = () => [...document.querySelectorAll('[data-call][data-step="received"]')];
let known = new Set();

const meetNewCalls = () => {
  const now = waitingCalls();
  const fresh = now.filter((call) => !known.has(call.dataset.call));
  known = new Set(now.map((call) => call.dataset.call));
  document.title = (now.length ? `(${now.length}) ` : "") + document.title.replace(/^\(\d+\) /, "");
  if (!fresh.length) return;
  byId("announce").textContent = fresh.map((call) => `New call. ${call.dataset.words}.`).join(" ");
  const urgent = fresh.some((call) => call.dataset.urgent === "yes");
  bell.ring(urgent);
  shake(urgent);
  fresh.forEach(notify);
};

// ---- fetching the fresh part; asked for while one is on its way, it is fetched once more after it
let fetching = false, again = false;

const refresh = async () => {
  if (fetching) { again = true; return; }
  fetching = true;
  try {
    await htmx.ajax("GET", `${PATH}/now`, { target: "#calls", swap: "outerHTML" });
  } finally {
    fetching = false;
  }
  if (again) { again = false; refresh(); }
};

// A button is not swapped away under a finger, nor while its deed is on the way: what is new shows right after, and what the hub
// said of a deed stays until the next one. A release or an answer that never comes keeps no news away for longer.
const HOLD_MS = 5000;
let heldUntil = 0, late = false;

const settle = () => {
  if (!late || Date.now() < heldUntil) return;
  late = false;
  refresh();
};
const hold = () => { heldUntil = Date.now() + HOLD_MS; setTimeout(settle, HOLD_MS + 50); };
const release = () => { heldUntil = 0; setTimeout(settle); };

const nothingMovesUnderAFinger = () => {
  for (const begun of ["pointerdown", "keydown"]) document.addEventListener(begun, hold, true);
  for (const ended of ["pointerup", "pointercancel", "keyup"]) document.addEventListener(ended, release, true);
  document.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.requestConfig.verb === "post") hold(); });
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.requestConfig.verb === "post") release(); });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.requestConfig.verb === "post") byId("problem").replaceChildren(...document.querySelectorAll("#calls > [role=alert]"));
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.requestConfig.verb !== "get" || Date.now() >= heldUntil) return;
    event.detail.shouldSwap = false;
    late = true;
  });
};

// ---- listening; a browser comes back by itself after a break, and by us when it has given up
let lastSeen = null, stream = null;

const showLink = (up) => {
  const tag = byId("link");
  tag.hidden = up;
  tag.className = "tag bad";
  tag.textContent = "No connection to the hub: calls may be missing";
};

const listen = () => {
  stream = new EventSource(lastSeen === null ? `${PATH}/stream` : `${PATH}/stream?after=${lastSeen}`);
  const heard = (event) => { if (event.lastEventId) lastSeen = event.lastEventId; };
  stream.addEventListener("open", (event) => { heard(event); showLink(true); refresh(); });
  for (const kind of ["help_call_changed", "kiosk_health_changed"]) {
    stream.addEventListener(kind, (event) => { heard(event); refresh(); });
  }
  stream.addEventListener("signed_out", () => { stream.close(); byId("signed-out").hidden = false; });
  stream.onerror = () => {
    showLink(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  };
};

// The choice is kept on this tablet: whoever closes a call comes back to a page that still rings. Where the browser wants
// a tap first, the next tap anywhere will do.
const SOUND = "first-stop-sound";

const showSound = () => {
  byId("sound").setAttribute("aria-pressed", String(bell.on));
  byId("sound").querySelector("span").textContent = bell.on ? "Sound is on" : "Turn sound on";
};

const turnSound = async (on) => {
  await bell.turn(on);
  localStorage.setItem(SOUND, on ? "on" : "off");
  showSound();
  if (bell.on) stayLit(); else { lit?.release(); lit = null; }
};

const soundButton = () => {
  byId("sound").hidden = false;
  byId("sound").addEventListener("click", async () => {
    await turnSound(!bell.on);
    if (!bell.on) return;
    bell.ring(false);
    if ("Notification" in window && Notification.permission === "default") Notification.requestPermission();
  });
  if (localStorage.getItem(SOUND) !== "on") return;
  turnSound(true);
  const wake = (event) => { if (!event.target.closest("#sound") && !bell.on) turnSound(true); };
  document.addEventListener("pointerdown", wake, { once: true });
};

document.addEventListener("DOMContentLoaded", () => {
  known = new Set(waitingCalls().map((call) => call.dataset.call));
  document.addEventListener("htmx:afterSwap", meetNewCalls);
  nothingMovesUnderAFinger();
  soundButton();
  listen();
  setInterval(refresh, LOOK_AGAIN_MS);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { refresh(); stayLit(); } });
});
