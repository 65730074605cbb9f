/* cg-filter-cell.c: an entry under a heading: the list shows what it asks for, as one types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-cell.h"

#include <glib/gi18n.h>

#include "cg-filter-names.h"
#include "cg-focus.h"
#include "cg-pick-popover.h"

/* What was typed is asked for when typing pauses, ms. */
#define PAUSE_MS 200

struct _CgFilterCell
{
  GtkWidget parent_instance;

  CgFilterSet *set;
  int field;
  GtkWidget *entry;
  GtkWidget *picks;   /* (nullable): the list of names, of a reference */
  GtkWidget *message; /* popover with the fault */
  GtkLabel *sentence;
  CgFilterNames *names; /* (nullable): what was picked, of a reference */
  GArray *shown;        /* of CgFilter: the conditions that the text stands for */
  char *fault;
  guint timeout;
  gboolean showing; /* the text is put there, not typed */
  gboolean applying;
  gboolean marked; /* somebody walked in the list of names */
};

G_DEFINE_FINAL_TYPE (CgFilterCell, cg_filter_cell, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_typed (CgFilterCell *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* ---- what is wrong ---- */

static gboolean
has_focus (CgFilterCell *self)
{
  return gtk_widget_is_visible (self->entry) &&
         (gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show_message (CgFilterCell *self)
{
  if (self->fault != NULL && has_focus (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_popup (GTK_POPOVER (self->message));
  else
    gtk_popover_popdown (GTK_POPOVER (self->message));
}

static void
set_fault (CgFilterCell *self, const char *fault)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->entry);

  g_free (self->fault);
  self->fault = g_strdup (fault);
  gtk_label_set_text (self->sentence, fault != NULL ? fault : "");
  gtk_accessible_update_state (
      accessible, GTK_ACCESSIBLE_STATE_INVALID,
      fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fault != NULL ? fault : "", -1);
  if (fault != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  show_message (self);
}

/* ---- from the entry to the conditions ---- */

/* Whether all names there are records that were picked; then those are asked for. */
static gboolean
apply_picked (CgFilterCell *self)
{
  CgFilter filter;
  GArray *filters;

  if (self->names == NULL || !cg_filter_names_read (self->names, get_typed (self), &filter))
    return FALSE;

  filters = cg_filters_new ();
  g_array_append_val (filters, filter);
  cg_filter_set_take_cell (self->set, self->field, filters);
  return TRUE;
}

static void
apply (CgFilterCell *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->applying = TRUE;
  if (!apply_picked (self))
    cg_filter_set_type_cell (self->set, self->field, get_typed (self), &error);
  self->applying = FALSE;
  g_array_unref (self->shown);
  self->shown = cg_filter_set_of_cell (self->set, self->field);
  set_fault (self, error != NULL ? error->message : NULL);
}

static gboolean
pause_cb (gpointer data)
{
  CgFilterCell *self = data;

  self->timeout = 0;
  apply (self);
  return G_SOURCE_REMOVE;
}

static void
search_names (CgFilterCell *self)
{
  const char *text = self->picks != NULL ? cg_filter_names_last (get_typed (self)) : "";

  self->marked = FALSE;
  if (self->picks == NULL)
    return;
  if (*text != '\0' && has_focus (self))
    cg_pick_popover_search (CG_PICK_POPOVER (self->picks), text, 0);
  else
    cg_pick_popover_close (CG_PICK_POPOVER (self->picks));
}

static void
changed_cb (GtkEditable *entry, CgFilterCell *self)
{
  if (self->showing)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, pause_cb, self);
  search_names (self);
}

/* ---- from the conditions to the entry ---- */

static void
show_text (CgFilterCell *self, const char *text)
{
  if (g_str_equal (get_typed (self), text))
    return;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->showing = FALSE;
}

static const char *
empty_hint (CgFilterCell *self)
{
  switch (cg_field_get (cg_filter_set_get_entity (self->set), self->field)->type)
    {
    case CG_FIELD_DATE:
      /* Translators: placeholder of a filter over a column of dates: from–to. */
      return C_ ("filter", "from–to");
    case CG_FIELD_INTEGER:
      return "≥";
    case CG_FIELD_LONG_TEXT:
    case CG_FIELD_TEXT:
    case CG_FIELD_REFERENCE:
    case CG_FIELD_BOOLEAN:
    case CG_FIELD_CHOICE:
    default:
      /* Translators: placeholder of a filter over a column of texts. */
      return C_ ("filter", "contains…");
    }
}

/* What no text can say is only hinted at; the chips have it in words. What is being typed stays
 * when other cells change. */
static void
show_conditions (CgFilterCell *self)
{
  g_autoptr (GArray) filters = cg_filter_set_of_cell (self->set, self->field);
  g_autofree char *text = NULL;

  if (self->applying || cg_filters_equal (self->shown, filters))
    return;

  if (self->names != NULL)
    text = cg_filter_names_show (self->names, filters);
  if (text == NULL)
    text = cg_filter_text_format (cg_filter_set_get_entity (self->set), self->field, filters);
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry),
                                  text != NULL ? empty_hint (self) : C_ ("filter", "several"));
  show_text (self, text != NULL ? text : "");
  g_array_unref (self->shown);
  self->shown = g_steal_pointer (&filters);
  set_fault (self, NULL);
}

/* ---- keys that the entry leaves over ---- */

static void
clear (CgFilterCell *self)
{
  show_text (self, "");
  apply (self);
}

static gboolean
walk_names (CgFilterCell *self, guint key)
{
  if (self->picks == NULL || !cg_pick_popover_key (CG_PICK_POPOVER (self->picks), key))
    return FALSE;

  self->marked = TRUE;
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                CgFilterCell *self)
{
  gboolean empty = *get_typed (self) == '\0';

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (walk_names (self, key))
    return GDK_EVENT_STOP;

  if (key == GDK_KEY_Escape && !empty)
    clear (self);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down || key == GDK_KEY_Escape)
    g_signal_emit (self, signals[SIGNAL_DOWN], 0);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Letters of a reading mean the first name; a part of a name stays what it is, unless somebody
 * walked to one. */
static void
activate_cb (GtkEntry *entry, CgFilterCell *self)
{
  if (self->picks != NULL &&
      (self->marked || cg_filter_names_is_reading (cg_filter_names_last (get_typed (self)))) &&
      cg_pick_popover_choose (CG_PICK_POPOVER (self->picks)))
    return;

  if (self->picks != NULL)
    cg_pick_popover_close (CG_PICK_POPOVER (self->picks));
  apply (self);
}

static void
picked_cb (CgPickPopover *picks, CgPickItem *item, gboolean next, CgFilterCell *self)
{
  g_autofree char *text = cg_filter_names_pick (self->names, get_typed (self), item);

  show_text (self, text);
  apply (self);
}

static void
focus_cb (GtkEventControllerFocus *focus, CgFilterCell *self)
{
  if (self->timeout != 0)
    apply (self);
  if (self->picks != NULL && !has_focus (self))
    cg_pick_popover_close (CG_PICK_POPOVER (self->picks));
  show_message (self);
}

/* ---- the widget ---- */

static gboolean
cg_filter_cell_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_FILTER_CELL (widget)->entry);
}

