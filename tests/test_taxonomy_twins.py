"""No thing stands twice: a CV that names one id and an advert that names the other would be told "missing"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cvmatch.model import Kind
from cvmatch.read.tables import read_taxonomy
from cvmatch.taxonomy import Taxonomy, ancestors, keys_of

TECHNICAL = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE, Kind.PROTOCOL})
# Words that say what a thing is and not which one.
GENERIC = frozenset("app application database framework language library package platform software suite system tool".split())
VENDORS = frozenset(
    """abb adobe amazon apache apple atlassian autodesk aws azure bentley cisco citrix dell django elastic gnu google
    hashicorp honeywell hp hpe ibm infor intel intuit java jetbrains laravel microsoft ms nvidia opentext oracle php ptc
    python qlik redhat rockwell sage salesforce sap schneider siemens spring symantec tibco trimble vmware workday
    zoho""".split()
)
# What looks alike and is two things, by preferred labels.
TWO_THINGS = """
    ABB robots ~ Robot Framework
    AWS Application Migration Service ~ AWS Database Migration Service
@@"""


def names_of(label: str) -> Iterator[str]:
    """The label without generic words; then the same without a vendor before it."""
    words = keys_of(label)
    told = [word for word in words if word not in GENERIC] or list(words)
    yield "".join(sorted(told))
    if len(told) > 1 and told[0] in VENDORS:
        yield "".join(sorted(told[1:]))


def twins(taxonomy: Taxonomy) -> Iterator[frozenset[str]]:
    named: dict[str, list[str]] = defaultdict(list)
    sold: dict[str, list[str]] = defaultdict(list)
    for concept in taxonomy.concepts.values():
        if concept.kind in TECHNICAL:
            name, *bare = names_of(concept.pref_label)
            named[name].append(concept.id)
            for each in bare:
                sold[each].append(concept.id)
    for name, ids in named.items():
        for one in ids:
            for other in (*ids, *sold[name]):
                if one != other and one not in ancestors(taxonomy, other) and other not in ancestors(taxonomy, one):
                    yield frozenset({taxonomy.concepts[one].pref_label, taxonomy.concepts[other].pref_label})


def test_no_two_names_of_technology_differ_by_a_generic_word_or_a_vendor_alone() -> None:
    assert {tuple(sorted(pair)) for pair in twins(read_taxonomy())} == {tuple(sorted(pair)) for pair in TWO_THINGS}
