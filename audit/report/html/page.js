"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const tokens = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);

  /* light and dark, print */
  const theme = document.getElementById("theme");
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const name = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  const startTools = () => {
    theme.closest("[hidden]").hidden = false;
    theme.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      name();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);
    document.getElementById("print").addEventListener("click", () => print());
    name();
  };
  const startPrinting = () => {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = all(".sources details:not([open])");
      opened.forEach((one) => { one.open = true; });
    });
    addEventListener("afterprint", () => opened.forEach((one) => { one.open = false; }));
  };

  /* attributions: the parts of one are lit together, and named in the strip */
  const strip = document.getElementById("strip");
  let pinned = null;
  const partsOf = (article, id) =>
    all(`[data-a~="${id}:source"], [data-a~="${id}:cue"], [data-a~="${id}:content"]`, article);
  const partIn = (element, id) =>
    ["source", "cue", "content"].find((part) => tokens(element, "a").includes(`${id}:${part}`));
  const dim = () => {
    all(".on").forEach((one) => one.classList.remove("on", "is-source", "is-cue", "is-content"));
    strip.hidden = true;
  };
  const light = (article, id) => {
    dim();
    for (const one of partsOf(article, id)) one.classList.add("on", `is-${partIn(one, id)}`);
    tell(article, id);
  };
  const tell = (article, id) => {
    const line = document.getElementById(`${article.id}-${id}`);
    strip.replaceChildren();
    for (const [name, kind, selector] of [
      ["Source", "source", "b"], ["Cue", "cue", "i"], ["Content", "content", "q"], ["Channel", "", ".channel"],
    ]) {
      const pair = document.createElement("span");
      const label = document.createElement("b");
      const words = document.createElement("span");
      label.textContent = name;
      words.className = kind;
      words.textContent = line.querySelector(selector).lastChild.textContent;
      pair.append(label, " ", words);
      strip.append(pair);
    }
    strip.hidden = false;
  };
  const restore = () => (pinned ? light(...pinned) : dim());
  const innermost = (element) => {
    const said = tokens(element, "a").map((one) => one.split(":"));
    const sure = said.filter(([, part]) => part !== "content");
    const [id] = (sure.length ? sure : said).pop();
    return id;
  };
  const opened = (element) => tokens(element, "h")[0];
  const pin = (article, id) => {
    pinned = pinned && pinned[1] === id ? null : [article, id];
    all('[aria-pressed="true"]').forEach((one) => one.setAttribute("aria-pressed", "false"));
    if (pinned) {
      all(`[data-h~="${id}"]`, article).forEach((one) => one.setAttribute("aria-pressed", "true"));
    }
    restore();
  };

  /* notes: their words, and which are shown */
  const lightNote = (article, number, on) => {
    all(`[data-f~="${number}"], [data-n="${number}"]`, article)
      .forEach((one) => one.classList.toggle("lit", on));
  };
  const LEVELS = ["error", "warning", "info", "aside"];
  const filter = (article, form) => {
    const ticked = (name) => new Set(all(`[name="${name}"]:checked`, form).map((one) => one.value));
    const levels = ticked("level");
    const rules = ticked("rule");
    const notes = all(".note", article);
    const shown = new Map();
    for (const note of notes) {
      note.hidden = !(levels.has(note.dataset.level) && rules.has(note.dataset.rule));
      if (!note.hidden) shown.set(note.dataset.n, note.dataset.level);
    }
    for (const marker of all(".marker", article)) marker.hidden = !shown.has(marker.dataset.n);
    for (const words of all("[data-f]", article)) {
      const left = tokens(words, "f").filter((one) => shown.has(one)).map((one) => shown.get(one));
      words.classList.remove(...LEVELS, "off");
      words.classList.add(LEVELS.find((level) => left.includes(level)) || "off");
    }
    article.classList.toggle("all", form.elements.said.checked);
    const some = shown.size < notes.length;
    form.querySelector(".count").textContent = some ? `${shown.size} of ${notes.length} shown` : "";
  };

  /* the rule behind a note, opened in the note itself */
  const explain = (link, wanted) => {
    const note = link.closest(".note");
    const open = note.querySelector(".explain");
    const rule = document.getElementById(link.hash.slice(1));
    if (open || wanted === false) {
      if (open) open.remove();
    } else {
      const box = document.createElement("div");
      box.className = "explain";
      const title = document.createElement("p");
      title.textContent = rule.querySelector("h3").firstChild.textContent.trim();
      box.append(title, ...rule.querySelector(".why").cloneNode(true).childNodes);
      note.append(box);
    }
    link.setAttribute("aria-expanded", String(!open && wanted !== false));
  };

  const startArticle = (article) => {
    if (article.dataset.started) return;
    article.dataset.started = "yes";
    const text = article.querySelector(".text");
    for (const one of all("[data-h]", text)) {
      one.tabIndex = 0;
      one.setAttribute("role", "button");
      one.setAttribute("aria-pressed", "false");
      one.setAttribute("aria-describedby", tokens(one, "h").map((id) => `${article.id}-${id}`).join(" "));
    }
    for (const link of all(".note .rule", article)) link.setAttribute("aria-expanded", "false");
    const form = article.querySelector(".filters");
    if (form) {
      form.hidden = false;
      form.addEventListener("change", () => filter(article, form));
      form.addEventListener("submit", (event) => event.preventDefault());
      filter(article, form);
    }
    article.addEventListener("mouseover", (event) => {
      const said = event.target.closest("[data-a]");
      if (said) light(article, innermost(said));
      const note = event.target.closest(".note, .marker");
      const flagged = event.target.closest("[data-f]");
      for (const one of all(".lit", article)) one.classList.remove("lit");
      if (note) lightNote(article, note.dataset.n, true);
      if (flagged) for (const number of tokens(flagged, "f")) lightNote(article, number, true);
    });
    article.addEventListener("mouseout", (event) => {
      if (event.target.closest("[data-a]")) restore();
    });
    article.addEventListener("focusin", (event) => {
      const handle = event.target.closest("[data-h]");
      if (handle) light(article, opened(handle));
      const note = event.target.closest(".note, .marker");
      if (note) lightNote(article, note.dataset.n, true);
    });
    article.addEventListener("focusout", (event) => {
      if (event.target.closest("[data-h]")) restore();
      const note = event.target.closest(".note, .marker");
      if (note) lightNote(article, note.dataset.n, false);
    });
    article.addEventListener("click", (event) => {
      const rule = event.target.closest(".note .rule");
      if (rule) {
        event.preventDefault();
        explain(rule);
        return;
      }
      const said = event.target.closest("[data-a]");
      if (said) pin(article, said.dataset.h ? opened(said) : innermost(said));
    });
    article.addEventListener("keydown", (event) => {
      const handle = event.target.closest("[data-h]");
      if (handle && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        pin(article, opened(handle));
      }
    });
  };

  /* several articles: the one that the address names, or the index */
  const index = document.getElementById("index");
  const title = document.title;
  const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const article = target && target.closest("main > article");
    if (index && (!target || article || index.contains(target))) {
      all("article.here").forEach((one) => one.classList.remove("here"));
      document.body.classList.toggle("reading", Boolean(article));
      if (article) article.classList.add("here");
      document.title = article ? `${article.querySelector("h1").textContent} – source audit` : title;
    }
    if (article) startArticle(article);
    if (index && target) target.scrollIntoView();
  };

  /* tables that are sorted by their heads: the index, and those of a report */
  const startSorting = (table) => {
    const body = table.tBodies[0];
    const heads = all("thead th", table);
    const isNumber = (column) => Boolean(body.rows[0]) && "v" in body.rows[0].cells[column].dataset;
    const value = (row, column) => {
      const cell = row.cells[column];
      return "v" in cell.dataset ? Number(cell.dataset.v) : (cell.querySelector("a") || cell).textContent;
    };
    const sort = (column) => {
      const was = heads[column].getAttribute("aria-sort");
      const up = was ? was === "descending" : !isNumber(column);
      const compare = (a, b) => (isNumber(column) ? a - b : a.localeCompare(b));
      const rows = Array.from(body.rows, (row) => [value(row, column), row]);
      rows.sort(([a], [b]) => (up ? compare(a, b) : compare(b, a)));
      body.append(...rows.map(([, row]) => row));
      heads.forEach((head) => head.removeAttribute("aria-sort"));
      heads[column].setAttribute("aria-sort", up ? "ascending" : "descending");
    };
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sort(column));
      head.replaceChildren(button);
    });
  };

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    pinned = null;
    all('[aria-pressed="true"]').forEach((one) => one.setAttribute("aria-pressed", "false"));
    dim();
    const note = event.target.closest && event.target.closest(".note");
    if (note && note.querySelector(".explain")) explain(note.querySelector(".rule"), false);
  });

  root.classList.add("js");
  startTools();
  startPrinting();
  all("table.index").forEach(startSorting);
  if (!index) all("main > article").forEach(startArticle);
  addEventListener("hashchange", show);
  show();
})();
