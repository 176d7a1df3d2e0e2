/* Writes a made-up export of a survey, or the codebook that goes with it, to standard output.
 *
 *   generate A|B RECORDS [--places N] [--services N] [--seed N] [--bad]
 *   generate codebook [--services N]
 *
 * All answers are made up, and so are the places, the districts and the comments: nobody gave them.
 *
 * A: marks are the digits 1 to 5, and 3 % of the cells are empty.
 * B: marks are Russian labels, 5 % of the cells are empty and 5 % say "don't know".
 * --bad: in every record one cell holds a mark off the scale, in each record that of the next question.
 *
 * Columns: time, number, place (40), wave (1 and 2), district, gender, age group; four services by six criteria, as
 * "Service [Criterion]"; a comment, in 30 % of the records, two fifths of them in quotation marks since they hold a
 * comma, a quotation mark or a line end.
 *
 * The same arguments give the same bytes on any machine, and a record depends on nothing but its number, the seed, and
 * how many places and services there are: the first N records of a longer file are the file of N records.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CRITERIA = 6, MARKS = 5, MOST_PLACES = 1000000, MOST_SERVICES = 2500 };

/* Output, a page at a time. */

static char page[1 << 20];
static size_t filled;

static void write_page(void) {
    if (fwrite(page, 1, filled, stdout) != filled) {
        fprintf(stderr, "generate: the output cannot be written: %s\n", strerror(errno));
        exit(1);
    }
    filled = 0;
}

typedef struct {
    const char *bytes;
    size_t length;
} Text;

#define TEXT(literal) \
    { literal, sizeof literal - 1 }

static inline void put(Text text) {
    if (filled + text.length > sizeof page) write_page();
    memcpy(page + filled, text.bytes, text.length);
    filled += text.length;
}

static inline void put_string(const char *string) {
    Text text = {string, strlen(string)};
    put(text);
}

static inline void put_byte(char byte) {
    if (filled == sizeof page) write_page();
    page[filled++] = byte;
}

/* The number with leading zeros, as many as it takes to be `width` digits wide. */
static void put_number(uint64_t number, int width) {
    char digits[20];
    int at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0 || (int)sizeof digits - at < width);
    Text text = {digits + at, sizeof digits - (size_t)at};
    put(text);
}

/* Chance: a PCG (O'Neill 2014) for each record, started where the record's number says. */

typedef struct {
    uint64_t state;
} Chance;

/* The last step of MurmurHash3: numbers that lie side by side end up far apart. */
static uint64_t scattered(uint64_t number) {
    number = (number ^ number >> 33) * UINT64_C(0xff51afd7ed558ccd);
    number = (number ^ number >> 33) * UINT64_C(0xc4ceb9fe1a85ec53);
    return number ^ number >> 33;
}

static inline uint32_t next(Chance *chance) {
    uint64_t old = chance->state;
    chance->state = old * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    uint32_t bits = (uint32_t)((old >> 18 ^ old) >> 27), turn = (uint32_t)(old >> 59);
    return bits >> turn | bits << (-turn & 31);
}

/* 0 up to one less than `end`. */
static inline uint32_t below(Chance *chance, uint32_t end) { return (uint32_t)((uint64_t)next(chance) * end >> 32); }

/* Words. */

static const char *const known_services[] = {
    "Drinking water", "Waste collection", "Internal roads", "Street lighting",
    "Landscaping", "Public transport", "Heating", "Snow clearing"};
static const char *const criteria[CRITERIA] = {
    "Accessibility", "Quality", "Regularity", "Safety", "Affordability", "Responsiveness"};
static const char *const labels[MARKS] = {"очень плохо", "плохо", "удовлетворительно", "хорошо", "отлично"};
static const char *const place_heads[10] = {
    "Верхне", "Нижне", "Ново", "Старо", "Красно", "Дальне", "Кедрово", "Озёрно", "Солнечно", "Тихо"};
static const char *const place_tails[8] = {
    "журавинск", "лосинец", "ветрянск", "чеканово", "ягодинск", "мостовицы", "полозерск", "рябинец"};
static const char *const districts[] = {
    "Мельничный", "Вокзальный", "Садовый", "Прибрежный", "Нагорный", "Слободской", "Мостовой", "Ярмарочный"};
