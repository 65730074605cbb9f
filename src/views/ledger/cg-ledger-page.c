/* cg-ledger-page.c: the page 整改台账: every problem, most urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ledger-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-file-drop.h"
#include "cg-import-dialog.h"
#include "cg-import-paper.h"
#include "cg-long-text-editor.h"
#include "cg-tip.h"
#include "cg-year-banner.h"
#include "cg-recurrence-matches.h"

struct _CgLedgerPage
{
  CgEntryPage parent_instance;

  GtkWidget *measures; /* of the sheet: one measure a line */
  CgRecurrenceMatches *matches;
};

G_DEFINE_FINAL_TYPE (CgLedgerPage, cg_ledger_page, CG_TYPE_ENTRY_PAGE)

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
  { CG_ITEM_SLOT, .key = "matches" },
  { CG_ITEM_END },
};

static const char *const kept[] = { "case", "unit", "responsible_unit", "deadline", NULL };

/* Progress says the state in words where there is no percentage. */
static GPtrArray *
cg_ledger_page_columns (CgListPage *page)
{
  GPtrArray *columns = cg_columns_of (
      CG_ENTITY_PROBLEM, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
      CG_PROBLEM_MEASURES, CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_LEADER, CG_PROBLEM_PERSON,
      CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_PROGRESS, CG_PROBLEM_CLOSED_ON, -1);

  cg_columns_find (columns, CG_PROBLEM_EFFECTIVE_DEADLINE)->title =
      g_strdup (C_ ("column", "Deadline"));
  cg_columns_find (columns, CG_PROBLEM_PROGRESS)->title = g_strdup (C_ ("column", "Progress"));
  cg_columns_freeze (columns, 2);
  cg_columns_set_roomy (columns, CG_PROBLEM_MEASURES, CG_PROBLEM_LEADER, CG_PROBLEM_CLOSED_ON, -1);
  return columns;
}

static void
cg_ledger_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
}

/* ---- the entry sheet ---- */

static void
cg_ledger_page_fill_edit (CgEntryPage *page, CgEdit *edit, gint64 problem)
{
  CgLedgerPage *self = CG_LEDGER_PAGE (page);
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

static gint64
reference_in (CgForm *form, const char *key)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  return cg_form_get_value (form, key, &value) && value.type == CG_VALUE_INTEGER ? value.integer
                                                                                 : 0;
}

static void
form_changed_cb (CgLedgerPage *self, const char *key, CgForm *form)
{
  CgRecurrenceRow probe = {
    .category = reference_in (form, "category"),
    .unit = reference_in (form, "unit"),
  };

  cg_recurrence_matches_set (self->matches, &probe, reference_in (form, "case"));
}

static CgForm *
build_form (CgLedgerPage *self)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_PROBLEM, sheet_items));

  self->measures = cg_long_text_editor_new ();
  cg_long_text_editor_set_lines (CG_LONG_TEXT_EDITOR (self->measures), 3, 8);
  cg_editor_set_accessible_label (CG_EDITOR (self->measures), cg_entity_label (CG_ENTITY_MEASURE));
  cg_form_set_slot (form, "measures", self->measures);
  self->matches = CG_RECURRENCE_MATCHES (
      cg_recurrence_matches_new (cg_list_page_get_office (CG_LIST_PAGE (self))));
  cg_form_set_slot (form, "matches", GTK_WIDGET (self->matches));
  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  return form;
}

/* ---- ledgers from spreadsheets ---- */

static void
open_import (CgLedgerPage *self, const char *const *paths)
{
  CgImportDialog *dialog =
      cg_import_dialog_new (GTK_WIDGET (self), cg_list_page_get_office (CG_LIST_PAGE (self)));

  gtk_window_present (GTK_WINDOW (dialog));
  if (paths != NULL)
    cg_import_dialog_add_files (dialog, paths);
}

static void
import_cb (CgLedgerPage *self)
{
  open_import (self, NULL);
}

static gboolean
dropped_cb (GtkWidget *widget, const char *const *paths)
{
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (widget));

  for (guint i = 0; paths[i] != NULL; i++)
    if (!cg_import_is_table (paths[i]))
      return FALSE;
  if (cg_office_get_read_only (office) != NULL)
    return FALSE;

  open_import (CG_LEDGER_PAGE (widget), paths);
  return TRUE;
}

/* Behind the button that adds one: that is what Ctrl+N does. */
static void
add_import_button (CgLedgerPage *self)
{
  GtkWidget *actions = cg_page_get_actions (CG_PAGE (self));
  GtkWidget *button = gtk_button_new_from_icon_name ("document-open-symbolic");
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (self));

  gtk_widget_add_css_class (button, "flat");
  cg_tip_set (button, _ ("Import Ledgers…"));
  gtk_widget_set_sensitive (button, cg_office_get_read_only (office) == NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (actions), button, gtk_widget_get_first_child (actions));
}

static void
cg_ledger_page_constructed (GObject *object)
{
  CgEntryPage *page = CG_ENTRY_PAGE (object);
  CgEntryPageWords words = {
    .page = {
      .title = C_ ("page", "Rectification ledger"),
      .search_hint = _ ("Find in the ledger"),
      .record = _ ("Problem"),
      .none = _ ("No problem yet"),
      .advice =
          _ ("Enter what the case brought to light; each problem gets measures and a deadline."),
      .icon_name = "view-list-bullet-symbolic",
      .place = "ledger",
    },
    .add = _ ("Add Problem"),
    .add_place = "ledger/add",
    .draft = "problem",
  };

  G_OBJECT_CLASS (cg_ledger_page_parent_class)->constructed (object);

  cg_entry_page_build (page, &words, build_form (CG_LEDGER_PAGE (object)), kept);
  cg_list_page_set_banner (CG_LIST_PAGE (object),
                           cg_year_banner_new (cg_list_page_get_office (CG_LIST_PAGE (object))));
  cg_record_pane_set_children_first (cg_pane_page_get_pane (CG_PANE_PAGE (object)));
  add_import_button (CG_LEDGER_PAGE (object));
  cg_file_drop_accept (GTK_WIDGET (object), dropped_cb);
}

/* "import-PAPER": the rows of a plan that was handed in. */
static void
cg_ledger_page_show_place (CgPage *page, const char *place)
{
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (page));
  gboolean imports = place != NULL && g_str_has_prefix (place, "import-");
  gint64 paper;

  CG_PAGE_CLASS (cg_ledger_page_parent_class)->show_place (page, imports ? NULL : place);
  if (imports && cg_office_get_read_only (office) == NULL &&
      g_ascii_string_to_signed (place + strlen ("import-"), 10, 1, G_MAXINT64, &paper, NULL))
    cg_import_paper_open (GTK_WIDGET (page), office, paper);
}

static void
cg_ledger_page_class_init (CgLedgerPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_ledger_page_constructed;
  CG_PAGE_CLASS (klass)->show_place = cg_ledger_page_show_place;
  list_class->entity = CG_ENTITY_PROBLEM;
  list_class->columns = cg_ledger_page_columns;
  list_class->sort = cg_ledger_page_sort;
  CG_ENTRY_PAGE_CLASS (klass)->fill_edit = cg_ledger_page_fill_edit;
}

static void
cg_ledger_page_init (CgLedgerPage *self)
{
}
