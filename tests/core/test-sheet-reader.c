/* test-sheet-reader.c: .xlsx and text tables, well made, odd, hostile and mutilated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sheet-fixture.h"

#define MUTATIONS 1000

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("cugai-sheet-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "表.xlsx", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
expect (Fixture *self, const SheetParts *parts, const char *expected)
{
  g_autofree char *text = NULL;

  sheet_write (self->path, parts);
  text = sheet_read (self->path, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
expect_rows (Fixture *self, const char *rows, const char *expected)
{
  const SheetParts parts = { .sheet = rows };

  expect (self, &parts, expected);
}

/* ---- .xlsx ---- */

static void
test_kinds (Fixture *self, gconstpointer data)
{
  expect_rows (self,
               "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2'><v>12</v></c>"
               "<c r='D2' s='1'><v>46086</v></c><c r='E2' s='2'><v>46086.75</v></c>"
               "<c r='F2' s='3'><v>0.35</v></c><c r='G2' t='b'><v>1</v></c>"
               "<c r='H2' t='e'><v>#N/A</v></c><c r='I2' t='str'><f>A1&amp;B1</f><v>合</v></c>"
               "<c r='J2'><f>1+1</f></c><c r='K2' t='d'><v>2026-03-05T00:00:00</v></c></row>",
               "A2 共享\nC2 (n) 12\nD2 (d) 2026-03-05\nE2 (d) 2026-03-05\nF2 (n) 35%\n"
               "G2 (b) 1\nH2 (e) #N/A\nI2 合\nJ2 (u) \nK2 (d) 2026-03-05\n");
}

static void
test_numbers (Fixture *self, gconstpointer data)
{
  expect_rows (self,
               "<row><c><v>0.30000000000000004</v></c><c><v>1.0E10</v></c><c><v>-7</v></c>"
               "<c><v>123456789012345678</v></c><c t='inlineStr'><is><t>410101199001011234</t>"
               "</is></c><c><v>abc</v></c><c s='1'><v>-3</v></c></row>",
               "A1 (n) 0.3\nB1 (n) 10000000000\nC1 (n) -7\nD1 (n) 123456789012345680\n"
               "E1 410101199001011234\nF1 abc\nG1 (n) -3\n");
}

/* A day is told from hours that have passed. */
static void
test_formats (Fixture *self, gconstpointer data)
{
  const SheetParts parts = {
    .styles = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[h]:mm'/>"
              "<numFmt numFmtId='165' formatCode='[$-804]yyyy\\年m\\月d\\日'/>"
              "<numFmt numFmtId='166' formatCode='[Magenta]mm'/></numFmts><cellXfs>"
              "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs></styleSheet>",
    .sheet = "<row><c s='0'><v>1.5</v></c><c s='1'><v>46086</v></c><c s='2'><v>46086</v></c></row>",
  };

  expect (self, &parts, "A1 (n) 1.5\nB1 (d) 2026-03-05\nC1 (d) 2026-03-05\n");
}

static void
test_texts (Fixture *self, gconstpointer data)
{
  const SheetParts parts = {
    .strings = "<x:sst xmlns:x='a'><x:si><x:r><x:t>未按</x:t></x:r><x:r><x:t>规定</x:t></x:r>"
               "<x:rPh sb='0' eb='1'><x:t>ふり</x:t></x:rPh></x:si>"
               "<x:si><x:t>一_x000D_\n二_x4E09_</x:t></x:si></x:sst>",
    .sheet = "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c>"
             "<c t='inlineStr'><is><r><t>分</t></r><r><t>段</t></r></is></c></row>",
  };

  expect (self, &parts, "A1 未按规定\nB1 一\n二三\nC1 分段\n");
}

static void
test_merges (Fixture *self, gconstpointer data)
{
  const SheetParts parts = { .sheet = "<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
                             .after = "<mergeCells count='2'><mergeCell ref='A1:C1'/>"
                                      "<mergeCell ref='B2:B9'/><mergeCell ref='D4:D3'/>"
                                      "<mergeCell ref='nonsense'/></mergeCells>" };

  expect (self, &parts, "A1 共享\nA1:C1\nB2:B9\n");
}

static void
test_epoch_1904 (Fixture *self, gconstpointer data)
{
  const SheetParts parts = {
    .workbook = "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets>"
                "<sheet name='a' r:id='rId1' state='hidden'/></sheets></workbook>",
    .sheet = "<row><c s='1'><v>44624</v></c></row>",
  };
  g_autoptr (CgSheetFile) file = NULL;

  expect (self, &parts, "A1 (d) 2026-03-05\n");
  file = cg_sheet_file_open (self->path, NULL, NULL, NULL);
  g_assert_cmpuint (cg_sheet_file_get_n_sheets (file), ==, 1);
  g_assert_cmpstr (cg_sheet_file_get_sheet_name (file, 0), ==, "a");
  g_assert_true (cg_sheet_file_is_sheet_hidden (file, 0));
  g_assert_null (cg_sheet_file_get_encoding (file));
}

