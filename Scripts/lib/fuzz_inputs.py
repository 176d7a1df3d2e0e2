#!/usr/bin/env python3
"""Inputs of the fuzzer (Tests/ReadingFuzzer): made up from a seed, or packed in one readable file.

    fuzz_inputs.py seeds FOLDER [COUNT]    makes inputs up, the same from run to run
    fuzz_inputs.py words FILE              what answers are made of, as libFuzzer's dictionary
    fuzz_inputs.py unpack FILE FOLDER      a file for each line of FILE
    fuzz_inputs.py pack FOLDER FILE        a line for each file of FOLDER, in an order that does not change

A line is a JSON text; bytes that are no UTF-8 are written as \\udc80 … \\udcff.
"""

import hashlib
import json
import pathlib
import random
import sys

MARKS = ["5", "4", "3", "2", "1", "0", "6", "10", "", "Отлично", "хорошо", "5 – Отлично", "Мыкты", "Good", "Өтө начар", "Не пользуюсь",
         "Затрудняюсь ответить", "99", "-", "+", "Да, вполне", "Отчасти да, отчасти нет", "4-5", "Нет", "Да"]
TIMES = ["20.03.2025 15:18:09", "2025-03-20", "3/4/2025 1:02:03 PM", "2023/10/15 11:38:23 PM GMT+6", "вчера"]
PLACES = ["Арча", "archa", "Булак", "Село Булак, верхнее", "Каракол", "КАРАКОЛ", "x", "1", "2", "Первая"]
ANSWERS = ["Женский", "Муж", "Эркек", "Мост", "Мост, дорога", "мост;дорога", "Мост, С", "О1;О64;О65", "О90, О1", "17", "1,5", "R00017", "№ 5"]
OTHER = ["итого", "Всего", "Среднее", "Вода [Качество]", "Пол", "a@b.kg", "=1+1", "😀", "\u00a0", "е\u0308"]
PIECES = MARKS + TIMES + PLACES + ANSWERS + OTHER
# What begins like a letter and is none: halves of pairs, letters in more bytes than they need, beyond the last one.
NO_TEXT = [b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xc0\x80", b"\xe0\x9f\xbf", b"\xf0\x8f\xbf\xbf", b"\xf4\x90\x80\x80", b"\xe2\x82"]
DELIMITERS = [",", ";", "\t"]
# What fits the columns of each form (Form.swift), so that records are good ones: of a question's second column mostly nothing.
FITTING = {
    "mark": ["5", "4", "3", "2", "1", ""],
    "label": ["5", "4", "1", "", "Отлично", "Хорошо", "Начар", "Good", "Очень хорошо", "Не пользуюсь", "99"],
    "label again": ["", "", "5", "4", "Отлично"],
    "five": ["1", "5", "Нет", "Да", ""],
    "ten": ["0", "5", "10", "Да", ""],
    "sex": ["Женский", "Муж", "Эркек", "Аял", ""],
    "sex again": ["", "", "Муж"],
    "needs": ["Мост", "Мост, дорога", "Мост;Свет", "Дорога, С", ""],
    "needs again": ["", "Свет", "Мост;Дорога"],
    "many": ["О1", "О1;О64;О65", "О90, О2", "О63", ""],
    "number": ["17", "1,5", "0", ""],
    "text": ["тихо", "no", "5", "", "вчера; да"],
    "time": ["20.03.2025 15:18:09", "21.03.2025 15:18:10", "2025-03-20", "3/4/2025 1:02:03 PM", ""],
    "key": ["R00017", "R00018", "R00019", "№ 5", "17", ""],
    "place": ["Арча", "archa", "Булак", "Каракол", "Село Булак, верхнее", ""],
    "place again": ["", "", "Арча"],
    "wave": ["1", "2", "Вторая", "3", ""],
    "mode": ["бумага", "сайт", ""],
}
COLUMNS = [
    ["mark", "mark", "text"], ["label"] * 3, ["sex", "needs", "label", "number", "text"],
    ["time", "key", "place", "wave", "mode", "label"], ["place", "mark", "mark"], ["label"],
    ["label", "sex", "label again", "needs", "sex again", "needs again", "place", "place again"],
    ["five", "ten", "text", "five", "time"], ["many", "mark"], ["sex", "label"], ["key", "key", "time", "time", "text", "mark"],
]
ODD = [b'"', b'""', b"\r", b"\0", b"\xff", b"\xd0", b"\xef\xbb\xbf", b" ", b"\t", b'"\n', b"\n", b"\r\n", b"\n\n", b',"', b'",', b'a"', b'" ']


def field(draw, delimiter):
    text = draw.choice(PIECES)
    if draw.random() < 0.1:
        text = draw.choice([" ", "\t", ""]) + text + draw.choice([" ", "  ", ""])
    if draw.random() < 0.1:
        text += draw.choice(["\n", "\r\n", "\n\n", '"']) + draw.choice(PIECES)
    if delimiter in text or '"' in text or "\n" in text or draw.random() < 0.15:
        return '"' + text.replace('"', '""') + '"'
    return text


def fitting_records(draw, delimiter, columns):
    """Records of a few values a column, in which hardly anything is to be reported."""
    few = [draw.sample(FITTING[column], min(len(FITTING[column]), draw.choice([1, 2, 3]))) for column in columns]
    end = draw.choice(["\n", "\n", "\r\n"])
    lines = []
    for _ in range(draw.randrange(2, 13)):
        fields = [draw.choice(values) for values in few]
        lines.append(delimiter.join(f'"{text}"' if delimiter in text or draw.random() < 0.05 else text for text in fields))
    return (end.join(lines) + end).encode()


def records(draw, delimiter, width):
    end = draw.choice(["\n", "\n", "\r\n"])
    plain = draw.random() < 0.5
    lines = []
    for _ in range(draw.randrange(7)):
        count = width if draw.random() < 0.95 else draw.randrange(9)
        lines.append(delimiter.join(draw.choice(MARKS[:10]) if plain else field(draw, delimiter) for _ in range(count)))
        if draw.random() < 0.1:
            lines.append(lines[draw.randrange(len(lines))])
    data = (end.join(lines) + (end if draw.random() < 0.8 else "")).encode()
    for _ in range(draw.choice([0, 0, 0, 1, 2, 4])):
        at = draw.randrange(len(data) + 1)
        data = data[:at] + draw.choice(ODD) + data[at:]
    return data


def seeds(folder, count=1200):
    draw = random.Random(20250320)
    for number in range(count):
        form, delimiter = number % len(COLUMNS), draw.randrange(3)
        part = draw.choice([1, 2, 5, 9, 17, 31, 63, 64, 65, 100, 126]) if draw.random() < 0.7 else 0x80 + draw.randrange(0x80)
        # The choices of Choices.swift: numbers that are letters where they can be.
        choices = bytes([
            ord("X") + form if (ord("X") % len(COLUMNS)) == 0 else form, ord("`") + delimiter, draw.randrange(64), part - 1 if part < 0x80 else part,
            draw.choice(b"012456789")])
        separator, columns = DELIMITERS[delimiter], COLUMNS[form]
        # Half of a form's inputs each.
        is_fitting = number // len(COLUMNS) % 2 == 0
        save(folder, choices + (fitting_records(draw, separator, columns) if is_fitting else records(draw, separator, len(columns))))


def save(folder, data):
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def words(file):
    entries = [piece.encode() for piece in PIECES if piece] + ODD + NO_TEXT + [b"," * 3, b"\n5,4,3\n", b"5" * 64, b'"' * 64]
    file.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in entry[:64]) + '"\n' for entry in entries))


def pack(folder, file):
    texts = sorted(path.read_bytes().decode("utf-8", "surrogateescape") for path in folder.iterdir())
    lines = [json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n" for text in texts]
    file.write_bytes("".join(lines).encode("utf-8", "backslashreplace"))


def unpack(file, folder):
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line:
            save(folder, json.loads(line).encode("utf-8", "surrogateescape"))


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in ("seeds", "words", "pack", "unpack"):
        raise SystemExit(__doc__)
    paths = [pathlib.Path(argument) for argument in arguments[1:3]]
    if arguments[0] == "words":
        words(paths[0])
        return
    folder = paths[1] if arguments[0] == "unpack" else paths[0]
    folder.mkdir(parents=True, exist_ok=True)
    if arguments[0] == "seeds":
        seeds(folder, int(arguments[2]) if len(arguments) > 2 else 1200)
    elif arguments[0] == "pack":
        pack(folder, paths[1])
    else:
        unpack(paths[0], folder)


if __name__ == "__main__":
    main(sys.argv[1:])
