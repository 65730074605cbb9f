/* cg-cause-tab.c: 原因树: for each problem of the case, what it comes of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cause-tab.h"

#include <glib/gi18n.h>

#include "cg-branches.h"
#include "cg-steps.h"

struct _CgCauseTab
{
  AdwBin parent_instance;

  CgOffice *office;
  CgAnalysis *analysis; /* (nullable) */
  gint64 case_id;       /* whose problems have their trees */
  GtkBox *box;
  GPtrArray *trees;  /* of CgBranches, one a problem */
  CgBranches *typed; /* where a branch was begun last */
};

G_DEFINE_FINAL_TYPE (CgCauseTab, cg_cause_tab, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- the trees ---- */

static void
append_branches (
    const GPtrArray *causes, gint64 problem, gint64 superior, guint depth, GArray *branches)
{
  for (guint i = 0; i < causes->len; i++)
    {
      const CgRecord *cause = g_ptr_array_index (causes, i);
      CgBranch branch = { cg_record_get_id (cause), depth, cg_record_text (cause, CG_CAUSE_TEXT),
                          NULL };

      if (cg_record_integer (cause, CG_CAUSE_PROBLEM) != problem ||
          cg_record_integer (cause, CG_CAUSE_SUPERIOR) != superior)
        continue;
      if (cg_record_integer (cause, CG_CAUSE_IS_ROOT) != 0)
        branch.tag = cg_field_label (CG_ENTITY_CAUSE, CG_CAUSE_IS_ROOT);
      g_array_append_val (branches, branch);
      append_branches (causes, problem, branch.id, depth + 1, branches);
    }
}

static void
show_tree (CgCauseTab *self, guint position)
{
  g_autoptr (GArray) branches = g_array_new (FALSE, FALSE, sizeof (CgBranch));
  const CgRecord *problem = g_ptr_array_index (self->analysis->problems, position);

  append_branches (self->analysis->causes, cg_record_get_id (problem), 0, 0, branches);
  cg_branches_set (g_ptr_array_index (self->trees, position), (const CgBranch *) branches->data,
                   branches->len, cg_office_get_read_only (self->office) == NULL);
}

/* ---- changes ---- */

static gint64
problem_of (CgCauseTab *self, CgBranches *tree)
{
  guint position;

  return g_ptr_array_find (self->trees, tree, &position)
             ? cg_record_get_id (g_ptr_array_index (self->analysis->problems, position))
             : 0;
}

static void
changed_cb (CgBranches *tree, gint64 id, const char *text, CgCauseTab *self)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_value_set_text (&value, text);
  cg_office_set_field (self->office, CG_ENTITY_CAUSE, id, CG_CAUSE_TEXT, &value, NULL, NULL);
}

static void
added (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgCauseTab *self = CG_CAUSE_TAB (object);

  if (outcome != NULL && outcome->inserted->len > 0 && self->typed != NULL)
    cg_branches_focus (self->typed, g_array_index (outcome->inserted, gint64, 0));
}

/* Behind all that come of the same one, or beside the one given: equal places go by age. */
static gint64
place_of (CgCauseTab *self, gint64 superior, gint64 beside)
{
  gint64 last = 0;

  for (guint i = 0; i < self->analysis->causes->len; i++)
    {
      const CgRecord *cause = g_ptr_array_index (self->analysis->causes, i);
      gint64 position = cg_record_integer (cause, CG_CAUSE_POSITION);

      if (cg_record_get_id (cause) == beside)
        return position;
      if (cg_record_integer (cause, CG_CAUSE_SUPERIOR) == superior)
        last = MAX (last, position + 1);
    }

  return last;
}

