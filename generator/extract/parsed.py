"""How the words of a sentence hang together, as an analyser sees it: what is asked of its parse."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.analyser import Arc
from generator.model import Span

SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of a sentence. heads: for each the index of the one it hangs on, -1 for none here; below: those that hang on it."""

    spans: tuple[Span, ...] = ()
    lows: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    below: tuple[tuple[int, ...], ...] = ()

    def at(self, span: Span) -> int | None:
        """The head of the words in a span: the first that hangs on one outside; None where the parse has other words."""
        first = bisect_left(self.spans, span.start, key=lambda one: one.start)
        last = bisect_left(self.spans, span.end, key=lambda one: one.start)
        return next((n for n in range(first, last) if not first <= self.heads[n] < last), None)

    def under(self, word: int, *labels: str) -> tuple[int, ...]:
        """The words that hang on one by any of some labels."""
        return tuple(n for n in self.below[word] if self.labels[n] in labels)


NONE = Parse()


def within(text: str, arcs: Sequence[Arc], span: Span) -> Parse:
    """The parse of one sentence, from that of its text."""
    first = bisect_left(arcs, span.start, key=lambda arc: arc.span.start)
    last = bisect_left(arcs, span.end, key=lambda arc: arc.span.start)
    mine = arcs[first:last]
    heads = [
        arc.head - first if first <= arc.head < last and arc.head != first + n else -1 for n, arc in enumerate(mine)
    ]
    below: list[list[int]] = [[] for _ in mine]
    for n, head in enumerate(heads):
        if head >= 0:
            below[head].append(n)
    return Parse(
        tuple(arc.span for arc in mine),
        tuple(arc.span.of(text).lower() for arc in mine),
        tuple(heads),
        tuple(arc.label for arc in mine),
        tuple(tuple(ones) for ones in below),
    )


def subjects(parse: Parse, verb: int) -> tuple[int, ...]:
    """The words that are a verb's subject with those joined to them: its own, the noun that it describes, or that of the verb above."""
    for _ in range(6):
        own = parse.under(verb, *SUBJECT)
        label, head = parse.labels[verb], parse.heads[verb]
        if own and not (label == "relcl" and parse.lows[own[0]] in _RELATIVE):
            return tuple(same for word in own for same in alike(parse, word))
        if label in {"relcl", "acl"} and head >= 0:
            return alike(parse, head) if own or label == "acl" else ()
        if label not in {"conj", "xcomp", "advcl", "pcomp", "prep"} or head < 0:
            return ()
        controlled = parse.under(head, "dobj") if label == "xcomp" else ()
        if controlled:
            return alike(parse, controlled[0])
        verb = head
    return ()


def passive(parse: Parse, verb: int) -> bool | None:
    """Whether a verb is done to its subject, by its own words; None where these do not say it: "was arrested and flown home"."""
    if parse.under(verb, "nsubjpass", "csubjpass", "auxpass", "agent"):
        return True
    label = parse.labels[verb]
    if parse.lows[verb].endswith("ing") or parse.under(verb, "aux", "mark", "dobj"):
        return False
    if label != "pcomp" and parse.under(verb, *SUBJECT):  # but "with the port closed"
        return False
    return True if label in {"acl", "advcl", "pcomp"} else None


def objects(parse: Parse, verb: int) -> Iterator[tuple[int, str]]:
    """What hangs on a verb or an event noun after it, with those joined to it, and the preposition that brings it in, "" for none."""
    bare = [n for n in parse.under(verb, "dobj", "dative") if not parse.under(n, "pobj")]
    if parse.labels[verb] == "relcl" and parse.heads[verb] >= 0:
        own = parse.under(verb, *SUBJECT)
        if not bare and own and parse.lows[own[0]] not in _RELATIVE:
            bare = [parse.heads[verb]]  # "the judge that they named", "the judge they named"
        bare = [parse.heads[verb] if parse.lows[n] in _RELATIVE else n for n in bare]
    yield from ((same, "") for one in bare for same in alike(parse, one))
    for preposition in parse.under(verb, "prep", "agent", "dative"):
        for one in parse.under(preposition, "pobj"):
            yield from ((same, parse.lows[preposition]) for same in alike(parse, one))


def alike(parse: Parse, word: int) -> tuple[int, ...]:
    """A word and those that are joined to it by "and", but for what is ruled out: "not X but Y"."""
    found = [word]
    for one in found:
        found += parse.under(one, "conj")
    return tuple(one for one in found if not parse.under(one, "neg"))


def beneath(parse: Parse, verb: int, prepositions: frozenset[str]) -> frozenset[int]:
    """All words that belong to what a verb is done to, the phrases that some prepositions bring in among them.

    A verb without an object of its own may share that of one that it is joined to: "shelled and then stormed the town".
    """
    own = parse.under(verb, "dobj", "dative", "oprd", "ccomp", "xcomp")
    joined = () if own else parse.under(verb, "conj")
    found = [*own, *joined, *(n for n in parse.under(verb, "prep") if parse.lows[n] in prepositions)]
    for one in found:
        found += parse.below[one]
    return frozenset(found)
