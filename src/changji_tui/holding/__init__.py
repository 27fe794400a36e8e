"""A draft, or a machine's summary, held against the page: what bears out each number, date, quotation, name.

    draft → sentences → claims → (facts of the page) → verdicts

Where it is not sure, a claim is not grounded; it is never right by guess.
"""
