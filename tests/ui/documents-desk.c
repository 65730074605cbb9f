/* documents-desk.c: the page 文档 on a store of its own, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "documents-desk.h"

#include "test-pdf.h"
#include "ui-test.h"

gboolean
desk_is_idle (gpointer page)
{
  return !cg_page_get_busy (page);
}

gint64
desk_attach (Desk *desk, const char *path)
{
  const char *paths[] = { path, NULL };
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  cg_store_attach (desk->store.store, CG_ENTITY_CASE, desk->case_id, paths, "report_in",
                   desk->store.clerk, &outcome, &error);
  g_assert_no_error (error);
  return g_array_index (outcome->inserted, gint64, 0);
}

void
desk_set_up (Desk *desk, gconstpointer data)
{
  fixture_set_up (&desk->store, NULL);
  desk->case_id = fixture_add_case (&desk->store);
  desk->office = cg_office_new (desk->store.store);
}

void
desk_open_page (Desk *desk, int width, const char *place)
{
  desk->page = g_object_new (CG_TYPE_DOCUMENTS_PAGE, "office", desk->office, NULL);
  desk->window = ui_test_open (GTK_WIDGET (desk->page), width, 640);
  cg_page_show_place (desk->page, place);
  ui_test_wait (desk_is_idle, desk->page);
  ui_test_settle (desk->window);
}

void
desk_open_id (Desk *desk, gint64 id)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (desk->page == NULL)
    desk_open_page (desk, 900, place);
  else
    {
      cg_page_show_place (desk->page, place);
      ui_test_wait (desk_is_idle, desk->page);
      ui_test_settle (desk->window);
    }
}

void
desk_tear_down (Desk *desk, gconstpointer data)
{
  ui_test_close (desk->window, desk->page);
  g_object_unref (desk->office);
  fixture_tear_down (&desk->store, NULL);
  test_pdf_remove_folder ();
}

CgDocumentView *
desk_view_of (Desk *desk, gint64 id)
{
  GtkWidget *tabs = ui_test_find (GTK_WIDGET (desk->page), ADW_TYPE_TAB_VIEW);

  for (int i = 1; i < adw_tab_view_get_n_pages (ADW_TAB_VIEW (tabs)); i++)
    {
      GtkWidget *child =
          adw_tab_page_get_child (adw_tab_view_get_nth_page (ADW_TAB_VIEW (tabs), i));

      if (cg_document_view_get_id (CG_DOCUMENT_VIEW (child)) == id)
        return CG_DOCUMENT_VIEW (child);
    }

  return NULL;
}
