"""How a name is written decides which one it is: letter case, number, signs."""

from __future__ import annotations

import pytest

from cvmatch.mentions import find_mentions
from cvmatch.model import Concept, ConceptId, Kind
from cvmatch.taxonomy import build_taxonomy, check_taxonomy
from cvmatch.text import document_of


def concept(name: str, *labels: str, kind: Kind = Kind.TOOL) -> Concept:
    return Concept(ConceptId(name), labels[0], alt_labels=labels[1:], kind=kind)


WORLD = build_taxonomy(
    [
        concept("ftp", "FTP", kind=Kind.PROTOCOL),
        concept("ftps", "FTPS", kind=Kind.PROTOCOL),
        concept("events", "MICE", kind=Kind.KNOWLEDGE),
        concept("crud", "CRUD", kind=Kind.KNOWLEDGE),
        concept("lambda", "AWS Lambda"),
        concept("hubs", "Azure Event Hubs"),
        concept("edge", "Lambda@Edge"),
        concept("http", "HTTP", kind=Kind.PROTOCOL),
        concept("quill", "Quillbase"),
    ]
)


def found(text: str) -> list[str]:
    return [m.concept_id for m in find_mentions(document_of(text), WORLD)]


def test_initials_in_s_are_none_without_it() -> None:
    assert check_taxonomy(WORLD) == ()
    assert found("FTPS") == ["ftps"]
    assert found("FTP, FTPS and ftps") == ["ftp", "ftps", "ftps"]
    assert found("two FTPs") == ["ftp"]


def test_initials_told_by_more_than_their_last_letter_need_rules() -> None:
    same = build_taxonomy([concept("one", "FTP"), concept("two", "FTPS"), concept("three", "FTPS")])
    assert [p for p in check_taxonomy(same) if "belongs to" in p]


@pytest.mark.parametrize(("text", "names"), [("a trial with mice", []), ("MICE fairs", ["events"]), ("crud", ["crud"])])
def test_initials_that_are_also_a_word_are_read_by_their_case(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_name_of_several_words_may_stand_in_the_other_number() -> None:
    assert found("AWS Lambdas and an Azure Event Hub") == ["lambda", "hubs"]
    assert found("event hub, aws lambdas") == []


def test_a_sign_between_the_words_of_a_name_makes_no_address() -> None:
    assert found("Wrote Lambda@Edge.") == ["edge"]


@pytest.mark.parametrize("text", ["write to quillbase@firm.example", "(@Quillbase)", "see http: firm.example"])
def test_addresses_and_handles_hold_no_names(text: str) -> None:
    assert found(text) == []
