// Invariants:
// - Of a cell, eight bytes from each multiple of eight on are read, so seven more than it has at the most; by vectors, 64 from its start on.
// - An index has room for one entry at least that is free, so that each search ends. Free slots of `few` have code 0, and the text of no answer;
//   where lengths alone count, `few_texts` has a text for each length under `SURVEY_ANSWER_START`.
// - `starts` and `few_texts` stand at multiples of 64. A start is zeros behind its text.
// - What is found does not depend on the way, where a delimiter stands behind each cell: among few answers it is compared too, and stands for the
//   length.
#include "survey_bytes.h"
#include "survey_scan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// The bytes of a cell, zeros behind, eight by eight: the bits that are set in an odd number of them.
ALWAYS uint64_t folded(const uint8_t *cell, size_t length) {
  uint64_t sum = 0;
  size_t at = 0;
  for (; at + 8 <= length; at += 8) sum ^= word(cell + at);
  return at < length ? sum ^ (word(cell + at) & ~0ull >> (64 - 8 * (length - at))) : sum;
}

ALWAYS uint32_t slot_by(const survey_answers *known, uint64_t sum, size_t length) {
  return (uint32_t)((sum + length) * known->factor >> known->shift);
}

uint32_t survey_answer_slot(const survey_answers *known, const uint8_t *cell, size_t length) {
  return slot_by(known, folded(cell, length), length);
}

ALWAYS uint32_t slot_by_length(const survey_few_key *key, const uint8_t *cell, size_t length) {
  (void)key, (void)cell;
  return length % SURVEY_ANSWER_START;
}

ALWAYS uint32_t slot_by_byte(const survey_few_key *key, const uint8_t *cell, size_t length) {
  uint8_t byte = cell[length < key->first ? length : key->first];
  return (byte + (uint32_t)length * key->spread) % SURVEY_FEW_SLOTS;
}

// The other byte counts 37: odd, and more than the letters of most alphabets differ by.
ALWAYS uint32_t slot_by_bytes(const survey_few_key *key, const uint8_t *cell, size_t length) {
  uint8_t byte = cell[length - (length < key->second ? length : key->second)];
  return (slot_by_byte(key, cell, length) + byte * 37u) % SURVEY_FEW_SLOTS;
}

uint32_t survey_few_slot(const survey_few_key *key, const uint8_t *cell, size_t length) {
  if (key->byte_count == 0) return slot_by_length(key, cell, length);
  return key->byte_count == 1 ? slot_by_byte(key, cell, length) : slot_by_bytes(key, cell, length);
}

ALWAYS bool is_answer(const survey_answers *known, survey_answer answer, const uint8_t *cell, size_t length) {
  size_t start = length < SURVEY_ANSWER_START ? length : SURVEY_ANSWER_START;
  if (answer.length != length || memcmp(known->starts + answer.start, cell, start) != 0) return false;
  if (length == start) return true;
  return memcmp(cell + start, known->texts + known->rests[answer.start / SURVEY_ANSWER_START], length - start) == 0;
}

uint16_t survey_answer_find(const survey_answers *known, const uint8_t *cell, size_t length) {
  if (known->few) {
    survey_answer answer = known->few[survey_few_slot(&known->few_key, cell, length)];
    if (answer.code != 0 && answer.length == length && memcmp(known->few_texts + answer.start, cell, length) == 0) {
      return answer.code;
    }
  }
  for (uint32_t slot = survey_answer_slot(known, cell, length);; slot++) {
    survey_answer answer = known->index[slot & known->mask];
    if (answer.code == 0 || is_answer(known, answer, cell, length)) return answer.code;
  }
}

// How many of the cells at `ends`, `stride` apart, are known before the first that is not.
ALWAYS size_t find_each(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    uint16_t *codes) {
  for (size_t row = 0; row < rows; row++, ends += stride) {
    uint32_t start = ends[-1] + 1;
    uint16_t code = survey_answer_find(known, bytes + start, ends[0] - start);
    if (code == 0) return row;
    codes[row] = code;
  }
  return rows;
}

uint64_t survey_find_cells(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, uint8_t *codes) {
  uint64_t left = 0;
  for (uint64_t rest = among; rest; rest &= rest - 1) {
    int cell = __builtin_ctzll(rest);
    uint32_t start = ends[cell - 1] + 1;
    uint8_t code = (uint8_t)survey_answer_find(known, bytes + start, ends[cell] - start);
    codes[cell] = code;
    left |= (uint64_t)(code == 0) << cell;
  }
  return left;
}

