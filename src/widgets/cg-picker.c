/* cg-picker.c: editor of a reference: type 汉字, 全拼 or 首字母, pick, or make it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-picker.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-field-box.h"
#include "cg-focus.h"
#include "cg-pick-array.h"
#include "cg-pick-popover.h"

struct _CgPicker
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *spinner;
  GtkWidget *popover;
  CgPickSource *source;
  CgEntity entity;
  gint64 owner;
  CgRole role;         /* that a person made in place gets */
  CgChoicesId choices; /* CG_CHOICES_NONE for references */

  gint64 id;
  char *name;
  char *fault;            /* (nullable): why it could not be made */
  gboolean settling;      /* left while lines were on their way */
  GCancellable *creating; /* while the missing record is made */
};

static void cg_picker_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgPicker,
                               cg_picker,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR, cg_picker_editor_init))

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_typed (CgPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Whether what stands in the entry is what is picked. */
static gboolean
is_settled (CgPicker *self)
{
  return g_strcmp0 (get_typed (self), self->name != NULL ? self->name : "") == 0;
}

static void
changed_cb (GtkEditable *editable, CgPicker *self)
{
  g_clear_pointer (&self->fault, g_free);
  self->settling = FALSE;
  /* An emptied field is meant to be empty: Enter must not pick a line. */
  if (*get_typed (self) == '\0')
    cg_pick_popover_close (CG_PICK_POPOVER (self->popover));
  else
    cg_pick_popover_search (CG_PICK_POPOVER (self->popover), get_typed (self), 0);
  cg_editor_emit_edited (CG_EDITOR (self));
}

static void
show_picked (CgPicker *self)
{
  g_signal_handlers_block_by_func (self->entry, changed_cb, self);
  if (!is_settled (self))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), self->name != NULL ? self->name : "");
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    }
  g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
}

static void
pick (CgPicker *self, gint64 id, const char *name, gboolean next)
{
  cg_picker_set_picked (self, id, name);
  cg_editor_emit_edited (CG_EDITOR (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
  cg_editor_emit_done (CG_EDITOR (self), next);
}

static void
picked_cb (CgPickPopover *popover, CgPickItem *item, gboolean next, CgPicker *self)
{
  pick (self, cg_pick_item_get_id (item), cg_pick_item_get_name (item), next);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPicker) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPickItem) item =
      cg_pick_source_create_finish (CG_PICK_SOURCE (source), result, &error);

  g_clear_object (&self->creating);
  gtk_widget_set_visible (self->spinner, FALSE);
  if (self->box == NULL)
    return;

  if (item != NULL)
    {
      /* As with one that was there: on to the next field, unless the person went elsewhere. */
      gboolean here = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

      pick (self, cg_pick_item_get_id (item), cg_pick_item_get_name (item), here);
      return;
    }
  g_free (self->fault);
  self->fault = g_strdup (error->message);
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

static void
create_cb (CgPickPopover *popover, const char *text, CgPicker *self)
{
  if (self->creating != NULL)
    return;

  self->creating = g_cancellable_new ();
  gtk_widget_set_visible (self->spinner, TRUE);
  cg_pick_source_create_async (self->source, self->entity, self->owner, self->role, text,
                               self->creating, created_cb, g_object_ref (self));
}

/* The field was left before the lines for its text had come. */
static void
found_cb (CgPickPopover *popover, CgPicker *self)
{
  if (!self->settling)
    return;

  self->settling = FALSE;
  cg_editor_settle (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

static void
settle (CgEditor *editor)
{
  CgPicker *self = CG_PICKER (editor);
  CgPickPopover *popover = CG_PICK_POPOVER (self->popover);
  g_autofree char *typed = cg_field_strip (get_typed (self));
  CgPickItem *only;

  if (is_settled (self) || self->creating != NULL)
    {
      cg_pick_popover_close (popover);
      return;
    }
  if (*typed == '\0')
    {
      cg_picker_set_picked (self, 0, NULL);
      cg_pick_popover_close (popover);
      g_signal_emit (self, signals[SIGNAL_PICKED], 0);
      return;
    }
  if (cg_pick_popover_is_searching (popover))
    {
      self->settling = TRUE;
      cg_pick_popover_close (popover);
      return;
    }

  only = cg_pick_popover_only_match (popover);
  cg_pick_popover_close (popover);
  if (only != NULL)
    {
      cg_picker_set_picked (self, cg_pick_item_get_id (only), cg_pick_item_get_name (only));
      g_signal_emit (self, signals[SIGNAL_PICKED], 0);
    }
}

static void
activate_cb (GtkEntry *entry, CgPicker *self)
{
  if (cg_pick_popover_choose (CG_PICK_POPOVER (self->popover)))
    return;

  settle (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), TRUE);
}

static void
open_whole (CgPicker *self)
{
  gtk_widget_grab_focus (self->entry);
  cg_pick_popover_search (CG_PICK_POPOVER (self->popover),
                          is_settled (self) ? "" : get_typed (self), self->id);
}

static void
arrow_cb (GtkButton *button, CgPicker *self)
{
  if (cg_pick_popover_is_open (CG_PICK_POPOVER (self->popover)))
    cg_pick_popover_close (CG_PICK_POPOVER (self->popover));
  else
    open_whole (self);
}

/* In the bubble phase: an input method and the entry have had the key before. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CgPicker *self)
{
  if (cg_pick_popover_key (CG_PICK_POPOVER (self->popover), keyval))
    return GDK_EVENT_STOP;
  if (keyval != GDK_KEY_Down || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  open_whole (self);
  return GDK_EVENT_STOP;
}

static void
focus_left_cb (GtkEventControllerFocus *controller, CgPicker *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Only the window lost it. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  settle (CG_EDITOR (self));
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  CgPicker *self = CG_PICKER (editor);

  if (self->choices != CG_CHOICES_NONE)
    {
      const char *id = value->type == CG_VALUE_TEXT ? value->text : NULL;
      int index = cg_choices_index (self->choices, id);

      cg_picker_set_picked (self, index + 1,
                            index >= 0 ? cg_choices_label (self->choices, id) : NULL);
      return;
    }
  cg_picker_set_picked (self, value->type == CG_VALUE_INTEGER ? value->integer : 0, words);
}

/* A name that nothing was found for comes as it was typed, for the sentence. */
static char *
get_text (CgEditor *editor)
{
  CgPicker *self = CG_PICKER (editor);

  if (!is_settled (self))
    return cg_field_strip (get_typed (self));
  if (self->id == 0)
    return g_strdup ("");
  if (self->choices != CG_CHOICES_NONE)
    return g_strdup (cg_pick_array_choice (self->choices, self->id));

  return g_strdup_printf ("%" G_GINT64_FORMAT, self->id);
}

static const char *
get_words (CgEditor *editor)
{
  return CG_PICKER (editor)->name;
}

static char *
get_fault (CgEditor *editor, const char *label)
{
  CgPicker *self = CG_PICKER (editor);
  g_autoptr (GError) error = NULL;

  if (self->fault != NULL)
    return g_strdup (self->fault);
  if (is_settled (self) || *get_typed (self) == '\0')
    return NULL;

  cg_fault_set (&error, CG_FAULT_BAD_REFERENCE, label, get_typed (self));
  return g_strdup (error->message);
}

static gboolean
is_pending (CgEditor *editor)
{
  return CG_PICKER (editor)->settling || CG_PICKER (editor)->creating != NULL;
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return CG_PICKER (editor)->entry;
}

static void
cg_picker_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_words = get_words;
  interface->get_fault = get_fault;
  interface->get_focus_widget = get_focus_widget;
  interface->settle = settle;
  interface->is_pending = is_pending;
}

static gboolean
cg_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_PICKER (widget)->entry);
}

