"""What is asked for: requirements with their importance, from an advert or a role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvmatch.target.role import role_target

if TYPE_CHECKING:
    from cvmatch.target.parse import parse_advert

__all__ = ["parse_advert", "role_target"]


def __getattr__(name: str) -> Any:
    """Adverts are read by some hundred patterns, which a role never needs: loaded on first use."""
    if name != "parse_advert":
        raise AttributeError(f"module 'cvmatch.target' has no attribute {name!r}")
    from cvmatch.target.parse import parse_advert

    return parse_advert
