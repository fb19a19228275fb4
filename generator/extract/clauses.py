"""A light clause analysis without a parser: tokens, verb groups, and which clause each piece of a sentence belongs to.

It knows the verbs of the lexicon, the auxiliaries, and any word that looks like a past form; names and time expressions are
never verbs. It need not be right about every clause: it must be right about what governs a verb, since that decides
whether something happened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.extract.words import Form, Reading, Words
from generator.model import Span

_TOKEN = re.compile(r"``|''|(?:[A-Za-z]\.){2,}|\d+(?:,\d{3})+(?:\.\d+)?|\w+(?:['’.\-&]\w+)*|[^\w\s]")
QUOTES = frozenset(("“", "”", '"', "``", "''"))
_CLOSERS = frozenset((",", "”", '"', "''"))
_BREAKS = QUOTES | frozenset(",;:—–-()")
BE = frozenset("am is are was were be been being 's 're isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODAL = frozenset(
    "will would could may might can should must shall ought cannot can't couldn't wouldn't won't shouldn't".split()
)
DETERMINER = frozenset(
    "a an the this that these those his her its their our my your some any no each every another several many few more most"
    " both all two three four five six seven eight nine ten dozens hundreds thousands at least up about".split()
)
_ARTICLE = frozenset("a an the these those his her its their our my your some any no each every another several".split())
PREPOSITION = frozenset(
    "of in on at by for with from to into onto against over under after before during since until between among near"
    " following amid despite as about through across within without toward towards around behind outside inside".split()
)
PRONOUN = frozenset("i we they you he she it who which that what there them him us".split())
SUBORDINATOR = frozenset(
    "that who which whom whose when while after before as because since if unless although though where whether until"
    " till whereas once lest following whilst".split()
)
_ADVERB = frozenset(
    "also not never now then still already just even later first again ever soon n't both all once further jointly"
    " earlier later reportedly meanwhile however thus therefore instead twice each well soon formerly".split()
)
_ADJECTIVE = frozenset("so-called new old first second third last next own other such very most more least".split())
_NOT_PAST = frozenset(
    "united hundred need speed bed red led-by indeed exceed proceed succeed feed breed weed seed deed greed naked sacred"
    " wicked unprecedented unidentified unnamed armed limited unspecified related so-called alleged hatred infrared".split()
)


class Relation(StrEnum):
    """How a clause hangs on the one that governs it."""

    MAIN = "main"
    COMPLEMENT = "complement"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    COORDINATE = "coordinate"
    PARTICIPIAL = "participial"
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; `low` is in lower case with straight quotes. `fixed`: within a name or a time expression."""

    span: Span
    text: str
    low: str
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group: tokens first to head (inclusive), last where a phrase goes on ("carry out").

    tense: past, present, perfect, pluperfect, future, infinitive, gerund, participle. modal: the possibility or duty, or "".
    """

    first: int
    head: int
    last: int
    lemma: str
    tense: str
    passive: bool = False
    progressive: bool = False
    negated: bool = False
    modal: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb and its territory: tokens start to end (half-open), and those up to `lead` where a relative clause cuts it in two.

    parent: index of the governing clause, -1 for none.
    """

    verb: Verb
    start: int
    end: int
    relation: Relation
    marker: str = ""
    parent: int = -1
    lead: int = 0

    def holds(self, token: int) -> bool:
        return self.start <= token < self.end or token < self.lead


def tokenize(text: str, span: Span, fixed: Sequence[Span] = ()) -> tuple[Token, ...]:
    """The words and marks of a sentence. fixed: spans, in order, that no verb can be in."""
    tokens: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text, span.start, span.end):
        while at < len(fixed) and fixed[at].end <= match.start():
            at += 1
        inside = at < len(fixed) and fixed[at].start < match.end()
        tokens.append(Token(Span(match.start(), match.end()), match[0], match[0].lower().replace("’", "'"), inside))
    return tuple(tokens)


