/* test-notice-pdf.c: the PDF itself, measured on its ink and read back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"
#include "notice-ink.h"

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-notice-batch.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define DATE "2026-03-16T00:00:00Z"
#define EM (16 * 25.4 / 72)
#define PITCH ((225 - EM) / 21)

typedef struct
{
  char *folder;
  char *pdf;
} Place;

static void
set_up (Place *place, gconstpointer unused)
{
  place->folder = g_dir_make_tmp ("cugai-notice-XXXXXX", NULL);
  place->pdf = g_build_filename (place->folder, "通知.pdf", NULL);
}

static void
tear_down (Place *place, gconstpointer unused)
{
  g_assert_true (cg_files_remove_tree (place->folder, NULL));
  g_free (place->folder);
  g_free (place->pdf);
}

static CgNoticePages *
write_pdf (Place *place, const CgNoticeDocument *document)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  CgNoticePages *pages = cg_notice_layout (document, profile);
  g_autoptr (GError) error = NULL;

  notice_fixture_require_fonts (pages);
  cg_notice_pages_write_pdf (pages, place->pdf, DATE, &error);
  g_assert_no_error (error);

  return pages;
}

static char *
run (Place *place, const char *program, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  va_list list;
  int status;

  g_ptr_array_add (arguments, (gpointer) program);
  va_start (list, program);
  for (char *next; (next = va_arg (list, char *)) != NULL;)
    g_ptr_array_add (arguments, next);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_spawn_sync (place->folder, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return output;
}

static cairo_surface_t *
render_page (Place *place, guint page)
{
  return notice_ink_render (place->pdf, page);
}

/* Stretches of ink along one side of a part of the page. */
static guint
count_stretches (cairo_surface_t *surface, NoticeInk part, gboolean across)
{
  int from = (int) ((across ? part.left : part.top) * NOTICE_INK_PER_MM);
  int to = (int) ((across ? part.right : part.bottom) * NOTICE_INK_PER_MM);
  gboolean inside = FALSE;
  guint count = 0;

  for (int i = from; i < to; i++)
    {
      NoticeInk slice = part;
      gboolean ink;

      if (across)
        {
          slice.left = i / NOTICE_INK_PER_MM + 0.001;
          slice.right = (i + 1) / NOTICE_INK_PER_MM;
        }
      else
        {
          slice.top = i / NOTICE_INK_PER_MM + 0.001;
          slice.bottom = (i + 1) / NOTICE_INK_PER_MM;
        }
      ink = notice_ink_measure (surface, slice, FALSE).right >= 0;
      count += ink && !inside;
      inside = ink;
    }

  return count;
}

static void
test_first_page (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);
  cairo_surface_t *surface = render_page (place, 0);
  NoticeInk mark = notice_ink_measure (surface, (NoticeInk){ 0, 210, 0, 100 }, TRUE);
  NoticeInk number = notice_ink_measure (surface, (NoticeInk){ 0, 210, 90, 116 }, FALSE);
  NoticeInk rule = notice_ink_measure (surface, (NoticeInk){ 0, 210, 110, 130 }, TRUE);
  NoticeInk title = notice_ink_measure (surface, (NoticeInk){ 0, 210, 130, 150 }, FALSE);
  NoticeInk text = notice_ink_measure (surface, (NoticeInk){ 0, 210, 160, 262.5 }, FALSE);
  NoticeInk foot = notice_ink_measure (surface, (NoticeInk){ 0, 210, 264, 297 }, FALSE);
  NoticeInk dash = notice_ink_measure (surface, (NoticeInk){ 176, 210, 264, 297 }, FALSE);

  assert_near (mark.top, 72, 0.3);
  assert_near ((mark.left + mark.right) / 2, 106, 0.2);
  g_assert_cmpfloat (mark.right - mark.left, <=, 156);
  assert_near (number.top - mark.bottom, 2 * EM * 15 / 8 + 0.3, 0.4);
  assert_near (rule.left, 28, 0.2);
  assert_near (rule.right, 184, 0.2);
  assert_near (rule.bottom - rule.top, 0.5, 0.15);
  assert_near ((title.left + title.right) / 2, 106, 0.3);
  assert_near (text.left, 28, 0.6);
  g_assert_cmpfloat (text.right, <=, 184.1);
  assert_near (foot.right, 184 - 14 * 25.4 / 72, 0.2);
  assert_near ((dash.top + dash.bottom) / 2, 269, 0.15);

  cairo_surface_destroy (surface);
}

