"""A QR code is read back from its squares by hand, without the library that made it."""

from __future__ import annotations

import pytest

from companion.exchange.qr import LARGEST_VERSION, QUIET_ZONE, QrCode, TooLongForQrError, qr_code

THREE = (
    "Clinic visit: Thursday 3 December 2026, 10:30am\n"
    "1. What side effects might I get?\n"
    "2. When will we find out if it is working?\n"
    "3. Will I sleep at home? £5 é 😀 متى"
)
# ISO/IEC 18004:2015, table 9, level M: for each version the check bytes of a block, and the blocks
# as (how many, data bytes in each).
BLOCKS: dict[int, tuple[int, tuple[tuple[int, int], ...]]] = {
    1: (10, ((1, 16),)),
    2: (16, ((1, 28),)),
    3: (26, ((1, 44),)),
    4: (18, ((2, 32),)),
    5: (24, ((2, 43),)),
    6: (16, ((4, 27),)),
    7: (18, ((4, 31),)),
    8: (22, ((2, 38), (2, 39))),
    9: (22, ((3, 36), (2, 37))),
    10: (26, ((4, 43), (1, 44))),
    11: (30, ((1, 50), (4, 51))),
    12: (22, ((6, 36), (2, 37))),
}
CENTRES = {
    1: (),
    2: (6, 18),
    3: (6, 22),
    4: (6, 26),
    5: (6, 30),
    6: (6, 34),
    7: (6, 22, 38),
    8: (6, 24, 42),
    9: (6, 26, 46),
    10: (6, 28, 50),
    11: (6, 30, 54),
    12: (6, 32, 58),
}
MASKS = (
    lambda i, j: (i + j) % 2,
    lambda i, j: i % 2,
    lambda i, j: j % 3,
    lambda i, j: (i + j) % 3,
    lambda i, j: (i // 2 + j // 3) % 2,
    lambda i, j: (i * j) % 2 + (i * j) % 3,
    lambda i, j: ((i * j) % 2 + (i * j) % 3) % 2,
    lambda i, j: ((i + j) % 2 + (i * j) % 3) % 2,
)
LEVEL_M = 0b00


def format_of(code: QrCode) -> tuple[int, int]:
    """Return the level and the mask, as the squares beside the first corner say."""
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    value = 0
    for y, x in places:
        value = value << 1 | code.rows[y][x]
    value ^= 0b101010000010010
    return value >> 13, value >> 10 & 0b111


def is_data(code: QrCode, y: int, x: int) -> bool:
    side, version = len(code.rows), code.version
    corners = (y < 9 and x < 9) or (y < 9 and x >= side - 8) or (y >= side - 8 and x < 9)
    if corners or 6 in {y, x}:
        return False
    if version >= 7 and ((y < 6 and x >= side - 11) or (x < 6 and y >= side - 11)):
        return False
    ends = {(6, 6), (6, side - 7), (side - 7, 6)}
    centres = CENTRES[version]
    return not any(
        abs(y - cy) <= 2 and abs(x - cx) <= 2
        for cy in centres
        for cx in centres
        if (cy, cx) not in ends
    )


def data_bytes(code: QrCode, mask: int) -> list[int]:
    side, bits = len(code.rows), []
    columns = [x for x in range(side - 1, 0, -1) if x > 6 and x % 2 == 0]
    columns += [5, 3, 1]
    for number, right in enumerate(columns):
        rows = range(side - 1, -1, -1) if number % 2 == 0 else range(side)
        for y in rows:
            for x in (right, right - 1):
                if is_data(code, y, x):
                    bits.append(code.rows[y][x] ^ (MASKS[mask](y, x) == 0))
    whole = len(bits) // 8
    return [int("".join(str(int(b)) for b in bits[8 * n : 8 * n + 8]), 2) for n in range(whole)]


def read(code: QrCode) -> str:
    """Return the text of a code that has no damage."""
    level, mask = format_of(code)
    assert level == LEVEL_M
    _checks, groups = BLOCKS[code.version]
    lengths = [length for count, length in groups for _ in range(count)]
    stream = iter(data_bytes(code, mask))
    blocks: list[list[int]] = [[] for _ in lengths]
    for place in range(max(lengths)):
        for block, length in zip(blocks, lengths, strict=True):
            if place < length:
                block.append(next(stream))
    bits = "".join(f"{byte:08b}" for block in blocks for byte in block)
    assert bits[:4] == "0100"  # bytes
    wide = 8 if code.version < 10 else 16
    count = int(bits[4 : 4 + wide], 2)
    body = bits[4 + wide : 4 + wide + 8 * count]
    return bytes(int(body[n : n + 8], 2) for n in range(0, 8 * count, 8)).decode("utf-8")


@pytest.mark.parametrize("text", ["a", "Is it working?", THREE, THREE + " Why?" * 12, "é" * 90])
def test_the_squares_say_the_words(text: str) -> None:
    assert read(qr_code(text)) == text


def test_it_has_a_quiet_zone_and_level_m() -> None:
    code = qr_code(THREE)
    assert code.side == len(code.rows) + 2 * QUIET_ZONE
    assert QUIET_ZONE >= 4
    assert format_of(code)[0] == LEVEL_M


@pytest.mark.parametrize("text", ["word " * 200, "😀" * 300, "w" * 100_000, "", " \n"])
def test_what_a_phone_could_not_read_is_refused(text: str) -> None:
    with pytest.raises(TooLongForQrError):
        qr_code(text)


def test_no_code_is_larger_than_eyes_can_hold() -> None:
    longest = 0
    for length in range(300, 700, 20):
        try:
            longest = max(longest, qr_code("w" * length).version)
        except TooLongForQrError:
            break
    assert longest == LARGEST_VERSION
