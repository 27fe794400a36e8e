"""Fifteen questions to the page, each answered within so many keys from a fresh start."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from changji_tui.layout.sentences import Sentence
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.model.quotations import quotations
from changji_tui.text.sentences import sentence_around
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.text_view import TextView
from tests.ui.screen import main_screen, picture, rows, strips

SIZE = (120, 36)


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


class Asked:
    """The screen after some keys from a fresh start, in English."""

    def __init__(self, page: Page, keys: Sequence[str], most: int) -> None:
        assert len(keys) <= most
        self.page, self._keys = page, keys
        self.app = ChangjiApp(page, language="en", theme="dark")

    async def __aenter__(self) -> Asked:
        self._run = self.app.run_test(size=SIZE)
        pilot = await self._run.__aenter__()
        await pilot.pause()
        for key in self._keys:
            await pilot.press(key)
        await pilot.pause()
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._run.__aexit__(None, None, None)

    def shows(self, *words: str) -> bool:
        """Whether each of the words is seen; in a text they may run over the lines of its column."""
        return all(
            any("".join(word.split()) in column for column in self._columns()) for word in words
        )

    def _columns(self) -> list[str]:
        """The whole screen, then each text in view, without blanks and line breaks."""
        drawn = strips(self.app)
        found = ["".join(strip.text for strip in drawn)]
        for text in self.app.screen.query(TextView):
            x, y, _, height = text.region
            width = text.scrollable_content_region.width
            lines = (strip.crop(x, x + width) for strip in drawn[y : y + height])
            found.append("".join(line.text for line in lines))
        return ["".join(column.split()) for column in found]

    def lit(self, role: str) -> str:
        """The words of the text that have a role, in order."""
        reader = next(one for one in self.app.screen.query(Reader) if one.region)
        return "".join(
            line.line.text[start:end]
            for line in reader.lines
            for start, end, mark in reader.marks_on(line)
            if mark == role
        )


def sentence_of(page: Page, figure: Figure) -> str:
    """The printed sentence of a figure."""
    passage = page.passage(figure.passage)
    return sentence_around(passage.text, figure.start, figure.end)


async def test_high_tech_enterprises_now(bundled: Page) -> None:
    """How many high-tech enterprises there are now, with the sentence: four keys."""
    figure = bundled.figure("city-hightech-now")
    async with Asked(bundled, ["right", "down", "down", "enter"], 4) as asked:
        assert asked.shows("113", sentence_of(bundled, figure))


async def test_growth_since_2020(bundled: Page) -> None:
    """How much they have grown since 2020, and whether the printed 131 % is right: three keys."""
    async with Asked(bundled, ["d"], 3) as asked:
        assert asked.shows("113", "49", "130.6%", "131%")


async def test_what_gu_tao_said(bundled: Page) -> None:
    """What Gu Tao said of 双碳, lit in his speech: six keys."""
    async with Asked(bundled, ["/", *"双碳"], 6) as asked:
        assert asked.shows("Gu Tao")
        assert asked.lit("match") == "双碳"


async def test_who_mentions_the_country(bundled: Page) -> None:
    """Which speakers mention 乡村 or 城乡: nine keys."""
    speakers = [
        document.voice.en
        for document in bundled.documents
        if document.speaker
        and any(word in p.text for p in document.paragraphs for word in ("乡村", "城乡"))
    ]
    assert speakers
    async with Asked(bundled, ["/", *"乡村|城乡"], 9) as asked:
        assert asked.shows(*speakers)


async def test_sums_over_100_million(bundled: Page) -> None:
    """Every sum over CNY 100 million in one list, typed in English: twenty keys."""
    least = Decimal(100_000_000)
    sums = [
        figure
        for figure in bundled.measures
        if figure.base_unit == "元"
        and figure.base_value is not None
        and (figure.base_value > least or (figure.base_value, figure.qualifier) == (least, "over"))
    ]
    async with Asked(bundled, ["/", *">CNY 100 million", "enter", "right"], 20) as asked:
        listed = {row.key for row in main_screen(asked.app).pane.list.rows}
        assert listed == {f"figure:{figure.id}" for figure in sums}
        assert asked.shows(
            *(
                f"CNY {figure.base_value / 1_000_000:g}"
                for figure in sums
                if figure.base_value and figure.base_value < 10**9
            )
        )


async def test_the_loans_of_the_banks(bundled: Page) -> None:
    """The banks' loans, and what that is on average for an enterprise: eight keys."""
    async with Asked(bundled, ["/", *"贷款", "enter", "'", "e", "enter", "d"], 8) as asked:
        assert asked.shows("210 million yuan", "22 enterprises", "9.545 million yuan")


