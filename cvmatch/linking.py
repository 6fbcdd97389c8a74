"""Which concepts of any taxonomy a text may mean: by its wording, and by all names of the skills it mentions."""

from __future__ import annotations

from collections.abc import Sequence

from cvmatch import lexical
from cvmatch.mentions import find_mentions
from cvmatch.model import Concept, ConceptId
from cvmatch.read import read_taxonomy
from cvmatch.taxonomy import Taxonomy, labels_of
from cvmatch.text import document_of

BROADER = 0.7
"""What a skill one step more general counts: AWS is cloud technology. Tuned on sentences linked by people."""


def propose(texts: Sequence[str], taxonomy: Taxonomy, top: int = 10) -> list[list[tuple[ConceptId, float]]]:
    """For each text the concepts it may mean, best first, as (concept id, similarity in 0..1).

    A proposal, never proof. Any taxonomy will do: with only preferred labels, cvmatch's own taxonomy lends it the
    other names of the skills it finds in the texts.
    """
    known = _own(taxonomy)
    return lexical.propose(texts, taxonomy, top, [_named(text, known) for text in texts])


def _own(taxonomy: Taxonomy) -> Taxonomy:
    """The taxonomy that comes with cvmatch; kept with the other one, with what is prepared from it."""
    known = taxonomy.memory.get("own")
    if not isinstance(known, Taxonomy):
        known = taxonomy.memory["own"] = read_taxonomy()
    return known


def _named(text: str, known: Taxonomy) -> list[tuple[float, tuple[str, ...]]]:
    """The skills a text mentions and those one step more general, with all their names."""
    mentioned = {m.concept_id for m in find_mentions(document_of(text), known)}
    concepts = [known.concepts[i] for i in sorted(mentioned) if i in known.concepts]
    above = {parent for concept in concepts for parent in concept.broader} - mentioned
    general = [known.concepts[i] for i in sorted(above) if i in known.concepts]
    return [*_names(concepts, 1.0), *_names(general, BROADER)]


def _names(concepts: Sequence[Concept], sure: float) -> list[tuple[float, tuple[str, ...]]]:
    return [(sure, labels_of(concept)) for concept in concepts]
