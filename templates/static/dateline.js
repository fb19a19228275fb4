// What a script adds to pages that are whole without it: filters with their state in the address, search, keys.
// WORDS, the strings in the site's language, stand before it: dateline build puts them there.
"use strict";
(() => {
  const root = new URL("../", document.currentScript.src);
  const SAID = WORDS.script;
  const FACETS = ["actor", "kind", "status", "review", "source", "place", "tag"];
  const SHOWN = 200; // results of a search that are drawn at once
  const OPTIONS = 60; // values of a facet that can be chosen: the others are found by their words
  const PAGES = 12; // actors, sources and pages that a search names

  const say = (key, values = {}) => SAID[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name in element && name !== "list") element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const split = (text) => (text ? text.split("|") : []);
  const format = (() => {
    try { return new Intl.NumberFormat(document.documentElement.lang); } catch { return new Intl.NumberFormat("en"); }
  })();
  const number = (value) => format.format(value);

  // --- Items: what can be filtered, read from the page or from the index of the search ---

  const GROUPS = { kind: "kinds", status: "status", review: "review" };
  const word = (facet, id) => (Object.hasOwn(WORDS[GROUPS[facet]], id) ? WORDS[GROUPS[facet]][id] : id);
  const newNames = () => ({ actor: new Map(), source: new Map() });
  const nameOf = (names, facet, value) => (facet in GROUPS ? word(facet, value) : names[facet]?.get(value) || value);

  const linked = (scope, selector, folder, names) =>
    [...new Set([...scope.querySelectorAll(selector)].flatMap((link) => {
      const match = link.getAttribute("href").match(new RegExp(`${folder}/([^/#]+)\\.html$`));
      if (!match) return [];
      const id = decodeURIComponent(match[1]);
      names.set(id, link.textContent);
      return [id];
    }))];

  const readPage = (timeline, names) =>
    [...timeline.querySelectorAll(".entry")].map((element) => {
      const { kind, status, review, places, tags } = element.dataset;
      const day = element.closest(".day").dataset;
      let text = "";
      return {
        element,
        get text() { return text ||= plain(element.textContent); }, // read when somebody searches: it is work for a phone
        from: day.from || "",
        to: day.to || "",
        values: {
          actor: linked(element, ".who > a[data-actor]", "actors", names.actor),
          kind: [kind],
          status: [status],
          review: [review],
          source: linked(element, ".evidence a", "sources", names.source),
          place: split(places),
          tag: split(tags),
        },
      };
    });

  const readEvent = (index) => (event) => {
    const ids = (facet, numbers) => numbers.map((at) => index[facet][at][0]);
    const actors = event.actors.map((at) => index.actor[at][1]);
    return {
      event,
      text: plain([event.title, event.date, word("kind", event.kind), event.text, ...event.quotes, ...event.places, ...event.tags, ...actors].join(" ")),
      from: event.from,
      to: event.to,
      values: {
        actor: ids("actor", event.actors), kind: [event.kind], status: [event.status], review: [event.review],
        source: ids("source", event.sources), place: event.places, tag: event.tags,
      },
    };
  };

  // --- State: in the address, so that it can be shared, cited and gone back to ---

  const readState = () => {
    const query = new URLSearchParams(location.search);
    const chosen = {};
    for (const facet of FACETS) chosen[facet] = new Set(query.getAll(facet));
    return { chosen, q: query.get("q") || "", from: query.get("from") || "", to: query.get("to") || "", all: query.get("match") === "all" };
  };

  const writeState = (state, replace) => {
    const query = new URLSearchParams();
    for (const name of ["q", "from", "to"]) if (state[name]) query.set(name, state[name]);
    for (const facet of FACETS) for (const value of [...state.chosen[facet]].sort()) query.append(facet, value);
    if (state.all && state.chosen.actor.size > 1) query.set("match", "all");
    const address = `${location.pathname}${query.size ? `?${query}` : ""}`;
    history[replace ? "replaceState" : "pushState"](null, "", address);
  };

  const isEmpty = (state) =>
    !state.q && !state.from && !state.to && Object.values(state.chosen).every((set) => !set.size);
  const wordsOf = (state) => plain(state.q).split(/\s+/).filter(Boolean);

  const inRange = (item, state) =>
    !(state.from && (!item.to || item.to < state.from)) && !(state.to && (!item.from || item.from > state.to));

  // The facets whose choice leaves the item out.
  const missed = (item, state) =>
    FACETS.filter((facet) => {
      const set = state.chosen[facet];
      if (!set.size) return false;
      const has = (value) => item.values[facet].includes(value);
      return !(facet === "actor" && state.all ? [...set].every(has) : [...set].some(has));
    });

  // What fits, and what each value would show if it were chosen as well: an item that one facet leaves out counts there.
  const sift = (items, state) => {
    const words = wordsOf(state);
    const found = [];
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    for (const item of items) {
      if (!inRange(item, state) || (words.length && !words.every((word) => item.text.includes(word)))) continue;
      const out = missed(item, state);
      if (!out.length) found.push(item);
      if (out.length > 1 || (out[0] === "actor" && state.all)) continue;
      for (const facet of out.length ? out : FACETS)
        for (const value of item.values[facet]) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
    }
    return { found, counts };
  };

  // --- The panel ---

  const panel = (items, names, show) => {
    let state = readState();
    const input = make("input", { type: "search", id: "q", autocomplete: "off", spellcheck: false });
    const from = make("input", { type: "date", id: "from" });
    const to = make("input", { type: "date", id: "to" });
    const all = make("input", { type: "checkbox", id: "match" });
    const told = make("p", { role: "status" });
    const reset = make("button", { type: "button", className: "reset" }, say("all"));
    const facets = make("div", { className: "facets" });
    let boxes = [];
    let opened = new Set();

    const update = () => {
      const { found, counts } = sift(items, state);
      for (const { facet, value, box, count, label } of boxes) {
        const open = counts[facet].get(value) || 0;
        count.textContent = number(open);
        box.checked = state.chosen[facet].has(value);
        label.classList.toggle("none", !open && !box.checked);
      }
      for (const field of [input, from, to]) if (field !== document.activeElement) field.value = state[field.id];
      all.checked = state.all;
      const counted = { n: number(found.length), all: number(items.length) };
      told.textContent = isEmpty(state) ? say("shown", { n: counted.all }) : found.length ? say("found", counted) : say("none");
      reset.hidden = isEmpty(state);
      show(found, isEmpty(state), wordsOf(state));
    };
    const change = (replace) => { writeState(state, replace); update(); };
    const option = (id) => (value) => {
      const box = make("input", { type: "checkbox" });
      const count = make("span", { className: "count" });
      const label = make("label", {}, box, make("bdi", {}, nameOf(names, id, value)), count);
      box.addEventListener("change", () => { state.chosen[id][box.checked ? "add" : "delete"](value); change(); });
      boxes.push({ facet: id, value, box, count, label });
      return label;
    };
    const facet = (id) => {
      const counts = new Map();
      for (const item of items) for (const value of item.values[id]) counts.set(value, (counts.get(value) || 0) + 1);
      if (counts.size < 2) return [];
      const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
      const options = ranked.filter((value, at) => at < OPTIONS || state.chosen[id].has(value)).map(option(id));
      if (id === "actor") options.push(make("label", { className: "match" }, all, say("together")));
      const title = say(`facets.${id}`);
      return [make("details", { open: opened.has(id) || state.chosen[id].size > 0, "data-facet": id }, make("summary", {}, title), make("div", { className: "options", role: "group", "aria-label": title }, ...options))];
    };
    const rebuild = () => { boxes = []; opened = new Set([...facets.querySelectorAll("details[open]")].map((one) => one.dataset.facet)); facets.replaceChildren(...FACETS.flatMap(facet)); update(); };

    input.addEventListener("input", () => { state.q = input.value; change(true); });
    from.addEventListener("change", () => { state.from = from.value; change(); });
    to.addEventListener("change", () => { state.to = to.value; change(); });
    all.addEventListener("change", () => { state.all = all.checked; change(); });
    reset.addEventListener("click", () => { history.pushState(null, "", location.pathname); state = readState(); update(); input.focus(); });
    addEventListener("popstate", () => { state = readState(); update(); });

    const form = make("form", { className: "filters", role: "search" },
      make("div", { className: "line" }, make("label", { htmlFor: "q" }, say("find")), input, make("span", { className: "range" }, make("label", { htmlFor: "from" }, say("from")), from, make("label", { htmlFor: "to" }, say("to")), to)),
      facets,
      make("div", { className: "line" }, told, reset));
    form.addEventListener("submit", (event) => event.preventDefault());
    rebuild();
    return { form, rebuild };
  };

  const filterPage = (timeline) => {
    const names = newNames();
    const items = readPage(timeline, names);
    const place = document.querySelector("[data-filters]");
    if (items.length < 5 || !place) return place?.remove();
    const groups = ["day", "month", "year"].map((name) => [...timeline.querySelectorAll(`.${name}`)]);
    const show = (found, everything) => {
      const shown = new Set(found);
      for (const item of items) item.element.hidden = !shown.has(item);
      for (const group of groups.flat()) group.hidden = !group.querySelector(".entry:not([hidden])");
      timeline.classList.toggle("filtered", !everything);
    };
    const open = matchMedia("(min-width: 40.01rem)").matches || !isEmpty(readState());
    place.append(make("details", { className: "fold", open }, make("summary", {}, say("filter")), panel(items, names, show).form));
  };

  // --- Search over all pages ---

  const link = (path, title) => make("a", { href: new URL(path, root).href, dir: "auto" }, title);

  // The words around the first that was asked for and that the title does not say; plain() may change a text's length, so they
  // are found word by word, each of which is what it was.
  const excerpt = (event, words) => {
    const missing = words.filter((word) => !plain(event.title).includes(word));
    for (const text of missing.length && !event.graphic ? [event.text, ...event.quotes] : []) {
      const parts = text.split(/\s+/);
      const at = parts.findIndex((part) => plain(part).includes(missing[0]));
      if (at < 0) continue;
      const before = [at > 6 ? "…" : "", ...parts.slice(Math.max(0, at - 6), at)].filter(Boolean).map((part) => `${part} `);
      const after = [...parts.slice(at + 1, at + 9), at + 9 < parts.length ? "…" : ""].filter(Boolean).map((part) => ` ${part}`);
      return [make("q", { className: "note", dir: "auto" }, before.join(""), make("mark", {}, parts[at]), after.join(""))];
    }
    return [];
  };
  const hit = (words) => ({ event }) => {
    const marks = [word("kind", event.kind), event.status === "reported" ? "" : word("status", event.status), event.review === "draft" ? word("review", "draft") : ""];
    return make("li", { className: "hit" }, make("span", { className: "date" }, event.date), " ", link(event.path, event.title), " ", make("span", { className: "note" }, marks.filter(Boolean).join(", ")), ...excerpt(event, words));
  };
  const pageHit = ({ path, title, what }) => make("li", { className: "hit" }, link(path, title), " ", make("span", { className: "note" }, what));

  const search = async (place) => {
    const list = make("ol", { className: "results" });
    const others = make("ul", { className: "results" });
    const heading = make("h2", {}, say("pages"));
    const rest = make("p", { className: "note", role: "status" }, say("loading"));
    const read = async (path) => (await fetch(new URL(path, root))).json();
    try {
      const index = await read("search.json");
      const names = newNames();
      for (const facet of ["actor", "source"]) for (const [id, name] of index[facet]) names[facet].set(id, name);
      const pages = index.pages.map(([path, title, what, words]) => ({ path, title, what, name: plain(title), text: plain(`${title} ${what} ${words}`) }));
      const items = [];
      const { form, rebuild } = panel(items, names, (found, everything, words) => {
        const shown = everything ? [] : found;
        list.replaceChildren(...shown.slice(0, SHOWN).map(hit(words)));
        const fits = words.length ? pages.filter((page) => words.every((word) => page.text.includes(word))) : [];
        const named = (page) => words.every((word) => page.name.includes(word));
        others.replaceChildren(...[...fits.filter(named), ...fits.filter((page) => !named(page))].slice(0, PAGES).map(pageHit));
        heading.hidden = !fits.length;
        rest.textContent = items.length < index.events ? say("loading") : shown.length > SHOWN ? say("first", { n: SHOWN }) : "";
      });
      place.replaceChildren(form, rest, list, heading, others);
      form.querySelector("input").focus();
      let built = 0; // the panel is built again only when twice as much is there: a long index must not stop the page
      for (const part of index.parts) {
        items.push(...(await read(part)).map(readEvent(index)));
        if (items.length < 2 * built && items.length < index.events) continue;
        built = items.length;
        rebuild();
      }
    } catch {
      place.replaceChildren(make("p", {}, say("offline")));
    }
  };

  // --- Keys ---

  const help = () => {
    const keys = [["j", "next"], ["k", "previous"], ["/", "search"], ["?", "help"]];
    const close = make("button", { type: "button" }, say("close"));
    const dialog = make("dialog", { "aria-label": say("keys") }, make("dl", {}, ...keys.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, say(what))])), close);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  const step = (by) => {
    const links = [...document.querySelectorAll(".entry:not([hidden]) h4 a, .brief > a, .hit a")].filter((link) => link.offsetParent);
    const at = links.indexOf(document.activeElement);
    const below = links.findIndex((link) => link.getBoundingClientRect().top > 60);
    const next = at >= 0 ? at + by : below < 0 ? links.length - 1 : by > 0 ? below : below - 1;
    links[Math.max(0, Math.min(links.length - 1, next))]?.focus({ preventScroll: true });
    document.activeElement.scrollIntoView({ block: "center" });
  };

  const find = () => {
    const input = document.getElementById("q");
    input?.closest(".fold")?.setAttribute("open", "");
    if (input) { input.focus(); input.select(); } else location.href = new URL("search.html", root).href;
  };

  const KEYS = { j: () => step(1), k: () => step(-1), "/": find, "?": help };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
    const act = KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // A page is read before it is filtered: the filters are built when the browser has time, or at once where the address asks.
  const later = location.search || !window.requestIdleCallback ? (build) => build() : requestIdleCallback;
  for (const timeline of document.querySelectorAll("[data-filter]")) later(() => filterPage(timeline));
  const place = document.querySelector("[data-search]");
  if (place) search(place);
})();
