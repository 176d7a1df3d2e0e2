// Invariants:
// - A hash is one function of the bytes: it depends neither on where they stand nor on the processor, and reads none behind them. Each way has
//   the same body, over blocks of its own: `round_of` is one round of AES.
// - `survey_unquote` writes no more bytes than it reads, and in steps of `SURVEY_SCAN_SLACK`, which reach that far behind both ends.
#include "survey_bytes.h"
#include "survey_hash.h"
#include "survey_scan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__) && defined(__ARM_FEATURE_AES)
#include <arm_neon.h>
#endif

// What stands for a delimiter inside quotes: a control character that no keyboard types.
#define QUOTED_DELIMITER 0x1F

// MARK: The hash

// Numbers without a pattern: the fractional parts of the square roots of 2, 3, 5 … 37, lowest byte first.
static const uint8_t keys[6][16] = {
    {0x08, 0xC9, 0xBC, 0xF3, 0x67, 0xE6, 0x09, 0x6A, 0x3B, 0xA7, 0xCA, 0x84, 0x85, 0xAE, 0x67, 0xBB},
    {0x2B, 0xF8, 0x94, 0xFE, 0x72, 0xF3, 0x6E, 0x3C, 0xF1, 0x36, 0x1D, 0x5F, 0x3A, 0xF5, 0x4F, 0xA5},
    {0xD1, 0x82, 0xE6, 0xAD, 0x7F, 0x52, 0x0E, 0x51, 0x1F, 0x6C, 0x3E, 0x2B, 0x8C, 0x68, 0x05, 0x9B},
    {0x6B, 0xBD, 0x41, 0xFB, 0xAB, 0xD9, 0x83, 0x1F, 0x79, 0x21, 0x7E, 0x13, 0x19, 0xCD, 0xE0, 0x5B},
    {0xD8, 0x9E, 0x05, 0xC1, 0x5D, 0x9D, 0xBB, 0xCB, 0x07, 0xD5, 0x7C, 0x36, 0x2A, 0x29, 0x9A, 0x62},
    {0x17, 0xDD, 0x70, 0x30, 0x5A, 0x01, 0x59, 0x91, 0x39, 0x59, 0x0E, 0xF7, 0xD8, 0xEC, 0x2F, 0x15},
};

// Each block of sixteen bytes is the key of a round of AES (FIPS 197) in one of four lanes, and is added to one of two sums: what differs in one
// block and is made good by another of its lane differs in a sum. Further rounds mix the lanes, the sums and the length. Fewer than 64 bytes are
// filled up with zeros; of others the last 64, some of which may be in a turn before, are a turn of their own.
#define TURN(bytes, load, round_of, add)        \
  one = round_of(one, load(bytes));             \
  two = round_of(two, load((bytes) + 16));      \
  three = round_of(three, load((bytes) + 32));  \
  four = round_of(four, load((bytes) + 48));    \
  sums = add(sums, bytes)

#define HASH(name, target, block, two_blocks, load, round_of, zero, add, first_of, second_of, number, low)     \
  target static uint64_t name(const uint8_t *bytes, size_t count) {                                            \
    block one = load(keys[0]), two = load(keys[1]), three = load(keys[2]), four = load(keys[3]);               \
    two_blocks sums = zero();                                                                                  \
    if (__builtin_expect(count >= 64, 1)) {                                                                    \
      const uint8_t *last = bytes + (count - 64);                                                              \
      for (; bytes < last; bytes += 64) { TURN(bytes, load, round_of, add); }                                  \
      TURN(last, load, round_of, add);                                                                         \
    } else {                                                                                                   \
      uint8_t filled[64] = {0};                                                                                \
      if (count > 0) memcpy(filled, bytes, count);                                                             \
      TURN(filled, load, round_of, add);                                                                       \
    }                                                                                                          \
    block all = round_of(round_of(one, two), round_of(three, four));                                           \
    all = round_of(all, round_of(round_of(first_of(sums), number(count)), second_of(sums)));                   \
    return low(round_of(round_of(all, load(keys[4])), load(keys[5])));                                         \
  }

