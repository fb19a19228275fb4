"""Which form of a verb a word is where it stands, if it is a verb there at all."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.tokens import (
    ADJECTIVE,
    ARTICLE,
    BE,
    DETERMINER,
    DO,
    HAVE,
    MODAL,
    PREPOSITION,
    PRONOUN,
    QUOTES,
    SUBORDINATOR,
    Token,
    adverb,
    looks_past,
)
from generator.extract.words import Form, Reading, Words

# Words that are nouns or adjectives more often than verbs: as base or -s form they are verbs only between a subject and an object.
_NOUNISH = frozenset(
    "point plan damage order move report claim call offer vote fire show need aim name state note hope fear want support demand seal force result issue"
    " charge mark fall rise cut turn leave lead drop run set test host back mine rival share fund supply work shoot means head post stop"
    " rule answer target comment remark address wish question wound tour return transfer shift station hit land help end start march"
    " close open free clear present own ally threat raid last level lower brief prompt mean gas brief shell shed question trigger spark shock"
    " file bar bid ban block split supply market price sound view visit trial ship plant form group pass press face place bear release suspect doubt worry concern appeal attempt estimate request petition protest".split()
)


def form_here(tokens: Sequence[Token], at: int, reading: Reading, chain: tuple[str, ...], words: Words) -> Form | None:
    """The one form that the word has here, or None where it is no verb here."""
    form = reading.form
    match auxiliary(chain):
        case "be":
            return form & (Form.PARTICIPLE | Form.GERUND) or None
        case "have":
            return form & Form.PARTICIPLE or None
        case "modal" | "do" | "to":
            return form & Form.BASE or None
    before = tokens[at - 1] if at else None
    meaning = words.verb_kinds.get(reading.lemma)
    noun = (
        tokens[at].low in words.nouns or reading.lemma in _NOUNISH or (meaning is not None and meaning.kind == "other")
    )
    if form & Form.GERUND:
        border = before is not None and before.low == "border" and tokens[at].low in _THINGS
        return Form.GERUND if not border and _gerund_here(tokens, at, noun=noun) else None
    first = before is not None and before.low == "first" and form & Form.PAST  # "the network first reported"
    if (
        before
        and not first
        and (before.low in ARTICLE or before.low in ADJECTIVE or before.low.endswith("'s"))
        and not before.fixed
    ):
        return None
    if before and noun and before.low.endswith(("'s", "’s")) and before.low[:-2] not in _DAYS:
        return (
            None  # "Norland's plan to join": what has a name like "Selm's" seldom does a thing that is a noun as well
        )
    if form & Form.PAST:
        return _past_here(tokens, at, form, words)
    if form & Form.PARTICIPLE:
        return Form.PARTICIPLE if before and before.low not in PREPOSITION else None
    return form if before and _present_here(tokens, at, reading, words, noun=noun) else None


def _past_here(tokens: Sequence[Token], at: int, form: Form, words: Words) -> Form | None:
    """A past form without an auxiliary: finite, a reduced passive before "by", or no verb but an adjective."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        before
        and before.low in _FRESHLY
        and after
        and (at < 2 or tokens[at - 2].text == "," or not tokens[at - 2].text[0].isupper())
    ):
        return None  # "newly appointed General X"
    if before and ((tokens[at].low == "left" and before.low in DETERMINER) or _held(before, after, words)):
        return None
    if before and before.low[0].isdigit() and not before.fixed and _plural(after):
        return None  # "40,000 displaced people"
    if _sort(tokens, at):
        return None
    if at > 1 and before and before.low == "and" and tokens[at - 2].low == "dead":
        return None  # "over 3,000 dead and wounded"
    if tokens[at].low in _ALSO_NOUN and after and after.low in BE:
        return None  # "not a single shot was fired"
    if (
        before
        and not before.fixed
        and (before.low in PREPOSITION or _gerund_before(before, words) or _attribute(tokens, at))
    ):
        return None
    if form & Form.BASE and not _takes_object(after):
        return None
    return Form.PARTICIPLE if after and after.low == "by" and form & Form.PARTICIPLE else Form.PAST