/* ---- hostile .xlsx ---- */

static void
test_refused (Fixture *self, gconstpointer data)
{
  const SheetParts entities = { .before = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
                                .sheet = "<row><c t='str'><v>&b;</v></c></row>" };
  const SheetParts away = {
    .relations = "<Relationships><Relationship Id='rId1' Type='x/worksheet' "
                 "Target='../../../../etc/passwd'/></Relationships>",
  };
  const SheetParts none = { .workbook = "<workbook><sheets/></workbook>" };

  expect (self, &entities, "sheet-entities");
  expect (self, &away, "sheet-damaged");
  expect (self, &none, "sheet-no-sheet");
  expect_rows (self, "<row r='5'/><row r='5'/>", "sheet-damaged");
  expect_rows (self, "<row><c r='C1'><v>1</v></c><c r='B1'><v>1</v></c></row>", "sheet-damaged");
  expect_rows (self, "<row><c t='s'><v>7</v></c></row>", "sheet-damaged");
  expect_rows (self, "<row><c>", "sheet-damaged");
  expect_rows (self, "<row r='1048577'><c><v>1</v></c></row>", "sheet-too-tall");
  expect_rows (self, "<row><c r='XFE1'><v>1</v></c></row>", "sheet-too-wide");
}

static char *
repeat (const char *text, guint n)
{
  GString *many = g_string_sized_new (strlen (text) * n + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (many, text);
  return g_string_free (many, FALSE);
}

static void
test_depth (Fixture *self, gconstpointer data)
{
  g_autofree char *rows = repeat ("<a>", 40);

  expect_rows (self, rows, "sheet-entities");
}

static void
test_long_text (Fixture *self, gconstpointer data)
{
  g_autofree char *fits = repeat ("整", 32767);
  g_autofree char *row =
      g_strdup_printf ("<row><c t='str'><v>%s</v></c><c t='str'><v>%s改</v></c></row>", fits, fits);
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strdup_printf ("A1 %s\nB1 (l) 整整整整整整整整整整整整整\n", fits);

  expect_rows (self, row, expected);
}

static void
test_empty_rows (Fixture *self, gconstpointer data)
{
  g_autofree char *empty = repeat ("<row s='1'/>", 12000);
  g_autofree char *rows =
      g_strconcat ("<row><c><v>1</v></c></row>", empty, "<row><c><v>2</v></c></row>", NULL);

  expect_rows (self, rows, "A1 (n) 1\nempty after 1\n");
}

static void
test_bomb (Fixture *self, gconstpointer data)
{
  g_autofree char *blanks = repeat ("                ", 20 * 1024 * 1024 / 16);
  CgSheetLimits limits = cg_sheet_limits_default;
  g_autofree char *text = NULL;

  expect_rows (self, blanks, "sheet-bomb");

  limits.unpacked = 4096;
  expect_rows (self, "<row><c><v>1</v></c></row>", "A1 (n) 1\n");
  limits.unpacked = 1000;
  text = sheet_read (self->path, &limits);
  g_assert_cmpstr (text, ==, "sheet-bomb");
}

/* ---- text ---- */

static void
expect_text (Fixture *self, const char *bytes, gssize length, const char *expected)
{
  g_autofree char *text =
      sheet_read_bytes (self->folder, bytes, length < 0 ? strlen (bytes) : (gsize) length);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_csv (Fixture *self, gconstpointer data)
{
  expect_text (self, "序号,问题\r\n1,\"一\n二,\"\"三\"\"\"\r\n", -1,
               "A1 序号\nB1 问题\nA2 1\nB2 一\n二,\"三\"\n");
  expect_text (self, "\xef\xbb\xbf序号\t问题\n\n1\tx", -1, "A1 序号\nB1 问题\nA3 1\nB3 x\n");
  expect_text (self, "sep=;\na;=\"0012\"\n", -1, "A1 a\nB1 0012\n");
  expect_text (self, "a;b\nc;1,5\n", -1, "A1 a\nB1 b\nA2 c\nB2 1,5\n");
  expect_text (self, "a,\"b\nc", -1, "sheet-quote");
  expect_text (self, "a\0b", 3, "sheet-not-sheet");
  expect_text (self, "", 0, "file-empty");
  expect_text (self, "\xd0\xcf\x11\xe0 old", -1, "sheet-old-form");
  expect_text (self, "PK\x03\x04 not a zip", -1, "sheet-damaged");
}

static void
test_encodings (Fixture *self, gconstpointer data)
{
  static const char text[] = "序号,存在问题\r\n1,制度执行不到位\r\n";
  static const char *const encodings[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (CgSheetFile) file = NULL;

      expect_text (self, bytes, (gssize) length, "A1 序号\nB1 存在问题\nA2 1\nB2 制度执行不到位\n");
      g_assert_true (g_file_set_contents (self->path, bytes, (gssize) length, NULL));
      file = cg_sheet_file_open (self->path, NULL, NULL, NULL);
      g_assert_cmpstr (cg_sheet_file_get_encoding (file), ==, encodings[i]);
      g_assert_true (cg_sheet_file_set_encoding (file, encodings[i], NULL));
      g_assert_false (cg_sheet_file_set_encoding (file, "EBCDIC", NULL));
    }
}

/* ---- mutilated ---- */

/* Whatever becomes of the bytes: rows, or a sentence. */
static void
mutilate (Fixture *self, const char *bytes, gsize length, GRand *random)
{
  g_autofree char *copy = g_memdup2 (bytes, length);
  guint n = (guint) g_rand_int_range (random, 1, 8);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    copy[g_rand_int_range (random, 0, (gint32) length)] = (char) g_rand_int_range (random, 0, 256);
  if (g_rand_int_range (random, 0, 8) == 0)
    length = (gsize) g_rand_int_range (random, 1, (gint32) length);

  text = sheet_read_bytes (self->folder, copy, length);
  g_assert_nonnull (text);
}

static const char mutilated_rows[] =
    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>46086</v></c></row>"
    "<row r='2'><c r='A2' t='inlineStr'><is><r><t>&#x6574;改</t></r></is></c>"
    "<c r='B2' t='str'><f>A1</f><v>a_x000D_</v></c></row>";

static void
test_mutilated_package (Fixture *self, gconstpointer data)
{
  const SheetParts parts = { .sheet = mutilated_rows,
                             .after = "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261130);
  g_autofree char *bytes = NULL;
  gsize length;

  sheet_write (self->path, &parts);
  g_assert_true (g_file_get_contents (self->path, &bytes, &length, NULL));
  for (guint i = 0; i < MUTATIONS; i++)
    mutilate (self, bytes, length, random);
}

/* A zip's checksum keeps most damage from the XML, so the XML itself is damaged as well. */
static void
test_mutilated_xml (Fixture *self, gconstpointer data)
{
  static const char alphabet[] = "<>/&;'\"= rcvts0123456789ABXn_x\n";
  g_autoptr (GRand) random = g_rand_new_with_seed (20261201);

  for (guint i = 0; i < MUTATIONS / 2; i++)
    {
      g_autofree char *rows = g_strdup (mutilated_rows);
      const SheetParts parts = { .sheet = rows };
      g_autofree char *text = NULL;

      for (int n = g_rand_int_range (random, 1, 6); n > 0; n--)
        rows[g_rand_int_range (random, 0, (gint32) strlen (rows))] =
            alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      sheet_write (self->path, &parts);
      text = sheet_read (self->path, NULL);
      g_assert_nonnull (text);
    }
}

static void
test_mutilated_text (Fixture *self, gconstpointer data)
{
  static const char text[] = "序号,\"问题\"\r\n1,\"制度, \"\"执行\"\"\"\r\n2,x\r\n";
  g_autoptr (GRand) random = g_rand_new_with_seed (20261202);

  for (guint i = 0; i < MUTATIONS; i++)
    mutilate (self, text, sizeof text - 1, random);
}

static void
add (const char *name, void (*function) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, function, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/sheet/xlsx/kinds", test_kinds);
  add ("/sheet/xlsx/numbers", test_numbers);
  add ("/sheet/xlsx/formats", test_formats);
  add ("/sheet/xlsx/texts", test_texts);
  add ("/sheet/xlsx/merges", test_merges);
  add ("/sheet/xlsx/epoch-1904", test_epoch_1904);
  add ("/sheet/hostile/refused", test_refused);
  add ("/sheet/hostile/depth", test_depth);
  add ("/sheet/hostile/long-text", test_long_text);
  add ("/sheet/hostile/empty-rows", test_empty_rows);
  add ("/sheet/hostile/bomb", test_bomb);
  add ("/sheet/text/csv", test_csv);
  add ("/sheet/text/encodings", test_encodings);
  add ("/sheet/mutilated/package", test_mutilated_package);
  add ("/sheet/mutilated/xml", test_mutilated_xml);
  add ("/sheet/mutilated/text", test_mutilated_text);
  return g_test_run ();
}
