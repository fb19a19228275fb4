"""What all pages are made from: the content in order, each event's entry made once, and the site's frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Content
from generator.render.entries import entries
from generator.render.frames import site_view
from generator.render.lookup import Lookup, look_up
from generator.render.pieces import Entry, SiteView
from generator.render.words import Words


@dataclass(frozen=True, slots=True)
class Material:
    lookup: Lookup
    entries: Mapping[str, Entry]
    site: SiteView

    @property
    def words(self) -> Words:
        return self.lookup.words


def prepare(content: Content, words: Words, base: str = "") -> Material:
    """`base` overrides the address that site.yml gives."""
    lookup = look_up(content, words)
    return Material(lookup, entries(lookup), site_view(lookup.content, base))
