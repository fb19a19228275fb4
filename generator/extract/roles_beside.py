"""Who else a clause names: those in the company of its subject, in somebody's title, or with no part that a rule knows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.attributive import countries, describes
from generator.extract.happenings import Trigger
from generator.extract.roles_object import OF_A_SORT
from generator.extract.scene import Scene
from generator.extract.subjects import ahead, behind, ground, territory
from generator.extract.tokens import PREPOSITION
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.model import Span


def beside(text: str, scene: Scene, trigger: Trigger) -> list[Mention]:
    """The others that the clause of a deed names, and what hangs on it without a tense of its own ("to join the fight against X"), places apart.

    They have to do with it, in no role that a rule knows. Left out are whoever only speaks of the deed, what an actor is only compared to, and a country before what it has.
    """
    if not scene.clauses or trigger.meaning.frame == "say":
        return []
    spans = _spans(scene, trigger)
    return [
        m
        for m in scene.mentions
        if m.kind in {MentionKind.PERSON, MentionKind.ORGANISATION}
        and any(span.holds(m.span) for span in spans)
        and not (trigger.noun and _apart(scene, trigger, m))
        and not _aside(text, m)
        and not describes(text, m, scene.mentions)
        and not ground(text, m, scene.mentions)
    ]


def _apart(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    """Whether a noun tells of something that an actor of its clause only speaks of, looks into, or acts after."""
    clause = scene.clauses[trigger.clause]
    verb = scene.tokens[clause.verb.first].span.start
    told = any(t.clause == trigger.clause and t.meaning.frame == "say" and not t.noun for t in scene.triggers)
    if verb < trigger.span.start:
        return mention.span.end <= verb and (told or clause.verb.lemma in _LOOKING)
    comma = next((t.span.start for t in scene.tokens[trigger.last + 1 : clause.verb.first] if t.text == ","), -1)
    return 0 <= comma < mention.span.start


_LOOKING = frozenset(
    "investigate examine study review recall remember mark discuss probe monitor watch follow see await fear expect".split()
)


def _spans(scene: Scene, trigger: Trigger) -> list[Span]:
    """The stretches of a trigger's clause and, for a verb, of the clauses below it that have no tense of their own."""
    below = {trigger.clause}
    for number, clause in enumerate(scene.clauses):
        if clause.parent in below and number > trigger.clause and clause.verb.tense in _UNTENSED and not trigger.noun:
            below.add(number)
    return [territory(scene, scene.clauses[number]) for number in sorted(below)]


_UNTENSED = frozenset(("gerund", "infinitive", "participle"))


def _aside(text: str, mention: Mention) -> bool:
    """Whether an actor is only compared to, owns the first or largest of something, or stands before what it has."""
    before, after = ahead(text, mention), behind(text, mention)
    side = before.endswith(("pro-", "anti-", "non-")) or OF_A_SORT.match(after) or _SEAT.search(before)
    whose = countries() & set(mention.actors) and _OWN_FIRM.match(after)
    return bool(side or whose or _COMPARED.search(before) or _SUPERLATIVE.match(after) or _GROUND.match(after))


_COMPARED = re.compile(
    r"(?i)\b(?:off|than|unlike|like|compared (?:with|to)|similar to)(?: (?:the|a|an|its|those of))? $"
)
_OWN_FIRM = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:[A-Z]|president|prime|minister|king|queen|ruler)"
)  # "Canada's Upland Corp."
_SEAT = re.compile(r"\bseats? (?:in|on) (?:the )?$")
_SUPERLATIVE = re.compile(r"['’]s? (?:[a-z]+est|first|second|third|last|only|most|best|worst)\b")
_GROUND = re.compile(
    r" (?:cities|city|towns?|villages?|streets|soil|territory|waters?|airspace|borders?|coast|capital|dollars?|province|region|mainland|side)\b"
)


