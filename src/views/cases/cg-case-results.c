/* cg-case-results.c: what a case has led to: 问责一个、警示一片、规范一域, on its case file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-results.h"

#include <glib/gi18n.h>

#include "cg-case-effects.h"
#include "cg-cells.h"
#include "cg-section.h"

/* The rail of the case file, as the other lists have it. */
#define RAIL 92

#define MOST_SHOWN 4

#define SETTLE_MS 150

/* Each line and the numbers of the report that it says. */
static const struct
{
  const char *title;
  CgCaseEffect shown[MOST_SHOWN];
  guint n;
} lines[] = {
  { NC_ ("effect", "One held to account"),
    { CG_CASE_EFFECT_ACCOUNTABLE, CG_CASE_EFFECT_PROBLEMS, CG_CASE_EFFECT_CLOSED },
    3 },
  { NC_ ("effect", "Many warned"),
    { CG_CASE_EFFECT_WARNED_UNITS, CG_CASE_EFFECT_ATTENDANCE, CG_CASE_EFFECT_LEARNERS,
      CG_CASE_EFFECT_LEARNED },
    4 },
  { NC_ ("effect", "A field put in order"),
    { CG_CASE_EFFECT_INSTITUTIONS, CG_CASE_EFFECT_ISSUED, CG_CASE_EFFECT_EXECUTED },
    3 },
  { NC_ ("effect", "What came again"), { CG_CASE_EFFECT_RECURRENCES }, 1 },
};

struct _CgCaseResults
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 id;
  GCancellable *cancellable; /* of what is read while the section is there */
  guint timeout;
  GtkLabel *texts[G_N_ELEMENTS (lines)];
};

G_DEFINE_FINAL_TYPE (CgCaseResults, cg_case_results, ADW_TYPE_BIN)

/* ---- showing ---- */

static void
show_line (CgCaseResults *self, guint line, const CgCaseEffects *effects)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < lines[line].n; i++)
    g_string_append_printf (words, "%s%s %" G_GINT64_FORMAT, i > 0 ? " · " : "",
                            cg_case_effect_label (lines[line].shown[i]),
                            effects->values[lines[line].shown[i]]);
  gtk_label_set_text (self->texts[line], words->str);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseResults) self = data;
  CgCaseEffects *effects = cg_store_case_effects_of_finish (CG_STORE (source), result, NULL);

  if (effects != NULL && effects->id == self->id)
    for (guint line = 0; line < G_N_ELEMENTS (lines); line++)
      show_line (self, line, effects);
  cg_case_effects_free (effects);
}

static void
read_effects (CgCaseResults *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  cg_store_case_effects_of_async (cg_office_get_store (self->office), self->id, self->cancellable,
                                  read_cb, g_object_ref (self));
}

static void
settled_cb (gpointer data)
{
  CgCaseResults *self = data;

  self->timeout = 0;
  read_effects (self);
}

static gboolean
moves_a_number (CgEntity entity)
{
  static const CgEntity counted[] = { CG_ENTITY_ACCOUNTABLE, CG_ENTITY_PROBLEM,
                                      CG_ENTITY_ACTIVITY,    CG_ENTITY_LEARNING,
                                      CG_ENTITY_INSTITUTION, CG_ENTITY_INSTITUTION_CHECK,
                                      CG_ENTITY_RECURRENCE };

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (counted[i] == entity)
      return TRUE;

  return FALSE;
}

/* Several changes in a row are read once; one of the case itself comes by set_case(). */
static void
changed_cb (CgCaseResults *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= moves_a_number (g_array_index (changes, CgStoreChange, i).entity);
  if (concerned && self->id != 0 && self->timeout == 0)
    self->timeout = g_timeout_add_once (SETTLE_MS, settled_cb, self);
}

/* ---- the widget ---- */

static void
cg_case_results_dispose (GObject *object)
{
  CgCaseResults *self = CG_CASE_RESULTS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_case_results_parent_class)->dispose (object);
}

static void
cg_case_results_class_init (CgCaseResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_results_dispose;
}

static GtkWidget *
make_row (CgCaseResults *self, guint line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  CgCells *cells = CG_CELLS (cg_cells_new ());
  GtkWidget *title = gtk_label_new (g_dpgettext2 (NULL, "effect", lines[line].title));
  GtkWidget *text = gtk_label_new (NULL);

  self->texts[line] = GTK_LABEL (text);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "strong");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  cg_cells_append (cells, title, RAIL, FALSE);
  cg_cells_append (cells, text, 0, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (cells), GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (cells));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "child-row");
  gtk_widget_add_css_class (row, "in-columns");
  return row;
}

static void
cg_case_results_init (CgCaseResults *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  const char *title = C_ ("effect", "Effect");

  self->cancellable = g_cancellable_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, i));
  gtk_box_append (GTK_BOX (box), cg_section_new (title));
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_case_results_new (CgOffice *office)
{
  CgCaseResults *self = g_object_new (CG_TYPE_CASE_RESULTS, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_case_results_set_case (CgCaseResults *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_RESULTS (self));

  self->id = cg_record_get_id (record);
  read_effects (self);
}
