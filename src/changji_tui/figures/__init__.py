"""Figures in relation: their cards, comparisons, derivations, highlights and facets."""
