"""Tests; shared builders and strategies lie beside them."""