static const char *const genders[] = {"Женский", "Мужской"};
static const char *const ages[] = {"18-24", "25-34", "35-44", "45-54", "55-64", "65+"};
static const Text words[] = {
    TEXT("воды"), TEXT("нет"), TEXT("вечером"), TEXT("фонари"), TEXT("горят"), TEXT("через"), TEXT("один"),
    TEXT("дорогу"), TEXT("починили"), TEXT("осенью"), TEXT("яма"), TEXT("осталась"), TEXT("мусор"), TEXT("забирают"),
    TEXT("вовремя"), TEXT("по"), TEXT("субботам"), TEXT("бачков"), TEXT("мало"), TEXT("тариф"), TEXT("вырос"),
    TEXT("отвечают"), TEXT("быстро"), TEXT("долго"), TEXT("звонили"), TEXT("трижды"), TEXT("спасибо"), TEXT("мастеру"),
    TEXT("деревья"), TEXT("посадили"), TEXT("скамейки"), TEXT("тротуар"), TEXT("скользко"), TEXT("зимой"),
    TEXT("напор"), TEXT("слабый"), TEXT("остановка"), TEXT("далеко"), TEXT("детям"), TEXT("темно")};

#define COUNT(array) (sizeof array / sizeof *array)

static void put_service(uint32_t number) {
    if (number < COUNT(known_services)) {
        put_string(known_services[number]);
    } else {
        put_string("Service ");
        put_number(number + 1, 1);
    }
}

/* The id of a service or criterion: its name in lower case, with hyphens. */
static void put_id(const char *name) {
    for (; *name; name++) put_byte(*name == ' ' ? '-' : (char)(*name >= 'A' && *name <= 'Z' ? *name + 32 : *name));
}

static Text *made_up_places(uint32_t count) {
    const size_t room = 64;
    Text *places = malloc(count * sizeof *places);
    char *names = malloc(count * room);
    if (!places || !names) {
        fprintf(stderr, "generate: no memory for so many places\n");
        exit(1);
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t lap = i / 80;
        char *name = names + i * room;
        int length = snprintf(name, room, "%s%s", place_heads[i % 10], place_tails[i / 10 % 8]);
        if (lap > 0) length += snprintf(name + length, room - (size_t)length, "-%" PRIu32, lap + 1);
        places[i].bytes = name;
        places[i].length = (size_t)length;
    }
    return places;
}

/* Opinions: how often each mark is given. There are 16 of them, from poor to good, each as 256 marks to draw from. */

enum { OPINIONS = 16, DRAWS = 256 };
static uint8_t opinions[OPINIONS][DRAWS];

static void make_opinions(void) {
    static const uint64_t ways[MARKS] = {1, 4, 6, 4, 1};
    for (int opinion = 0; opinion < OPINIONS; opinion++) {
        /* The marks are as many heads as four throws of a coin give that falls so `up` times of 32. */
        uint64_t up = 8 + (uint64_t)opinion, down = 32 - up, share[MARKS], sum = 0, passed = 0;
        for (int mark = 0; mark < MARKS; mark++) {
            share[mark] = ways[mark];
            for (int throw = 0; throw < MARKS - 1; throw++) share[mark] *= throw < mark ? up : down;
            share[mark] += 1 << 17; /* there is always somebody who thinks otherwise */
            sum += share[mark];
        }
        for (int mark = 0, draw = 0; mark < MARKS; mark++) {
            passed += share[mark];
            while ((uint64_t)draw * sum < passed * DRAWS) opinions[opinion][draw++] = (uint8_t)mark;
        }
    }
}

/* What a place thinks of something it is asked: in the second wave mostly a little more. */
static inline const uint8_t *opinion_of(uint32_t place, uint32_t wave, uint32_t question) {
    uint64_t mixed = ((uint64_t)place << 20 | question) * UINT64_C(0x9e3779b97f4a7c15);
    return opinions[(mixed >> 60) * 7 / 8 + (wave ? mixed >> 40 & 1 : 0)];
}

/* Parts of a file. */

typedef struct {
    int uses_labels, is_bad;
    uint64_t records, seed;
    uint32_t places, services;
} Request;

