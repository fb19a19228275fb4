"""The subject of a title: its own words, cleared of dates and asides, or the names of the actors that it stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.clauses import Relation, bearing
from generator.extract.happenings import modifies
from generator.extract.roles_parsed import subject
from generator.extract.scene import Scene
from generator.extract.subjects import subject as subject_of
from generator.extract.tokens import PREPOSITION, SUBORDINATOR, Token, adverb
from generator.extract.values import MentionForm, MentionKind
from generator.extract.wording import clean, listed, many, phrase
from generator.extract.wording_breaks import breaks, quantifies, soft_breaks
from generator.model import Span

_PRONOUNS = frozenset("he she it they we i you who which that this these those both one what".split())
_NAMELESS = re.compile(r"(?i)the (?:official|source|spokes\w+|diplomat|officer)$")


def subject_words(text: str, scene: Scene, number: int, skip: Sequence[Span], names: Mapping[str, str]) -> str:
    """The words of the subject of a clause, or the names of the actors that it stands for; "" where nobody is named.

    names: an actor's id to its name. skip: stretches to leave out, the dates.
    """
    number = bearing(scene.clauses, number)
    clause = scene.clauses[number]
    if clause.relation is Relation.PARTICIPIAL and clause.verb.tense == "gerund" and clause.parent >= 0:
        return subject_words(text, scene, clause.parent, skip, names)
    tokens = _own(text, scene, number, skip)
    line = phrase(tokens, skip)
    person = _person(text, scene, number, line)
    if person:
        return names.get(person, line)
    if scene.saying.clause == number and scene.saying.words and _NAMELESS.match(line):
        return scene.saying.words
    if line and line.lower() not in _PRONOUNS and not scene.quoted(tokens[0].span):
        return _as_inside(scene, tokens[0], line)
    named = _named(text, scene, number, names)
    if named:
        return named
    if (
        clause.verb.tense == "participle"
        and number == 0 < clause.start
        and scene.clauses[clause.parent].lead == clause.start
    ):
        return phrase(_undated(scene.tokens[: clause.start], skip), skip)  # "The Peace of Tarn, | signed in May, ..."
    reduced = clause.verb.tense == "participle" and clause.start == clause.verb.first > 0
    if clause.relation is Relation.RELATIVE or reduced:
        return antecedent(scene, number, skip)
    above = clause.relation is Relation.PARTICIPIAL or (
        clause.relation is Relation.COMPLEMENT and line.lower() in {"he", "she", "it", "they"}
    )
    if above and clause.parent >= 0:
        return subject_words(text, scene, clause.parent, skip, names)
    opens = clause.relation is Relation.PARTICIPIAL and number + 1 < len(scene.clauses)
    opens = opens and bearing(scene.clauses, number + 1) > number
    return subject_words(text, scene, number + 1, skip, names) if opens else ""


def short_subjects(
    text: str, scene: Scene, number: int, skip: Sequence[Span], names: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """The subject in fewer words: the plain name that ends it ("the largest maker X" is X), and ever less of its phrases."""
    tokens = _own(text, scene, number, skip)
    if not tokens:
        return "", ()
    ends = [n for n in breaks(tokens)[:-1] if tokens[n].low not in _JOINED]
    if tokens[0].low not in {"a", "an"} and not any(t.low in PREPOSITION - {"of"} for t in tokens):
        ends += soft_breaks(tokens)[:1]
    whole = many(phrase(tokens, skip))
    lines = [_as_inside(scene, tokens[0], phrase(tokens[:end], skip)) for end in sorted(ends, reverse=True)]
    plain = not any(t.low in PREPOSITION | {"and", "or"} for t in tokens)
    last = next((m for m in scene.mentions if plain and m.span.holds(tokens[-1].span) and len(m.actors) == 1), None)
    name = names.get(last.actors[0], "") if last else ""
    shorter = "" if phrase(tokens, skip).lower() == f"the {name.lower()}" else name
    return shorter, tuple(each for each in lines if many(each) == whole)


_JOINED = frozenset(("and", "or", "but"))


def _named(text: str, scene: Scene, number: int, names: Mapping[str, str]) -> str:
    """The names of the actors that a subject stands for, two at most; "" where there are none."""
    things = scene.clauses[number].marker == "which"
    mentions = subject_of(text, scene, number) or subject(scene, number)
    end = next((t.span.start for t in reversed(scene.tokens[: scene.clauses[number].start]) if t.text != ","), 0)
    # "the council's resolution 5, | which passed": neither a person nor the council
    other = [m for m in mentions if things and (m.kind is MentionKind.PERSON or m.span.end <= end)]
    actors = [a for m in mentions if m not in other for a in m.actors]
    return listed([_THE.sub(r"the \1", names[a]) for a in actors[:2] if a in names])


_THE = re.compile(
    r"^((?:United|Soviet|European|African|Arab) (?:Kingdom|States|Nations|Arab Emirates|Union|League)|Netherlands|Philippines)$"
)


def antecedent(scene: Scene, number: int, skip: Sequence[Span]) -> str:
    """The noun phrase that a relative clause hangs on: from the event noun on that it goes on to tell of, if there is one."""
    clause = scene.clauses[number]
    end = clause.start
    while end and scene.tokens[end - 1].text == ",":
        end -= 1
    start = end
    above = scene.clauses[clause.parent].verb.last if clause.parent >= 0 else -1
    floor = above + 1 if above < end else 0
    event = next((t for t in reversed(scene.triggers) if t.noun and floor <= t.first < end), None)
    if event and clause.marker in {"which", "that"}:
        return phrase(scene.tokens[event.first - len(modifies(scene.tokens, event)) : end], skip)
    while (
        start > floor and scene.tokens[start - 1].text not in ",;:—–" and scene.tokens[start - 1].low not in PREPOSITION
    ):
        start -= 1
    start += start < end and scene.tokens[start].low == "them"  # "among them | a journalist who"
    return phrase(scene.tokens[start:end], skip)


def _own(text: str, scene: Scene, number: int, skip: Sequence[Span]) -> list[Token]:
    """The tokens of a clause's own subject: before its verb, without what opens the clause, dates, adverbs and asides."""
    clause = scene.clauses[number]
    tokens = list(scene.tokens[: clause.lead] if clause.lead else scene.tokens[clause.start : clause.verb.first])
    tokens = _across(scene, number, _without_aside(tokens))
    tokens = _segment(text, scene, number, tokens)
    tokens = _past_remark(tokens)
    if [t.low for t in tokens[:2]] == ["among", "them"]:
        tokens = tokens[2:]
    while tokens and (tokens[0].low in SUBORDINATOR | {"and", "but", "or"} or not tokens[0].low[0].isalnum()):
        tokens.pop(0)
    if [t.low for t in tokens][:-1] == ["there"]:
        tokens.pop(0)
    tokens = _undated(tokens, skip)
    if tokens and _preposed(tokens, skip):
        comma = next((n for n, t in enumerate(tokens) if t.text == ","), -1)
        tokens = tokens[comma + 1 :] if comma >= 0 else [t for t in tokens if not any(t.span.meets(s) for s in skip)]
        if tokens and _preposed(tokens, ()):
            return []
    tokens = [
        t
        for n, t in enumerate(tokens)
        if not adverb(t) or t.fixed or t.low in {"least", "both", "all"} or quantifies(tokens, n) or _ordinal(tokens, n)
    ]
    end = next((n for n, t in enumerate(tokens) if n and (t.text == "," or t.low in {"who", "which"})), None)
    if end is not None and [t.low for t in tokens[:end]] in _PLACEHOLDERS and len(tokens) > end + _LEAST:
        # "the first, an offensive into the south, failed": what it was.
        after = tokens[end + 1 :]
        return after[: next((n for n, t in enumerate(after) if t.text == ","), None)]
    return tokens[:end]


