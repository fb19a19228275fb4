"""The pages that people write in content/pages, and 404.html."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace

from generator.render import markup, urls
from generator.render.frames import frame
from generator.render.material import Material
from generator.render.views import MissingView, ProseView

_HEADING = re.compile(r"\A\s*# [^\n]*\n?")  # the page's title stands above it already
_TAKEN = {"index", "newest", "oldest", "undated", "404", "all", "search", "lanes", "corrections", "coverage"}


def views(material: Material) -> Iterator[ProseView | MissingView]:
    for page in material.lookup.content.pages:
        name = urls.slug(page.name)
        if name in _TAKEN:
            continue
        path = f"{name}.html"
        text = _HEADING.sub("", page.markdown, count=1)
        description = textwrap.shorten(markup.plain(text), 200, placeholder=" …")
        framed = frame(material.site, path, page.title or page.name, description=description, section=name)
        yield ProseView(framed, markup.html(text))
    missing = frame(material.site, "404.html", material.words("missing.page"))
    yield MissingView(replace(missing, root=material.site.base))
