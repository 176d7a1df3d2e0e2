// SVG to PNG and PDF, by librsvg on cairo and pango.
//
// The library is loaded when the first picture is made, not when the program starts: with it come some fifty others, and
// whoever asks for a table should not wait for them. What is called of it is declared in CPicture.c; Tests hold it
// against the real one.
#ifndef CPICTURE_H
#define CPICTURE_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  PICTURE_MADE = 0,
  // The library is not installed, or lacks a function: picture_library_error() says which.
  PICTURE_NO_LIBRARY,
  // The library could not read or draw the SVG.
  PICTURE_REFUSED,
  PICTURE_NO_MEMORY,
} picture_result;

// Bytes that picture_free() frees; NULL and 0 where there are none.
typedef struct {
  uint8_t *bytes;
  size_t count;
} picture_bytes;

// One SVG of the given size in its own units. The bytes are only read.
typedef struct {
  const uint8_t *bytes;
  size_t count;
  double width;
  double height;
} picture_svg;

// What stands in the way of loading the library, for people; "" where nothing does.
const char *picture_library_error(void);

// One picture as PNG, `scale` pixels to a unit. `out` is written in any case.
picture_result picture_png(picture_svg svg, double scale, picture_bytes *out);

// Pictures as the pages of one PDF, `scale` points to a unit; no date is put in. `title` is UTF-8 and ends in NUL.
picture_result picture_pdf(const picture_svg *pages, size_t count, double scale, const char *title, picture_bytes *out);

void picture_free(picture_bytes bytes);

#endif
