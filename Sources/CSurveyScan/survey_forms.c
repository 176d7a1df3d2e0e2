// Invariants:
// - `survey_form_number` reads no byte behind a cell; of a column's cells sixteen from the start on are.
// - What is found does not depend on the way: a cell that the fast looks refuse is read by `survey_form_number`.
#include "survey_bytes.h"
#include "survey_columns.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define EXACT (1ull << 63)

ALWAYS uint64_t number(uint64_t letters, size_t digits, uint64_t value) {
  return EXACT | letters << SURVEY_FORM_LETTERS | (uint64_t)digits << SURVEY_FORM_DIGITS | value;
}

ALWAYS bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }

// Blanks, control characters and what is no ASCII need the look that texts get.
ALWAYS bool is_letter(uint8_t byte) { return (uint8_t)(byte - 0x21) < 0x7F - 0x21 && byte != '"'; }

uint64_t survey_form_number(const uint8_t *bytes, size_t count) {
  size_t at = 0;
  uint64_t letters = 0, value = 0;
  for (; at < 3 && at < count && !is_digit(bytes[at]); at++) {
    if (!is_letter(bytes[at])) return 0;
    letters = letters << 8 | bytes[at];
  }
  size_t digits = count - at;
  if (digits == 0 || digits > 10) return 0;
  for (; at < count; at++) {
    if (!is_digit(bytes[at])) return 0;
    value = value * 10 + (uint64_t)(bytes[at] - '0');
  }
  return number(letters, digits, value);
}

// The number of a cell with at most one letter and eight digits, as nearly all are: all digits at a time; 0 for all others.
ALWAYS uint64_t usual_number(const uint8_t *bytes, size_t count) {
  uint8_t first = bytes[0];
  size_t at = !is_digit(first), digits = count - at;
  if (digits - 1 > 7 || (at && !is_letter(first))) return 0;
  // The digits stand at the word's end, zeros in front of them.
  uint64_t value = (word(bytes + at) ^ 0x3030303030303030ull) << (64 - 8 * digits);
  if (((value + 0x7676767676767676ull) | value) & 0x8080808080808080ull) return 0;
  // Pairs, then fours, then all eight.
  value = value * 10 + (value >> 8);
  uint64_t low = (value & 0x000000FF000000FFull) * 0x000F424000000064ull;
  uint64_t high = (value >> 16 & 0x000000FF000000FFull) * 0x0000271000000001ull;
  return number(at ? first : 0, digits, (low + high) >> 32);
}

ALWAYS uint64_t number_of(const uint8_t *bytes, size_t count) {
  uint64_t found = usual_number(bytes, count);
  return found ? found : survey_form_number(bytes, count);
}

// Reads cells from the first on, up to the first that is no form number, at most `rows`.
ALWAYS size_t read_plainly(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t *numbers) {
  for (size_t row = 0; row < rows; row++, ends += stride) {
    uint32_t start = ends[-1] + 1, count = ends[0] - start;
    uint64_t found = 0;
    if (count > 0) {
      found = number_of(bytes + start, count);
      if (found == 0) return row;
    }
    numbers[row] = found;
  }
  return rows;
}

size_t survey_read_form_numbers_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t *numbers) {
  return read_plainly(bytes, ends, stride, rows, numbers);
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2")))

// Reads cells with the letters of `like`, whose number is `first`, and as many digits, eight at the most; until one has others.
AVX2 static size_t run(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const uint8_t *like, uint64_t first,
    uint64_t *numbers) {
  size_t digits = first >> SURVEY_FORM_DIGITS & 15;
  size_t letters = 0;
  while (letters < 3 && first >> (SURVEY_FORM_LETTERS + 8 * letters) & 0xFF) letters++;
  size_t count = letters + digits;
  if (digits > 8) return 0;
  // What stands beside the digits, how much may be left of each byte without it, and where the digits go: to the end of eight bytes.
  uint8_t pattern[16], most_left[16], places[16];
  for (size_t byte = 0; byte < 16; byte++) {
    pattern[byte] = byte < letters ? like[byte] : '0';
    most_left[byte] = byte < letters ? 0 : byte < count ? 9 : 0xFF;
    places[byte] = byte + digits < 8 || byte >= 8 ? 0x80 : (uint8_t)(byte + count - 8);
  }
  const __m128i beside = _mm_loadu_si128((const __m128i *)pattern);
  const __m128i most = _mm_loadu_si128((const __m128i *)most_left);
  const __m128i moved = _mm_loadu_si128((const __m128i *)places);
  uint64_t kind = first >> SURVEY_FORM_DIGITS << SURVEY_FORM_DIGITS;
  size_t row = 0;
  for (; row < rows; row++, ends += stride) {
    uint32_t start = ends[-1] + 1;
    if (ends[0] - start != count) break;
    __m128i values = _mm_xor_si128(_mm_loadu_si128((const __m128i *)(bytes + start)), beside);
    __m128i wrong = _mm_subs_epu8(values, most);
    if (!_mm_testz_si128(wrong, wrong)) break;
    // Pairs, then fours, then all eight.
    values = _mm_maddubs_epi16(_mm_shuffle_epi8(values, moved), _mm_set1_epi16(10 | 1 << 8));
    values = _mm_madd_epi16(values, _mm_set1_epi32(100 | 1 << 16));
    values = _mm_madd_epi16(_mm_packus_epi32(values, values), _mm_set1_epi32(10000 | 1 << 16));
    numbers[row] = kind | (uint32_t)_mm_cvtsi128_si32(values);
  }
  return row;
}

AVX2 static size_t read_avx2(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t *numbers) {
  size_t row = 0;
  while (row < rows) {
    // One by itself tells how those behind it are likely to stand. Where that does not hold, some are read without it.
    const uint32_t *at = ends + row * stride;
    if (read_plainly(bytes, at, stride, 1, numbers + row) == 0) return row;
    const uint8_t *like = bytes + (uint32_t)(at[-1] + 1);
    uint64_t first = numbers[row++];
    at += stride;
    size_t alike = first ? run(bytes, at, stride, rows - row, like, first, numbers + row) : 0;
    row += alike;
    if (alike < 8 && row < rows) {
      size_t more = rows - row < 16 ? rows - row : 16;
      size_t read = read_plainly(bytes, ends + row * stride, stride, more, numbers + row);
      row += read;
      if (read < more) return row;
    }
  }
  return row;
}

#endif

size_t survey_read_form_numbers(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t *numbers) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return read_avx2(bytes, ends, stride, rows, numbers);
#endif
  return read_plainly(bytes, ends, stride, rows, numbers);
}
