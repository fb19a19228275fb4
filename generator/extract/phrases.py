"""The noun phrase before a verb: its subject, past what opens the clause and what stands in apposition."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.tokens import BREAKS, PREPOSITION, QUOTES, SUBORDINATOR, Token, adverb

_SPLITS = BREAKS - QUOTES - {"-", ":"}
_JOINTS = frozenset("and but or".split())
_MEMBER = 4  # at most so many words has a member of a list ("A, B and the C of D")


def subject_words(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of the subject in the words before a verb: its head with what stands before it, and those joined to it.

    What opens the clause ("On Monday,", "In Tarn,"), appositions and relative clauses between commas are left out, and so
    is all that follows the head's first preposition ("Unions | in France, Germany and Spain").
    """
    parts = _parts(_opened(tokens))
    closed = bool(tokens) and tokens[-1].text in _SPLITS
    while len(parts) > 1 and _aside(parts[-1]):
        parts, closed = parts[:-1], True
    while len(parts) > 1 and _opens(parts[0]):
        parts = parts[1:]
    if parts and parts[0][0].low in SUBORDINATOR:
        parts = [rest for rest in (parts[0][1:], *parts[1:]) if rest]  # "after troops crossed"
    if not parts:
        return ()
    names = _named_list(parts) if closed else 0
    if names:  # "Oster, Norland and Tarn, all ruled by generals, announced"
        return tuple(t for part in parts[: names + 1] for t in _head(part))
    if closed or len(parts) == 1:
        return _head(parts[0])
    if not _lists(parts):
        return _head(parts[-1])
    head = _head(parts[0])
    return head if len(head) < len(parts[0]) else tuple(t for part in parts for t in _head(part))


def appositions(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], ...]:
    """The stretches between commas after the subject's head: "the governor, Ilan Varga, said" has "Ilan Varga"."""
    head = subject_words(tokens)
    if not head:
        return ()
    return tuple(tuple(part) for part in _parts(tokens) if part[0].span.start > head[-1].span.start)


def _opened(tokens: Sequence[Token]) -> list[Token]:
    """Without the conjunctions, marks and adverbs at the front."""
    kept = list(tokens)
    while kept and not kept[0].fixed and _leads(kept[0]):
        kept.pop(0)
    return kept


def _leads(token: Token) -> bool:
    return not token.low[0].isalnum() or token.low in _JOINTS | (SUBORDINATOR - PREPOSITION) or adverb(token)


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """The stretches between commas, dashes and brackets; commas within names and times do not count."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in _SPLITS and not token.fixed:
            parts.append([])
        elif token.text not in QUOTES:
            parts[-1].append(token)
    return [part for part in parts if part]


def _opens(part: Sequence[Token]) -> bool:
    """Whether a stretch only opens the clause: a prepositional phrase, a time, an adverb."""
    leads = part[0].low in PREPOSITION and not part[0].fixed
    return (leads and not _counts(part) and not _dated(part)) or _aside(part)


def _dated(part: Sequence[Token]) -> bool:
    """Whether a subject follows the time that a stretch opens with: "In 1822 Doe and Roe"."""
    dates = [t.fixed and (t.low[0].isdigit() or t.low in _TIMES) for t in part[1:]]
    return any(dates) and not dates[-1] and part[-1].fixed


def _counts(part: Sequence[Token]) -> bool:
    """Whether a preposition is part of a number: "at least 17 people", "over 500"."""
    after = part[1] if len(part) > 1 else part[0]
    return after.low in {"least", "most"} or (
        part[0].low in {"over", "under", "about", "around"} and after.text[0].isdigit()
    )


def _aside(part: Sequence[Token]) -> bool:
    """Whether a stretch is no more than a time or an adverb: "last week", "however", "today"."""
    return (
        adverb(part[0])
        or part[0].low in _TIMES
        or (len(part) > 1 and part[0].low in PREPOSITION and all(t.fixed and _time(t) for t in part[1:]))
        or (part[0].fixed and all(t.low in _TIMES or t.low.isdigit() for t in part))
    )


def _time(token: Token) -> bool:
    return token.low in _TIMES or token.low[0].isdigit()


_TIMES = frozenset(
    "last next early late earlier later hours days weeks months years minutes moments overnight yesterday today tomorrow tonight"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december afterwards then".split()
)


def _head(part: Sequence[Token]) -> tuple[Token, ...]:
    """The words up to the first preposition or relative pronoun; "of" stays after a body that acts ("the government of X")."""
    kept: list[Token] = []
    for token in part:
        if kept and not token.fixed and token.low in PREPOSITION | SUBORDINATOR:
            named = kept[-1].text[0].isupper() and any(t.low == "and" for t in part)  # "X of Oster and Y of Norland"
            bears = token.low == "of" and (kept[-1].low in BEARERS or named)
            beside = token.low == "with" and kept[-1].low in {"along", "together"}
            if not bears and not beside:
                break
        kept.append(token)
    return tuple(kept)


BEARERS = frozenset(
    "office government army forces administration ministry parliament troops regime cabinet ministers leaders presidents"
    " officials representatives delegations armies envoys forces parliaments governments guerrillas rebels fighters militants"
    " republic nation kingdom unit subsidiary division faction board branch wing arm affiliate navy military members units soldiers police agents officers supporters men"
    " member soldier fighter guerrilla officer agent militant gunman gunmen pilots troopers".split()
)


def _named_list(parts: Sequence[Sequence[Token]]) -> int:
    """The last of the first stretches that are one list of names, 0 where they are none."""
    names = [all(t.text[0].isupper() or t.low in _LISTING for t in part) for part in parts]
    end = next((n for n, part in enumerate(parts) if n and any(t.low == "and" for t in part)), 0)
    return end if end and all(names[: end + 1]) else 0


_LISTING = frozenset(("and", "the", "of"))


def _lists(parts: Sequence[Sequence[Token]]) -> bool:
    """Whether stretches are a list with "and" before its last member, the verb right after it."""
    return any(t.low == "and" for t in parts[-1]) and all(len(part) <= _MEMBER for part in parts[1:-1])