static void
cg_filter_cell_dispose (GObject *object)
{
  CgFilterCell *self = CG_FILTER_CELL (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->picks, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_clear_object (&self->set);

  G_OBJECT_CLASS (cg_filter_cell_parent_class)->dispose (object);
}

static void
cg_filter_cell_finalize (GObject *object)
{
  CgFilterCell *self = CG_FILTER_CELL (object);

  g_clear_pointer (&self->names, cg_filter_names_free);
  g_array_unref (self->shown);
  g_free (self->fault);

  G_OBJECT_CLASS (cg_filter_cell_parent_class)->finalize (object);
}

static void
cg_filter_cell_class_init (CgFilterCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_filter_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_filter_cell_finalize;
  widget_class->grab_focus = cg_filter_cell_grab_focus;
  widget_class->focus = cg_focus_children;

  signals[SIGNAL_DOWN] = g_signal_new ("down", CG_TYPE_FILTER_CELL, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
build_message (CgFilterCell *self)
{
  self->message = gtk_popover_new ();
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_max_width_chars (self->sentence, 36);
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "fault");
  gtk_popover_set_child (GTK_POPOVER (self->message), GTK_WIDGET (self->sentence));
  gtk_popover_set_autohide (GTK_POPOVER (self->message), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->message), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->message, FALSE);
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
}

static void
cg_filter_cell_init (CgFilterCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->shown = cg_filters_new ();
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_widget_add_css_class (self->entry, "gfilt");
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  build_message (self);

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, 0);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
set_source (CgFilterCell *self, const CgField *field, CgPickSource *source)
{
  self->names = cg_filter_names_new (self->field);
  self->picks = cg_pick_popover_new ();
  cg_pick_popover_set_creating (CG_PICK_POPOVER (self->picks), FALSE);
  cg_pick_popover_set_source (CG_PICK_POPOVER (self->picks), source, field->of, 0);
  gtk_widget_set_parent (self->picks, GTK_WIDGET (self));
  g_signal_connect_object (self->picks, "picked", G_CALLBACK (picked_cb), self, 0);
}

GtkWidget *
cg_filter_cell_new (CgFilterSet *set, int field, CgPickSource *source)
{
  CgFilterCell *self = g_object_new (CG_TYPE_FILTER_CELL, NULL);
  CgEntity entity = cg_filter_set_get_entity (set);
  const CgField *description = cg_field_get (entity, field);
  /* Translators: accessible name of a filter's entry; %s is the heading. */
  g_autofree char *name = g_strdup_printf (_ ("Filter %s"), cg_field_label (entity, field));
  g_autofree char *tip = g_strdup_printf ("%s\n%s", name, cg_filter_example (entity, field));

  self->set = g_object_ref (set);
  self->field = field;
  if (description->type == CG_FIELD_REFERENCE && source != NULL)
    set_source (self, description, source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_tooltip_text (self->entry, tip);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), empty_hint (self));
  g_signal_connect_object (set, "changed", G_CALLBACK (show_conditions), self, G_CONNECT_SWAPPED);
  show_conditions (self);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_filter_cell_get_entry (CgFilterCell *self)
{
  g_return_val_if_fail (CG_IS_FILTER_CELL (self), NULL);

  return self->entry;
}

const char *
cg_filter_cell_get_fault (CgFilterCell *self)
{
  g_return_val_if_fail (CG_IS_FILTER_CELL (self), NULL);

  return self->fault;
}

gboolean
cg_filter_cell_is_waiting (CgFilterCell *self)
{
  g_return_val_if_fail (CG_IS_FILTER_CELL (self), FALSE);

  return self->timeout != 0;
}
