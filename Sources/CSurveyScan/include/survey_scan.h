// Finds the delimiters and line ends of CSV bytes, 64 bytes at a time.
#ifndef SURVEY_SCAN_H
#define SURVEY_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes behind the last one given that every function here may read: their values do not matter.
#define SURVEY_SCAN_SLACK 64

/// What one call leaves to the next. All zero but `after_end` at the start of a record.
typedef struct {
  /// All ones inside a quoted field.
  uint64_t quoted;
  /// Whether the byte before is a delimiter or a line end, a closing quote, a carriage return: all outside quotes.
  bool after_end, after_close, after_return;
  /// Whether there was a quote since the last line end outside quotes.
  bool has_quotes;
} survey_scan_state;

/// Set in an entry of `survey_scan_index.records` whose record holds quotes.
#define SURVEY_SCAN_QUOTES 0x80000000u

/// Where a call writes. Each array must have room for as many entries as the call has bytes, and 64 more.
typedef struct {
  /// Offsets of the delimiters and line ends outside quotes, and how many there are.
  uint32_t *ends;
  size_t end_count;
  /// Which of `ends` are line ends.
  uint32_t *records;
  size_t record_count;
  /// Offsets of the line feeds inside quotes.
  uint32_t *inner;
  size_t inner_count;
} survey_scan_index;

/// Indexes `count` bytes from `bytes + from` on, in steps of 64, and adds what it finds to `index`.
///
/// It stops in front of the first step in which something is unusual: a quote that neither opens nor closes a field, text
/// behind a closing quote, a carriage return without a line feed. Everything before is as RFC 4180 has it.
///
/// - `count` is a multiple of 64, but in the last call of a block; offsets count from `bytes`.
/// - Returns how many bytes were indexed: `count`, or less where it stopped.
size_t survey_scan(
    const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index);

/// The same by one way alone, for tests and measurements: 0 is the portable one. Returns false where this machine has none of
/// that number.
bool survey_scan_by(
    int way, const uint8_t *bytes, size_t from, size_t count, uint8_t delimiter, survey_scan_state *state,
    survey_scan_index *index, size_t *indexed);

/// How the way of this number is called; null where there is none.
const char *survey_scan_way(int way);

/// How many records behind one another are plain ones of `width` fields, at most `most`: none begins at `limit` or behind, or has more than
/// `longest` bytes with its line end.
///
/// - `ends`: of the first record's fields and all behind; `entries`: of the records, whose first field has number `first` among all ends.
/// - `all_digits`: whether all of these begin with a digit.
size_t survey_scan_group(
    const uint8_t *bytes, const uint32_t *ends, const uint32_t *entries, size_t first, size_t width, size_t most,
    uint32_t limit, uint32_t longest, bool *all_digits);

/// Whether `count` bytes are UTF-8 without a NUL. It may say no to some that are; never yes to some that are not.
bool survey_scan_is_plain(const uint8_t *bytes, size_t count);

/// Reads of each of `rows` records up to 64 cells behind one another, which mostly are blank or of one byte: those of a record are
/// `bytes[ends[i - 1] + 1 ..< ends[i]]`, from 0 on, and `ends` goes on by `stride`.
///
/// - `single`: 256 codes, by byte; 0 where a byte has none.
/// - `codes`: the code of each cell, `blank` for an empty one, 0 where it is longer or not known; those of a record behind the last one's by
///   `codes_stride`, with room for 64.
/// - `left`: which cells of the first record with such cells have code 0: bit *i* is cell *i*. They may be cells that `single` knows.
/// - Returns how many records come before that one; `rows` where there is none.
size_t survey_decode_marks(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const uint8_t *single,
    uint8_t blank, uint8_t *codes, size_t codes_stride, uint64_t *left);

/// The same one by one, for tests; it leaves none that `single` knows.
size_t survey_decode_marks_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const uint8_t *single,
    uint8_t blank, uint8_t *codes, size_t codes_stride, uint64_t *left);

/// The bytes at the start of a text that are compared at once.
#define SURVEY_ANSWER_START 64
/// Codes that can have a stamp.
#define SURVEY_STAMPED_CODES 8192

/// A place for what a cell means.
typedef struct {
  /// Where in `survey_answers.starts` its first bytes stand, or in `few_texts` all of them.
  uint32_t start;
  /// How many bytes the cell has, and what they mean. The code is 0 where the slot is free.
  uint16_t length;
  uint16_t code;
} survey_answer;

