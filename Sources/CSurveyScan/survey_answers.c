// Invariants:
// - Of a cell, eight bytes from each multiple of eight on are read, so seven more than it has at the most.
// - An index has room for one entry at least that is free, so that each search ends.
// - What is found does not depend on the way: the vectors compare the same bytes as `memcmp` does.
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

ALWAYS uint16_t find_from(const survey_answers *known, const uint8_t *cell, size_t length, uint32_t slot) {
  size_t start = length < SURVEY_ANSWER_START ? length : SURVEY_ANSWER_START;
  for (;; slot++) {
    survey_answer answer = known->index[slot & known->mask];
    if (answer.code == 0) return 0;
    if (answer.length != length || memcmp(known->starts + answer.start, cell, start) != 0) continue;
    if (length == start) return answer.code;
    const uint8_t *rest = known->texts + known->rests[answer.start / SURVEY_ANSWER_START];
    if (memcmp(cell + start, rest, length - start) == 0) return answer.code;
  }
}

uint16_t survey_answer_find(const survey_answers *known, const uint8_t *cell, size_t length) {
  return find_from(known, cell, length, survey_answer_slot(known, cell, length));
}

typedef uint16_t find_function(const survey_answers *known, const uint8_t *cell, size_t length);

ALWAYS size_t find_column(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known, uint16_t *codes,
    find_function find) {
  for (size_t row = 0; row < rows; row++, ends += stride) {
    uint32_t start = ends[-1] + 1;
    uint16_t code = find(known, bytes + start, ends[0] - start);
    if (code == 0) return row;
    codes[row] = code;
  }
  return rows;
}

ALWAYS uint64_t find_cells(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, uint8_t *codes,
    find_function find) {
  uint64_t left = 0;
  for (uint64_t rest = among; rest; rest &= rest - 1) {
    int cell = __builtin_ctzll(rest);
    uint32_t start = ends[cell - 1] + 1;
    uint8_t code = (uint8_t)find(known, bytes + start, ends[cell] - start);
    codes[cell] = code;
    left |= (uint64_t)(code == 0) << cell;
  }
  return left;
}

#if defined(__x86_64__)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,bmi2,popcnt,lzcnt")))

// What the first look does not find.
__attribute__((noinline)) static uint16_t find_further(const survey_answers *known, const uint8_t *cell, size_t length) {
  return survey_answer_find(known, cell, length);
}

// All bytes that are compared at once: texts differ in length, and a branch for each would be foretold wrong too often.
ALWAYS AVX512 uint16_t find_avx512(const survey_answers *known, const uint8_t *cell, size_t length) {
  __m512i start = _mm512_maskz_loadu_epi8(_bzhi_u64(~0ull, (uint32_t)length), cell);
  __m256i four = _mm256_xor_si256(_mm512_castsi512_si256(start), _mm512_extracti64x4_epi64(start, 1));
  __m128i two = _mm_xor_si128(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
  uint64_t sum = (uint64_t)_mm_cvtsi128_si64(_mm_xor_si128(two, _mm_unpackhi_epi64(two, two)));
  const survey_answer *answer = known->index + slot_by(known, sum, length);
  uint64_t other = _mm512_cmpneq_epi8_mask(start, _mm512_loadu_si512(known->starts + answer->start));
  if (other != 0 || length >= SURVEY_ANSWER_START || answer->length != length) return find_further(known, cell, length);
  return answer->code;
}

AVX512 static size_t find_column_avx512(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    uint16_t *codes) {
  survey_answers own = *known;
  return find_column(bytes, ends, stride, rows, &own, codes, find_avx512);
}

AVX512 static uint64_t find_cells_avx512(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, uint8_t *codes) {
  survey_answers own = *known;
  return find_cells(bytes, ends, among, &own, codes, find_avx512);
}

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
  size_t found = find_column(bytes, ends, stride, rows, known, codes, survey_answer_find);
  return stamps ? count_stamped(codes, found, stamps, stamp) : found;
}

uint64_t survey_find_cells(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, uint8_t *codes) {
#if defined(__x86_64__)
  if (has_avx512()) return find_cells_avx512(bytes, ends, among, known, codes);
#endif
  return survey_find_cells_plain(bytes, ends, among, known, codes);
}

uint64_t survey_find_cells_plain(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, uint8_t *codes) {
  return find_cells(bytes, ends, among, known, codes, survey_answer_find);
}
