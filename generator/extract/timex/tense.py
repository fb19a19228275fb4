"""Which way a clause looks: to what is to come or to what was. General English; no parser, one scan of one expression."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

_PLANNED = "scheduled|due|set|expected|planned|slated|supposed"
_AIMS = (
    "agreed|decided|voted|vowed|promised|pledged|threatened|offered|wants?|wanted|hopes?|hoped|intends?|intended|aims?|aimed|invited|urged|"
    "likely|about|ready|prepared|prepares?|preparing|seeks?|seeking|proposes?|proposed|plans"
)
_SILENT = "comment|say|discuss|confirm|disclose|elaborate|identify|give|specify|reveal"  # "would not comment Friday"
_AHEAD = r"will|shall|wo(?:n['’]t)|would|could|should|might|must|can|(?-i:may)|going\ to"  # each with the verb that it governs
_STEP = r"(?:\ (?:not|also|now|soon|then|\w+ly))?"
_COMING = "(?:meet|leav|arriv|visit|travel|hold|host|open|clos|start|begin|end|return|com|go|run|vot|mov|join|resum|launch|plan|expect|prepar|hop|seek|aim|call)\\w*ing"
_IRREGULAR = (
    "said|told|fell|rose|went|came|took|gave|got|began|became|left|lost|met|won|held|sold|bought|brought|thought|found|sent|spent|fled|drew|grew|"
    "knew|threw|wrote|spoke|broke|chose|drove|flew|ran|stood|saw|heard|kept|felt|dealt|built|paid|laid|fought|caught|taught|sought|swore|shot|struck|"
    "made|led|fed|put|sank|shook|rode|hid|wore|woke"
)

_DATED = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"

_BEGINS = "end|begin|resume|expire|conclude|continue|arrive|go|come"  # verbs that are no nouns, but for the first
_CUE = re.compile(
    rf"""\b(?:
        had\ (?:been\ )?(?:{_PLANNED})(?:\ to(?:\ be)?\ \w+)?        # what had been due is past,
      | (?:was|were)\ (?:supposed\ to(?:\ be)?\ \w+|to\ have)
      | (?:would|could|should|might|must|(?-i:may))(?:n['’]t)?{_STEP}\ have\ (?:been\ )?\w+
      | could(?:n['’]t|\ not)
      | would(?:n['’]t|\ not)\ (?:{_SILENT})
      | (?P<ahead>                                                  # what is due is ahead,
            (?:{_AHEAD}){_STEP}(?:\ be|\ have|\ been)?{_STEP}(?:\ (?!on\b|in\b|at\b|by\b)\w+)?
          | (?:{_AIMS})\ (?:to|for)\b
          | (?:to\ be|(?:is|are)\ to(?:\ be)?)(?:\ \w+)? | (?:is|are|be){_STEP}\ (?:{_PLANNED}|{_COMING})
          | (?:is|are|{_BEGINS})(?=\ (?:on\ |in\ )?(?:{_DATED}))                 # "the vote is Friday", "the talks end in May"
          | expect(?:s|ed)? | scheduled | planned | planning | plans?\ to | due | set\ (?:to|for) | slated | upcoming | deadline
          | (?:extended|postponed|delayed|adjourned|rescheduled|put\ off)(?:\ \w+){{0,3}}\ (?:until|till|to(?=\ (?:next|\d|{_DATED})))
          | meets? | leaves | arrives | hosts | resumes | travels | takes\ (?:effect|office)
          | starting | starts | beginning | begins | opens | ends | effective | expires? | matures? | payable
        )
      | (?P<now>(?:is|are|be|being){_STEP}\ (?:being\ )?\w+(?:ed|ing))     # what is done may be done at any time,
      | was | were | did | been | since | ago | had | (?:has|have)(?!\ (?:to|until|till|a|an|the|no|any|\d))
      | (?:{_IRREGULAR}) | (?!united\b|limited\b|hundred\b|un\w+ed\b)\w+[^\We]ed | (?:agre|fre|guarante)ed   # and other verbs in the past are past
    )\b|['’](?P<short>ll)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:by|until|till|through|before) (?:the )?$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\bthat\ (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)", re.IGNORECASE
)  # what is said has its own verb
_BEFORE, _AFTER, _LEAD = 120, 80, 14  # characters in which a clause shows its tense; in which a limit leads to its date


@dataclass(frozen=True, slots=True)
class Cues:
    """Where the words of a text show which way it looks, in order, and which way that is."""

    text: str
    starts: tuple[int, ...]
    ahead: tuple[bool, ...]


def cues(text: str, start: int, end: int) -> Cues:
    """The cues of a sentence of the text."""
    found = [
        (cue.start(), bool(cue["ahead"] or cue["short"])) for cue in _CUE.finditer(text, start, end) if not cue["now"]
    ]
    return Cues(text, tuple(at for at, _ in found), tuple(ahead for _, ahead in found))


def looks_ahead(found: Cues, at: int) -> bool | None:
    """Whether the clause at a place tells of what is to come (True), of what was (False), or does not show it (None).

    The cue next before the place decides, then the next after it. A limit ("by", "until") of what was done may lie on either side.
    """
    index = bisect_left(found.starts, at)
    led = index and at - found.starts[index - 1] <= _BEFORE
    follows = index < len(found.starts) and found.starts[index] - at <= _AFTER
    if led and not (follows and _CLAUSE.search(found.text, found.starts[index - 1], at)):
        ahead = found.ahead[index - 1]
    elif follows:
        ahead = found.ahead[index]
    else:
        return None
    return None if not ahead and _LIMIT.search(found.text[max(0, at - _LEAD) : at]) else ahead
