"""Whether an activity is named as others who are worked with: "coordinate with product management and QA"."""

from __future__ import annotations

from cvmatch.taxonomy import BREAK, STOP

DEPARTMENTS = frozenset(
    """accounting advertizing business compliance creative data design engineering finance hr infrastructure it legal
    logistics manufacturing marketing operations procurement product production quality research sales security
    """.split()
)
TRADES = DEPARTMENTS | frozenset(
    """account acquisition affair analysis analytics assurance audit bi chain client clinical commercial
    communication community construction control customer delivery development digital documentation
    editorial experience external field financial firmware fraud hardware human information intelligence internal
    management medical merchandizing network payroll planning privacy program project public purchasing
    qa r&d performance recruiting regulatory relation reliability resource risk science service software
    strategic strategy success supply support talent tax technical technology test testing treasury ui user ux
    """.split()
)
"""Words departments are called by, as keys; a label of these words alone may be a department."""

PEOPLE = frozenset(
    """analyst architect client colleague customer designer developer engineer expert lead leader leadership manager
    member owner partner people scientist specialist stakeholder vendor user both key various multiple cross
    functional senior other internal external the our across all different relevant local global relationship
    bank industry
    """.split()
)
"""Who else is named beside departments, and what is said of them."""

POSTS = frozenset("analyst architect designer developer engineer manager scientist specialist".split())
"""What people of a department are: "in close collaboration with UX designers"."""

GROUPS = frozenset(
    """colleague counterpart department division function group leader organization partner peer staff
    stakeholder team teammate teams unit""".split()
)
"""Words that end a list of departments: "design, product and support teams"."""

WORKED = frozenset(
    """alongside closely collaborate collaborates collaborating collaboration collaboratively coordinate coordinates
    coordinating coordination directly interact interacting interface interfaces interfacing liaize liaizing
    liaison partner partnering together""".split()
)
WORK = frozenset("work working".split())
ORDERED = frozenset("assigned defined directed from input provided requested required set specified".split())
"""Words of working with others (one may work with tools too), and of what others say one is to do."""

CHIEFS = frozenset("chair chief dean director head manager president vp".split())
"""Of whom a department is: "reports to the Director of Strategy and Finance"; a manager of it may be looked for."""

SEEKS = frozenset("asked background experience experienced expertize knowledge skill skilled".split())
"""Words that ask for what a list holds: "experience across finance and marketing"."""

REPORTS = frozenset("report reporting".split())
FAR = 8
"""Words before a label among which one's boss is looked for: "reports to the VP of Sales and Marketing"."""

_AUDIT = ["internal", "audit"]
_NAMES = frozenset("including like as especially particularly e.g".split())
_WITH = frozenset("with across between alongside among".split())
_THE = frozenset("the our to".split())
_OF = frozenset((BREAK, "and", "of", "the", "for", "our"))
_JOINS = frozenset((BREAK, "and", "or"))
_ENDS = frozenset((STOP, "as", "at", "during", "for", "in", "on", "so", "throughout", "to", "when", "who", "within"))
_OTHERS = _JOINS | TRADES | PEOPLE | GROUPS
REACH = 20
"""Words and breaks a list of departments is followed in each direction."""


def is_colleague(keys: list[str], first: int, last: int, ended: bool = False) -> bool:
    """Whether the words of a label, tokens ``first`` to ``last``, name a department that is worked with or works.

    ``ended``: a sentence ends behind it, though the text has lost the space there.
    """
    after = keys[last + 1]
    post = after in POSTS
    if not ended and after not in _JOINS and after not in _ENDS and after not in GROUPS and not post:
        return False  # a longer name goes on
    if not TRADES.issuperset(keys[first : last + 1]) and keys[first : last + 1] != _AUDIT:
        return False
    end = _end(keys, last)
    if keys[end] in GROUPS and end > last + 1 and keys[end - 1] in TRADES:  # but "risk management, team building"
        return True
    start = _start(keys, first)
    before = keys[max(0, start - 3) : start]
    if post:
        return keys[start] in _WITH and not WORKED.isdisjoint((*before, keys[start]))
    if end - start > 3 and _of_units(keys, start, first):
        return SEEKS.isdisjoint(keys[max(0, start - FAR) : start + 1])
    if keys[start] in _WITH:
        works = keys[start - 1] in WORK and (keys[end] == "to" or keys[end] in GROUPS)
        return works or not WORKED.isdisjoint((*before, keys[start]))
    if keys[start] == "of" and keys[start - 1] in CHIEFS:
        return not _THE.isdisjoint(keys[max(0, start - 4) : start - 1])
    return keys[start] == "by" and not ORDERED.isdisjoint(before)


def _of_units(keys: list[str], start: int, first: int) -> bool:
    """Whether a list is led from units to what they are called: "functions such as", "across"."""
    if "across" in keys[start + 1 : first]:
        return True
    return keys[start] in _NAMES and not GROUPS.isdisjoint(keys[max(0, start - 3) : start])


def is_boss(keys: list[str], first: int) -> bool:
    """Whether a label from a token on says of what one's boss is: "reports to the VP of Sales", "to Manager, Sales"."""
    window = keys[max(0, first - FAR) : first]
    if CHIEFS.isdisjoint(window) or REPORTS.isdisjoint(window):
        return False
    chief = max(place for place, key in enumerate(window) if key in CHIEFS)
    led = any(key in REPORTS and "to" in window[place + 1 : place + 3] for place, key in enumerate(window[:chief]))
    return led and all(key in _OF or key in TRADES for key in window[chief + 1 :])


def _end(keys: list[str], last: int) -> int:
    """The word after a list of departments that goes on behind a label."""
    word, limit = last + 1, last + REACH
    while word < limit and (keys[word] in _JOINS or keys[word] in TRADES):
        word += 1
    return word


def _start(keys: list[str], first: int) -> int:
    """The word before a list of departments and people that leads to a label."""
    word, limit = first - 1, max(0, first - REACH)
    while word > limit and keys[word] in _OTHERS:
        word -= 1
    return max(word, 0)
