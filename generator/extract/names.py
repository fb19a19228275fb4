"""Words of a text, folded so that spellings of one name meet: `Da'esh` and `Daesh`, `al-Qaeda` and `Al Qaeda`, `U.S.` and `US`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Sgt Capt Cpt Cmdr Cdr Adm Brig Cpl Pvt Spc Sen Rep Gov Rev Hon Pres St Mt Jr Sr Fr Amb Supt Insp Det"
).split()
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?:[A-Z]\b)?"  # U.S., U.S.S.R
    rf"|(?:{'|'.join(ABBREVIATIONS)})\."
    r"|(?:[A-WYZ]|(?<!on )X)\.(?=\s?[A-Z])"  # an initial; "on X." ends a sentence
    r"|['’](?:s|ve|re|ll|m|d)\b"
    r"|[^\W_]+(?:['’ʼ`‘](?!(?:s|ve|re|ll|m|d)\b)[^\W\d_]+)*"
    r"|\S"
)
_MARKS = re.compile(r"['’ʼ`‘.]")
_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_PARTICLES = {
    "Al": "al",
    "El": "el",
    "Bin": "bin",
    "Ben": "ben",
    "De": "de",
    "Van": "van",
    "Von": "von",
    "Del": "del",
    "Da": "da",
    "Ash": "al",
}


class Token(NamedTuple):
    """A word or a mark of a text. key: the word as names are compared; joined: a hyphen ties it to the word before."""

    start: int
    end: int
    text: str
    key: str
    joined: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    def lower_in(self, words: frozenset[str]) -> bool:
        return self.text.lower() in words


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """One spelling for a word of a name: no accents, apostrophes and full stops; `Al` as `al`."""
    plain = word if word.isascii() else unicodedata.normalize("NFKD", word.translate(_LETTERS))
    plain = _MARKS.sub("", plain)
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _PARTICLES.get(plain, plain) or word


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and marks between two characters of a text; a hyphen inside a word is left out and its right half `joined`."""
    found: list[Token] = []
    hyphen = -1
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, at = match[0], match.start()
        if word in "-‑–" and found and found[-1].end == at and match.end() < len(text) and text[match.end()].isalnum():
            hyphen = match.end()
            continue
        found.append(Token(at, match.end(), word, fold(word), at == hyphen))
    return found


@lru_cache(maxsize=50_000)
def keys(name: str) -> tuple[str, ...]:
    """The keys of a name's words, without its marks."""
    return tuple(token.key for token in tokens(name) if token.text[0].isalnum())


def slug(name: str) -> str:
    """A name as an id: lower case, ASCII, words tied by hyphens; "x" where nothing is left."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).replace("&", " and ")
    plain = _MARKS.sub("", plain).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"


_MARKS_INSIDE = frozenset(
    ["s", "'", "’", "-", "–", "—"]
)  # keys of the marks in "People's", "Workers'" and "Task Force - Upland", which names are kept without
T = TypeVar("T")


@dataclass(slots=True)
class Node(Generic[T]):
    """A tree of names by their words. value: what the words down to here mean, or None."""

    value: T | None = None
    children: dict[str, Node[T]] = field(default_factory=dict)

    def put(self, words: Iterable[str], value: T) -> None:
        """Give a name a meaning, unless it has one: the first that is put in stays."""
        node = self
        for word in words:
            node = node.children.setdefault(word, Node())
        if node is not self and node.value is None:
            node.value = value

    def longest(self, words: Sequence[str], at: int) -> tuple[T, int] | None:
        """The meaning of the longest name that begins at a word, and the index after its last word."""
        node, best = self, None
        for index in range(at, len(words)):
            following = node.children.get(words[index])
            if following is None and index > at and words[index] in _MARKS_INSIDE:
                continue
            if following is None:
                break
            node = following
            if node.value is not None:
                best = node.value, index + 1
        return best
