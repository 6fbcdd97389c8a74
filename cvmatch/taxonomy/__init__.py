"""What is known of skills and roles: build, check, relate; no file access."""

from __future__ import annotations

from cvmatch.taxonomy.build import Taxonomy, build_taxonomy, index_roles, words_key
from cvmatch.taxonomy.check import check_taxonomy
from cvmatch.taxonomy.figures import Figures, adjacency, both_asked, share_asking
from cvmatch.taxonomy.labels import BREAK, STOP, Entry, LabelIndex, Tree, keys_of, labels_of
from cvmatch.taxonomy.names import concept_of, find_concept, find_role, label_of, role_in, search
from cvmatch.taxonomy.relate import ancestors, bearing_on, met_by, relation, relations_to
from cvmatch.taxonomy.wording import telling_words, tellingness

__all__ = [
    "BREAK",
    "STOP",
    "Entry",
    "Figures",
    "LabelIndex",
    "Taxonomy",
    "Tree",
    "adjacency",
    "ancestors",
    "bearing_on",
    "both_asked",
    "build_taxonomy",
    "check_taxonomy",
    "concept_of",
    "find_concept",
    "find_role",
    "index_roles",
    "keys_of",
    "label_of",
    "labels_of",
    "met_by",
    "relation",
    "relations_to",
    "role_in",
    "search",
    "share_asking",
    "telling_words",
    "tellingness",
    "words_key",
]
