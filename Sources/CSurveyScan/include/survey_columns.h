// Columns of times, form numbers and texts, many records at a time.
#ifndef SURVEY_COLUMNS_H
#define SURVEY_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Each reads a column of `rows` records: of each the cell `bytes[ends[-1] + 1 ..< ends[0]]`, and `ends` goes on by `stride`. Behind a
// cell's start, `SURVEY_SCAN_SLACK` bytes can be read. Returned is how many were read before the first that needs another look.

/// A date and a time of day.
typedef struct {
  /// 1 where the year stands first, then month and day; 2 where it stands behind two numbers.
  uint8_t order;
  int16_t year;
  /// The other two numbers as they stand.
  uint8_t first, second;
  /// After midnight.
  int32_t seconds;
} survey_time;

/// Reads nineteen bytes as `2025-03-20 15:18:09` or `20.03.2025 15:18:09`, with `-`, `.` or `/` twice; false for anything else.
bool survey_read_time(const uint8_t *bytes, survey_time *time);

/// Reads cells as `survey_read_time` does.
size_t survey_read_times(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, survey_time *times);

/// The same without vectors, for tests.
size_t survey_read_times_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, survey_time *times);

/// A form number of up to three letters and one to ten digits: the highest bit, then from these bits on the letters, how many digits there
/// are, and from bit 0 on what they say.
#define SURVEY_FORM_LETTERS 38
#define SURVEY_FORM_DIGITS 34

/// The form number in a cell; 0 where it is none of that kind. No byte behind it is read.
uint64_t survey_form_number(const uint8_t *bytes, size_t count);

/// Reads form numbers; 0 for an empty cell.
size_t survey_read_form_numbers(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t *numbers);

/// The same without vectors, for tests.
size_t survey_read_form_numbers_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, uint64_t *numbers);

/// Looks for cells that `survey_scan_is_plain` says no to; of up to 64 rows.
size_t survey_plain_texts(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows);

/// The same without vectors of its own, for tests.
size_t survey_plain_texts_plain(const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows);

#endif
