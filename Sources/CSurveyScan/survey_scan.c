// Invariants:
// - No byte before `bytes` is read, and none behind `bytes + from + count + SURVEY_SCAN_SLACK`.
// - No more than `count + 64` entries are written behind those that an array has.
// - What is found does not depend on the way: all have the same body, and differ in how 64 bytes become masks.
#include "survey_bytes.h"
#include "survey_scan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/// Which of 64 bytes are what is looked for: bit *i* is byte *i*.
typedef struct {
  uint64_t delimiter, line_feed, quote, carriage_return;
} masks;

ALWAYS size_t write_offsets(uint64_t bits, uint32_t offset, uint32_t *to) {
  int count = __builtin_popcountll(bits);
  // Eight at a time whether there are as many or not: the room behind is there, and a branch less for each.
  for (int written = 0; written < count; written += 8) {
    for (int step = 0; step < 8; step++) {
      // Where no bit is left, the place of the highest: what is written there is not counted.
      uint32_t place = (uint32_t)__builtin_ctzll(bits | 1ull << 63);
      // Compilers count the bits of several words at once here, which is slower: each place is to be found by itself.
      __asm__("" : "+r"(place));
      to[written + step] = offset + place;
      bits &= bits - 1;
    }
  }
  return (size_t)count;
}

typedef size_t write_function(uint64_t bits, uint32_t offset, uint32_t *to);

// One step of 64 bytes; false where something is unusual, with nothing written.
ALWAYS bool take(
    masks found, uint64_t valid, uint32_t offset, survey_scan_state *state, survey_scan_index *index,
    write_function write) {
  uint64_t ends = (found.delimiter | found.line_feed) & valid;
  uint64_t lines = found.line_feed & valid;
  uint64_t quotes = found.quote & valid;
  uint64_t returns = found.carriage_return & valid;
  uint64_t inside = parity(quotes) ^ state->quoted;
  uint64_t opening = quotes & inside;
  uint64_t closing = quotes & ~inside;
  ends &= ~inside;
  returns &= ~inside;
  uint64_t after_end = ends << 1 | state->after_end;
  uint64_t after_close = closing << 1 | state->after_close;
  uint64_t after_return = returns << 1 | state->after_return;
  uint64_t unusual = (opening & ~(after_end | after_close)) | (after_close & ~(ends | quotes | returns)) |
                     (after_return & ~(lines & ~inside));
  if (unusual & valid) return false;
  for (uint64_t inner = lines & inside; inner; inner &= inner - 1) {
    index->inner[index->inner_count++] = offset + (uint32_t)__builtin_ctzll(inner);
  }
  lines &= ~inside;
  state->quoted = 0 - (inside >> 63);
  state->after_close = closing >> 63;
  state->after_return = returns >> 63;
  state->after_end = ends >> 63;
  for (uint64_t left = lines; left; left &= left - 1) {
    uint64_t below = (left & (0 - left)) - 1;
    size_t end = index->end_count + (size_t)__builtin_popcountll(ends & below);
    bool has_quotes = state->has_quotes | ((quotes & below) != 0);
    index->records[index->record_count++] = (uint32_t)end | (has_quotes ? SURVEY_SCAN_QUOTES : 0);
    quotes &= ~below;
    state->has_quotes = false;
  }
  state->has_quotes |= quotes != 0;
  index->end_count += write(ends, offset, index->ends + index->end_count);
  return true;
}

typedef masks masks_function(const uint8_t *bytes, uint8_t delimiter);

// Whether a step has no quote, and no carriage return but in front of a line feed of its own.
ALWAYS bool is_calm(masks found) {
  if (__builtin_expect((found.quote | found.carriage_return) == 0, 1)) return true;
  return (found.quote | (found.carriage_return << 1 & ~found.line_feed) | found.carriage_return >> 63) == 0;
}

