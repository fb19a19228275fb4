"""Text as a string of one sign a token, so that rules are regular expressions over kinds of words, not over letters.

A sign stands for the set of classes that a token belongs to ("march" is a month, "second" a unit and an ordinal); words
that no rule asks for share one sign. The regular expressions over signs are short, and a scan of them is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

OTHER = "."
BREAK = "\n"

TOKEN = re.compile(
    r"""\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?![\w-])  # ISO 8601, with time
      | \d{4}-\d{2}-\d{2}(?![\w-])
      | \d{4}/\d{1,2}/\d{1,2}(?![\w/.]\w)
      | \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\w/.]\w)  # 8/10/2023
      | \d{1,2}-\d{1,2}-\d{4}(?![\w-])
      | \d{1,2}\.\d{2}(?=\ ?[ap]\.?m\b)                        # 10.30am
      | \d{1,2}:\d{2}(?::\d{2})?(?![:\w]{0,6}\d)
      | \d{1,3}(?:,\d{3}){1,6}(?![\w,]{1,2}\d|\w)
      | \d+\.\d+(?!\w)
      | \d{1,9}(?=(?:st|nd|rd|th|s|am|pm|hrs?|h|z|gmt|utc|bce?|ad|a\.m|p\.m)\b|[^\w]|_|$)
      | \d\w*
      | [^\W\d_]+\d\w*
      | ['’]s\b
      | (?:[^\W\d_]\.){2,}
      | (?:[ap]\.m|b\.c|a\.d)\b
      | [^\W\d_]+
      | \n
      | [^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: `signs` has one character a token; token i is text[starts[i]:ends[i]]."""

    text: str
    signs: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word(self, index: int) -> str:
        """The token as the lexicon writes it: lower case, straight apostrophe."""
        return self.text[self.starts[index] : self.ends[index]].lower().replace("’", "'")


class Alphabet:
    """Gives each set of classes its sign, and each word its set."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        shapes = {shape(f"{number:0{width}d}") for width in range(1, 5) for number in range(10**width)}
        shapes |= {shape(example) for example in _EXAMPLES}
        kinds = sorted({*words.values(), *shapes} - {frozenset()}, key=sorted)
        self._signs = {kind: chr(0xE000 + n) for n, kind in enumerate(kinds)}
        self._signs[frozenset()] = OTHER
        self._words = {word: self._signs[kind] for word, kind in words.items()} | {"\n": BREAK}

    def members(self, name: str) -> str:
        """The signs of a class, in order; none for a class without words."""
        return "".join(sign for kind, sign in self._signs.items() if name in kind)

    def tokenise(self, text: str) -> Tokens:
        known, signs = self._words, self._signs
        found = [(m.start(), m.end(), m[0]) for m in TOKEN.finditer(text)]
        seen: dict[str, str] = {}
        line = []
        for _, _, word in found:
            sign = known.get(word) or seen.get(word)
            if sign is None:
                sign = seen[word] = signs[shape(word)] if word[0].isdecimal() else OTHER
            line.append(sign)
        return Tokens(text, "".join(line), tuple(s for s, _, _ in found), tuple(e for _, e, _ in found))


_EXAMPLES = (
    "2024-10-01",
    "2024-10-01T10:00",
    "8/10/2023",
    "2023/8/10",
    "10:30",
    "24:30",
    "1,000",
    "2.5",
    "12345",
    "1x",
)


def shape(word: str) -> frozenset[str]:
    """The classes of a token that begins with a digit. Arabic digits alone: other scripts' are no numbers here."""
    if not word.isascii():
        return frozenset()
    if word.isdecimal():
        return _whole(word)
    if "T" in word and "-" in word:
        return frozenset({"isotime"})
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", word):
        return frozenset({"isodate"})
    if re.fullmatch(r"\d{4}/\d+/\d+", word):
        return frozenset({"yearfirst"})
    if re.fullmatch(r"\d+([/.-])\d+\1\d+|\d+[/.]\d+[/.]\d+", word):
        return frozenset({"slashed"})
    if ":" in word:
        return frozenset(
            {"clock"} if int(word.split(":", maxsplit=1)[0]) <= 24 and int(word.split(":")[1]) < 60 else ()
        )
    if "," in word:
        return frozenset({"thousands"})
    return frozenset({"decimal"} if re.fullmatch(r"\d+\.\d+", word) else ())


def _whole(word: str) -> frozenset[str]:
    length = len(word)
    if length > 4:
        return frozenset({"longint"})
    number = int(word)
    tests: Iterable[tuple[str, bool]] = (
        ("int", length < 4 or number >= 1000),
        ("day", length <= 2 and 1 <= number <= 31),
        ("monthno", length <= 2 and 1 <= number <= 12),
        ("hour", length <= 2 and number <= 24),
        ("hour12", length <= 2 and 1 <= number <= 12),
        ("twodigits", length == 2),
        ("minute", length == 2 and number < 60),
        ("year", length == 4 and 1000 <= number <= 2199),
        ("roundyear", length == 4 and 1000 <= number <= 2190 and number % 10 == 0),
        ("roundtwo", length == 2 and number % 10 == 0),
        ("shortyear", 2 <= length <= 4 and number > 0),
        ("military", length == 4 and number <= 2400 and number % 100 < 60),
    )
    return frozenset(name for name, holds in tests if holds)


def exact_forms(word: str) -> Iterable[str]:
    """How a lexicon's word may stand in a text: one in small letters in any usual case, one with capitals as it is."""
    curly = {word, word.replace("'", "’")}
    for form in sorted(curly):
        yield from ({form, form.capitalize(), form.upper()} if word == word.lower() else {form, form.upper()})
