"""Whether a label is part of a longer name where it stands: of a job title, a team, an authority or a firm."""

from __future__ import annotations

from cvmatch.mentions.colleagues import DEPARTMENTS, TRADES, is_boss, is_colleague
from cvmatch.mentions.context import ASKED_BEFORE
from cvmatch.mentions.done import OBJECT_ENDS
from cvmatch.mentions.labels import Found
from cvmatch.mentions.scan import Scan
from cvmatch.taxonomy import BREAK, STOP

TITLES = frozenset(
    """engineer developer scientist analyst manager director specialist consultant administrator architect programmer
    professional leader expert coordinator department division team teams group personnel staff""".split()
)
"""Words after which an activity is part of a title or name. On the dev data: 6 of 17 such mentions were skills."""

MIDDLES = frozenset("app application backend data frontend java javascript product software system test web".split())
"""Words between an activity and what makes it a title: "full-stack software engineer"."""

PRAISED = frozenset("future leader leaders pioneer pioneers provider providers supplier suppliers".split())
"""Words with which a firm tells what it is known for ("a world leader in process mining") or at work on ("shape the
future of mobility").
"""

OFFERS = frozenset(
    """brand business client community culture customer department investment mission offering platform portfolio
    practice product program service services solution strategy suite technology vision""".split()
)
"""What an employer says it has: "our SaaS platform" asks for nothing."""

_FIRMS = frozenset("company customer client investor brand employer competitor startup partner".split())
_BACKED = frozenset(("backed",))
_NAMED_BY = frozenset("such like including".split())
COMPANIES = frozenset(
    """agency agencies chain company companies consultancy firm firms manufacturer organization
    provider retailer startup startups supplier""".split()
)
AT_ONE = 6
"""Words before what a firm is in among which "at a" says that it is only where one worked: "experience at a trading
firm"."""

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

FOSTERS = frozenset("build create cultivate develop drive foster fostering promote shape strengthen support".split())
"""Who does this with a culture is asked to have what it is of."""

COLLECTIVES = frozenset("company culture organization people team teams workplace workforce".split())
THEIRS = frozenset("a an our the their of".split())
PARTED = frozenset(("environment", "in", "of", "setting", "to", "who", "with", "within", "individual", STOP))
PLAYERS = frozenset("environment leader lead member player setting spirit worker".split())
QUALITIES = ("ive", "ated", "ious", "etic", "astic", "ate", "driven")
NEAR_TEAM = 5
"""Before "our ... team" a quality is the team's, unless a word parts them, or it goes on as in "team player"."""

FIRMS = frozenset("corp corporation gmbh inc llc ltd plc".split())

TEAMS = frozenset("department division group office organization team teams".split())
STAGES = frozenset("deployment dev development prod production qa quality stage staging test testing uat".split())
"""What environments are called after: "the production, QA and development environments"."""

STAGED = frozenset("environment server instance".split())
HELPED = frozenset("business client company companies customer employee patient people student user".split())
HELPS = frozenset("allow allows empower empowers enable enables help helps helping let lets".split())
NEAR_HELPED = 7
"""Words before "their" in which one is said to help others do it: "helps customers plan their budgets"."""

TEAM_WORDS = 4
"""Words of a team's name after the first: "our Fraud Analytics and Payments Platform team"."""

WAYS = frozenset("agile scrum".split())
"""Ways to work by, which teams are called after: "Agile Scrum teams"."""