static void
add_cb (CgBranches *tree, gint64 id, const char *text, gboolean child, CgCauseTab *self)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  const CgRecord *at = cg_analysis_find (self->analysis, CG_ENTITY_CAUSE, id);
  gint64 superior = child || at == NULL ? id : cg_record_integer (at, CG_CAUSE_SUPERIOR);
  gint64 cause = cg_edit_insert (edit, CG_ENTITY_CAUSE);

  cg_edit_set_integer (edit, CG_ENTITY_CAUSE, cause, CG_CAUSE_PROBLEM, problem_of (self, tree));
  cg_edit_set_integer (edit, CG_ENTITY_CAUSE, cause, CG_CAUSE_CASE, self->analysis->case_id);
  cg_edit_set_text (edit, CG_ENTITY_CAUSE, cause, CG_CAUSE_TEXT, text);
  cg_edit_set_integer (edit, CG_ENTITY_CAUSE, cause, CG_CAUSE_POSITION,
                       place_of (self, superior, child ? 0 : id));
  if (superior != 0)
    cg_edit_set_integer (edit, CG_ENTITY_CAUSE, cause, CG_CAUSE_SUPERIOR, superior);
  self->typed = tree;
  cg_office_apply (self->office, edit, self, added);
}

static void
removed_cb (CgBranches *tree, gint64 id, CgCauseTab *self)
{
  CgRecord *cause = cg_analysis_find (self->analysis, CG_ENTITY_CAUSE, id);

  if (cause != NULL)
    cg_steps_void (GTK_WIDGET (self), self->office, cause);
}

static void
selected_cb (CgBranches *tree, gint64 id, CgCauseTab *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, (int) CG_ENTITY_CAUSE, id, FALSE);
}

/* ---- the problems ---- */

static void
append_problem (CgCauseTab *self, const CgRecord *problem)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (cg_record_text (problem, CG_PROBLEM_TEXT));
  GtkWidget *number = gtk_label_new (cg_record_text (problem, CG_PROBLEM_PROBLEM_NO));
  GtkWidget *tree = cg_branches_new (cg_record_text (problem, CG_PROBLEM_TEXT));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_add_css_class (label, "strong");
  gtk_widget_add_css_class (number, "xs");
  gtk_widget_add_css_class (number, "dim");
  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, "draft");
  g_signal_connect_object (tree, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (tree, "add", G_CALLBACK (add_cb), self, 0);
  g_signal_connect_object (tree, "removed", G_CALLBACK (removed_cb), self, 0);
  g_signal_connect_object (tree, "selected", G_CALLBACK (selected_cb), self, 0);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tree);
  gtk_box_append (self->box, box);
  g_ptr_array_add (self->trees, tree);
}

static void
build_problems (CgCauseTab *self)
{
  GtkWidget *child;

  self->typed = NULL;
  g_ptr_array_set_size (self->trees, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < self->analysis->problems->len; i++)
    append_problem (self, g_ptr_array_index (self->analysis->problems, i));
}

void
cg_cause_tab_show (CgCauseTab *self, CgAnalysis *analysis)
{
  g_return_if_fail (CG_IS_CAUSE_TAB (self));

  cg_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, cg_analysis_unref);
  self->analysis = analysis;
  if (self->case_id != analysis->case_id || self->trees->len != analysis->problems->len)
    build_problems (self);
  self->case_id = analysis->case_id;
  for (guint i = 0; i < self->trees->len; i++)
    show_tree (self, i);
}

/* ---- the tab ---- */

static void
cg_cause_tab_dispose (GObject *object)
{
  g_clear_pointer (&CG_CAUSE_TAB (object)->analysis, cg_analysis_unref);
  g_clear_object (&CG_CAUSE_TAB (object)->office);

  G_OBJECT_CLASS (cg_cause_tab_parent_class)->dispose (object);
}

static void
cg_cause_tab_finalize (GObject *object)
{
  g_ptr_array_unref (CG_CAUSE_TAB (object)->trees);

  G_OBJECT_CLASS (cg_cause_tab_parent_class)->finalize (object);
}

static void
cg_cause_tab_class_init (CgCauseTabClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_cause_tab_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_cause_tab_finalize;

  signals[SIGNAL_SELECTED] =
      g_signal_new ("selected", CG_TYPE_CAUSE_TAB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT64, G_TYPE_BOOLEAN);
}

static void
cg_cause_tab_init (CgCauseTab *self)
{
  self->trees = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
cg_cause_tab_new (CgOffice *office)
{
  CgCauseTab *self = g_object_new (CG_TYPE_CAUSE_TAB, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
