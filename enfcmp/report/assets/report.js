"use strict";
(() => {
  const form = document.getElementById("filter");
  const rows = [...document.querySelectorAll("tr[data-types]")];
  const folds = [...document.querySelectorAll("main details")];
  const marks = new Map();
  const LEVELS = ["error", "warning", "info"];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // ── filter ──
  const tests = {
    level: (row, wanted) => row.dataset.level === wanted,
    kind: (row, wanted) => row.dataset.kind === wanted,
    types: (row, wanted) => row.dataset.types.split("\n").includes(wanted),
    text: (row, wanted) => (row.words ??= row.textContent.toLowerCase()).includes(wanted),
  };
  const counted = form.querySelector("output");

  // A level that no row has is not offered: nothing is chosen then, and nothing fits.
  const chosen = (control) => (control?.selectedIndex === -1 ? "none" : control?.value);

  // A browser takes a quarter of a second to lay out 2,000 rows: the first are there at once, the rest frame by frame.
  const AT_ONCE = 300;
  let coming = [];
  let frame = 0;

  function come(number = AT_ONCE) {
    cancelAnimationFrame(frame);
    for (const row of coming.splice(0, number)) row.hidden = false;
    if (coming.length) frame = requestAnimationFrame(() => come());
  }

  function later(some) {
    for (const row of some) row.hidden = true;
    coming.push(...some);
    if (coming.length) frame = requestAnimationFrame(() => come());
  }

  function filter() {
    const wanted = Object.keys(tests)
      .map((name) => [tests[name], chosen(form.elements[name])])
      .filter(([, value]) => value)
      .map(([test, value]) => [test, value.toLowerCase().trim(), value]);
    let shown = 0;
    const alive = new Set();
    coming = [];
    for (const row of rows) {
      const fits = wanted.every(([test, lower, exact]) => test(row, test === tests.text ? lower : exact));
      if (fits && row.hidden) coming.push(row);
      if (!fits) {
        if (!row.hidden) row.hidden = true;
        continue;
      }
      shown += 1;
      for (let at = row.closest("section"); at && !alive.has(at); at = at.parentElement.closest("section")) alive.add(at);
    }
    for (const fold of folds) {
      const section = fold.parentElement;
      const empty = wanted.length > 0 && !alive.has(section) && section.querySelector("tr[data-types]") !== null;
      if (section.hidden !== empty) section.hidden = empty;
    }
    counted.value = fill(counted.dataset.words, { shown, all: rows.length });
    come();
  }

  function unfilter() {
    form.reset();
    filter();
  }

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());

  // ── fold; a link, a search or a printer finds what is folded ──
  for (const button of form.querySelectorAll("[data-fold]")) {
    button.addEventListener("click", () => folds.forEach((fold) => { fold.open = button.dataset.fold === "true"; }));
  }
  addEventListener("beforeprint", () => {
    come(rows.length);
    folds.forEach((fold) => { fold.open = true; });
  });

  function named(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null; // an address that is cut off, as in #%
    }
  }

  function reveal() {
    const target = named(location.hash);
    if (!target) return;
    if (target.closest("[hidden]")) {
      unfilter();
      come(rows.length);
    }
    const own = target.querySelector(":scope > details");
    if (own) own.open = true;
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    target.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  addEventListener("click", (event) => {
    const again = event.target.closest("a[href]")?.getAttribute("href") === location.hash;
    if (again) setTimeout(reveal);
  });
  for (const link of document.querySelectorAll(".summary a")) {
    link.addEventListener("click", () => {
      const wanted = { level: link.dataset.show };
      for (const name of Object.keys(tests)) if (form.elements[name]) form.elements[name].value = wanted[name] ?? "";
      filter();
      for (let at = named(link.hash); at; at = at.parentElement.closest("section")) at.hidden = false;
    });
  }

  // ── sort ──
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  function key(row, head) {
    const cell = row.cells[head.cellIndex];
    if ("level" in head.dataset) return String(LEVELS.indexOf(row.dataset.level));
    return cell.querySelector("select")?.value ?? cell.textContent;
  }

  function sort(table, head) {
    const body = table.tBodies[0];
    const order = { ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")] ?? "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    body.first ??= [...body.rows];
    let sorted = body.first;
    if (order !== "none") {
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const keyed = sorted.map((row) => [key(row, head), row]);
      sorted = keyed.sort((one, other) => sign * collator.compare(one[0], other[0])).map((pair) => pair[1]);
    }
    later(sorted.filter((row) => !row.hidden).slice(AT_ONCE));
    body.append(...sorted);
  }

  function sortable(table) {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.ariaLabel = button.title = fill(table.dataset.sort, { column: head.textContent });
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  }

  // ── mark, and take the marks home as a decisions file ──
  // 2,000 lists of choices take a browser longer to lay out than all the rest, so each begins as a button.
  const begin = document.getElementById("mark").content;
  const control = document.getElementById("verdict").content;
  const toFix = control.querySelector("option[value=fix]").textContent;
  const told = form.querySelector(".marks output");
  let kept = true;

  function tell() {
    const all = [...marks.values()];
    const accepted = all.filter((mark) => mark.verdict === "accepted");
    const bare = accepted.filter((mark) => !mark.reason).length;
    const words = [fill(told.dataset.words, { accepted: accepted.length, fix: all.length - accepted.length })];
    if (bare) words.push(fill(told.dataset.unreasoned, { count: bare }));
    told.value = words.join("; ");
    form.querySelector(".marks").hidden = all.length === 0;
    kept = all.length === 0;
  }

  function markable(table) {
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
      cell.append(begin.cloneNode(true));
      cell.firstElementChild.addEventListener("click", () => choose(row, cell), { once: true });
    }
  }

  function choose(row, cell) {
    cell.replaceChildren(control.cloneNode(true));
    const [verdict, reason] = cell.querySelectorAll("select, input");
    verdict.focus();
    cell.addEventListener("input", () => {
      const { kind, item, fingerprint } = row.dataset;
      reason.hidden = !verdict.value;
      reason.required = verdict.value === "accepted";
      reason.classList.toggle("lacks", reason.required && !reason.value.trim());
      if (verdict.value) marks.set(row, { verdict: verdict.value, reason: reason.value.trim(), kind, item, fingerprint });
      else marks.delete(row);
      tell();
    });
  }

  // A string of JSON is one of YAML; what is to be fixed is a remark there, since only acceptances are read back.
  const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

  function decisions(date) {
    const all = rows.filter((row) => marks.has(row)).map((row) => marks.get(row));
    const accepted = all.filter((mark) => mark.verdict === "accepted" && mark.reason);
    const lines = ["schema: enfcmp.decisions/1", accepted.length ? "accepted:" : "accepted: []"];
    // A row tells one fact of one or of several items; a decision is on one item.
    const each = (marked) => marked.flatMap((mark) => {
      const items = mark.item.split("\n");
      return mark.fingerprint.split("\n").map((fingerprint, at) => ({ ...mark, item: items[at], fingerprint }));
    });
    for (const mark of each(accepted)) {
      lines.push(`  - rule: ${quoted(mark.kind)}`);
      if (mark.item) lines.push(`    item: ${quoted(mark.item)}`);
      lines.push(`    fingerprint: ${quoted(mark.fingerprint)}`, `    reason: ${quoted(mark.reason)}`, `    date: ${date}`);
    }
    for (const mark of each(all.filter((one) => one.verdict === "fix"))) {
      lines.push(`# ${toFix}: ${[mark.kind, mark.item, mark.fingerprint, mark.reason].map(quoted).join(" ")}`);
    }
    return `${lines.join("\n")}\n`;
  }

  form.querySelector("[data-download]").addEventListener("click", () => {
    const now = new Date();
    const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    const url = URL.createObjectURL(new Blob([decisions(date)], { type: "application/yaml" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: "decisions.yaml" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    kept = true;
  });

  addEventListener("beforeunload", (event) => { if (!kept) event.preventDefault(); });

  document.querySelectorAll("table[data-mark]").forEach(markable);
  document.querySelectorAll("table[data-sort]").forEach(sortable);
  form.hidden = false;
  filter();
  if (location.hash) reveal();
})();