ALWAYS uint64_t all_of(size_t count) { return ~0ull >> (64 - count); }

size_t survey_find_marks_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const survey_answers *known,
    uint8_t *codes, size_t codes_stride) {
  for (size_t row = 0; row < rows; row++) {
    if (survey_find_cells(bytes, ends + row * stride, all_of(count), known, codes + row * codes_stride)) return row;
  }
  return rows;
}

#if defined(__x86_64__)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,bmi2,popcnt,lzcnt")))

ALWAYS AVX512 const survey_answer *answer_among_many(const survey_answers *known, __m512i start, size_t length) {
  __m256i four = _mm256_xor_si256(_mm512_castsi512_si256(start), _mm512_extracti64x4_epi64(start, 1));
  __m128i two = _mm_xor_si128(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
  uint64_t sum = (uint64_t)_mm_cvtsi128_si64(_mm_xor_si128(two, _mm_unpackhi_epi64(two, two)));
  return known->index + slot_by(known, sum, length);
}

// Bits in which a cell, as far as it is compared at once, differs from what it was taken for; where it is known not to be that, any others.
typedef __m512i doubts;

ALWAYS AVX512 bool any(doubts bits) { return _mm512_test_epi64_mask(bits, bits) != 0; }

// The code of a cell. Not a branch a cell: texts differ in length, and what differs is foretold wrong too often. A cell is an answer where the
// same bytes and a delimiter stand there: inside quotes stands none, or they are the answer's own.
typedef uint16_t code_function(const survey_answers *known, const uint8_t *cell, size_t length, doubts *bits);

// Compares a cell with a line of `few_texts`: 64 bytes of it, or the first 32 where no answer has more with its delimiter.
ALWAYS AVX512 doubts compare(doubts bits, const uint8_t *cell, const uint8_t *text) {
  __m512i other = _mm512_xor_si512(_mm512_loadu_si512(cell), _mm512_load_si512(text));
  return _mm512_ternarylogic_epi64(bits, other, _mm512_load_si512(text + SURVEY_ANSWER_START), 0xF8);
}

ALWAYS AVX512 doubts compare_short(doubts bits, const uint8_t *cell, const uint8_t *text) {
  __m256i own = _mm256_load_si256((const __m256i *)text);
  __m256i mask = _mm256_load_si256((const __m256i *)(text + SURVEY_ANSWER_START));
  __m256i other = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)cell), own);
  return _mm512_zextsi256_si512(_mm256_ternarylogic_epi64(_mm512_castsi512_si256(bits), other, mask, 0xF8));
}

#define CODE_FUNCTION(name, slot_of, start_of, compare)                                                             \
  ALWAYS AVX512 uint16_t name(const survey_answers *known, const uint8_t *cell, size_t length, doubts *bits) {      \
    uint32_t slot = slot_of(&known->few_key, cell, length);                                                         \
    *bits = compare(*bits, cell, known->few_texts + start_of);                                                      \
    return known->few[slot].code;                                                                                   \
  }
#define OWN_START (slot * (2 * SURVEY_ANSWER_START))

CODE_FUNCTION(code_by_length, slot_by_length, OWN_START, compare)
CODE_FUNCTION(code_by_byte, slot_by_byte, known->few[slot].start, compare)
CODE_FUNCTION(code_by_bytes, slot_by_bytes, known->few[slot].start, compare)
CODE_FUNCTION(short_code_by_length, slot_by_length, OWN_START, compare_short)
CODE_FUNCTION(short_code_by_byte, slot_by_byte, known->few[slot].start, compare_short)
CODE_FUNCTION(short_code_by_bytes, slot_by_bytes, known->few[slot].start, compare_short)

#undef OWN_START
#undef CODE_FUNCTION

ALWAYS AVX512 uint16_t code_among_many(const survey_answers *known, const uint8_t *cell, size_t length, doubts *bits) {
  __m512i start = _mm512_maskz_loadu_epi8(_bzhi_u64(~0ull, (uint32_t)length), cell);
  const survey_answer *answer = answer_among_many(known, start, length);
  __m512i other = _mm512_xor_si512(start, _mm512_load_si512(known->starts + answer->start));
  __m512i lengths = _mm512_set1_epi64((long long)((answer->length ^ length) | length / SURVEY_ANSWER_START));
  *bits = _mm512_ternarylogic_epi64(*bits, other, lengths, 0xFE);
  return answer->code;
}

