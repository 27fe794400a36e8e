"""How characters are read: by default, in words, and as the generated table has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.syllables import Pronunciation, is_read, may_be_read, neutral, readings
from tests.unit.search.make_tables import FILES, UNICODE
from tests.unit.text import make_syllables


def test_the_table_is_reproducible() -> None:
    """The script makes the file that is in the repository, byte for byte."""
    version = UNICODE / "LineBreak.txt"
    if not all(file.exists() for file in (*FILES, version)):
        pytest.skip("1 file not made anew: no Unihan (apt install unicode-data)")
    if "15.0.0" not in version.read_text(encoding="utf-8")[:40]:
        pytest.skip("1 file not made anew: the Unicode data here is not 15.0.0")
    assert make_syllables.table() == make_syllables.SYLLABLES.read_text(encoding="utf-8")


def test_the_table_has_its_notice() -> None:
    """A notice beside the table names the source of its data, and its licence."""
    notice = make_syllables.SYLLABLES.with_name("NOTICE.txt").read_text(encoding="utf-8")
    assert "UNICODE, INC. LICENSE AGREEMENT" in notice
    assert "syllables.txt" in notice


@pytest.mark.parametrize(
    ("character", "known"),
    [
        pytest.param("昌", ("chāng",), id="one reading"),
        pytest.param("行", ("xíng", "háng", "hàng", "héng"), id="several, the default first"),
        pytest.param("框", ("kuàng", "kuāng"), id="today's standard before an older one"),
        pytest.param("長", ("zhǎng",), id="a Traditional form"),
        pytest.param("A", (), id="no Chinese character"),
        pytest.param("，", (), id="punctuation"),
    ],
)
def test_readings(character: str, known: tuple[str, ...]) -> None:
    """The default reading of a character comes first, then every other."""
    assert readings(character)[:1] == known[:1]
    assert set(readings(character)) >= set(known)
    assert is_read(character) == bool(known)


def test_the_neutral_tone_is_a_reading_of_every_character() -> None:
    """A syllable may lack its tone, but not have another one; another syllable is no reading."""
    assert neutral("lǜ") == "lü"
    assert may_be_read("同", "tong")
    assert may_be_read("同", "tòng")
    assert not may_be_read("同", "tǒng")
    assert not may_be_read("同", "dong")


def test_the_longest_word_wins() -> None:
    """A word is read as recorded, within a longer one as that, and elsewhere by default."""
    pronunciation = Pronunciation({"行": "háng", "发行": "fā xíng", "长2米": "cháng mǐ"})

    assert pronunciation.of("行长发行") == ["háng", "zhǎng", "fā", "xíng"]
    assert pronunciation.of("长2米，") == ["cháng", "", "mǐ", ""]


@given(
    st.text(st.sampled_from("行长发A2，〇")),
    st.dictionaries(
        st.text(st.sampled_from("行长发A2"), max_size=3),
        st.text(st.sampled_from("ā á")),
        max_size=4,
    ),
)
def test_each_character_has_one_place(text: str, words: dict[str, str]) -> None:
    """Each Chinese character has one syllable, and other signs have none, whatever is recorded."""
    syllables = Pronunciation(words).of(text)

    assert len(syllables) == len(text)
    assert not any(s for c, s in zip(text, syllables, strict=True) if not is_read(c))
