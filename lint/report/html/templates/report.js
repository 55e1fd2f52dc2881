"use strict";
const root = document.documentElement, all = (s) => [...document.querySelectorAll(s)], byId = (id) => document.getElementById(id);
const remarks = all(".remark"), sheets = all(".sheet, .elsewhere"), boxes = all(".filters input"), picks = all(".filters select");
const said = byId("copied");
let now = -1;

function speak(language) {
  root.lang = language;
  all("[data-ja]").forEach((e) => {
    const words = e.getAttribute("data-" + language);
    if (e.tagName === "OPTION") e.textContent = words; else e.setAttribute("aria-label", words);
  });
}

function visible() { return remarks.filter((r) => !r.hidden); }

function filter() {
  const kinds = new Set(boxes.filter((i) => i.checked).map((i) => i.value));
  const [family, section] = picks.map((p) => p.value);
  const narrowed = kinds.size < boxes.length || family !== "" || section !== "";
  const kept = new Set();
  remarks.forEach((r) => {
    const d = r.dataset;
    r.hidden = !(kinds.has(d.severity) && (!family || d.family === family) && (!section || d.section === section));
    if (!r.hidden) kept.add(d.number);
  });
  all(".paper a[data-number]").forEach((a) => a.classList.toggle("off", !kept.has(a.dataset.number)));
  sheets.forEach((s) => { s.hidden = narrowed && !s.querySelector(".remark:not([hidden])"); });
  byId("count").textContent = String(kept.size);
  byId("none").hidden = kept.size > 0 || !remarks.length;
  byId("reset").hidden = !narrowed;
  now = -1;
}

function reset() {
  boxes.forEach((i) => { i.checked = true; });
  picks.forEach((p) => { p.value = ""; });
  filter();
}

function point(number) {
  all(".on").forEach((e) => e.classList.remove("on"));
  if (number) all('.paper [data-number="' + number + '"], .ref[data-number="' + number + '"]').forEach((e) => e.classList.add("on"));
}

function choose(remark) {
  all(".now").forEach((e) => e.classList.remove("now"));
  remark.classList.add("now");
  remark.focus({ preventScroll: true });
  remark.scrollIntoView({ block: matchMedia("(max-width: 820px)").matches ? "start" : "nearest" });
  point(remark.dataset.number);
}

function step(by) {
  const shown = visible();
  if (!shown.length) return;
  now = Math.max(0, Math.min(shown.length - 1, now + by));
  choose(shown[now]);
}

byId("language").addEventListener("click", () => speak(root.lang === "ja" ? "en" : "ja"));
[...boxes, ...picks].forEach((e) => e.addEventListener("change", filter));
byId("reset").addEventListener("click", reset);
remarks.forEach((r) => {
  r.addEventListener("mouseenter", () => point(r.dataset.number));
  r.addEventListener("focusin", () => point(r.dataset.number));
});

document.addEventListener("keydown", (event) => {
  if (!byId("keys").checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("select, textarea, input:not([type=checkbox])")) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "f") { boxes[0].focus(); boxes[0].scrollIntoView({ block: "nearest" }); }
  else if (event.key === "Enter" && event.target.classList.contains("remark")) {
    const link = event.target.querySelector("a.there");
    if (link) link.click();
  }
});

all('a[href^="#r"]').forEach((a) => a.addEventListener("click", (event) => {
  const remark = byId(a.getAttribute("href").slice(1));
  if (!remark || !remark.classList.contains("remark")) return;
  event.preventDefault();
  history.replaceState(null, "", "#" + remark.id);
  if (remark.hidden) reset();
  now = visible().indexOf(remark);
  choose(remark);
}));
all("a.there").forEach((a) => a.addEventListener("click", () => {
  const mark = byId(a.getAttribute("href").slice(1));
  if (mark) mark.focus({ preventScroll: true });
}));
all('.counts a, .busy a[href^="#p"]').forEach((a) => a.addEventListener("click", () => {
  const there = byId(a.getAttribute("href").slice(1));
  if (there && there.tagName === "DETAILS") there.open = true;
  if (there && there.hidden) reset();
}));

all(".copy").forEach((button) => button.addEventListener("click", () => {
  const range = document.createRange(), chosen = getSelection();
  range.selectNode(byId("movements"));
  chosen.removeAllRanges(); chosen.addRange(range);
  const done = document.execCommand("copy");
  const [ja, en] = done ? ["コピーしました", "Copied"] : ["選択しました。Ctrl+C でコピーしてください", "Selected: press Ctrl+C to copy"];
  said.textContent = root.lang === "ja" ? ja : en;
  if (done) chosen.removeAllRanges();
}));

let closed = [];
addEventListener("beforeprint", () => { closed = all("details:not([open]):not(#do-info)"); closed.forEach((d) => { d.open = true; }); });
addEventListener("afterprint", () => { closed.forEach((d) => { d.open = false; }); });
speak(root.lang);
