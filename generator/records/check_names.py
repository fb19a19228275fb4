"""Actors that are probably one: the same words in another order, an initial for a name, a letter's difference.

Only names that share a key are compared, so that the time grows with the number of actors and not with its square.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Severity
from generator.model import Actor, ActorKind
from generator.records.findings import Finding
from generator.spelling import alike, plain, sounds

Name = tuple[str, ...]
_TITLES = frozenset(
    "mr mrs ms dr prof gen lt col maj sgt capt adm sen rep gov sir the of sheikh sayyed general president".split()
)


def check_names(actors: Sequence[Actor], told: set[tuple[str, str]]) -> Iterator[Finding]:
    """A warning for each actor that is probably an earlier one. told: pairs of ids, the earlier one first, to pass over."""
    buckets: dict[tuple[str, ...], list[tuple[Actor, Name, bool]]] = {}
    told = set(told)
    for actor in actors:
        is_person = actor.kind is ActorKind.PERSON
        for number, text in enumerate((actor.name, *(alias.name for alias in actor.aliases))):
            name, is_main = _words(text), number == 0
            for key in dict.fromkeys(_keys(name, is_person=is_person)):
                bucket = buckets.setdefault((str(is_person), *key), [])
                for other, known, other_is_main in bucket:
                    pair = (other.id, actor.id)
                    if pair in told or other.id == actor.id or not (is_main or other_is_main) or not _fit(actor, other):
                        continue
                    if _agree(key[0], name, known):
                        told.add(pair)
                        yield _finding(actor, other)
                bucket.append((actor, name, is_main))


def _finding(actor: Actor, other: Actor) -> Finding:
    message = f'"{actor.name}" is probably the same as "{other.name}"'
    hint = f"if so: dateline merge {other.id} {actor.id}"
    return Finding(actor.file, ("name",), Severity.WARNING, "similar-actors", message, hint)


def _fit(one: Actor, other: Actor) -> bool:
    """A place and what bears its name are two."""
    return (one.kind is ActorKind.PLACE) == (other.kind is ActorKind.PLACE)


def _words(name: str) -> Name:
    found = re.findall(r"[a-z0-9]+", re.sub(r"['’`]|(?<=\b\w)\.(?=\w)", "", plain(name)))
    return tuple(word for word in found if word not in _TITLES)


def _keys(name: Name, *, is_person: bool) -> Iterator[tuple[str, ...]]:
    """What the name has in common with names that are probably the same."""
    if not name:
        return
    yield "words", *sorted(name)
    if is_person and len(name) > 1:
        yield "initial", name[0][0], name[-1]
    joined = " ".join(name)
    if sounds(name):
        yield "sound", *sounds(name)
        # Two texts from each of which one letter can be taken so that they are equal are a slip of the pen apart.
        yield "letter", joined
        yield from (("letter", joined[:at] + joined[at + 1 :]) for at in range(1, len(joined)) if joined[at] != " ")


def _agree(kind: str, one: Name, other: Name) -> bool:
    """Whether two names that share a key of a kind are one: J. Doe and Jane A. Doe are, Jane Doe and John Doe are not."""
    if kind in ("sound", "letter"):
        return alike(one, other)
    if kind == "words":
        return True
    if 1 not in (len(one[0]), len(other[0])) and one[0] != other[0]:
        return False
    middle, more = sorted((one[1:-1], other[1:-1]), key=len)
    return all(any(m == n or (1 in (len(m), len(n)) and m[0] == n[0]) for n in more) for m in middle)