def verbs(tokens: Sequence[Token], words: Words) -> tuple[Verb, ...]:
    """Every verb group of a sentence, in order."""
    found: list[Verb] = []
    at = 0
    while at < len(tokens):
        verb = _verb(tokens, at, words)
        if verb:
            found.append(verb)
            at = verb.last
        at += 1
    return tuple(found)


def clauses(tokens: Sequence[Token], words: Words) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order of their verbs."""
    groups = verbs(tokens, words)
    found: list[Clause] = []
    for number, verb in enumerate(groups):
        if not found:
            start, relation, marker = _opening(tokens, verb)
            found.append(Clause(verb, start, len(tokens), relation, marker))
            continue
        before = groups[number - 1]
        start, relation, marker = _boundary(tokens, before, verb, words)
        parent = _parent(found, relation)
        if relation is Relation.PARTICIPIAL and verb.tense == "past":
            verb = replace(verb, tense="participle", passive=True)  # noqa: PLW2901 - the clause corrects its verb
        found[-1] = replace(found[-1], end=start)
        found.append(Clause(verb, start, len(tokens), relation, marker, parent))
    return _resumed(found)


def adverb(token: Token) -> bool:
    return token.low in _ADVERB or (token.low.endswith("ly") and token.low not in {"family", "july", "supply", "ally", "italy"})


def _verb(tokens: Sequence[Token], at: int, words: Words) -> Verb | None:
    token = tokens[at]
    if token.fixed or not token.low[0].isalpha() or token.low in {"according", "following", "including"} or (at and token.text[0].isupper() and not token.text.isupper()):
        return None
    chain, first = _auxiliaries(tokens, at)
    if token.low in BE | HAVE:
        return None if _helps(tokens, at, words) else _shape(chain, first, at, at, Reading("be" if token.low in BE else "have", _copula(token)))
    for reading in words.verbs.get(token.low, ()):
        form = _form(tokens, at, reading, chain, words)
        if form:
            last, lemma = _phrase(tokens, at, reading.lemma, words)
            return _shape(chain, first, at, last, Reading(lemma, form))
    if token.low in words.verbs or token.low in DO | MODAL:
        return None
    return _unknown(tokens, at, chain, first)


def _copula(token: Token) -> Form:
    return Form.PAST if token.low in {"was", "were", "had", "wasn't", "weren't", "hadn't"} else Form.THIRD


def _helps(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a form of be or have is an auxiliary of a verb that follows."""
    for token in tokens[at + 1 : at + 6]:
        if adverb(token) or token.low in BE | HAVE or token.low == "to":
            continue
        if token.fixed:
            continue
        readings = words.verbs.get(token.low, ())
        if any(reading.form & (Form.PARTICIPLE | Form.GERUND) for reading in readings):
            return not (token.low.endswith("ing") and token.low in words.nouns and tokens[at].low in HAVE)
        return _looks_past(token) or (token.low.endswith("ing") and len(token.low) > 5 and tokens[at].low in BE)
    return False


def _auxiliaries(tokens: Sequence[Token], at: int) -> tuple[tuple[str, ...], int]:
    """The auxiliaries before a verb, nearest first, and where they begin."""
    chain: list[str] = []
    first, probe = at, at - 1
    while probe >= 0 and at - probe < 8:
        token = tokens[probe]
        named = token.fixed or (probe > 0 and token.text[0].isupper())
        if not named and (token.low in BE | HAVE | DO | MODAL or token.low in {"to", "not", "n't", "never", "no"}):
            chain.append(token.low)
            first = probe
            if token.low == "to":
                break
        elif not adverb(token):
            break
        probe -= 1
    return tuple(chain), first


