/* cg-record-pane.c: one record in the details pane: what it is, form, children, history, steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-pane.h"

#include <glib/gi18n.h>

#include "cg-add-folder.h"
#include "cg-child-list.h"
#include "cg-clock.h"
#include "cg-empty.h"
#include "cg-field-menu.h"
#include "cg-file-drop.h"
#include "cg-history-list.h"
#include "cg-lamp-view.h"
#include "cg-quote-source.h"
#include "cg-quotes.h"
#include "cg-record-lamp.h"
#include "cg-record-words.h"
#include "cg-step-bar.h"
#include "cg-steps.h"
#include "cg-value-history.h"

struct _CgRecordPane
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *record;
  gboolean waits;  /* what it shows is not that record's yet */
  CgEntity entity; /* the pane is built for this kind; CG_N_ENTITIES: for none yet */
  GtkStack *stack;
  GtkLabel *number;
  GtkLabel *text;
  CgLampView *lamp;
  GtkLabel *state;
  GtkGrid *facts;
  AdwBin *aside;
  AdwBin *form_place;
  GtkBox *children_place;
  CgForm *form;
  GPtrArray *children; /* of CgChildList */
  CgQuotes *quotes;    /* (nullable): of a problem */
  gboolean quoting;
  CgHistoryList *history;
  GtkWidget *steps_place; /* of the history by step */
  CgValueHistory *values;
  GtkWidget *history_place;
  GtkScrolledWindow *scroller;
  gboolean reveals; /* the history of fields is to be scrolled to once it is told */
  int frames_to_reveal;
  CgStepBar *steps;
};

G_DEFINE_FINAL_TYPE (CgRecordPane, cg_record_pane, ADW_TYPE_BIN)

/* ---- the head ---- */

static void
show_lamp (CgRecordPane *self)
{
  CgLampFacts facts;
  gboolean has = cg_record_lamp_facts (self->record, &facts);

  if (has)
    cg_lamp_view_set_facts (self->lamp, &facts, cg_clock_today (),
                            cg_office_get_calendar (self->office));
  gtk_widget_set_visible (GTK_WIDGET (self->lamp), has);
}

static int
state_field (CgEntity entity)
{
  int field = cg_entity_find_field (entity, "status");

  return field >= 0 ? field : cg_entity_find_field (entity, "state");
}

static GtkWidget *
make_fact (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Two facts a line, caption and value. */
static void
show_facts (CgRecordPane *self)
{
  const int *facts = cg_record_kind_get (self->entity)->facts;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_grid_remove (self->facts, child);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts != NULL);

  for (int i = 0; facts != NULL && facts[i] >= 0; i++)
    {
      g_autofree char *words = cg_record_display (self->record, facts[i]);
      GtkWidget *value = make_fact (*words != '\0' ? words : "—", "num");

      gtk_widget_set_hexpand (value, TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (value, words);
      gtk_grid_attach (self->facts, make_fact (cg_field_label (self->entity, facts[i]), "caption"),
                       i % 2 * 2, i / 2, 1, 1);
      gtk_grid_attach (self->facts, value, i % 2 * 2 + 1, i / 2, 1, 1);
    }
}

/* Its state, and of a problem how often it was overdue. */
static char *
state_words (CgRecordPane *self)
{
  int field = state_field (self->entity);
  g_autofree char *state = field >= 0 ? cg_record_display (self->record, field) : g_strdup ("");
  g_autofree char *overdue =
      self->entity == CG_ENTITY_PROBLEM ? cg_record_overdue_words (self->record) : NULL;

  if (overdue == NULL)
    return g_steal_pointer (&state);

  return g_strdup_printf ("%s%s%s", state, C_ ("between fields", "  "), overdue);
}

static void
show_head (CgRecordPane *self)
{
  const CgEntityInfo *info = cg_entity_get (self->entity);
  const CgRecordKind *kind = cg_record_kind_get (self->entity);
  g_autofree char *text = cg_record_display (self->record, kind->text);
  int case_field = cg_entity_find_field (self->entity, "case");
  g_autofree char *words = state_words (self);
  g_autofree char *number = g_strdup_printf (
      "%s%s%s", info->number_field >= 0 ? cg_record_text (self->record, info->number_field) : "",
      info->number_field >= 0 && case_field >= 0 ? C_ ("between fields", "  ") : "",
      case_field >= 0 ? cg_record_reference_name (self->record, case_field) : "");

  gtk_label_set_text (self->number, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number), *number != '\0');
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->state, words);
  show_lamp (self);
  show_facts (self);
}

/* ---- building for a kind of record ---- */

