"""How to say a treatment and its drugs, and the names they are sold under."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.content import Drug, PageHead


def name_line(head: PageHead) -> str:
    """Return one line on how to say it and its brand, or nothing where there is none to tell."""
    if len(head.drugs) > 1:
        made_of = QCoreApplication.translate("Names", "Made of: {drugs}.")
        sayings = [_say(head.say)] if head.say else []
        return " ".join([*sayings, made_of.format(drugs=", ".join(map(_drug, head.drugs)))])
    return " ".join(part for part in (_say(head.say or _own_say(head)), _brands(head)) if part)


def _own_say(head: PageHead) -> str:
    return head.drugs[0].say if head.drugs else ""


def _say(say: str) -> str:
    return QCoreApplication.translate("Names", "Say: {say}.").format(say=say) if say else ""


def _drug(drug: Drug) -> str:
    name = f"{drug.name} ({drug.say})" if drug.say else drug.name
    return f"{name}, {_brand(drug.brand, drug.brand_say)}" if drug.brand else name


def _brand(brand: str, say: str) -> str:
    if not say:
        return brand
    return QCoreApplication.translate("Names", "{brand} (say: {say})").format(brand=brand, say=say)


def _brands(head: PageHead) -> str:
    said = {drug.brand: drug.brand_say for drug in head.drugs if drug.brand}
    names = tuple(dict.fromkeys((*head.brands, *said)))
    if not names:
        return ""
    told = ", ".join(_brand(name, said.get(name, "")) for name in names)
    return QCoreApplication.translate("Names", "Brand: {brand}.").format(brand=told)