typedef struct {
  uint8_t bytes[16];
} plain_block;

ALWAYS plain_block load_plain(const uint8_t *bytes) {
  plain_block block;
  memcpy(block.bytes, bytes, 16);
  return block;
}

ALWAYS plain_block block_of(uint64_t low, uint64_t high) {
  plain_block block;
  for (int byte = 0; byte < 8; byte++) {
    block.bytes[byte] = (uint8_t)(low >> (8 * byte));
    block.bytes[8 + byte] = (uint8_t)(high >> (8 * byte));
  }
  return block;
}

ALWAYS plain_block number_plain(uint64_t number) { return block_of(number, 0); }

typedef struct {
  plain_block first, second;
} plain_blocks;

ALWAYS plain_blocks zero_plain(void) { return (plain_blocks){{{0}}, {{0}}}; }

ALWAYS plain_block sum_plain(plain_block sum, const uint8_t *one, const uint8_t *other) {
  return block_of(
      word(sum.bytes) + word(one) + word(other), word(sum.bytes + 8) + word(one + 8) + word(other + 8));
}

ALWAYS plain_blocks add_plain(plain_blocks sums, const uint8_t *bytes) {
  return (plain_blocks){sum_plain(sums.first, bytes, bytes + 32), sum_plain(sums.second, bytes + 16, bytes + 48)};
}

ALWAYS plain_block first_plain(plain_blocks sums) { return sums.first; }
ALWAYS plain_block second_plain(plain_blocks sums) { return sums.second; }
ALWAYS uint64_t low_plain(plain_block block) { return word(block.bytes); }

// The substitution of FIPS 197, figure 7.
static const uint8_t substitute[256] = {
    0x63, 0x7C, 0x77, 0x7B, 0xF2, 0x6B, 0x6F, 0xC5, 0x30, 0x01, 0x67, 0x2B, 0xFE, 0xD7, 0xAB, 0x76,
    0xCA, 0x82, 0xC9, 0x7D, 0xFA, 0x59, 0x47, 0xF0, 0xAD, 0xD4, 0xA2, 0xAF, 0x9C, 0xA4, 0x72, 0xC0,
    0xB7, 0xFD, 0x93, 0x26, 0x36, 0x3F, 0xF7, 0xCC, 0x34, 0xA5, 0xE5, 0xF1, 0x71, 0xD8, 0x31, 0x15,
    0x04, 0xC7, 0x23, 0xC3, 0x18, 0x96, 0x05, 0x9A, 0x07, 0x12, 0x80, 0xE2, 0xEB, 0x27, 0xB2, 0x75,
    0x09, 0x83, 0x2C, 0x1A, 0x1B, 0x6E, 0x5A, 0xA0, 0x52, 0x3B, 0xD6, 0xB3, 0x29, 0xE3, 0x2F, 0x84,
    0x53, 0xD1, 0x00, 0xED, 0x20, 0xFC, 0xB1, 0x5B, 0x6A, 0xCB, 0xBE, 0x39, 0x4A, 0x4C, 0x58, 0xCF,
    0xD0, 0xEF, 0xAA, 0xFB, 0x43, 0x4D, 0x33, 0x85, 0x45, 0xF9, 0x02, 0x7F, 0x50, 0x3C, 0x9F, 0xA8,
    0x51, 0xA3, 0x40, 0x8F, 0x92, 0x9D, 0x38, 0xF5, 0xBC, 0xB6, 0xDA, 0x21, 0x10, 0xFF, 0xF3, 0xD2,
    0xCD, 0x0C, 0x13, 0xEC, 0x5F, 0x97, 0x44, 0x17, 0xC4, 0xA7, 0x7E, 0x3D, 0x64, 0x5D, 0x19, 0x73,
    0x60, 0x81, 0x4F, 0xDC, 0x22, 0x2A, 0x90, 0x88, 0x46, 0xEE, 0xB8, 0x14, 0xDE, 0x5E, 0x0B, 0xDB,
    0xE0, 0x32, 0x3A, 0x0A, 0x49, 0x06, 0x24, 0x5C, 0xC2, 0xD3, 0xAC, 0x62, 0x91, 0x95, 0xE4, 0x79,
    0xE7, 0xC8, 0x37, 0x6D, 0x8D, 0xD5, 0x4E, 0xA9, 0x6C, 0x56, 0xF4, 0xEA, 0x65, 0x7A, 0xAE, 0x08,
    0xBA, 0x78, 0x25, 0x2E, 0x1C, 0xA6, 0xB4, 0xC6, 0xE8, 0xDD, 0x74, 0x1F, 0x4B, 0xBD, 0x8B, 0x8A,
    0x70, 0x3E, 0xB5, 0x66, 0x48, 0x03, 0xF6, 0x0E, 0x61, 0x35, 0x57, 0xB9, 0x86, 0xC1, 0x1D, 0x9E,
    0xE1, 0xF8, 0x98, 0x11, 0x69, 0xD9, 0x8E, 0x94, 0x9B, 0x1E, 0x87, 0xE9, 0xCE, 0x55, 0x28, 0xDF,
    0x8C, 0xA1, 0x89, 0x0D, 0xBF, 0xE6, 0x42, 0x68, 0x41, 0x99, 0x2D, 0x0F, 0xB0, 0x54, 0xBB, 0x16,
};

