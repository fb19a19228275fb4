"""Text that tries to run: in every field, on every page, nothing does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

pytestmark = pytest.mark.browser

# Our own, and shapes that the public lists (OWASP, PortSwigger) have in common.
PAYLOADS = (
    "<script>ran()</script>",
    "<img src=x onerror=ran()>",
    "<svg onload=ran()>",
    "<svg><script>ran()</script></svg>",
    '"><script>ran()</script>',
    "'><img src=x onerror=ran()>",
    '" onfocus=ran() autofocus x="',
    "</title><script>ran()</script>",
    "</script><script>ran()</script>",
    "</textarea><script>ran()</script>",
    "javascript:ran()",
    "JaVaScRiPt&colon;ran()",
    "[x](javascript:ran())",
    '![x](x" onerror="ran())',
    "<a href='java\tscript:ran()'>x</a>",
    "<details open ontoggle=ran()>",
    "<iframe srcdoc='<script>parent.ran()</script>'>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=ran()>",
    "{{ 7 * 7 }}${ran()}#{ran()}<%= ran() %>",
    "--><script>ran()</script><!--",
    "]]><script>ran()</script>",
    "\u2028ran()\u2029",
    "<style>@import 'https://evil.example/x'</style>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<form action=https://evil.example><button autofocus>x",
    '<noscript><p title="</noscript><img src=x onerror=ran()>">',
)


ALL = " ".join(PAYLOADS)


def _event(payload: str, number: int) -> Event:
    """The payload in every field that takes text."""
    return Event(
        id=f"e{number}",
        title=payload,
        date=parse(f"2031-03-{number + 1:02}"),
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
    config = Config(
        ALL, ALL, language=ALL, repository=ALL, license=ALL, published_by=ALL, kinds={"odd": CustomKind(ALL, ALL)}
    )
    numbered = list(enumerate(PAYLOADS))
    return render(
        Content(
            config,
            tuple(_article(payload, number) for number, payload in numbered),
            tuple(_event(payload, number) for number, payload in numbered),
            tuple(_actor(payload, number) for number, payload in numbered),
            (Prose("about", ALL, "\n\n".join(PAYLOADS), Place("about.md")),),
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
    assert sum(path.startswith("events/") for path in site) == len(PAYLOADS)


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
    for path in (path for path in site if path.endswith(".html")):
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
