"""A sentence with all that was found in it: clauses, triggers, dates, mentions and who says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.extract import attach, attribution, happenings
from generator.extract.analyser import Arc
from generator.extract.attribution import Saying
from generator.extract.clauses import Clause, clauses
from generator.extract.happenings import Trigger
from generator.extract.kinds import falls_to, military
from generator.extract.parsed import NONE, Parse, within
from generator.extract.tokens import BE, Token, tokenize
from generator.extract.values import Mention, MentionForm, MentionKind, Part, Sentence, Timex
from generator.extract.words import Words
from generator.model import Span

_Item = TypeVar("_Item", Timex, Mention)
_LONGEST = 400  # words of a sentence that are read: no writer's is longer, and a hostile one must not cost time
_BOILERPLATE = re.compile(
    r"(?i)^\W*(?:(?:media|image|video|photo|picture)\s+(?:caption|copyright|credit|source)\b|(?:your browser|click here|read more|sign up|subscribe|follow us|advertisement|"
    r"related (?:stories|articles|topics)|share this|all rights reserved|copyright|this article (?:was|first|originally)|photo:|file photo)\b|by [A-Z][^.]{0,60}\b(?:reporter|correspondent|editor)\W*$)"
)
_DATELINE = re.compile(
    r"[A-Z][A-Z'’.\- ]+(?:[,/] ?[A-Z][\w.'’ ]+)*(?:,? (?:[A-Z][\w.]{2,9} \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][\w.]{2,9}(?: \d{4})?))?(?: ?\([^()\n]{2,40}\))?\s*(?:—|–|--|(?<!\d)-|_)\s*(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A body sentence, read. times: those that could be dates; owners: for each the trigger's index, -1 for none; parse: an analyser's."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    triggers: tuple[Trigger, ...]
    times: tuple[Timex, ...]
    owners: tuple[int, ...]
    mentions: tuple[Mention, ...]
    saying: Saying
    quotes: tuple[Span, ...]
    parse: Parse = NONE

    def quoted(self, span: Span) -> bool:
        return any(q.holds(span) for q in self.quotes)


def read(
    text: str,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    words: Words,
    arcs: Sequence[Arc] = (),
) -> tuple[Scene, ...]:
    """Every body sentence as a scene; headings, credits and boilerplate are left out. arcs: how an analyser sees the words hang together."""
    quotes = attribution.quotations(text)
    body = [s for s in sentences if s.part is Part.BODY and not _BOILERPLATE.match(s.span.of(text))]
    times = [t for t in _years(text, timexes) if not _vague(text, t, mentions)]
    scenes = [_scene(text, s, _within(times, s.span), _within(mentions, s.span), quotes, words) for s in body]
    sayings = attribution.carry([s.saying for s in scenes], [s.sentence.span for s in scenes], quotes)
    return tuple(
        replace(scene, saying=saying, parse=within(text, arcs, _read(scene)))
        for scene, saying in zip(scenes, sayings, strict=True)
    )


def _read(scene: Scene) -> Span:
    """The part of a sentence that was read."""
    start = scene.sentence.span.start
    return Span(start, scene.tokens[-1].span.end if scene.tokens else start)


def _vague(text: str, timex: Timex, mentions: Sequence[Mention]) -> bool:
    """Words that date nothing: "at the time", and the surname of one May."""
    words = timex.span.of(text)
    if re.fullmatch(r"(?i)(?:at |by |during |in )?(?:the|that|this) (?:same )?(?:time|period|era|age)", words):
        return True
    if not words.isalpha() or not any(
        m.kind is MentionKind.PERSON and m.span.of(text).endswith(words) for m in mentions
    ):
        return False
    before = text[max(0, timex.span.start - 8) : timex.span.start].split()
    return not (before and before[-1].lower() in _CALENDAR)


_CALENDAR = frozenset("in last this next of since until by early late mid".split())


def _years(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """Times where "July" and "last year" right after it are one."""
    joined: list[Timex] = []
    for timex in timexes:
        last = joined[-1] if joined else None
        beside = last is not None and re.fullmatch(r"(?: of)? ", text[last.span.end : timex.span.start])
        if (
            last
            and beside
            and _YEAR.fullmatch(timex.value)
            and _MONTH.fullmatch(last.value)
            and not re.search(r"\d{4}", last.span.of(text))
        ):
            span = Span(last.span.start, timex.span.end)
            joined[-1] = replace(last, span=span, value=timex.value + last.value[4:], anchor=timex.anchor)
        else:
            joined.append(timex)
    return joined


_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d{2}(?:-\d{2})?")


def _within(items: Sequence[_Item], span: Span) -> tuple[_Item, ...]:
    first = bisect_left(items, span.start, key=lambda item: item.span.start)
    last = bisect_left(items, span.end, key=lambda item: item.span.start)
    return tuple(items[first:last])


def _ground(trigger: Trigger, tokens: Sequence[Token], mentions: Sequence[Mention], words: Words) -> Trigger:
    """To take a town is to capture it, and a town that falls is captured."""
    if trigger.noun or trigger.lemma not in {"take", "lose", "fall"}:
        return trigger
    if trigger.lemma == "fall" and any(
        t.low in _RULING for t in tokens[max(0, trigger.first - _SUBJECT) : trigger.first]
    ):
        return replace(trigger, meaning=words.verb_kinds["resign"])  # "the government in Tarn fell"
    if trigger.lemma == "fall":
        ground = not _counted(tokens, trigger) and (falls_to(tokens, trigger.last) or _town_before(trigger, mentions))
    else:
        taken = trigger.first > 1 and tokens[trigger.first - 1].low in BE  # "Tarn was taken"
        at = trigger.first - 2 if taken else trigger.last + 1
        ground = at < len(tokens) and _town(tokens[at], tokens, mentions, sure=trigger.lemma == "lose")
    return replace(trigger, meaning=words.verb_kinds["capture"]) if ground else trigger


_RULING = frozenset("government cabinet coalition regime dynasty monarchy administration".split())
_SUBJECT = 4  # words before a verb in which its subject's head stands


def _town(token: Token, tokens: Sequence[Token], mentions: Sequence[Mention], *, sure: bool) -> bool:
    """Whether a word is a place; where that need not be sure, any name in a sentence that tells of armed bodies."""
    known = any(m.kind is MentionKind.PLACE and m.span.meets(token.span) for m in mentions)
    return known or (not sure and token.text[0].isupper() and any(military(t.low) for t in tokens))


def _town_before(trigger: Trigger, mentions: Sequence[Mention]) -> bool:
    near = [m for m in mentions if 0 < trigger.span.start - m.span.end <= len(" finally ")]
    return any(m.kind is MentionKind.PLACE or m.form is MentionForm.METONYM for m in near)


def _counted(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Whether a number says how far something fell: "fell 3%", "fell as much as $5"; the day that it fell on is none."""
    following = tokens[trigger.last + 1 : trigger.last + 9]
    return any(t.text[0] in "$€£%" or (t.text[0].isdigit() and not t.fixed) for t in following)


