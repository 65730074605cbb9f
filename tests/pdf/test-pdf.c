/* test-pdf.c: PDFs made for the tests, and the client called as if it answered at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-pdf.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "cg-page-turn.h"

static char *folder;

const char *
test_pdf_folder (void)
{
  if (folder == NULL)
    folder = g_dir_make_tmp ("cugai-pdf-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

void
test_pdf_remove_folder (void)
{
  g_autoptr (GDir) dir = folder == NULL ? NULL : g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }

  if (folder != NULL)
    g_assert_no_errno (g_rmdir (folder));
  g_clear_pointer (&folder, g_free);
}

static char *
path_of (const char *name)
{
  return g_build_filename (test_pdf_folder (), name, NULL);
}

char *
test_pdf_write (const char *name, const char *content, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = path_of (name);

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  return path;
}

static void
draw_page (cairo_t *cr, const char *text)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK SC");

  pango_font_description_set_absolute_size (font, 14 * PANGO_SCALE);
  cairo_rectangle (cr, 72, 72, 72, 72);
  cairo_fill (cr);
  cairo_move_to (cr, 72, 200);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static char *
make (const char *name, int n_pages, const char *text, gboolean outline)
{
  char *path = path_of (name);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595.28, 841.89);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "整改情况报告");
  for (int i = 0; i < n_pages; i++)
    {
      g_autofree char *title = g_strdup_printf ("第 %d 页", i + 1);
      g_autofree char *target = g_strdup_printf ("page=%d pos=[0 100]", i + 1);

      draw_page (cr, text);
      if (outline)
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, target, 0);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

char *
test_pdf_make (const char *name, int n_pages, const char *text)
{
  return make (name, n_pages, text, TRUE);
}

char *
test_pdf_make_plain (const char *name, int n_pages, const char *text)
{
  return make (name, n_pages, text, FALSE);
}

/* Pixels of the picture a point, and its points. */
#define SCAN_SHARP 3
#define SCAN_WIDTH 420
#define SCAN_HEIGHT 100

static cairo_surface_t *
draw_picture (const char *text, int height)
{
  cairo_surface_t *picture =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCAN_WIDTH * SCAN_SHARP, height * SCAN_SHARP);
  cairo_t *cr = cairo_create (picture);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("FandolSong");

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_scale (cr, SCAN_SHARP, SCAN_SHARP);
  cairo_move_to (cr, TEST_PDF_SCAN_LEFT, TEST_PDF_SCAN_TOP);
  pango_font_description_set_absolute_size (font, TEST_PDF_SCAN_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
  cairo_destroy (cr);
  return picture;
}

char *
test_pdf_make_scan (const char *name, int n_pages, const char *text)
{
  char *path = path_of (name);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, SCAN_WIDTH, SCAN_HEIGHT);
  cairo_surface_t *picture = draw_picture (text, SCAN_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 1.0 / SCAN_SHARP, 1.0 / SCAN_SHARP);
  for (int i = 0; i < n_pages; i++)
    {
      cairo_set_source_surface (cr, picture, 0, 0);
      cairo_paint (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

/* The page as it lies after that many quarters. */
static void
lay (cairo_t *cr, CgPdfSize size, guint turn)
{
  CgPdfSize seen = cg_page_turn_size (size, turn);

  cairo_translate (cr, seen.width / 2, seen.height / 2);
  cairo_rotate (cr, turn * G_PI / 2);
  cairo_translate (cr, -size.width / 2, -size.height / 2);
}

char *
test_pdf_make_scan_turned (const char *name, const char *text, guint turn, CgPdfSize *size)
{
  char *path = path_of (name);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int height = SCAN_HEIGHT + ((int) g_strv_length (lines) - 1) * 2 * (int) TEST_PDF_SCAN_SIZE;
  cairo_surface_t *picture = draw_picture (text, height);
  CgPdfSize seen;
  cairo_surface_t *surface;
  cairo_t *cr;

  *size = (CgPdfSize){ SCAN_WIDTH, height };
  seen = cg_page_turn_size (*size, turn);
  surface = cairo_pdf_surface_create (path, seen.width, seen.height);
  cr = cairo_create (surface);
  lay (cr, *size, turn);
  cairo_scale (cr, 1.0 / SCAN_SHARP, 1.0 / SCAN_SHARP);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

static char *
assemble (const char *name, GPtrArray *objects, const char *trailer)
{
  g_autoptr (GString) file = g_string_new ("%PDF-1.5\n");
  g_autoptr (GString) table = g_string_new ("0000000000 65535 f \n");
  gsize table_at;

  for (guint i = 0; i < objects->len; i++)
    {
      GBytes *object = g_ptr_array_index (objects, i);
      gsize length;
      const char *data = g_bytes_get_data (object, &length);

      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", file->len);
      g_string_append_printf (file, "%u 0 obj\n", i + 1);
      g_string_append_len (file, data, (gssize) length);
      g_string_append (file, "\nendobj\n");
    }

  table_at = file->len;
  g_string_append_printf (file, "xref\n0 %u\n%s", objects->len + 1, table->str);
  g_string_append_printf (file, "trailer\n<< /Size %u /Root 1 0 R %s >>\nstartxref\n",
                          objects->len + 1, trailer);
  g_string_append_printf (file, "%" G_GSIZE_FORMAT "\n%%%%EOF\n", table_at);
  return test_pdf_write (name, file->str, (gssize) file->len);
}

static void
add_object (GPtrArray *objects, const char *text)
{
  g_ptr_array_add (objects, g_bytes_new (text, strlen (text)));
}

char *
test_pdf_assemble (const char *name, const char *const *texts, const char *trailer)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (gsize i = 0; texts[i] != NULL; i++)
    add_object (objects, texts[i]);

  return assemble (name, objects, trailer);
}

char *
test_pdf_make_not_embedded (const char *name)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Contents 4 0 R"
    " /Resources << /Font << /F1 5 0 R >> >> >>",
    "<< /Length 57 >>\nstream\nBT /F1 40 Tf 20 40 Td <65746539 53F08D26> Tj ET          "
    "\nendstream",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
    " /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
    " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
    " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    NULL,
  };

  return test_pdf_assemble (name, objects, "");
}

