"""What we were told: made from the answers until a person edits it, and kept up with them after.

As long as nobody edits the text it is made from the answers each time, so an answer that is
corrected is corrected here too. Once somebody edits it their words stay as they are; which answers
changed since then is told, and they are put in only when that is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from companion.services.visit_sheets import Said, VisitFacts

Words = Mapping[str, str]
"""The phrases of the pack about a visit."""


def answers_as_text(said: Iterable[Said], words: Words) -> str:
    """Return the questions that have an answer, each with it and who said it, to go on editing."""
    return "\n\n".join(_block(each, words) for each in said if each.answer.strip())


def is_edited(facts: VisitFacts, words: Words) -> bool:
    """Return whether a person wrote the text, which may be by emptying it.

    A text that says what the answers say is as good as one made from them: so was every visit
    closed before edits were told apart.
    """
    told, begun = facts.parts.told.strip(), facts.parts.told_from.strip()
    return bool(told or begun) and told != answers_as_text(facts.said, words).strip()


def told_text(facts: VisitFacts, words: Words) -> str:
    """Return what we were told as it is to be shown: what was edited, or else the answers."""
    return facts.parts.told if is_edited(facts, words) else answers_as_text(facts.said, words)


def with_answers(facts: VisitFacts, words: Words) -> VisitFacts:
    """Return the facts with the text to show as what we were told."""
    return facts._replace(parts=facts.parts._replace(told=told_text(facts, words)))


def told_to_keep(facts: VisitFacts, text: str, words: Words) -> dict[str, str]:
    """Return the fields of a `Visit` for a text that was written: none if the answers say it."""
    made = answers_as_text(facts.said, words)
    if text.strip() == made.strip():
        return {"told": "", "told_from": ""}
    begun = facts.parts.told_from if is_edited(facts, words) else made
    return {"told": text, "told_from": begun if text.strip() else begun or made}


# --- answers that changed after an edit ---


def changed_since(facts: VisitFacts, words: Words) -> tuple[Said, ...]:
    """Return the answers that were written, corrected or taken away after the text was edited."""
    if not is_edited(facts, words):
        return ()
    return tuple(each for each in facts.said if _is_changed(each, facts, words))


def left_out(facts: VisitFacts, words: Words) -> tuple[Said, ...]:
    """Return the answers an edited text does not have at all, neither the question nor the words.

    An answer that was put in other words under its question is not left out.
    """
    told = told_text(facts, words)
    return tuple(
        each
        for each in facts.said
        if each.answer.strip()
        and not _stands_in(each, told)
        and not _is_reworded(each, told, facts, words)
    )


def with_new_answers(facts: VisitFacts, new: Iterable[Said], words: Words) -> str:
    """Return the edited text with answers put in: over the one before, or else below.

    Words the person wrote elsewhere stay as they are.
    """
    questions = _questions(facts)
    text = told_text(facts, words).strip()
    for each in new:
        block = _block(each, words) if each.answer.strip() else ""
        text = _on_a_line_of_its_own(text, each.question, questions)
        before = _section(facts.parts.told_from, each.question, questions, ends_at_gap=False)
        if not _has_lines(text, before):
            bare = _lines(before)[1:]
            at = _place_alone(_lines(text), bare, questions)
            if at >= 0 and not _stands_in(each, text):  # the person took the question out
                text = _replaced(text, at, len(bare), "\n".join(_lines(block)[1:]))
                continue
            before = _section(text, each.question, questions)
        if before:
            gone = _lines(before)
            text = _replaced(text, _place(_lines(text), gone), len(gone), block)
        else:
            text = f"{text}\n\n{block}".strip()
    return text


def with_answers_known(facts: VisitFacts, words: Words) -> VisitFacts:
    """Return the facts of an edited text whose answers are all known to the person now."""
    begun = answers_as_text(facts.said, words)
    return facts._replace(parts=facts.parts._replace(told_from=begun))


def _is_changed(each: Said, facts: VisitFacts, words: Words) -> bool:
    told, begun = facts.parts.told, facts.parts.told_from
    if not each.answer.strip():
        return _stands_in(each, begun) and _stands_in(each, told)
    block = _block(each, words)
    if _has_lines(begun, block) or _has_lines(told, block):
        return False
    if not begun and each.answer.strip() in _section(told, each.question, _questions(facts)):
        return False  # an earlier version kept no beginning: the words were written around
    # The same words under another question, such as "yes", are no sign that this answer is known.
    return _stands_in(each, told) or not _is_reworded(each, begun or told, facts, words)


def _is_reworded(each: Said, text: str, facts: VisitFacts, words: Words) -> bool:
    """Return whether a text has an answer under a question that nobody asks in those words now."""
    body = _lines(_block(each._replace(question=""), words))
    return _place_alone(_lines(text), body, {*_questions(facts), ""}) >= 0


def _questions(facts: VisitFacts) -> frozenset[str]:
    return frozenset(each.question for each in facts.said)


def _block(said: Said, words: Words) -> str:
    who = said.who.strip()
    by = words["said_by"].format(who=who) if who else ""
    return "\n".join(line for line in (said.question, said.answer.strip(), by) if line)


def _stands_in(each: Said, text: str) -> bool:
    return bool(each.question) and each.question in _lines(text)


def _section(
    text: str, question: str, questions: frozenset[str], *, ends_at_gap: bool = True
) -> str:
    """Return a question with what stands under it, up to the next one or to an empty line."""
    lines = _lines(text)
    if not question or question not in lines:
        return ""
    start = end = lines.index(question)
    for place in range(start + 1, len(lines)):
        if lines[place] in questions or (ends_at_gap and not lines[place]):
            break
        if not lines[place - 1] and _begins_another(lines[place:]):
            break
        end = place
    return "\n".join(lines[start : end + 1]).strip()


def _begins_another(lines: Sequence[str]) -> bool:
    """Return whether lines begin with a question and its answer, one that is asked no more."""
    return len(lines) > 1 and lines[0].endswith("?") and bool(lines[1])


def _on_a_line_of_its_own(text: str, question: str, questions: frozenset[str]) -> str:
    """Return a text in which words that were typed before a question stand on the line above."""
    lines = _lines(text)
    if not question or question in lines:
        return text
    glued = (line for line in lines if line.endswith(f" {question}") and line not in questions)
    found = next(glued, "")
    apart = f"{found.removesuffix(question).rstrip()}\n{question}"
    return text.replace(found, apart, 1) if found else text


def _replaced(text: str, at: int, count: int, block: str) -> str:
    lines = _lines(text)
    kept, rest = lines[:at], lines[at + count :]
    if not block:
        while rest and not rest[0]:
            rest.pop(0)
    return "\n".join([*kept, *_lines(block), *rest]).strip()


def _has_lines(text: str, part: str) -> bool:
    """Return whether whole lines stand in a text, below each other."""
    return bool(part) and _place(_lines(text), _lines(part)) >= 0


def _place(lines: Sequence[str], part: Sequence[str]) -> int:
    starts = (place for place, line in enumerate(lines) if line == part[0])
    found = (place for place in starts if lines[place : place + len(part)] == part)
    return next(found, -1)


def _place_alone(lines: Sequence[str], part: Sequence[str], above: Collection[str]) -> int:
    """Return where lines stand under a line that is none of those above; -1 where they do not."""
    for at in range(len(lines) - len(part) + 1) if part else ():
        if lines[at : at + len(part)] == part and (not at or lines[at - 1] not in above):
            return at
    return -1


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
