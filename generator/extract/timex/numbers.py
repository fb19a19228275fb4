"""Numbers as text writes them: "1,000", "2.5", "twenty-four", "nineteen ninety-six"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.timex.lexicon import Lexicon


def whole(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """The number that a run of number words names ("two hundred and five"), None for none."""
    ones, scales = lexicon.values["number"], lexicon.values["scale"]
    total, part, seen = 0, 0, False
    for word in words:
        if word in ones:
            part, seen = part + int(ones[word]), True
        elif word in scales:
            scale = int(scales[word])
            part, seen = (part or 1) * scale, True
            if scale > 100:
                total, part = total + part, 0
    return total + part if seen else None


def spoken_year(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """For "nineteen ninety-six", "two thousand and one": a year as it is said."""
    ones = [int(lexicon.values["number"][word]) for word in words if word in lexicon.values["number"]]
    if any(word in lexicon.values["scale"] for word in words) or not ones:
        return whole(words, lexicon)
    return ones[0] * 100 + sum(ones[1:])


def count(digits: str, words: Sequence[str], lexicon: Lexicon) -> str:
    """A count as a duration writes it: "90", "2.5", "24"; "" for none."""
    if digits:
        return digits.replace(",", "").lstrip("0") or "0"
    number = whole(words, lexicon)
    return "" if number is None else str(number)


def every(words: Sequence[str], lexicon: Lexicon) -> str:
    """How many units lie between: "every three years" 3, "every other week" 2, "every few days" X, "twice a week" 1."""
    if "every" not in words:
        return "1"
    after = words[words.index("every") + 1 :]
    if "few" in after:
        return "X"
    digits = next((word for word in after if word[0].isdigit()), "")
    ordinal = next((str(lexicon.values["ordinal"][word]) for word in after if word in lexicon.values["ordinal"]), "")
    return count(digits, after, lexicon) or ordinal or ("2" if "other" in after else "1")
