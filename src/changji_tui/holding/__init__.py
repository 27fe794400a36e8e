"""Checks a draft against the page: which figure or passage supports each number, date, quotation and name.

    draft → sentences → claims → (facts of the page) → verdicts

A claim whose support is uncertain is called not grounded; no claim is called right by a guess.
"""