ALWAYS uint8_t twice(uint8_t byte) { return (uint8_t)(byte << 1 ^ (byte >> 7) * 0x1B); }

// Bytes substituted, rows shifted, columns mixed, and the key added.
ALWAYS plain_block round_plain(plain_block state, plain_block key) {
  plain_block next;
  for (int at = 0; at < 16; at += 4) {
    uint8_t one = substitute[state.bytes[at]], two = substitute[state.bytes[(at + 5) & 15]];
    uint8_t three = substitute[state.bytes[(at + 10) & 15]], four = substitute[state.bytes[(at + 15) & 15]];
    uint8_t all = one ^ two ^ three ^ four;
    next.bytes[at] = one ^ all ^ twice(one ^ two) ^ key.bytes[at];
    next.bytes[at + 1] = two ^ all ^ twice(two ^ three) ^ key.bytes[at + 1];
    next.bytes[at + 2] = three ^ all ^ twice(three ^ four) ^ key.bytes[at + 2];
    next.bytes[at + 3] = four ^ all ^ twice(four ^ one) ^ key.bytes[at + 3];
  }
  return next;
}

HASH(
    hash_plain, , plain_block, plain_blocks, load_plain, round_plain, zero_plain, add_plain, first_plain, second_plain,
    number_plain, low_plain)

#if defined(__x86_64__)

#define VECTORS __attribute__((target("aes,avx2")))

ALWAYS VECTORS __m128i load_vector(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }
ALWAYS VECTORS __m128i number_vector(uint64_t number) { return _mm_cvtsi64_si128((long long)number); }
ALWAYS VECTORS uint64_t low_vector(__m128i block) { return (uint64_t)_mm_cvtsi128_si64(block); }

ALWAYS VECTORS __m256i add_vector(__m256i sums, const uint8_t *bytes) {
  sums = _mm256_add_epi64(sums, _mm256_loadu_si256((const __m256i *)bytes));
  return _mm256_add_epi64(sums, _mm256_loadu_si256((const __m256i *)(bytes + 32)));
}
ALWAYS VECTORS __m128i second_vector(__m256i sums) { return _mm256_extracti128_si256(sums, 1); }

HASH(
    hash_vector, VECTORS inline __attribute__((always_inline)), __m128i, __m256i, load_vector, _mm_aesenc_si128,
    _mm256_setzero_si256, add_vector, _mm256_castsi256_si128, second_vector, number_vector, low_vector)