ALWAYS AVX512 size_t find_column_among_few(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    uint16_t *codes, code_function code_of) {
  doubts bits = {0};
  const uint32_t *at = ends;
  for (size_t row = 0; row < rows; row++, at += stride) {
    uint32_t start = at[-1] + 1;
    codes[row] = code_of(known, bytes + start, at[0] - start, &bits);
  }
  return any(bits) ? find_each(bytes, ends, stride, rows, known, codes) : rows;
}

// Of many answers some do not stand in their own slot: there a branch a cell is worth it.
ALWAYS AVX512 size_t find_column_among_many(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    uint16_t *codes) {
  for (size_t row = 0; row < rows; row++, ends += stride) {
    doubts bits = {0};
    uint32_t start = ends[-1] + 1;
    codes[row] = code_among_many(known, bytes + start, ends[0] - start, &bits);
    if (any(bits) && find_each(bytes, ends, stride, 1, known, codes + row) == 0) return row;
  }
  return rows;
}

ALWAYS AVX512 size_t find_marks(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const survey_answers *known,
    uint8_t *codes, size_t codes_stride, code_function code_of) {
  for (size_t row = 0; row < rows; row++, ends += stride, codes += codes_stride) {
    doubts bits = {0};
    uint32_t start = ends[-1] + 1;
    for (size_t cell = 0; cell < count; cell++) {
      uint32_t end = ends[cell];
      codes[cell] = (uint8_t)code_of(known, bytes + start, end - start, &bits);
      start = end + 1;
    }
    if (any(bits) && survey_find_cells(bytes, ends, all_of(count), known, codes)) return row;
  }
  return rows;
}

// Each way of telling an answer has a loop of its own.
#define BY_KEY(known, FIND)                                                 \
  if ((known).few_longest < SURVEY_ANSWER_START / 2) {                      \
    switch ((known).few_key.byte_count) {                                   \
      case 0: return FIND(short_code_by_length);                            \
      case 1: return FIND(short_code_by_byte);                              \
      default: return FIND(short_code_by_bytes);                            \
    }                                                                       \
  }                                                                         \
  switch ((known).few_key.byte_count) {                                     \
    case 0: return FIND(code_by_length);                                    \
    case 1: return FIND(code_by_byte);                                      \
    default: return FIND(code_by_bytes);                                    \
  }

AVX512 static size_t find_column_avx512(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    uint16_t *codes) {
  survey_answers own = *known;
  if (!own.few) return find_column_among_many(bytes, ends, stride, rows, &own, codes);
#define FIND(code_of) find_column_among_few(bytes, ends, stride, rows, &own, codes, code_of)
  BY_KEY(own, FIND)
#undef FIND
}

AVX512 static size_t find_marks_avx512(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const survey_answers *known,
    uint8_t *codes, size_t codes_stride) {
  survey_answers own = *known;
#define FIND(code_of) find_marks(bytes, ends, stride, rows, count, &own, codes, codes_stride, code_of)
  if (!own.few) return FIND(code_among_many);
  BY_KEY(own, FIND)
#undef FIND
}

#undef BY_KEY

static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("bmi2");
}

#endif

// How many of these codes come before the first without the stamp.
ALWAYS size_t count_stamped(const uint16_t *codes, size_t count, const int64_t *stamps, int64_t stamp) {
  size_t row = 0;
  while (row < count && codes[row] < SURVEY_STAMPED_CODES && stamps[codes[row]] == stamp) row++;
  return row;
}

size_t survey_find_column(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t *codes) {
#if defined(__x86_64__)
  if (has_avx512()) {
    size_t found = find_column_avx512(bytes, ends, stride, rows, known, codes);
    return stamps ? count_stamped(codes, found, stamps, stamp) : found;
  }
#endif
  return survey_find_column_plain(bytes, ends, stride, rows, known, stamps, stamp, codes);
}

size_t survey_find_column_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t *codes) {
  size_t found = find_each(bytes, ends, stride, rows, known, codes);
  return stamps ? count_stamped(codes, found, stamps, stamp) : found;
}

size_t survey_find_marks(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const survey_answers *known,
    uint8_t *codes, size_t codes_stride) {
#if defined(__x86_64__)
  if (has_avx512()) return find_marks_avx512(bytes, ends, stride, rows, count, known, codes, codes_stride);
#endif
  return survey_find_marks_plain(bytes, ends, stride, rows, count, known, codes, codes_stride);
}
