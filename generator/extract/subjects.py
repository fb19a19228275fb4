"""Who a clause is about: its subject among the mentions, and what governs a mention."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.attribution import joined
from generator.extract.attributive import countries, describes
from generator.extract.clauses import Clause, Relation
from generator.extract.phrases import BEARERS, appositions, subject_words
from generator.extract.scene import Scene
from generator.extract.tokens import BE, DETERMINER, HAVE, MODAL, PREPOSITION, SUBORDINATOR, Token, adverb
from generator.extract.values import Mention, MentionKind
from generator.model import Span

# Prepositions after which a name is where something happens.
PLACED = frozenset("in at near from to around outside inside into toward towards off across throughout".split())
_BETWEEN = DETERMINER | frozenset(
    "the a an his her its their northern southern eastern western central former president prime minister new own late both"
    " major several many two three four other some whole entire various local foreign all neighbouring neighboring more".split()
)


def subject(text: str, scene: Scene, number: int, depth: int = 0) -> tuple[Mention, ...]:
    """The mentions that are the subject of a clause; of the clause above where it has none of its own."""
    clause = scene.clauses[number]
    own = own_subject(text, scene, clause)
    if own:
        return own
    if scene.saying.clause == number and scene.saying.actors:
        return tuple(m for m in scene.mentions if set(m.actors) & set(scene.saying.actors))[:1]
    finite = clause.verb.tense not in {"gerund", "participle"}
    if depth > 4 or (clause.relation is Relation.COORDINATE and finite and _other(scene, clause)):
        return ()
    if clause.relation is Relation.RELATIVE or (
        clause.verb.tense == "participle" and clause.start == clause.verb.first
    ):
        return _antecedent(text, scene, clause)
    if clause.parent < 0:
        follows = number + 1 < len(scene.clauses) and clause.relation in {Relation.ADVERBIAL, Relation.PARTICIPIAL}
        return subject(text, scene, number + 1, depth + 5) if follows else ()
    if clause.relation in {Relation.COMPLEMENT, Relation.ADVERBIAL} and clause.verb.tense != "gerund":
        return ()
    made = _made(text, scene, clause)
    if made:
        return made
    if clause.relation is Relation.INFINITIVE and clause.verb.passive:
        above = scene.clauses[clause.parent].verb
        between = [t for t in scene.tokens[above.last + 1 : clause.start] if not adverb(t)]
        if between and not above.passive:
            return ()  # "plans a sale of shares, to be completed in May": the sale
    return subject(text, scene, clause.parent, depth + 1)


def _made(text: str, scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """Whom the clause above causes, leads or forces to do what an infinitive tells: "The raid caused X to retreat"."""
    above = scene.clauses[clause.parent]
    if clause.relation is not Relation.INFINITIVE or above.verb.lemma not in _MAKING or above.verb.passive:
        return ()
    tokens = [
        t for t in scene.tokens[above.verb.last + 1 : above.end] if t.span.end <= scene.tokens[clause.start].span.start
    ]
    helpers = subject(text, scene, clause.parent) if above.verb.lemma == "help" else ()
    named = _acting(text, scene, tokens)
    return (*helpers, *joined(text, named)) if named else ()


# Verbs whose object does what the infinitive behind it tells, and has done it if they are told as done.
_MAKING = frozenset("cause force lead prompt drive compel oblige push spur enable allow let help provoke".split())


def _other(scene: Scene, clause: Clause) -> bool:
    """Whether a clause has a subject of its own that is no mention: "and the bridge collapsed", not "and on Monday fled"."""
    words = [t for t in scene.tokens[clause.start : clause.verb.first] if not adverb(t)]
    if words and words[-1].text == ")":
        return True
    if not words or not words[-1].low[0].isalpha() or words[-1].low in _JOINED:
        return False
    return words[-1].low[:3] not in _CALENDAR and (not words[-1].fixed or words[-1].text[0].isupper())


_JOINED = frozenset("and but or then who which that".split())
_CALENDAR = frozenset("mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split())


def own_subject(text: str, scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """The mentions that the subject of a clause is made of, or the name that stands in apposition to it."""
    tokens = scene.tokens[clause.start : clause.verb.first]
    if clause.lead:  # "X, a group backed by Y, fired": the comma tells that what was cut in is over
        tokens = (*scene.tokens[: clause.lead], *(t for t in tokens[:1] if t.text == ","))
    own = _acting(text, scene, subject_words(tokens))
    if any(m.kind is MentionKind.PERSON for m in own):
        return tuple(joined(text, own))
    if own and not any(t.low == "and" for t in tokens):
        early = _acting(text, scene, tokens[: next((n for n, t in enumerate(tokens) if t.text == ","), 0)])
        if len(early) == 1 and early[0].kind is MentionKind.PERSON:
            return tuple(early)  # "General X, commander, Fifth Corps, met"
    named = (_acting(text, scene, part) for part in appositions(tokens))
    beside = next((m for m in named if len(m) == 1 and (m[0].kind is MentionKind.PERSON or not own)), [])
    return tuple(beside or (joined(text, own) if own else ()))


def _acting(text: str, scene: Scene, tokens: Sequence[Token]) -> list[Mention]:
    """The mentions of a noun phrase that can act: actors, not owners of what acts, nor what a preposition brings in."""
    if not tokens:
        return []
    last = next((t for t in reversed(tokens) if not adverb(t)), tokens[-1])
    start, end = tokens[0].span.start, last.span.end
    return [
        m
        for m in scene.mentions
        if start <= m.span.start < end
        and m.actors
        and (m.kind is not MentionKind.NATIONALITY or nation(text, m, last=m.span.end == end))
        and not preposition(text, m, start)
        and not owns(text, m)
        and not describes(text, m, scene.mentions, end)
    ]


def nation(text: str, mention: Mention, *, last: bool = False) -> bool:
    """Whether a nationality stands for its people or army as a whole: "the British fled", no "British officer".

    last: it is known to end its noun phrase.
    """
    if mention.kind is not MentionKind.NATIONALITY or not re.search(
        r"\b[Tt]he (?:[a-z]+ )?$|\band $", ahead(text, mention)
    ):
        return False
    if last:
        return True
    after = re.match(r"\s*(\w+|\W)", behind(text, mention))
    word = after[1].lower() if after else "."
    closed = (
        PREPOSITION | SUBORDINATOR | BE | HAVE | MODAL | {"and", "or", "but", "then", "also", "did", "began", "took"}
    )
    return (not word[0].isalnum() and word not in "-'’") or word in closed or word.endswith("ed")


def _antecedent(text: str, scene: Scene, clause: Clause) -> tuple[Mention, ...]:
    """The mention right before a relative clause; words in capitals and numbers may stand between ("Resolution 598, which")."""
    start = scene.tokens[clause.start].span.start
    before = [m for m in scene.mentions if m.span.end <= start and m.actors]
    if (
        before
        and clause.marker == "which"
        and (preposition(text, before[-1]) in _MEMBERS or _joined_on(text, before[-1]))
    ):
        return ()  # "the deal between X and Y, which expires": the deal
    people = [m for m in before if m.kind is MentionKind.PERSON and not owns(text, m)]
    told = people and any(people[-1].span.end <= scene.tokens[c.verb.head].span.start < start for c in scene.clauses)
    if (
        clause.marker == "who"
        and people
        and not told
        and re.fullmatch(r"(?:, [^,;()]{3,60}){1,3},? ", text[people[-1].span.end : start])
    ):
        return tuple(people[-1:])  # "Jane Doe, once the bank's chairman, who left it"
    if before and re.fullmatch(r"(?: [A-Z0-9][\w-]*)*[\s,]*", text[before[-1].span.end : start]):
        return tuple(before[-1:])
    return ()


_MEMBERS = frozenset("of in between with among for on about to".split())


def ground(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a country only tells where a town or region is ("in Tarn, Oster"), or is the part of it that is meant ("eastern Oster")."""
    if mention.kind is MentionKind.PERSON or ahead(text, mention).endswith("against "):
        return False
    if (
        mention.kind is not MentionKind.PLACE
        and _BOUND.search(ahead(text, mention))
        and set(mention.actors) & countries()
    ):
        return True
    town = any(m.kind is MentionKind.PLACE and text[m.span.end : mention.span.start] == ", " for m in mentions)
    return town or bool(
        _PART.search(text[max(0, mention.span.start - _LONGEST_PART) : mention.span.start])
        or _INNER.match(text, mention.span.start)
    )


