// Invariants:
// - Of the codes, `rows` of each cell are read and no more.
// - Of a group's counters, whole planes of those codes are read and written that are under `planes`.
// - What is counted does not depend on the way: bytes behind a plane's cells stay what they were, since no code there is counted.
#include "survey_count.h"
#include "survey_turn.h"

#include <stdbool.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define ALWAYS static inline __attribute__((always_inline))

// 32 cells are counted at once, or 16 where there are no more.
#define CHUNK 32
// No code at all.
#define NONE 0xFF
// Where more codes than these come up, or no more cells than these are left, each answer is counted by itself.
#define MOST_SEEN 12
#define FEW 8

typedef uint8_t sixteen __attribute__((vector_size(16), aligned(1)));
typedef uint8_t chunk __attribute__((vector_size(32), aligned(1)));

size_t survey_count_plane(size_t cells) {
  if (cells % CHUNK <= FEW) return cells;
  return cells <= 16 ? 16 : (cells + CHUNK - 1) / CHUNK * CHUNK;
}

// MARK: One by one

ALWAYS void count_each(
    const uint8_t *codes, size_t codes_stride, size_t first, size_t last, size_t plane, const uint32_t *groups, size_t rows,
    uint8_t *counters, size_t group_stride, size_t planes) {
  size_t places[SURVEY_COUNT_ROWS];
  for (size_t row = 0; row < rows; row++) places[row] = groups[row] * group_stride;
  for (size_t cell = first; cell < last; cell++) {
    const uint8_t *own = codes + cell * codes_stride;
    for (size_t row = 0; row < rows; row++) {
      if (own[row] < planes) counters[places[row] + own[row] * plane + cell]++;
    }
  }
}

void survey_count_plain(
    const uint8_t *codes, size_t codes_stride, size_t cells, const uint32_t *groups, size_t rows, uint8_t *counters,
    size_t group_stride, size_t planes) {
  count_each(codes, codes_stride, 0, cells, survey_count_plane(cells), groups, rows, counters, group_stride, planes);
}

// MARK: Many at once

// Which codes come up, bit *k* for code *k*; all bits where one over 16 does.
typedef uint32_t seen_function(const survey_line *columns, size_t count);

// The answers of rows by 32 cells at `rows_of_codes`, `count` codes of which come up.
ALWAYS void count_seen(
    const uint8_t *rows_of_codes, const uint32_t *groups, size_t rows, const uint8_t *seen, size_t count,
    uint8_t *counters, size_t group_stride, size_t plane, bool is_half) {
  chunk codes[MOST_SEEN];
  size_t offsets[MOST_SEEN];
  for (size_t number = 0; number < count; number++) {
    codes[number] = (chunk){} + seen[number];
    offsets[number] = seen[number] * plane;
  }
  for (size_t row = 0; row < rows; row++) {
    uint8_t *own = counters + groups[row] * group_stride;
    if (is_half) {
      sixteen cells;
      memcpy(&cells, rows_of_codes + row * CHUNK, sizeof cells);
      for (size_t number = 0; number < count; number++) {
        sixteen wanted = (sixteen){} + seen[number];
        *(sixteen *)(own + offsets[number]) -= (sixteen)(cells == wanted);
      }
    } else {
      chunk cells = *(const chunk *)(rows_of_codes + row * CHUNK);
      for (size_t number = 0; number < count; number++) {
        *(chunk *)(own + offsets[number]) -= (chunk)(cells == codes[number]);
      }
    }
  }
}

ALWAYS void count_chunks(
    const uint8_t *codes, size_t codes_stride, size_t cells, const uint32_t *groups, size_t rows, uint8_t *counters,
    size_t group_stride, size_t planes, seen_function seen_of) {
  size_t plane = survey_count_plane(cells);
  for (size_t first = 0; first < cells; first += CHUNK) {
    size_t count = cells - first < CHUNK ? cells - first : CHUNK;
    survey_line columns[CHUNK];
    uint8_t rows_of_codes[SURVEY_COUNT_ROWS * CHUNK];
    for (size_t cell = 0; cell < count; cell++) {
      const uint8_t *own = codes + (first + cell) * codes_stride;
      if (rows == SURVEY_COUNT_ROWS) {
        columns[cell] = *(const survey_line *)own;
      } else {
        columns[cell] = (survey_line){};
        memcpy(columns + cell, own, rows);
      }
    }
    for (size_t cell = count; cell < CHUNK; cell++) columns[cell] = (survey_line){} + NONE;
    uint32_t found = seen_of(columns, count);
    if (planes < 32) found &= (1u << planes) - 1;
    size_t number = (size_t)__builtin_popcount(found);
    if (number > MOST_SEEN || count <= FEW) {
      count_each(codes, codes_stride, first, first + count, plane, groups, rows, counters, group_stride, planes);
      continue;
    }
    uint8_t seen[MOST_SEEN];
    for (size_t at = 0; at < number; at++, found &= found - 1) seen[at] = (uint8_t)__builtin_ctz(found);
    for (size_t half = 0; half < CHUNK / 16; half++) {
      if (half * 16 >= count && plane == 16) break;
      // Row 16 *l* + *r* then stands in lane *l* of line *r*.
      survey_turn(columns + half * 16);
      for (size_t row = 0; row < SURVEY_COUNT_ROWS; row++) {
        memcpy(rows_of_codes + row * CHUNK + half * 16, (uint8_t *)(columns + half * 16 + row % 16) + row / 16 * 16, 16);
      }
    }
    uint8_t *own = counters + first;
    if (plane == 16) {
      count_seen(rows_of_codes, groups, rows, seen, number, own, group_stride, plane, true);
      continue;
    }
    // For each number a loop of its own, which the compiler unrolls.
    switch (number) {
#define CASE(number) \
  case number: count_seen(rows_of_codes, groups, rows, seen, number, own, group_stride, plane, false); break
      CASE(1);
      CASE(2);
      CASE(3);
      CASE(4);
      CASE(5);
      CASE(6);
      CASE(7);
      CASE(8);
#undef CASE
      default: count_seen(rows_of_codes, groups, rows, seen, number, own, group_stride, plane, false);
    }
  }
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))

