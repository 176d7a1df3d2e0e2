// Invariants:
// - Of `bytes`, what is read stands between the first field's start and `SURVEY_SCAN_SLACK` bytes behind the last one's end.
// - What is found does not depend on the way: the vectors do eight cells as the plain loop does each.
#include "survey_scan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

static inline uint8_t code_of(
    const uint8_t *bytes, const uint32_t *ends, size_t cell, const uint8_t *single, uint8_t blank) {
  uint32_t start = ends[(ptrdiff_t)cell - 1] + 1;
  uint32_t length = ends[cell] - start;
  return length == 1 ? single[bytes[start]] : length == 0 ? blank : 0;
}

static uint64_t decode_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t from, size_t count, const uint8_t *single, uint8_t blank,
    uint8_t *codes) {
  uint64_t left = 0;
  for (size_t cell = from; cell < count; cell++) {
    codes[cell] = code_of(bytes, ends, cell, single, blank);
    left |= (uint64_t)(codes[cell] == 0) << cell;
  }
  return left;
}

#if defined(__x86_64__)

// The codes of 32 bytes that are digits, 0 for all else.
__attribute__((target("avx2"))) static inline __m256i digit_codes(__m256i bytes, __m256i digits) {
  __m256i is_digit = _mm256_cmpeq_epi8(_mm256_and_si256(bytes, _mm256_set1_epi8((char)0xF0)), _mm256_set1_epi8(0x30));
  return _mm256_and_si256(_mm256_shuffle_epi8(digits, bytes), is_digit);
}

__attribute__((target("avx2"))) static inline uint64_t mask_of(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

// Up to 32 cells that all are a digit with a code or empty; false for all others, with nothing written that counts.
//
// What stands in front of a cell's delimiter is its digit, or the delimiter before: so each place of a delimiter has a code, and these are
// moved together.
__attribute__((target("avx2,bmi2,popcnt"))) static inline bool decode_short(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
  uint32_t start = ends[-1] + 1, length = ends[count - 1] + 1 - start;
  if (start == 0 || length > 2 * count || count > 32) return false;
  const __m256i digits = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(single + 0x30)));
  const __m256i delimiter = _mm256_set1_epi8((char)bytes[ends[0]]);
  const __m256i *at = (const __m256i *)(bytes + start);
  __m256i low = _mm256_loadu_si256(at), high = _mm256_loadu_si256(at + 1);
  uint64_t valid = ~0ull >> (64 - length);
  uint64_t places = mask_of(_mm256_cmpeq_epi8(low, delimiter), _mm256_cmpeq_epi8(high, delimiter)) & valid;
  if (length == 2 * count && places == (0xAAAAAAAAAAAAAAAAull & valid)) {
    // All have one byte, every other one.
    __m256i even = _mm256_set1_epi16(0xFF);
    __m256i bytes_of_cells = _mm256_permute4x64_epi64(
        _mm256_packus_epi16(_mm256_and_si256(low, even), _mm256_and_si256(high, even)), 0xD8);
    __m256i known = digit_codes(bytes_of_cells, digits);
    uint32_t unknown = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(known, _mm256_setzero_si256()));
    _mm256_storeu_si256((__m256i *)codes, known);
    return (unknown & (~0u >> (32 - count))) == 0;
  }
  const __m256i *before = (const __m256i *)(bytes + start - 1);
  __m256i low_before = _mm256_loadu_si256(before), high_before = _mm256_loadu_si256(before + 1);
  uint64_t digits_before = ~(places << 1 | 1);
  // A cell of two bytes has two behind one another that are no delimiters; a delimiter that is not an end would be one too many.
  if ((~places & digits_before & valid) != 0 || (size_t)__builtin_popcountll(places) != count) return false;
  __m256i blanks = _mm256_set1_epi8((char)blank);
  __m256i low_blank = _mm256_cmpeq_epi8(low_before, delimiter), high_blank = _mm256_cmpeq_epi8(high_before, delimiter);
  // In front of the first cell stands the end of another one, whatever it is.
  low_blank = _mm256_or_si256(low_blank, _mm256_setr_epi64x(0xFF, 0, 0, 0));
  __m256i low_codes = _mm256_blendv_epi8(digit_codes(low_before, digits), blanks, low_blank);
  __m256i high_codes = _mm256_blendv_epi8(digit_codes(high_before, digits), blanks, high_blank);
  __m256i zero = _mm256_setzero_si256();
  if (mask_of(_mm256_cmpeq_epi8(low_codes, zero), _mm256_cmpeq_epi8(high_codes, zero)) & places) return false;
  uint64_t words[8];
  _mm256_storeu_si256((__m256i *)words, low_codes);
  _mm256_storeu_si256((__m256i *)(words + 4), high_codes);
  uint8_t *to = codes;
  for (uint32_t word = 0; word * 8 < length; word++) {
    uint64_t wanted = places >> (8 * word) & 0xFF;
    uint64_t moved = _pext_u64(words[word], _pdep_u64(wanted, 0x0101010101010101ull) * 0xFF);
    memcpy(to, &moved, 8);
    to += __builtin_popcountll(wanted);
  }
  return true;
}