_BOUND = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|depart\w*|head(?:s|ed|ing)?|bound|sail\w*|fl(?:y|ies|ew|ying|ed|ee|ees|eeing)|set out|embark\w*)\b(?: [\w-]+){0,2} for (?:the )?$"
)
_PART = re.compile(
    r"(?i)\b(?:(?:north|south|east|west|central)(?:[- ]?(?:east|west|central))?(?:ern)?|upper|lower|mainland|inner|outer|rural) $"
)


_LONGEST_PART = 24  # characters before a name in which its part stands: "north-eastern "
_INNER = re.compile(r"(?:(?:north|south|east|west|central)[a-z]*(?:-[a-z]+)?) ")


def _joined_on(text: str, mention: Mention) -> bool:
    return ahead(text, mention).rstrip().endswith(" and")


_HELD = re.compile(
    r"-(?:held|controlled|occupied|linked|style|born|based|backed|allied|aligned|sponsored|funded|financed|supported|trained|supplied|brokered"
    r"|mediated|made|built|owned|run|affiliated|inspired)\b"
)


def held(text: str, mention: Mention) -> bool:
    """Whether a name is only part of a word for what it holds, backs or opposes: "Norland-backed", "anti-Norland"."""
    return ahead(text, mention).endswith(("anti-", "pro-", "non-")) or bool(_HELD.match(text, mention.span.end))