static void put_header(const Request *request) {
    put_string("Timestamp,Respondent ID,Municipality,Wave,District,Gender,Age group");
    for (uint32_t service = 0; service < request->services; service++) {
        for (int criterion = 0; criterion < CRITERIA; criterion++) {
            put_byte(',');
            put_service(service);
            put_string(" [");
            put_string(criteria[criterion]);
            put_byte(']');
        }
    }
    put_string(",Comment\n");
}

static void put_comment(Chance *chance) {
    static const Text quote = TEXT("\"\"");
    uint32_t count = 3 + below(chance, 11), place = below(chance, count - 1);
    uint32_t kind = below(chance, 5); /* 0 and 1 of 5 need quotation marks */
    int is_quoted = kind < 2;
    uint32_t reason = is_quoted ? below(chance, 3) : 3; /* 0 a comma, 1 a quoted word, 2 a line end */
    if (is_quoted) put_byte('"');
    for (uint32_t i = 0; i < count; i++) {
        int is_here = is_quoted && i == place;
        if (is_here && reason == 1) put(quote);
        put(words[below(chance, COUNT(words))]);
        if (is_here && reason == 1) put(quote);
        if (is_here && reason == 0) put_byte(',');
        if (i + 1 < count) put_byte(is_here && reason == 2 ? '\n' : ' ');
    }
    if (is_quoted) put_byte('"');
}

static void put_marks(const Request *request, const Text cells[MARKS + 3], uint64_t record, Chance *chance, uint32_t place, uint32_t wave) {
    uint32_t questions = request->services * CRITERIA;
    uint32_t bad = request->is_bad ? (uint32_t)(record % questions) : questions;
    uint32_t blank = request->uses_labels ? 5 : 3, unknown = request->uses_labels ? 10 : 3;
    for (uint32_t question = 0; question < questions; question++) {
        uint32_t drawn = next(chance);
        uint32_t percent = (uint32_t)((uint64_t)(drawn >> 8) * 100 >> 24);
        put_byte(',');
        if (question == bad) put(cells[MARKS + 2]);
        else if (percent < blank) put(cells[MARKS]);
        else if (percent < unknown) put(cells[MARKS + 1]);
        else put(cells[opinion_of(place, wave, question)[drawn & 255]]);
    }
}

static void put_records(const Request *request) {
    /* The five marks, no answer, don't know, and a mark off the scale. */
    static const Text digits[MARKS + 3] = {TEXT("1"), TEXT("2"), TEXT("3"), TEXT("4"), TEXT("5"), TEXT(""), TEXT(""), TEXT("7")};
    static const Text in_words[MARKS + 3] = {
        TEXT("1 - очень плохо"), TEXT("2 - плохо"), TEXT("3 - удовлетворительно"), TEXT("4 - хорошо"), TEXT("5 - отлично"),
        TEXT(""), TEXT("затрудняюсь ответить"), TEXT("7 - блестяще")};
    const Text *cells = request->uses_labels ? in_words : digits;
    Text *places = made_up_places(request->places);
    make_opinions();
    for (uint64_t record = 0; record < request->records; record++) {
        Chance chance = {scattered(scattered(request->seed + 1) + record)};
        next(&chance);
        uint32_t place = below(&chance, request->places), wave = below(&chance, 2);
        put_string("2025-");
        put_number((wave ? 9 : 3) + below(&chance, 2), 2);
        put_byte('-');
        put_number(1 + below(&chance, 30), 2);
        put_byte(' ');
        put_number(below(&chance, 24), 2);
        put_byte(':');
        put_number(below(&chance, 60), 2);
        put_byte(':');
        put_number(below(&chance, 60), 2);
        put_string(",N");
        put_number(record + 1, 8);
        put_byte(',');
        put(places[place]);
        put_string(wave ? ",2," : ",1,");
        put_string(districts[below(&chance, COUNT(districts))]);
        put_byte(',');
        put_string(genders[below(&chance, COUNT(genders))]);
        put_byte(',');
        put_string(ages[below(&chance, COUNT(ages))]);
        put_marks(request, cells, record, &chance, place, wave);
        put_byte(',');
        if (below(&chance, 10) < 3) put_comment(&chance);
        put_byte('\n');
    }
    free((void *)places[0].bytes);
    free(places);
}