// By code less one: the first eight in `low`, the next eight in `high`. What is 0 or over 128 has no bit.
static const uint8_t low_bits[16] = {1, 2, 4, 8, 16, 32, 64, 128}, high_bits[16] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128};

ALWAYS AVX2 uint32_t all_seen(__m256i low, __m256i high, __m256i most, __m256i least) {
  uint8_t bytes[4][32];
  memcpy(bytes[0], &low, 32);
  memcpy(bytes[1], &high, 32);
  memcpy(bytes[2], &most, 32);
  memcpy(bytes[3], &least, 32);
  for (int byte = 1; byte < 32; byte++) {
    bytes[0][0] |= bytes[0][byte];
    bytes[1][0] |= bytes[1][byte];
    bytes[2][0] = bytes[2][0] > bytes[2][byte] ? bytes[2][0] : bytes[2][byte];
    bytes[3][0] = bytes[3][0] < bytes[3][byte] ? bytes[3][0] : bytes[3][byte];
  }
  if (bytes[2][0] > 16) return ~0u;
  return (uint32_t)bytes[0][0] << 1 | (uint32_t)bytes[1][0] << 9 | (bytes[3][0] == 0);
}

ALWAYS AVX2 uint32_t seen_avx2(const survey_line *columns, size_t count) {
  const __m256i low_of = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)low_bits));
  const __m256i high_of = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)high_bits));
  __m256i low = _mm256_setzero_si256(), high = low, most = low, least = _mm256_set1_epi8((char)NONE);
  for (const __m256i *at = (const __m256i *)columns; at < (const __m256i *)(columns + count); at++) {
    __m256i codes = _mm256_loadu_si256(at), less = _mm256_sub_epi8(codes, _mm256_set1_epi8(1));
    low = _mm256_or_si256(low, _mm256_shuffle_epi8(low_of, less));
    high = _mm256_or_si256(high, _mm256_shuffle_epi8(high_of, less));
    most = _mm256_max_epu8(most, codes);
    least = _mm256_min_epu8(least, codes);
  }
  return all_seen(low, high, most, least);
}

AVX2 static void count_avx2(
    const uint8_t *codes, size_t codes_stride, size_t cells, const uint32_t *groups, size_t rows, uint8_t *counters,
    size_t group_stride, size_t planes) {
  count_chunks(codes, codes_stride, cells, groups, rows, counters, group_stride, planes, seen_avx2);
}

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,bmi2,popcnt,lzcnt")))

ALWAYS AVX512 __m256i half(__m512i all, int number) {
  return number == 0 ? _mm512_castsi512_si256(all) : _mm512_extracti64x4_epi64(all, 1);
}

ALWAYS AVX512 uint32_t seen_avx512(const survey_line *columns, size_t count) {
  const __m512i low_of = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)low_bits));
  const __m512i high_of = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)high_bits));
  __m512i low = _mm512_setzero_si512(), high = low, most = low, least = _mm512_set1_epi8((char)NONE);
  for (size_t at = 0; at < count; at++) {
    __m512i codes = _mm512_loadu_si512(columns + at), less = _mm512_sub_epi8(codes, _mm512_set1_epi8(1));
    low = _mm512_or_si512(low, _mm512_shuffle_epi8(low_of, less));
    high = _mm512_or_si512(high, _mm512_shuffle_epi8(high_of, less));
    most = _mm512_max_epu8(most, codes);
    least = _mm512_min_epu8(least, codes);
  }
  return all_seen(
      _mm256_or_si256(half(low, 0), half(low, 1)), _mm256_or_si256(half(high, 0), half(high, 1)),
      _mm256_max_epu8(half(most, 0), half(most, 1)), _mm256_min_epu8(half(least, 0), half(least, 1)));
}

AVX512 static void count_avx512(
    const uint8_t *codes, size_t codes_stride, size_t cells, const uint32_t *groups, size_t rows, uint8_t *counters,
    size_t group_stride, size_t planes) {
  count_chunks(codes, codes_stride, cells, groups, rows, counters, group_stride, planes, seen_avx512);
}

#endif

void survey_count_scores(
    const uint8_t *kinds, const uint8_t *sums, const uint32_t *table, const uint32_t *groups, size_t rows,
    uint8_t *counters, size_t group_stride) {
  for (size_t row = 0; row < rows; row++) {
    uint32_t entry = table[kinds[row]];
    counters[groups[row] * group_stride + (entry >> 16) + (sums[row] & entry)]++;
  }
}

void survey_count(
    const uint8_t *codes, size_t codes_stride, size_t cells, const uint32_t *groups, size_t rows, uint8_t *counters,
    size_t group_stride, size_t planes) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")) {
      count_avx512(codes, codes_stride, cells, groups, rows, counters, group_stride, planes);
    } else {
      count_avx2(codes, codes_stride, cells, groups, rows, counters, group_stride, planes);
    }
    return;
  }
#endif
  survey_count_plain(codes, codes_stride, cells, groups, rows, counters, group_stride, planes);
}
