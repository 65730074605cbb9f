/* cg-ledger-page.c: the page 整改台账: every problem, most urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ledger-page.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-lamp-counts.h"
#include "cg-long-text-editor.h"
#include "cg-pane-steps.h"
#include "cg-record-pane.h"
#include "cg-record-sheet.h"
#include "cg-steps.h"

struct _CgLedgerPage
{
  CgListPage parent_instance;

  CgRecordPane *pane;
  CgRecordSheet *sheet;
  GtkWidget *measures; /* of the sheet: one measure a line */
};

G_DEFINE_FINAL_TYPE (CgLedgerPage, cg_ledger_page, CG_TYPE_LIST_PAGE)

#define FIELD(FIELD_, ...)                                                                         \
  {                                                                                                \
    CG_ITEM_FIELD, CG_PROBLEM_##FIELD_, ##__VA_ARGS__                                              \
  }

static const CgFormItem sheet_items[] = {
  { CG_ITEM_PART, .label = NC_ ("form", "Which problem"),
    .hint = NC_ ("form", "as the decision says") },
  FIELD (CASE),
  FIELD (TEXT, .lines = 2),
  FIELD (CATEGORY, .flags = CG_FORM_HALF),
  FIELD (NATURE, .flags = CG_FORM_HALF),
  FIELD (DEVIATION, .flags = CG_FORM_HALF),
  FIELD (MODE, .flags = CG_FORM_HALF),
  { CG_ITEM_PART, .label = NC_ ("form", "Who, until when"),
    .hint = NC_ ("form", "responsibility and deadline") },
  FIELD (UNIT, .flags = CG_FORM_HALF),
  FIELD (RESPONSIBLE_UNIT, .flags = CG_FORM_HALF),
  FIELD (LEADER, .flags = CG_FORM_HALF),
  FIELD (PERSON, .flags = CG_FORM_HALF),
  FIELD (DEADLINE, .flags = CG_FORM_HALF | CG_FORM_FUTURE),
  FIELD (STANDARD, .lines = 2),
  { CG_ITEM_PART, .label = NC_ ("form", "How"), .hint = NC_ ("form", "one measure a line") },
  { CG_ITEM_SLOT, .key = "measures" },
  { CG_ITEM_END },
};

static const char *const kept[] = { "case", "unit", "responsible_unit", "deadline", NULL };

static GPtrArray *
cg_ledger_page_columns (CgListPage *page)
{
  GPtrArray *columns =
      cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
                     CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_LEADER, CG_PROBLEM_PERSON,
                     CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_PROGRESS, CG_PROBLEM_STATUS,
                     CG_PROBLEM_CLOSED_ON, -1);

  cg_columns_find (columns, CG_PROBLEM_EFFECTIVE_DEADLINE)->title =
      g_strdup (C_ ("column", "Deadline"));
  cg_columns_find (columns, CG_PROBLEM_PROGRESS)->title = g_strdup (C_ ("column", "Progress"));
  cg_columns_freeze (columns, 2);
  cg_columns_set_roomy (columns, CG_PROBLEM_LEADER, CG_PROBLEM_STATUS, CG_PROBLEM_CLOSED_ON, -1);
  return columns;
}

static void
cg_ledger_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
}

static void
cg_ledger_page_show_record (CgListPage *page, CgRecord *record)
{
  cg_record_pane_set_record (CG_LEDGER_PAGE (page)->pane, record);
}

static void
add_cb (CgLedgerPage *self)
{
  cg_page_go (GTK_WIDGET (self), "ledger/add");
}