_LEAST = 2
_PLACEHOLDERS = [["the", n] for n in ("first", "second", "third", "last", "latter", "former", "other")] + [["another"]]


def _across(scene: Scene, number: int, tokens: list[Token]) -> list[Token]:
    """The tokens of a subject that its verb stands far from: "Doe, having lost ships and men, | withdrew"."""
    commas = [n for n, t in enumerate(tokens) if t.text == ","]
    if scene.clauses[number].relation is not Relation.COORDINATE or not commas:
        return tokens
    first = next(n for n, t in enumerate(scene.tokens) if t.text == ",")
    if commas == [len(tokens) - 1] and 0 < first < min(c.verb.first for c in scene.clauses):
        return list(scene.tokens[:first])
    opening = scene.clauses[0].verb
    if opening.first == 0 and opening.tense == "gerund":
        return tokens[commas[-1] + 1 :]  # "Leaving the town and its port, the army marched"
    return tokens


def _without_aside(tokens: list[Token]) -> list[Token]:
    """Without what stands between dashes: "carmakers -- A, B and C -- were"."""
    dashes = [n for n, t in enumerate(tokens) if t.text in "-–—"]
    if len(dashes) < _LEAST or not dashes[0]:
        return tokens
    return [*tokens[: dashes[0]], *tokens[dashes[-1] + 1 :]]