static bool has_vectors(void) { return __builtin_cpu_supports("aes") && __builtin_cpu_supports("avx2"); }

#elif defined(__aarch64__) && defined(__ARM_FEATURE_AES)

#define VECTORS

ALWAYS uint8x16_t round_vector(uint8x16_t state, uint8x16_t key) {
  return veorq_u8(vaesmcq_u8(vaeseq_u8(state, vdupq_n_u8(0))), key);
}
ALWAYS uint8x16_t sum_vector(uint8x16_t sum, const uint8_t *one, const uint8_t *other) {
  uint64x2_t both = vaddq_u64(vreinterpretq_u64_u8(vld1q_u8(one)), vreinterpretq_u64_u8(vld1q_u8(other)));
  return vreinterpretq_u8_u64(vaddq_u64(vreinterpretq_u64_u8(sum), both));
}
ALWAYS uint8x16x2_t zero_vector(void) { return (uint8x16x2_t){{vdupq_n_u8(0), vdupq_n_u8(0)}}; }
ALWAYS uint8x16x2_t add_vector(uint8x16x2_t sums, const uint8_t *bytes) {
  sums.val[0] = sum_vector(sums.val[0], bytes, bytes + 32);
  sums.val[1] = sum_vector(sums.val[1], bytes + 16, bytes + 48);
  return sums;
}
ALWAYS uint8x16_t first_vector(uint8x16x2_t sums) { return sums.val[0]; }
ALWAYS uint8x16_t second_vector(uint8x16x2_t sums) { return sums.val[1]; }
ALWAYS uint8x16_t number_vector(uint64_t number) {
  return vreinterpretq_u8_u64(vcombine_u64(vcreate_u64(number), vcreate_u64(0)));
}
ALWAYS uint64_t low_vector(uint8x16_t block) { return vgetq_lane_u64(vreinterpretq_u64_u8(block), 0); }

HASH(
    hash_vector, inline __attribute__((always_inline)), uint8x16_t, uint8x16x2_t, vld1q_u8, round_vector, zero_vector,
    add_vector, first_vector, second_vector, number_vector, low_vector)

static bool has_vectors(void) { return true; }

#else

#define VECTORS
#define hash_vector hash_plain

static bool has_vectors(void) { return false; }

#endif

#if defined(__x86_64__)

#define WIDE __attribute__((target("vaes,aes,avx512f,avx512bw,avx512vl,avx512vbmi2,avx2,bmi,bmi2,popcnt,lzcnt")))

ALWAYS WIDE void turn_wide(__m512i part, __mmask8 counts, __m512i *lanes, __m512i *sums) {
  *lanes = _mm512_mask_blend_epi64(counts, *lanes, _mm512_aesenc_epi128(*lanes, part));
  *sums = _mm512_mask_add_epi64(*sums, counts, *sums, part);
}

