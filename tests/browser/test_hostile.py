"""Text that tries to run: in every field, on every page, nothing does."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from generator.config import Config, CustomKind
from generator.dates import parse
from generator.diagnostics import Place
from generator.model import (
    Actor,
    ActorKind,
    Alias,
    Article,
    Basis,
    Content,
    Correction,
    Dropped,
    Event,
    Location,
    Office,
    Participant,
    Review,
    Source,
    Stance,
    Status,
)
from generator.model import (
    Page as Prose,
)
from generator.render import links, output
from generator.render.site import Site, render
from tests.browser.conftest import Served, _serve
from tests.browser.payloads import SHORT, every

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

pytestmark = pytest.mark.browser

PAYLOADS = SHORT
ALL = " ".join(PAYLOADS)


def _event(payload: str, number: int) -> Event:
    """The payload in every field that takes text."""
    return Event(
        id=f"e{number}",
        title=payload,
        date=parse(f"{2031 + number // 28 // 12}-{1 + number // 28 % 12:02}-{number % 28 + 1:02}"),
        graphic=number % 5 == 0,
        time=payload,
        kind="odd" if number else payload,
        status=Status.DISPUTED,
        actors=(Participant(f"x{number}"), Participant(payload)),
        places=(Location(payload),),
        summary=payload,
        tags=(payload,),
        review=Review.DRAFT,
        sources=(
            Source(f"a{number}", payload, None, payload, Stance.DENIES, Basis(payload, payload, payload, payload)),
        ),
        corrections=(Correction(parse("2031"), {payload: payload}, payload),),
        file=payload,
    )


def _actor(payload: str, number: int) -> Actor:
    return Actor(
        id=f"x{number}",
        name=payload,
        kind=ActorKind.PERSON,
        aliases=(Alias(payload),),
        demonyms=(payload,),
        metonyms=(payload,),
        offices=(Office(payload, payload), Office(payload, "x0")),
        part_of=(payload, "x1"),
        links={payload: payload, "wikidata": payload},
        description=payload,
        file=payload,
    )


def _article(payload: str, number: int) -> Article:
    return Article(
        id=f"a{number}",
        text=payload,
        sha256=payload,
        title=payload,
        publisher=payload,
        author=payload,
        url=payload,
        archived=payload,
        language=payload,
        place=payload,
    )


@pytest.fixture(scope="module")
def site() -> Site:
    return _site(PAYLOADS)


@pytest.fixture(scope="module")
def wide_site() -> Site:
    return _site(every())


def _site(payloads: Sequence[str]) -> Site:
    config = Config(
        ALL, ALL, language=ALL, repository=ALL, license=ALL, published_by=ALL, kinds={"odd": CustomKind(ALL, ALL)}
    )
    numbered = list(enumerate(payloads))
    return render(
        Content(
            config,
            tuple(_article(payload, number) for number, payload in numbered),
            tuple(_event(payload, number) for number, payload in numbered),
            tuple(_actor(payload, number) for number, payload in numbered),
            (Prose("about", ALL, "\n\n".join(payloads), Place("about.md")),),
            dropped=tuple(Dropped(f"g{number}", payload, parse("2031")) for number, payload in numbered),
        )
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, site: Site) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    output.write(folder, site)
    yield from _serve(folder)


def test_links_stay_whole(site: Site) -> None:
    """Whatever the text, no link breaks and no page takes another's place."""
    assert [d.message for d in links.check(site)] == []
    assert sum(path.startswith("events/") for path in site) == 2 * len(PAYLOADS)


def _dismiss(ran: list[str]) -> Callable[[Dialog], None]:
    def dismiss(dialog: Dialog) -> None:
        ran.append(dialog.message)
        dialog.dismiss()

    return dismiss


def test_nothing_runs(page: Page, hostile: Served, site: Site) -> None:
    """No payload calls its function, opens a dialog, leaves the site, or asks anything of anybody else."""
    ran: list[str] = []
    asked: list[str] = []
    page.context.expose_function("ran", lambda: ran.append(page.url))
    page.on("dialog", _dismiss(ran))
    page.on("request", lambda request: asked.append(request.url))
    for path in _some(site, 3):
        page.goto(hostile.url + path, wait_until="load")
        assert page.url.startswith(hostile.url)
    page.goto(f"{hostile.url}search.html?q=ran&kind=x&actor=%22%3E%3Csvg%20onload=ran()%3E")
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Find").fill("ran")
    page.locator(".hit").first.wait_for()
    assert ran == []
    assert [url for url in asked if not url.startswith(hostile.url)] == []