def _preposed(tokens: Sequence[Token], skip: Sequence[Span]) -> bool:
    """Whether what stands first is no subject but a phrase before it: "in Selm", "on Monday"."""
    if any(tokens[0].span.meets(s) for s in skip):
        return True
    return tokens[0].low in PREPOSITION | {"unlike", "like", "according"} and not quantifies(tokens, 0)


def _ordinal(tokens: Sequence[Token], at: int) -> bool:
    """Whether "first" counts what the subject is: "the first hostages"."""
    return tokens[at].low == "first" and at > 0 and tokens[at - 1].low in {"the", "its", "his", "her", "their"}


def _past_remark(tokens: list[Token]) -> list[Token]:
    """Without a remark of two words before the subject: "As expected, ..."."""
    remark = len(tokens) > _REMARK and tokens[0].low == "as" and tokens[_REMARK - 1].text == ","
    return tokens[_REMARK:] if remark else tokens


_REMARK = 3


def _person(text: str, scene: Scene, number: int, line: str) -> str:
    """The id of the one person whose name ends the subject's words: titles go, the name stays."""
    persons = [
        m for m in subject_of(text, scene, number) if m.kind is MentionKind.PERSON and m.form is not MentionForm.PRONOUN
    ]
    if len(persons) != 1 or len(persons[0].actors) != 1 or re.search(r"\band\b", line):
        return ""
    named = clean(persons[0].span.of(text))
    owned = re.search(r"\bof\b", line.removesuffix(named))  # "the army of General Doe"
    return persons[0].actors[0] if line.endswith(named) and not owned else ""


def _as_inside(scene: Scene, first: Token, line: str) -> str:
    """The line with the capital taken away that its first word has only because the sentence begins there."""
    opens = first is next((t for t in scene.tokens if t.low[0].isalnum()), None)
    named = first.fixed or any(m.span.meets(first.span) for m in scene.mentions)
    return line if not opens or named or not first.text.istitle() else line[:1].lower() + line[1:]


def _undated(tokens: Sequence[Token], skip: Sequence[Span]) -> list[Token]:
    """Tokens without times, the prepositions before these, adverbs at the front and marks left there."""
    kept: list[Token] = []
    for token in tokens:
        if any(token.span.meets(s) for s in skip):
            if kept and kept[-1].low in PREPOSITION | {"and", "or"}:
                kept.pop()
            continue
        kept.append(token)
    while kept and not kept[0].fixed and _idle(kept):
        kept.pop(0)
    return kept


def _idle(tokens: Sequence[Token]) -> bool:
    first = tokens[0]
    return (
        (adverb(first) and first.low not in {"both", "all"} and not quantifies(tokens, 0))
        or not first.low[0].isalnum()
        or first.low in {"and", "but"}
    )


def _segment(text: str, scene: Scene, number: int, tokens: list[Token]) -> list[Token]:
    """The stretch between commas that the subject's mention stands in, where more than that comes before the verb."""
    mentions = subject_of(text, scene, number)
    at = next((n for n, t in enumerate(tokens) if mentions and t.span.meets(mentions[0].span)), None)
    if at is None:
        return tokens
    start = max((n + 1 for n, t in enumerate(tokens[:at]) if t.text in ",—–("), default=0)
    return tokens if tokens[start].low == "including" else tokens[start:]