// The four lanes side by side. Behind whole fours of turns come four whether there are as many or not: how many cannot be foretold.
ALWAYS WIDE uint64_t hash_wide(const uint8_t *bytes, size_t count) {
  __m512i lanes = _mm512_loadu_si512(keys), sums = _mm512_setzero_si512();
  const uint8_t *last = bytes;
  if (__builtin_expect(count >= 64, 1)) {
    last = bytes + (count - 64);
    size_t at = 0;
    for (; at + 256 <= count - 64; at += 256) {
      for (size_t turn = at; turn < at + 256; turn += 64) {
        turn_wide(_mm512_loadu_si512(bytes + turn), 0xFF, &lanes, &sums);
      }
    }
    for (size_t turn = at; turn < at + 256; turn += 64) {
      bool counts = turn < count - 64;
      turn_wide(_mm512_loadu_si512(counts ? bytes + turn : last), counts ? 0xFF : 0, &lanes, &sums);
    }
  }
  turn_wide(_mm512_maskz_loadu_epi8(_bzhi_u64(~0ull, count < 64 ? (uint32_t)count : 64), last), 0xFF, &lanes, &sums);
  __m256i both = _mm256_add_epi64(_mm512_castsi512_si256(sums), _mm512_extracti64x4_epi64(sums, 1));
  __m128i one = _mm512_castsi512_si128(lanes), two = _mm512_extracti32x4_epi32(lanes, 1);
  __m128i three = _mm512_extracti32x4_epi32(lanes, 2), four = _mm512_extracti32x4_epi32(lanes, 3);
  __m128i all = _mm_aesenc_si128(_mm_aesenc_si128(one, two), _mm_aesenc_si128(three, four));
  __m128i rest = _mm_aesenc_si128(_mm256_castsi256_si128(both), number_vector(count));
  all = _mm_aesenc_si128(all, _mm_aesenc_si128(rest, second_vector(both)));
  return low_vector(_mm_aesenc_si128(_mm_aesenc_si128(all, load_vector(keys[4])), load_vector(keys[5])));
}

static bool has_wide(void) {
  return has_vectors() && __builtin_cpu_supports("vaes") && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi2");
}

#else

#define WIDE
#define hash_wide hash_vector

static bool has_wide(void) { return false; }

#endif

VECTORS static uint64_t hash_by_vectors(const uint8_t *bytes, size_t count) { return hash_vector(bytes, count); }
WIDE static uint64_t hash_by_wide(const uint8_t *bytes, size_t count) { return hash_wide(bytes, count); }

bool survey_hash_by(int way, const uint8_t *bytes, size_t count, uint64_t *hash) {
  if (way == 0) *hash = hash_plain(bytes, count);
  if (way == 1 && has_vectors()) *hash = hash_by_vectors(bytes, count);
  if (way == 2 && has_wide()) *hash = hash_by_wide(bytes, count);
  return way == 0 || (way == 1 && has_vectors()) || (way == 2 && has_wide());
}

uint64_t survey_hash(const uint8_t *bytes, size_t count) {
  if (has_wide()) return hash_by_wide(bytes, count);
  return has_vectors() ? hash_by_vectors(bytes, count) : hash_plain(bytes, count);
}

// MARK: Quotes

// Copies a run of bytes in steps of 64, with `instead` for each delimiter.
ALWAYS void copy_run(const uint8_t *from, size_t count, uint8_t delimiter, uint8_t instead, uint8_t *restrict to) {
  for (size_t at = 0; at < count; at += 64) {
    for (size_t byte = at; byte < at + 64; byte++) to[byte] = from[byte] == delimiter ? instead : from[byte];
  }
}

size_t survey_unquote_plain(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t *restrict to) {
  const uint8_t *end = bytes + count;
  uint8_t *start = to;
  bool is_quoted = false;
  while (bytes < end) {
    const uint8_t *quote = memchr(bytes, '"', (size_t)(end - bytes));
    size_t run = (size_t)((quote ? quote : end) - bytes);
    copy_run(bytes, run, delimiter, is_quoted ? QUOTED_DELIMITER : ',', to);
    to += run;
    bytes += run + 1;
    // Of two quotes inside a field the first ends it and the second begins it again: one of them stays.
    if (quote && is_quoted && bytes < end && *bytes == '"') *to++ = '"';
    is_quoted = !is_quoted;
  }
  return (size_t)(to - start);
}

#if defined(__x86_64__)