def _form(tokens: Sequence[Token], at: int, reading: Reading, chain: tuple[str, ...], words: Words) -> Form | None:
    """The one form that the word has here, or None where it is no verb here."""
    token, form = tokens[at], reading.form
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    near = _near(chain)
    noun = token.low in words.nouns or reading.lemma in _NOUNISH
    if near == "be":
        return form & (Form.PARTICIPLE | Form.GERUND) or None
    if near == "have":
        return form & Form.PARTICIPLE or None
    if near in {"modal", "do", "to"}:
        return form & Form.BASE or None
    if form & Form.GERUND:
        return Form.GERUND if _gerund_here(tokens, at, noun=noun) else None
    if before and (before.low in _ARTICLE or before.low in _ADJECTIVE or before.low.endswith("'s")) and not before.fixed:
        return None
    if form & Form.THIRD and before and not before.fixed and before.low in DETERMINER:
        return None
    if form & Form.PAST:
        if before and (token.low == "left" and before.low in DETERMINER or _held(before, after, words)):
            return None
        if before and not before.fixed and (before.low in PREPOSITION or before.low.endswith("ing") or _attribute(tokens, at)):
            return None
        if form & Form.BASE and not _takes_object(after):
            return None
        return Form.PARTICIPLE if after and after.low == "by" and form & Form.PARTICIPLE else Form.PAST
    if form & Form.PARTICIPLE:
        return Form.PARTICIPLE if before and not (before.low in PREPOSITION) else None
    subject = before is not None and (before.low in PRONOUN or (adverb(before) and before.low not in {"first"}))
    if not subject and before is not None and (before.low in PREPOSITION or not (before.fixed or before.low[0].isalpha() or before.text in "”\"),")):
        return None
    speaks = after is not None and after.low in {"that", "to"} and reading.lemma in words.cues["doubt"] | words.cues["report"]
    if noun and not (subject or speaks or _opens_object(after)):
        return None
    if form & Form.BASE and not subject and before is not None and not before.fixed and not before.low.endswith(("s", "e")) and before.low not in {"and", "or"} and before.text not in {",", "”"}:
        return None
    if before is None:
        return None
    return form


# Words that are nouns or adjectives more often than verbs: as base or -s form they are verbs only between a subject and an object.
_NOUNISH = frozenset(
    "plan order move report claim call offer vote fire show need aim name state note hope fear want support demand seal force result issue"
    " charge mark fall rise cut turn leave lead drop run set test host back mine rival share fund supply work shoot means head post stop"
    " rule answer target comment remark address wish question wound tour return transfer shift station hit land help end start march"
    " close open free clear present own ally threat raid last level lower brief prompt mean gas brief shell shed question trigger spark shock"
    " file bar bid ban block split supply market price sound view visit trial ship plant form group pass press face place bear release suspect doubt worry concern appeal attempt estimate request petition protest".split()
)


def _held(before: Token, after: Token | None, words: Words) -> bool:
    """Whether a past form right after another verb is the adjective of its object: "held elected office"."""
    verb = any(r.form & Form.PAST for r in words.verbs.get(before.low, ()))
    return verb and after is not None and after.text[0].islower() and after.low not in DETERMINER | PREPOSITION | PRONOUN


def _attribute(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form is one of several adjectives before a noun: "localized and targeted raids"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at - 1].low not in {"and", ","} or after is None or after.fixed or _looks_past(after):
        return False
    return after.text[0].isalpha() and after.text[0].islower() and after.low not in DETERMINER | PREPOSITION | PRONOUN | SUBORDINATOR | {"and", "or"} and not adverb(after)


def _near(chain: tuple[str, ...]) -> str:
    for word in chain:
        if word in BE:
            return "be"
        if word in HAVE:
            return "have"
        if word in MODAL:
            return "modal"
        if word in DO:
            return "do"
        if word == "to":
            return "to"
    return ""


def _gerund_here(tokens: Sequence[Token], at: int, *, noun: bool) -> bool:
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None:
        return not noun or _opens_object(after)
    if before.low in DETERMINER or before.low.endswith("'s") or before.low in _ADJECTIVE:
        return False
    if before.fixed and (after is None or after.low in PREPOSITION):
        return False
    if before.low in PREPOSITION or before.low in SUBORDINATOR:
        return _opens_object(after) or not noun
    if noun:
        return before.text == "," and _opens_object(after)
    return True


