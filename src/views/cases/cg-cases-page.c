/* cg-cases-page.c: the page 案件: all cases; Enter opens the case file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cases-page.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-list-output.h"
#include "cg-notice-draft-dialog.h"
#include "cg-register-sheet.h"
#include "cg-steps.h"

struct _CgCasesPage
{
  CgListPage parent_instance;

  CgRegisterSheet *sheet;
  GtkWidget *draft; /* a document for each case selected */
};

G_DEFINE_FINAL_TYPE (CgCasesPage, cg_cases_page, CG_TYPE_LIST_PAGE)

static GPtrArray *
cg_cases_page_columns (CgListPage *page)
{
  return cg_columns_of (CG_ENTITY_CASE, CG_CASE_CASE_NO, CG_CASE_TITLE, CG_CASE_MAIN_UNIT,
                        CG_CASE_LEVEL, CG_CASE_DECIDED_ON, CG_CASE_STAGE, CG_CASE_OVER_COUNT,
                        CG_CASE_PROBLEM_COUNT, CG_CASE_STRUCK_COUNT, CG_CASE_UNDERTAKER,
                        CG_CASE_STATE, -1);
}

static void
cg_cases_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_CASE_CASE_NO, TRUE);
}

static void
cg_cases_page_open_record (CgListPage *page, gint64 id)
{
  g_autofree char *place = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, id);
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (page));

  cg_office_set_trail (cg_list_page_get_office (page), cg_listing_get_query (listing));
  cg_page_go (GTK_WIDGET (page), place);
}

static void
register_cb (CgCasesPage *self)
{
  cg_page_go (GTK_WIDGET (self), "cases/register");
}

static GtkWidget *
build_empty (CgCasesPage *self)
{
  GtkWidget *empty =
      cg_empty_new ("folder-symbolic", _ ("No case yet"),
                    _ ("Register the first case; its steps and deadlines follow by themselves."));

  cg_empty_add_button (CG_EMPTY (empty), "register", _ ("Register Case"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (register_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static GtkWidget *
build_actions (CgCasesPage *self)
{
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box),
                  cg_steps_begin_button_new (office, _ ("Register Case"), "cases/register", TRUE));
  gtk_box_append (GTK_BOX (box), cg_list_output_new (CG_OUTPUT_SOURCE (self), "<Control>p"));
  return box;
}

/* ---- documents for the cases selected ---- */

static CgSelection *
get_selection (CgCasesPage *self)
{
  return cg_grid_get_selection (cg_list_page_get_grid (CG_LIST_PAGE (self)));
}

static void
drafted_cb (gpointer object, gint64 id)
{
  g_autofree char *place = g_strdup_printf ("notices/%" G_GINT64_FORMAT, id);

  cg_page_go (GTK_WIDGET (object), place);
}

static void
draft_cb (CgCasesPage *self)
{
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (self));
  g_autoptr (CgIds) cases = cg_selection_get_ids (get_selection (self));

  if (cg_ids_length (cases) == 1)
    cg_notice_draft_ask (self->draft, office, cg_ids_get (cases, 0), self, drafted_cb);
  else if (cg_ids_length (cases) > 1)
    cg_notice_draft_ask_many (self->draft, office, cases, self, drafted_cb);
}

static void
show_selection (CgCasesPage *self)
{
  gtk_widget_set_visible (self->draft, cg_selection_get_count (get_selection (self)) > 0);
}

static void
add_draft (CgCasesPage *self)
{
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (self));

  self->draft = gtk_button_new_with_label (_ ("Draft Document…"));
  gtk_widget_add_css_class (self->draft, "link");
  gtk_widget_set_tooltip_text (self->draft, _ ("One for each case selected"));
  g_signal_connect_object (self->draft, "clicked", G_CALLBACK (draft_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (self->draft, cg_office_get_read_only (office) == NULL);
  cg_list_page_set_status (CG_LIST_PAGE (self), self->draft);
  g_signal_connect_object (get_selection (self), "changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  show_selection (self);
}

/* "cases/register" opens the sheet; a case's id opens its file. */
static void
cg_cases_page_show_place (CgPage *page, const char *place)
{
  CgCasesPage *self = CG_CASES_PAGE (page);

  if (g_strcmp0 (place, "register") == 0)
    {
      if (cg_office_get_read_only (cg_list_page_get_office (CG_LIST_PAGE (page))) == NULL)
        cg_register_sheet_open (self->sheet);
      return;
    }

  CG_PAGE_CLASS (cg_cases_page_parent_class)->show_place (page, place);
}

static void
registered_cb (CgCasesPage *self, gint64 id)
{
  cg_cases_page_open_record (CG_LIST_PAGE (self), id);
}

static void
cg_cases_page_constructed (GObject *object)
{
  CgCasesPage *self = CG_CASES_PAGE (object);

  G_OBJECT_CLASS (cg_cases_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Cases"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find in cases"));
  cg_page_set_actions (CG_PAGE (self), build_actions (self));
  cg_list_page_set_empty (CG_LIST_PAGE (self), build_empty (self));
  add_draft (self);
  self->sheet = cg_register_sheet_new (cg_list_page_get_office (CG_LIST_PAGE (self)),
                                       cg_list_page_get_overlay (CG_LIST_PAGE (self)));
  g_signal_connect_object (self->sheet, "registered", G_CALLBACK (registered_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_cases_page_dispose (GObject *object)
{
  g_clear_object (&CG_CASES_PAGE (object)->sheet);

  G_OBJECT_CLASS (cg_cases_page_parent_class)->dispose (object);
}

static void
cg_cases_page_class_init (CgCasesPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_cases_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_cases_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_cases_page_show_place;
  list_class->entity = CG_ENTITY_CASE;
  list_class->columns = cg_cases_page_columns;
  list_class->sort = cg_cases_page_sort;
  list_class->open_record = cg_cases_page_open_record;
}

static void
cg_cases_page_init (CgCasesPage *self)
{
}
