"""Whatever people and articles write, a site is made of it."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Config
from generator.dates import parse
from generator.diagnostics import Place
from generator.model import Actor, Article, Content, Event, Location, Page, Participant, Source
from generator.render import links
from generator.render.site import render

# All characters: control characters and halves of surrogate pairs too, which YAML can spell.
_TEXT = st.text(st.characters(codec=None, categories=None), max_size=12)


@given(st.lists(_TEXT, min_size=9, max_size=9))
@settings(max_examples=12, deadline=None)
def test_a_site_is_made_of_any_text(words: list[str]) -> None:
    """No text breaks a page, a link or a feed: not in titles, names, places, tags, quotes or Markdown."""
    title, name, place, tag, quote, summary, who, kind, prose = words
    event = Event(
        "e", title, parse("2031-03-04"), kind=kind, actors=(Participant("a"),), places=(Location(place),), tags=(tag,),
        summary=summary, sources=(Source("s", quote, according_to=who),),
    )  # fmt: skip
    content = Content(
        Config(title=title, description=summary),
        (Article("s", "", "", title=title, url=f"https://a.example/{quote}"),),
        (event,),
        (Actor("a", name, description=prose),),
        (Page("p", title, prose.replace("(", "").replace(":", "").replace("<", ""), Place("p.md")),),
    )
    site = render(content)
    assert [d.message for d in links.check(site)] == []
    for path, body in site.items():
        if path.endswith(".xml"):
            ET.fromstring(body)
        if path.endswith(".json"):
            json.loads(body)
