"""A made-up town's year, for Scripts/make-fixtures: two assessments by two channels, a form downloaded again, paper typed twice.

EVERY PERSON HERE IS MADE UP, names, addresses and telephone numbers too: they are there to be looked for, and
`personal.txt` lists them, one a line. Addresses are at example.org, and no telephone number begins with 000.

`make(kit)` is given the module of Scripts/make-fixtures, which knows the questionnaire, and how programs write files.
"""

import copy
import datetime

FIRST_NAMES = {
    "female": ("Айгуль", "Бермет", "Нургуль", "Чолпон", "Жылдыз", "Ольга", "Светлана", "Мээрим", "Татьяна", "Гульмира"),
    "male": ("Азамат", "Бакыт", "Нурлан", "Эрмек", "Тимур", "Сергей", "Виктор", "Улан", "Алмаз", "Павел"),
}
FAMILY_NAMES = (
    ("Сатыбекова", "Сатыбеков"), ("Токтосунова", "Токтосунов"), ("Ибраимова", "Ибраимов"), ("Лебединская", "Лебединский"),
    ("Жумакадырова", "Жумакадыров"), ("Осмоналиева", "Осмоналиев"), ("Ковальчукова", "Ковальчуков"),
    ("Мамбетжанова", "Мамбетжанов"), ("Чыныбаева", "Чыныбаев"), ("Верхоланцева", "Верхоланцев"),
    ("Абдыкалыкова", "Абдыкалыков"), ("Шерипбаева", "Шерипбаев"), ("Дуйшенкулова", "Дуйшенкулов"),
)
# Beside time and address of every export: what a form should not ask and many do.
PERSONAL_HEADERS = ("Имя пользователя", "Фамилия и имя", "Номер телефона")
SPRING = datetime.datetime(2026, 3, 10)
AUTUMN = datetime.datetime(2026, 9, 14)
FIRST_FORM = {1: 101, 2: 201}


def make(kit):
    """Path → bytes of everything in Fixtures/year."""
    return Year(kit).files()


