"""No thing stands twice: a CV that names one id and an advert that names the other would be told "missing"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cvmatch.model import ConceptId, Kind
from cvmatch.read.tables import read_taxonomy
from cvmatch.taxonomy import Taxonomy, ancestors, keys_of

TECHNICAL = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE, Kind.PROTOCOL})
# Words that say what a thing is and not which one.
GENERIC = frozenset(
    "app application database framework language library package platform software suite system tool".split()
)
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
    Apache Falcon ~ Falcon
    Apache Phoenix ~ Phoenix framework
    Apache Sentry ~ Sentry
    Apache Spark ~ SPARK language
    Apex ~ Oracle APEX
    App Clips ~ CLIP
    Apple Foundation framework ~ Foundation Software
    Azure Spring Apps ~ Spring Tool Suite
    Catalyst framework ~ Cisco Catalyst
    Cisco IOS ~ iOS
    Cisco IOS ~ iOS libraries
    Clarity language ~ Microsoft Clarity
    Cloud platforms ~ Spring Cloud
    CloudHealth ~ Salesforce Health Cloud
    Django Channels ~ platform channels
    Echo framework ~ Laravel Echo
    Elastic Security ~ Security frameworks
    Enterprise Library ~ Enterprise software
    IBM Power Systems ~ Power Apps
    KDE ~ KDE Frameworks
    Microsoft App-V ~ V language
    Oracle Database ~ Oracle applications
    Oracle Designer ~ Platform Designer
    Oracle Unity ~ Unity
    PDF.js ~ jsPDF
    PL/SQL ~ SQL PL
    Prism library ~ Workday Prism
    Qlik Replicate ~ Replicate
    ROOT framework ~ Sage Roots
    SAP VIM ~ Vim
    Security frameworks ~ Spring Security
"""


def names_of(label: str) -> Iterator[str]:
    """The label without generic words, in any order; then the same without the vendor before it."""
    words = keys_of(label)
    told = [word for word in words if word not in GENERIC] or list(words)
    yield "".join(sorted(told))
    if len(told) > 1 and told[0] in VENDORS:
        yield "".join(sorted(told[1:]))


def twins(taxonomy: Taxonomy) -> Iterator[tuple[str, ...]]:
    """Preferred labels of two technical concepts with one name, neither of them above the other."""
    named: dict[str, list[ConceptId]] = defaultdict(list)
    sold: dict[str, list[ConceptId]] = defaultdict(list)
    for concept in taxonomy.concepts.values():
        if concept.kind in TECHNICAL:
            name, *bare = names_of(concept.pref_label)
            named[name].append(concept.id)
            for each in bare:
                sold[each].append(concept.id)
    for name, ids in named.items():
        for one in ids:
            for other in {*ids, *sold[name]} - {one} - ancestors(taxonomy, one):
                if one not in ancestors(taxonomy, other):
                    yield tuple(sorted(taxonomy.concepts[each].pref_label for each in (one, other)))


def test_no_two_technical_concepts_differ_by_a_generic_word_or_a_vendor_alone() -> None:
    known = {tuple(line.strip().split(" ~ ")) for line in TWO_THINGS.strip().splitlines()}
    found = set(twins(read_taxonomy()))
    assert found - known == set()
    assert known - found == set()  # what is one thing now, or gone, is no exception any more
