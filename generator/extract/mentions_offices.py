"""Titles and offices: "Defense Minister Jane Doe", "the defense minister", "commander of the Fifth Corps"."""

from __future__ import annotations

from generator.extract import names_lexicon as lexicon
from generator.extract.gazetteer import Meaning
from generator.extract.mentions_line import Hit, Line, Scanner, name_end, run_end
from generator.extract.names import slug
from generator.extract.values import MentionForm, MentionKind

_SHORTEST = 2  # letters of a surname
_LONGEST_TITLE = 10  # words
_ELECT = frozenset(["elect", "designate"])
DETERMINERS = frozenset("the a an his her their its this".split())
_POSTS = frozenset("position post job office role rank title".split())
_TAKEN = frozenset(
    "become becomes became becoming named appointed elected nominated installed crowned promoted".split()
)
_SURNAMES_TOO = frozenset(
    "Street Field Hill Hills Forest Park Castle Hall Lake Bridge Bay Dam Camp Base Heights Gate Banks Fields Rivers Ridge".split()
)
BEFORE_OFFICE = frozenset("former then deputy acting new outgoing late senior ex top first".split())
_FOLLOWING = frozenset(
    "who whose and or but is was are were has had have will would could should may might can also did does of on for with by as that which when while after "
    "before since during against then later now".split()
)


def title_end(line: Line, at: int) -> int:
    """Where capitalised title words that begin at a word end; the word itself where there are none."""
    titles = lexicon.words().titles
    end = at
    while end < at + _LONGEST_TITLE and (
        (line.capital(end) and line.keys[end] in titles) or _grade(line, end, rated=end > at)
    ):
        end += 1
    return end + 1 if end > at and line.word(end) in _ELECT and line.tokens[end].joined else end


def _grade(line: Line, at: int, *, rated: bool) -> bool:
    """Whether a word is a grade's behind a rate: "Petty Officer 2nd Class"."""
    return rated and ((line.word(at)[:1].isdigit() and line.word(at + 1) == "class") or line.word(at) == "class")


def office_end(line: Line, at: int) -> tuple[int, str]:
    """Where an office that begins at a word ends, and what office it is; ("defense minister", "Secretary", "Foreign Secretary")."""
    found = lexicon.roles().offices.longest(line.lower, at)
    if found:
        elect = line.word(found[1]) in _ELECT and line.tokens[found[1]].joined
        return (found[1] + 1, f"{found[0]}-elect") if elect else (found[1], found[0])
    capitals = title_end(line, at)
    if capitals > at and line.lower[capitals - 1] in lexicon.roles().heads:
        return capitals, line.lower[capitals - 1]
    if line.word(at) in lexicon.roles().heads:
        return at + 1, line.word(at)
    return at, ""


def belongs_end(scanner: Scanner, line: Line, at: int) -> tuple[int, str]:
    """Where "of X", "for the X", "to X" after an office end, and the id of the actor that X is or would be, or ""."""
    end, owner = at, ""
    while line.word(end) in {"of", "for", "to", "in", "and"} and (end == at or line.word(end) != "to"):
        if end == at and line.word(end) in {"in", "and"}:
            break
        start = end + 1 + (line.word(end + 1) == "the")
        known = scanner.gazetteer.names.longest(line.keys, start)
        stop = _whole_end(line, start, known[1] if known else start)
        if stop == start or not line.capital(start):
            break
        if known and known[1] == stop and known[0][0].kind is not MentionKind.PERSON:
            owner = owner or known[0][0].id
            forces = lexicon.roles().institution_words.longest(line.lower, stop)
            stop = forces[1] if forces else stop
        owner = owner or slug(" ".join(line.keys[start:stop]))
        end = stop
        if line.word(end) == "and" and line.keys[end + 1 : end + 2] and line.keys[end + 1] in lexicon.words().titles:
            break
    return end, owner


def _whole_end(line: Line, start: int, known: int) -> int:
    """Where a name after "of" ends: the run of capitals, but not into the person whose office it is ("of the European Council Jane Doe")."""
    words = lexicon.words()
    stop = run_end(line, start)
    stop = next((index for index in range(start + 1, stop) if line.keys[index] in words.given), stop)
    longer = stop > known and (line.keys[stop - 1] in words.organisations or line.keys[stop - 1] in words.places_after)
    return stop if longer or known == start else known


def titled(scanner: Scanner, line: Line, start: int, owner: str, *, at: int | None = None) -> Hit | None:
    """Capitalised title words and the name after them: "Norwegian Defence Minister Jane Doe"."""
    words_end = title_end(line, start)
    if words_end == start:
        return None
    for word in range(start, words_end):  # "Deputy Secretary of State"
        office = lexicon.roles().offices.longest(line.lower, word)
        words_end = max(words_end, office[1] if office else 0)
    end, of = belongs_end(scanner, line, words_end)  # "Minister for the Middle East Jane Doe"
    if _person_end(scanner, line, end) == end:
        end, of = words_end, ""
    stop = _person_end(scanner, line, end)
    if stop == end:
        return None
    strong = any(key in lexicon.words().strong_titles for key in line.keys[start:end])
    if line.keys[stop - 1] in lexicon.words().places_after and line.keys[stop - 1] not in _SURNAMES_TOO:
        return None  # "the Press Briefing Room"
    if stop == end + 1 and (not strong or len(line.keys[end]) < _SHORTEST):
        return None
    title = " ".join(line.lower[start:words_end])
    return Hit(
        line.number,
        start if at is None else at,
        stop,
        MentionKind.PERSON,
        MentionForm.NAME if stop > end + 1 else MentionForm.SURNAME,
        of=owner or of or lexicon.roles().owners.get(title, ""),
        rule="titled-name",
        name=(end, stop),
        office=lexicon.office_of(title),
        title=title,
        confidence=0.95,
    )