class Year:
    def __init__(self, kit):
        self.kit = kit
        self.rng = kit.random.Random(kit.SEED * 100 + 50)
        self.names, self.personal, self.phones = set(), [], 0
        self.first = kit.people(51, "karakol", 28, kit.levels(water=3.7, waste=3.5, roads=3.2, greening=3.6), SPRING, days=20)
        self.first_paper = kit.people(52, "karakol", 14, kit.levels(water=3.6, waste=3.5, roads=3.0, greening=3.5), SPRING, days=20)
        for person in self.first:
            self.name(person)
        self.second = self.second_online()
        self.second_paper = kit.people(54, "karakol", 14, kit.levels(water=2.8, waste=2.7, roads=2.8, greening=3.3), AUTUMN, days=20)

    # -------------------------------------------------------------- people

    def name(self, person):
        """Gives a person a name, a telephone number and an address of their own."""
        while True:
            family = FAMILY_NAMES[self.rng.randrange(len(FAMILY_NAMES))][person.sex == "male"]
            given = FIRST_NAMES[person.sex][self.rng.randrange(10)]
            if f"{family} {given}" not in self.names:
                break
        person.name = f"{family} {given}"
        self.names.add(person.name)
        self.phones += 1
        person.phone = f"+996 000 {10 + self.phones} {self.rng.randrange(10, 100)} {self.rng.randrange(10, 100)}"
        person.email = f"zhitel.{self.rng.randrange(100000, 1000000)}@example.org"
        self.personal += [person.name, person.email, person.phone, person.phone.replace(" ", "")]

    def second_online(self):
        """Those who answer online in autumn: twelve of them did in spring too, and mark lower than they did."""
        kit = self.kit
        fallen = kit.levels(water=2.9, waste=2.8, roads=2.9, greening=3.35)
        group = kit.people(53, "karakol", 26, fallen, AUTUMN, days=24)
        for index, person in enumerate(group):
            if index % 2 or index >= 24:
                self.name(person)
                continue
            before = self.first[index]
            person.name, person.phone, person.email = before.name, before.phone, before.email
            person.sex, person.age, person.district = before.sex, before.age, before.district
            person.answers = {cell: self.later(cell[0], mark) for cell, mark in before.answers.items()}
        return group

    def later(self, service, mark):
        if not isinstance(mark, int):
            return mark
        chance = self.rng.random()
        falls = 0.75 if service in ("water", "waste") else 0.4
        return max(1, mark - 1) if chance < falls else min(5, mark + 1) if chance > 0.95 else mark

    # -------------------------------------------------------------- files

    def export(self, group, comments):
        """An online form, with who answered beside it; `comments` maps a person's place in the group to what they wrote."""
        rows = self.kit.online(group, self.kit.forms_time)
        rows[0][1:2] = PERSONAL_HEADERS
        for index, (row, person) in enumerate(zip(rows[1:], group)):
            row[1:2] = (person.email, person.name, person.phone)
            row[-1] = comments.get(index, row[-1])
        return self.kit.forms_zip(rows)

    def files(self):
        kit = self.kit
        called = "+996 000 99 12 34"
        wrote = "dom.sem@example.org"
        self.personal += [called, called.replace(" ", ""), wrote]
        comments = {4: f"Воды нет с пятницы. Позвоните мне: {called}, или пишите на {wrote}, отвечу"}

        downloaded, late = self.first[:26], self.first[26:]
        again, changed, vanished = list(downloaded), 6, 17
        again[changed] = downloaded[changed].with_answers({("roads", "quality"): 1, ("roads", "safety"): 2})
        assert all(downloaded[changed].answers[cell] != again[changed].answers[cell] for cell in (("roads", "quality"), ("roads", "safety")))
        del again[vanished]
        again += late

        # A record's ID ends in its line: that of the records above, the first after the header, has no line ends inside.
        assert not any("\n" in person.comment("ru") for person in downloaded[:vanished + 1] if person is not downloaded[4])

        first_typing, second_typing, differences = self.typings()
        corrections = self.corrections()
        files = {
            "wave-1-online.csv": self.export(downloaded, comments),
            "wave-1-online-later.csv": self.export(again, comments),
            "paper-entry-1.csv": kit.excel(first_typing, ";", "utf-8"),
            "paper-entry-2.csv": kit.excel(second_typing, ";", "cp1251"),
            "decisions.csv": table([
                ("record", "field", "decision", "value", "why"),
                *((d["record"], d["field"], d["decision"], d["other"], d["why"]) for d in differences)]),
            "corrections.csv": table([("record", "field", "to", "why"), *(tuple(c.values())[:4] for c in corrections)]),
            "review.csv": table([
                ("record", "decision"), (f"4:{changed + 2}", "count"), (f"1:{changed + 2}", "leave-out"),
                (f"1:{vanished + 2}", "leave-out")]),
            "wave-2-online.csv": self.export(self.second[:23], {}),
            "wave-2-online-later.csv": self.export(self.second, {}),
            "wave-2-paper.csv": kit.excel(kit.paper(self.second_paper, FIRST_FORM[2]), ";", "cp1251"),
            "personal.txt": "".join(f"{line}\n" for line in self.personal).encode("utf-8"),
        }
        # What the year comes to when every step of docs/a-year.md has been taken.
        paper = [self.settled(index, differences) for index in range(len(self.first_paper))]
        everyone = again + paper
        for correction in corrections:
            source, number = map(int, correction["record"].split(":"))
            person = downloaded[number - 2] if source == 1 else paper[number - 2]
            at = next(i for i, other in enumerate(everyone) if other is person)
            everyone[at] = person.with_answers({tuple(correction["field"].split("/")): int(correction["to"])})
        expected = {
            "note": f"Made up: every answer is drawn by Scripts/make-fixtures with seed {kit.SEED}.",
            "sources": {
                "wave-1-online.csv": len(downloaded), "wave-1-online-later.csv": len(again),
                "paper-entry-1.csv": len(paper), "paper-entry-2.csv": len(paper),
                "wave-2-online.csv": 23, "wave-2-online-later.csv": len(self.second), "wave-2-paper.csv": len(self.second_paper)},
            "downloaded_again": {
                "new": len(late), "already_there": len(downloaded) - 2, "changed": f"1:{changed + 2}",
                "changed_fields": ["roads/quality", "roads/safety"], "vanished": f"1:{vanished + 2}"},
            "typed_cells": len(paper) * (len(first_typing[0]) - 1),
            "differences": differences,
            "linked": 12,
            "first": {"accepted": len(everyone), "services": kit.counted(everyone)},
            "second": {
                "accepted": len(self.second) + len(self.second_paper),
                "services": kit.counted(self.second + self.second_paper)},
        }
        files["expected.json"] = (kit.compact(expected) + "\n").encode("utf-8")
        files["README.md"] = README.encode("utf-8")
        return files

    # -------------------------------------------------------------- paper

    def typings(self):
        """The paper forms of spring as two people typed them, and each cell in which they differ."""
        kit = self.kit
        rows = kit.paper(self.first_paper, FIRST_FORM[1])
        fields = ["key", "sex", "age", "district", *(f"{service}/{criterion}" for service in kit.ASKED["karakol"] for criterion in kit.CRITERIA)]
        typed = {1: copy.deepcopy(rows), 2: copy.deepcopy(rows)}
        differences, used = [], set()

        def differ(form, field, by, wrong, decision=None, other="", why=""):
            column = fields.index(field)
            right = rows[form + 1][column]
            assert right != wrong and (form, column) not in used, (form, field, right)
            used.add((form, column))
            typed[by][form + 1][column] = wrong
            differences.append({
                "form": rows[form + 1][0], "record": f"2:{form + 2}", "field": field, "first": typed[1][form + 1][column],
                "second": typed[2][form + 1][column], "decision": decision or "AB"[by == 1], "other": other,
                "counts_as": other or right, "why": why or f"на бланке: {right}"})

        def another(form, field):
            right = rows[form + 1][fields.index(field)]
            return str(int(right) - 1 if int(right) > 3 else int(right) + 1)

        def marks(form, field):
            return rows[form + 1][fields.index(field)] in tuple("12345")

        places = [
            (form, field) for form in range(len(self.first_paper)) for field in fields[4:] if marks(form, field)]
        for by in (1, 2, 2, 1, 2, 1):
            form, field = places.pop(self.rng.randrange(len(places)))
            differ(form, field, by, another(form, field))
        form, field = places.pop(self.rng.randrange(len(places)))
        differ(form, field, 2, "", why="первый набравший прав: отметка бледная")
        sex = next(form for form, person in enumerate(self.first_paper) if person.sex == "female")
        differ(sex, "sex", 1, "Мужской")
        # Both of them misread this one: neither is right.
        form, field = places.pop(self.rng.randrange(len(places)))
        right = int(rows[form + 1][fields.index(field)])
        wrong = [str(mark) for mark in (1, 2, 3, 4, 5) if mark != right]
        typed[1][form + 1][fields.index(field)] = wrong[0]
        differ(form, field, 2, wrong[1], "other", str(right), f"на бланке исправлено от руки: {right}")
        self.misread = self.off_scale(typed, rows, fields, places)
        differences.sort(key=lambda d: (int(d["form"]), fields.index(d["field"])))
        # The second one typed the pile from its other end.
        typed[2][1:] = typed[2][:0:-1]
        return typed[1], typed[2], differences

    def off_scale(self, typed, rows, fields, places):
        """A mark that both typed as 6: no difference, and no answer until somebody corrects it."""
        form, field = places.pop(self.rng.randrange(len(places)))
        right = rows[form + 1][fields.index(field)]
        for by in (1, 2):
            typed[by][form + 1][fields.index(field)] = "6"
        return form, field, right

    def settled(self, form, differences):
        """A paper respondent's answers after the decisions, before the corrections."""
        kit, person = self.kit, self.first_paper[form]
        misread, field, _ = self.misread
        if form == misread:
            person = person.with_answers({tuple(field.split("/")): "invalid"})
        for difference in differences:
            # Each decision gives the mark that stands on the form.
            assert difference["record"] != f"2:{form + 2}" or "/" not in difference["field"] or \
                difference["counts_as"] == kit.digit(person.answers[tuple(difference["field"].split("/"))], "ru")
        return person

    def corrections(self):
        form, field, right = self.misread
        called = next(
            (index, cell) for index, person in enumerate(self.first[:26]) for cell, mark in person.answers.items()
            if mark == 5 and cell[0] == "greening" and index not in (6, 17))
        return [
            {"record": f"2:{form + 2}", "field": field, "to": right, "why": "оба набрали 6, на бланке " + right},
            {"record": f"1:{called[0] + 2}", "field": "/".join(called[1]), "to": "4",
             "why": "житель попросил исправить: отметил не ту строку"},
        ]


