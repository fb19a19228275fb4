"""A view to the bytes of its page, through the template of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    UndefinedError,
)
from markupsafe import Markup, escape

from generator.diagnostics import Diagnostic, Fault, Place, did_you_mean, error
from generator.render import assets, drawings, labels, markup, pieces, urls
from generator.render import views as kinds
from generator.render.views import View
from generator.render.words import Words

TEMPLATES: dict[type, str] = {
    kinds.IndexView: "timeline.html",
    kinds.EventView: "event.html",
    kinds.ActorsView: "actors.html",
    kinds.ActorView: "actor.html",
    kinds.SourcesView: "sources.html",
    kinds.SourceView: "source.html",
    kinds.SearchView: "search.html",
    kinds.CorrectionsView: "corrections.html",
    kinds.CoverageView: "coverage.html",
    kinds.LanesView: "lanes.html",
    kinds.ProseView: "page.html",
    kinds.MissingView: "404.html",
    kinds.RedirectView: "redirect.html",
    kinds.GoneView: "gone.html",
    kinds.FeedView: "feed.xml",
}
_KNOWN = {"view", "page", "site", "root", "families", "t"} | {
    field.name
    for module in (pieces, drawings, kinds)
    for kind in vars(module).values()
    if is_dataclass(kind)
    for field in fields(kind)
}
_UNDEFINED = re.compile(r"'([\w .-]+)' is undefined|has no attribute '(\w+)'")
# XML 1.0 allows no control characters but these: https://www.w3.org/TR/xml/#charsets
_CONTROL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def renderer(templates: Path | None, words: Words) -> Callable[[View], bytes]:
    """What renders a view. Raises Fault, with the template's file and line, where a template is wrong."""
    environment = _environment(templates, words)
    compiled: dict[str, Template] = {}

    def render(view: View) -> bytes:
        name = TEMPLATES[type(view)]
        try:
            if name not in compiled:
                compiled[name] = environment.get_template(name)
            text = compiled[name].render(view=view, page=view.page, site=view.page.site, root=view.page.root)
        except TemplateError as wrong:
            raise Fault(_finding(wrong, name, words)) from wrong
        return _CONTROL.sub("", text).encode()

    return render


def _environment(templates: Path | None, words: Words) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(assets.folders(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["href"] = urls.href
    environment.filters["rooted"] = lambda html, root: Markup(markup.rooted(html, root))  # noqa: S704 - it comes from nh3
    environment.filters["line"] = markup.line
    environment.filters["count"] = words.count
    environment.filters["number"] = words.number
    environment.globals["families"] = labels.FAMILIES
    environment.globals["t"] = _teller(words)
    return environment


def _teller(words: Words) -> Callable[..., Markup]:
    """What gives templates a string of the site's own, filled in: names with their links stay HTML, all else is escaped."""
    safe = {key: escape(text) for key, text in words.texts.items()}

    def tell(key: str, **values: object) -> Markup:
        if key not in safe:
            raise UndefinedError(f"the string '{key}' is undefined")
        if "{" not in safe[key]:
            return safe[key]
        escaped = {name: str(escape(value)) for name, value in values.items()}
        try:
            return Markup(str(safe[key]).format_map(escaped))  # noqa: S704 - each part is escaped
        except KeyError as missing:
            raise UndefinedError(f"the string '{key}' asks for {missing}, and the template gives it none") from None

    return tell


def _finding(wrong: TemplateError, name: str, words: Words) -> Diagnostic:
    """Where the template is wrong; a name that is not known gets the known one that is near it."""
    if isinstance(wrong, TemplateSyntaxError):
        place = Place(wrong.filename or wrong.name or name, wrong.lineno)
    else:
        place = _innermost(wrong) or Place(name)
    match = _UNDEFINED.search(wrong.message or "")
    hint = did_you_mean(match[1] or match[2], _KNOWN | set(words.texts)) if match else ""
    return error(place, "template", f"the template can't be used: {wrong.message or type(wrong).__name__}", hint)


def _innermost(wrong: TemplateError) -> Place | None:
    """The last line of a template that was running; Jinja puts templates in the traceback as files."""
    found = None
    trace = wrong.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith((".html", ".xml")):
            found = Place(file, trace.tb_lineno)
        trace = trace.tb_next
    return found
