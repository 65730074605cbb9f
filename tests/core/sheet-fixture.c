/* sheet-fixture.c: hand-made table files and what a reader makes of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sheet-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#include "cg-fault.h"

#define SPREADSHEET "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

static const char top_relations[] =
    "<Relationships xmlns='" PACKAGE "'><Relationship Id='rId1' Type='" OFFICE
    "/officeDocument' Target='xl/workbook.xml'/></Relationships>";

static const char workbook_relations[] =
    "<Relationships xmlns='" PACKAGE "'>"
    "<Relationship Id='rId1' Type='" OFFICE "/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='rId2' Type='" OFFICE "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
    "<Relationship Id='rId3' Type='" OFFICE "/styles' Target='styles.xml'/>"
    "<Relationship Id='rId4' Type='" OFFICE "/externalLink' Target='file:///etc/passwd' "
    "TargetMode='External'/></Relationships>";

static const char workbook[] = "<workbook xmlns='" SPREADSHEET "' xmlns:r='" OFFICE "'><sheets>"
                               "<sheet name='台账' sheetId='1' r:id='rId1'/></sheets></workbook>";

static const char strings[] = "<sst xmlns='" SPREADSHEET "'><si><t>共享</t></si></sst>";
static const char styles[] =
    "<styleSheet xmlns='" SPREADSHEET "'><numFmts>"
    "<numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='9'/>"
    "</cellXfs></styleSheet>";

/* The zip takes the text over: it is written when the zip is closed. */
static void
add_part (zip_t *zip, const char *name, char *text)
{
  zip_source_t *source = zip_source_buffer (zip, text, strlen (text), 1);

  g_assert_nonnull (source);
  g_assert_cmpint (zip_file_add (zip, name, source, ZIP_FL_ENC_UTF_8), >=, 0);
}

/* libzip frees with free(). */
static char *
plain_copy (const char *text)
{
  char *copy = strdup (text);

  g_assert_nonnull (copy);
  return copy;
}

void
sheet_write (const char *path, const SheetParts *parts)
{
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  g_autofree char *sheet = g_strdup_printf (
      "<?xml version='1.0' encoding='UTF-8'?>%s<worksheet xmlns='" SPREADSHEET
      "'><sheetData>%s</sheetData>%s</worksheet>",
      parts->before != NULL ? parts->before : "", parts->sheet != NULL ? parts->sheet : "",
      parts->after != NULL ? parts->after : "");

  g_assert_nonnull (zip);
  add_part (zip, "_rels/.rels", plain_copy (top_relations));
  add_part (zip, "xl/workbook.xml",
            plain_copy (parts->workbook != NULL ? parts->workbook : workbook));
  add_part (zip, "xl/_rels/workbook.xml.rels",
            plain_copy (parts->relations != NULL ? parts->relations : workbook_relations));
  add_part (zip, "xl/sharedStrings.xml",
            plain_copy (parts->strings != NULL ? parts->strings : strings));
  add_part (zip, "xl/styles.xml", plain_copy (parts->styles != NULL ? parts->styles : styles));
  add_part (zip, "xl/worksheets/sheet1.xml", plain_copy (sheet));
  g_assert_cmpint (zip_close (zip), ==, 0);
}

/* ---- reading ---- */

static gboolean
add_row (const CgSheetRow *row, gpointer data)
{
  static const char marks[] = "\0ndbeul";

  for (guint i = 0; i < row->n_cells; i++)
    {
      const CgSheetCell *cell = &row->cells[i];

      g_assert_true (g_utf8_validate (cell->text, cell->length, NULL));
      g_string_append_printf (data, "%c%u ", 'A' + MIN (cell->column, 25), row->number);
      if (marks[cell->kind] != '\0')
        g_string_append_printf (data, "(%c) ", marks[cell->kind]);
      g_string_append_len (data, cell->text, cell->length);
      g_string_append_c (data, '\n');
    }

  return TRUE;
}

static void
add_end (GString *text, const CgSheetEnd *end)
{
  for (guint i = 0; i < end->merges->len; i++)
    {
      const CgSheetMerge *merge = &g_array_index (end->merges, CgSheetMerge, i);

      g_string_append_printf (text, "%c%u:%c%u\n", 'A' + MIN (merge->first_column, 25),
                              merge->first_row, 'A' + MIN (merge->last_column, 25),
                              merge->last_row);
    }
  if (end->empty_after > 0)
    g_string_append_printf (text, "empty after %u\n", end->empty_after);
}

char *
sheet_read (const char *path, const CgSheetLimits *limits)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgSheetFile) file = cg_sheet_file_open (path, limits, NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (CgSheetEnd) end = { 0 };

  if (file == NULL || !cg_sheet_file_read (file, 0, add_row, text, &end, NULL, &error))
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == CG_FAULT);
      g_test_message ("%s", error->message);
      return g_strdup (cg_fault_id ((CgFault) error->code));
    }

  g_assert_no_error (error);
  add_end (text, &end);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
sheet_read_bytes (const char *folder, const char *bytes, gsize length)
{
  g_autofree char *path = g_build_filename (folder, "bytes", NULL);
  char *text;

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  text = sheet_read (path, NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return text;
}
