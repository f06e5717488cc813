"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const [form, drop, input, text, chosen, trouble, busy, submit] =
    ["form", "drop", "file", "text", "chosen", "trouble", "busy", "submit"].map(at);
  const limit = Number(input.dataset.limit);
  let file = null;

  const say = (sentence) => { trouble.textContent = sentence; };
  const sized = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

  const choose = (files) => {
    say("");
    if (files.length > 1) {
      say("One article at a time, please.");
      return;
    }
    file = files[0] || null;
    chosen.hidden = !file;
    drop.classList.toggle("full", Boolean(file));
    if (!file) {
      input.value = "";
      return;
    }
    chosen.querySelector("strong").textContent = file.name;
    chosen.querySelector("span").textContent = sized(file.size);
    submit.focus();
  };

  const article = () => {
    if (file) return { name: file.name, body: file, shown: file.name };
    const name = `pasted.${at("as").value}`;
    return { name, body: new Blob([text.value]), shown: "the text" };
  };

  const wait = (sentence) => {
    busy.textContent = sentence;
    submit.disabled = Boolean(sentence);
    form.classList.toggle("waiting", Boolean(sentence));
    form.setAttribute("aria-busy", String(Boolean(sentence)));
  };

  const audit = async () => {
    const { name, body, shown } = article();
    say("");
    if (!file && !text.value.trim()) {
      say("There is no article yet: choose a file, drop one, or paste its text.");
      return;
    }
    if (body.size > limit) {
      say(`${name} is larger than ${limit / 1e6} MB, too large for an article.`);
      return;
    }
    wait(`Reading ${shown} …`);
    try {
      const answer = await fetch("/audit", {
        method: "POST",
        body,
        headers: {
          "Content-Type": "application/octet-stream",
          "X-Name": encodeURIComponent(name),
          "X-Standard": at("standard").value,
        },
      });
      const told = answer.headers.get("Content-Type").startsWith("application/json")
        ? await answer.json() : { error: await answer.text() };
      if (told.result) {
        location.assign(told.result);
        return;
      }
      say(`${told.error.trim().replace(/\.$/, "")}.`);
    } catch {
      say(file ? "It could not be read, or audit serve has ended; look into the terminal, and choose the file again."
        : "audit serve has ended; start it again.");
    }
    wait("");
    trouble.scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    audit();
  });
  input.addEventListener("change", () => { if (input.files.length) choose(input.files); });
  at("remove").addEventListener("click", () => {
    choose([]);
    input.focus();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    choose(event.clipboardData.files);
  });

  /* a file may be dropped anywhere on the page; words that are dropped go where text goes */
  const carries = (event) => event.dataTransfer.types.includes("Files");
  let depth = 0;
  const over = (change) => (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    depth += change;
    drop.classList.toggle("over", depth > 0);
  };
  addEventListener("dragenter", over(1));
  addEventListener("dragleave", over(-1));
  addEventListener("dragover", over(0));
  addEventListener("drop", (event) => {
    over(-depth)(event);
    if (carries(event)) choose(event.dataTransfer.files);
  });
  addEventListener("pageshow", () => wait(""));
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
})();
