"""How sure a draft is, 0 to 1, with the reasons in words: how it came by its date, who is known in it, who tells of it, who is seen to do it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.dated import Happening
from generator.extract.parsed import NONE
from generator.extract.roles import participants
from generator.extract.roles_parsed import DOERS, agrees
from generator.extract.scene import Scene

_UNSURE = 0.6  # below this, who a name means is a guess
_NOBODY = 0.2
_GUESS = 0.1
_ACCOUNTS = 0.05
_SEEN = {True: (0.05, "the analyser has the same doer"), False: (-0.1, "the analyser has another doer")}


def weigh(text: str, scenes: Sequence[Scene], happening: Happening) -> tuple[float, tuple[str, ...]]:
    """The confidence of a happening and its reasons: those of its date, and what its actors and speakers add or take away."""
    sure, reasons = happening.confidence, list(happening.reasons)
    if not happening.actors and sure > _UNSURE:
        sure -= _NOBODY
        reasons.append("nobody in the sentence is known")
    guessed = _guessed(text, scenes[happening.scene], happening)
    if guessed:
        sure -= _GUESS
        reasons.append(f'who "{guessed}" is, is a guess')
    voices = {scenes[n].saying.speaker for n in (happening.scene, *happening.more)} - {""}
    if len(voices) > 1:
        sure += _ACCOUNTS
        reasons.append(f"{len(voices)} speakers tell of it")
    seen = _seen(text, scenes[happening.scene], happening)
    if seen is not None:
        more, reason = _SEEN[seen]
        sure += more
        reasons.append(reason)
    return round(min(sure, 1.0), 2), tuple(reasons)


def _seen(text: str, scene: Scene, happening: Happening) -> bool | None:
    """Whether an analyser's parse has a doer that rules alone have; None where there is no parse, or one of them has nobody."""
    if not scene.parse.spans:
        return None
    found = participants(text, replace(scene, parse=NONE), happening.trigger)
    return agrees(scene, happening.trigger, frozenset(p.id for p in found if p.role in DOERS))


def _guessed(text: str, scene: Scene, happening: Happening) -> str:
    """The first words that name an actor of the happening by a guess alone, "" for none."""
    known = {a for m in scene.mentions if m.confidence >= _UNSURE for a in m.actors}
    unsure = (m for m in scene.mentions if m.confidence < _UNSURE and set(m.actors) & (happening.ids - known))
    return next((m.span.of(text) for m in unsure), "")
