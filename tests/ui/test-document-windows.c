/* test-document-windows.c: documents in windows of their own, and the record beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-child-list.h"
#include "cg-document-pane.h"
#include "cg-document-tabs.h"
#include "cg-document-window.h"
#include "documents-desk.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

static CgDocumentTabs *
tabs_of (Desk *desk)
{
  return CG_DOCUMENT_TABS (ui_test_find (GTK_WIDGET (desk->page), CG_TYPE_DOCUMENT_TABS));
}

static CgDocumentPane *
pane_of (Desk *desk)
{
  return CG_DOCUMENT_PANE (cg_page_get_pane (desk->page));
}

/* ---- the record beside a document ---- */

typedef struct
{
  Desk *desk;
  CgEntity entity;
  gint64 id;
  const char *place;
} Beside;

static gboolean
is_beside (gpointer data)
{
  Beside *wanted = data;
  CgRecord *owner = cg_document_pane_get_owner (pane_of (wanted->desk));
  g_autofree char *place = NULL;

  g_object_get (pane_of (wanted->desk), "subtitle", &place, NULL);
  return owner != NULL && cg_record_get_entity (owner) == wanted->entity &&
         cg_record_get_id (owner) == wanted->id && g_strcmp0 (place, wanted->place) == 0;
}

static void
wait_beside (Desk *desk, CgEntity entity, gint64 id, const char *place)
{
  Beside wanted = { desk, entity, id, place };

  ui_test_wait (is_beside, &wanted);
}

static void
click (Desk *desk, const char *icon)
{
  GtkWidget *bar = cg_document_pane_get_bar (pane_of (desk));

  for (GtkWidget *button = gtk_widget_get_first_child (bar); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_str_equal (gtk_button_get_icon_name (GTK_BUTTON (button)), icon))
      g_signal_emit_by_name (button, "clicked");
}

static gint64
add_problem (Desk *desk, const char *text)
{
  g_autofree char *the_case = g_strdup_printf ("%" G_GINT64_FORMAT, desk->case_id);

  return fixture_add (&desk->store, CG_ENTITY_PROBLEM, "case", the_case, "text", text, "deadline",
                      "2099-01-05", NULL);
}

/* From the case to its problems; the pin keeps what is there while another document is read, and
 * given back it is the other document's again. */
static void
test_beside (Desk *desk, gconstpointer data)
{
  g_autofree char *first = test_pdf_make ("问责决定.pdf", 1, TEXT);
  g_autofree char *second = test_pdf_make ("整改情况报告.pdf", 2, TEXT);
  gint64 problems[] = { add_problem (desk, "收费、开票、解缴由同一岗位办理"),
                        add_problem (desk, "票据未按月核销") };
  gint64 one = desk_attach (desk, first), other = desk_attach (desk, second);
  g_autofree char *title = g_strdup_printf (C_ ("which one", "Problem %s"), "02");

  desk_open_id (desk, one);
  wait_beside (desk, CG_ENTITY_CASE, desk->case_id, "1 / 3");
  g_assert_true (g_str_has_prefix (cg_document_pane_get_title (pane_of (desk)), "WZ-"));
  click (desk, "go-down-symbolic");
  wait_beside (desk, CG_ENTITY_PROBLEM, problems[0], "2 / 3");
  click (desk, "go-down-symbolic");
  wait_beside (desk, CG_ENTITY_PROBLEM, problems[1], "3 / 3");
  g_assert_cmpstr (cg_document_pane_get_title (pane_of (desk)), ==, title);
  click (desk, "go-down-symbolic");
  click (desk, "go-up-symbolic");
  wait_beside (desk, CG_ENTITY_PROBLEM, problems[0], "2 / 3");

  click (desk, "view-pin-symbolic");
  desk_open_id (desk, other);
  wait_beside (desk, CG_ENTITY_PROBLEM, problems[0], "2 / 3");
  click (desk, "view-pin-symbolic");
  wait_beside (desk, CG_ENTITY_CASE, desk->case_id, "1 / 3");
}

static gboolean
has_second_row (gpointer data)
{
  return gtk_list_box_get_row_at_index (data, 1) != NULL;
}

/* Beside its case the problems are listed; one that is activated stands there instead. */
static void
test_problems (Desk *desk, gconstpointer data)
{
  g_autofree char *decision = test_pdf_make ("问责决定.pdf", 1, TEXT);
  gint64 second;
  GtkWidget *list;
  GtkListBox *rows;

  add_problem (desk, "收费、开票、解缴由同一岗位办理");
  second = add_problem (desk, "票据未按月核销");
  desk_open_id (desk, desk_attach (desk, decision));
  wait_beside (desk, CG_ENTITY_CASE, desk->case_id, "1 / 3");
  list = ui_test_find (GTK_WIDGET (pane_of (desk)), CG_TYPE_CHILD_LIST);
  rows = GTK_LIST_BOX (ui_test_find (list, GTK_TYPE_LIST_BOX));
  ui_test_wait (has_second_row, rows);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (list)));

  g_signal_emit_by_name (rows, "row-activated", gtk_list_box_get_row_at_index (rows, 1));
  wait_beside (desk, CG_ENTITY_PROBLEM, second, "3 / 3");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (list)));
}

/* Who follows a quote to its document has the problem that quotes it beside it, also where the
 * document is the case's; the next document has its own again. */