static void
test_last_page (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);
  cairo_surface_t *surface = render_page (place, 1);
  NoticeInk rules = notice_ink_measure (surface, (NoticeInk){ 27, 31, 240, 264 }, FALSE);
  NoticeInk wide = notice_ink_measure (surface, (NoticeInk){ 0, 210, 261, 263 }, FALSE);
  NoticeInk foot = notice_ink_measure (surface, (NoticeInk){ 0, 210, 264, 297 }, FALSE);

  assert_near (rules.bottom, 262, 0.15);
  assert_near (rules.top, 262 - 2 * 7.6, 0.2);
  assert_near (wide.left, 28, 0.15);
  assert_near (wide.right, 184, 0.15);
  assert_near (foot.left, 28 + 14 * 25.4 / 72, 0.2);

  cairo_surface_destroy (surface);
}

/* A page full of 国: 22 rows and 28 columns that fill 版心; the ink of 国 has equal blanks
 * above and below in the em box, as the baseline is told by it. */
static void
test_full_page (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (CgNoticePages) pages = NULL;
  cairo_surface_t *surface;
  NoticeInk area = { 20, 200, 30, 264 }, line = { 20, 200, 37 + 10 * PITCH, 37 + 10 * PITCH + EM },
            ink;

  for (int i = 0; i < 28 * 60; i++)
    g_string_append (body, "国");
  cg_notice_document_set_body (document, body->str);
  pages = write_pdf (place, document);
  surface = render_page (place, 1);
  ink = notice_ink_measure (surface, area, FALSE);

  assert_near (ink.top - 37, 262 - ink.bottom, 0.15);
  assert_near (ink.top, 37 + (1 - 0.888) / 2 * EM, 0.15);
  assert_near (ink.left - 28, (0.167 - 0.007) * EM, 0.15);
  assert_near (184 - ink.right, (1 - 0.854 - 0.007) * EM, 0.15);
  g_assert_cmpuint (count_stretches (surface, area, FALSE), ==, 22);
  g_assert_cmpuint (count_stretches (surface, line, TRUE), ==, 28);

  cairo_surface_destroy (surface);
}

static cairo_surface_t *
draw_page (const CgNoticePages *pages, guint page, CgNoticeDraw flags)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2100, 2970);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, NOTICE_INK_DPI / 72.0, NOTICE_INK_DPI / 72.0);
  cg_notice_pages_draw (pages, page, cr, flags);
  cairo_destroy (cr);

  return surface;
}

static gboolean
has_ink_near (cairo_surface_t *surface, int x, int y)
{
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      if (notice_ink_at (surface, x + dx, y + dy, FALSE))
        return TRUE;

  return FALSE;
}

/* NoticeInk of @a that @b lacks within a tenth of a millimetre, in thousandths of @a's. */
static double
missing_ink (cairo_surface_t *a, cairo_surface_t *b)
{
  guint ink = 0, missing = 0;

  for (int y = 1; y < 2969; y++)
    for (int x = 1; x < 2099; x++)
      if (notice_ink_at (a, x, y, FALSE))
        {
          ink++;
          missing += !has_ink_near (b, x, y);
        }
  g_assert_cmpuint (ink, >, 10000);

  return missing * 1000.0 / ink;
}

/* The screen shows what the PDF holds: the same ink at the same places. */
static void
test_screen_is_paper (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);

  for (guint page = 0; page < 2; page++)
    {
      cairo_surface_t *paper = render_page (place, page);
      cairo_surface_t *screen = draw_page (pages, page, CG_NOTICE_DRAW_SCREEN);

      g_assert_cmpfloat (missing_ink (paper, screen), <, 2);
      g_assert_cmpfloat (missing_ink (screen, paper), <, 2);
      cairo_surface_destroy (paper);
      cairo_surface_destroy (screen);
    }
}

/* Crop marks and the seal's place are for the screen: without their flags they are not there. */
static void
test_screen_only (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  cairo_surface_t *bare = draw_page (pages, 1, CG_NOTICE_DRAW_PAPER);
  cairo_surface_t *marked =
      draw_page (pages, 1, CG_NOTICE_DRAW_CROP_MARKS | CG_NOTICE_DRAW_SEAL_PLACE);
  gsize bytes = (gsize) cairo_image_surface_get_stride (bare) * 2970;

  g_assert_cmpint (
      memcmp (cairo_image_surface_get_data (bare), cairo_image_surface_get_data (marked), bytes),
      !=, 0);
  g_assert_cmpfloat (notice_ink_measure (bare, (NoticeInk){ 0, 27.5, 0, 297 }, FALSE).right, <, 0);
  cairo_surface_destroy (bare);
  cairo_surface_destroy (marked);
}

/* A notice whose first attachment has a table, and the second one across the sheet. */
static CgNoticeDocument *
make_attached (guint *first)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (GString) table = g_string_new ("序号\t问题\t金额\n");

  for (int i = 1; i <= 30; i++)
    g_string_append_printf (
        table, "%d\t党组会未专题研究水费收缴监管，对基层水务站长期失管\t%d.50\n", i, 7 * i);
  cg_notice_document_add_attachment (document, "整改台账", table->str, FALSE);
  cg_notice_document_add_attachment (document, "建章立制清单", table->str, TRUE);
  *first = 2;
  return document;
}