/// What tells some answers apart, so that each has a slot of its own.
typedef struct {
  /// How many bytes of a cell count besides its length: none, one or two.
  uint32_t byte_count;
  /// Which they are: one from the cell's start on, one from its end. Where a cell is shorter than `first`, the byte behind it counts, and an answer's
  /// slot is the one with the delimiter there; where it is shorter than `second`, its first byte.
  uint32_t first, second;
  /// What the length counts, where bytes count; odd.
  uint32_t spread;
} survey_few_key;

/// Cells that have come up, by their bytes. An empty one has come up always.
typedef struct {
  /// 2 to the power of `64 - shift`, at most 2^20. An answer stands in the first slot that was free from its own on, around the end.
  const survey_answer *index;
  uint32_t mask;
  uint32_t shift;
  /// Odd; what texts are spread over the slots by.
  uint64_t factor;
  /// By number of the answer, from 1 on, `SURVEY_ANSWER_START` each: its first bytes, zeros behind. Those of number 0 are all zeros.
  const uint8_t *starts;
  /// By number: where in `texts` the others stand.
  const uint32_t *rests;
  const uint8_t *texts;
  /// Where `few_key` tells all answers apart that are shorter than `SURVEY_ANSWER_START`: those, in `SURVEY_FEW_SLOTS` slots (`survey_few_slot`),
  /// with the place of their bytes in `few_texts`; else null.
  const survey_answer *few;
  /// Of each answer in `few`, `SURVEY_ANSWER_START` bytes: the text and the delimiter behind it; and as many more, with all bits set in those that
  /// count. Where lengths alone count, they stand by length; else the first ones are of no answer. What is of no answer is a line feed, with which no
  /// cell begins that has a delimiter behind it.
  const uint8_t *few_texts;
  survey_few_key few_key;
  /// How many bytes the longest of them has.
  uint32_t few_longest;
} survey_answers;

#define SURVEY_FEW_SLOTS 512

/// A cell's slot in `few`: where lengths alone count, its length, and for longer cells than answers have that of one of those.
uint32_t survey_few_slot(const survey_few_key *key, const uint8_t *cell, size_t length);

/// A cell's own slot. Seven bytes behind it can be read.
uint32_t survey_answer_slot(const survey_answers *known, const uint8_t *cell, size_t length);

/// The code of a cell, behind which seven bytes can be read; 0 where it has not come up.
uint16_t survey_answer_find(const survey_answers *known, const uint8_t *cell, size_t length);

/// Reads a column of `rows` records: of each the cell `bytes[ends[-1] + 1 ..< ends[0]]`, and `ends` goes on by `stride`. A delimiter stands
/// behind each cell, and behind its start `SURVEY_SCAN_SLACK` bytes can be read.
///
/// - `stamps`: by code, what must be `stamp` for it to count as known; null where all do.
/// - `codes`: room for as many as `rows`; those behind the known ones have no meaning.
/// - Returns how many were known before the first that was not.
size_t survey_find_column(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t *codes);

/// The same without vectors, for tests.
size_t survey_find_column_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, const survey_answers *known,
    const int64_t *stamps, int64_t stamp, uint16_t *codes);

/// Reads those of up to 64 cells behind one another that are `among`, as `survey_decode_marks` has them, of any length: codes are under 256.
/// Returns which of them are not known.
uint64_t survey_find_cells(
    const uint8_t *bytes, const uint32_t *ends, uint64_t among, const survey_answers *known, uint8_t *codes);

/// Reads of each of `rows` records up to 64 cells behind one another, of any length, as `survey_decode_marks` has them; what stands behind
/// each is as `survey_find_column` has it. Returns how many records come before the first with a cell that is not known; codes of that one have
/// no meaning.
size_t survey_find_marks(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const survey_answers *known,
    uint8_t *codes, size_t codes_stride);

/// The same without vectors, for tests.
size_t survey_find_marks_plain(
    const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, size_t count, const survey_answers *known,
    uint8_t *codes, size_t codes_stride);

/// Writes up to 64 rows as columns: byte `c` of row `r` to byte `r` of column `c`. All 64 can be read, of each as many bytes as
/// `column_count`, rounded up to sixteen.
void survey_rows_to_columns(
    const uint8_t *rows, size_t row_stride, uint8_t *columns, size_t column_stride, size_t column_count,
    size_t row_count);

/// For a loop that waits for another thread: leaves the processor to it for a moment.
static inline void survey_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

/// Asks for the cache line at `address`, which will be written soon.
static inline void survey_prefetch(const void *address) { __builtin_prefetch(address, 1); }

#endif
