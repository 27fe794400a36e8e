"""English words as patterns: number, possessives, hyphens, and British or American spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?|&|[^\s\w-]|_")
_LETTER = r"[^\W_]"
_LEAST_PREFIX, _LEAST_PLURAL = 2, 3
_IRREGULAR = (
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("person", "persons", "people"),
    ("foot", "feet"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("half", "halves"),
    ("analysis", "analyses"),
    ("basis", "bases"),
    ("criterion", "criteria"),
    ("datum", "data"),
    ("chilli", "chili", "chile", "chillies", "chilies"),
    ("grey", "gray"),
    ("tyre", "tire"),
    ("plough", "plow"),
    ("mould", "mold"),
    ("aluminium", "aluminum"),
    ("sulphur", "sulfur"),
    ("jewellery", "jewelry"),
    ("ageing", "aging"),
    ("enrol", "enroll"),
    ("fulfil", "fulfill"),
    ("skilful", "skillful"),
    ("judgement", "judgment"),
    ("programme", "program"),
    ("tonne", "ton"),
    ("yoghurt", "yogurt"),
    ("sceptic", "skeptic"),
    ("artefact", "artifact"),
    ("enquiry", "inquiry"),
    ("practise", "practice"),
)
"""Groups of forms of one word: irregular plurals and spellings."""
_SPELLINGS = (
    ("..", "is", "iz", "e|ed|es|er|ers|ing|ation|ations"),
    ("anal|paral|catal", "ys", "yz", "e|ed|es|er|ing"),
    ("col|lab|fav|hon|behavi|neighb|harb|flav|hum|vap|vig|endeav|arm|od", "our", "or", ".*"),
    ("cent|met|lit|fib|theat|calib|lust", "re", "er", "s?"),
    ("def|off|lic|pret", "ence", "ense", "s?"),
    ("catal|dial|anal", "ogue", "og", "s?"),
    ("kilo|milli|micro|centi", "gramme", "gram", "s?"),
    ("liv|lik|siz|mov|sal|us|shak", "eable", "able", ""),
    ("travel|model|label|level|cancel|channel|fuel|signal|total", "l", "", "ed|ing|er|ers"),
)
"""Stems (patterns), the British and the American spelling after them, and endings (patterns)."""
_RESPELLINGS = tuple(
    (re.compile(rf"({stem}){one}({ends})$"), rf"\1{other}\2")
    for stem, british, american, ends in _SPELLINGS
    for one, other in ((british, american), (american, british))
)


def has_prefix(text: str) -> bool:
    """Whether folded text ends in enough letters to count as the beginning of a word."""
    last = re.search(f"[a-z]{{{_LEAST_PREFIX},}}$", text)
    return bool(last) and text.isascii()


@lru_cache(maxsize=256)
def pattern(text: str, *, is_prefix: bool) -> re.Pattern[str]:
    """A pattern that finds English words in folded text, in all their forms.

    These are alike: hyphens and spaces; a typed hyphen and nothing; `&` and `and`; singular and
    plural; a possessive and its noun; British and American spelling.

    Args:
        text: The words, folded.
        is_prefix: Whether the last word may be unfinished (`has_prefix`).
    """
    found = list(_TOKEN.finditer(text))
    tokens = [token[0] for token in found]
    parts = [_alternatives(token, last=is_prefix and token is tokens[-1]) for token in tokens]
    pieces = []
    for number, (token, part) in enumerate(zip(tokens, parts, strict=True)):
        if number:
            between = text[found[number - 1].end() : found[number].start()]
            loose = (
                "-" in between  # well-being is also wellbeing
                or "&" in (token, tokens[number - 1])
                or not (token[0].isalnum() and tokens[number - 1][0].isalnum())
            )
            pieces.append(r"[\s-]*" if loose else r"[\s-]+")
        pieces.append(part if number else _at_a_start(part, token))
    end = rf"(?!{_LETTER})" if tokens and tokens[-1][0].isalnum() else ""
    return re.compile("".join(pieces) + end)


def _at_a_start(part: str, token: str) -> str:
    """The pattern of a first word that does not begin within another word.

    The look-behind comes after the first letters, since `re` is fast only if a pattern begins with letters.
    """
    if not token[0].isalnum():
        return part
    letters = re.match(r"[a-z0-9]+", part)
    return (
        f"{letters[0]}(?<!{_LETTER}{letters[0]}){part[letters.end() :]}"
        if letters
        else (rf"(?<!{_LETTER})(?:{part})")
    )


def _alternatives(token: str, *, last: bool) -> str:
    """The pattern of every form of a word, which begins with the letters that all forms share."""
    if token in ("&", "and"):
        return "(?:&|and)"
    word = re.sub(r"'s?$", "", token)
    forms = sorted(variants(word))
    goes_on = last and len(word) >= _LEAST_PREFIX and word.isalnum()
    if goes_on:
        forms = [form for form in forms if not form.startswith(word)]
        forms.append(word)
    begin = "".join(c[0] for c in takewhile(lambda c: len(set(c)) == 1, zip(*forms, strict=False)))
    ends = [
        re.escape(form[len(begin) :]) + (rf"{_LETTER}*" if goes_on and form == word else "")
        for form in sorted(forms, key=len, reverse=True)
    ]
    begin = re.escape(begin)
    return begin + (ends[0] if len(ends) == 1 else f"(?:{'|'.join(ends)})")


def variants(word: str) -> set[str]:
    """A folded word with its singular or plural, and its other spellings."""
    if not word.isalpha() or not word.isascii() or len(word) < _LEAST_PLURAL:
        return {word}
    singular = _singulars(word)
    bases = singular or {word}
    known = {word, *bases}
    bases |= {other for group in _IRREGULAR if known & set(group) for other in group}
    numbers = {word, *bases, *map(_plural, bases)}
    spelled = {
        rule.sub(written, form)
        for form in numbers
        for rule, written in _RESPELLINGS
        if rule.search(form)
    }
    return numbers | spelled


def _singulars(word: str) -> set[str]:
    if word.endswith("ies") and len(word) > 4:
        return {word[:-3] + "y", word[:-1]}
    if word.endswith(("ses", "xes", "zes", "ches", "shes")) and len(word) > 4:
        return {word[:-2], word[:-1]}
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return {word[:-1]}
    return set()


def _plural(word: str) -> str:
    if re.search("[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search("(?:s|x|z|ch|sh|chill?i)$", word) else "s")
