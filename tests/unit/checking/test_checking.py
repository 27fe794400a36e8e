"""What `check` says of a page as a whole, and how it judges a claim."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from changji_tui.checking import arithmetic, check, figures
from changji_tui.errors import DataError
from changji_tui.loading import load_page
from changji_tui.model.documents import Figure
from tests.unit.tiny import broken, change

FIXTURE = Path(__file__).parents[2] / "fixtures" / "small"


def test_fixture_holds() -> None:
    """Every proof of the fixture page holds, and every proof has something to hold."""
    report = check(FIXTURE)

    assert report.faults == ()
    assert broken(report) == set()
    assert all(proof.of for proof in report.proofs)


def test_rows() -> None:
    """The report is a line for each proof, in columns, then a line for each fault."""
    rows = check(FIXTURE).rows()

    assert rows[0] == "characters  569/569  each in exactly one place"
    assert rows[2] == "quotes        29/29  verbatim, at their offsets, and unique"
    assert len({row.rindex("  ") for row in rows}) == 1


def test_data(small: Path) -> None:
    """The report as data has the counts by proof, and each fault in its parts."""
    change(small, "farm.toml", "computed = 100\n", "computed = 101\n")

    data = json.loads(json.dumps(check(small).as_data()))

    assert data["characters"] == {"held": 569, "of": 569}
    assert data["checks"] == {"held": 2, "of": 3}
    assert data["faults"] == [
        {
            "file": str(small / "farm.toml"),
            "line": 375,
            "key": "checks[2].computed",
            "problem": "is 101, the formula gives 100",
        }
    ]


def test_faults_in_order(small: Path) -> None:
    """Faults come in the order of files and lines, those of the source last."""
    change(small, "source.txt", "□周禾摄", "□周禾摄\n今日天气晴")
    change(small, "talks.toml", "为青禾县高质量发展贡献水利力量", "为青禾县高质量发展贡献 水利力量")
    change(small, "farm.toml", "holds = false", "holds = true")
    change(small, "farm.toml", "value = 6\n", "value = 7\n")

    places = [(fault.file.name, fault.line) for fault in check(small).faults]

    assert places == [
        ("farm.toml", 117),
        ("farm.toml", 368),
        ("talks.toml", 46),
        ("source.txt", 34),
    ]


def test_same_words_twice(small: Path) -> None:
    """Words that the sheet prints twice must be recorded twice, once for each place."""
    text = (small / "source.txt").read_text(encoding="utf-8")
    line = "（本报记者 林小满整理）\n"
    assert text.count(line) == 2
    (small / "source.txt").write_text(text.replace(line, "", 1), encoding="utf-8")

    report = check(small)

    assert broken(report) == {"passages"}
    assert "recorded once too often" in report.faults[0].problem


def test_words_within_other_words() -> None:
    """A line whose words also stand in a paragraph is found at its own place, where it is a whole line."""
    source = (FIXTURE / "source.txt").read_text(encoding="utf-8")
    subtitle = load_page(FIXTURE).passage("orchard.subtitle").text

    assert "".join(source.split()).count(subtitle) == 2
    assert check(FIXTURE).faults == ()


@pytest.mark.parametrize("spoil", ["missing", "folder", "bytes"])
def test_source_that_cannot_be_read(small: Path, spoil: str) -> None:
    """A source that cannot be read is reported in one line."""
    (small / "source.txt").unlink()
    if spoil == "folder":
        (small / "source.txt").mkdir()
    if spoil == "bytes":
        (small / "source.txt").write_bytes("一\n昌".encode("gb18030"))

    with pytest.raises(DataError) as caught:
        check(small)

    assert len(caught.value.faults) == 1
    assert str(caught.value).startswith(str(small / "source.txt"))


def test_page_without_anything(tmp_path: Path) -> None:
    """A page without documents and with an empty source has no fault."""
    (tmp_path / "page.toml").write_text(
        'id = "new"\ntitle = { zh = "新", en = "new" }\nabout = { zh = "新", en = "new" }\nsections = []\n',
        encoding="utf-8",
    )
    (tmp_path / "source.txt").write_text("\n", encoding="utf-8")

    report = check(tmp_path)

    assert report.faults == ()
    assert report.rows()[0].startswith("characters  0/0")


@pytest.mark.parametrize(
    ("printed", "period", "agrees"),
    [
        ("2024年", "2024", True),
        ("2024年", "2024-ytd", True),
        ("2024年", "2023", False),
        ("2024年", "2024-10", False),
        ("二〇二四年", "2024", True),
        ("2023年度", "2023", True),
        ("10月9日", "2024-10-09", True),
        ("10月9日", "2024-10-19", False),
        ("10月9日", "2024-10", False),
        ("十月九日", "2024-10-09", True),
        ("10月", "2024-10", True),
        ("上半年", "2024-H1", True),
        ("上半年", "2024-H2", False),
        ("今年上半年", "2024-H1", True),
        ("第三季度", "2024-Q3", True),
        ("三季度", "2024-Q2", False),
        ("2020年底", "2020-end", True),
        ("2020年底", "2020", False),
        ("6月底", "2024-06-end", True),
        ("6月末", "2024-06", False),
        ("2021年至2023年", "2021/2023", True),
        ("2021年至2023年", "2021/2024", False),
        ("8月16日至18日", "2024-08-16/2024-08-18", True),
        ("8月16日至9月16日", "2024-08-16/2024-09-16", True),
        ("8月16日至18日", "2024-08-16", False),
        ("2024年10月9日", "2024-10-09", True),
        ("2024年10月9日", "2023-10-09", False),
        ("今年", "2024", True),
        ("目前", "2024-now", True),
        ("10月9日", "", False),
        ("十四五", "2021/2025", False),
        ("三四月", "2024-03/2024-04", False),
    ],
)
def test_date(printed: str, period: str, agrees: bool) -> None:
    """A printed date agrees with the period that has its parts, whatever year is left unsaid."""
    assert (figures.another_date(printed, period) == "") is agrees


def claim(printed: str, value: str, qualifier: str) -> Figure:
    """A figure that claims a result."""
    figure = load_page(FIXTURE).figure("farm-orchard-growth")
    changed = {"printed": printed, "value": Decimal(value), "qualifier": qualifier}
    return Figure(**{**vars(figure), **changed})


@pytest.mark.parametrize(
    ("printed", "value", "qualifier", "result", "holds"),
    [
        ("131%", "131", "exact", "130.612", True),
        ("131%", "131", "exact", "130.5", True),
        ("131%", "131", "exact", "130.49", False),
        ("5.0%", "5.0", "exact", "5.04", True),
        ("5.0%", "5.0", "exact", "5.05", False),
        ("20多家", "20", "over", "21.33", True),
        ("20多家", "20", "over", "20", False),
        ("20多家", "20", "over", "16", False),
        ("20多家", "20", "over", "30", False),
        ("120余家", "120", "over", "129", True),
        ("120余家", "120", "over", "131", False),
        ("0.25亿元", "0.25", "over", "0.255", True),
        ("0.25亿元", "0.25", "over", "0.26", False),
        ("90%以上", "90", "least", "90", True),
        ("90%以上", "90", "least", "89.9", False),
        ("90%以上", "90", "least", "100", False),
        ("1分钟之内", "1", "within", "1", True),
        ("1分钟之内", "1", "within", "1.1", False),
        ("5亿元", "5", "under", "4.9", True),
        ("5亿元", "5", "under", "5", False),
        ("前三强", "3", "rank", "2", True),
        ("约300亩", "300", "about", "340", True),
        ("约300亩", "300", "about", "350", False),
    ],
)
def test_verdict(printed: str, value: str, qualifier: str, result: str, holds: bool) -> None:
    """A printed number agrees with the results that its words allow, and with no others."""
    assert arithmetic.holds(Decimal(result), claim(printed, value, qualifier)) is holds
