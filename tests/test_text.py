"""Tokens, folding, sentences and lines keep their offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvmatch.model import LineKind
from cvmatch.text import document_of, fold, lowered, pieces, sentences, tokenise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Node.js", "NodeJS"),
        ("Node.js", "node js"),
        ("back-end", "Backend"),
        ("data pipelines", "Data Pipeline"),
        ("R&D", "r&d"),
        ("Sales & Marketing", "sales and marketing"),
        ("optimisation", "optimization"),
        ("organisational behaviour", "organizational behavior"),
        ("Bachelor's degree", "bachelors degree"),
        ("databases", "database"),
        ("policies", "policy"),
        ("résumé", "resume"),
        ("modelling", "modeling"),
    ],
)
def test_variants_of_one_label_fold_to_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("C", "C++"), ("C", "C#"), (".NET", "net"), ("sales", "sale"), ("Windows", "window"), ("saas", "sass")],
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(max_size=200))
def test_pieces_give_the_text_back_and_lowering_keeps_its_length(text: str) -> None:
    low = lowered(text)
    assert len(low) == len(text)
    assert "".join(pieces(low)) == low


@given(st.text(alphabet="aB c.\n,İ•é#+&'-", max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenise(text)
    assert all(text[t.start : t.end].strip() == text[t.start : t.end] != "" for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


def test_sentences_end_at_stops_bullets_and_blank_lines_but_not_at_a_wrapped_line() -> None:
    text = "We build\nthings. You know Python.\n\n• Own it\n• Node.js v18 runs"
    found = [text[s.start : s.end] for s in sentences(text)]
    assert found == ["We build\nthings.", "You know Python.", "• Own it", "• Node.js v18 runs"]


def test_a_document_knows_its_lines() -> None:
    document = document_of("Skills\n\n• Python\nI wrote a great deal of software for banks.\n")
    assert [line.kind for line in document.lines] == [LineKind.HEADING, LineKind.BULLET, LineKind.BODY]
    assert [document.text[line.span.start : line.span.end] for line in document.lines][1] == "• Python"
    assert len(document.sha256) == 64