def test_escaping_comes_before_the_policy(site: Site) -> None:
    """No page holds an element of a payload: the content security policy is a second wall, not the first."""
    for path, body in site.items():
        if path.endswith(".html"):
            tags = re.findall(r"<(?:img|iframe|base|form|style|math|script>|svg onload|svg>|body on)", body.decode())
            assert tags == [], path


# What a browser's own parser finds in a page that could run, load, send, lead elsewhere by itself, or change what links mean.
_FOUND = """
(page) => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  const wrong = [];
  let scripts = 0;
  for (const element of parsed.querySelectorAll("*")) {
    const name = element.localName;
    const inert = name === "script" && element.type === "application/ld+json";
    if (name === "script" && !inert) scripts += 1;
    if (inert) JSON.parse(element.textContent);
    if (/^(iframe|object|embed|base|form|style|math|foreignobject|template|marquee|video|audio|img|input|button|textarea|select|set|animate|use|portal|applet|frame|frameset)$/.test(name)) wrong.push(name);
    for (const { name: key, value } of element.attributes) {
      if (/^on/.test(key) || ["style", "srcdoc", "srcset", "formaction", "ping", "autofocus"].includes(key)) wrong.push(`${name} ${key}=${value}`);
      if (!["href", "src", "action", "data", "xlink:href"].includes(key)) continue;
      const address = new URL(value, "https://here.example/a/b.html");
      const leads = ["https:", "http:", "mailto:"].includes(address.protocol);
      if (!leads || (address.host !== "here.example" && !(name === "a" || (name === "link" && element.rel === "canonical")))) wrong.push(`${name} ${key}=${value}`);
    }
    if (name === "meta" && element.httpEquiv === "refresh") wrong.push(`refresh ${element.content}`);
  }
  return scripts === 1 ? wrong : [...wrong, `${scripts} scripts`];
}
"""


def test_no_page_holds_what_a_payload_made(page: Page, wide_site: Site) -> None:
    """Hundreds of payloads in every field: what the browser's parser makes of each page is our own elements, and safe links."""
    page.goto("about:blank")
    assert page.evaluate(_FOUND, "<svg onload=ran()><a href='javascript:ran()'>x</a>") != []
    found = {path: page.evaluate(_FOUND, wide_site[path].decode()) for path in _some(wide_site, 5)}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def _some(site: Site, step: int) -> list[str]:
    """Every page that holds many payloads, and one of `step` of those that hold one."""
    inner = [path for path in site if path.endswith(".html") and "/" in path]
    return [path for path in site if path.endswith(".html") and "/" not in path] + ["actors/index.html", *inner[::step]]


def test_nothing_of_a_wide_list_runs(page: Page, wide_site: Site, tmp_path: Path) -> None:
    """The pages that hold all payloads, and some that hold one: opened, with all evidence unfolded, none calls its function."""
    ran: list[str] = []
    asked: list[str] = []
    output.write(tmp_path, wide_site)
    page.context.expose_function("ran", lambda: ran.append(page.url))
    page.on("dialog", _dismiss(ran))
    page.on("request", lambda request: asked.append(request.url))
    served = _serve(tmp_path)
    base = next(served).url
    for path in _some(wide_site, 90):
        page.goto(base + path, wait_until="load")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert page.url.startswith(base)
    next(served, None)
    assert ran == []
    assert [url for url in asked if not url.startswith(base)] == []


def test_feeds_and_tables_hold_any_payload(wide_site: Site) -> None:
    """XML stays well-formed and JSON can be read, whatever the text; no cell of the table is a formula."""
    for path, body in wide_site.items():
        if path.endswith((".xml", ".svg")):
            ET.fromstring(body)
        elif path.endswith(".json"):
            json.loads(body)
    rows = list(csv.reader(io.StringIO(wide_site["events.csv"].decode(), newline="")))
    assert len(rows) == 1 + len(every())
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
