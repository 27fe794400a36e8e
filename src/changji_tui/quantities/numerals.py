"""Find numerals in a text, and read those in Chinese characters."""

from __future__ import annotations

import re
import unicodedata
from decimal import Context, Decimal

DIGITS = "零一二三四五六七八九"
"""The ten digits in Chinese characters, 0 to 9."""
SCALES = "十百千万亿"
"""The characters that multiply: 10, 100, 1000, 10⁴, 10⁸."""
CHINESE = f"〇{DIGITS}{SCALES}两半几廿卅"
"""Every character of Chinese numerals, except 数, which belongs to one only before a scale: 数千."""
SINGLE = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
"""Characters that are one number each; their compatibility form in Unicode (NFKC) spells it in digits."""

_DIVISION = Context(prec=28)
"""28 significant digits, as many as a number in a page's files may have (`loading.reading.MAX_DIGITS`)."""
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width ASCII → ASCII: Unicode has U+FF01 to U+FF5E in the order of U+0021 to U+007E."""
_SIMPLIFIED = str.maketrans(
    "億萬兩幾數點餘過約滿達於個畝噸頃隻條種項類戶輛場國強處頭屆歲層級塊張輪組顆門圓鎊雙對臺間棟週時鐘縣鄉鎮區隊樓號筆",
    "亿万两几数点余过约满达于个亩吨顷只条种项类户辆场国强处头届岁层级块张轮组颗门元镑双对台间栋周时钟县乡镇区队楼号笔",
)
"""Traditional → Simplified characters of numerals and units, for reading only; shown words keep theirs."""
_FORMAL = str.maketrans("壹贰貳叁肆伍陆陸柒捌玖拾佰仟", "一二二三四五六六七八九十百千")
"""Formal numerals (大写), which contracts use, → the usual ones."""
_IN_WORDS = "(?<![队隊大登着著参參])"
"""Not after these: 伍 or 陆 is then part of a word (队伍, 大陆, 登陆)."""
_FORMAL_NUMERAL = re.compile(
    rf"{_IN_WORDS}[壹贰貳叁肆伍陆陸柒捌玖][拾佰仟万亿][零壹贰貳叁肆伍陆陸柒捌玖拾佰仟万亿]*"
)
"""A formal digit counts only with a scale behind it (叁佰)."""
_CIRCLE = re.compile(rf"(?<=[{DIGITS}])○+|○(?=[{DIGITS}])")
"""The sign ○ beside a digit, where it means zero: 二○二四."""
_NUMERAL = (
    r"[0-9０-９]+(?:,[0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?"
    rf"|(?:(?<![总人户指参系基函倍次])数(?=[{SCALES}]))?[{CHINESE}]+|[{SINGLE}]"
)
"""A run of digits, of Chinese numeral characters, or a single sign; in words such as 总数 and 指数, 数 is none."""
_POSITIONAL = rf"[〇{DIGITS}]{{4,}}|[〇{DIGITS}]+〇[〇{DIGITS}]*"
"""Digits without scales, read one by one: 二〇二四."""
_DECIMALS = rf"([^点]+)点([〇{DIGITS}]+)([万亿]*)"
"""A number with decimals: 五点六, 一点三亿."""


def fold(text: str) -> str:
    """Turn full-width ASCII forms (５．３％) into ASCII, character for character."""
    return text.translate(_FULL_WIDTH)


def simplified(text: str) -> str:
    """Turn Traditional and formal numerals and measure words (叁佰萬畝) into 三百万亩, character for character.

    The ○ of a year (二○二四) becomes 〇.
    """
    text = text.translate(_SIMPLIFIED)
    text = _FORMAL_NUMERAL.sub(lambda match: match[0].translate(_FORMAL), text)
    return _CIRCLE.sub(lambda match: "〇" * len(match[0]), text)


def numerals(text: str) -> list[tuple[int, int]]:
    """Find every run of Arabic digits and every run of Chinese numeral characters.

    A run of digits includes its thousands commas and its decimals, but no unit: 1.3亿元 has two runs,
    1.3 and 亿. The characters of words such as 一批 or 零售 are found too; only the page's data says which
    runs state a quantity.

    Args:
        text: Any text.

    Returns:
        Start and end of each run, in code points of `text`, in order; runs never overlap.
    """
    return [match.span() for match in re.finditer(_NUMERAL, simplified(text))]


def chinese_number(text: str) -> Decimal:
    """Read a number in Chinese characters, with or without decimals.

    Args:
        text: 三, 十, 二十, 廿, 一百零五, 三万五千, 叁佰萬, 百 (as in 百余家), 二〇二四, 五点六 or 一点三亿.

    Returns:
        The number, exactly.

    Raises:
        ValueError: If the characters are not the standard spelling of one number: 三百五 and
            一万五 can be read in two ways, and 三四 means three or four.
    """
    text = simplified(text).replace("廿", "二十").replace("卅", "三十")
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


def single_number(character: str) -> Decimal:
    """Read a character of `SINGLE`: ½ → 0.5, ③ → 3; ⅓ is rounded to 28 digits."""
    over, _, under = unicodedata.normalize("NFKC", character).partition("\u2044")
    return fraction(Decimal(over), Decimal(under or 1))


def fraction(over: Decimal, under: Decimal) -> Decimal:
    """Divide `over` by `under`; a result without end, such as a third, is rounded to 28 digits.

    Raises:
        ValueError: If `under` is 0.
    """
    if not under:
        message = "a number cannot be divided by 0"
        raise ValueError(message)
    return _DIVISION.divide(over, under)


def _digits(text: str) -> str:
    return "".join(str(DIGITS.index(character)) for character in text.replace("〇", "零"))


def _read(text: str) -> int:
    """Add up the characters in whatever order; the caller compares the result with `_spelled`."""
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
    """Spell a whole number from 0 in the standard way; 10 is 一十."""
    if number < 10:
        return DIGITS[number]
    for character, scale in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        high, low = divmod(number, scale)
        if high:
            gap = "零" if low and low < scale // 10 else ""
            return _spelled(high) + character + (gap + _spelled(low) if low else "")
    raise AssertionError(number)
