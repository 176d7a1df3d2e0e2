// Hashes of records, many at a time.
#ifndef SURVEY_HASH_H
#define SURVEY_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The hash of `count` bytes, the same on every processor. It reads none behind them.
uint64_t survey_hash(const uint8_t *bytes, size_t count);

/// The same by one way alone, for tests: 0 is the one without vectors. Returns false where this machine has none of that number.
bool survey_hash_by(int way, const uint8_t *bytes, size_t count, uint64_t *hash);

/// Writes a record without its quotes to `to`, of two quotes inside a field one; `delimiter` as a comma outside quotes and as U+001F inside.
/// `SURVEY_SCAN_SLACK` bytes behind the record can be read, and as many be written behind `count` bytes of `to`.
///
/// - `count`: without the line end.
/// - Returns how many bytes it has then.
size_t survey_unquote(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t *to);

/// The same without vectors, for tests.
size_t survey_unquote_plain(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t *to);

/// The hashes of up to 64 records behind one another, without their line ends and as `survey_unquote` writes them.
///
/// - `ends`: of record *i*, the ends of its `stride` fields stand from `i * stride` on; the last one is a line feed.
/// - `quoted`: which records may hold quotes, bit *i* for record *i*.
/// - `scratch`: room for the longest record, and `SURVEY_SCAN_SLACK` bytes more.
void survey_hash_records(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t quoted, uint8_t delimiter,
    uint8_t *scratch, uint64_t *hashes);

#endif
