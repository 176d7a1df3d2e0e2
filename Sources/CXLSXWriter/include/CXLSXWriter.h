// libxlsxwriter, loaded when the first workbook is made and not when the program starts: OpenSSL's library comes with it.
//
// Its own header says what can be called. The functions that are used are defined in CXLSXWriter.c and pass each call on.
// None may be called before xlsxwriter_library_error() has answered "".
#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <xlsxwriter.h>

// What stands in the way of loading the library, for people; "" where nothing does.
const char *xlsxwriter_library_error(void);

#endif
