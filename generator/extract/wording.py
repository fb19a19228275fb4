"""The wording of titles: stretches of text made clean, verbs in the present, number, and length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.tokens import (
    BE,
    DETERMINER,
    HAVE,
    MODAL,
    PREPOSITION,
    PRONOUN,
    QUOTES,
    SUBORDINATOR,
    Token,
)
from generator.extract.wording_breaks import PAIRS, breaks, inside, soft_breaks
from generator.extract.words import Form, forms, plural, words
from generator.model import Span

LIMIT = 90
_DROPPED = re.compile(r"[\u200e\u200f]|\s*\([^()]{0,80}\)|\s+,|\bMr\.? |\bMrs\.? |\bMs\.? ")
_SPACES = re.compile(r"\s+")
_MARKS = " ,;:—–-()[]"
# What a dropped clause leaves behind; "a siege of nine weeks" is whole.
_LEFT = frozenset(
    "shortly soon even especially particularly notably partly mainly largely mostly chiefly primarily reportedly starting beginning".split()
)
_LENGTHS = frozenset("hours days weeks minutes moments".split())
_COUNTS = frozenset("two three four five six seven eight nine ten twelve several few many of".split())
_DATING = frozenset(
    "before after around and or to until till through effective dated on in at by for since during early late until from of earlier last".split()
)
_HERE = frozenset(("here", "thereby"))
_COUNTED = re.compile(
    r"(?i)(?:only |just |almost |some |about |more than |at least |up to |over |nearly )?(?:[2-9]|\d[\d,]+|thousands|hundreds|dozens|scores|millions"
    r"|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_SINGULARS = frozenset(
    "Nations States Netherlands Philippines Emirates Maldives Bahamas Comoros Seychelles Reuters Brothers Times News"
    " Affairs Forces Headquarters Corps".split()
)
_PLURALS = frozenset(
    "police people forces troops men women children guerrillas rebels militants officials authorities activists talks"
    " brigades units".split()
)
_STANDING = frozenset("loyal led backed based close armed allied opposed trained".split())
_COMPOUND = re.compile(r"\b[A-Z]\w+ and [A-Z]\w+(?: [A-Z]\w+)* [a-z]\w+$")  # "the Savings and Loan takeover"
_BODIES = frozenset(
    "concern company firm group business maker industry unit department agency committee council centre".split()
)


def phrase(tokens: Sequence[Token], skip: Sequence[Span]) -> str:
    """The words of tokens as they stand, without the stretches of `skip` (dates, with the preposition before them)."""
    pieces: list[str] = []
    last = None
    for at, token in enumerate(tokens):
        if any(token.span.meets(s) for s in skip):
            after = next((t for t in tokens[at:] if not any(t.span.meets(s) for s in skip)), None)
            described = token.low.endswith(("'s", "’s")) or (after is not None and _described(pieces, after))
            while pieces and not described and pieces[-1].lower().strip() in _DATING | {"the"}:
                pieces.pop()
            continue
        dropped = (
            token.low in words().cues["loaded"]
            or token.low in _HERE
            or (token.low in _UNITS and at > 0 and any(tokens[at - 1].span.meets(s) for s in skip))
        )
        if dropped and token.text.islower() and not token.fixed and not inside(pieces):
            articled = bool(pieces) and pieces[-1].lower().strip() in {"a", "an"} and at + 1 < len(tokens)
            if articled:
                pieces[-1] = pieces[-1].rstrip("n") + "n" * (tokens[at + 1].low[0] in _VOWELS)
            continue
        gap = "" if last is None or (last.span.end == token.span.start) else " "
        pieces.append(gap + token.text)
        last = token
    line = "".join(pieces)
    # A quotation that is cut short is closed where the line ends.
    opened = next(
        (mark for mark, end in PAIRS if line.count(mark) > line.count(end) or (mark == end and line.count(mark) % 2)),
        "",
    )
    return clean(line + dict(PAIRS).get(opened, ""))


def _described(pieces: Sequence[str], after: Token) -> bool:
    """Whether a date only describes the noun that follows it: "on yesterday's raid", "the May raid", "the 3 May Selm raid".

    What stands before such a date belongs to the noun.
    """
    noun = after.text[0].isalnum() and _noun(after) and after.low not in _UNITS
    return noun and (after.text[0].islower() or (bool(pieces) and pieces[-1].lower().strip() in {"a", "an", "the"}))


_UNITS = frozenset("day days week month year date time".split())
_VOWELS = "aeiou"


def _noun(token: Token) -> bool:
    return token.low not in PREPOSITION | PRONOUN | SUBORDINATOR | DETERMINER | BE | HAVE | MODAL | {"and", "or", "but"}


def clean(line: str) -> str:
    """One line without brackets, courtesy titles and marks at its ends; the full stop of "U.S." stays."""
    line = line.replace("``", "“").replace("''", "”")
    line = _SPACES.sub(" ", _DROPPED.sub(lambda m: "," if m[0].strip() == "," else "", line)).strip(_MARKS)
    if line.count("“") != line.count("”") or line.count('"') % 2:
        line = re.sub(r"[“”\"]", "", line)
    line = _without_tail(line.strip(_MARKS))
    return line if re.search(r"\b(?:[A-Z]\.){2,}$", line) else line.rstrip(". ")


def _without_tail(line: str) -> str:
    """Without the word that a clause was to follow: "hours | after it fell"."""
    before, _, last = line.rpartition(" ")
    counted = before.rpartition(" ")[2]
    length = last in _LENGTHS and not (counted in _COUNTS or counted[-1:].isdigit())
    return before.rstrip(",") if before and (last in _LEFT or length) else line


def fitted(
    leads: Sequence[str],
    tokens: Sequence[Token],
    skip: Sequence[Span],
    needed: int = 0,
    *,
    limit: int = LIMIT,
    soft: bool = False,
) -> str:
    """The lead with which most phrases of `tokens` fit, and these phrases; the first lead if equal; "" where none fits.

    needed: how many tokens must stay for the line to make sense. soft: the line may end at a soft break.
    """
    ends = {*breaks(tokens), *(soft_breaks(tokens) if soft else ())}
    for end in sorted((e for e in ends if e >= min(needed, len(tokens))), reverse=True):
        said = phrase(tokens[:end], skip)
        # "fell on Monday, cutting off the army": the comma stays where the date goes.
        comma = "," if said and _parted(tokens, skip) else ""
        bare = said.removeprefix("that ")
        lines = [clean(f"{lead}{comma} {said}") for lead in leads]
        lines += [clean(f"{lead} {bare}") for lead in leads if bare != said]
        short = next((line for line in lines if len(line) <= limit), "")
        if short:
            return short
    return next((lead for lead in leads if not tokens and len(lead) <= limit), "")


def _parted(tokens: Sequence[Token], skip: Sequence[Span]) -> bool:
    """Whether a comma, and no quotation and no preposition behind it, is the first that stays of tokens."""
    kept = (
        n
        for n, t in enumerate(tokens)
        if not any(t.span.meets(s) for s in skip)
        and not (t.low in _DATING and n + 1 < len(tokens) and any(tokens[n + 1].span.meets(s) for s in skip))
    )
    first = next(kept, None)
    following = tokens[first + 1 : first + 2] if first is not None and tokens[first].text == "," else ()
    return bool(following) and following[0].text not in QUOTES and following[0].low not in PREPOSITION


def fit(line: str, limit: int = LIMIT) -> str:
    """The line within the limit; where words had to go, an ellipsis after the last that can end a phrase."""
    if len(line) <= limit:
        return line
    short = line[:limit].rsplit(" ", 1)[0]
    while " " in short and short.rsplit(" ", 1)[1].lower().strip(_MARKS) in _OPENING:
        short = short.rsplit(" ", 1)[0]
    return clean(short)[: limit - 1] + "…"


_OPENING = (
    PREPOSITION
    | SUBORDINATOR
    | DETERMINER
    | frozenset("and or but not is are was were has have had would will be".split())
)


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


def gerund(lemma: str) -> str:
    """The -ing form of a verb."""
    return next(word for word, form in forms(lemma).items() if form & Form.GERUND)


def many(subject: str) -> bool:
    """Whether a subject is plural: joined by "and", or its last word a plural noun."""
    if re.match(r"(?i)(?:the two|the three|both|all|many|several|a few|a dozen|(?:they|we|these|those)$)\b", subject):
        return True
    first = _HEAD_ENDS.split(subject)[0]
    if _PEOPLE.search(first):
        return True
    head = first.split()
    last = head[-1] if head else ""
    compound = last in _BODIES or (last.islower() and _COMPOUND.search(first))
    joined = re.search(r"\band\b", first) and not (compound and head[0].lower() in DETERMINER)
    if joined or _COUNTED.match(subject):
        return True
    if last in {"aircraft", "personnel"} and head[0].lower() not in DETERMINER:
        return True  # "coalition aircraft"
    if len(head) > 1 and last in _STANDING and head[-2].lower() in _PLURALS:
        return True  # "troops loyal to the general"
    if last == "aircraft" and head[0].lower() not in {"a", "an", "the", "one", "this", "its", "his"}:
        return True
    if last.lower() in _PLURALS | {"they", "we", "personnel"} or last.endswith(("men", "women")):
        return True
    ends = last.endswith("s") and not last.endswith(("ss", "'s", "’s", "us", "is"))
    if last[:1].isupper():
        # "the Confederates": one of a people; "the Philippines" is one country.
        return ends and head[0].lower() in {"the", "some", "two"} and last not in _SINGULARS
    return ends


_HEAD_ENDS = re.compile(
    r"\b(?:of|in|on|from|at|for|with|to|near|by|between|including|under|against|carrying|wearing|using|calling|holding|flying|bringing|seeking|demanding|through|inside|across|over|who|which|led|after|before)\b"
)
# A people by its name: "the French", "Serbs", "ethnic Albanians".
_PEOPLE = re.compile(
    r"(?:\b[Tt]he (?:French|British|English|Irish|Spanish|Polish|Turkish|Danish|Swedish|Finnish|Scottish|Welsh|Dutch|Swiss|Chinese|Japanese"
    r"|Portuguese|Vietnamese|Sudanese|Lebanese|Maltese|Burmese|Nepalese)"
    r"|\b(?:Serb|Croat|Turk|Kurd|Arab|Jew|Pole|Dane|Swede|Finn|Greek|Czech|Slovak|Soviet|Tutsi|Hutu|Somali|Iraqi|Israeli|Pakistani|Afghan|Sikh|Tamil"
    r"|Muslim|Hindu|Christian|Sunni|Shiite|[A-Z]\w+[ai]an|German|Roman|Norman|Ottoman|Houthi|Yazidi|Uighur|Tatar|Cossack)s)$"
)


def capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def listed(items: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""
