"""A role's TOML file as a Role."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cvmatch.errors import TaxonomyError
from cvmatch.model import ConceptId, Importance, Pay, Requirement, Role, RoleId, RoleLink, Seniority


def role_of(cells: Mapping[str, Any], label_of: Callable[[str], str]) -> Role:
    """A role from the parsed file (taxonomy/README.md gives the keys); ``label_of`` names a concept.

    Raises TaxonomyError where a value is not of the kind it must be.
    """
    role_id = RoleId(str(cells["id"]))
    try:
        return Role(
            id=role_id,
            pref_label=cells.get("prefLabel", role_id),
            alt_labels=tuple(cells.get("altLabels", ())),
            description=cells.get("description", ""),
            day=tuple(cells.get("day", ())),
            family=cells.get("family", ""),
            seniority=Seniority(cells["seniority"]) if cells.get("seniority") else None,
            min_years=_number(cells.get("min_years")),
            requirements=tuple(_requirement(role_id, row, label_of) for row in cells.get("requirements", ())),
            pay=tuple(_pay(row) for row in cells.get("pay", ())),
            growth=cells.get("growth", ""),
            related=tuple(_link(row) for row in cells.get("related", ())),
            certificates=tuple(cells.get("certificates", ())),
            expects_links=tuple(cells.get("expects_links", ())),
            practises=tuple(cells.get("practises", ())),
            measured_on=_measured(cells.get("measured", {})),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise TaxonomyError(f"role {role_id} cannot be understood ({error})", (f"{role_id}: {error}",)) from error


def _requirement(role_id: RoleId, row: Mapping[str, Any], label_of: Callable[[str], str]) -> Requirement:
    any_of = bool(row.get("any_of"))
    concepts = tuple(ConceptId(i) for i in row.get("any_of") or row.get("all_of") or (row["concept"],))
    label = row.get("label") or (" or " if any_of else " and ").join(label_of(i) for i in concepts)
    share = _number(row.get("share"))
    return Requirement(
        id=f"{role_id}/{'+'.join(concepts)}",
        text=label,
        label=label,
        concepts=concepts,
        any_of=any_of and len(concepts) > 1,
        importance=Importance(row.get("importance", "essential")),
        min_years=_number(row.get("min_years")),
        provenance=_provenance(row.get("source", ""), share),
        share=share,
        source=row.get("source", ""),
        use=row.get("use", ""),
        build=row.get("build", ""),
    )


def _provenance(source: str, share: float | None) -> str:
    measured = "" if share is None else f"asked for in {share:.0%} of adverts"
    return "; ".join(part for part in (f"named by {source}" if source else "", measured) if part)


def _pay(row: Mapping[str, Any]) -> Pay:
    return Pay(
        low=_number(row.get("low")),
        high=_number(row.get("high")),
        currency=row["currency"],
        period=row.get("period", "year"),
        stage=row.get("stage", ""),
        country=row.get("country", ""),
        year=row.get("year"),
        source=row.get("source", ""),
        n=row.get("n"),
    )


def _link(row: Mapping[str, Any]) -> RoleLink:
    return RoleLink(
        role=RoleId(row["role"]),
        difficulty=row.get("difficulty", ""),
        months_min=row.get("months_min"),
        months_max=row.get("months_max"),
        pay_change=row.get("pay_change", ""),
        note=row.get("note", ""),
        after=row.get("after", ""),
        source=row.get("source", ""),
    )


def _measured(row: Mapping[str, Any]) -> str:
    if not row:
        return str(Role.__dataclass_fields__["measured_on"].default)
    parts = (f"{row['n']} adverts" if "n" in row else "", row.get("source", ""), str(row.get("date", "")))
    return ", ".join(part for part in parts if part)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
