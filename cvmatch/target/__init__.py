"""What is asked for: requirements with their importance, from an advert or a role."""

from cvmatch.target.parse import parse_advert
from cvmatch.target.role import role_target

__all__ = ["parse_advert", "role_target"]