static GtkWidget *
build_empty (CgLedgerPage *self)
{
  GtkWidget *empty = cg_empty_new (
      "view-list-bullet-symbolic", _ ("No problem yet"),
      _ ("Enter what the case brought to light; each problem gets measures and a deadline."));

  cg_empty_add_button (CG_EMPTY (empty), "add", _ ("Add Problem"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

/* ---- the entry sheet ---- */

static void
fill_edit_cb (CgLedgerPage *self, CgEdit *edit, gint64 problem)
{
  g_autofree char *text = cg_editor_get_text (CG_EDITOR (self->measures));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gint64 id;

      if (*line == '\0')
        continue;
      id = cg_edit_insert (edit, CG_ENTITY_MEASURE);
      cg_edit_set_integer (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_PROBLEM, problem);
      cg_edit_set_text (edit, CG_ENTITY_MEASURE, id, CG_MEASURE_TEXT, line);
    }

  cg_editor_set_value (CG_EDITOR (self->measures), &(CgValue) CG_VALUE_INIT, NULL);
}

static void
build_sheet (CgLedgerPage *self)
{
  CgListPage *page = CG_LIST_PAGE (self);
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_PROBLEM, sheet_items));

  self->measures = cg_long_text_editor_new ();
  cg_long_text_editor_set_lines (CG_LONG_TEXT_EDITOR (self->measures), 3, 8);
  cg_editor_set_accessible_label (CG_EDITOR (self->measures), cg_entity_label (CG_ENTITY_MEASURE));
  cg_form_set_slot (form, "measures", self->measures);
  self->sheet = cg_record_sheet_new (
      cg_list_page_get_office (page), cg_list_page_get_overlay (page), _ ("Add Problem"), _ ("Add"),
      _ ("Add and Begin the Next"), CG_ENTITY_PROBLEM, form, "problem", kept);
  g_signal_connect_object (self->sheet, "fill-edit", G_CALLBACK (fill_edit_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "added", G_CALLBACK (cg_list_page_select), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_ledger_page_show_place (CgPage *page, const char *place)
{
  CgLedgerPage *self = CG_LEDGER_PAGE (page);
  gint64 case_id;

  if (!cg_record_sheet_place (place, &case_id))
    CG_PAGE_CLASS (cg_ledger_page_parent_class)->show_place (page, place);
  else if (cg_office_get_read_only (cg_list_page_get_office (CG_LIST_PAGE (page))) == NULL)
    {
      cg_page_set_pane_open (page, FALSE);
      cg_record_sheet_open (self->sheet, case_id);
    }
}

static void
cg_ledger_page_constructed (GObject *object)
{
  CgLedgerPage *self = CG_LEDGER_PAGE (object);
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (self)));

  self->pane = CG_RECORD_PANE (g_object_ref_sink (cg_record_pane_new (office)));
  cg_record_pane_set_children_first (self->pane);
  G_OBJECT_CLASS (cg_ledger_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Rectification ledger"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find in the ledger"));
  cg_page_set_actions (CG_PAGE (self),
                       cg_steps_begin_button_new (office, _ ("Add Problem"), "ledger/add", FALSE));
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  cg_page_set_pane_title (CG_PAGE (self), _ ("Problem"), NULL);
  cg_pane_steps_attach (CG_LIST_PAGE (self));
  cg_list_page_set_status (CG_LIST_PAGE (self), cg_lamp_counts_new (office, CG_ENTITY_PROBLEM));
  cg_list_page_set_empty (CG_LIST_PAGE (self), build_empty (self));
  build_sheet (self);
}

static void
cg_ledger_page_dispose (GObject *object)
{
  g_clear_object (&CG_LEDGER_PAGE (object)->pane);
  g_clear_object (&CG_LEDGER_PAGE (object)->sheet);

  G_OBJECT_CLASS (cg_ledger_page_parent_class)->dispose (object);
}

static void
cg_ledger_page_class_init (CgLedgerPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_ledger_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_ledger_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_ledger_page_show_place;
  list_class->entity = CG_ENTITY_PROBLEM;
  list_class->columns = cg_ledger_page_columns;
  list_class->sort = cg_ledger_page_sort;
  list_class->show_record = cg_ledger_page_show_record;
}

static void
cg_ledger_page_init (CgLedgerPage *self)
{
}
