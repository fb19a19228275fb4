"""Where a happening is: the places that its clause names, or the clause that tells when it was."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract.happenings import Trigger
from generator.extract.scene import Scene
from generator.extract.subjects import PLACED, governed, territory
from generator.extract.values import Mention, MentionKind


def places(text: str, scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Names of the places in the trigger's clause that do not act."""
    own = [n for n in (trigger.clause,) if scene.clauses]
    under = [n for n in range(len(scene.clauses)) if own and scene.clauses[n].parent == own[0]]
    inside = _located(text, scene, own) or _located(text, scene, [n for n in under if scene.clauses[n].marker in _WHEN])
    return tuple(dict.fromkeys(m.span.of(text) for m in inside))


_WHEN = frozenset("when as after while where".split())


def _located(text: str, scene: Scene, numbers: Sequence[int]) -> list[Mention]:
    """The places named in clauses, after a preposition of place; in the whole sentence where it has no clause."""
    spans = [territory(scene, scene.clauses[n]) for n in numbers] if scene.clauses else [scene.sentence.span]
    after = {scene.tokens[scene.clauses[n].verb.last].span.end + 1 for n in numbers}  # "visited Tarn", "captured Selm"
    found = []
    for last, mention in pairwise([None, *scene.mentions]):
        inside = mention is not None and mention.kind is MentionKind.PLACE and any(s.holds(mention.span) for s in spans)
        if mention is None or not inside:
            continue
        if mention.span.start in after or governed(text, mention, [last] if last else []) in PLACED:
            found.append(mention)
    return found
