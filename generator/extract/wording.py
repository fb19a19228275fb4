"""The wording of titles: stretches of text made clean, verbs in the present, number, and length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.tokens import Token
from generator.extract.words import Form, forms, plural, words
from generator.model import Span

LIMIT = 90


_DROPPED = re.compile(r"\s*\([^()]{0,80}\)|\s+,|\bMr\.? |\bMrs\.? |\bMs\.? ")


_SPACES = re.compile(r"\s+")


_TAIL = re.compile(r",? (?:hours|days|weeks|minutes|moments|shortly|soon|even)$")  # what a dropped clause leaves behind
_MARKS = " ,;:—–-()[]"


_COUNTED = re.compile(
    r"(?i)(?:some |about |more than |at least |up to |nearly )?(?:[2-9]|\d[\d,]+|thousands|hundreds|dozens|scores|millions|two|three|four|five|six|seven|eight|nine|ten)\b"
)


_PLURALS = frozenset(
    "police people forces troops men women guerrillas rebels militants officials authorities activists talks brigades units".split()
)


def phrase(tokens: Sequence[Token], skip: Sequence[Span]) -> str:
    """The words of tokens as they stand, without the stretches of `skip` (dates, with the preposition before them)."""
    pieces: list[str] = []
    last = None
    for token in tokens:
        if any(token.span.meets(s) for s in skip):
            if pieces and pieces[-1].lower().strip() in {
                "on",
                "in",
                "at",
                "by",
                "since",
                "during",
                "early",
                "late",
                "until",
                "from",
                "of",
                "earlier",
                "last",
            }:
                pieces.pop()
            continue
        if token.low in words().cues["loaded"] and token.text.islower() and not token.fixed and not _inside(pieces):
            continue
        gap = "" if last is None or (last.span.end == token.span.start) else " "
        pieces.append(gap + token.text)
        last = token
    return clean("".join(pieces))


def _inside(pieces: Sequence[str]) -> bool:
    """Whether what follows stands in quotation marks."""
    line = "".join(pieces)
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1


def clean(line: str) -> str:
    """One line without brackets, courtesy titles and marks at its ends; the full stop of "U.S." stays."""
    line = _SPACES.sub(" ", _DROPPED.sub(lambda m: "," if m[0].strip() == "," else "", line)).strip(_MARKS)
    if line.count("“") != line.count("”") or line.count('"') % 2 or line.count("``") != line.count("''"):
        line = re.sub(r"[“”\"]|``|''", "", line)
    line = _TAIL.sub("", line.strip(_MARKS))
    return line if re.search(r"\b(?:[A-Z]\.){2,}$", line) else line.rstrip(". ")


def present(lemma: str, *, many: bool, passive: bool, participle: str) -> str:
    """The verb in the present: "meets", "meet", "is arrested"."""
    if passive:
        return f"{'are' if many else 'is'} {participle}"
    if lemma in {"be", "have"}:
        return {"be": ("is", "are"), "have": ("has", "have")}[lemma][many]
    return lemma if many else plural(lemma)


def participle(lemma: str) -> str:
    """The past participle of a verb."""
    return next(word for word, form in forms(lemma).items() if form & Form.PARTICIPLE)


def many(subject: str) -> bool:
    """Whether a subject is plural: joined by "and", or its last word a plural noun."""
    if re.match(r"(?i)(?:the two|the three|both|all|many|several)\b", subject):
        return True
    if re.search(r"\band\b", subject) or _COUNTED.match(subject):
        return True
    head = re.split(r"\b(?:of|in|on|from|at|for|with|to|near|by|including)\b", subject)[0].split()
    last = head[-1] if head else ""
    if (
        re.search(r"(?:ans|ns|[^u]is|cks|ets|eks|rds|ies|ites|bs|ers)$", last)
        and last[:1].isupper()
        and re.match(r"(?i)the |some |two ", subject)
    ):
        return last not in {"Nations", "Reuters", "Netherlands", "Brothers"}
    return (
        last.islower() and last.endswith("s") and not last.endswith(("ss", "'s", "us", "is"))
    ) or last.lower() in _PLURALS


def fit(line: str, limit: int = LIMIT) -> str:
    """The line within the limit, cut where a phrase ends, never in a word or in quotation marks."""
    if len(line) <= limit:
        return line
    cut = line[: limit + 1]
    places = [
        m.start()
        for m in re.finditer(
            r"(?:,| (?:in|on|of|for|with|to|at|from|by|near|that|and|as|after|before|during|against|between|over|into|while|who|which|where)\b)",
            cut,
        )
    ]
    good = [p for p in places if p > limit * 0.45]
    short = cut[: good[-1]] if good else cut[: cut.rfind(" ")]
    short = re.sub(
        r"(?:,?\s+(?:a|an|the|and|or|of|in|to|for|with|that|its|his|her|their|on|at|by|from|as|is|are|was|were|has|had|would|will))+$",
        "",
        short,
    )
    return clean(short)


def capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def listed(items: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""