def _after_dateline(text: str, span: Span) -> Span:
    """A report's first sentence without "BEIRUT, Oct 1 (Agency) -"."""
    match = _DATELINE.match(text, span.start, span.end)
    return Span(match.end(), span.end) if match else span


def _scene(
    text: str,
    sentence: Sentence,
    timexes: tuple[Timex, ...],
    mentions: tuple[Mention, ...],
    quotes: Sequence[Span],
    words: Words,
) -> Scene:
    fixed = sorted(
        [t.span for t in timexes]
        + [
            m.span
            for m in mentions
            if m.form not in {MentionForm.PRONOUN, MentionForm.GROUP, MentionForm.OFFICE, MentionForm.UNNAMED}
        ]
    )
    tokens = tokenize(text, _after_dateline(text, sentence.span), fixed)[:_LONGEST]
    parts = clauses(tokens, words)
    triggers = tuple(_ground(t, tokens, mentions, words) for t in happenings.find(tokens, parts, words))
    owners = attach.attach(tokens, parts, triggers, [t.span for t in timexes], words)
    saying = attribution.attribute(text, sentence.span, tokens, parts, mentions, words)
    inside = tuple(q for q in quotes if q.meets(sentence.span))
    # A time within quotation marks is the speaker's, never that of the verb outside.
    apart = [
        owner >= 0 and any(q.holds(t.span) != q.holds(triggers[owner].span) for q in inside)
        for t, owner in zip(timexes, owners, strict=True)
    ]
    owners = tuple(-1 if away else owner for away, owner in zip(apart, owners, strict=True))
    return Scene(sentence, tokens, parts, triggers, timexes, owners, mentions, saying, inside)