GIVEN = frozenset(
    """aaron adam alan albert alex alexander alice amanda amy andrea andrew angela anita ann anna anne anthony
    antonio barbara benjamin betty brenda brian carl carlo carol caroline catherine charle charlotte cheryl
    christian christina christine christopher cindy claire craig cynthia daniel david deborah denize dennis
    diana diane donald donna dorothy edward elena elizabeth ellen emily emma eric erik eva evelyn fatima fiona
    gary george gloria greg gregory hannah harold heather helen henry hiroshi ian igor ingrid irene ivan jacob
    jame jane janet jason jean jeff jeffrey jennifer jeremy jessica jim joan john jonathan jorge jose joseph
    joshua joyce juan judith judy karen katherine kathleen keith kelly kenneth kevin kimberly kumar larry laura
    lauren lawrence linda lisa louize luca luis marco margaret maria marie marilyn mario martha martin mary
    matthew megan michael michelle miguel mohamed nancy natalie nathan nichola nicole olga pamela patricia
    patrick paul peter philip priya rachel rajesh ralph raymond rebecca richard robert roger ronald russell ruth
    ryan samantha samuel sandra sarah scott sean sharon shirley simon sophia stephanie stephen steven susan
    teresa theresa thoma timothy victoria vincent virginia walter william yvonne""".split()
)
"""Given names that are nothing else, as keys: what goes on with a capital behind one is a surname."""

_ONE = frozenset(("a", "an"))
_JOINS = frozenset((BREAK, "and", "or"))
_LINKED = frozenset((" ", " & ", "/"))
_AFTER = TITLES | MIDDLES | COMPANIES | FIRMS | BODIES | OFFERS
_BEFORE = DEPARTMENTS | {"our", "of", "for", "in"}


def is_title(scan: Scan, found: Found, right: int) -> bool:
    """An activity in a job title or in a team's or authority's name ("backend engineer", "Department of Energy"): who
    does it, not what is asked for. ``right`` is how many words at the end of the label name nothing themselves.
    """
    keys, first, last = scan.keys, found.first, found.last
    if keys[last] in TRADES and is_colleague(keys, first, last, scan.after(last)[1] == "."):
        return True
    if _opens_team(scan, found) or is_boss(keys, first):
        return True
    if (keys[first] in STAGES and _of_stage(keys, first, found.last)) or _of_helped(keys, first):
        return True
    if keys[last + 1] not in _AFTER and _BEFORE.isdisjoint(keys[max(0, first - 3) : first + 1]):
        return False  # nothing that could make a name of it: so with most
    return _led_to(scan, first) or _goes_on(scan, found, right)


def _of_stage(keys: list[str], first: int, last: int) -> bool:
    """One of several environments that software runs in."""
    if first < last:
        return False
    word = last + 1
    while keys[word] in STAGES or keys[word] in _JOINS:
        word += 1
    return keys[word] in STAGED and (word > last + 1 or keys[first - 1] in _JOINS)


def _of_helped(keys: list[str], first: int) -> bool:
    """What others do themselves, with somebody's or something's help."""
    if first < 2 or keys[first - 1] != "their" or keys[first - 2] == "with":
        return False
    before = keys[max(0, first - NEAR_HELPED) : first - 1]
    return not HELPS.isdisjoint(before) and not HELPED.isdisjoint(before)


def _opens_team(scan: Scan, found: Found) -> bool:
    """What stands after goes on with capitals to a team's end ("the Retail Wireless team"); "an Agile Scrum team" is
    none in particular.
    """
    keys, word = scan.keys, found.last + 1
    if TEAMS.isdisjoint(keys[word : word + TEAM_WORDS]):
        return False  # so with most
    if not _capital(scan, found.first) or not (keys[word] == "and" or _capital(scan, word)):
        return False
    if keys[found.first] in WAYS or (found.first and keys[found.first - 1] in ("a", "an")):
        return False
    for place in range(word, word + TEAM_WORDS):
        if keys[place] in (BREAK, STOP) or scan.before(place)[1] not in _LINKED:
            return False
        if keys[place] in TEAMS:
            return place > word and keys[place - 1] != "and"
        if keys[place] != "and" and not _capital(scan, place):
            return False
    return False


def _led_to(scan: Scan, first: int) -> bool:
    """What stands before makes a name of it: a unit's, a firm's fame."""
    keys = scan.keys
    if first > 1 and keys[first - 1] in ("of", "for") and keys[first - 2] in UNITS and _capital(scan, first - 2):
        return True
    return first > 1 and keys[first - 1] in ("in", "of") and keys[first - 2] in PRAISED


