// What the files of this folder share.
#ifndef SURVEY_BYTES_H
#define SURVEY_BYTES_H

#include <stdint.h>
#include <string.h>

#define ALWAYS static inline __attribute__((always_inline))

// Eight bytes as a number, the first one lowest.
ALWAYS uint64_t word(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}

// Each bit becomes the parity of itself and all bits below: what stands between an opening and a closing quote.
ALWAYS uint64_t parity(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

#endif
