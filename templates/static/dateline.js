// What a script adds to pages that are whole without it: filters with their state in the address, search, keys.
"use strict";
(() => {
  const root = new URL("../", document.currentScript.src);
  const FACETS = { actor: "Actors", kind: "Kinds", status: "Status", review: "Review", source: "Sources", place: "Places", tag: "Tags" };
  const SHOWN = 200; // results of a search that are drawn at once

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

  // --- Items: what can be filtered, read from the page or from search.json ---

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
      return {
        element,
        text: plain(element.textContent),
        from: day.from || "",
        to: day.to || "",
        values: {
          actor: linked(element, ".who > a[data-actor]", "actors", names.actor),
          kind: [kind],
          status: [status],
          review: [review],
          source: linked(element, "figcaption a", "sources", names.source),
          place: split(places),
          tag: split(tags),
        },
      };
    });

  const readIndex = (index, names) => {
    for (const facet of ["actor", "source"]) index[facet].forEach(([id, name]) => names[facet].set(id, name));
    const ids = (facet, numbers) => numbers.map((number) => index[facet][number][0]);
    return index.events.map((event) => ({
      event,
      text: plain([event.title, event.date, event.kind, event.text, ...event.places, ...event.tags, ...event.actors.map((n) => index.actor[n][1])].join(" ")),
      from: event.from,
      to: event.to,
      values: {
        actor: ids("actor", event.actors), kind: [event.kind], status: [event.status], review: [event.review],
        source: ids("source", event.sources), place: event.places, tag: event.tags,
      },
    }));
  };

  // --- State: in the address, so that it can be shared, cited and gone back to ---

  const readState = () => {
    const query = new URLSearchParams(location.search);
    const chosen = {};
    for (const facet of Object.keys(FACETS)) chosen[facet] = new Set(query.getAll(facet));
    return { chosen, q: query.get("q") || "", from: query.get("from") || "", to: query.get("to") || "", all: query.get("match") === "all" };
  };

  const writeState = (state, replace) => {
    const query = new URLSearchParams();
    for (const name of ["q", "from", "to"]) if (state[name]) query.set(name, state[name]);
    for (const facet of Object.keys(FACETS)) for (const value of [...state.chosen[facet]].sort()) query.append(facet, value);
    if (state.all && state.chosen.actor.size > 1) query.set("match", "all");
    const address = `${location.pathname}${query.size ? `?${query}` : ""}`;
    history[replace ? "replaceState" : "pushState"](null, "", address);
  };

  const isEmpty = (state) =>
    !state.q && !state.from && !state.to && Object.values(state.chosen).every((set) => !set.size);

  const fits = (item, state, words, except) => {
    if (!words.every((word) => item.text.includes(word))) return false;
    if (state.from && (!item.to || item.to < state.from)) return false;
    if (state.to && (!item.from || item.from > state.to)) return false;
    return Object.entries(state.chosen).every(([facet, set]) => {
      if (!set.size || facet === except) return true;
      const test = (value) => item.values[facet].includes(value);
      return facet === "actor" && state.all ? [...set].every(test) : [...set].some(test);
    });
  };

  // --- The panel ---

  const panel = (items, names, show) => {
    let state = readState();
    const input = make("input", { type: "search", id: "q", autocomplete: "off", spellcheck: false });
    const from = make("input", { type: "date", id: "from" });
    const to = make("input", { type: "date", id: "to" });
    const all = make("input", { type: "checkbox", id: "match" });
    const told = make("p", { role: "status" });
    const reset = make("button", { type: "button", className: "reset" }, "Show all");
    const boxes = [];

    const update = () => {
      const words = plain(state.q).split(/\s+/).filter(Boolean);
      const found = items.filter((item) => fits(item, state, words));
      for (const { facet, value, box, count, label } of boxes) {
        const open = items.filter((item) => item.values[facet].includes(value) && fits(item, state, words, facet === "actor" && state.all ? "" : facet)).length;
        count.textContent = open;
        box.checked = state.chosen[facet].has(value);
        label.classList.toggle("none", !open && !box.checked);
      }
      for (const field of [input, from, to]) if (field !== document.activeElement) field.value = state[field.id];
      all.checked = state.all;
      told.textContent = isEmpty(state) ? `${items.length} events` : found.length ? `${found.length} of ${items.length} events` : "No events match.";
      reset.hidden = isEmpty(state);
      show(new Set(found), isEmpty(state));
    };
    const change = (replace) => { writeState(state, replace); update(); };
    const facet = ([id, title]) => {
      const counts = new Map();
      for (const item of items) for (const value of item.values[id]) counts.set(value, (counts.get(value) || 0) + 1);
      if (counts.size < 2) return [];
      const options = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => {
        const box = make("input", { type: "checkbox" });
        const count = make("span", { className: "count" });
        const label = make("label", {}, box, make("bdi", {}, names[id]?.get(value) || value), count);
        box.addEventListener("change", () => { state.chosen[id][box.checked ? "add" : "delete"](value); change(); });
        boxes.push({ facet: id, value, box, count, label });
        return label;
      });
      if (id === "actor") options.push(make("label", { className: "match" }, all, "all of them together"));
      return [make("details", { open: state.chosen[id].size > 0 }, make("summary", {}, title), make("div", { className: "options", role: "group", "aria-label": title }, ...options))];
    };

    input.addEventListener("input", () => { state.q = input.value; change(true); });
    from.addEventListener("change", () => { state.from = from.value; change(); });
    to.addEventListener("change", () => { state.to = to.value; change(); });
    all.addEventListener("change", () => { state.all = all.checked; change(); });
    reset.addEventListener("click", () => { history.pushState(null, "", location.pathname); state = readState(); update(); input.focus(); });
    addEventListener("popstate", () => { state = readState(); update(); });

    const form = make("form", { className: "filters", role: "search" },
      make("div", { className: "line" }, make("label", { htmlFor: "q" }, "Find"), input, make("span", { className: "range" }, make("label", { htmlFor: "from" }, "From"), from, make("label", { htmlFor: "to" }, "to"), to)),
      make("div", { className: "facets" }, ...Object.entries(FACETS).flatMap(facet)),
      make("div", { className: "line" }, told, reset));
    form.addEventListener("submit", (event) => event.preventDefault());
    update();
    return form;
  };

  const newNames = () => ({ actor: new Map(), source: new Map() });

  const filterPage = (timeline) => {
    const names = newNames();
    const items = readPage(timeline, names);
    const place = document.querySelector("[data-filters]");
    if (items.length < 5 || !place) return place?.remove();
    const groups = ["day", "month", "year"].map((name) => [...timeline.querySelectorAll(`.${name}`)]);
    const show = (found, everything) => {
      for (const item of items) item.element.hidden = !found.has(item);
      for (const group of groups.flat()) group.hidden = !group.querySelector(".entry:not([hidden])");
      timeline.classList.toggle("filtered", !everything);
    };
    place.append(panel(items, names, show));
  };

  // --- Search over all events ---

  const result = ({ event }) =>
    make("li", { className: "hit" },
      make("span", { className: "date" }, event.date), " ",
      make("a", { href: new URL(event.path, root).href, dir: "auto" }, event.title), " ",
      make("span", { className: "note" }, [event.kind, event.status === "reported" ? "" : event.status, event.review === "draft" ? "draft" : ""].filter(Boolean).join(", ")));

  const search = async (place) => {
    const list = make("ol", { className: "results" });
    const rest = make("p", { className: "note" });
    try {
      const names = newNames();
      const answer = await fetch(new URL("search.json", root));
      const items = readIndex(await answer.json(), names);
      const form = panel(items, names, (found, everything) => {
        const shown = everything ? [] : [...found];
        list.replaceChildren(...shown.slice(0, SHOWN).map(result));
        rest.textContent = shown.length > SHOWN ? `The first ${SHOWN} are shown: narrow the search.` : "";
      });
      place.replaceChildren(form, list, rest);
      form.querySelector("input").focus();
    } catch {
      place.replaceChildren(make("p", {}, "The search needs a web server: a browser reads no other file from a page that was opened from disk. The pages above lead to every event."));
    }
  };

  // --- Keys ---

  const help = () => {
    const keys = [["j", "next event"], ["k", "previous event"], ["/", "search"], ["?", "this help"]];
    const close = make("button", { type: "button" }, "Close");
    const dialog = make("dialog", { "aria-label": "Keys" }, make("dl", {}, ...keys.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)])), close);
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
    if (input) { input.focus(); input.select(); } else location.href = new URL("search.html", root).href;
  };

  const KEYS = { j: () => step(1), k: () => step(-1), "/": find, "?": help };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
    const act = KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  for (const timeline of document.querySelectorAll("[data-filter]")) filterPage(timeline);
  const place = document.querySelector("[data-search]");
  if (place) search(place);
})();