#define LINK(rectangle, action)                                                                    \
  "<< /Type /Annot /Subtype /Link /Rect [" rectangle "] /A << " action " >> >>"

char *
test_pdf_make_linked (const char *name)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R /Dests << /end [4 0 R /XYZ 0 380 0] >> /OpenAction 11 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 300 400] >>",
    "<< /Type /Page /Parent 2 0 R /Annots [5 0 R 6 0 R 7 0 R 8 0 R 9 0 R 10 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /Rotate 90 /Annots [5 0 R] >>",
    LINK ("10 350 110 370", "/S /GoTo /D [3 0 R /XYZ 0 150 0]"),
    LINK ("10 300 110 320", "/S /GoTo /D (end)"),
    LINK ("10 250 110 270", "/S /URI /URI (https://example.invalid/a)"),
    LINK ("10 200 110 220", "/S /Launch /F (report.xlsx)"),
    LINK ("10 150 110 170", "/S /GoToR /F (other.pdf) /D [0 /Fit]"),
    LINK ("10 100 110 120", "/S /JavaScript /JS (app.alert\\(1\\))"),
    "<< /S /URI /URI (https://example.invalid/opened) >>",
    NULL,
  };
  return test_pdf_assemble (name, objects, "");
}

char *
test_pdf_make_endless (const char *name)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  add_object (objects, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (objects, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add_object (objects, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R"
                       " /Resources << /XObject << /X 5 0 R >> >> >>");
  add_object (objects, "<< /Length 5 >>\nstream\n/X Do\nendstream");
  /* Ten forms, each drawing the next one ten times. */
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *form = g_strdup_printf (
          "<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources"
          " << /XObject << /X %d 0 R >> >> /Length 60 >>\nstream\n"
          "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do \nendstream",
          6 + i);

      add_object (objects, form);
    }
  add_object (objects,
              "<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] /Length 18 >>\nstream\n"
              "0 0 200 200 re f  \nendstream");

  return assemble (name, objects, "");
}

/* The standard security handler, revision 2 (ISO 32000-1, 7.6.3). */

static const guint8 padding[32] = {
  0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
  0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
};

static void
rc4 (const guint8 *key, gsize key_length, guint8 *data, gsize length)
{
  guint8 state[256], i = 0, j = 0;

  for (int n = 0; n < 256; n++)
    state[n] = (guint8) n;
  for (int n = 0; n < 256; n++)
    {
      guint8 kept = state[n];

      j = (guint8) (j + kept + key[(gsize) n % key_length]);
      state[n] = state[j];
      state[j] = kept;
    }

  j = 0;
  for (gsize n = 0; n < length; n++)
    {
      guint8 kept = state[++i];

      j = (guint8) (j + kept);
      state[i] = state[j];
      state[j] = kept;
      data[n] ^= state[(guint8) (state[i] + state[j])];
    }
}

static void
md5 (const guint8 *data, gsize length, guint8 digest[16])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  gsize digest_length = 16;

  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, digest, &digest_length);
}

static void
pad (const char *password, guint8 padded[32])
{
  gsize length = MIN (strlen (password), 32);

  memcpy (padded, password, length);
  memcpy (padded + length, padding, 32 - length);
}

static char *
hex (const guint8 *data, gsize length)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    g_string_append_printf (text, "%02X", data[i]);

  return g_string_free (text, FALSE);
}

