"""What readers get: accessible, whole without a script, nothing asked of anybody else."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from bench.site import content
from generator.render import output
from generator.render.site import render
from tests.browser.conftest import PAGES, Served
from tests.render import riverland

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

STEADY = tuple(path for path in PAGES if path != "events/old-recall.html")  # that one leads on at once
AXE = Path(__file__).parents[1] / "node" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("light", 1440), ("dark", 1440)])
@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core here: make tools gets it")
def test_axe_finds_no_violation(browser: Browser, small: Served, scheme: Literal["light", "dark"], width: int) -> None:
    """Every kind of page, in light and in dark, on a phone and on a desk."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    wrong = []
    for path in STEADY:
        page.goto(small.url + path)
        wrong += [(path, *violation) for violation in _violations(page)]
    context.close()
    assert wrong == []


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core here: make tools gets it")
def test_axe_finds_no_violation_in_a_long_timeline(browser: Browser, large: Served, long: Served, width: int) -> None:
    """A hundred events on a page, an overview, a year, a month, a brief list; months out of sight overlap nothing."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    wrong = []
    for url in (
        large.url,
        *(long.url + path for path in ("index.html", "2031.html", "2031-04.html", "actors/riverland.html")),
    ):
        page.goto(url)
        wrong += [(url, *violation) for violation in _violations(page)]
    context.close()
    assert wrong == []


def _violations(page: Page) -> list[list[object]]:
    """What axe finds on the page, the size of targets included."""
    page.evaluate(AXE.read_text())
    run = "axe.run({rules: {'target-size': {enabled: true}}})"
    found = page.evaluate(run + ".then((r) => r.violations.map((v) => [v.id, v.nodes.map((n) => n.html)]))")
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("where", ["served", "on disk"])
def test_nothing_is_asked_of_anybody_else(page: Page, small: Served, where: str) -> None:
    """No request leaves the site, none fails, and the console is silent: the content security policy fits the pages."""
    base = small.url if where == "served" else small.folder.as_uri() + "/"
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: said.append(f"{request.url} {request.failure}"))
    page.on("console", lambda message: said.append(message.text))
    for path in STEADY:
        if where == "on disk" and path == "search.html":
            continue  # it says itself that it needs a server: the next test
        page.goto(base + path)
        page.wait_for_timeout(50)
    assert [url for url in asked if not url.startswith(base)] == []
    # A favicon that the next page overtakes is no failure; fonts can be fetched ahead from a server alone.
    harmless = ("ERR_ABORTED", "ERR_FAILED") if where == "on disk" else ("ERR_ABORTED",)
    assert [line for line in said if not line.endswith(harmless) and ".woff2" not in line] == []


def test_a_merged_event_leads_to_what_it_became(page: Page, small: Served) -> None:
    """The page of an old id goes on to the new one by itself."""
    page.goto(small.url + "events/old-recall.html", wait_until="commit")
    page.wait_for_url("**/events/recall.html")


def test_search_from_disk_says_what_it_needs(page: Page, small: Served) -> None:
    """A page that was opened from disk may read no other file; it says so and keeps its lists."""
    page.goto((small.folder / "search.html").as_uri())
    page.get_by_text("The search needs a web server").wait_for()
    assert page.get_by_role("link", name="Talks").count() == 1


def test_pages_are_whole_without_a_script(browser: Browser, large: Served) -> None:
    """With scripts off every event of the index is there, and its evidence opens."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(large.url)
    assert page.locator(".entry").count() == 100
    evidence = page.locator(".evidence").first
    assert not evidence.locator("blockquote").first.is_visible()
    evidence.locator("summary").click()
    assert evidence.locator("blockquote").first.is_visible()
    assert page.locator(".filters").count() == 0
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 2560])
def test_no_page_is_wider_than_the_screen(browser: Browser, small: Served, large: Served, width: int) -> None:
    """From a small phone to a wall of a screen, nothing scrolls sideways."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for url in (
        *(small.url + path for path in PAGES if path != "events/old-recall.html"),
        large.url + "index.html",
        large.url + "lanes.html",
    ):
        page.goto(url)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(url)
    context.close()
    assert wide == []


def test_targets_are_large_enough_for_a_finger(browser: Browser, large: Served) -> None:
    """Links and controls that stand alone are at least 24 px high on a phone (WCAG 2.2, 2.5.8; links in text are exempt)."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(large.url)
    low = page.evaluate(
        """[...document.querySelectorAll('.top a, .bottom a, .around a, summary, button, .filters input:not([type=checkbox]), .facets label, .entry h4 a, .day h3 a')]
        .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 23.5)
        .map((e) => `${e.outerHTML.slice(0, 80)} ${e.getBoundingClientRect().height}`)"""
    )
    context.close()
    assert low == []