static void
cg_picker_dispose (GObject *object)
{
  CgPicker *self = CG_PICKER (object);

  if (self->creating != NULL)
    g_cancellable_cancel (self->creating);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cg_picker_parent_class)->dispose (object);
}

static void
cg_picker_finalize (GObject *object)
{
  CgPicker *self = CG_PICKER (object);

  g_free (self->name);
  g_free (self->fault);

  G_OBJECT_CLASS (cg_picker_parent_class)->finalize (object);
}

static void
cg_picker_class_init (CgPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_picker_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_picker_grab_focus;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", CG_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-picker");
}

static void
add_controllers (CgPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
cg_picker_init (CgPicker *self)
{
  GtkWidget *arrow = cg_field_button_new ("pan-down-symbolic", _ ("Show all (Down)"));

  self->box = cg_field_box_new (&self->entry);
  self->spinner = gtk_spinner_new ();
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->spinner);
  gtk_box_append (GTK_BOX (self->box), arrow);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->popover = cg_pick_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  g_signal_connect (arrow, "clicked", G_CALLBACK (arrow_cb), self);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->popover, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect (self->popover, "create", G_CALLBACK (create_cb), self);
  g_signal_connect (self->popover, "found", G_CALLBACK (found_cb), self);
  add_controllers (self);
}

GtkWidget *
cg_picker_new (CgEntity entity)
{
  CgPicker *self = g_object_new (CG_TYPE_PICKER, NULL);

  self->entity = entity;
  return GTK_WIDGET (self);
}

GtkWidget *
cg_picker_new_for_choices (CgChoicesId choices)
{
  CgPicker *self = g_object_new (CG_TYPE_PICKER, NULL);
  g_autoptr (CgPickArray) source = cg_pick_array_new_for_choices (choices);

  self->choices = choices;
  cg_picker_set_source (self, CG_PICK_SOURCE (source), 0);
  return GTK_WIDGET (self);
}

void
cg_picker_set_source (CgPicker *self, CgPickSource *source, gint64 owner)
{
  g_return_if_fail (CG_IS_PICKER (self));

  g_set_object (&self->source, source);
  self->owner = owner;
  cg_pick_popover_set_source (CG_PICK_POPOVER (self->popover), source, self->entity, owner);
}

CgEntity
cg_picker_get_entity (CgPicker *self)
{
  g_return_val_if_fail (CG_IS_PICKER (self), 0);

  return self->entity;
}

gboolean
cg_picker_is_for_choices (CgPicker *self)
{
  g_return_val_if_fail (CG_IS_PICKER (self), FALSE);

  return self->choices != CG_CHOICES_NONE;
}

gint64
cg_picker_get_id (CgPicker *self)
{
  g_return_val_if_fail (CG_IS_PICKER (self), 0);

  return is_settled (self) ? self->id : 0;
}

void
cg_picker_set_picked (CgPicker *self, gint64 id, const char *name)
{
  g_return_if_fail (CG_IS_PICKER (self));

  self->id = id;
  g_free (self->name);
  self->name = id != 0 ? g_strdup (name != NULL ? name : "") : NULL;
  g_clear_pointer (&self->fault, g_free);
  show_picked (self);
}

void
cg_picker_set_role (CgPicker *self, CgRole role)
{
  g_return_if_fail (CG_IS_PICKER (self));

  self->role = role;
}

void
cg_picker_set_hint (CgPicker *self, const char *hint)
{
  g_return_if_fail (CG_IS_PICKER (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), hint);
}
