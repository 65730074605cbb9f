/* cg-step-bar.c: the foot of a pane: the next step of a record, and the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-step-bar.h"

#include <glib/gi18n.h>

#include "cg-add-folder.h"
#include "cg-pick-file.h"
#include "cg-steps.h"
#include "cg-tip.h"

#define MOST_BUTTONS 2

struct _CgStepBar
{
  GtkBox parent_instance;

  CgOffice *office;
  CgRecord *record;
  GtkLabel *whose; /* whose the steps are that the person acting may not do */
  GtkBox *row;
  gboolean plain;
};

G_DEFINE_FINAL_TYPE (CgStepBar, cg_step_bar, GTK_TYPE_BOX)

/* Which of the possible steps comes first; the others keep the order of the table. */
static const char *const first_steps[] = {
  "problem.review", "problem.progress", "problem.submit",    "extension.approve",
  "notice.submit",  "notice.review",    "notice.sign",       "notice.number",
  "notice.deliver", "notice.receipt",   "institution.issue", "institution.check",
  "measure.done",   "track.accept",     "case_unit.deliver", "stage.done",
  "case.close",
};

static int
rank_of (const CgAction *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (first_steps); i++)
    if (g_str_equal (first_steps[i], action->id))
      return (int) i;

  return G_N_ELEMENTS (first_steps);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return rank_of (*(const CgAction *const *) a) - rank_of (*(const CgAction *const *) b);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgStepBar) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL && self->record != NULL)
    cg_add_to_record (GTK_WIDGET (self), self->office, (const char *const *) paths, self->record);
}

static void
run_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CgStepBar *self = CG_STEP_BAR (widget);
  const char *action = g_variant_get_string (id, NULL);

  if (self->record == NULL)
    return;
  if (g_str_equal (action, "attach"))
    cg_pick_files_async (GTK_WINDOW (gtk_widget_get_root (widget)), cg_action_label ("attach"),
                         CG_FILES_DOCUMENTS, TRUE, NULL, chosen_cb, g_object_ref (self));
  else if (g_str_equal (action, "void"))
    cg_steps_void (widget, self->office, self->record);
  else
    cg_steps_run (widget, self->office, action, self->record);
}

static void
clicked_cb (GtkWidget *button)
{
  gtk_widget_activate_action (button, "steps.run", "s", gtk_widget_get_name (button));
}

static GtkWidget *
make_button (CgStepBar *self, const CgAction *action, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (cg_action_label (action->id));

  gtk_widget_set_name (button, action->id);
  cg_steps_dress_button (self->office, button, action, suggested);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  return button;
}

static void
append_item (GMenu *menu, const char *label, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "steps.run", "s", id);
  g_menu_append_item (menu, item);
}

gboolean
cg_step_bar_owns_files (CgEntity entity)
{
  return entity == CG_ENTITY_CASE || entity == CG_ENTITY_PROBLEM ||
         entity == CG_ENTITY_INSTITUTION || entity == CG_ENTITY_INCOMING;
}

static GMenuModel *
make_menu (CgStepBar *self, GPtrArray *steps)
{
  GMenu *menu = g_menu_new ();

  for (guint i = MOST_BUTTONS; i < steps->len; i++)
    {
      const CgAction *action = g_ptr_array_index (steps, i);

      g_autofree char *label = cg_steps_menu_label (self->office, action);

      append_item (menu, label, action->id);
    }
  if (cg_step_bar_owns_files (cg_record_get_entity (self->record)))
    append_item (menu, _ ("Attach files…"), "attach");
  append_item (menu, _ ("Void…"), "void");
  return G_MENU_MODEL (menu);
}

static void
clear (CgStepBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->row))) != NULL)
    gtk_box_remove (self->row, child);
}

/* A line for those who do not press a button to ask. */
static void
show_whose (CgStepBar *self, GPtrArray *steps)
{
  g_autofree char *whose = NULL;

  if (cg_office_get_read_only (self->office) == NULL)
    for (guint i = 0; whose == NULL && i < MIN (steps->len, MOST_BUTTONS); i++)
      whose = cg_steps_whose (self->office, g_ptr_array_index (steps, i));

  gtk_label_set_label (self->whose, whose != NULL ? whose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->whose), whose != NULL);
}

static gboolean
has_focus (CgStepBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
rebuild (CgStepBar *self)
{
  gboolean focused = has_focus (self);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *more;

  clear (self);
  if (self->record == NULL)
    return;

  steps = cg_steps_possible (self->record);
  g_ptr_array_sort (steps, compare_steps);
  for (guint i = 0; i < MIN (steps->len, MOST_BUTTONS); i++)
    gtk_box_append (self->row,
                    make_button (self, g_ptr_array_index (steps, i), i == 0 && !self->plain));
  show_whose (self, steps);

  menu = make_menu (self, steps);
  more = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (more), GTK_ARROW_UP);
  cg_tip_set (more, _ ("More steps"));
  gtk_widget_set_hexpand (more, TRUE);
  gtk_widget_set_halign (more, GTK_ALIGN_END);
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_set_sensitive (more, cg_office_get_read_only (self->office) == NULL);
  gtk_box_append (self->row, more);
  if (focused)
    gtk_widget_child_focus (GTK_WIDGET (self->row), GTK_DIR_TAB_FORWARD);
}

static void
cg_step_bar_dispose (GObject *object)
{
  CgStepBar *self = CG_STEP_BAR (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_step_bar_parent_class)->dispose (object);
}

static void
cg_step_bar_class_init (CgStepBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_step_bar_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "steps.run", "s", run_action);
}

static void
cg_step_bar_init (CgStepBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->whose = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->whose, 0);
  gtk_label_set_wrap (self->whose, TRUE);
  gtk_label_set_wrap_mode (self->whose, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->whose), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->whose), "sm");
  gtk_widget_set_visible (GTK_WIDGET (self->whose), FALSE);
  self->row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->whose));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->row));
  gtk_widget_add_css_class (GTK_WIDGET (self), "pane-foot");
}

GtkWidget *
cg_step_bar_new (CgOffice *office)
{
  CgStepBar *self = g_object_new (CG_TYPE_STEP_BAR, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "notify::actor-name", G_CALLBACK (rebuild), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_step_bar_set_record (CgStepBar *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_STEP_BAR (self));

  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  rebuild (self);
}

void
cg_step_bar_set_plain (CgStepBar *self)
{
  g_return_if_fail (CG_IS_STEP_BAR (self));

  self->plain = TRUE;
  rebuild (self);
}
