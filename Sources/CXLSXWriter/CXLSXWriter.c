#include "CXLSXWriter.h"

#include <CLibraryLoading.h>
#include <pthread.h>

// Every function that is used: what it gives, its name, its parameters, and their names. It must be as the header declares
// it, which the compiler sees to.
#define FUNCTIONS(FUNCTION) \
  FUNCTION(lxw_workbook *, workbook_new_opt, (const char *filename, lxw_workbook_options *options), (filename, options)) \
  FUNCTION(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook *workbook, const char *sheetname), (workbook, sheetname)) \
  FUNCTION(lxw_format *, workbook_add_format, (lxw_workbook *workbook), (workbook)) \
  FUNCTION(lxw_chart *, workbook_add_chart, (lxw_workbook *workbook, uint8_t chart_type), (workbook, chart_type)) \
  FUNCTION(lxw_error, workbook_close, (lxw_workbook *workbook), (workbook)) \
  FUNCTION(lxw_error, workbook_set_properties, (lxw_workbook *workbook, lxw_doc_properties *properties), (workbook, properties)) \
  FUNCTION(lxw_error, worksheet_write_number, (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, double number, lxw_format *format), (worksheet, row, col, number, format)) \
  FUNCTION(lxw_error, worksheet_write_string, (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, const char *string, lxw_format *format), (worksheet, row, col, string, format)) \
  FUNCTION(lxw_error, worksheet_write_formula_num, (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, const char *formula, lxw_format *format, double result), (worksheet, row, col, formula, format, result)) \
  FUNCTION(lxw_error, worksheet_set_row, (lxw_worksheet *worksheet, lxw_row_t row, double height, lxw_format *format), (worksheet, row, height, format)) \
  FUNCTION(lxw_error, worksheet_set_column, (lxw_worksheet *worksheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format), (worksheet, first, last, width, format)) \
  FUNCTION(lxw_error, worksheet_insert_chart_opt, (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, lxw_chart *chart, lxw_chart_options *options), (worksheet, row, col, chart, options)) \
  FUNCTION(lxw_error, worksheet_insert_image_buffer_opt, (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, const unsigned char *image_buffer, size_t image_size, lxw_image_options *options), (worksheet, row, col, image_buffer, image_size, options)) \
  FUNCTION(lxw_error, worksheet_merge_range, (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row, lxw_col_t last_col, const char *string, lxw_format *format), (worksheet, first_row, first_col, last_row, last_col, string, format)) \
  FUNCTION(lxw_error, worksheet_conditional_format_range, (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row, lxw_col_t last_col, lxw_conditional_format *format), (worksheet, first_row, first_col, last_row, last_col, format)) \
  FUNCTION(void, worksheet_freeze_panes, (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col), (worksheet, row, col)) \
  FUNCTION(void, worksheet_set_landscape, (lxw_worksheet *worksheet), (worksheet)) \
  FUNCTION(void, worksheet_set_paper, (lxw_worksheet *worksheet, uint8_t paper), (worksheet, paper)) \
  FUNCTION(lxw_error, worksheet_set_footer, (lxw_worksheet *worksheet, const char *string), (worksheet, string)) \
  FUNCTION(lxw_error, worksheet_repeat_rows, (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_row_t last_row), (worksheet, first_row, last_row)) \
  FUNCTION(void, worksheet_fit_to_pages, (lxw_worksheet *worksheet, uint16_t width, uint16_t height), (worksheet, width, height)) \
  FUNCTION(void, format_set_bold, (lxw_format *format), (format)) \
  FUNCTION(void, format_set_font_name, (lxw_format *format, const char *font_name), (format, font_name)) \
  FUNCTION(void, format_set_font_size, (lxw_format *format, double size), (format, size)) \
  FUNCTION(void, format_set_font_color, (lxw_format *format, lxw_color_t color), (format, color)) \
  FUNCTION(void, format_set_num_format, (lxw_format *format, const char *num_format), (format, num_format)) \
  FUNCTION(void, format_set_text_wrap, (lxw_format *format), (format)) \
  FUNCTION(void, format_set_align, (lxw_format *format, uint8_t alignment), (format, alignment)) \
  FUNCTION(void, format_set_indent, (lxw_format *format, uint8_t level), (format, level)) \
  FUNCTION(void, format_set_bottom, (lxw_format *format, uint8_t style), (format, style)) \
  FUNCTION(lxw_chart_series *, chart_add_series, (lxw_chart *chart, const char *categories, const char *values), (chart, categories, values)) \
  FUNCTION(void, chart_series_set_categories, (lxw_chart_series *series, const char *sheetname, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row, lxw_col_t last_col), (series, sheetname, first_row, first_col, last_row, last_col)) \
  FUNCTION(void, chart_series_set_values, (lxw_chart_series *series, const char *sheetname, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row, lxw_col_t last_col), (series, sheetname, first_row, first_col, last_row, last_col)) \
  FUNCTION(void, chart_series_set_name_range, (lxw_chart_series *series, const char *sheetname, lxw_row_t row, lxw_col_t col), (series, sheetname, row, col)) \
  FUNCTION(void, chart_series_set_fill, (lxw_chart_series *series, lxw_chart_fill *fill), (series, fill)) \
  FUNCTION(void, chart_series_set_pattern, (lxw_chart_series *series, lxw_chart_pattern *pattern), (series, pattern)) \
  FUNCTION(void, chart_title_set_name, (lxw_chart *chart, const char *name), (chart, name)) \
  FUNCTION(void, chart_axis_set_min, (lxw_chart_axis *axis, double min), (axis, min)) \
  FUNCTION(void, chart_axis_set_max, (lxw_chart_axis *axis, double max), (axis, max)) \
  FUNCTION(void, chart_axis_set_reverse, (lxw_chart_axis *axis), (axis)) \
  FUNCTION(void, chart_axis_set_num_format, (lxw_chart_axis *axis, const char *num_format), (axis, num_format)) \
  FUNCTION(void, chart_legend_set_position, (lxw_chart *chart, uint8_t position), (chart, position)) \
  FUNCTION(lxw_error, worksheet_data_validation_range, (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row, lxw_col_t last_col, lxw_data_validation *validation), (worksheet, first_row, first_col, last_row, last_col, validation)) \
  FUNCTION(lxw_error, worksheet_repeat_columns, (lxw_worksheet *worksheet, lxw_col_t first_col, lxw_col_t last_col), (worksheet, first_col, last_col)) \
  FUNCTION(lxw_error, worksheet_ignore_errors, (lxw_worksheet *worksheet, uint8_t type, const char *range), (worksheet, type, range)) \
  FUNCTION(void, worksheet_gridlines, (lxw_worksheet *worksheet, uint8_t option), (worksheet, option)) \
  FUNCTION(void, worksheet_hide, (lxw_worksheet *worksheet), (worksheet)) \
  FUNCTION(void, worksheet_activate, (lxw_worksheet *worksheet), (worksheet)) \
  FUNCTION(void, format_set_bg_color, (lxw_format *format, lxw_color_t color), (format, color)) \
  FUNCTION(void, format_set_shrink, (lxw_format *format), (format))

#define POINTER(result, name, parameters, arguments) static __typeof__(&name) real_##name;
FUNCTIONS(POINTER)

#define PASS_ON(result, name, parameters, arguments) \
  result name parameters { return real_##name arguments; }
FUNCTIONS(PASS_ON)

static loaded_library file;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#ifdef __APPLE__
static const char *const names[] = {
  "libxlsxwriter.dylib", "/opt/homebrew/lib/libxlsxwriter.dylib", "/usr/local/lib/libxlsxwriter.dylib"};
#else
// The number is that of the functions' form, which the header tells too.
#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)
static const char *const names[] = {"libxlsxwriter.so." LXW_SOVERSION};
#endif

static void load(void) {
  file = library_load(names, sizeof names / sizeof *names);
#define FIND(result, name, parameters, arguments) LIBRARY_FIND(file, real_##name, name);
  FUNCTIONS(FIND)
}

const char *xlsxwriter_library_error(void) {
  pthread_once(&once, load);
  return file.error;
}