def _opens_object(token: Token | None) -> bool:
    return token is not None and token.low not in {"that", "who", "which", "what"} and (
        token.low in DETERMINER or token.low in PRONOUN or token.text[0].isupper() or token.text[0].isdigit() or token.text in QUOTES
    )


def _takes_object(token: Token | None) -> bool:
    return token is not None and (_opens_object(token) or token.low[0].isalpha() or token.text in "$€£")


def _phrase(tokens: Sequence[Token], at: int, lemma: str, words: Words) -> tuple[int, str]:
    """The longest phrase of the lexicon that begins here ("carry out"), else the verb alone."""
    for rest, whole in words.phrases.get(lemma, ()):
        end = _phrase_end(tokens, at, rest)
        if end:
            return end, whole
    return at, lemma


def _phrase_end(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> int:
    """The last token of a phrase, 0 where it is not there. Up to two words may stand before a noun at its end ("claimed dozens more lives")."""
    for gap in range(1 if rest[0] in PREPOSITION | _PARTICLES else 3):
        window = tokens[at + 1 + gap : at + 1 + gap + len(rest)]
        if len(window) == len(rest) and all(t.low == w or t.low == w + "s" for t, w in zip(window, rest, strict=True)):
            return at + gap + len(rest)
    return 0


_PARTICLES = frozenset("up down out off away back for in on to over".split())


def _looks_past(token: Token) -> bool:
    return (
        len(token.low) > 4 and token.low.endswith("ed") and not token.low.endswith("eed")
        and token.low not in _NOT_PAST and ("-" not in token.low or token.low.startswith("re-")) and token.text[0].islower()
    )


def _unknown(tokens: Sequence[Token], at: int, chain: tuple[str, ...], first: int) -> Verb | None:
    """A word of no list that stands and looks like a verb."""
    token, near = tokens[at], _near(chain)
    before = tokens[at - 1] if at else None
    if near in {"modal", "do", "to"}:
        if token.text[0].isupper() or token.low in DETERMINER | PREPOSITION | PRONOUN | {"and", "or", "but"} or token.low.endswith(("s", "ing")) or adverb(token):
            return None
        return _shape(chain, first, at, at, Reading(token.low, Form.BASE))
    if near == "be" and token.low.endswith("ing") and len(token.low) > 5:
        return _shape(chain, first, at, at, Reading(token.low, Form.GERUND))
    if not _looks_past(token):
        return None
    if near:
        return _shape(chain, first, at, at, Reading(token.low, Form.PARTICIPLE))
    if before is None or (not before.fixed and (before.low in DETERMINER | PREPOSITION | _ADJECTIVE or before.low.endswith("'s"))):
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and (before.text == "," or before.low == "and") and after.text[0].islower() and after.low not in DETERMINER | PREPOSITION | PRONOUN:
        return None
    return _shape(chain, first, at, at, Reading(token.low, Form.PARTICIPLE if after and after.low == "by" else Form.PAST))


def _shape(chain: tuple[str, ...], first: int, head: int, last: int, reading: Reading) -> Verb:
    """Tense, voice, modality and negation from the auxiliaries (nearest first) and the form."""
    near, form = _near(chain), reading.form
    passive = bool((near == "be" and form & Form.PARTICIPLE and not form & Form.GERUND) or (not near and form == Form.PARTICIPLE))
    modal = next((word for word in chain if word in MODAL), "")
    future = modal in {"will", "shall", "won't"}
    return Verb(
        first,
        head,
        last,
        reading.lemma,
        _tense(chain, form, future=future),
        passive=passive,
        progressive=near == "be" and bool(form & Form.GERUND),
        negated=any(word in {"not", "n't", "never", "no"} or word.endswith("n't") or word == "cannot" for word in chain),
        modal="" if future else modal,
    )


def _tense(chain: tuple[str, ...], form: Form, *, future: bool) -> str:
    if future:
        return "future"
    if "to" in chain:
        return "infinitive"
    if "had" in chain or "hadn't" in chain:
        return "pluperfect"
    if any(word in HAVE for word in chain):
        return "perfect"
    if any(word in {"was", "were", "wasn't", "weren't", "did", "didn't"} for word in chain):
        return "past"
    if any(word in BE | DO | MODAL for word in chain):
        return "present"
    if form & Form.GERUND:
        return "gerund"
    if form & Form.PAST:
        return "past"
    return "participle" if form & Form.PARTICIPLE else "present"


def _opening(tokens: Sequence[Token], verb: Verb) -> tuple[int, Relation, str]:
    """The first clause of a sentence: what opens it decides whether it is main."""
    marker = next((t.low for t in tokens[: verb.first] if t.text not in QUOTES | {"‘", "("}), "")
    relative = next((n for n, t in enumerate(tokens[: verb.first]) if n and t.low in _RELATIVES and not t.fixed), 0)
    if relative and marker not in SUBORDINATOR:
        return relative, Relation.RELATIVE, tokens[relative].low
    if marker in SUBORDINATOR - {"that", "following"}:
        return 0, Relation.ADVERBIAL, marker
    aside = next((n for n in range(1, verb.first) if tokens[n - 1].text == "," and tokens[n].low in _ASIDES), 0)
    if verb.tense in {"gerund", "participle"} and verb.first > 1 and tokens[verb.first - 1].text == "," and marker not in PREPOSITION:
        return verb.first, Relation.PARTICIPIAL, ""
    if aside and marker not in SUBORDINATOR:
        return aside, Relation.ADVERBIAL, tokens[aside].low
    if verb.tense == "gerund" or (verb.tense == "participle" and verb.first <= 1):
        return 0, Relation.PARTICIPIAL, marker
    if verb.tense == "infinitive":
        return 0, Relation.INFINITIVE, "to"
    return 0, Relation.MAIN, ""


_ASIDES = frozenset("as when while after before since if because although though".split())


def _boundary(tokens: Sequence[Token], before: Verb, verb: Verb, words: Words) -> tuple[int, Relation, str]:
    """Where the clause of `verb` begins, after `before`, and how it hangs on what comes before."""
    low, high = before.last + 1, verb.first
    between = tokens[low:high]
    if verb.tense == "infinitive":
        return high, Relation.INFINITIVE, "to"
    marks = [low + n for n, token in enumerate(between) if _subordinates(tokens, low + n, high)]
    if marks:
        at = marks[-1]
        word = tokens[at].low
        if word in _RELATIVES or (word == "that" and not _completes(tokens, before, at, words)):
            return at, Relation.RELATIVE, word
        if word == "that":
            return at, Relation.COMPLEMENT, word
        return at, Relation.ADVERBIAL, word
    if _closes(tokens, between, verb, words):
        return low + next(n for n in range(len(between) - 1, -1, -1) if between[n].text in _CLOSERS), Relation.COORDINATE, ","
    speaks = before.lemma in words.cues["report"] | words.cues["doubt"]
    commas = [low + n for n, token in enumerate(between) if token.text in _BREAKS]
    joints = [low + n for n, token in enumerate(between) if token.low in {"and", "but", "or"}]
    if verb.tense in {"gerund", "participle"}:
        at = commas[-1] if commas else (high - 1 if between and between[-1].low in PREPOSITION | {"and"} else high)
        return at, Relation.PARTICIPIAL, tokens[at].low if at < high else ""
    if speaks and not before.passive and not (joints and joints[-1] == high - 1):
        quick = low
        while quick < high and (tokens[quick].fixed or tokens[quick].low in PREPOSITION or adverb(tokens[quick])) and _timed(tokens, quick, high):
            quick += 1
        comma = next((c for c in commas if c >= quick), None)
        if comma is None or tokens[comma].text in QUOTES | {":"}:
            return quick, Relation.COMPLEMENT, ""
        return (joints[-1] if joints and joints[-1] > comma else comma), Relation.COORDINATE, ""
    if joints:
        return joints[-1], Relation.COORDINATE, tokens[joints[-1]].low
    if commas:
        return commas[-1], Relation.COORDINATE, ","
    if verb.tense == "past" and between and not speaks and verb.first == verb.head:
        return high, Relation.PARTICIPIAL, ""  # a past form without a subject of its own: "two killings blamed on rebels"
    return low, Relation.RELATIVE if not between else Relation.COORDINATE, ""


def _closes(tokens: Sequence[Token], between: Sequence[Token], verb: Verb, words: Words) -> bool:
    """Whether the verb is a report that closes its sentence: "..., Cook told reporters today."."""
    if verb.lemma not in words.cues["report"] or not any(t.text in _CLOSERS for t in between):
        return False
    after = [t for t in tokens[verb.last + 1 :] if not t.fixed]
    return len(after) <= 3 or after[0].text in ",."


_RELATIVES = frozenset("who which whom whose where".split())


def _completes(tokens: Sequence[Token], before: Verb, at: int, words: Words) -> bool:
    """Whether a "that" opens what the verb says or thinks, and is no relative pronoun of a noun between."""
    if before.lemma in words.cues["report"] or at == before.last + 1:
        return True
    return before.lemma in words.cues["doubt"] and all(t.fixed or adverb(t) or t.low in PREPOSITION for t in tokens[before.last + 1 : at])


def _timed(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the words from here run into a time expression before anything else does."""
    token = tokens[at]
    if token.fixed:
        return not token.text[0].isupper() or token.low[:3] in _CALENDAR
    following = at + 1
    return following < high and tokens[following].fixed and _timed(tokens, following, high)


_CALENDAR = frozenset("mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split())


def _subordinates(tokens: Sequence[Token], at: int, high: int) -> bool:
    token = tokens[at]
    if token.low not in SUBORDINATOR or token.fixed:
        return False
    if token.low in {"after", "before", "since", "until", "as", "following", "till"}:
        # A preposition where only a noun phrase follows up to the end of the clause; a finite verb decides.
        return not any(t.text in ",;" for t in tokens[at:high]) or token.low in {"as", "before", "after"} and not any(t.text == "," for t in tokens[at:high])
    return True


def _parent(found: Sequence[Clause], relation: Relation) -> int:
    """The clause that governs a new one: the last, but for coordinates, which go beside the last that stands on its own."""
    last = len(found) - 1
    if relation is not Relation.COORDINATE:
        return last
    while found[last].parent >= 0 and found[last].relation in {Relation.INFINITIVE, Relation.PARTICIPIAL, Relation.RELATIVE}:
        last = found[last].parent
    return last


def _resumed(found: Sequence[Clause]) -> tuple[Clause, ...]:
    """A sentence that opens with a subject or a time and then a clause about it: the next finite clause is the main one, led by that."""
    if not found or not found[0].start or found[0].relation not in {Relation.RELATIVE, Relation.ADVERBIAL, Relation.PARTICIPIAL}:
        return tuple(found)
    for number, clause in enumerate(found[1:], 1):
        if clause.verb.tense not in {"infinitive", "gerund", "participle"} and clause.relation in {Relation.COORDINATE, Relation.RELATIVE} and clause.marker in {"", ","}:
            lead = found[0].start
            main = replace(clause, relation=Relation.MAIN, marker="", parent=-1, lead=lead)
            return (*(replace(c, parent=number) if n == 0 else c for n, c in enumerate(found[:number])), main, *found[number + 1 :])
    return (replace(found[0], start=0, relation=Relation.MAIN, marker=""), *found[1:])