static void
test_quoted (Desk *desk, gconstpointer data)
{
  g_autofree char *first = test_pdf_make ("问责决定.pdf", 1, TEXT);
  g_autofree char *second = test_pdf_make ("整改情况报告.pdf", 2, TEXT);
  gint64 one = desk_attach (desk, first), other = desk_attach (desk, second);
  gint64 problem = add_problem (desk, "票据未按月核销");
  g_autofree char *the_problem = g_strdup_printf ("%" G_GINT64_FORMAT, problem);
  g_autofree char *document = g_strdup_printf ("%" G_GINT64_FORMAT, other);
  g_autofree char *place = NULL;

  place = g_strdup_printf ("citation-%" G_GINT64_FORMAT,
                           fixture_add (&desk->store, CG_ENTITY_CITATION, "attachment", document,
                                        "problem", the_problem, "page", "2", "places",
                                        "72 72 200 90", "quote", "水费收缴", NULL));
  desk_open_id (desk, one);
  wait_beside (desk, CG_ENTITY_CASE, desk->case_id, "1 / 2");
  cg_page_show_place (desk->page, place);
  wait_beside (desk, CG_ENTITY_PROBLEM, problem, "2 / 2");
  desk_open_id (desk, one);
  wait_beside (desk, CG_ENTITY_CASE, desk->case_id, "1 / 2");
  cg_page_show_place (desk->page, "citation-latest");
  wait_beside (desk, CG_ENTITY_PROBLEM, problem, "2 / 2");
}

/* ---- windows ---- */

static CgDocumentWindow *
find_window (void)
{
  return ui_test_find_window (CG_TYPE_DOCUMENT_WINDOW);
}

static gboolean
no_window (gpointer data)
{
  return find_window () == NULL;
}

static CgDocumentWindow *
move_out (Desk *desk)
{
  CgDocumentWindow *window;

  g_assert_true (ui_test_press (GTK_WIDGET (tabs_of (desk)), "<Control><Shift>o"));
  window = find_window ();
  g_assert_nonnull (window);
  ui_test_settle (GTK_WIDGET (window));
  return window;
}

/* A document goes into a window of its own as it is, is found there again, and comes back with
 * where one reads in it when the window is closed. */
static void
test_window (Desk *desk, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("整改情况报告.pdf", 6, TEXT);
  gint64 id = desk_attach (desk, path);
  CgDocumentWindow *window;
  CgDocumentView *view;

  desk_open_id (desk, id);
  view = cg_document_tabs_get_shown (tabs_of (desk));
  cg_page_view_set_page (cg_pdf_reader_get_view (cg_document_view_get_reader (view)), 4);
  ui_test_settle (desk->window);
  window = move_out (desk);
  ui_test_picture (GTK_WIDGET (window), "document-window");
  g_assert_cmpuint (cg_document_tabs_count (tabs_of (desk)), ==, 0);
  g_assert_null (cg_document_tabs_get_shown (tabs_of (desk)));
  g_assert_cmpint (adw_tab_view_get_n_pages (cg_document_window_get_tabs (window)), ==, 1);
  g_assert_true (gtk_widget_get_root (GTK_WIDGET (view)) == GTK_ROOT (window));
  g_assert_cmpuint (
      cg_page_view_get_page (cg_pdf_reader_get_view (cg_document_view_get_reader (view))), ==, 4);

  /* Opened once more it is still the one in that window. */
  desk_open_id (desk, id);
  g_assert_cmpuint (cg_document_tabs_count (tabs_of (desk)), ==, 0);
  g_assert_true (cg_document_tabs_open (tabs_of (desk), id) == view);

  gtk_window_close (GTK_WINDOW (window));
  ui_test_wait (no_window, NULL);
  ui_test_settle (desk->window);
  g_assert_true (desk_view_of (desk, id) == view);
  g_assert_cmpuint (
      cg_page_view_get_page (cg_pdf_reader_get_view (cg_document_view_get_reader (view))), ==, 4);
}

/* Its last document closed, the window goes; the office left, so do its windows. */
static void
test_leaving (Desk *desk, gconstpointer data)
{
  g_autofree char *first = test_pdf_make ("问责决定.pdf", 1, TEXT);
  g_autofree char *second = test_pdf_make ("整改情况报告.pdf", 2, TEXT);
  gint64 one = desk_attach (desk, first), other = desk_attach (desk, second);

  desk_open_id (desk, one);
  g_assert_true (ui_test_press (GTK_WIDGET (move_out (desk)), "<Control>F4"));
  ui_test_wait (no_window, NULL);
  g_assert_cmpuint (cg_document_tabs_count (tabs_of (desk)), ==, 0);

  desk_open_id (desk, other);
  move_out (desk);
}

/* The list goes into no window. */
static void
test_list (Desk *desk, gconstpointer data)
{
  desk_open_page (desk, 900, NULL);
  g_assert_true (ui_test_press (GTK_WIDGET (tabs_of (desk)), "<Control><Shift>o"));
  g_assert_null (find_window ());
}

#define ADD(name, function)                                                                        \
  g_test_add ("/document-windows/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("beside", test_beside);
  ADD ("problems", test_problems);
  ADD ("quoted", test_quoted);
  ADD ("window", test_window);
  ADD ("leaving", test_leaving);
  ADD ("list", test_list);
  result = ui_test_run ();
  g_assert_null (find_window ());
  return result;
}
