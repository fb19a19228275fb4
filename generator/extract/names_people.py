"""Names of persons: which two are one person's, and whether "he" or "she" may mean the bearer."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from generator.extract import names_lexicon as lexicon
from generator.spelling import alike, plain, sounds

SUFFIXES = frozenset("Jr Sr II III IV".split())
NUMERALS = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII".split())  # of rulers
_OF_MEN = frozenset(
    "Mr Sir Lord King Prince Emir Sultan Father Brother Imam Pope Cardinal Ayatollah Sheikh Rabbi Congressman Chairman Spokesman".split()
)
_OF_WOMEN = frozenset(
    "Mrs Ms Lady Dame Queen Princess Sister Congresswoman Chairwoman Spokeswoman Businesswoman".split()
)


_WOMEN = ("ette", "ina", "anna", "ella", "ssa", "elle")  # how given names end that men seldom have


class Gender(StrEnum):
    """What a person is called by."""

    MAN = "he"
    WOMAN = "she"


def surname(words: tuple[str, ...]) -> str:
    """The last word of a name that is no suffix: `Doe` of John Q. Doe IV; `William` of William of Orange."""
    if len(words) > 2 and words[-2] == "of":
        return words[0]
    plain = [word for word in words[:1] + tuple(w for w in words[1:] if w not in NUMERALS) if word not in SUFFIXES]
    return plain[-1] if plain else words[-1]


def fit(full: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: same surname, same first name, its initial or its short form, or one is called by the other's middle name."""
    if surname(full) != surname(other):
        return spelled_alike(full, other)
    first, second = full[0], other[0]
    if first == second or second in full[1:-1] or first in other[1:-1]:
        return True
    return (1 in (len(first), len(second)) and first[0] == second[0]) or _short_of(first, second)


def spelled_alike(full: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of three words or more, one of them the same, are spellings of one: Mohammed Hamdan Doe, Mohamed Hamdan Doe."""
    one, two = [plain(word) for word in full], [plain(word) for word in other]
    return len(one) >= _SURE and bool(set(one) & set(two)) and sounds(one) == sounds(two) != () and alike(one, two)


_SURE = 3  # words: the names of two words, Mahmoud and Mohammed Doe, may be two people's


def gender(name: tuple[str, ...], title: str = "") -> Gender | None:
    """What a person is called by, from a title of one word or from the given name; None where neither says it."""
    title = title.rstrip(".").capitalize()
    if title in _OF_MEN | _OF_WOMEN:
        return Gender.MAN if title in _OF_MEN else Gender.WOMAN
    words = lexicon.words()
    if len(name) > 1 and name[0] not in words.given and name[0].endswith(_WOMEN):
        return Gender.WOMAN
    if len(name) < 2 or name[0] in words.either_given or name[0] not in words.given:
        return None
    return Gender.WOMAN if name[0] in words.women else Gender.MAN


def _short_of(one: str, other: str) -> bool:
    """Whether a given name is short for another, or both are for a third."""
    return bool(_long_forms().get(one, {one}) & _long_forms().get(other, {other}))


@cache
def _long_forms() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for long, shorts in lexicon.words().nicknames.items():
        for short in shorts.split():
            found.setdefault(short, {short}).add(long)
    return found
