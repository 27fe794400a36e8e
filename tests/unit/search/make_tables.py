"""Write `src/changji_tui/search/variants.txt` and `pinyin.txt` from the Unihan data of this machine.

Run it as `python tests/unit/search/make_tables.py` where Debian's `unicode-data` is installed.
A test proves that the tables in the repository are the ones it makes.
"""

from __future__ import annotations

import bz2
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

UNICODE = Path("/usr/share/unicode")
FILES = tuple(UNICODE / f"Unihan_{name}.txt.bz2" for name in ("Readings", "Variants"))
SEARCH = Path(__file__).parents[3] / "src/changji_tui/search"

# A word of its own in everyday Chinese (覆盖): folding it to 复 would find what nobody seeks.
KEPT = "覆"
# Traditional or variant forms in the table of 2013 (通用规范汉字表, appendix 1) that Unihan 15 has no field
# for, and characters that these rules would fold wrongly: 儁 糰 託 逕 釦 鉅 鍼 by a kSimplifiedVariant that
# nobody uses (㑺 讬 迳 钜) or a kSemanticVariant of another word (侂 箴); 祕 昇 脩 陞 because they are in
# standard use themselves, as characters of names; 牴 because its variant is not.
SUPPLEMENT = dict(
    zip(
        "産録閲遊佈侷儁嚮寀崑彔昇朮榦牴痠祕糰緑脩蔘衹覈託逕釦鈡鉅鍼陞",
        "产录阅游布局俊向采昆录升术干抵酸秘团绿修参只核托径扣钟巨针升",
        strict=True,
    )
)

Field = dict[str, str]
"""Character → the value of one Unihan field."""


def unihan() -> dict[str, Field]:
    """Read every field of both files."""
    fields: dict[str, Field] = defaultdict(dict)
    for file in FILES:
        with bz2.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("U+"):
                    code_point, field, value = line.rstrip("\n").split("\t")
                    fields[field][chr(int(code_point[2:], 16))] = value
    return fields


def targets(field: Field, character: str) -> Iterator[str]:
    """The variants that a field names: "U+4E8E<kLau U+4E8F" are 于 and 亏."""
    for value in field.get(character, "").split():
        variant = chr(int(value.partition("<")[0][2:], 16))
        if variant != character:
            yield variant


def variants(fields: dict[str, Field]) -> dict[str, str]:
    """Give each character that folds the one that it folds to.

    That is the first of the 8105 characters in standard use which kSimplifiedVariant, or else
    kZVariant or kSemanticVariant, leads to; a standard character folds by kSimplifiedVariant only.
    """
    standard = fields["kTGHZ2013"]
    simplified = fields["kSimplifiedVariant"]
    other = (fields["kZVariant"], fields["kSemanticVariant"])

    def simple(character: str) -> str | None:
        return next((v for v in targets(simplified, character) if v in standard), None)

    def fold(character: str) -> str | None:
        if found := simple(character):
            return found
        if character in standard:
            return None
        for variant in (v for field in other for v in targets(field, character)):
            if found := variant if variant in standard else simple(variant):
                return found
        return None

    sources = {*simplified, *other[0], *other[1]} - set(KEPT)
    found = {source: target for source in sources if (target := fold(source))}
    found.update(SUPPLEMENT)
    # 乾 folds to 干 and 瞭 to 了; nothing folds to what folds itself.
    return {source: found.get(target, target) for source, target in found.items()}


def toneless(reading: str) -> str:
    """Write a reading as it is typed: lǜ is lv; empty for sounds that are no syllable (ng)."""
    parts = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    letters = "".join(part for part in parts if part.isalpha())
    return letters if re.fullmatch("(?=.*[aeiouv])[a-z]+", letters) else ""


def readings(fields: dict[str, Field]) -> dict[str, set[str]]:
    """Give each syllable its characters, by every reading.

    The readings are those of the dictionaries of today's language, kXHC1983 and kTGHZ2013, and
    kMandarin, which alone has the Traditional forms and the rare characters.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for field in ("kXHC1983", "kTGHZ2013", "kMandarin"):
        for character, value in fields[field].items():
            if field == "kMandarin" and not "\u4e00" <= character <= "\u9fff":
                continue
            for reading in re.split("[ ,]", re.sub(r"[\d.*,]+:", "", value)):
                found[toneless(reading)].add(character)
    found["ling"].add("〇")
    found.pop("", None)
    return found


def table(rows: dict[str, Iterable[str]]) -> str:
    """Write one line a key: the key, a space, and its characters by code point."""
    return "".join(f"{key} {''.join(sorted(rows[key]))}\n" for key in sorted(rows))


def tables() -> dict[str, str]:
    """Write each file of the tables, by its name."""
    fields = unihan()
    folded: dict[str, list[str]] = defaultdict(list)
    for source, target in variants(fields).items():
        folded[target].append(source)
    return {"variants.txt": table({**folded}), "pinyin.txt": table({**readings(fields)})}


if __name__ == "__main__":
    for name, text in tables().items():
        (SEARCH / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(text.encode())} bytes")
