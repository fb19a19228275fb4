"""Who a statement is told for and about: the body that a spokesman speaks for, and the actors of what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.attribution import people
from generator.extract.clauses import Relation
from generator.extract.scene import Scene
from generator.extract.subjects import PLACED, preposition, territory
from generator.extract.values import Mention, MentionForm, MentionKind
from generator.extract.words import words

_MENTIONED = 3  # at most so many actors that a statement is about


def addressed_others(text: str, mention: Mention) -> bool:
    """Whether people without a name stand right before it: "told supporters X had to be given a chance"."""
    match = re.search(r"([a-z]+s) (?:(?:Mr|Mrs|Ms|Dr)\.? )?$", text[: mention.span.start])
    return match is not None and people(match[1], words())


def spoken_for(text: str, scene: Scene, subjects: Sequence[Mention]) -> list[Mention]:
    """The institutions that a spokesman speaks for: "White House spokesman X"."""
    return [
        mention
        for person in subjects
        for mention in scene.mentions
        if mention.kind is MentionKind.ORGANISATION
        and re.fullmatch(r" (?:chief )?spokes(?:man|woman|person),? ", text[mention.span.end : person.span.start])
    ]


def content(text: str, scene: Scene, number: int) -> list[Mention]:
    """The actors that a statement is about: of all clauses that it governs, no mere places."""
    inside: list[Mention] = []
    below = {number}
    for child, clause in enumerate(scene.clauses):
        if clause.parent in below and clause.relation is not Relation.COORDINATE:
            below.add(child)
            span = territory(scene, clause)
            inside += [
                m
                for m in scene.mentions
                if m.actors
                and span.holds(m.span)
                and m.kind is not MentionKind.NATIONALITY
                and (m.form is not MentionForm.PRONOUN or m.kind is MentionKind.PERSON)
            ]
    about = [
        m
        for m in inside
        if m.kind is not MentionKind.PLACE and (m.kind is MentionKind.PERSON or preposition(text, m) not in PLACED)
    ]
    return about[:_MENTIONED]
