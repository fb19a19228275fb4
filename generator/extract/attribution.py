"""Who says it: the speaker of each sentence, from its own words or from the speech that it goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.attribution_people import unnamed
from generator.extract.clauses import Clause, Relation
from generator.extract.phrases import appositions, subject_words
from generator.extract.tokens import PREPOSITION, Token
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.extract.words import Words
from generator.model import Span

_ACCORDING = re.compile(
    r"\b(?:according to|quoted by|quoting|citing|cited by|in the words of)\s+|\b(?=\w+ (?:on|via) (?:X|Twitter|Telegram)\b)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[“”\"\n]|``|''")


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says a sentence. actors: ids; words: as the text names them. clause: the reporting clause, -1 where none is.

    quoted: the sentence stands wholly in quotation marks. carried: the speaker comes from the sentence before.
    """

    actors: tuple[str, ...] = ()
    words: str = ""
    clause: int = -1
    quoted: bool = False
    carried: bool = False
    unnamed: bool = False
    of: str = ""

    @property
    def speaker(self) -> str:
        """What stands in `according_to`: the one actor's id, else the words."""
        return self.actors[0] if self.actors and not self.unnamed else self.words


_OFFICE = re.compile(
    r"['’]s (?:office|government|army|forces|administration|ministry|parliament|troops|regime|cabinet)\b"
)


def quotations(text: str) -> tuple[Span, ...]:
    """The quoted stretches of a text, in curly, straight or ``typed'' double quotes; one left open ends with its paragraph."""
    spans: list[Span] = []
    start = -1
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\n":
            spans += [Span(start, at)] if start >= 0 else []
            start = -1
        elif start < 0 and mark in {"“", '"', "``"}:
            start = at
        elif start >= 0 and mark in {"”", '"', "''"}:
            spans.append(Span(start, match.end()))
            start = -1
    spans = [*spans, Span(start, len(text))] if start >= 0 else spans
    block = _block(text)
    return tuple(sorted([*(s for s in spans if not block or s.end <= block.start), *([block] if block else [])]))


def _block(text: str) -> Span | None:
    """A statement given in full after "X said:" and a new line without quotation marks: up to the notes at the end."""
    match = _FULL_TEXT.search(text)
    if not match:
        return None
    notes = _NOTES.search(text, match.end())
    return Span(match.end(), len(text[: notes.start()].rstrip()) if notes else len(text.rstrip()))


_FULL_TEXT = re.compile(
    r"\b(?:said|says|statement|stated|commented|wrote)(?: (?:today|yesterday|on \w+))?:[ \t]*\n\s*(?=[^\s\"“‘'`])"
)
_NOTES = re.compile(
    r"(?im)^(?:notes? (?:to|for) editors|further information|background|ends|media enquiries|contact)\b"
)


def attribute(
    text: str, span: Span, tokens: Sequence[Token], clauses: Sequence[Clause], mentions: Sequence[Mention], words: Words
) -> Saying:
    """The speaker that the sentence itself names, or an empty Saying."""
    for number, clause in enumerate(clauses):
        aside = clause.relation is Relation.RELATIVE or (
            clause.relation is Relation.ADVERBIAL and clause.marker != "as"
        )
        if _tells(clauses, number, words) and not clause.verb.negated and not aside:
            said = _subject(text, tokens, clauses, number, mentions, words)
            if said:
                return said
    match = _ACCORDING.search(text, span.start, span.end)
    return _named(text, match.end(), span.end, mentions) if match and match[0] else Saying()


def _tells(clauses: Sequence[Clause], number: int, words: Words) -> bool:
    """Whether a clause's verb reports speech. One that is also a deed ("recalled its envoy") does only before what is said."""
    clause = clauses[number]
    meaning = words.verb_kinds.get(clause.verb.lemma)
    if clause.verb.lemma in words.cues["report"] and meaning is not None and meaning.frame != "say":
        return any(c.parent == number and c.relation is Relation.COMPLEMENT for c in clauses)
    speech = meaning is not None and meaning.frame == "say" and clause.relation is Relation.MAIN
    return speech or clause.verb.lemma in words.cues["report"]


def _subject(
    text: str,
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    number: int,
    mentions: Sequence[Mention],
    words: Words,
) -> Saying | None:
    """The one who speaks in a reporting clause: before the verb, or after it where a quotation stands first."""
    clause = clauses[number]
    verb = clause.verb
    if verb.passive:
        return None
    before = tokens[: clause.lead] if clause.lead else tokens[clause.start : verb.first]
    candidates = _candidates(text, before, mentions)
    if candidates:
        return _saying(text, joined(text, candidates), number)
    owner = next((m for m in _within(text, subject_words(before), mentions) if _owner(text, m)), None)
    if owner is not None:  # "Varga's family said": not Varga
        head = subject_words(before)
        return Saying(words=text[owner.span.start : head[-1].span.end], clause=number, unnamed=True)
    noun = unnamed(before, words)
    if noun:
        return Saying(words=noun.of(text), clause=number, unnamed=True)
    begin = tokens[verb.first].span.start
    fronted = (
        not clause.lead
        and verb.tense not in {"gerund", "participle"}
        and text[:begin].rstrip().endswith(("”", '"', ",", "''"))
    )
    if verb.last + 1 < len(tokens) and fronted:
        behind = tokens[verb.last + 1 : min(clause.end, verb.last + _REACH)]
        stretch = behind[: next((n for n, t in enumerate(behind) if t.text in ",;"), len(behind))]
        after = _candidates(text, stretch, mentions) or [
            m for m in _inside(stretch, mentions) if m.kind is MentionKind.PERSON
        ]
        if after:
            return _saying(text, joined(text, after), number)
        noun = unnamed(tokens[verb.last + 1 : verb.last + 8], words)
        if noun:
            return Saying(words=noun.of(text), clause=number, unnamed=True)
    return None


