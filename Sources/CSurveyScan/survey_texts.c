// Invariants:
// - What is plain does not depend on the way: the vectors find what `survey_scan_is_plain` does.
// - Of a text, what is read stands up to `SURVEY_SCAN_SLACK` bytes behind its start, or within it.
#include "survey_bytes.h"
#include "survey_columns.h"
#include "survey_scan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

typedef bool plain_function(const uint8_t *bytes, size_t count);

ALWAYS size_t plain_texts(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, plain_function is_plain) {
  // First those that have a text, without a branch for each: which they are cannot be foretold.
  uint8_t having[64];
  size_t count = 0;
  const uint32_t *at = ends;
  for (size_t row = 0; row < rows; row++, at += stride) {
    having[count & 63] = (uint8_t)row;
    count += at[0] - at[-1] != 1;
  }
  for (size_t text = 0; text < count; text++) {
    at = ends + having[text] * stride;
    uint32_t start = at[-1] + 1;
    if (!is_plain(bytes + start, at[0] - start)) return having[text];
  }
  return rows;
}

#if defined(__x86_64__)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,bmi2,popcnt,lzcnt")))

// 64 bytes at a time: sequences of one to three bytes, each lead with its continuations behind it, and nowhere else one.
ALWAYS AVX512 bool is_plain_avx512(const uint8_t *bytes, size_t count) {
  uint64_t wrong = 0, due = 0;
  for (size_t at = 0; at < count; at += 64) {
    uint64_t valid = _bzhi_u64(~0ull, count - at < 64 ? (uint32_t)(count - at) : 64);
    __m512i part = _mm512_maskz_loadu_epi8(valid, bytes + at);
    uint64_t following = _mm512_cmplt_epi8_mask(part, _mm512_set1_epi8(-64));
    uint64_t ascii = _mm512_cmpgt_epi8_mask(part, _mm512_setzero_si512());
    uint64_t two = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(part, _mm512_set1_epi8((char)0xC2)), _mm512_set1_epi8(0x1E));
    // E0 and ED allow fewer second bytes: they need a closer look, as sequences of four bytes do.
    uint64_t three = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(part, _mm512_set1_epi8((char)0xE1)), _mm512_set1_epi8(0x0F));
    three &= _mm512_cmpneq_epi8_mask(part, _mm512_set1_epi8((char)0xED));
    uint64_t leads = two | three;
    wrong |= following ^ (leads << 1 | three << 2 | due);
    wrong |= valid & ~(ascii | following | leads);
    due = leads >> 63 | three >> 62;
  }
  return (wrong | due) == 0;
}

AVX512 static size_t plain_texts_avx512(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows) {
  return plain_texts(bytes, ends, stride, rows, is_plain_avx512);
}

#endif

size_t survey_plain_texts(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("bmi2")) {
    return plain_texts_avx512(bytes, ends, stride, rows);
  }
#endif
  return survey_plain_texts_plain(bytes, ends, stride, rows);
}

size_t survey_plain_texts_plain(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows) {
  return plain_texts(bytes, ends, stride, rows, survey_scan_is_plain);
}
