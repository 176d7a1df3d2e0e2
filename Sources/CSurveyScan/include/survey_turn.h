// Rows and columns of bytes that change places.
#ifndef SURVEY_TURN_H
#define SURVEY_TURN_H

#include <stdint.h>

/// 64 bytes: four lanes of sixteen.
typedef uint8_t survey_line __attribute__((vector_size(64), aligned(1)));

/// Byte *c* of lane *l* of line *r* becomes byte *r* of that lane of line *c*: four rounds in which each of sixteen lines is laced with the one
/// eight further on, in each lane by itself.
static inline __attribute__((always_inline)) void survey_turn(survey_line lines[16]) {
#define SURVEY_LACED(l)                                                                                              \
  l, l + 64, l + 1, l + 65, l + 2, l + 66, l + 3, l + 67, l + 4, l + 68, l + 5, l + 69, l + 6, l + 70, l + 7, l + 71
#pragma clang loop unroll(full)
  for (int round = 0; round < 4; round++) {
    survey_line next[16];
#pragma clang loop unroll(full)
    for (int number = 0; number < 8; number++) {
      next[2 * number] = __builtin_shufflevector(
          lines[number], lines[number + 8], SURVEY_LACED(0), SURVEY_LACED(16), SURVEY_LACED(32), SURVEY_LACED(48));
      next[2 * number + 1] = __builtin_shufflevector(
          lines[number], lines[number + 8], SURVEY_LACED(8), SURVEY_LACED(24), SURVEY_LACED(40), SURVEY_LACED(56));
    }
#pragma clang loop unroll(full)
    for (int number = 0; number < 16; number++) lines[number] = next[number];
  }
#undef SURVEY_LACED
}

#endif