def _candidates(text: str, before: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of the subject in the words before a reporting verb, or the person named in apposition to it."""
    inside = _within(text, subject_words(before), mentions)
    own = [m for m in inside if not _owner(text, m)]
    if any(m.kind is MentionKind.PERSON for m in own):
        return own
    parts = ([m for m in _within(text, part, mentions) if not _owner(text, m)] for part in appositions(before))
    beside = next((m for m in parts if len(m) == 1 and (m[0].kind is MentionKind.PERSON or not own)), None)
    return beside or own


def _owner(text: str, mention: Mention) -> bool:
    """Whether a mention only tells whose something is; somebody's office speaks as he does."""
    return text.startswith(("'s ", "’s "), mention.span.end) and not _OFFICE.match(text, mention.span.end)


def _within(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a noun phrase that can speak."""
    return [m for m in _inside(tokens, mentions) if not _in_phrase(text, m, tokens[0].span.start)]


def _inside(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    if not tokens:
        return []
    start, end = tokens[0].span.start, tokens[-1].span.end
    return [m for m in mentions if start <= m.span.start < end and _speaks(m)]


_REACH = 16  # words after "said" in which its speaker stands


def _speaks(mention: Mention) -> bool:
    return bool(mention.actors or mention.form is MentionForm.UNNAMED) and mention.kind is not MentionKind.NATIONALITY


def _in_phrase(text: str, mention: Mention, start: int) -> bool:
    """Whether a preposition before the mention makes it part of another phrase ("a loyalist of X", "in X")."""
    before = text[start : mention.span.start].split()
    tail = [word.lower().strip(",") for word in before[-3:]]
    return bool(tail) and (
        tail[-1] in PREPOSITION or (len(tail) > 1 and tail[-1] in {"the", "a", "his"} and tail[-2] in PREPOSITION)
    )


def joined(text: str, candidates: Sequence[Mention]) -> list[Mention]:
    """The subject itself and those joined to it by "and"; what stands in apposition after a comma is left out."""
    chosen = [candidates[0]]
    for mention in candidates[1:]:
        between = text[chosen[-1].span.end : mention.span.start].strip().lower()
        if re.fullmatch(r"[a-z][a-z -]*", between) and not re.search(
            r"\b(?:and|of|in|for|with|to|from|at|on|by)\b", between
        ):
            chosen = [mention]  # "the Norland mining company Selm Ores": the company
        elif re.fullmatch(
            r",(?: the)?|(?:of [\w .-]+?)?,? ?(?:and|&|(?:along|together) with)(?: [\w.’'-]+){0,4}", between
        ):
            chosen.append(mention)
        elif (not between and mention.kind in {MentionKind.PERSON, MentionKind.ORGANISATION}) or (
            mention.kind is MentionKind.PERSON
            and not any(c.kind is MentionKind.PERSON for c in chosen)
            and len(between) < 50
        ):
            chosen = [mention]
    return chosen


def _saying(text: str, chosen: Sequence[Mention], number: int) -> Saying:
    actors = tuple(dict.fromkeys(a for m in chosen for a in m.actors if m.form is not MentionForm.UNNAMED))
    unnamed = not actors
    words = text[chosen[0].span.start : chosen[-1].span.end]
    return Saying(actors, words, number, unnamed=unnamed, of=chosen[0].of)


def _named(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Saying:
    """The source after "according to"."""
    stop = re.compile(r"[,.;”\"]|$").search(text, start, end)
    region = Span(start, stop.start() if stop else end)
    inside = [m for m in mentions if region.holds(m.span) and _speaks(m)]
    words = region.of(text).strip()
    if not inside:
        return Saying(words=words, unnamed=True)
    return Saying(
        inside[0].actors, words if not inside[0].actors else inside[0].span.of(text), unnamed=not inside[0].actors
    )


def carry(sayings: Sequence[Saying], spans: Sequence[Span], quotes: Sequence[Span]) -> tuple[Saying, ...]:
    """Sayings with the speakers that go on: a sentence wholly in quotation marks is said by who spoke before it."""
    found: list[Saying] = []
    unnamed: dict[str, str] = {}
    for said, span in zip(sayings, spans, strict=True):
        saying = _known(said, unnamed)
        quoted = any(q.start <= span.start + 1 and span.end - 1 <= q.end for q in quotes)
        before = found[-1] if found else Saying()
        if quoted and saying.clause < 0 and before.speaker:
            saying = replace(before, clause=-1, quoted=True, carried=True)
        found.append(replace(saying, quoted=quoted))
    return tuple(found)


def _known(saying: Saying, unnamed: dict[str, str]) -> Saying:
    """The saying with the words that "the official" was brought in by; notes these for the sentences that follow."""
    head = saying.words.split()[-1].lower() if saying.words and not saying.actors else ""
    if head and re.fullmatch(r"(?i)the \w+", saying.words):
        return replace(saying, words=unnamed.get(head, saying.words))
    if head:
        unnamed[head] = saying.words
    return saying