def companions(text: str, scene: Scene, trigger: Trigger, subjects: Sequence[Mention]) -> list[Mention]:
    """Who does it with the subject: "X, along with Y, ...", "..., accompanied by Y", "troops led by Y ...", "With Y, X led a revolt"."""
    if trigger.meaning.frame == "say":
        return []
    clause = scene.clauses[trigger.clause]
    first, start = scene.sentence.span.start, scene.tokens[clause.lead or clause.start].span.start
    before_verb = Span(first, scene.tokens[clause.verb.first].span.start)
    head = subjects[0].span.start if subjects else before_verb.end
    own = {trigger.clause, *(n for n, c in enumerate(scene.clauses) if c.parent == trigger.clause)}
    spans = [territory(scene, scene.clauses[n]) for n in sorted(own)]
    found = []
    for mention in scene.mentions:
        if (
            not mention.actors
            or mention.kind not in _ACTING
            or mention.form is MentionForm.PRONOUN
            or mention in subjects
        ):
            continue
        acts = (scene.tokens[c.verb.head].span.end for c in scene.clauses if not c.verb.passive)
        verb_ends = max((end for end in acts if end <= mention.span.start), default=first)
        words = text[max(verb_ends, mention.span.start - 60) : mention.span.start]
        early = before_verb.holds(mention.span) and (start <= mention.span.start or mention.span.end <= head)
        inside = early or any(span.holds(mention.span) for span in spans)
        together = trigger.kind in (_SEIZED if clause.verb.passive else _GOING)
        taken = together and mention.kind is MentionKind.PERSON and _TAKING.search(words)
        leads = early and (_UNDER.search(words) or (head < mention.span.start and _BESIDE.search(words)))
        if leads or (subjects and inside and (_WITH.search(words) or taken or _opens(text, first, mention, head))):
            found.append(mention)
    return found


_GOING = frozenset(("visit", "displacement"))
_SEIZED = frozenset(("hostage", "arrest", "killing"))  # what befalls one befalls whom he is with
_ACTING = frozenset((MentionKind.PERSON, MentionKind.ORGANISATION))
_WITH = re.compile(
    r"(?i)\b(?:(?:along|together|alongside|jointly)(?: with)?|(?<!group )(?<!party )(?<!militia )(?<!movement )(?<!faction )(?<!regime )(?:accompanied|joined|flanked|assisted|backed|supported|aided|helped) by) (?:[\w-]+ ){0,4}$"
)
_UNDER = re.compile(
    r"(?i)\b(?:(?:led|headed|commanded) by|under(?! (?:pressure|attack|fire|threat|siege|sanctions|assault|cover|the (?:treaty|accord|agreement|deal|terms|law|plan))\b)(?: the)?(?: \w+)?(?: (?:command|leadership|orders) of)?) (?:[\w-]+ ){0,3}$"
)
_BESIDE = re.compile(
    r"(?<!odds)(?<!talks)(?<!war)(?<!conflict),? with (?:the |other |fellow |his |her |their )(?:[a-z-]+ ){0,3}(?:[A-Z][\w.]* [\w. ]*and )?$"
)
_TAKING = re.compile(
    r"(?<!fighting )(?<!clashes )(?<!clash )(?<!battle )(?<!talks )\bwith (?:(?:his|her|their) (?:[\w-]+,? ){1,3})?(?:[A-Z][\w.]* )?$"
)


def _opens(text: str, start: int, mention: Mention, subject: int) -> bool:
    """Whether a person opens the sentence as company: "With the general Y, X led a revolt"."""
    led = re.fullmatch(r"With (?:[\w-]+ ){0,3}", text[start : mention.span.start])
    closed = re.fullmatch(r", (?:[\w-]+ ){0,3}", text[mention.span.end : max(mention.span.end, subject)])
    return mention.kind is MentionKind.PERSON and bool(led and closed)


def titles(text: str, scene: Scene) -> frozenset[str]:
    """Actors that the sentence names only in someone's title: "rebel leader X"."""
    if not scene.mentions:
        return frozenset()
    held: set[str] = set()
    free: set[str] = set()
    for mention, after in zip(scene.mentions, (*scene.mentions[1:], None), strict=True):
        between = text[mention.span.end : after.span.start] if after else "."
        title = (
            after is not None
            and after.kind is MentionKind.PERSON
            and mention.kind is not MentionKind.PERSON
            and not any(
                mention.span.end <= scene.tokens[c.verb.head].span.start < after.span.start for c in scene.clauses
            )
            and re.fullmatch(r"(?:['’]s)? (?:[a-z-]+ ){1,3}", between)
        )
        (held if title and not PREPOSITION & set(between.split()) else free).update(mention.actors)
    return frozenset(held - free)
