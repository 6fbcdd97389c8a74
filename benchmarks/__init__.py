"""Measurements: each file prints its figures beside the limits they are held to."""
