// Invariants:
// - What is read does not depend on the way: a cell that the vectors refuse is read by the plain one.
// - Of a cell, 32 bytes from its start on are read.
#include "survey_bytes.h"
#include "survey_columns.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Two digits behind one another as a number.
ALWAYS uint32_t pair(uint64_t digits, int byte) {
  return (uint32_t)(digits >> (8 * byte) & 0xFF) * 10 + (uint32_t)(digits >> (8 * byte + 8) & 0xFF);
}

ALWAYS bool is_between(uint32_t number, uint32_t least, uint32_t most) { return number - least <= most - least; }

// Eight bytes at a time. What must stand there is taken off each byte: of a digit its value is left, of anything else 0. The sums reach a
// byte's highest bit where more than 9, or more than 0, is left.
ALWAYS bool read_time(const uint8_t *bytes, survey_time *time) {
  uint64_t date = word(bytes), clock = word(bytes + 11) ^ 0x30303A30303A3030ull, rest = (word(bytes + 8) & 0xFFFFFF) ^ 0x203030;
  bool is_year_first = bytes[4] < 0x30;
  uint64_t separator = is_year_first ? bytes[4] : bytes[2], sum;
  // "-", "." or "/".
  if (separator - 0x2D > 2) return false;
  if (is_year_first) {
    date ^= 0x0030300030303030ull | separator << 32 | separator << 56;
    sum = 0x7F76767F76767676ull;
  } else {
    date ^= 0x3030003030003030ull | separator << 16 | separator << 40;
    sum = 0x76767F76767F7676ull;
  }
  uint64_t wrong = (date + sum) | date | (clock + 0x76767F76767F7676ull) | clock | (rest + 0x7F7676) | rest;
  if (wrong & 0x8080808080808080ull) return false;
  uint32_t hour = pair(clock, 0), minute = pair(clock, 3), second = pair(clock, 6);
  if (hour > 24 || minute > 59 || second > 60) return false;
  uint32_t year, one, other;
  if (is_year_first) {
    year = pair(date, 0) * 100 + pair(date, 2), one = pair(date, 5), other = pair(rest, 0);
    if (one > 12) return false;
  } else {
    one = pair(date, 0), other = pair(date, 3), year = pair(date, 6) * 100 + pair(rest, 0);
    if (one > 12 && other > 12) return false;
  }
  if (!is_between(one, 1, 31) || !is_between(other, 1, 31) || !is_between(year, 1900, 2200)) return false;
  time->order = is_year_first ? 1 : 2;
  time->year = (int16_t)year;
  time->first = (uint8_t)one;
  time->second = (uint8_t)other;
  time->seconds = (int32_t)(hour * 3600 + minute * 60 + second);
  return true;
}

bool survey_read_time(const uint8_t *bytes, survey_time *time) { return read_time(bytes, time); }

// The next cell, if it is as long as a time.
ALWAYS const uint8_t *cell_of(const uint8_t *bytes, const uint32_t *ends) {
  uint32_t start = ends[-1] + 1;
  return ends[0] - start == 19 ? bytes + start : NULL;
}

