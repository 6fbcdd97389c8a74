"""Invented CVs in many layouts, written from structured truth: what every reader of CVs should get back from them."""