// 64 bytes at a time. Inside is what has an odd number of quotes up to it.
ALWAYS WIDE size_t unquote_wide(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t *restrict to) {
  uint8_t *start = to;
  uint64_t quoted = 0;
  for (size_t at = 0; at < count; at += 64) {
    uint64_t valid = _bzhi_u64(~0ull, count - at < 64 ? (uint32_t)(count - at) : 64);
    __m512i part = _mm512_loadu_si512(bytes + at);
    uint64_t quotes = valid & _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8('"'));
    uint64_t delimiters = _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8((char)delimiter));
    uint64_t inside = parity(quotes) ^ quoted;
    quoted = 0 - (inside >> 63);
    // Of two quotes inside a field the first ends it and the second begins it again: one of them stays.
    uint64_t before_quotes = quotes >> 1 | (uint64_t)(count - at > 64 && bytes[at + 64] == '"') << 63;
    uint64_t kept = valid & ~(quotes & (inside | ~before_quotes));
    part = _mm512_mask_blend_epi8(delimiters & inside, part, _mm512_set1_epi8(QUOTED_DELIMITER));
    part = _mm512_mask_blend_epi8(delimiters & ~inside, part, _mm512_set1_epi8(','));
    _mm512_storeu_si512(to, _mm512_maskz_compress_epi8(kept, part));
    to += __builtin_popcountll(kept);
  }
  return (size_t)(to - start);
}

#else

#define unquote_wide survey_unquote_plain

#endif

WIDE static size_t unquote_by_wide(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t *restrict to) {
  return unquote_wide(bytes, count, delimiter, to);
}

size_t survey_unquote(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t *restrict to) {
  return has_wide() ? unquote_by_wide(bytes, count, delimiter, to) : survey_unquote_plain(bytes, count, delimiter, to);
}

// MARK: Records

typedef uint64_t hash_function(const uint8_t *bytes, size_t count);
typedef size_t unquote_function(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t *to);

// Where a record begins, and how many bytes it has without its line end.
ALWAYS const uint8_t *record_of(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t *count) {
  uint32_t start = ends[-1] + 1, end = ends[stride - 1];
  *count = end - start;
  if (*count > 0 && bytes[end - 1] == '\r') *count -= 1;
  return bytes + start;
}

ALWAYS void hash_records(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t quoted, uint8_t delimiter,
    uint8_t *scratch, uint64_t *hashes, hash_function hash, unquote_function unquote) {
  if (rows == 0) return;
  uint64_t all = ~0ull >> (64 - rows), rewritten = delimiter == ',' ? quoted & all : all;
  size_t count;
  if (rewritten != all) {
    // Those with quotes too, in vain: which they are cannot be foretold.
    const uint32_t *at = ends;
    for (size_t row = 0; row < rows; row++, at += stride) {
      const uint8_t *record = record_of(bytes, at, stride, &count);
      hashes[row] = hash(record, count);
    }
  }
  for (uint64_t rest = rewritten; rest; rest &= rest - 1) {
    size_t row = (size_t)__builtin_ctzll(rest);
    const uint8_t *record = record_of(bytes, ends + row * stride, stride, &count);
    hashes[row] = hash(scratch, unquote(record, count, delimiter, scratch));
  }
}

VECTORS static void hash_records_by_vectors(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t quoted, uint8_t delimiter,
    uint8_t *scratch, uint64_t *hashes) {
  hash_records(bytes, ends, stride, rows, quoted, delimiter, scratch, hashes, hash_vector, survey_unquote_plain);
}

WIDE static void hash_records_by_wide(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t quoted, uint8_t delimiter,
    uint8_t *scratch, uint64_t *hashes) {
  hash_records(bytes, ends, stride, rows, quoted, delimiter, scratch, hashes, hash_wide, unquote_wide);
}

void survey_hash_records(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t quoted, uint8_t delimiter,
    uint8_t *scratch, uint64_t *hashes) {
  if (has_wide()) {
    hash_records_by_wide(bytes, ends, stride, rows, quoted, delimiter, scratch, hashes);
  } else if (has_vectors()) {
    hash_records_by_vectors(bytes, ends, stride, rows, quoted, delimiter, scratch, hashes);
  } else {
    hash_records(
        bytes, ends, stride, rows, quoted, delimiter, scratch, hashes, hash_plain, survey_unquote_plain);
  }
}