size_t survey_read_times_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, survey_time *times) {
  for (size_t row = 0; row < rows; row++, ends += stride) {
    const uint8_t *cell = cell_of(bytes, ends);
    if (!cell || !read_time(cell, times + row)) return row;
  }
  return rows;
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2")))

_Static_assert(
    offsetof(survey_time, year) == 2 && offsetof(survey_time, first) == 4 && offsetof(survey_time, second) == 5 &&
        offsetof(survey_time, seconds) == 8 && sizeof(survey_time) == 12,
    "what run writes at once");

// Reads cells that stand as `like` does, until one does not. Years are 1900 to 2199 here.
ALWAYS AVX2 size_t run(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const uint8_t *like, bool is_year_first,
    survey_time *times) {
  char mark = (char)like[is_year_first ? 4 : 2];
  // What stands beside the digits, how much may be left of each byte without it, and where the digits go, in pairs: century, year, the other
  // two numbers, hour, minute; in the upper half, seconds where the hour stands.
  const __m256i pattern = is_year_first
      ? _mm256_setr_epi8(
            '0', '0', '0', '0', mark, '0', '0', mark, '0', '0', ' ', '0', '0', ':', '0', '0', ':', '0', '0', 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0)
      : _mm256_setr_epi8(
            '0', '0', mark, '0', '0', mark, '0', '0', '0', '0', ' ', '0', '0', ':', '0', '0', ':', '0', '0', 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0);
  const __m256i most_left = is_year_first
      ? _mm256_setr_epi8(
            9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)
      : _mm256_setr_epi8(
            9, 9, 0, 9, 9, 0, 9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
  const __m256i places = is_year_first
      ? _mm256_setr_epi8(
            0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 2, -1, -1, -1, -1,
            -1, -1)
      : _mm256_setr_epi8(
            6, 7, 8, 9, 0, 1, 3, 4, 11, 12, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 2, -1, -1, -1, -1,
            -1, -1);
  const __m256i least =
      _mm256_setr_epi16(19, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const __m256i most = _mm256_setr_epi16(
      21, 99, is_year_first ? 12 : 31, 31, 24, 59, 0, 0, 0, 0, 0, 0, 60, 0, 0, 0);
  const __m256i tens = _mm256_set1_epi16(10 | 1 << 8);
  // The year, both numbers as bytes, seconds after midnight.
  const __m256i weights = _mm256_setr_epi16(100, 1, 1, 256, 3600, 60, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
  const __m128i twelve = _mm_setr_epi16(-1, -1, 12, 12, -1, -1, -1, -1);
  const __m128i shifts = _mm_setr_epi32(16, 0, 0, 0);
  const __m128i order = _mm_setr_epi32(is_year_first ? 1 : 2, 0, 0, 0);
  size_t row = 0;
  for (; row < rows; row++, ends += stride) {
    const uint8_t *cell = cell_of(bytes, ends);
    if (!cell) break;
    __m256i digits = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)cell), pattern);
    __m256i wrong = _mm256_subs_epu8(digits, most_left);
    __m256i numbers = _mm256_maddubs_epi16(_mm256_shuffle_epi8(digits, places), tens);
    wrong = _mm256_or_si256(wrong, _mm256_subs_epu16(numbers, most));
    wrong = _mm256_or_si256(wrong, _mm256_subs_epu16(least, numbers));
    if (!is_year_first) {
      // The lesser of both numbers is a month.
      __m128i low = _mm256_castsi256_si128(numbers);
      __m128i lesser = _mm_min_epu16(low, _mm_shufflelo_epi16(low, _MM_SHUFFLE(2, 3, 1, 0)));
      wrong = _mm256_or_si256(wrong, _mm256_zextsi128_si256(_mm_subs_epu16(lesser, twelve)));
    }
    if (!_mm256_testz_si256(wrong, wrong)) break;
    __m256i parts = _mm256_madd_epi16(numbers, weights);
    __m128i time = _mm_add_epi32(_mm256_castsi256_si128(parts), _mm256_extracti128_si256(parts, 1));
    time = _mm_or_si128(_mm_sllv_epi32(time, shifts), order);
    _mm_storel_epi64((__m128i *)(times + row), time);
    times[row].seconds = _mm_extract_epi32(time, 2);
  }
  return row;
}

AVX2 static size_t read_times_avx2(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, survey_time *times) {
  size_t row = 0;
  while (row < rows) {
    // One by itself tells how those behind it are likely to stand.
    const uint32_t *at = ends + row * stride;
    const uint8_t *cell = cell_of(bytes, at);
    if (!cell || !read_time(cell, times + row)) break;
    bool is_year_first = times[row].order == 1;
    row += 1;
    at += stride;
    row += is_year_first ? run(bytes, at, stride, rows - row, cell, true, times + row)
                         : run(bytes, at, stride, rows - row, cell, false, times + row);
  }
  return row;
}

#endif

size_t survey_read_times(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, survey_time *times) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return read_times_avx2(bytes, ends, stride, rows, times);
#endif
  return survey_read_times_plain(bytes, ends, stride, rows, times);
}