@pytest.mark.parametrize("width", [390, 1000])
def test_the_rail_breaks_no_year(browser: Browser, large: Served, width: int) -> None:
    """However many years and months a timeline has, each stands in one line of the rail, which scrolls."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(large.url)
    heights = page.evaluate("[...document.querySelectorAll('.rail a')].map((e) => e.getBoundingClientRect().height)")
    context.close()
    assert len(heights) > 12
    assert max(heights) < 40


def test_everything_prints(page: Page, large: Served) -> None:
    """On paper: all events, the words of all sources, no controls."""
    page.goto(large.url)
    page.emulate_media(media="print")
    assert page.locator(".entry:visible").count() == 100
    assert (
        page.evaluate(
            "[...document.querySelectorAll('.evidence blockquote')].filter((q) => q.checkVisibility({contentVisibilityAuto: true}) && q.getBoundingClientRect().height > 10).length"
        )
        == page.locator(".evidence blockquote").count()
    )
    assert page.locator(".filters, .top nav, .rail, .legend").locator("visible=true").count() == 0


def test_first_visit_is_light(page: Page, large: Served) -> None:
    """The first page of 100 events with all that it loads, faces included: 100 KB, 2,200 elements; nothing jumps while it loads."""
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(large.url)
    page.wait_for_load_state("networkidle")
    files = {large.folder / (url.removeprefix(large.url) or "index.html") for url in asked if url.startswith(large.url)}
    assert {file.suffix for file in files} >= {".html", ".css", ".js", ".woff2"}
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) < 100 * 1024
    shift = page.evaluate(
        """new Promise((done) => { let sum = 0;
        new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done(sum), 300); })"""
    )
    assert shift < 0.1  # what Web Vitals call good: on a slow machine a font may come after the first paint
    context = page.context.browser.new_context(java_script_enabled=False) if page.context.browser else None
    assert context
    plain = context.new_page()
    plain.goto(large.url)
    assert plain.locator("*").count() < 2200
    context.close()


def test_a_title_in_the_other_direction_keeps_it(browser: Browser, tmp_path: Path) -> None:
    """Arabic inside an English page runs from right to left, begins where the other titles begin, and turns nothing else round."""
    made = riverland.content()
    arabic = replace(riverland.EVENTS[0], id="arabic", title="النهر يستدعي سفيره (2031)", was=(), order=9)
    output.write(tmp_path, render(replace(made, events=(*made.events, arabic))))
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((tmp_path / "index.html").as_uri())
    title, other = page.locator("[id=arabic] h4"), page.locator("[id=answer] h4")
    style = "(e) => [getComputedStyle(e).direction, getComputedStyle(e).textAlign]"
    assert title.evaluate(style) == ["rtl", "left"]
    assert other.evaluate(style) == ["ltr", "left"]
    assert page.locator("html").get_attribute("dir") == "ltr"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here: it is in poppler-utils")
def test_every_event_is_in_the_pdf(page: Page, large: Served, tmp_path: Path) -> None:
    """Events out of sight are printed as well: each id stands on paper."""
    page.goto(large.url)
    page.pdf(path=tmp_path / "all.pdf", format="A4")
    told = subprocess.run(["pdftotext", tmp_path / "all.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert [event.id for event in content(100).events if event.id not in told] == []
