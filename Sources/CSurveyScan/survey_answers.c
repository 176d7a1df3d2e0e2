// Invariants:
// - Of a cell, eight bytes from its start on are read, however short it is, and of longer ones no more than they have.
// - An index has room for one entry at least that is 0, so that each search ends.
// - What is found does not depend on the way: the vectors compare the same bytes as `memcmp` does.
#include "survey_scan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define ALWAYS static inline __attribute__((always_inline))

ALWAYS uint64_t word(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, 8);
  return value;
}

// Where the search for a cell of `length` > 0 bytes begins.
ALWAYS uint32_t slot_of(const uint8_t *cell, size_t length) {
  size_t most = length < 8 ? length : 8;
  uint64_t valid = ~0ull >> (64 - 8 * most);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  valid = ~0ull << (64 - 8 * most);
#endif
  uint64_t first = word(cell) & valid, last = word(cell + (length - most)) & valid;
  uint64_t mixed = first ^ (last << 29 | last >> 35) ^ length;
  return (uint32_t)(mixed * 0x9E3779B97F4A7C15ull >> 40);
}

uint32_t survey_answer_slot(const uint8_t *cell, size_t length) { return slot_of(cell, length); }

ALWAYS bool has_same_rest(const survey_answers *known, const survey_answer *answer, const uint8_t *cell, size_t length) {
  return length <= SURVEY_ANSWER_START ||
         memcmp(cell + SURVEY_ANSWER_START, known->texts + answer->rest, length - SURVEY_ANSWER_START) == 0;
}

ALWAYS uint16_t find_plain(const survey_answers *known, const uint8_t *cell, size_t length) {
  for (uint32_t slot = slot_of(cell, length);; slot++) {
    uint16_t number = known->index[slot & known->mask];
    if (number == 0) return 0;
    const survey_answer *answer = known->answers + number;
    size_t start = length < SURVEY_ANSWER_START ? length : SURVEY_ANSWER_START;
    if (answer->length == length && memcmp(answer->start, cell, start) == 0 && has_same_rest(known, answer, cell, length)) {
      return answer->code;
    }
  }
}

uint16_t survey_answer_find(const survey_answers *known, const uint8_t *cell, size_t length) {
  return length > 0 ? find_plain(known, cell, length) : 0;
}

typedef uint16_t find_function(const survey_answers *known, const uint8_t *cell, size_t length);

ALWAYS size_t find_column(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t blank, uint16_t *codes, find_function find) {
  for (size_t row = 0; row < rows; row++, ends += stride) {
    uint32_t start = ends[-1] + 1, length = ends[0] - start;
    uint16_t code = blank;
    if (length != 0) {
      code = find(known, bytes + start, length);
      if (code == 0) return row;
      if (stamps && (code >= SURVEY_STAMPED_CODES || stamps[code] != stamp)) return row;
    }
    codes[row] = code;
  }
  return rows;
}

ALWAYS uint64_t find_cells(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, const uint8_t *single,
    uint8_t blank, uint8_t *codes, find_function find) {
  uint64_t left = 0;
  for (uint64_t rest = among; rest; rest &= rest - 1) {
    int cell = __builtin_ctzll(rest);
    uint32_t start = ends[cell - 1] + 1, length = ends[cell] - start;
    uint8_t code;
    if (__builtin_expect(length > 1, 1)) {
      code = (uint8_t)find(known, bytes + start, length);
    } else {
      code = length == 1 ? single[bytes[start]] : blank;
    }
    codes[cell] = code;
    left |= (uint64_t)(code == 0) << cell;
  }
  return left;
}

#if defined(__x86_64__)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,bmi2,popcnt,lzcnt")))

// What the first look does not find.
__attribute__((noinline)) static uint16_t find_further(const survey_answers *known, const uint8_t *cell, size_t length) {
  return find_plain(known, cell, length);
}

// All bytes that are compared at once: texts differ in length, and a branch for each would be foretold wrong too often.
ALWAYS AVX512 uint16_t find_avx512(const survey_answers *known, const uint8_t *cell, size_t length) {
  __m512i start = _mm512_maskz_loadu_epi8(_bzhi_u64(~0ull, (uint32_t)length), cell);
  const survey_answer *answer = known->answers + known->index[slot_of(cell, length) & known->mask];
  uint64_t other = _mm512_cmpneq_epi8_mask(start, _mm512_loadu_si512(answer->start));
  if (__builtin_expect((other | (answer->length ^ length) | length >> 6) == 0, 1)) return answer->code;
  return find_further(known, cell, length);
}

AVX512 static size_t find_column_avx512(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t blank, uint16_t *codes) {
  return find_column(bytes, ends, stride, rows, known, stamps, stamp, blank, codes, find_avx512);
}

AVX512 static uint64_t find_cells_avx512(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, const uint8_t *single,
    uint8_t blank, uint8_t *codes) {
  return find_cells(bytes, ends, among, known, single, blank, codes, find_avx512);
}

static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("bmi2");
}

#endif

size_t survey_find_column(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t blank, uint16_t *codes) {
#if defined(__x86_64__)
  if (has_avx512()) return find_column_avx512(bytes, ends, stride, rows, known, stamps, stamp, blank, codes);
#endif
  return survey_find_column_plain(bytes, ends, stride, rows, known, stamps, stamp, blank, codes);
}

size_t survey_find_column_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t blank, uint16_t *codes) {
  return find_column(bytes, ends, stride, rows, known, stamps, stamp, blank, codes, find_plain);
}

uint64_t survey_find_cells(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, const uint8_t *single,
    uint8_t blank, uint8_t *codes) {
#if defined(__x86_64__)
  if (has_avx512()) return find_cells_avx512(bytes, ends, among, known, single, blank, codes);
#endif
  return survey_find_cells_plain(bytes, ends, among, known, single, blank, codes);
}

uint64_t survey_find_cells_plain(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, const uint8_t *single,
    uint8_t blank, uint8_t *codes) {
  return find_cells(bytes, ends, among, known, single, blank, codes, find_plain);
}
