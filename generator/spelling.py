"""One name written in several ways: Muhammad, Mohamed and Mohammed; Gaddafi, Qaddafi and Kadhafi."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_SHORT, _SHORT_WORD = 9, 5  # letters: names and words below them differ by one and are two
# Letters that stand for each other when a name is written in Latin letters.
_SOUNDS = str.maketrans("qgcjwz", "kkkyvs")


def plain(text: str) -> str:
    """The letters of a text in lower case, without marks: "Čapek" and "capek" are one."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def sounds(name: Sequence[str]) -> tuple[str, ...]:
    """What the plain words of a name have in common however they are spelled; () for one too short or with a number."""
    joined = " ".join(name)
    if len(joined) < _SHORT or re.search(r"\d", joined):
        return ()
    return tuple(_skeleton(word) for word in name)


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether names that sound the same, word for word, differ in long words alone: short ones that differ are two."""
    differing = [(m, n) for m, n in zip(one, other, strict=False) if m != n]
    return len(one) == len(other) and all(min(len(m), len(n)) >= _SHORT_WORD for m, n in differing)


def _skeleton(word: str) -> str:
    """A word without its vowels, doubled letters and breaths."""
    sound = re.sub(r"(.)\1+", r"\1", word.translate(_SOUNDS))
    return (sound[0] if sound[0] not in "aeiouyh" else "a") + re.sub(r"[aeiouyh]", "", sound[1:])