// Calm steps outside quotes, of which `found` is the first: nearly all are, so what they count stays in registers. Returns how many bytes they
// are, and in `found` what stands behind them.
ALWAYS size_t take_calm(
    masks *found, const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index, masks_function masks_of, write_function write) {
  uint32_t *all = index->ends, *records = index->records;
  size_t end_count = index->end_count, record_count = index->record_count;
  uint32_t quotes = state->has_quotes ? SURVEY_SCAN_QUOTES : 0;
  uint64_t ends;
  size_t done = 0;
  do {
    uint64_t lines = found->line_feed;
    ends = found->delimiter | lines;
    if (__builtin_expect((lines & (lines - 1)) == 0, 1)) {
      // One line end at most: its record is put down whether it is there or not, since a branch would be foretold wrong once a record.
      records[record_count] = (uint32_t)(end_count + (size_t)__builtin_popcountll(ends & (lines - 1))) | quotes;
      record_count += lines != 0;
      quotes = lines ? 0 : quotes;
    } else {
      for (uint64_t left = lines; left; left &= left - 1) {
        uint64_t below = (left & (0 - left)) - 1;
        records[record_count++] = (uint32_t)(end_count + (size_t)__builtin_popcountll(ends & below)) | quotes;
        quotes = 0;
      }
    }
    end_count += write(ends, (uint32_t)(from + done), all + end_count);
    done += 64;
    *found = masks_of(bytes + from + done, delimiter);
  } while (done + 64 <= count && __builtin_expect(is_calm(*found), 1));
  index->end_count = end_count;
  index->record_count = record_count;
  state->has_quotes = quotes != 0;
  state->after_end = ends >> 63;
  return done;
}

// The whole loop, for one way of making masks and one of writing offsets.
ALWAYS size_t scan(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index, masks_function masks_of, write_function write) {
  size_t done = 0;
  masks found = masks_of(bytes + from, delimiter);
  while (done + 64 <= count) {
    if (is_calm(found) && !state->quoted && !state->after_close && !state->after_return) {
      done += take_calm(&found, bytes, from + done, count - done, delimiter, state, index, masks_of, write);
    } else {
      if (!take(found, ~0ull, (uint32_t)(from + done), state, index, write)) return done;
      done += 64;
      found = masks_of(bytes + from + done, delimiter);
    }
  }
  if (done == count) return done;
  return take(found, ~0ull >> (64 - (count - done)), (uint32_t)(from + done), state, index, write) ? count : done;
}

typedef size_t way_function(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index);

// Portable: eight bytes a word. A byte of `word ^ pattern` is zero where they are the same; the sum that finds zeros has no
// carry from byte to byte, so that each is right by itself.
ALWAYS uint64_t equal_in_word(uint64_t word, uint8_t byte) {
  uint64_t difference = word ^ 0x0101010101010101ull * byte;
  uint64_t low = (difference & 0x7F7F7F7F7F7F7F7Full) + 0x7F7F7F7F7F7F7F7Full;
  uint64_t zeros = ~(low | difference | 0x7F7F7F7F7F7F7F7Full);
  // The top bits of the eight bytes, gathered in the top byte.
  return (zeros >> 7) * 0x0102040810204080ull >> 56;
}

ALWAYS masks masks_portable(const uint8_t *bytes, uint8_t delimiter) {
  masks found = {0, 0, 0, 0};
  for (int word = 0; word < 8; word++) {
    uint64_t value = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    for (int byte = 0; byte < 8; byte++) value |= (uint64_t)bytes[word * 8 + byte] << (8 * byte);
#else
    memcpy(&value, bytes + word * 8, 8);
#endif
    found.delimiter |= equal_in_word(value, delimiter) << (word * 8);
    found.line_feed |= equal_in_word(value, '\n') << (word * 8);
    found.quote |= equal_in_word(value, '"') << (word * 8);
    found.carriage_return |= equal_in_word(value, '\r') << (word * 8);
  }
  return found;
}

static size_t scan_portable(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index) {
  return scan(bytes, from, count, delimiter, state, index, masks_portable, write_offsets);
}

#if defined(__x86_64__)

ALWAYS uint64_t equal_sse2(const __m128i *parts, uint8_t byte) {
  __m128i pattern = _mm_set1_epi8((char)byte);
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) {
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(parts[part], pattern)) << (part * 16);
  }
  return bits;
}

ALWAYS masks masks_sse2(const uint8_t *bytes, uint8_t delimiter) {
  __m128i parts[4];
  for (int part = 0; part < 4; part++) parts[part] = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
  return (masks){
      equal_sse2(parts, delimiter), equal_sse2(parts, '\n'), equal_sse2(parts, '"'), equal_sse2(parts, '\r')};
}

static size_t scan_sse2(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index) {
  return scan(bytes, from, count, delimiter, state, index, masks_sse2, write_offsets);
}

#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))

