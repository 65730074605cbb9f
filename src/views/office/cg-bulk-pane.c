/* cg-bulk-pane.c: the details pane of a list: one record, or what several selected come to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bulk-pane.h"

#include <glib/gi18n.h>

#include "cg-bulk-dialog.h"
#include "cg-bulk-sums.h"
#include "cg-bulk.h"
#include "cg-campaign-gather.h"
#include "cg-lamp-view.h"
#include "cg-steps.h"
#include "cg-tip.h"

/* While a range is being drawn nothing is summed up, ms. */
#define PAUSE_MS 150

struct _CgBulkPane
{
  AdwBin parent_instance;

  CgListPage *page; /* not owned: owns this */
  CgOffice *office;
  CgEntity entity;
  char *place; /* (nullable) */
  GtkStack *stack;
  GtkWidget *record;
  GtkLabel *count;
  GtkBox *lamps;
  GtkLabel *progress;
  GtkBox *buttons;
  GtkLabel *undo;

  guint timeout;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CgBulkPane, cg_bulk_pane, ADW_TYPE_BIN)

/* Not a step of one record: they are taken into a campaign together. */
#define GATHER "campaign.gather"

/* What is mostly done to several problems comes first; other kinds have their steps as they are
 * in the table. */
static const char *const problem_offers[] = {
  CG_BULK_SET,      CG_BULK_ASSIGN,   "problem.urge",
  "problem.start",  "problem.extend", "extension.approve",
  "problem.submit", GATHER,           NULL,
};

static CgSelection *
get_selection (CgBulkPane *self)
{
  return cg_grid_get_selection (cg_list_page_get_grid (self->page));
}

/* ---- what they come to ---- */

static void
clear_lamps (CgBulkPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lamps))) != NULL)
    gtk_box_remove (self->lamps, child);
}

static void
show_lamp (CgBulkPane *self, CgLamp lamp, gint64 n)
{
  g_autofree char *words = g_strdup_printf ("%s %" G_GINT64_FORMAT, cg_lamp_label (lamp), n);
  GtkWidget *view = cg_lamp_view_new ();

  cg_lamp_view_set_lamp (CG_LAMP_VIEW (view), lamp, words, FALSE);
  gtk_widget_set_halign (view, GTK_ALIGN_START);
  gtk_box_append (self->lamps, view);
}

static void
show_sums (CgBulkPane *self, const CgBulkSums *sums)
{
  clear_lamps (self);
  for (guint i = 0; i < CG_N_LAMPS; i++)
    if (sums->lamps[i] > 0)
      show_lamp (self, (CgLamp) i, sums->lamps[i]);

  gtk_widget_set_visible (GTK_WIDGET (self->progress), sums->n_progress > 0);
  if (sums->n_progress > 0)
    {
      g_autofree char *words =
          g_strdup_printf (_ ("Progress %d%% on average"),
                           (int) ((sums->progress + sums->n_progress / 2) / sums->n_progress));

      gtk_label_set_text (self->progress, words);
    }
}

static void
sums_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgBulkPane) self = data;
  CgBulkSums sums;

  if (cg_store_sums_finish (CG_STORE (source), result, &sums, NULL))
    show_sums (self, &sums);
}

