// Counts the answers of many responses by group.
#ifndef SURVEY_COUNT_H
#define SURVEY_COUNT_H

#include <stddef.h>
#include <stdint.h>

/// The most responses of one call.
#define SURVEY_COUNT_ROWS 64

/// How the counters of a group stand: that of code *k* of cell *c* at `k * survey_count_plane(cells) + c`, so that those of one code are side
/// by side. A plane has fewer than twice as many bytes as cells; what comes to the others has no meaning.
size_t survey_count_plane(size_t cells);

/// Adds 1 for each answer of up to `SURVEY_COUNT_ROWS` responses, with no look at overflow.
///
/// - `codes`: of cell *c*, from `c * codes_stride` on, one a response.
/// - `groups`: of each response; the counters of group *g* begin at `g * group_stride`.
/// - `planes`: how many codes have counters; answers of other codes are not counted.
void survey_count(
    const uint8_t *codes, size_t codes_stride, size_t cells, const uint32_t *groups, size_t rows, uint8_t *counters,
    size_t group_stride, size_t planes);

/// The same one by one, for tests.
void survey_count_plain(
    const uint8_t *codes, size_t codes_stride, size_t cells, const uint32_t *groups, size_t rows, uint8_t *counters,
    size_t group_stride, size_t planes);

/// Adds 1 to one counter of each response, by what kind of score it has and what its marks add up to.
///
/// - `table`: by kind: where its counters begin, times 2^16, and 255 where the sum counts, 0 where it does not.
void survey_count_scores(
    const uint8_t *kinds, const uint8_t *sums, const uint32_t *table, const uint32_t *groups, size_t rows,
    uint8_t *counters, size_t group_stride);

#endif
