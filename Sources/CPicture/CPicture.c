#include "CPicture.h"

#include <CLibraryLoading.h>
#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// What is used of librsvg 2.46 and cairo 1.16 or later: opaque types, and the values of their enumerations.
typedef struct _GError GError;
typedef struct _RsvgHandle RsvgHandle;
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef int cairo_status_t;
typedef cairo_status_t (*cairo_write_func_t)(void *closure, const unsigned char *data, unsigned int length);
typedef struct {
  double x, y, width, height;
} RsvgRectangle;
enum { CAIRO_STATUS_SUCCESS = 0, CAIRO_STATUS_NO_MEMORY = 1 };
enum { CAIRO_FORMAT_ARGB32 = 0 };
enum { CAIRO_PDF_METADATA_TITLE = 0, CAIRO_PDF_METADATA_CREATE_DATE = 5 };

static struct {
  RsvgHandle *(*rsvg_handle_new_from_data)(const uint8_t *data, size_t length, GError **error);
  int (*rsvg_handle_render_document)(RsvgHandle *, cairo_t *, const RsvgRectangle *viewport, GError **error);
  void (*g_object_unref)(void *);
  void (*g_error_free)(GError *);
  cairo_surface_t *(*cairo_image_surface_create)(int format, int width, int height);
  cairo_surface_t *(*cairo_pdf_surface_create_for_stream)(cairo_write_func_t, void *, double width, double height);
  void (*cairo_pdf_surface_set_size)(cairo_surface_t *, double width, double height);
  void (*cairo_pdf_surface_set_metadata)(cairo_surface_t *, int metadata, const char *utf8);
  cairo_status_t (*cairo_surface_write_to_png_stream)(cairo_surface_t *, cairo_write_func_t, void *);
  cairo_status_t (*cairo_surface_status)(cairo_surface_t *);
  void (*cairo_surface_finish)(cairo_surface_t *);
  void (*cairo_surface_destroy)(cairo_surface_t *);
  cairo_t *(*cairo_create)(cairo_surface_t *);
  cairo_status_t (*cairo_status)(cairo_t *);
  void (*cairo_scale)(cairo_t *, double x, double y);
  void (*cairo_identity_matrix)(cairo_t *);
  void (*cairo_show_page)(cairo_t *);
  void (*cairo_destroy)(cairo_t *);
} library;

static loaded_library file;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#ifdef __APPLE__
static const char *const names[] = {
  "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib", "/usr/local/lib/librsvg-2.2.dylib"};
#else
static const char *const names[] = {"librsvg-2.so.2"};
#endif

static void load(void) {
  file = library_load(names, sizeof names / sizeof *names);
  // The libraries that librsvg itself is linked with are searched too.
#define FIND(name) LIBRARY_FIND(file, library.name, name);
  FIND(rsvg_handle_new_from_data)
  FIND(rsvg_handle_render_document)
  FIND(g_object_unref)
  FIND(g_error_free)
  FIND(cairo_image_surface_create)
  FIND(cairo_pdf_surface_create_for_stream)
  FIND(cairo_pdf_surface_set_size)
  FIND(cairo_pdf_surface_set_metadata)
  FIND(cairo_surface_write_to_png_stream)
  FIND(cairo_surface_status)
  FIND(cairo_surface_finish)
  FIND(cairo_surface_destroy)
  FIND(cairo_create)
  FIND(cairo_status)
  FIND(cairo_scale)
  FIND(cairo_identity_matrix)
  FIND(cairo_show_page)
  FIND(cairo_destroy)
#undef FIND
}

const char *picture_library_error(void) {
  pthread_once(&once, load);
  return file.error;
}

