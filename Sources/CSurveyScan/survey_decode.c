// Invariants:
// - Of `bytes`, what is read stands between the first field's start and `SURVEY_SCAN_SLACK` bytes behind the last one's end.
// - What is found does not depend on the way: the vectors do eight cells as the plain loop does each.
#include "survey_bytes.h"
#include "survey_scan.h"
#include "survey_turn.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

ALWAYS uint8_t code_of(
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

ALWAYS uint64_t decode_each(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
  return decode_plain(bytes, ends, 0, count, single, blank, codes);
}

#if defined(__x86_64__)

#define AVX2 __attribute__((target("avx2,bmi2,popcnt")))

// The codes of 32 bytes that are digits, 0 for all else.
ALWAYS AVX2 __m256i digit_codes(__m256i bytes, __m256i digits) {
  __m256i is_digit = _mm256_cmpeq_epi8(_mm256_and_si256(bytes, _mm256_set1_epi8((char)0xF0)), _mm256_set1_epi8(0x30));
  return _mm256_and_si256(_mm256_shuffle_epi8(digits, bytes), is_digit);
}

ALWAYS AVX2 uint64_t mask_of(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

// Up to 32 cells that all are a digit with a code or empty; false for all others, with nothing written that counts.
//
// What stands in front of a cell's delimiter is its digit, or the delimiter before: so each place of a delimiter has a code, and these are
// moved together.
AVX2 static inline bool decode_short(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
  uint32_t start = ends[-1] + 1, length = ends[count - 1] + 1 - start;
  if (start == 0 || length > 2 * count) return false;
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
AVX2 static uint64_t decode_eights(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
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

AVX2 static uint64_t decode_avx2(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
  return decode_short(bytes, ends, count, single, blank, codes)
             ? 0
             : decode_eights(bytes, ends, count, single, blank, codes);
}

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,avx2,bmi,bmi2,popcnt,lzcnt")))

// What `decode_short` does, in one piece: the codes at the places of delimiters are moved together by one instruction, so that it makes no
// difference whether there are empty cells.
ALWAYS AVX512 uint64_t decode_avx512(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes) {
  uint32_t start = ends[-1] + 1, length = ends[count - 1] + 1 - start;
  if (start == 0 || length > 2 * count) return decode_eights(bytes, ends, count, single, blank, codes);
  const __m512i digits = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)(single + 0x30)));
  uint64_t valid = ~0ull >> (64 - length);
  uint64_t places = valid & _mm512_cmpeq_epi8_mask(
                                _mm512_loadu_si512(bytes + start), _mm512_set1_epi8((char)bytes[ends[0]]));
  __m512i before = _mm512_loadu_si512(bytes + start - 1);
  // In front of the first cell stands the end of another one, whatever it is.
  uint64_t ends_before = places << 1 | 1;
  uint64_t is_digit = _mm512_cmpeq_epi8_mask(
      _mm512_and_si512(before, _mm512_set1_epi8((char)0xF0)), _mm512_set1_epi8(0x30));
  __m512i known = _mm512_mask_blend_epi8(
      ends_before, _mm512_maskz_shuffle_epi8(is_digit, digits, before), _mm512_set1_epi8((char)blank));
  uint64_t unknown = places & _mm512_testn_epi8_mask(known, known);
  // A cell of two bytes has two behind one another that are no delimiters; a delimiter that is not an end would be one too many.
  uint64_t longer = ~places & ~ends_before & valid;
  if ((longer | unknown) != 0 || (size_t)__builtin_popcountll(places) != count) {
    return decode_eights(bytes, ends, count, single, blank, codes);
  }
  _mm256_storeu_si256((__m256i *)codes, _mm512_castsi512_si256(_mm512_maskz_compress_epi8(places, known)));
  return 0;
}

#endif

typedef uint64_t decode_function(
    const uint8_t *bytes, const uint32_t *ends, size_t count, const uint8_t *single, uint8_t blank, uint8_t *codes);

ALWAYS size_t decode_rows(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const uint8_t *single,
    uint8_t blank, uint8_t *codes, size_t codes_stride, uint64_t *left, decode_function decode) {
  for (size_t row = 0; row < rows; row++, ends += stride, codes += codes_stride) {
    uint64_t unknown = decode(bytes, ends, count < 32 ? count : 32, single, blank, codes);
    if (count > 32) unknown |= decode(bytes, ends + 32, count - 32, single, blank, codes + 32) << 32;
    if (unknown != 0) {
      *left = unknown;
      return row;
    }
  }
  *left = 0;
  return rows;
}

size_t survey_decode_marks_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const uint8_t *single,
    uint8_t blank, uint8_t *codes, size_t codes_stride, uint64_t *left) {
  return decode_rows(bytes, ends, stride, rows, count, single, blank, codes, codes_stride, left, decode_each);
}

#if defined(__x86_64__)

AVX2 static size_t decode_rows_avx2(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const uint8_t *single,
    uint8_t blank, uint8_t *codes, size_t codes_stride, uint64_t *left) {
  return decode_rows(bytes, ends, stride, rows, count, single, blank, codes, codes_stride, left, decode_avx2);
}

AVX512 static size_t decode_rows_avx512(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const uint8_t *single,
    uint8_t blank, uint8_t *codes, size_t codes_stride, uint64_t *left) {
  return decode_rows(bytes, ends, stride, rows, count, single, blank, codes, codes_stride, left, decode_avx512);
}

#endif

size_t survey_decode_marks(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const uint8_t *single,
    uint8_t blank, uint8_t *codes, size_t codes_stride, uint64_t *left) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512vbmi2")) {
      return decode_rows_avx512(bytes, ends, stride, rows, count, single, blank, codes, codes_stride, left);
    }
    return decode_rows_avx2(bytes, ends, stride, rows, count, single, blank, codes, codes_stride, left);
  }
#endif
  return survey_decode_marks_plain(bytes, ends, stride, rows, count, single, blank, codes, codes_stride, left);
}

// MARK: Rows to columns

ALWAYS void rows_to_columns(
    const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count,
    size_t row_count) {
  for (size_t first = 0; first < column_count; first += 16) {
    // Row 16 *l* + *r* in lane *l* of line *r*: of a column all rows are side by side then.
    survey_line lines[16];
    for (size_t row = 0; row < 64; row++) {
      memcpy((uint8_t *)(lines + row % 16) + row / 16 * 16, rows + row * row_stride + first, 16);
    }
    survey_turn(lines);
    size_t count = column_count - first < 16 ? column_count - first : 16;
    for (size_t column = 0; column < count; column++) {
      memcpy(columns + (first + column) * column_stride, lines + column, row_count);
    }
  }
}

#if defined(__x86_64__)

AVX512 static void rows_to_columns_avx512(
    const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count) {
  rows_to_columns(rows, row_stride, columns, column_stride, column_count, 64);
}

AVX2 static void rows_to_columns_avx2(
    const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count) {
  rows_to_columns(rows, row_stride, columns, column_stride, column_count, 64);
}

#endif

void survey_rows_to_columns(
    const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count,
    size_t row_count) {
#if defined(__x86_64__)
  if (row_count == 64 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512vbmi2")) {
    rows_to_columns_avx512(rows, row_stride, columns, column_stride, column_count);
    return;
  }
  if (row_count == 64 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
    rows_to_columns_avx2(rows, row_stride, columns, column_stride, column_count);
    return;
  }
#endif
  rows_to_columns(rows, row_stride, columns, column_stride, column_count, row_count);
}