def ahead(text: str, mention: Mention) -> str:
    """The characters right before a mention: as many as a rule may look at, so that a long text costs no more."""
    return text[max(0, mention.span.start - _REACH) : mention.span.start]


def behind(text: str, mention: Mention) -> str:
    """The characters right behind a mention."""
    return text[mention.span.end : mention.span.end + _REACH]


_REACH = 80


def owns(text: str, mention: Mention) -> bool:
    """Whether a mention only tells whose something is ("the company's chief"). "Doe's office" acts as Doe does."""
    if held(text, mention):
        return True
    match = re.match(r"['’]s? (\w+)", behind(text, mention))
    return match is not None and match[1].lower() not in BEARERS


def preposition(text: str, mention: Mention, start: int = 0) -> str:
    """The preposition that governs a mention, past its article and adjectives in small letters; "" for none.

    "the office of X" acts as X does. start: where the phrase begins; what opens its clause before that does not govern it.
    """
    words = text[max(start, mention.span.start - 40) : mention.span.start].lower().split()
    counted = False
    for at, word in enumerate(reversed(words[-4:])):
        if word in PREPOSITION:
            above = words[-at - 2] if len(words) > at + 1 else ""
            beside = word == "with" and above in {"along", "together"}
            number = counted and word in _ABOUT  # "over 700 soldiers"
            if word == "of" and above in BEARERS:
                return _over(words[: -at - 2])
            return "" if beside or number else word
        counted = bool(re.fullmatch(r"\d{1,3}(?:[,.]\d+)*", word))
        if word not in _BETWEEN and not counted and not word.endswith(("'s", "’s")):
            return ""
    return ""


def _over(words: Sequence[str]) -> str:
    """The preposition that governs a body that stands before "of X": "by a member of X"."""
    for word in reversed(words[-3:]):
        if word in PREPOSITION:
            return word
        if word not in _BETWEEN:
            return ""
    return ""


_ABOUT = frozenset("over under about around near at to".split())


def governed(text: str, mention: Mention, mentions: Sequence[Mention]) -> str:
    """The preposition that governs a mention, or the one before it that it is joined to: "in Oster and Norland"."""
    before = preposition(text, mention)
    if before:
        return before
    title = _TITLED.search(ahead(text, mention)) if mention.kind is MentionKind.PERSON else None
    if title:
        return title[1].lower()  # "from the developer X"
    joined_to = (m for m in mentions if _AND.fullmatch(text, m.span.end, mention.span.start))
    return next((governed(text, m, mentions) for m in joined_to), "")


_TITLED = re.compile(r"\b(of|in|from|to|with|by|for|against) (?:the|an?|his|her|their) (?:[\w-]+ ){1,3}$")
_AND = re.compile(
    r",? and (?:(?!(?:of|in|on|at|by|for|with|from|to|against|over|after|before|between)\b)[\w’'-]+ ){0,4}|, "
)


def territory(scene: Scene, clause: Clause) -> Span:
    return Span(scene.tokens[clause.start].span.start, scene.tokens[max(clause.start, clause.end - 1)].span.end)