// Bytes that grow as they are written.
typedef struct {
  picture_bytes bytes;
  size_t capacity;
} buffer;

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length) {
  buffer *to = closure;
  size_t needed = to->bytes.count + length;
  if (needed < length) return CAIRO_STATUS_NO_MEMORY;
  if (needed > to->capacity) {
    size_t capacity = to->capacity < 1 << 16 ? 1 << 16 : to->capacity;
    while (capacity < needed) capacity *= 2;
    uint8_t *grown = realloc(to->bytes.bytes, capacity);
    if (grown == NULL) return CAIRO_STATUS_NO_MEMORY;
    to->bytes.bytes = grown;
    to->capacity = capacity;
  }
  memcpy(to->bytes.bytes + to->bytes.count, data, length);
  to->bytes.count = needed;
  return CAIRO_STATUS_SUCCESS;
}

static picture_result result_of(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return PICTURE_MADE;
  return status == CAIRO_STATUS_NO_MEMORY ? PICTURE_NO_MEMORY : PICTURE_REFUSED;
}

// Without an address of its own the SVG can refer to no file.
static picture_result draw(picture_svg svg, cairo_t *cairo, double x, double y) {
  GError *error = NULL;
  RsvgHandle *handle = library.rsvg_handle_new_from_data(svg.bytes, svg.count, &error);
  int drawn = 0;
  if (handle != NULL) {
    RsvgRectangle viewport = {0, 0, svg.width, svg.height};
    library.cairo_identity_matrix(cairo);
    library.cairo_scale(cairo, x, y);
    drawn = library.rsvg_handle_render_document(handle, cairo, &viewport, &error);
    library.g_object_unref(handle);
  }
  if (error != NULL) library.g_error_free(error);
  return drawn ? result_of(library.cairo_status(cairo)) : PICTURE_REFUSED;
}

static picture_result finish(picture_result result, buffer *made, picture_bytes *out) {
  if (result == PICTURE_MADE) {
    *out = made->bytes;
  } else {
    free(made->bytes.bytes);
  }
  return result;
}

picture_result picture_png(picture_svg svg, double scale, picture_bytes *out) {
  *out = (picture_bytes){NULL, 0};
  if (picture_library_error()[0] != 0) return PICTURE_NO_LIBRARY;
  double width = ceil(svg.width * scale), height = ceil(svg.height * scale);
  if (!(width >= 1 && width <= 16384 && height >= 1 && height <= 16384)) return PICTURE_REFUSED;
  buffer made = {{NULL, 0}, 0};
  cairo_surface_t *surface = library.cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)width, (int)height);
  cairo_t *cairo = library.cairo_create(surface);
  // Stretched by less than a pixel: one that is covered by half would be half transparent.
  picture_result result = draw(svg, cairo, width / svg.width, height / svg.height);
  library.cairo_destroy(cairo);
  if (result == PICTURE_MADE) {
    result = result_of(library.cairo_surface_write_to_png_stream(surface, append, &made));
  }
  library.cairo_surface_destroy(surface);
  return finish(result, &made, out);
}

picture_result picture_pdf(const picture_svg *pages, size_t count, double scale, const char *title, picture_bytes *out) {
  *out = (picture_bytes){NULL, 0};
  if (picture_library_error()[0] != 0) return PICTURE_NO_LIBRARY;
  if (count == 0) return PICTURE_REFUSED;
  buffer made = {{NULL, 0}, 0};
  cairo_surface_t *surface = library.cairo_pdf_surface_create_for_stream(
    append, &made, pages[0].width * scale, pages[0].height * scale);
  library.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
  // Without a date the same input makes the same bytes.
  library.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  cairo_t *cairo = library.cairo_create(surface);
  picture_result result = PICTURE_MADE;
  for (size_t i = 0; result == PICTURE_MADE && i < count; i++) {
    library.cairo_pdf_surface_set_size(surface, pages[i].width * scale, pages[i].height * scale);
    result = draw(pages[i], cairo, scale, scale);
    library.cairo_show_page(cairo);
  }
  if (result == PICTURE_MADE) result = result_of(library.cairo_status(cairo));
  library.cairo_destroy(cairo);
  library.cairo_surface_finish(surface);
  if (result == PICTURE_MADE) result = result_of(library.cairo_surface_status(surface));
  library.cairo_surface_destroy(surface);
  return finish(result, &made, out);
}

void picture_free(picture_bytes bytes) { free(bytes.bytes); }