/* The frames of tables fill 版心 from edge to edge, and from head to foot where they lie across
 * the sheet, on odd pages and on even ones. */
static void
test_tables (Place *place, gconstpointer unused)
{
  guint first;
  g_autoptr (CgNoticeDocument) document = make_attached (&first);
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  guint n = 0;

  for (guint page = first; page + 1 < cg_notice_pages_count (pages); page++)
    {
      cairo_surface_t *surface = render_page (place, page);
      int cell = notice_fixture_find (items, CG_NOTICE_ROLE_TABLE_CELL, page, 0);
      gboolean turned = cell >= 0 && notice_fixture_item (items, cell)->turned;
      gboolean begins = notice_fixture_find (items, CG_NOTICE_ROLE_ATTACHMENT_MARK, page, 0) >= 0;
      NoticeInk ink = notice_ink_measure (surface, (NoticeInk){ 0, 210, 0, 264 }, FALSE);

      cairo_surface_destroy (surface);
      if (cell < 0)
        continue;
      n++;
      if (turned)
        {
          assert_near (ink.top, 37, 0.15);
          assert_near (ink.bottom, 262, 0.15);
        }
      else
        {
          assert_near (ink.left, 28, 0.15);
          assert_near (ink.right, 184, 0.15);
        }
      if (!begins)
        assert_near (turned ? ink.left : ink.top, turned ? 28 : 37, 0.15);
    }
  g_assert_cmpuint (n, >=, 4);
}

static void
test_turned_screen_is_paper (Place *place, gconstpointer unused)
{
  guint first;
  g_autoptr (CgNoticeDocument) document = make_attached (&first);
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);

  for (guint page = first; notice_fixture_find (items, CG_NOTICE_ROLE_PAGE_NUMBER, page, 0) >= 0;
       page++)
    {
      cairo_surface_t *paper = render_page (place, page);
      cairo_surface_t *screen = draw_page (pages, page, CG_NOTICE_DRAW_SCREEN);

      g_assert_cmpfloat (missing_ink (paper, screen), <, 2);
      g_assert_cmpfloat (missing_ink (screen, paper), <, 2);
      cairo_surface_destroy (paper);
      cairo_surface_destroy (screen);
    }
}

static char *
without_blanks (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && *text != '\f')
      g_string_append_unichar (kept, g_utf8_get_char (text));

  return g_string_free (kept, FALSE);
}

/* What is copied out is what was put in, line by line as it was laid out. */
static void
test_text (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (GString) placed = g_string_new (NULL);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  g_autofree char *body = g_strconcat (cg_notice_document_get_text (document, CG_NOTICE_FIELD_BODY),
                                       "\n沈堃、王喆两名同志⽉报。", NULL);
  g_autofree char *raw = NULL;
  g_autofree char *read = NULL;
  g_autofree char *laid_out = NULL;

  cg_notice_document_set_body (document, body);
  pages = write_pdf (place, document);
  items = cg_notice_pages_get_items (pages);
  for (guint i = 0; i < items->len; i++)
    g_string_append (placed, notice_fixture_item (items, i)->text);
  raw = run (place, "pdftotext", "-raw", place->pdf, "-", NULL);
  read = without_blanks (raw);
  laid_out = without_blanks (placed->str);
  g_assert_cmpstr (read, ==, laid_out);

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      if (item->full && item->role == CG_NOTICE_ROLE_BODY)
        {
          g_autofree char *line = g_strconcat (item->text, "\n", NULL);

          g_assert_nonnull (strstr (raw, line));
        }
    }
}

/* The text of cells too is what was put in, whichever way they lie. */
static void
test_table_text (Place *place, gconstpointer unused)
{
  guint first;
  g_autoptr (CgNoticeDocument) document = make_attached (&first);
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  g_autoptr (GString) placed = g_string_new (NULL);
  g_autofree char *raw = run (place, "pdftotext", "-raw", place->pdf, "-", NULL);
  g_autofree char *read = without_blanks (raw);
  g_autofree char *laid_out = NULL;

  for (guint i = 0; i < items->len; i++)
    g_string_append (placed, notice_fixture_item (items, i)->text);
  laid_out = without_blanks (placed->str);
  g_assert_cmpint (g_utf8_strlen (read, -1), ==, g_utf8_strlen (laid_out, -1));
}