def _person_end(scanner: Scanner, line: Line, at: int) -> int:
    """Where the person's name after a title ends; the word itself where something else stands there."""
    stop = name_end(line, at)
    known = scanner.gazetteer.names.longest(line.keys, at)
    if known is None or known[1] < stop:
        return stop
    ranked = line.word(at - 1).rstrip(".") in lexicon.words().addresses and known[1] == at + 1 == stop
    return known[1] if known[0][0].kind is MentionKind.PERSON or ranked else at  # "Admiral Togo"


def title_inside(line: Line, at: int, end: int) -> Hit | None:
    """A person whose title stands inside a run of capitals: "Republican Senator Jane Doe"."""
    words = lexicon.words()
    if line.keys[at] in words.given:
        return None
    last = max((index for index in range(at + 1, end - 1) if line.keys[index] in words.strong_titles), default=0)
    if not last or name_end(line, last + 1) != end:
        return None
    title = " ".join(line.lower[at : last + 1])
    office = office_end(line, last)[1] or lexicon.office_of(title)
    name = (last + 1, end)
    return Hit(
        line.number, at, end, MentionKind.PERSON, MentionForm.NAME, (), "", "titled-name", name, office, title, 0.9
    )


def office_of(scanner: Scanner, line: Line, at: int, start: int, owner: Meaning) -> Hit | None:
    """An office of a known name: "the Israeli defense minister", "the UN Special Envoy for Syria"."""
    end, office = office_end(line, start)
    if end == start or named_next(line, end) or line.word(start).endswith("s"):
        return None
    if end == start + 1 and not line.capital(start) and not ends_phrase(line, end):
        return None  # "Iraq's major oil outlets"
    begin = with_words_before(line, at)
    former = "former " if "former" in line.lower[begin:start] else ""
    title = former + " ".join(line.lower[start:end])
    stop = belongs_end(scanner, line, end)[0]
    return Hit(
        line.number, begin, stop, MentionKind.PERSON, MentionForm.OFFICE, (), owner.id, "office-of", None, office, title
    )


def office_alone(scanner: Scanner, line: Line, at: int) -> Hit | None:
    """An office without a name: "the defense minister", "the Secretary", "commander of the Fifth Corps"."""
    end, office = office_end(line, at)
    if end == at or named_next(line, end) or line.word(end) == "-":
        return None
    stop, of = belongs_end(scanner, line, end)
    if line.possessive(stop):  # "thanked the King for the Kingdom's help"
        stop, of = end, ""
    begin = with_words_before(line, at)
    introduced = line.word(begin) in DETERMINERS - {"a", "an"} and begin < at
    if end == at + 1 and stop == end and not line.capital(at) and not ends_phrase(line, end):
        return None  # "the major offensive", "the general public"
    apposed = (stop > end and line.word(at - 1) == ",") or (
        line.word(stop) == "," and line.capital(stop + 1) and line.capital(at)
    )
    if not apposed and (line.word(at - 1) == "as" or (not line.capital(at) and _for_taking(line, begin))):
        return None  # "replaced Doe as Prime Minister", "the post of prime minister"
    if not (introduced or apposed or (line.capital(at) and (end > at + 1 or stop > end))):
        return None
    title = " ".join(line.lower[begin + (line.word(begin) in DETERMINERS) : end])
    of = of or lexicon.roles().owners.get(" ".join(line.lower[at:end]), "")
    return Hit(
        line.number, begin, stop, MentionKind.PERSON, MentionForm.OFFICE, (), of, "office-alone", None, office, title
    )


def _for_taking(line: Line, at: int) -> bool:
    """Whether an office is only what one may hold: "the post of prime minister", "elected president", "became the mayor"."""
    return line.word(at - 1) in _TAKEN or (line.word(at - 1) == "of" and line.word(at - 2) in _POSTS)


def ends_phrase(line: Line, at: int) -> bool:
    """Whether the word after an office can follow a noun: a mark, a verb, a preposition."""
    word = line.word(at)
    return (
        not word.isalpha()
        or word in lexicon.words().speech | lexicon.words().locatives | _FOLLOWING
        or word.endswith(("ed", "ly"))
    )


def with_words_before(line: Line, at: int) -> int:
    """The start of a phrase without a name, its article and "senior", "former" included."""
    while line.word(at - 1) in BEFORE_OFFICE:
        at -= 1
    return at - 1 if line.word(at - 1) in DETERMINERS else at


def named_next(line: Line, at: int) -> bool:
    """Whether a name follows directly: "Lakeside Front leader Jane Doe" is two mentions."""
    return line.capital(at) and name_end(line, at) > at