static void
build_children (CgRecordPane *self)
{
  const CgChildKind *kind = cg_record_kind_get (self->entity)->children;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->children_place))) != NULL)
    gtk_box_remove (self->children_place, child);
  g_ptr_array_set_size (self->children, 0);
  self->quotes = NULL;
  if (self->entity == CG_ENTITY_PROBLEM)
    {
      self->quotes = CG_QUOTES (cg_quotes_new (self->office));
      cg_quotes_set_quoting (self->quotes, self->quoting);
      gtk_box_append (self->children_place, GTK_WIDGET (self->quotes));
    }

  for (; kind != NULL && kind->title != NULL; kind++)
    {
      GtkWidget *list = cg_child_list_new (self->office, kind);

      gtk_box_append (self->children_place, list);
      g_ptr_array_add (self->children, list);
    }
}

/* ---- history: of the record by step, or of its fields ---- */

static gboolean
tells_values (CgRecordPane *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->values));
}

static void
show_history (CgRecordPane *self)
{
  if (tells_values (self))
    cg_value_history_set_record (self->values, self->record);
  else
    cg_history_list_set_record (self->history, self->record);
}

static void
tell_values (CgRecordPane *self, gboolean values)
{
  gtk_widget_set_visible (GTK_WIDGET (self->values), values);
  gtk_widget_set_visible (self->steps_place, !values);
  if (self->record != NULL)
    show_history (self);
}

static void
every_field_cb (CgHistoryList *history, CgRecordPane *self)
{
  cg_record_pane_show_field_history (self, -1);
}

static void
values_closed_cb (CgValueHistory *values, CgRecordPane *self)
{
  tell_values (self, FALSE);
}

/* Where it stands in the pane is known once it was laid out: in the frame after this. */
static gboolean
scroll_to_values (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CgRecordPane *self = CG_RECORD_PANE (widget);
  GtkWidget *body = gtk_widget_get_parent (self->history_place);
  graphene_rect_t bounds;

  if (self->frames_to_reveal-- > 0)
    return G_SOURCE_CONTINUE;

  if (gtk_widget_compute_bounds (self->history_place, body, &bounds))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                              bounds.origin.y);
  return G_SOURCE_REMOVE;
}

static void
values_shown_cb (CgValueHistory *values, CgRecordPane *self)
{
  if (!self->reveals)
    return;

  self->reveals = FALSE;
  self->frames_to_reveal = 1;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_values, NULL, NULL);
}

static void
field_history_cb (gpointer pane, int field)
{
  cg_record_pane_show_field_history (pane, field);
}

static GtkWidget *
build_history (CgRecordPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->history = CG_HISTORY_LIST (cg_history_list_new (self->office));
  self->values = CG_VALUE_HISTORY (cg_value_history_new (self->office));
  gtk_widget_set_visible (GTK_WIDGET (self->values), FALSE);
  cg_history_list_set_link (self->history, _ ("Field by field"));
  g_signal_connect_object (self->history, "link-activated", G_CALLBACK (every_field_cb), self, 0);
  g_signal_connect_object (self->values, "shown", G_CALLBACK (values_shown_cb), self, 0);
  g_signal_connect_object (self->values, "closed", G_CALLBACK (values_closed_cb), self, 0);
  self->steps_place = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->steps_place), GTK_WIDGET (self->history));
  gtk_box_append (GTK_BOX (box), self->steps_place);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->values));
  return box;
}

static void
build_for (CgRecordPane *self, CgEntity entity)
{
  self->entity = entity;
  self->form = CG_FORM (cg_form_new (entity, cg_record_kind_get (entity)->items));
  cg_steps_bind_form (self->form, self->office);
  cg_field_menu_bind (self->form, entity, field_history_cb, self);
  adw_bin_set_child (self->form_place, GTK_WIDGET (self->form));
  build_children (self);
}

static GtkWidget *
make_label (const char *css_class, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), wrap);
  if (!wrap)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
build_head (CgRecordPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *states = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->number = GTK_LABEL (make_label ("dim", FALSE));
  self->text = GTK_LABEL (make_label ("pane-title", TRUE));
  self->lamp = CG_LAMP_VIEW (cg_lamp_view_new ());
  self->state = GTK_LABEL (make_label ("dim", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "sm");
  gtk_box_append (GTK_BOX (states), GTK_WIDGET (self->lamp));
  gtk_box_append (GTK_BOX (states), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (head), states);
  self->facts = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->facts, 8);
  gtk_grid_set_row_spacing (self->facts, 4);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->facts));
  return head;
}

static GtkWidget *
build_record (CgRecordPane *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->form_place = ADW_BIN (adw_bin_new ());
  self->children_place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  self->steps = CG_STEP_BAR (cg_step_bar_new (self->office));
  gtk_widget_add_css_class (box, "pane-body");
  self->aside = ADW_BIN (adw_bin_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->aside), FALSE);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->aside));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form_place));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->children_place));
  self->history_place = build_history (self);
  gtk_box_append (GTK_BOX (box), self->history_place);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (outer), scroller);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->steps));
  return outer;
}

