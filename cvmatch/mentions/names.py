"""Whether a label is part of a longer name where it stands: of a job title, a team, an authority or a firm."""

from __future__ import annotations

from cvmatch.mentions.context import ASKED_BEFORE
from cvmatch.mentions.labels import Found
from cvmatch.mentions.scan import Scan
from cvmatch.taxonomy import BREAK, STOP

TITLES = frozenset(
    """engineer developer scientist analyst manager director specialist consultant administrator architect programmer
    professional leader expert coordinator department division team teams group""".split()
)
"""Words after which an activity is part of a title or name. On the dev data: 6 of 17 such mentions were skills."""

MIDDLES = frozenset("app application backend data frontend java javascript product software system test web".split())
"""Words between an activity and what makes it a title: "full-stack software engineer"."""

PRAISED = frozenset("leader leaders pioneer pioneers provider providers supplier suppliers".split())
"""Words with which a firm tells what it is known for: "a world leader in process mining"."""

OFFERS = frozenset(
    """brand business client community culture customer department investment mission offering platform portfolio
    practice product program service services solution strategy suite technology vision""".split()
)
"""What an employer says it has: "our SaaS platform" asks for nothing."""

COMPANIES = frozenset("chain company companies firm firms startup startups".split())
NEAR_ASKED = 10
"""What a firm is in is no skill ("a growing logistics company"), unless a word that asks stands near before it."""

UNITS = frozenset(
    """academy association board bureau center chamber college council department faculty institute journal ministry
    minister school secretary society university""".split()
)
"""Words that make what follows "of" or "for" a name."""

BODIES = frozenset(
    """academy act agency association avenue award awards board boulevard branch bureau center centre clinic club
    commission committee conference council division foundation hospital institute journal lab laboratory lane magazine
    road section society street summit union""".split()
)
"""Words that, with a capital after a capital, end the name of a body, a law, an event or a street."""

DEPARTMENTS = frozenset(
    """accounting advertising business compliance creative data design engineering finance hr infrastructure it legal
    logistics manufacturing marketing operations procurement product production quality research sales security
    """.split()
)
WORKED = frozenset(
    """closely collaborate collaborates collaborating collaboratively coordinate coordinates coordinating coordination
    interface interfaces interfacing liaise liaises liaising liaison partner partnering""".split()
)
"""Departments, and words of working with them: "partner with sales and marketing" asks for neither."""

_JOINS = frozenset((BREAK, "and", "or", "other", "internal", "external", "the"))

FIRMS = frozenset("corp corporation gmbh inc llc ltd plc".split())

_AFTER = TITLES | MIDDLES | COMPANIES | FIRMS | BODIES | OFFERS
_BEFORE = DEPARTMENTS | {"our", "of", "for", "in"}


def is_title(scan: Scan, found: Found, right: int) -> bool:
    """An activity in a job title or in a team's or authority's name ("backend engineer", "Department of Energy"): who
    does it, not what is asked for. ``right`` is how many words at the end of the label name nothing themselves.
    """
    keys, first, last = scan.keys, found.first, found.last
    if keys[last + 1] not in _AFTER and _BEFORE.isdisjoint(keys[max(0, first - 2) : first + 1]):
        return False  # nothing that could make a name of it: so with most
    return _led_to(scan, first, last) or _goes_on(scan, found, right)


def _led_to(scan: Scan, first: int, last: int) -> bool:
    """What stands before makes a name of it: a unit's, a firm's fame, departments one works with."""
    keys = scan.keys
    if first > 1 and keys[first - 1] in ("of", "for") and keys[first - 2] in UNITS and _capital(scan, first - 2):
        return True
    if first > 1 and keys[first - 1] in ("in", "of") and keys[first - 2] in PRAISED:
        return True
    return first == last and keys[first] in DEPARTMENTS and _with_departments(keys, first)


def _goes_on(scan: Scan, found: Found, right: int) -> bool:
    """What stands after makes a name of it: a title, a firm's or body's, what the employer says it has."""
    keys, first, last = scan.keys, found.first, found.last
    if "our" in keys[max(0, first - 2) : first] and not OFFERS.isdisjoint(keys[last - right + 1 : last + 2]):
        return True
    after, then = keys[last + 1], keys[last + 2]
    if after in COMPANIES and then not in ("size", "type"):  # "Industry: Retail Company size: 50"
        return ASKED_BEFORE.isdisjoint(keys[max(0, first - NEAR_ASKED) : first])
    if after in TITLES:
        return scan.after(last)[1] == " "
    return (then in TITLES and after in MIDDLES) or after in FIRMS or (after in BODIES and _named(scan, found))


def _with_departments(keys: list[str], word: int) -> bool:
    """At the end of "work closely with product, finance and ...": others who are worked with."""
    while word > 2 and (keys[word] in DEPARTMENTS or keys[word] in _JOINS):
        word -= 1
    return keys[word] in ("with", "across", "between") and not WORKED.isdisjoint(keys[max(0, word - 3) : word])


def is_firm(scan: Scan, found: Found) -> bool:
    """The name of a firm or of a body called after something ("Oracle Corporation", "Linux Foundation")."""
    after = scan.keys[found.last + 1]
    return after in FIRMS or (after in BODIES and _named(scan, found))


def is_culture(scan: Scan, found: Found) -> bool:
    """A soft skill an employer boasts of: "a culture of innovation", "our core values of trust and teamwork"."""
    keys, first = scan.keys, found.first
    if first > 1 and keys[first - 1] == "of" and keys[first - 2] in ("culture", "value"):
        return True
    before = keys[max(0, first - NEAR_ASKED) : first]
    return "core" in before and "value" in before and STOP not in before


def _named(scan: Scan, found: Found) -> bool:
    return scan.after(found.last)[1] == " " and _capital(scan, found.first) and _capital(scan, found.last + 1)


def _capital(scan: Scan, word: int) -> bool:
    return scan.text[scan.start(word)].isupper()
