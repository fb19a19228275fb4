"""What the site itself says, in its language: strings from templates/strings, numbers and plurals as the language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Fault, Place, did_you_mean, error
from generator.render import assets

if TYPE_CHECKING:
    import yaml
    from babel import Locale

ENGLISH = "en"
_PLURAL = re.compile(r"(?<=\.)(?:zero|one|two|few|many)$")  # https://cldr.unicode.org/index/cldr-spec/plural-rules
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the part of BCP 47 that names a language, script or region


@dataclass(frozen=True, slots=True)
class Words:
    """The strings of one language by key ("nav.skip"); a string that has plurals is there once for each ("counts.event.one")."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        return self.texts[key].format_map(values)

    def known(self, key: str, otherwise: str) -> str:
        """The string; `otherwise` where there is none: for what people may add to."""
        return self.texts.get(key, otherwise)

    def count(self, number: int, what: str) -> str:
        """1,204 events."""
        plural, told = _numeral(self.language, number)
        pattern = self.texts.get(f"counts.{what}.{plural}") or self.texts[f"counts.{what}.other"]
        return pattern.format(n=told)

    def number(self, number: int) -> str:
        """1,204."""
        return _numeral(self.language, number)[1]


def load(language: str, templates: Path | None = None) -> Words:
    """The strings of a language: its own where there are some, else those of the language that it is a kind of, else English.

    Raises Fault where a project's file holds what can't be used.
    """
    found: dict[str, str] = {}
    for name in _names(language):
        for folder in reversed(assets.folders(templates)):
            file = folder / "strings" / f"{name}.yml"
            if file.is_file():
                found |= _read(file, found)
    return Words(language, found)


@cache
def locale(language: str) -> Locale:
    """The language as babel knows it; English where it does not."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale(ENGLISH)


@cache
def _numeral(language: str, number: int) -> tuple[str, str]:
    """The plural that a number asks for, and the number as the language writes it."""
    from babel.numbers import format_decimal

    return locale(language).plural_form(number), format_decimal(number, locale=locale(language))


def _names(language: str) -> list[str]:
    """en, de, de-AT: each takes the place of what the one before it says."""
    own = [language.split("-", maxsplit=1)[0].lower(), language] if _TAG.fullmatch(language) else []
    return list(dict.fromkeys((ENGLISH, *own)))


def _read(file: Path, known: Mapping[str, str]) -> dict[str, str]:
    """The strings of a file. `known`: those of English, which say what may be filled in; {} while these are read."""
    import yaml

    try:
        node = yaml.compose(file.read_text("utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise Fault(error(str(file), "template", f"these strings can't be read: {problem}")) from problem
    strings = list(_strings(node)) if node else []
    wrong = [
        found for key, text, line in strings if known and (found := _finding(Place(str(file), line), key, text, known))
    ]
    if wrong:
        raise Fault(*wrong)
    return {key: text for key, text, _ in strings}


def _strings(node: yaml.Node, key: str = "") -> Iterator[tuple[str, str, int]]:
    """Each string with its key and line."""
    import yaml

    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _strings(value, f"{key}.{name.value}".lstrip("."))
    else:
        yield key, node.value if isinstance(node, yaml.ScalarNode) else "", node.start_mark.line + 1


def _finding(place: Place, key: str, text: str, known: Mapping[str, str]) -> Diagnostic | None:
    """What is wrong with a string: nobody says it, or it fills in what is not there."""
    english = known.get(key) or known.get(_PLURAL.sub("other", key))
    if english is None:
        return error(place, "template", f"no page says the string {key}", did_you_mean(key, known))
    try:
        more = _filled(text) - _filled(english)
    except ValueError as problem:
        return error(place, "template", f"the string {key} can't be used: {problem}")
    if not more:
        return None
    may = ", ".join(f"{{{name}}}" for name in sorted(_filled(english))) or "nothing"
    return error(
        place, "template", f"the string {key} can't fill in {{{min(more)}}}", f"{may} can stand in braces here"
    )


def _filled(text: str) -> set[str]:
    """The names in braces; anything that is not a bare name counts as one that nobody knows."""
    parts = [part for part in Formatter().parse(text) if part[1] is not None]
    return {str(name) if not (form or how) else f"{name}:{form}{how}" for _, name, form, how in parts}