ALWAYS AVX2 uint64_t equal_avx2(__m256i low, __m256i high, uint8_t byte) {
  __m256i pattern = _mm256_set1_epi8((char)byte);
  uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern));
  uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern));
  return first | (uint64_t)second << 32;
}

ALWAYS AVX2 masks masks_avx2(const uint8_t *bytes, uint8_t delimiter) {
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  return (masks){
      equal_avx2(low, high, delimiter), equal_avx2(low, high, '\n'), equal_avx2(low, high, '"'),
      equal_avx2(low, high, '\r')};
}

AVX2 static size_t scan_avx2(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index) {
  return scan(bytes, from, count, delimiter, state, index, masks_avx2, write_offsets);
}

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,avx2,bmi,bmi2,popcnt,lzcnt")))

ALWAYS AVX512 masks masks_avx512(const uint8_t *bytes, uint8_t delimiter) {
  __m512i part = _mm512_loadu_si512(bytes);
  return (masks){
      _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8((char)delimiter)),
      _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8('\n')), _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8('"')),
      _mm512_cmpeq_epi8_mask(part, _mm512_set1_epi8('\r'))};
}

// The numbers of all bytes that are wanted moved together, and sixteen at a time made offsets.
ALWAYS AVX512 size_t write_offsets_avx512(uint64_t bits, uint32_t offset, uint32_t *to) {
  static const uint8_t numbers[64] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                                      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
                                      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i places = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers));
  __m512i from = _mm512_set1_epi32((int)offset);
  size_t count = (size_t)__builtin_popcountll(bits);
#define WRITE(part) \
  _mm512_storeu_si512(  \
      to + 16 * (part), _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(places, part))))
  // Two parts whether there are as many or not. More than 32 fields in 64 bytes are rare.
  WRITE(0);
  WRITE(1);
  if (__builtin_expect(count > 32, 0)) {
    WRITE(2);
    WRITE(3);
  }
#undef WRITE
  return count;
}

AVX512 static size_t scan_avx512(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index) {
  return scan(bytes, from, count, delimiter, state, index, masks_avx512, write_offsets_avx512);
}

static bool has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"); }

static bool has_avx512(void) {
  return has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2");
}

#elif defined(__aarch64__)

ALWAYS uint64_t equal_neon(const uint8x16_t *parts, uint8_t byte) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t weight = vld1q_u8(weights), pattern = vdupq_n_u8(byte), sums[4];
  for (int part = 0; part < 4; part++) sums[part] = vandq_u8(vceqq_u8(parts[part], pattern), weight);
  // Three rounds of adding neighbours leave one byte for each eight.
  uint8x16_t first = vpaddq_u8(sums[0], sums[1]), second = vpaddq_u8(sums[2], sums[3]);
  uint8x16_t both = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
}

ALWAYS masks masks_neon(const uint8_t *bytes, uint8_t delimiter) {
  uint8x16_t parts[4];
  for (int part = 0; part < 4; part++) parts[part] = vld1q_u8(bytes + part * 16);
  return (masks){
      equal_neon(parts, delimiter), equal_neon(parts, '\n'), equal_neon(parts, '"'), equal_neon(parts, '\r')};
}

static size_t scan_neon(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index) {
  return scan(bytes, from, count, delimiter, state, index, masks_neon, write_offsets);
}

#endif

static way_function *function_of(int way, const char **name) {
  switch (way) {
    case 0: *name = "portable"; return scan_portable;
#if defined(__x86_64__)
    case 1: *name = "SSE2"; return scan_sse2;
    case 2: *name = "AVX2"; return has_avx2() ? scan_avx2 : NULL;
    case 3: *name = "AVX-512"; return has_avx512() ? scan_avx512 : NULL;
#elif defined(__aarch64__)
    case 1: *name = "NEON"; return scan_neon;
#endif
    default: *name = NULL; return NULL;
  }
}

const char *survey_scan_way(int way) {
  const char *name;
  return function_of(way, &name) ? name : NULL;
}

bool survey_scan_by(
    int way, const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index, size_t *indexed) {
  const char *name;
  way_function *scan = function_of(way, &name);
  if (!scan) return false;
  *indexed = scan(bytes, from, count, delimiter, state, index);
  return true;
}