static gboolean
timeout_cb (gpointer data)
{
  CgBulkPane *self = data;
  g_autoptr (CgIds) ids = cg_selection_get_ids (get_selection (self));

  self->timeout = 0;
  self->cancellable = g_cancellable_new ();
  cg_store_sums_async (cg_office_get_store (self->office), self->entity, ids, self->cancellable,
                       sums_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop_summing (CgBulkPane *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_selection (CgBulkPane *self)
{
  guint n = cg_selection_get_count (get_selection (self));
  g_autofree char *count = NULL;

  stop_summing (self);
  gtk_stack_set_visible_child_name (self->stack, n > 1 ? "several" : "record");
  if (n < 2)
    return;

  count = g_strdup_printf (ngettext ("%u record selected", "%u records selected", n), n);
  gtk_label_set_text (self->count, count);
  clear_lamps (self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  self->timeout = g_timeout_add (PAUSE_MS, timeout_cb, self);
}

/* ---- what can be done to them ---- */

static void
clicked_cb (GtkWidget *button, CgBulkPane *self)
{
  const char *what = gtk_widget_get_name (button);
  const CgAction *action = cg_action_find (what);
  g_autofree char *whose = action != NULL ? cg_steps_whose (self->office, action) : NULL;
  g_autoptr (CgIds) ids = NULL;

  if (whose != NULL)
    {
      g_signal_emit_by_name (self->office, "failed", whose);
      return;
    }

  ids = cg_selection_get_ids (get_selection (self));
  if (g_str_equal (what, GATHER))
    {
      cg_campaign_gather_open (button, self->office, ids);
      return;
    }

  cg_bulk_dialog_open (button, self->office, what, self->entity, ids, self->place);
}

static void
add_button (CgBulkPane *self, const char *what)
{
  g_autofree char *label = g_strdup_printf (C_ ("bulk", "%s…"), cg_bulk_dialog_label (what));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_name (button, what);
  cg_steps_dress_button (self->office, button, cg_action_find (what), FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_box_append (self->buttons, button);
}

static void
add_buttons (CgBulkPane *self)
{
  gsize n;
  const CgAction *actions = cg_actions (&n);

  if (self->entity == CG_ENTITY_PROBLEM)
    {
      for (const char *const *offer = problem_offers; *offer != NULL; offer++)
        add_button (self, *offer);
      return;
    }

  add_button (self, CG_BULK_SET);
  for (gsize i = 0; i < n; i++)
    if (actions[i].entity == self->entity && cg_bulk_can_do (self->entity, &actions[i]))
      add_button (self, actions[i].id);
}

/* Also what was done before these were selected: so it says what it takes back. */
static void
show_undo (CgBulkPane *self)
{
  g_autofree char *step = NULL;
  g_autofree char *words = NULL;

  g_object_get (self->office, "undo-label", &step, NULL);
  if (step != NULL)
    words = g_strdup_printf (C_ ("bulk", "Undo: %s"), step);
  gtk_label_set_text (self->undo, words != NULL ? words : cg_action_label ("undo"));
}

static void
add_undo (CgBulkPane *self)
{
  GtkWidget *button = gtk_button_new ();

  self->undo = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->undo, PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (self->undo);
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (self->undo));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.undo");
  gtk_widget_set_tooltip_text (button, "Ctrl+Z");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "text-button");
  gtk_box_append (self->buttons, button);
  g_signal_connect_object (self->office, "notify::undo-label", G_CALLBACK (show_undo), self,
                           G_CONNECT_SWAPPED);
  show_undo (self);
}

/* ---- the widget ---- */

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
build_several (CgBulkPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  gtk_widget_add_css_class (box, "pane-body");
  self->count = add_label (box, "pane-title");
  self->lamps = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lamps));
  self->progress = add_label (box, "num");
  self->buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->buttons));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  return scroller;
}

static void
cg_bulk_pane_dispose (GObject *object)
{
  CgBulkPane *self = CG_BULK_PANE (object);

  stop_summing (self);
  g_clear_object (&self->office);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (cg_bulk_pane_parent_class)->dispose (object);
}

static void
cg_bulk_pane_class_init (CgBulkPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_bulk_pane_dispose;
}

static void
cg_bulk_pane_init (CgBulkPane *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, build_several (self), "several");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
cg_bulk_pane_new (CgListPage *page, GtkWidget *record, const char *place)
{
  CgBulkPane *self = g_object_new (CG_TYPE_BULK_PANE, NULL);

  self->page = page;
  self->office = g_object_ref (cg_list_page_get_office (page));
  self->entity = CG_LIST_PAGE_GET_CLASS (page)->entity;
  self->place = g_strdup (place);
  self->record = record;
  gtk_stack_add_named (self->stack, record, "record");
  add_buttons (self);
  add_undo (self);
  g_signal_connect_object (get_selection (self), "changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  show_selection (self);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_bulk_pane_get_record (CgBulkPane *self)
{
  g_return_val_if_fail (CG_IS_BULK_PANE (self), NULL);

  return self->record;
}

gboolean
cg_bulk_pane_focus (CgBulkPane *self)
{
  g_return_val_if_fail (CG_IS_BULK_PANE (self), FALSE);

  if (cg_selection_get_count (get_selection (self)) < 2)
    return FALSE;

  return gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->buttons)));
}