def _goes_on(scan: Scan, found: Found, right: int) -> bool:
    """What stands after makes a name of it: a title, a firm's or body's, what the employer says it has."""
    keys, first, last = scan.keys, found.first, found.last
    if "our" in keys[max(0, first - 3) : first] and not OFFERS.isdisjoint(keys[last - right + 1 : last + 2]):
        return True
    after, then = keys[last + 1], keys[last + 2]
    if after in COMPANIES and then not in ("size", "type"):  # "Industry: Retail Company size: 50"
        return ASKED_BEFORE.isdisjoint(keys[max(0, first - NEAR_ASKED) : first]) or _at_one(keys, first)
    if after in TITLES:
        return scan.after(last)[1] == " "
    titled = then in TITLES and after in MIDDLES and "\n" not in scan.after(last)[1]
    return titled or after in FIRMS or (after in BODIES and _named(scan, found))


def _at_one(keys: list[str], first: int) -> bool:
    """Whether "at a" leads to what stands there."""
    before = keys[max(0, first - AT_ONE) : first]
    return any(key == "at" and before[place + 1 : place + 2] in (["a"], ["an"]) for place, key in enumerate(before))


def is_firm(scan: Scan, found: Found) -> bool:
    """The name of a firm or of a body called after something ("Oracle Corporation", "Linux Foundation"), or of a person
    ("Mary Jenkins").
    """
    after, first = scan.keys[found.last + 1], found.first
    if first and scan.keys[first - 1] in _ONE and after in OBJECT_ENDS and scan.surface(first, found.last).islower():
        return True  # "a python in a cage", "a tableau of the harvest"
    if first and scan.keys[first - 1] in GIVEN:
        return (
            first == found.last
            and scan.after(first - 1)[1] == " "
            and _capital(scan, first)
            and _capital(scan, first - 1)
        )
    return after in FIRMS or (after in BODIES and _named(scan, found))


def is_culture(scan: Scan, found: Found) -> bool:
    """A soft skill an employer boasts of: "a culture of innovation", "our core values of trust and teamwork", "join our
    curious and driven team".
    """
    keys, first = scan.keys, found.first
    before = keys[max(0, first - NEAR_ASKED) : first]
    if STOP in before:
        before = before[before[::-1].index(STOP) * -1 :] if before[-1] != STOP else []
    if "culture" in before and FOSTERS.isdisjoint(before):
        return True
    if "value" in before and ("core" in before or (first > 1 and keys[first - 2] == "value")):
        return True
    return _of_team(keys, found.last, before)


def _of_team(keys: list[str], last: int, before: list[str]) -> bool:
    """Said of people one is to join, not of the person looked for."""
    if not keys[last].endswith(QUALITIES) or THEIRS.isdisjoint(before[-4:]):
        return False
    for word in range(last + 1, last + 1 + NEAR_TEAM):
        if keys[word] in COLLECTIVES:
            return keys[word + 1] not in PLAYERS and ASKED_BEFORE.isdisjoint(before)
        if keys[word] in PARTED:
            return False
    return False


def _named(scan: Scan, found: Found) -> bool:
    return scan.after(found.last)[1] == " " and _capital(scan, found.first) and _capital(scan, found.last + 1)


def _capital(scan: Scan, word: int) -> bool:
    return scan.keys[word] not in (BREAK, STOP) and scan.text[scan.start(word)].isupper()


def firms(scan: Scan) -> list[range]:
    """Where firms are named as firms, to the end of the sentence: "companies such as", "backed by"."""
    keys = scan.keys
    starts = [word for word in scan.places_of(_BACKED) if keys[word + 1] == "by"]
    named = (_named_before(keys, word) for word in scan.places_of(_NAMED_BY))
    starts += [word for word in named if keys[word] in _FIRMS]
    return [range(word, scan.sentence(word, word)[1] + 1) for word in starts]


def _named_before(keys: list[str], word: int) -> int:
    """The word before one that leads to names; of no sense where "such" leads to none."""
    if not word or (keys[word] == "such" and keys[word + 1] != "as"):
        return word
    return word - 2 if keys[word - 1] == BREAK and word > 1 else word - 1