// Eight cells at a time. Only digits have their code looked up here, by their low four bits; other cells of one byte are left.
// The first bytes are loaded one by one: gathering instructions are slow on many processors since they were mended.
__attribute__((target("avx2,bmi2,popcnt"))) static uint64_t decode_avx2(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
  if (decode_short(bytes, ends, count, single, blank, codes)) return 0;
  const __m128i digits = _mm_loadu_si128((const __m128i *)(single + 0x30));
  // The low bytes of eight numbers, in the first four bytes of each half.
  const __m256i low_bytes = _mm256_setr_epi8(
      0, 4, 8, 12, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 4, 8, 12, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
      -1);
  uint64_t left = 0;
  size_t cell = 0;
  for (; cell + 8 <= count; cell += 8) {
    const uint32_t *before = ends + cell - 1;
    // Widths of 255 and more stay 255: neither 1 nor 2.
    __m256i width = _mm256_min_epu32(
        _mm256_sub_epi32(
            _mm256_loadu_si256((const __m256i *)(ends + cell)), _mm256_loadu_si256((const __m256i *)before)),
        _mm256_set1_epi32(255));
    width = _mm256_shuffle_epi8(width, low_bytes);
    __m128i widths = _mm_unpacklo_epi32(_mm256_castsi256_si128(width), _mm256_extracti128_si256(width, 1));
    __m128i byte = _mm_cvtsi32_si128(bytes[(uint32_t)(before[0] + 1)]);
    byte = _mm_insert_epi8(byte, bytes[(uint32_t)(before[1] + 1)], 1);
    byte = _mm_insert_epi8(byte, bytes[(uint32_t)(before[2] + 1)], 2);
    byte = _mm_insert_epi8(byte, bytes[(uint32_t)(before[3] + 1)], 3);
    byte = _mm_insert_epi8(byte, bytes[(uint32_t)(before[4] + 1)], 4);
    byte = _mm_insert_epi8(byte, bytes[(uint32_t)(before[5] + 1)], 5);
    byte = _mm_insert_epi8(byte, bytes[(uint32_t)(before[6] + 1)], 6);
    byte = _mm_insert_epi8(byte, bytes[(uint32_t)(before[7] + 1)], 7);
    __m128i is_digit = _mm_cmpeq_epi8(_mm_and_si128(byte, _mm_set1_epi8((char)0xF0)), _mm_set1_epi8(0x30));
    __m128i is_single = _mm_cmpeq_epi8(widths, _mm_set1_epi8(2));
    __m128i is_blank = _mm_cmpeq_epi8(widths, _mm_set1_epi8(1));
    __m128i code = _mm_or_si128(
        _mm_and_si128(_mm_shuffle_epi8(digits, byte), _mm_and_si128(is_digit, is_single)),
        _mm_and_si128(is_blank, _mm_set1_epi8((char)blank)));
    uint32_t unknown = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(code, _mm_setzero_si128())) & 0xFF;
    left |= (uint64_t)unknown << cell;
    _mm_storel_epi64((__m128i *)(codes + cell), code);
  }
  return cell < count ? left | decode_plain(bytes, ends, cell, count, single, blank, codes) : left;
}

#endif

uint64_t survey_decode_marks(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return decode_avx2(bytes, ends, count, single, blank, codes);
#endif
  return decode_plain(bytes, ends, 0, count, single, blank, codes);
}

uint64_t survey_decode_marks_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
  return decode_plain(bytes, ends, 0, count, single, blank, codes);
}

// MARK: Rows to columns

#if defined(__x86_64__)

// Sixteen rows of sixteen bytes: four rounds in which each row is laced with the one eight further on.
static void turn(const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count) {
  __m128i one[16], two[16];
  for (int row = 0; row < 16; row++) one[row] = _mm_loadu_si128((const __m128i *)(rows + (size_t)row * row_stride));
  for (int round = 0; round < 4; round++) {
    for (int row = 0; row < 8; row++) {
      two[2 * row] = _mm_unpacklo_epi8(one[row], one[row + 8]);
      two[2 * row + 1] = _mm_unpackhi_epi8(one[row], one[row + 8]);
    }
    memcpy(one, two, sizeof one);
  }
  for (size_t column = 0; column < column_count; column++) {
    _mm_storeu_si128((__m128i *)(columns + column * column_stride), one[column]);
  }
}

#else

static void turn(const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count) {
  for (size_t column = 0; column < column_count; column++) {
    for (size_t row = 0; row < 16; row++) columns[column * column_stride + row] = rows[row * row_stride + column];
  }
}

#endif

void survey_rows_to_columns(
    const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count) {
  for (size_t column = 0; column < column_count; column += 16) {
    size_t count = column_count - column < 16 ? column_count - column : 16;
    turn(rows + column, row_stride, columns + column * column_stride, column_stride, count);
  }
}