static void put_options(const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        put_string("      - {id: \"");
        put_string(names[i]);
        put_string("\", label: \"");
        put_string(names[i]);
        put_string("\"}\n");
    }
}

static void put_codebook(const Request *request) {
    put_string("# The codebook of the made-up survey that Benchmarks/generator writes.\nsvodka: 1\n\n");
    put_string("scales:\n  - id: marks\n    good: [4, 5]\n    poor: [1, 2]\n    points:\n");
    for (int mark = MARKS; mark > 0; mark--) {
        put_string("      - {value: ");
        put_number((uint64_t)mark, 1);
        put_string(", label: ");
        put_string(labels[mark - 1]);
        put_string("}\n");
    }
    put_string("\nservices:\n");
    for (uint32_t service = 0; service < request->services; service++) {
        put_string("  - {id: ");
        if (service < COUNT(known_services)) {
            put_id(known_services[service]);
        } else {
            put_string("service-");
            put_number(service + 1, 1);
        }
        put_string(", label: ");
        put_service(service);
        put_string("}\n");
    }
    put_string("\ncriteria:\n");
    for (int criterion = 0; criterion < CRITERIA; criterion++) {
        put_string("  - {id: ");
        put_id(criteria[criterion]);
        put_string(", label: ");
        put_string(criteria[criterion]);
        put_string("}\n");
    }
    put_string("\nanswers:\n  blank:\n    label: Нет ответа\n  dont-know:\n    label: Затрудняюсь ответить\n");
    put_string("\nquestions:\n  - id: district\n    type: choice\n    label: District\n    options:\n");
    put_options(districts, COUNT(districts));
    put_string("  - id: gender\n    type: choice\n    label: Gender\n    options:\n");
    put_options(genders, COUNT(genders));
    put_string("  - id: age\n    type: choice\n    label: Age group\n    options:\n");
    put_options(ages, COUNT(ages));
    put_string("  - {id: comment, type: text, label: Comment}\n");
}

static int usage(void) {
    fprintf(stderr,
        "usage: generate A|B RECORDS [--places N] [--services N] [--seed N] [--bad]\n"
        "       generate codebook [--services N]\n");
    return 64;
}

/* Whether the argument is a whole number from `low` to `high`. */
static int reads(const char *argument, uint64_t low, uint64_t high, uint64_t *number) {
    char *end;
    if (!argument || *argument < '0' || *argument > '9') return 0;
    errno = 0;
    *number = strtoull(argument, &end, 10);
    return errno == 0 && *end == 0 && *number >= low && *number <= high;
}

int main(int count, char **arguments) {
    Request request = {0, 0, 0, 1, 40, 4};
    uint64_t number;
    int at = 2, is_codebook;
    if (count < 2) return usage();
    is_codebook = strcmp(arguments[1], "codebook") == 0;
    if (!is_codebook) {
        if (strcmp(arguments[1], "A") != 0 && strcmp(arguments[1], "B") != 0) return usage();
        request.uses_labels = arguments[1][0] == 'B';
        if (count < 3 || !reads(arguments[at++], 0, UINT64_C(1) << 40, &request.records)) return usage();
    }
    while (at < count) {
        const char *option = arguments[at++];
        if (strcmp(option, "--bad") == 0) {
            request.is_bad = 1;
            continue;
        }
        const char *value = at < count ? arguments[at++] : NULL;
        if (strcmp(option, "--places") == 0 && reads(value, 1, MOST_PLACES, &number)) request.places = (uint32_t)number;
        else if (strcmp(option, "--services") == 0 && reads(value, 1, MOST_SERVICES, &number)) request.services = (uint32_t)number;
        else if (strcmp(option, "--seed") == 0 && reads(value, 0, UINT64_MAX, &number)) request.seed = number;
        else return usage();
    }
    if (is_codebook) {
        put_codebook(&request);
    } else {
        put_header(&request);
        put_records(&request);
    }
    write_page();
    if (fflush(stdout) != 0) {
        fprintf(stderr, "generate: the output cannot be written: %s\n", strerror(errno));
        return 1;
    }
    return 0;
}