static void
test_fonts_and_metadata (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);
  g_autofree char *fonts = run (place, "pdffonts", place->pdf, NULL);
  g_autofree char *info = run (place, "pdfinfo", "-isodates", place->pdf, NULL);
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >=, 7);
  for (int i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
  g_assert_nonnull (strstr (info, "关于县水务局党组开展以案促改的通知"));
  g_assert_nonnull (strstr (info, "2026-03-16T00:00:00"));
  g_assert_nonnull (strstr (info, "A4"));
}

static void
test_same_bytes (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  g_autoptr (CgNoticePages) again = cg_notice_layout (document, profile);
  g_autoptr (GBytes) bytes = cg_notice_pages_to_pdf (pages, DATE, NULL);
  g_autoptr (GBytes) same = cg_notice_pages_to_pdf (again, DATE, NULL);

  g_assert_true (g_bytes_equal (bytes, same));
}

/* Pages are drawn on any thread. */
static gpointer
to_pdf (gpointer pages)
{
  return cg_notice_pages_to_pdf (pages, DATE, NULL);
}

static void
test_threads (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  g_autoptr (GBytes) bytes = cg_notice_pages_to_pdf (pages, DATE, NULL);
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("pdf", to_pdf, pages);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) other = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (bytes, other));
    }
}

/* A file that cannot be written: one sentence, the old file as it was, nothing beside it. */
static void
test_cannot_write (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) pages = write_pdf (place, document);
  g_autofree char *nowhere = g_build_filename (place->folder, "无此目录", "通知.pdf", NULL);
  g_autofree char *taken = g_build_filename (place->folder, "目录", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  guint files = 0;

  g_assert_false (cg_notice_pages_write_pdf (pages, nowhere, DATE, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_PDF_WRITE);
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  g_assert_false (cg_notice_pages_write_pdf (pages, taken, DATE, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_PDF_WRITE);

  folder = g_dir_open (place->folder, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    files++;
  g_assert_cmpuint (files, ==, 2);
}

/* ---- many at once ---- */

typedef struct
{
  const CgNoticeDocument *document;
  const CgNoticeProfile *profile;
  GMutex lock;
  GCond moved;
  gboolean second_begun;
  gboolean failed; /* when the first was told of */
  guint told;
} Many;

/* The second is under way when the first one's teller fails. */
static CgNoticePages *
make_one (guint index, gpointer data, GError **error)
{
  Many *many = data;

  g_mutex_lock (&many->lock);
  many->second_begun |= index == 1;
  g_cond_broadcast (&many->moved);
  while (index > 0 ? !many->failed : !many->second_begun)
    g_cond_wait (&many->moved, &many->lock);
  g_mutex_unlock (&many->lock);

  return cg_notice_layout (many->document, many->profile);
}

static gboolean
tell_one (guint index, gpointer data, GError **error)
{
  Many *many = data;

  many->told++;
  g_mutex_lock (&many->lock);
  many->failed = TRUE;
  g_cond_broadcast (&many->moved);
  g_mutex_unlock (&many->lock);
  if (index > 0)
    return TRUE;

  cg_fault_set (error, CG_FAULT_FILE_WRITE, "1", "full");
  return FALSE;
}

/* What is on the disk after a fault is written down too, and what is not is not. */
static void
test_batch_ends (Place *place, gconstpointer unused)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  Many many = { document, profile };
  guint written = 0;

  g_mutex_init (&many.lock);
  g_cond_init (&many.moved);
  for (guint i = 0; i < 40; i++)
    g_ptr_array_add (paths, g_strdup_printf ("%s/%u.pdf", place->folder, i));
  g_assert_false (cg_notice_batch_write ((const char *const *) paths->pdata, paths->len, make_one,
                                         tell_one, &many, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_FILE_WRITE);
  for (guint i = 0; i < paths->len; i++)
    written += g_file_test (paths->pdata[i], G_FILE_TEST_EXISTS);
  g_assert_cmpuint (many.told, ==, written);
  g_assert_cmpuint (written, >, 1);
  g_assert_cmpuint (written, <, paths->len);
  g_cond_clear (&many.moved);
  g_mutex_clear (&many.lock);
}

#define add(path, function)                                                                        \
  g_test_add ("/notice/pdf/" path, Place, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("first-page", test_first_page);
  add ("last-page", test_last_page);
  add ("full-page", test_full_page);
  add ("screen-is-paper", test_screen_is_paper);
  add ("screen-only", test_screen_only);
  add ("tables", test_tables);
  add ("turned-screen-is-paper", test_turned_screen_is_paper);
  add ("text", test_text);
  add ("table-text", test_table_text);
  add ("fonts-and-metadata", test_fonts_and_metadata);
  add ("same-bytes", test_same_bytes);
  add ("threads", test_threads);
  add ("cannot-write", test_cannot_write);
  add ("batch-ends", test_batch_ends);

  return g_test_run ();
}
