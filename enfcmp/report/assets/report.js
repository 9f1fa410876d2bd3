(() => {
  const rows = [...document.querySelectorAll("tr[data-types]")];
  const folds = [...document.querySelectorAll("main details")];
  const LEVELS = ["error", "warning", "info"];

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
  if (matchMedia("(max-width: 44rem)").matches) { // a phone begins with the answer, and with what else there is
    for (const fold of document.querySelectorAll("section.top:not(:first-of-type) > details")) fold.open = false;
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

  document.querySelectorAll("table[data-sort]").forEach(sortable);
  form.hidden = false;
  filter();
  if (location.hash) reveal();
})();