def _sort(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form says of what sort people are: "two suspected members", "allied Tarnian fighters"."""
    if tokens[at].low not in _SORTS:
        return False
    before = tokens[at - 1].low if at else ""
    opens = not before or before in _COUNTS | DETERMINER | PREPOSITION | {"and"} or before[0].isdigit()
    people = next((t for t in tokens[at + 1 : at + 3] if not t.text[0].isupper()), None)
    return opens and _plural(people)


_SORTS = frozenset("suspected alleged allied armed unarmed masked retired uniformed unidentified".split())
_COUNTS = frozenset("two three four five six seven eight nine ten several many some dozens hundreds thousands".split())


def _plural(token: Token | None) -> bool:
    return (
        token is not None
        and token.text.islower()
        and (token.low.endswith("s") or token.low in {"people", "men", "women", "children"})
    )


_ALSO_NOUN = frozenset("shot cut hit bid spread".split())
_FRESHLY = frozenset("newly freshly".split())


def _gerund_before(before: Token, words: Words) -> bool:
    """Whether a word in -ing stands before, so that what follows describes; "the fighting erupted" has a noun for its subject."""
    return before.low.endswith("ing") and before.low not in words.nouns and before.low not in _THINGS


# Nouns in -ing, of which a verb can tell what they did: "the king fled", "the left wing attacked", "the building collapsed".
_THINGS = frozenset(
    "king viking wing ring thing something nothing anything everything being building ceiling railing crossing morning evening spring string"
    " offspring sibling duckling fledgling herring sterling darling inkling lightning wedding gathering sitting reading painting opening"
    " housing clothing shipping dwelling holding funding training parking hearing".split()
)


def _present_here(tokens: Sequence[Token], at: int, reading: Reading, words: Words, *, noun: bool) -> bool:
    """Whether a base or -s form without an auxiliary is a verb: it has a subject before it, and is no noun."""
    before = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not before.fixed and before.low in DETERMINER - PRONOUN:
        return False
    if after is not None and after.low in BE | HAVE | MODAL and reading.form & Form.BASE and before.fixed:
        return False  # "the Soviet push had tapered off"
    if before.low in {"them", "him", "us", "it"} and reading.lemma in {"back", "free", "clear", "open", "close"}:
        return False  # "driving them back"
    if before.low in _MORE:
        return False  # "warned against further raids"
    if before.low in PRONOUN or (adverb(before) and before.low != "first"):
        return True
    if before.low.endswith("ing") and not before.fixed:
        return False
    if before.low in PREPOSITION or not (before.fixed or before.low[0].isalpha() or before.text in _AFTER):
        return False
    speaks = (
        after is not None
        and after.low in {"that", "to"}
        and reading.lemma in words.cues["doubt"] | words.cues["report"]
    )
    if (
        reading.lemma in words.cues["happen"]
        and before.low in words.nouns
        and before.low.endswith("s")
        and not before.fixed
    ):
        return after is None or after.low in PREPOSITION or adverb(after)  # "Talks open in Geneva"
    if noun and not (
        speaks or _idiom(reading, after) or (_opens_object(after) and after is not None and after.low not in _DAYS)
    ):
        return False
    if _follows_verb(tokens, at, words):
        return False
    plural = before.fixed or before.low.endswith(("s", "e")) or before.low in {"and", "or"} or before.text in {",", "”"}
    return plural or not reading.form & Form.BASE


# Words that stand before a noun only, never before a verb that a noun before them has.
_MORE = frozenset(
    "further more new fresh future such other any repeated renewed possible recent continued additional alleged deadly heavy daily fewer"
    " several many similar major minor armed cross-border large-scale nightly weekly constant frequent numerous various".split()
)


def _idiom(reading: Reading, after: Token | None) -> bool:
    """Whether a verb has the word after it that only goes with it: "takes effect", "takes place"."""
    return reading.lemma == "take" and after is not None and after.low in {"effect", "place", "part", "office", "over"}


def _follows_verb(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a verb in the past governs the word: "announced plans", "sold its telecoms arm". Nothing parts them."""
    for token in reversed(tokens[max(0, at - 6) : at]):
        if (
            token.text in ",;:—–"
            or token.text in QUOTES
            or token.low in SUBORDINATOR | {"and", "or", "but"} | PREPOSITION
        ):
            return False
        if not token.fixed and any(r.form & Form.PAST for r in words.verbs.get(token.low, ())):
            return _takes_noun(token, words)
    return False


def _takes_noun(token: Token, words: Words) -> bool:
    """Whether a past form is not of a verb that tells what others do: "said rebels attack" has two verbs."""
    return not any(
        r.lemma in {"say", "tell", "add", "think", "believe", "know", "warn", "claim"} for r in words.verbs[token.low]
    )


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_AFTER = frozenset((",", "”", '"', ")"))


def _held(before: Token, after: Token | None, words: Words) -> bool:
    """Whether a past form right after another verb is the adjective of its object: "held elected office"."""
    verb = any(r.form & Form.PAST for r in words.verbs.get(before.low, ()))
    return (
        verb and after is not None and after.text[0].islower() and after.low not in DETERMINER | PREPOSITION | PRONOUN
    )


def _attribute(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form is one of several adjectives before a noun: "localized and targeted raids"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    row = at > 1 and tokens[at - 1].text in {",", "and"} and _adjective(tokens, at - 2)
    if not row or after is None or after.fixed or looks_past(after):
        return False
    if after.low == "and" and at + 3 < len(tokens) and looks_past(tokens[at + 2]):
        return _attribute(tokens, at + 2)
    return (
        after.text[0].isalpha()
        and after.text[0].islower()
        and after.low not in DETERMINER | PREPOSITION | PRONOUN | SUBORDINATOR | {"and", "or"}
        and not adverb(after)
    )


def _adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before "and" or a comma is an adjective, so that a past form after it is one: "sick and wounded men"."""
    word = tokens[at]
    if word.low in _NOUNS_ALIKE:
        return False
    if word.fixed or not word.low.endswith(("ed", "ic", "al", "ive", "ous", "ign", "ary", "ian")):
        return word.low in _PLAIN
    before = tokens[at - 1] if at else word
    # "captured and killed villagers" has two verbs: a subject stands before the first.
    described = before.low in DETERMINER | PREPOSITION | ADJECTIVE | {",", "and"} or before.low.endswith("'s")
    return not word.low.endswith("ed") or described or not at


_NOUNS_ALIKE = frozenset(
    "betrayal withdrawal approval hospital capital festival arrival removal general official criminal rival trial proposal refusal renewal survival"
    " appeal deal goal journal signal mineral cathedral funeral terminal canal individual professional material total executive motive objective"
    " initiative representative detective offensive critic public traffic republic clinic topic fabric civilian campaign sovereign library".split()
)
_PLAIN = frozenset("dead sick old young poor new former small large big heavy heavily well newly badly".split())


def auxiliary(chain: tuple[str, ...]) -> str:
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
    if before.low in DETERMINER or before.low.endswith("'s") or before.low in ADJECTIVE:
        return False
    if before.fixed and (after is None or after.low in PREPOSITION):
        return False
    if before.low in PREPOSITION or before.low in SUBORDINATOR:
        return _opens_object(after) or not noun
    if noun:
        return before.text == "," and _opens_object(after)
    return True


def _opens_object(token: Token | None) -> bool:
    return (
        token is not None
        and token.low not in {"that", "who", "which", "what"}
        and (
            token.low in DETERMINER
            or token.low in PRONOUN
            or token.text[0].isupper()
            or token.text[0].isdigit()
            or token.text in QUOTES
        )
    )


def _takes_object(token: Token | None) -> bool:
    return token is not None and (_opens_object(token) or token.low[0].isalpha() or token.text in "$€£")
