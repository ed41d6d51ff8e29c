"""Where everything is kept, saving a copy of it, and bringing one in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.services.archive import bring_in, save_copy
from companion.ui.pages.context import PageContext
from companion.ui.pages.dialog_help import WayToHelp
from companion.ui.pages.settings.copy_words import brought_words, preview_words, refused_words
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Heading, Text

DAY = "%Y-%m-%d"


class CopiesPanel(PagePanel):
    """The person's folder and its copies. Bringing one in shows first what it would change."""

    def __init__(
        self,
        context: PageContext,
        folder: Path | None,
        sync_service: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self._folder = folder
        self._source: Path | None = None
        self._dialog: QFileDialog | None = None
        self.set_title(self.tr("Your data and copies"))
        self.save_button = Button(self.tr("Save a copy"), icon="download")
        self.bring_button = Button(self.tr("Bring in a copy"), icon="upload")
        self.told = Notice("")
        self.agree_button = Button(self.tr("Bring it in"), ButtonKind.PRIMARY)
        self.leave_button = Button(self.tr("Leave it"))
        self._build_folder(sync_service)
        self._build_copies()
        self._connect()

    def _build_folder(self, sync_service: str) -> None:
        self.content.add(Heading(self.tr("Where your data is"), 3, tight=True))
        self.content.add(
            Text(self.tr("Everything you write is in one folder on this computer only."))
        )
        if self._folder is not None:
            self.content.add(Text(str(self._folder), weight=700))
            self.copy_button = Button(
                self.tr("Copy the folder's place"), ButtonKind.SECONDARY, "copy"
            )
            self.copy_button.clicked.connect(self._on_copy_place)
            self.content.add(self.copy_button, left=True)
        if sync_service:
            words = self.tr(
                "This folder is inside {service}. It sends copies of your words to another "
                "computer, and can mix up files while you write. You can close Companion and "
                "move the folder to another place."
            )
            self.content.add(Notice(words.format(service=sync_service), NoticeKind.CAUTION))

    def _build_copies(self) -> None:
        self.content.add(Heading(self.tr("Copies"), 3))
        self.content.add(
            Text(
                self.tr(
                    "A copy is one file with everything in it, your notes too. Anyone who opens "
                    "the file can read it. Bringing one in adds to what is here."
                )
            )
        )
        buttons, self._agree = QWidget(), QWidget()
        for holder, pair in (
            (buttons, (self.save_button, self.bring_button)),
            (self._agree, (self.agree_button, self.leave_button)),
        ):
            row = FlowLayout(holder, gap=16)
            for button in pair:
                row.addWidget(button)
        self.leave_button.set_tall(True)
        self.content.add(buttons, self.told, self._agree)
        self.told.hide()
        self._agree.hide()

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.ask_where_to_save)
        self.bring_button.clicked.connect(self.ask_what_to_bring_in)
        self.agree_button.clicked.connect(self._on_agree)
        self.leave_button.clicked.connect(self._on_leave)

    def show_state(self) -> None:
        """Offer what the folder allows: nothing before it is open, only saving to look only."""
        session = self._context.session
        self.save_button.setEnabled(session.is_open)
        self.bring_button.setEnabled(session.is_open and not session.read_only)

    # --- saving ---

    @Slot()
    def ask_where_to_save(self) -> None:
        """Ask for a place, then write the copy there."""
        dialog = self._file_dialog(self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        day = self._context.today().strftime(DAY)
        dialog.selectFile(f"companion-{day}.json")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, place: str) -> None:
        """Write a copy of everything to a file."""
        self._context.session.run(
            partial(save_copy, target=Path(place)),
            done=partial(self._on_saved, place),
            failed=self._on_refused,
        )

    def _on_saved(self, place: str, _count: object) -> None:
        self._tell(self.tr("A copy of everything is in {file}").format(file=place))

    # --- bringing in ---

    @Slot()
    def ask_what_to_bring_in(self) -> None:
        """Ask for a file, then show what it would change."""
        dialog = self._file_dialog(self.tr("Bring in a copy"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.preview)
        dialog.open()

    @Slot(str)
    def preview(self, place: str) -> None:
        """Say what bringing in a file would change; nothing is changed yet."""
        self._source = Path(place)
        self._context.session.run(
            partial(bring_in, source=self._source, dry_run=True),
            done=self._on_previewed,
            failed=self._on_refused,
        )

    def _on_previewed(self, report: object) -> None:
        words, changes = preview_words(report)
        self._tell(words, asks=changes)
        if changes:
            self.agree_button.setFocus()

    @Slot()
    def _on_agree(self) -> None:
        if self._source is not None:
            self._context.session.run(
                partial(bring_in, source=self._source),
                done=self._on_brought,
                failed=self._on_refused,
                rereads=True,
            )

    def _on_brought(self, report: object) -> None:
        self._tell(brought_words(report))
        self.bring_button.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self._tell(self.tr("Nothing was brought in."))
        self.bring_button.setFocus()

    # --- telling ---

    def _on_refused(self, error: Exception) -> None:
        self._tell(refused_words(error))

    def _tell(self, words: str, *, asks: bool = False) -> None:
        self.told.set_text(words)
        self.told.show()
        self._agree.setVisible(asks)
        self._context.announcer.say(words)

    @Slot()
    def _on_copy_place(self) -> None:
        QGuiApplication.clipboard().setText(str(self._folder))
        self._tell(self.tr("The folder's place is copied."))

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self.window(), title)
        dialog.setNameFilter(self.tr("Companion copies (*.json)"))
        dialog.setDefaultSuffix("json")
        dialog.finished.connect(dialog.deleteLater)
        WayToHelp(dialog, self._context)
        return dialog
