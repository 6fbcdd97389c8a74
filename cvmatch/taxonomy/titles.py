"""The labels of roles as job titles hold them: what says nothing of the work is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cvmatch.model import RoleId, Seniority

LEVEL_WORDS = {
    "intern": Seniority.INTERN,
    "internship": Seniority.INTERN,
    "trainee": Seniority.INTERN,
    "junior": Seniority.JUNIOR,
    "jr": Seniority.JUNIOR,
    "graduate": Seniority.JUNIOR,
    "senior": Seniority.SENIOR,
    "sr": Seniority.SENIOR,
    "lead": Seniority.LEAD,
    "principal": Seniority.LEAD,
    "staff": Seniority.LEAD,
    "head": Seniority.LEAD,
    "director": Seniority.LEAD,
    "chief": Seniority.LEAD,
    "manager": Seniority.LEAD,
}
LEVEL_ONLY = frozenset(LEVEL_WORDS) - {"manager", "director", "head"}
"""Words that say a level and nothing of the work; a manager's or director's title says both."""

NOISE = frozenset(
    "a an and at for in of on or the to with i ii iii iv v remote hybrid full time part m f d w "
    "contract permanent job role position all any level levels".split()
)

_UNTELLING = NOISE | LEVEL_ONLY

GENERAL = frozenset(
    """manager engineer director executive officer specialist associate assistant coordinator advisor adviser technician
    supervisor representative administrator operator agent clerk incharge expert professional member leader worker
    helper superintendent partner""".split()
)
"""Words for a post in any field: titles that share nothing else need not share any work."""

MISSED = 5
"""Letters of a word of a role's name for which a misspelt word may stand."""

NO_ROLES = RoleId(""), RoleId("")
"""What words that are no role's label stand for."""


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a title that say something of the work."""
    return tuple([word for word in words if word not in _UNTELLING])


def ends_in_level(words: Sequence[str]) -> bool:
    """Whether a title ends in its level: "Java lead"."""
    return len(words) > 1 and words[-1] in LEVEL_ONLY


def index_words(role_labels: Mapping[str, RoleId]) -> dict[str, tuple[str, ...]]:
    """First letter -> the words of all names of roles that are long enough to be missed by a letter."""
    words = sorted({word for label in role_labels for word in label.split(" ")})
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= MISSED and word.isalpha():
            found.setdefault(word[0], []).append(word)
    return {letter: tuple(several) for letter, several in found.items()}


def index_titles(role_labels: Mapping[str, RoleId]) -> dict[str, tuple[RoleId, RoleId]]:
    """The telling words of each label of a role, joined -> its role in a title that does not end in a level, and in one
    that does; "" where it is none. A label that says a level comes second: "chief data scientist" is a director's,
    "data scientist" is not. One that ends in its level names a role only where the title does too: "Java" alone is
    none.
    """
    labels = [(telling(words := label.split(" ")), words, role) for label, role in sorted(role_labels.items())]
    found: dict[str, list[RoleId]] = {}
    for told, words, role in sorted(labels, key=lambda row: len(row[1]) - len(row[0])):
        if len(words) > len(told) == 1 and told[0] in GENERAL:
            continue  # of "contract manager" nothing but "manager" is left, which any field has
        roles = found.setdefault("".join(told), list(NO_ROLES))
        for leads in (True,) if ends_in_level(words) else (False, True):
            roles[leads] = roles[leads] or role
    found.pop("", None)
    return {title: (plain, leading) for title, (plain, leading) in found.items()}
