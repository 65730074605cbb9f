/* cg-sheet-yardstick.c: what the libraries alone need to go through an .xlsx, for benchmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-yardstick.h"

#include <expat.h>
#include <zip.h>

#include "cg-fault.h"

#define PIECE 65536

static void
start_element (void *data, const char *name, const char **attributes)
{
}

static void
end_element (void *data, const char *name)
{
}

static void
take_text (void *data, const char *text, int length)
{
}

static gboolean
parse_pieces (XML_Parser parser, zip_file_t *file)
{
  zip_int64_t n;

  do
    {
      void *piece = XML_GetBuffer (parser, PIECE);

      n = piece != NULL ? zip_fread (file, piece, PIECE) : -1;
      if (n < 0 || XML_ParseBuffer (parser, (int) n, n == 0) != XML_STATUS_OK)
        return FALSE;
    }
  while (n > 0);

  return TRUE;
}

/* A part that is not there is no fault: a file need not have shared texts. */
static gboolean
pass_part (zip_t *zip, const char *name)
{
  zip_file_t *file = zip_fopen (zip, name, 0);
  XML_Parser parser;
  gboolean good;

  if (file == NULL)
    return TRUE;

  parser = XML_ParserCreate (NULL);
  XML_SetElementHandler (parser, start_element, end_element);
  XML_SetCharacterDataHandler (parser, take_text);
  good = parse_pieces (parser, file);
  XML_ParserFree (parser);
  zip_fclose (file);
  return good;
}

gboolean
cg_sheet_yardstick_pass (const char *path, GError **error)
{
  zip_t *zip = zip_open (path, ZIP_RDONLY, NULL);
  gboolean good = zip != NULL && pass_part (zip, "xl/sharedStrings.xml") &&
                  pass_part (zip, "xl/styles.xml") && pass_part (zip, "xl/worksheets/sheet1.xml");

  if (zip != NULL)
    zip_discard (zip);
  if (!good)
    cg_fault_set (error, CG_FAULT_SHEET_DAMAGED, path);
  return good;
}
