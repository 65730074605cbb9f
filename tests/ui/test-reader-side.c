/* test-reader-side.c: what stands beside the pages of a document, with real keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-strip.h"
#include "cg-pdf-reader.h"
#include "cg-reader-side.h"
#include "cg-settings.h"
#include "test-pdf.h"
#include "ui-test.h"

#define N_PAGES 10000

typedef struct
{
  GtkWidget *window;
  CgPdfReader *reader;
  CgPageView *view;
  CgReaderSide *side;
  CgThumbStrip *strip;
} Side;

/* Pages that share what is drawn on them: the first four are labelled i to iv, others 1, 2 … */
static char *
make_long (guint n_pages)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) kids = g_string_new (NULL);

  for (guint i = 0; i < n_pages; i++)
    g_string_append_printf (kids, "%u 0 R ", i + 4);
  g_ptr_array_add (objects, g_strdup ("<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums "
                                      "[0 << /S /r >> 4 << /S /D >>] >> >>"));
  g_ptr_array_add (objects, g_strdup_printf ("<< /Type /Pages /Count %u /Kids [%s] /MediaBox "
                                             "[0 0 595 842] >>",
                                             n_pages, kids->str));
  g_ptr_array_add (objects, g_strdup ("<< /Length 18 >>\nstream\n72 600 200 99 re f\nendstream"));
  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (objects, g_strdup ("<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>"));
  g_ptr_array_add (objects, NULL);
  return test_pdf_assemble ("long.pdf", (const char *const *) objects->pdata, "");
}

static gboolean
is_there (gpointer data)
{
  Side *self = data;

  return !cg_pdf_reader_get_busy (self->reader) && !cg_pdf_reader_get_filling (self->reader) &&
         gtk_window_is_active (GTK_WINDOW (self->window));
}

static void
settle (Side *self)
{
  ui_test_settle (self->window);
  ui_test_wait (is_there, self);
  ui_test_settle (self->window);
}

static void
open_file (Side *self, const char *path)
{
  self->reader = CG_PDF_READER (cg_pdf_reader_new ());
  self->window = ui_test_open (GTK_WIDGET (self->reader), 1000, 700);
  self->view = cg_pdf_reader_get_view (self->reader);
  self->side = CG_READER_SIDE (ui_test_find (GTK_WIDGET (self->reader), CG_TYPE_READER_SIDE));
  self->strip = CG_THUMB_STRIP (ui_test_find (GTK_WIDGET (self->reader), CG_TYPE_PAGE_STRIP));
  cg_pdf_reader_open (self->reader, path, "整改情况报告.pdf");
  settle (self);
}

static void
close_reader (Side *self)
{
  gpointer document = cg_pdf_reader_get_document (self->reader);

  g_object_add_weak_pointer (document, &document);
  ui_test_close (self->window, self->reader);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
send (Side *self, const char *keys)
{
  ui_test_send ("key", keys);
  settle (self);
}

static const char *
label_of (Side *self, guint page)
{
  GtkWidget *thumb = GTK_WIDGET (cg_thumb_strip_get_thumb (self->strip, page));

  return gtk_inscription_get_text (GTK_INSCRIPTION (ui_test_find (thumb, GTK_TYPE_INSCRIPTION)));
}

/* Of ten thousand pages only those in sight are there; keys go from page to page, and the strip
 * goes with the pages. */
static void
test_thumbnails (void)
{
  Side self = { 0 };
  g_autofree char *path = make_long (N_PAGES);
  guint first, last;

  open_file (&self, path);
  g_assert_cmpstr (cg_reader_side_get_tab (self.side), ==, "thumbs");
  g_assert_cmpstr (label_of (&self, 3), ==, "iv");
  cg_thumb_strip_get_sight (self.strip, &first, &last);
  g_assert_cmpuint (last, <, 8);
  g_assert_cmpuint (cg_page_strip_get_n_kept (CG_PAGE_STRIP (self.strip)), ==, last);
  ui_test_picture (self.window, "reader-thumbnails");

  cg_page_view_set_page (self.view, 7000);
  settle (&self);
  g_assert_cmpuint (cg_thumb_strip_get_current (self.strip), ==, 7000);
  cg_thumb_strip_get_sight (self.strip, &first, &last);
  g_assert_cmpuint (first, <=, 7000);
  g_assert_cmpuint (last, >, 7000);
  g_assert_cmpstr (label_of (&self, 7000), ==, "6997");
  g_assert_cmpuint (cg_page_strip_get_n_kept (CG_PAGE_STRIP (self.strip)), <=, 16);

  gtk_widget_grab_focus (GTK_WIDGET (self.strip));
  send (&self, "Down");
  g_assert_cmpuint (cg_page_view_get_page (self.view), ==, 7001);
  send (&self, "End");
  g_assert_cmpuint (cg_page_view_get_page (self.view), ==, N_PAGES - 1);
  send (&self, "Home");
  g_assert_cmpuint (cg_page_view_get_page (self.view), ==, 0);
  send (&self, "Return");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self.view)));
  close_reader (&self);
}

/* F8 hides what stands beside the pages and brings it again; the focus stays in the reader, and
 * every other document has it the same way. */
static void
test_hiding (void)
{
  Side self = { 0 };
  g_autofree char *path = test_pdf_make ("short.pdf", 3, "整改情况");

  open_file (&self, path);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  gtk_widget_grab_focus (GTK_WIDGET (self.strip));
  send (&self, "F8");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self.view)));
  ui_test_picture (self.window, "reader-side-hidden");
  g_assert_false (g_settings_get_boolean (cg_settings_get (), "reader-side"));

  /* A search shows it for as long as it is looked for something. */
  cg_pdf_reader_find (self.reader);
  settle (&self);
  g_assert_cmpstr (cg_reader_side_get_tab (self.side), ==, "hits");
  send (&self, "Escape");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  g_assert_cmpstr (cg_reader_side_get_tab (self.side), ==, "thumbs");
  close_reader (&self);

  open_file (&self, path);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  send (&self, "F8");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  close_reader (&self);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/ui/reader-side/thumbnails", test_thumbnails);
  g_test_add_func ("/ui/reader-side/hiding", test_hiding);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