static GBytes *
encrypt_stream (const char *content, guint number, const guint8 key[5])
{
  guint8 object_key[10] = { key[0], key[1], key[2], key[3], key[4], (guint8) number };
  guint8 digest[16];
  gsize length = strlen (content);
  g_autofree guint8 *data = g_memdup2 (content, length);
  GByteArray *object = g_byte_array_new ();
  g_autofree char *head = g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n", length);

  md5 (object_key, sizeof object_key, digest);
  rc4 (digest, sizeof object_key, data, length);
  g_byte_array_append (object, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (object, data, (guint) length);
  g_byte_array_append (object, (const guint8 *) "\nendstream", 10);
  return g_byte_array_free_to_bytes (object);
}

char *
test_pdf_make_encrypted (const char *name, const char *password)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  /* password, O, P (-4), ID */
  guint8 seed[32 + 32 + 4 + 16] = { 0 }, digest[16], owner[32], user[32];
  g_autofree char *owner_hex = NULL;
  g_autofree char *user_hex = NULL;
  g_autofree char *trailer = NULL;

  pad (password, owner);
  md5 (owner, sizeof owner, digest);
  rc4 (digest, 5, owner, sizeof owner);

  pad (password, seed);
  memcpy (seed + 32, owner, 32);
  memcpy (seed + 64, "\xFC\xFF\xFF\xFF", 4);
  md5 (seed, sizeof seed, digest);

  memcpy (user, padding, 32);
  rc4 (digest, 5, user, sizeof user);

  add_object (objects, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (objects, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add_object (objects, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>");
  g_ptr_array_add (objects, encrypt_stream ("10 10 80 80 re f", 4, digest));

  owner_hex = hex (owner, 32);
  user_hex = hex (user, 32);
  trailer = g_strdup_printf ("/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>"
                             " /ID [<00000000000000000000000000000000>"
                             " <00000000000000000000000000000000>]",
                             owner_hex, user_hex);
  return assemble (name, objects, trailer);
}

/* Bad files */

static void
run_script (const char *name, const char *argument)
{
  g_autofree char *script =
      g_build_filename (g_getenv ("CG_SOURCE_DIR"), "tests", "pdf", name, NULL);
  const char *command[] = { "/usr/bin/python3", "-B", script, argument, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
test_pdf_make_bad (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *bad = g_build_filename (test_pdf_folder (), "bad", NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_no_errno (g_mkdir (bad, 0700));
  run_script ("bad_pdfs.py", bad);
  dir = g_dir_open (bad, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *made = g_build_filename (bad, name, NULL);
      g_autofree char *path = path_of (name);

      g_assert_no_errno (g_rename (made, path));
      g_ptr_array_add (names, g_strdup (name));
    }

  g_assert_no_errno (g_rmdir (bad));
  g_assert_cmpuint (names->len, >, 0);
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Waiting */

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (g_main_context_get_thread_default (), TRUE);

  return *result;
}

CgPdfDocument *
test_pdf_open (const char *path, const char *password, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GAsyncResult) result = NULL;

  cg_pdf_document_open_async (path, name, password, NULL, keep_result_cb, &result);
  return cg_pdf_document_open_finish (wait_for (&result), error);
}

CgPdfDocument *
test_pdf_open_good (const char *path)
{
  g_autoptr (GError) error = NULL;
  CgPdfDocument *document = test_pdf_open (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

CgPdfPixels *
test_pdf_render (
    CgPdfDocument *document, guint page, double scale, const CgPdfRegion *region, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cg_pdf_document_render_async (document, page, scale, region, CG_PDF_PRIORITY_VISIBLE_BASE, 0,
                                NULL, keep_result_cb, &result);
  return cg_pdf_document_render_finish (document, wait_for (&result), error);
}

CgPageText *
test_pdf_text (CgPdfDocument *document, guint page, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cg_pdf_document_text_async (document, page, CG_PDF_PRIORITY_TEXT, NULL, keep_result_cb, &result);
  return cg_pdf_document_text_finish (document, wait_for (&result), error);
}

CgPdfOutline *
test_pdf_outline (CgPdfDocument *document, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cg_pdf_document_outline_async (document, NULL, keep_result_cb, &result);
  return cg_pdf_document_outline_finish (document, wait_for (&result), error);
}

guint
test_pdf_count_ink (CgPdfPixels *pixels)
{
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);
  guint count = 0;

  for (int y = 0; y < cg_pdf_pixels_get_height (pixels); y++)
    for (int x = 0; x < cg_pdf_pixels_get_width (pixels); x++)
      {
        const guint8 *pixel = data + (gsize) y * (gsize) cg_pdf_pixels_get_stride (pixels) + 4 * x;

        count += pixel[0] != 255 || pixel[1] != 255 || pixel[2] != 255;
      }

  return count;
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("%s", "the condition did not come true in half a minute");
  return G_SOURCE_REMOVE;
}

void
test_pdf_wait (gboolean (*condition) (gpointer), gpointer data)
{
  guint id = g_timeout_add_seconds (30, give_up_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (g_main_context_get_thread_default (), TRUE);

  g_source_remove (id);
}
