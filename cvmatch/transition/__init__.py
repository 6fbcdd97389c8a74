"""From a role or a CV to a role: verdict, what carries over, what to build, time, pay, bridges, plan."""

from cvmatch.transition.guide import guide_from_cv, guide_from_role

__all__ = ["guide_from_cv", "guide_from_role"]
