"""Near which stages dates can be worked out, and of which kind."""

from __future__ import annotations

from companion.services.date_sums import HelperKind

_BLINATUMOMAB = ("blina-start", "blina-pump-on", "blina-home", "blina-bags", "blina-pump-off")
_CAR_T = ("car-t-drip", "infusion", "close-watching", "car-t-recovery", "first-month")
_ASK_BEFORE = ("work-up", "conditioning", "going-in")
_NEAR = {
    **{f"blinatumomab/{stage}": HelperKind.BLINATUMOMAB for stage in _BLINATUMOMAB},
    **{f"car-t/{stage}": HelperKind.CAR_T for stage in _CAR_T},
    **{f"transplant/{stage}": HelperKind.ASK_BEFORE for stage in _ASK_BEFORE},
    "transplant/vaccines-again": HelperKind.REVACCINATION,
    "car-t/collection": HelperKind.ASK_BEFORE,
    "car-t/lymphodepletion": HelperKind.ASK_BEFORE,
    "inotuzumab/ino-ready": HelperKind.ASK_BEFORE,
    "clinical-trial/trial-joining": HelperKind.ASK_BEFORE,
}


def kind_near(path: str, stage: str) -> HelperKind | None:
    """Return what can be worked out near a stage of the pack, if anything."""
    return _NEAR.get(f"{path}/{stage}")