async def test_the_highest_maize_yield(bundled: Page) -> None:
    """The highest maize yield, and whose it is: four keys."""
    async with Asked(bundled, ["/", *"玉米", "enter"], 4) as asked:
        assert asked.shows("1,663.25 kg", "Li Shaokun")


async def test_figures_of_the_first_half_of_2024(bundled: Page) -> None:
    """All figures of the first half of 2024: ten keys."""
    wanted = [figure.id for figure in bundled.measures if figure.period == "2024-H1"]
    assert len(wanted) > 3
    async with Asked(bundled, ["a", "f", "H", "1", "enter"], 10) as asked:
        assert [row.key for row in main_screen(asked.app).pane.list.rows] == wanted
        assert asked.shows(*(bundled.figure(name).label.en for name in wanted))


async def test_who_is_quoted(bundled: Page) -> None:
    """Who is quoted in the city article, and the first of them whole: two keys."""
    spoken = [one for one in quotations(bundled) if one.kind == "speech" and not one.depth]
    spoken = [one for one in spoken if one.passage.document == "city"]
    async with Asked(bundled, ["Q", "right"], 2) as asked:
        assert asked.shows(*(bundled.name_in("en", one.speaker) for one in spoken))
        assert asked.shows(spoken[0].words)


async def test_service_bodies_compared(bundled: Page) -> None:
    """The service bodies of the zone, one against the other: five keys."""
    async with Asked(bundled, ["1", "'", "f", "c"], 5) as asked:
        assert asked.shows("52", "35", "33", "0.673", "0.635")


async def test_wording_that_speeches_share(bundled: Page) -> None:
    """Wording that two speeches share, and who says it: one key."""
    async with Asked(bundled, ["w"], 1) as asked:
        assert asked.shows("健全保障和改善民生体制机制", "Yu Fengshan")


async def test_a_company_under_all_its_names(bundled: Page) -> None:
    """九圣禾 under all its names: six keys."""
    entity = bundled.entity_named("九圣禾")
    assert entity is not None
    async with Asked(bundled, ["/", *"九圣禾"], 6) as asked:
        assert asked.shows(entity.name.zh, entity.name.en, *entity.aliases)


async def test_the_way_back(bundled: Page) -> None:
    """After five steps, Esc five times comes back to the front page as it was."""
    steps = ["2", "enter", "enter", "Q", "enter"]
    async with Asked(bundled, [], 0) as asked:
        first = picture(asked.app)
    async with Asked(bundled, [*steps, *["escape"] * 5], 10) as asked:
        assert picture(asked.app) == first


async def test_a_speech_with_english_and_pinyin(bundled: Page) -> None:
    """A speech with its English, and the pinyin of a sentence over it: five keys."""
    async with Asked(bundled, ["3", "enter", "s", "p"], 5) as asked:
        reader = main_screen(asked.app).pane.text
        assert isinstance(reader.sentence, Sentence)
        words = rows(asked.app)
        assert any("chāng" in row for row in words)
        assert asked.shows(reader.sentence.passage.translation[:40])


async def test_the_largest_amount_of_money(bundled: Page) -> None:
    """The largest amount of money on the page, at the top and selected: six keys."""
    largest = max(
        (figure for figure in bundled.measures if figure.base_unit == "元"),
        key=lambda figure: figure.base_value or 0,
    )
    async with Asked(bundled, ["a", "o"], 6) as asked:
        screen = main_screen(asked.app)
        assert screen.figure is largest
        assert asked.shows("CNY 31.94 billion", largest.label.en)
