"""Loaded words in what people will read as the timeline's own voice: titles and summaries, outside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from generator.diagnostics import Severity
from generator.model import Content
from generator.records.findings import Finding
from generator.records.positions import parse
from generator.records.splice import data_of

_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|„[^“”\n]*[“”]|(?<!\w)'[^'\n]+'(?!\w)|(?<!\w)‘[^\n]*?’(?!\w)")


@cache
def loaded_words() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Word, what to write instead, and its other forms, from lexicon/loaded-words.yml."""
    text = (files("generator.records") / "lexicon" / "loaded-words.yml").read_text(encoding="utf-8")
    document, findings = parse(text, "loaded-words.yml")
    if document.root is None:
        raise ValueError(findings)
    return tuple((row["word"], row["instead"], tuple(row.get("forms", ()))) for row in data_of(document.root))


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """One pattern for all words, and each form's word and advice."""
    forms: dict[str, tuple[str, str]] = {}
    for word, instead, others in loaded_words():
        for form in (
            (*others, word)
            if others
            else (word, f"{word}s", f"{word}es", f"{word}ed", f"{word}d", f"{word}ing", f"{word[:-1]}ing")
        ):
            forms.setdefault(form, (word, instead))
    alternatives = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE), forms


def check_words(content: Content) -> Iterator[Finding]:
    """A warning for each field that holds a loaded word of its own."""
    pattern, forms = _pattern()
    for event in content.events:
        for name, text in (("title", event.title), ("summary", event.summary)):
            if not text or not pattern.search(text):
                continue
            for match in pattern.finditer(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
                message = f'"{match[0]}" takes sides'
                hint = f"write {forms[match[0].lower()][1]}; or put it in quotation marks, where someone said it"
                yield Finding(event.file, (name,), Severity.WARNING, "loaded-word", message, hint)
