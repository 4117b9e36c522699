"""Files for an import: uploaded, or in a folder of the inbox, and the mapping that reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.numbers.inbox import ITSELF, folders_below
from touchline.office.forms.mapping_choice import MappingChoice, mapping_names


class _SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class FilesField(forms.FileField):
    """Any number of files, also none; a tuple of them."""

    widget = _SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> tuple[UploadedFile[Any], ...]:
        return tuple(super(FilesField, self).clean(one, initial) for one in data or () if one)


def folder_choices() -> list[tuple[str, str]]:
    """The folders of the inbox that have tables in them."""
    names = folders_below(settings.IMPORT_INBOX)
    return [(name, str(_("the inbox itself")) if name == ITSELF else name) for name in names]


class DeliveryForm(PlainWords, forms.Form):
    """`not_taken` are files that did not get as far as the form, with why."""

    exports = FilesField(
        required=False, label=_("Files"),
        help_text=_("CSV or Parquet, as many as belong together, or one zip of them."),
    )  # fmt: skip
    folder = forms.ChoiceField(
        required=False, label=_("Or a folder on the server"),
        help_text=_("What lies in the inbox already."),
    )  # fmt: skip
    mapping = MappingChoice(by_hand=True, label=_("How to read them"), widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, not_taken: Sequence[tuple[str, str]] = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.not_taken = tuple(not_taken)
        mapping, folder = self.fields["mapping"], self.fields["folder"]
        assert isinstance(mapping, MappingChoice)  # noqa: S101 - declared above
        assert isinstance(folder, forms.ChoiceField)  # noqa: S101 - declared above
        mapping.offer(sentences=True)
        mapping.initial = mapping_names()[0]
        folders = folder_choices()
        folder.choices = [("", _("none")), *folders]
        if not folders:
            del self.fields["folder"]
        for name in {"exports", "folder"} & set(self.fields):
            vars(self.fields[name])["either"] = True

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        files, folder = said.get("exports"), said.get("folder")
        if files and folder:
            self.add_error("folder", _("Choose files or a folder, not both."))
        if not files and not folder and "exports" not in self.errors:
            self.add_error("exports", self._nothing())
        return said

    def _nothing(self) -> str:
        if self.not_taken:
            name, why = self.not_taken[0]
            return f"{name} {why}."
        if "folder" in self.fields:
            return str(_("Choose files, or a folder on the server."))
        return str(_("Choose the files of your export."))


class MappingForm(PlainWords, forms.Form):
    """Another mapping for files that are here already."""

    mapping = MappingChoice(label=_("Mapping"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        mapping = self.fields["mapping"]
        assert isinstance(mapping, MappingChoice)  # noqa: S101 - declared above
        mapping.offer(sentences=False)


class WatchedFolderForm(PlainWords, forms.Form):
    """Which folder is looked into at night, how it is read, and when."""

    active = forms.BooleanField(required=False, label=_("Look into it every night"))
    folder = forms.ChoiceField(label=_("Folder"))
    mapping = MappingChoice(label=_("Mapping"))
    hour = forms.TypedChoiceField(
        coerce=int, initial=3, choices=[(hour, f"{hour:02}:00") for hour in range(24)],
        label=_("Hour of the night"),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        folder, mapping = self.fields["folder"], self.fields["mapping"]
        assert isinstance(folder, forms.ChoiceField)  # noqa: S101 - declared above
        assert isinstance(mapping, MappingChoice)  # noqa: S101 - declared above
        # A folder that is empty tonight still shows, so that nobody loses it by looking.
        chosen, folders = str(self.initial.get("folder", "")), folder_choices()
        if chosen and chosen not in dict(folders):
            folders.append((chosen, chosen))
        folder.choices = folders
        mapping.offer(sentences=False)