/* What is quoted there shows that deviation. */
static void
let_drop_on_deviation (CgRecordPane *self)
{
  CgFieldRow *row =
      cg_form_get_row (self->form, cg_field_get (CG_ENTITY_PROBLEM, CG_PROBLEM_DEVIATION)->id);
  gboolean has = !cg_record_is_null (self->record, CG_PROBLEM_DEVIATION);

  if (row != NULL)
    cg_quote_drop_set (GTK_WIDGET (row), has ? self->record : NULL,
                       cg_record_text (self->record, CG_PROBLEM_DEVIATION));
}

static void
show_record (CgRecordPane *self)
{
  self->waits = FALSE;
  if (self->entity != cg_record_get_entity (self->record))
    build_for (self, cg_record_get_entity (self->record));

  show_head (self);
  cg_form_set_record (self->form, self->record);
  for (guint i = 0; i < self->children->len; i++)
    cg_child_list_set_parent (g_ptr_array_index (self->children, i), self->record);
  if (self->quotes != NULL)
    {
      cg_quotes_set_problem (self->quotes, self->record);
      let_drop_on_deviation (self);
    }
  show_history (self);
  cg_step_bar_set_record (self->steps, self->record);
}

/* Building a form and filling it takes longer than a frame: while the pane is closed, who goes
 * through a list or types into its search does not wait for that. */
static void
cg_record_pane_map (GtkWidget *widget)
{
  CgRecordPane *self = CG_RECORD_PANE (widget);

  if (self->waits)
    show_record (self);

  GTK_WIDGET_CLASS (cg_record_pane_parent_class)->map (widget);
}

static void
cg_record_pane_dispose (GObject *object)
{
  CgRecordPane *self = CG_RECORD_PANE (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_record_pane_parent_class)->dispose (object);
}

static void
cg_record_pane_class_init (CgRecordPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_record_pane_dispose;
  GTK_WIDGET_CLASS (klass)->map = cg_record_pane_map;
}

/* Files dropped on a record are its own. */
static gboolean
dropped_cb (GtkWidget *widget, const char *const *paths)
{
  CgRecordPane *self = CG_RECORD_PANE (widget);

  if (self->record == NULL || !cg_step_bar_owns_files (cg_record_get_entity (self->record)) ||
      cg_office_get_read_only (self->office) != NULL)
    return FALSE;

  cg_add_to_record (widget, self->office, paths, self->record);
  return TRUE;
}

static void
cg_record_pane_init (CgRecordPane *self)
{
  self->entity = CG_N_ENTITIES;
  self->children = g_ptr_array_new ();
}

GtkWidget *
cg_record_pane_new (CgOffice *office)
{
  CgRecordPane *self = g_object_new (CG_TYPE_RECORD_PANE, NULL);

  self->office = g_object_ref (office);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, cg_empty_new (NULL, _ ("Nothing selected"), NULL), "empty");
  gtk_stack_add_named (self->stack, build_record (self), "record");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  cg_file_drop_accept (GTK_WIDGET (self), dropped_cb);
  return GTK_WIDGET (self);
}

void
cg_record_pane_set_record (CgRecordPane *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_RECORD_PANE (self));

  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "record" : "empty");
  if (record == NULL)
    return;

  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  self->waits = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_record (self);
}

void
cg_record_pane_show_field_history (CgRecordPane *self, int field)
{
  g_return_if_fail (CG_IS_RECORD_PANE (self));

  self->reveals = TRUE;
  cg_value_history_set_field (self->values, field);
  tell_values (self, TRUE);
}

void
cg_record_pane_set_aside (CgRecordPane *self, GtkWidget *aside)
{
  g_return_if_fail (CG_IS_RECORD_PANE (self));

  adw_bin_set_child (self->aside, aside);
  gtk_widget_set_visible (GTK_WIDGET (self->aside), aside != NULL);
  if (aside != NULL) /* hidden it leaves no gap */
    g_object_bind_property (aside, "visible", self->aside, "visible", G_BINDING_SYNC_CREATE);
}

void
cg_record_pane_set_day (CgRecordPane *self, CgDate day)
{
  g_return_if_fail (CG_IS_RECORD_PANE (self));

  cg_value_history_set_day (self->values, day);
}

void
cg_record_pane_set_children_first (CgRecordPane *self)
{
  GtkWidget *form = GTK_WIDGET (self->form_place);

  g_return_if_fail (CG_IS_RECORD_PANE (self));

  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (form)), form,
                               GTK_WIDGET (self->children_place));
}

void
cg_record_pane_set_plain_steps (CgRecordPane *self)
{
  g_return_if_fail (CG_IS_RECORD_PANE (self));

  cg_step_bar_set_plain (self->steps);
}

void
cg_record_pane_focus_form (CgRecordPane *self)
{
  g_return_if_fail (CG_IS_RECORD_PANE (self));

  if (self->form != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

void
cg_record_pane_set_quoting (CgRecordPane *self, gboolean quoting)
{
  g_return_if_fail (CG_IS_RECORD_PANE (self));

  self->quoting = quoting;
  if (self->quotes != NULL)
    cg_quotes_set_quoting (self->quotes, quoting);
}
