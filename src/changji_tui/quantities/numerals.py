"""Finding numerals in a text, and reading those in Chinese characters."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = "零一二三四五六七八九"
"""The ten digits in Chinese characters, 0 to 9."""
SCALES = "十百千万亿"
"""The characters that multiply: 10, 100, 1000, 10⁴, 10⁸."""
CHINESE = f"〇{DIGITS}{SCALES}两半几"
"""Every character that makes a Chinese numeral; 数 joins them before one that multiplies."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_NUMERAL = (
    r"[0-9０-９]+(?:,[0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?"
    rf"|(?:(?<![总人户指参系基函倍次])数(?=[{SCALES}]))?[{CHINESE}]+"
)
_POSITIONAL = rf"[〇{DIGITS}]{{4,}}|[〇{DIGITS}]+〇[〇{DIGITS}]*"
_DECIMALS = rf"([^点]+)点([〇{DIGITS}]+)([万亿]*)"


def fold(text: str) -> str:
    """Turn full-width ASCII forms (５．３％) into ASCII, character for character."""
    return text.translate(_FULL_WIDTH)


def numerals(text: str) -> list[tuple[int, int]]:
    """Find every run of Arabic digits and every run of Chinese numeral characters.

    A run of digits takes its thousands commas and its decimals with it, and no unit: of
    1.3亿元 there are two runs, 1.3 and 亿.  Words such as 一批 or 零售 are found too: whether
    they state a quantity is for the data to say.

    Args:
        text: Any text.

    Returns:
        Start and end of each run, in code points of `text`, in order; runs never overlap.
    """
    return [match.span() for match in re.finditer(_NUMERAL, text)]


def chinese_number(text: str) -> Decimal:
    """Read a whole number, with or without decimals, in Chinese characters.

    Args:
        text: 三, 十, 二十, 一百零五, 三万五千, 百 (as in 百余家), 二〇二四, 五点六 or 一点三亿.

    Returns:
        The number, exactly.

    Raises:
        ValueError: If the characters are not the standard spelling of one number: 三百五 and
            一万五 can be read in two ways, and 三四 means three or four.
    """
    match = re.fullmatch(_DECIMALS, text)
    if match:
        power = sum(4 if character == "万" else 8 for character in match[3])
        number = Decimal(f"{chinese_number(match[1])}.{_digits(match[2])}E{power}")
        return number if not power else Decimal(format(number, "f"))
    if re.fullmatch(_POSITIONAL, text):
        return Decimal(_digits(text))
    plain = text.replace("两", "二").replace("〇", "零")
    if plain[:1] in tuple(SCALES):
        plain = "一" + plain
    whole = _read(plain)
    if not plain or _spelled(whole) != plain:
        message = f"{text!r} is no number in Chinese characters"
        raise ValueError(message)
    return Decimal(whole)


def _digits(text: str) -> str:
    return "".join(str(DIGITS.index(character)) for character in text.replace("〇", "零"))


def _read(text: str) -> int:
    """Add up the characters, leniently; `_spelled` proves the result."""
    for character, scale in (("亿", 10**8), ("万", 10**4)):
        high, found, low = text.rpartition(character)
        if found:
            return _read(high) * scale + _read(low)
    total = digit = 0
    for character in text:
        if character in SCALES:
            total += digit * 10 ** (SCALES.index(character) + 1)
            digit = 0
        else:
            digit = max(DIGITS.find(character), 0)
    return total + digit


def _spelled(number: int) -> str:
    """Spell a whole number in the standard way, 10 as 一十."""
    if number < 10:
        return DIGITS[number]
    for character, scale in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        high, low = divmod(number, scale)
        if high:
            gap = "零" if low and low < scale // 10 else ""
            return _spelled(high) + character + (gap + _spelled(low) if low else "")
    raise AssertionError(number)
