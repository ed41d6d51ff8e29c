from __future__ import annotations

from typing import TYPE_CHECKING

from companion.domain.display import Display, ThemeChoice
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Bench


def test_a_window_opens_with_the_look_that_was_chosen(bench: Bench) -> None:
    window = bench.open(
        display=Display(theme=ThemeChoice.DARK, text_percent=150, seen_first_start=True)
    )
    assert (bench.themes.choice, bench.themes.text_percent) == ("dark", 150)
    assert window.rest.menus.themes[ThemeChoice.DARK].isChecked()


def test_changing_the_look_is_remembered_at_once(window: MainWindow, bench: Bench) -> None:
    window.rest.menus.themes[ThemeChoice.CONTRAST].trigger()
    window.set_text_size(200)
    assert bench.saved[-1].theme is ThemeChoice.CONTRAST
    assert bench.saved[-1].text_percent == 200
    assert window.rest.menus.themes[ThemeChoice.CONTRAST].isChecked()


def test_closing_remembers_the_size_of_the_window(window: MainWindow, bench: Bench) -> None:
    window.resize(1000, 700)
    window.close()
    bench.qtbot.waitUntil(lambda: not window.isVisible())
    assert (bench.saved[-1].width, bench.saved[-1].height) == (1000, 700)
    assert not bench.saved[-1].maximised


def test_a_place_off_every_screen_is_not_used(bench: Bench) -> None:
    window = bench.open(display=Display(x=90_000, y=90_000, seen_first_start=True))
    assert window.screen().geometry().contains(window.pos())


def test_nothing_is_saved_that_did_not_change(window: MainWindow, bench: Bench) -> None:
    before = len(bench.saved)
    window.set_text_size(100)
    assert len(bench.saved) == before


def test_a_folder_that_is_copied_about_gets_one_calm_warning_to_put_away(bench: Bench) -> None:
    window = bench.open(sync_service="OneDrive")
    banner = window.frame.banner
    assert banner.isVisible()
    assert "OneDrive" in banner.notices[0].text
    button = banner.notices[0].button
    assert button is not None
    button.click()
    assert not banner.isVisible()


def test_a_warning_that_was_put_away_comes_back_for_another_service_only(bench: Bench) -> None:
    window = bench.open(sync_service="OneDrive")
    button = window.frame.banner.notices[0].button
    assert button is not None
    button.click()
    kept = bench.saved[-1]
    assert kept.put_away_sync == "OneDrive"
    assert bench.open(display=kept, sync_service="OneDrive").frame.banner.isHidden()
    again = bench.open(display=kept, sync_service="Dropbox").frame.banner
    assert "Dropbox" in again.notices[0].text


def test_a_warning_that_was_only_seen_comes_back(bench: Bench) -> None:
    bench.open(sync_service="OneDrive")
    assert all(not each.put_away_sync for each in bench.saved)


def test_without_a_warning_there_is_no_banner(window: MainWindow) -> None:
    assert not window.frame.banner.isVisible()