size_t survey_scan(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index) {
#if defined(__x86_64__)
  // What the processor has is looked up in memory that is written before `main`: cheap, and safe from any thread.
  if (has_avx512()) return scan_avx512(bytes, from, count, delimiter, state, index);
  if (has_avx2()) return scan_avx2(bytes, from, count, delimiter, state, index);
  return scan_sse2(bytes, from, count, delimiter, state, index);
#elif defined(__aarch64__)
  return scan_neon(bytes, from, count, delimiter, state, index);
#else
  return scan_portable(bytes, from, count, delimiter, state, index);
#endif
}

// MARK: Groups

size_t survey_scan_group(
    const uint8_t *bytes, const uint32_t *ends, const uint32_t *entries, size_t first, size_t width, size_t most,
    uint32_t limit, uint32_t longest, bool *all_digits) {
  uint32_t last = (uint32_t)first - 1;
  uint32_t start = ends[-1] + 1;
  uint32_t others = 0;
  size_t count = 0;
  for (; count < most; count++, ends += width) {
    last += (uint32_t)width;
    if ((entries[count] & ~SURVEY_SCAN_QUOTES) != last || start >= limit) break;
    uint32_t end = ends[width - 1] + 1;
    if (end - start > longest) break;
    others |= (uint8_t)(bytes[start] - '0') > 9;
    start = end;
  }
  *all_digits = others == 0;
  return count;
}

// MARK: Text

// How many bytes of a UTF-8 sequence of one, two or three bytes start at `bytes`; 0 for everything else.
ALWAYS size_t sequence(const uint8_t *bytes, size_t count) {
  uint8_t byte = bytes[0];
  if (byte == 0) return 0;
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte <= 0xDF && count >= 2 && (bytes[1] & 0xC0) == 0x80) return 2;
  // E0 and ED allow fewer second bytes: they need a closer look, as sequences of four bytes do.
  if (byte >= 0xE1 && byte <= 0xEF && byte != 0xED && count >= 3 && (bytes[1] & 0xC0) == 0x80 &&
      (bytes[2] & 0xC0) == 0x80) {
    return 3;
  }
  return 0;
}

bool survey_scan_is_plain(const uint8_t *bytes, size_t count) {
  size_t at = 0;
#if defined(__x86_64__)
  // Sixteen bytes at a time, where they are ASCII and sequences of two bytes: each lead has its continuation behind it.
  while (at + 16 <= count) {
    __m128i part = _mm_loadu_si128((const __m128i *)(bytes + at));
    uint32_t zeros = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, _mm_setzero_si128()));
    uint32_t high = (uint32_t)_mm_movemask_epi8(part);
    if (zeros) return false;
    if (high == 0) {
      at += 16;
      continue;
    }
    // As signed numbers, 80…BF are under −64, and C2…DF are −62…−33.
    uint32_t following = (uint32_t)_mm_movemask_epi8(_mm_cmplt_epi8(part, _mm_set1_epi8(-64)));
    uint32_t leading = (uint32_t)_mm_movemask_epi8(_mm_and_si128(
        _mm_cmpgt_epi8(part, _mm_set1_epi8(-63)), _mm_cmplt_epi8(part, _mm_set1_epi8(-32))));
    if ((high & ~following & ~leading) == 0 && (following & 0xFFFF) == (leading << 1 & 0xFFFF)) {
      // A lead at the end is read again with what follows it.
      at += leading >> 15 & 1 ? 15 : 16;
      continue;
    }
    for (size_t stop = at + 16; at < stop;) {
      size_t length = sequence(bytes + at, count - at);
      if (length == 0) return false;
      at += length;
    }
  }
  // The rest in the same way, as if nothing stood behind it: that can be read too.
  if (at < count) {
    uint32_t valid = (1u << (count - at)) - 1;
    __m128i part = _mm_loadu_si128((const __m128i *)(bytes + at));
    uint32_t zeros = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, _mm_setzero_si128())) & valid;
    uint32_t high = (uint32_t)_mm_movemask_epi8(part) & valid;
    if ((zeros | high) == 0) return true;
    uint32_t following = (uint32_t)_mm_movemask_epi8(_mm_cmplt_epi8(part, _mm_set1_epi8(-64))) & valid;
    uint32_t leading = (uint32_t)_mm_movemask_epi8(_mm_and_si128(
        _mm_cmpgt_epi8(part, _mm_set1_epi8(-63)), _mm_cmplt_epi8(part, _mm_set1_epi8(-32)))) & valid;
    if (zeros == 0 && (high & ~following & ~leading) == 0 && following == leading << 1) return true;
  }
#endif
  while (at < count) {
    size_t length = sequence(bytes + at, count - at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}
