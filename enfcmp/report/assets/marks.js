"use strict";
const form = document.getElementById("filter");
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// ── mark findings, keep the marks in this browser, take them home as a decisions file, and read such a file again ──
(() => {
  const tables = [...document.querySelectorAll("table[data-mark]")];
  const bar = form.querySelector(".marks");
  if (!tables.length) return;

  const begin = document.getElementById("mark").content;
  const control = document.getElementById("verdict").content;
  const words = Object.fromEntries([...control.querySelectorAll("option")].map((one) => [one.value, one.textContent]));
  const [counted, heard] = bar.querySelectorAll("output");
  const [who, file, download] = ["who", "file", "download"].map((name) => bar.querySelector(`[data-${name}]`));
  const KEY = `enfcmp.marks ${form.dataset.lists}`;
  const SCHEMA = "enfcmp.decisions/1";
  const PARTS = { accepted: "accepted", fix: "to_do" };
  const marks = new Map(); // by row: verdict, reason, reviewer, date; settled where the program knows it already
  const rows = [];
  const rowOf = new Map(); // by fingerprint
  let safe = true;

  const split = (row, name) => row.dataset[name].split("\n");
  const same = (one, other) => ["verdict", "reason", "reviewer"].every((name) => one[name] === other[name]);

  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  // ── one row ──
  // 2,000 lists of choices take a browser longer to lay out than all the rest, so each begins as a button.
  function show(row) {
    const cell = row.cells[row.cells.length - 1];
    const mark = marks.get(row);
    cell.replaceChildren(begin.cloneNode(true));
    const [button, by] = cell.children;
    if (mark) button.textContent = words[mark.verdict];
    button.classList.toggle("marked", Boolean(mark));
    if (mark) say(by, mark);
    else by.remove();
    button.addEventListener("click", () => choose(row, cell), { once: true });
  }

  function say(by, mark, withReason = true) {
    const who = mark && [mark.reviewer || by.dataset.nobody, mark.date].filter(Boolean).join(" · ");
    by.textContent = mark ? [withReason && mark.reason, who].filter(Boolean).join("\n") : "";
  }

  function choose(row, cell) {
    const mark = marks.get(row);
    cell.replaceChildren(control.cloneNode(true));
    const [verdict, reason, by] = cell.children;
    verdict.value = mark?.verdict ?? "";
    reason.value = mark?.reason ?? "";
    look();
    verdict.focus();
    cell.addEventListener("input", () => {
      if (verdict.value) {
        marks.set(row, { verdict: verdict.value, reason: reason.value.trim(), reviewer: who.value.trim(), date: today() });
      } else marks.delete(row);
      look();
      keep();
    });

    function look() {
      reason.hidden = !verdict.value;
      reason.required = verdict.value === "accepted";
      reason.classList.toggle("lacks", reason.required && !reason.value.trim());
      say(by, marks.get(row), false);
    }
  }

  // ── all of them ──
  function tell() {
    const all = [...marks.values()];
    const accepted = all.filter((mark) => mark.verdict === "accepted");
    const bare = accepted.filter((mark) => !mark.reason).length;
    const said = [fill(counted.dataset.words, { accepted: accepted.length, fix: all.length - accepted.length })];
    if (bare) said.push(fill(counted.dataset.unreasoned, { count: bare }));
    counted.value = all.length ? said.join("; ") : "";
    download.hidden = all.every((mark) => mark.settled);
  }

  // A row tells one fact of one or of several items; a decision is on one item.
  function entries() {
    return rows.filter((row) => marks.has(row) && !marks.get(row).settled).flatMap((row) => {
      const mark = marks.get(row);
      const items = split(row, "item");
      return split(row, "fingerprint").map((fingerprint, at) => ({ rule: row.dataset.kind, item: items[at], fingerprint, ...mark }));
    });
  }

  function keep() {
    tell();
    try {
      localStorage.setItem(KEY, JSON.stringify({ who: who.value, entries: entries() }));
      safe = true;
    } catch {
      safe = entries().length === 0; // a browser that keeps nothing asks before it is left
    }
  }

  // Entries of one row that say the same are one mark; a mark that is here stays.
  function read(found, more = {}) {
    const here = new Map();
    const count = { shown: 0, elsewhere: 0, stay: 0 };
    for (const each of found) {
      const row = rowOf.get(each.fingerprint);
      if (!row || row.dataset.kind !== each.rule) count.elsewhere += 1;
      else here.set(row, [...(here.get(row) ?? []), each]);
    }
    for (const [row, all] of here) {
      const { verdict, reason = "", reviewer = "", date = "" } = all[0];
      const mark = { verdict, reason, reviewer, date, ...more };
      const old = marks.get(row);
      if (all.length < split(row, "fingerprint").length || !all.every((one) => same({ reason: "", reviewer: "", ...one }, mark))) {
        count.elsewhere += all.length;
      } else if (old && !same(old, mark)) count.stay += 1;
      else {
        marks.set(row, old && !more.settled ? old : mark);
        count.shown += 1;
        show(row);
      }
    }
    return count;
  }

  // ── to a file and back ──
  // What JSON leaves raw YAML would not read: breaks of lines, what is not printed, half of a character.
  const HIDDEN = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
  const code = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const written = (content) => JSON.stringify(content, (_, value) => (typeof value === "string" ? value.replace(/\p{Cs}/gu, "\ufffd") : value), 2)
    .replace(HIDDEN, code);

  function decisions() {
    const part = (wanted) => entries().filter((each) => each.verdict === wanted && (wanted !== "accepted" || each.reason))
      .map(({ rule, item, fingerprint, reason, reviewer, date }) => Object.fromEntries(
        Object.entries({ rule, item, fingerprint, reason, reviewer, date }).filter(([, value]) => value)));
    const lists = form.dataset.lists ? { lists: form.dataset.lists.split(" ") } : {};
    return { schema: SCHEMA, ...lists, accepted: part("accepted"), to_do: part("fix") };
  }

  function saved() {
    const url = URL.createObjectURL(new Blob([`${written(decisions())}\n`], { type: "application/json" }));
    const name = form.dataset.lists ? form.dataset.lists.replaceAll(" ", "--") : "decisions";
    Object.assign(document.createElement("a"), { href: url, download: `${name}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    safe = true;
  }

  const isText = (value) => value === undefined || value === null || typeof value === "string";
  const isEntry = (each) => each && typeof each.rule === "string" && typeof each.fingerprint === "string"
    && [each.reason, each.reviewer, each.date].every(isText);

  function stated(content) {
    return Object.entries(PARTS).flatMap(([verdict, part]) => (Array.isArray(content[part]) ? content[part] : [])
      .map((each) => (isEntry(each) ? { ...each, reason: each.reason ?? "", reviewer: each.reviewer ?? "", date: each.date ?? "", verdict } : {})));
  }

  function load(text) {
    let content;
    try {
      content = JSON.parse(text);
    } catch {
      return heard.dataset.yaml;
    }
    if (content?.schema !== SCHEMA) return heard.dataset.strange;
    const lists = Array.isArray(content.lists) ? content.lists.join(" ") : "";
    if (lists && lists !== form.dataset.lists) return fill(heard.dataset.others, { lists: lists.replaceAll(" ", " – ") });
    const count = read(stated(content));
    keep();
    return fill(heard.dataset.words, count);
  }

  async function take(files) {
    for (const each of files) heard.value = `${each.name}: ${load(await each.text())}`;
  }

  // ── begin ──
  for (const table of tables) {
    const head = document.createElement("th");
    head.scope = "col";
    head.className = "decision";
    head.append(table.dataset.mark);
    table.tHead.rows[0].append(head);
    table.querySelector("colgroup").append(Object.assign(document.createElement("col"), { width: "12%", className: "decision" }));
    for (const row of table.tBodies[0].rows) {
      const cell = row.insertCell();
      cell.dataset.label = table.dataset.mark;
      cell.className = "decision";
      if (!row.dataset.fingerprint) continue;
      rows.push(row);
      for (const fingerprint of split(row, "fingerprint")) if (!rowOf.has(fingerprint)) rowOf.set(fingerprint, row);
      show(row);
    }
  }

  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  }

  const before = remembered();
  who.value = who.defaultValue = typeof before.who === "string" ? before.who : "";
  if (Array.isArray(before.entries)) read(before.entries.filter((each) => isEntry(each) && Object.hasOwn(PARTS, each.verdict)));
  read(stated({ to_do: JSON.parse(form.dataset.decided ?? "[]") }), { settled: true });
  tell();
  bar.hidden = false;

  // The name stays where the filter is taken back; a mark that has none takes it.
  who.addEventListener("change", () => {
    who.defaultValue = who.value;
    for (const [row, mark] of marks) {
      if (mark.reviewer || mark.settled) continue;
      mark.reviewer = who.value.trim();
      const by = row.cells[row.cells.length - 1].lastElementChild;
      say(by, mark, by.previousElementSibling.tagName === "BUTTON");
    }
    keep();
  });
  download.addEventListener("click", saved);
  bar.querySelector("[data-load]").addEventListener("click", () => file.click());
  file.addEventListener("change", () => take([...file.files]).then(() => { file.value = ""; }));
  addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
  addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  addEventListener("beforeunload", (event) => { if (!safe) event.preventDefault(); });
})();
