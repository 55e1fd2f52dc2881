"use strict";
const root = document.documentElement, all = (s) => [...document.querySelectorAll(s)];
const remarks = all(".remark");
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
  const kinds = new Set(all("input[name=severity]:checked").map((i) => i.value));
  const family = document.getElementById("family").value, section = document.getElementById("section").value;
  const kept = new Set();
  remarks.forEach((r) => {
    const d = r.dataset;
    r.hidden = !(kinds.has(d.severity) && (!family || d.family === family) && (!section || d.section === section));
    if (!r.hidden) kept.add(d.number);
  });
  all(".paper a[data-number]").forEach((a) => { a.style.display = kept.has(a.dataset.number) ? "" : "none"; });
  document.getElementById("count").textContent = String(kept.size);
  now = -1;
}
function choose(remark) {
  all(".now").forEach((e) => e.classList.remove("now"));
  all(".on").forEach((e) => e.classList.remove("on"));
  if (!remark) return;
  remark.classList.add("now");
  remark.focus({ preventScroll: true });
  remark.scrollIntoView({ block: "center" });
  all('.paper a[data-number="' + remark.dataset.number + '"]').forEach((a) => a.classList.add("on"));
}
function step(by) {
  const shown = visible();
  if (!shown.length) return;
  now = Math.max(0, Math.min(shown.length - 1, now + by));
  choose(shown[now]);
}
document.getElementById("language").addEventListener("click", () => speak(root.lang === "ja" ? "en" : "ja"));
all(".filters input, .filters select").forEach((e) => e.addEventListener("change", filter));
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "?") document.getElementById("keys").toggleAttribute("hidden");
  else if (event.key === "Enter" && event.target.classList.contains("remark")) {
    const link = event.target.querySelector("a.there");
    if (link) { link.click(); }
  }
});
all('a[href^="#r"]').forEach((a) => a.addEventListener("click", (event) => {
  const remark = document.getElementById(a.getAttribute("href").slice(1));
  if (!remark) return;
  event.preventDefault();
  if (remark.hidden) { all(".filters input").forEach((i) => { i.checked = true; }); all(".filters select").forEach((s) => { s.value = ""; }); filter(); }
  now = visible().indexOf(remark);
  choose(remark);
}));
all(".copy").forEach((button) => button.addEventListener("click", () => {
  const range = document.createRange(), chosen = getSelection();
  range.selectNode(document.getElementById("movements"));
  chosen.removeAllRanges(); chosen.addRange(range);
  document.execCommand("copy");
  chosen.removeAllRanges();
  document.getElementById("copied").hidden = false;
}));
speak(root.lang);