def table(rows):
    """A plain CSV of short texts, as a person would write it."""
    assert not any(c in cell for row in rows for cell in row for c in '"\n\r')
    return "".join(",".join(f'"{cell}"' if "," in cell else cell for cell in row) + "\n" for row in rows).encode("utf-8")


README = """# A made-up town's year

**Every answer, name, address and telephone number here is made up** (`Scripts/make-fixtures`, as for the
[two towns](../towns/README.md)). [docs/a-year.en.md](../../docs/a-year.en.md) tells the story and takes its steps.

| file | what it is |
|---|---|
| `wave-1-online.csv` | spring, the online form as first downloaded: 26 answers, with names, addresses and telephone numbers |
| `wave-1-online-later.csv` | the same form ten days later: 2 new answers, one changed, one gone |
| `paper-entry-1.csv`, `paper-entry-2.csv` | 14 paper forms of spring, typed by two people, who differ in 9 cells |
| `decisions.csv` | which typing is right, field by field, as `reconcile` takes it |
| `corrections.csv` | what else was put right, as `correct` takes it |
| `review.csv` | what counts of the answers that changed or are gone, as `review` takes it |
| `wave-2-online.csv`, `wave-2-online-later.csv` | autumn: 23 answers online, and 3 more later; 12 people answered in spring too |
| `wave-2-paper.csv` | autumn: 14 paper forms |
| `personal.txt` | every name, address and telephone number in these files: none may be found in a project or what is made of it |
| `expected.json` | the counts that must come of it, from the answers in memory, not from the files |
"""
