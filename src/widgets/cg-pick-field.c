/* cg-pick-field.c: what editors that pick have in common: an entry, its list, making it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pick-field.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-field-box.h"
#include "cg-pick-array.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *spinner;
  GtkWidget *popover;
  CgPickSource *source;
  CgEntity entity;
  CgChoicesId choices; /* CG_CHOICES_NONE for records */
  gint64 owner;
  gint64 current;
  CgRole role;            /* that a person made in place gets */
  char *fault;            /* (nullable): why it could not be made or found */
  GCancellable *creating; /* while the missing record is made */
} CgPickFieldPrivate;

static void cg_pick_field_editor_init (CgEditorInterface *interface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CgPickField,
                                  cg_pick_field,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (CgPickField)
                                      G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR,
                                                             cg_pick_field_editor_init))

static CgPickFieldPrivate *
get_private (CgPickField *self)
{
  return cg_pick_field_get_instance_private (self);
}

/* ---- what the subclass says ---- */

static gboolean
is_settled (CgPickField *self)
{
  CgPickFieldClass *klass = CG_PICK_FIELD_GET_CLASS (self);

  return klass->is_settled != NULL ? klass->is_settled (self)
                                   : *cg_pick_field_get_typed (self) == '\0';
}

static void
pick (CgPickField *self, CgPickItem *item, gboolean next)
{
  CG_PICK_FIELD_GET_CLASS (self)->pick (self, item, next);
}

/* ---- typing and the list ---- */

static void
changed_cb (GtkEditable *editable, CgPickField *self)
{
  CgPickFieldClass *klass = CG_PICK_FIELD_GET_CLASS (self);
  CgPickPopover *popover = cg_pick_field_get_popover (self);
  const char *text;

  g_clear_pointer (&get_private (self)->fault, g_free);
  if (klass->typed != NULL)
    klass->typed (self);
  text = gtk_editable_get_text (editable);
  /* An emptied field is meant to be empty: Enter must not pick a line. */
  if (*text == '\0')
    cg_pick_popover_close (popover);
  else
    cg_pick_popover_search (popover, text, 0);
  cg_editor_emit_edited (CG_EDITOR (self));
}

static void
picked_cb (CgPickPopover *popover, CgPickItem *item, gboolean next, CgPickField *self)
{
  pick (self, item, next);
}

static void
activate_cb (GtkEntry *entry, CgPickField *self)
{
  if (cg_pick_popover_choose (cg_pick_field_get_popover (self)))
    return;

  cg_editor_settle (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), TRUE);
}

static void
open_whole (CgPickField *self)
{
  CgPickFieldPrivate *private = get_private (self);

  gtk_widget_grab_focus (private->entry);
  cg_pick_popover_search (CG_PICK_POPOVER (private->popover),
                          is_settled (self) ? "" : cg_pick_field_get_typed (self),
                          private->current);
}

static void
arrow_cb (GtkButton *button, CgPickField *self)
{
  CgPickPopover *popover = cg_pick_field_get_popover (self);

  if (cg_pick_popover_is_open (popover))
    cg_pick_popover_close (popover);
  else
    open_whole (self);
}

/* In the bubble phase: an input method and the entry have had the key before. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CgPickField *self)
{
  if (cg_pick_popover_key (cg_pick_field_get_popover (self), keyval))
    return GDK_EVENT_STOP;
  if (keyval != GDK_KEY_Down || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  open_whole (self);
  return GDK_EVENT_STOP;
}

static void
focus_left_cb (GtkEventControllerFocus *controller, CgPickField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Only the window lost it. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  cg_editor_settle (CG_EDITOR (self));
}

/* ---- making what is missing ---- */

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPickField) self = data;
  CgPickFieldPrivate *private = get_private (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPickItem) item =
      cg_pick_source_create_finish (CG_PICK_SOURCE (source), result, &error);

  g_clear_object (&private->creating);
  if (private->box == NULL)
    return;

  gtk_widget_set_visible (private->spinner, FALSE);
  if (item != NULL)
    {
      /* As with one that was there: on to the next field, unless the person went elsewhere. */
      pick (self, item, gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL);
      return;
    }
  cg_pick_field_show_fault (self, error->message);
}

static void
create_cb (CgPickPopover *popover, const char *text, CgPickField *self)
{
  CgPickFieldPrivate *private = get_private (self);

  if (private->creating != NULL)
    return;

  private->creating = g_cancellable_new ();
  gtk_widget_set_visible (private->spinner, TRUE);
  cg_pick_source_create_async (private->source, private->entity, private->owner, private->role,
                               text, private->creating, created_cb, g_object_ref (self));
}

/* ---- the editor ---- */

static char *
get_fault (CgEditor *editor, const char *label)
{
  CgPickField *self = CG_PICK_FIELD (editor);
  const char *typed = cg_pick_field_get_typed (self);
  g_autoptr (GError) error = NULL;

  if (get_private (self)->fault != NULL)
    return g_strdup (get_private (self)->fault);
  if (is_settled (self) || *typed == '\0')
    return NULL;

  cg_fault_set (&error, CG_FAULT_BAD_REFERENCE, label, typed);
  return g_strdup (error->message);
}

static gboolean
is_pending (CgEditor *editor)
{
  return cg_pick_field_is_creating (CG_PICK_FIELD (editor));
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return get_private (CG_PICK_FIELD (editor))->entry;
}

static void
cg_pick_field_editor_init (CgEditorInterface *interface)
{
  interface->get_fault = get_fault;
  interface->is_pending = is_pending;
  interface->get_focus_widget = get_focus_widget;
}

/* ---- the object ---- */

static gboolean
cg_pick_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (CG_PICK_FIELD (widget))->entry);
}

static void
cg_pick_field_dispose (GObject *object)
{
  CgPickFieldPrivate *private = get_private (CG_PICK_FIELD (object));

  if (private->creating != NULL)
    g_cancellable_cancel (private->creating);
  g_clear_pointer (&private->popover, gtk_widget_unparent);
  g_clear_pointer (&private->box, gtk_widget_unparent);
  g_clear_object (&private->source);

  G_OBJECT_CLASS (cg_pick_field_parent_class)->dispose (object);
}

static void
cg_pick_field_finalize (GObject *object)
{
  g_free (get_private (CG_PICK_FIELD (object))->fault);

  G_OBJECT_CLASS (cg_pick_field_parent_class)->finalize (object);
}

static void
cg_pick_field_class_init (CgPickFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_pick_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_pick_field_finalize;
  widget_class->grab_focus = cg_pick_field_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cg_pick_field_init (CgPickField *self)
{
  CgPickFieldPrivate *private = get_private (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  private->popover = cg_pick_popover_new ();
  g_signal_connect (private->popover, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect (private->popover, "create", G_CALLBACK (create_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
cg_pick_field_build (CgPickField *self, GtkWidget *box, GtkWidget *entry)
{
  CgPickFieldPrivate *private = get_private (self);
  GtkWidget *arrow = cg_field_button_new ("pan-down-symbolic", _ ("Show all (Down)"));

  private->box = box;
  private->entry = entry;
  private->spinner = gtk_spinner_new ();
  gtk_spinner_start (GTK_SPINNER (private->spinner));
  gtk_widget_set_visible (private->spinner, FALSE);
  gtk_box_append (GTK_BOX (box), private->spinner);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_parent (private->popover, GTK_WIDGET (self));

  g_signal_connect (arrow, "clicked", G_CALLBACK (arrow_cb), self);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
}

void
cg_pick_field_set_kind (CgPickField *self, CgEntity entity, CgChoicesId choices)
{
  g_autoptr (CgPickArray) source = NULL;

  get_private (self)->entity = entity;
  get_private (self)->choices = choices;
  if (choices == CG_CHOICES_NONE)
    return;

  source = cg_pick_array_new_for_choices (choices);
  cg_pick_field_set_source (self, CG_PICK_SOURCE (source), 0);
}

void
cg_pick_field_set_source (CgPickField *self, CgPickSource *source, gint64 owner)
{
  CgPickFieldPrivate *private = get_private (self);

  g_return_if_fail (CG_IS_PICK_FIELD (self));

  g_set_object (&private->source, source);
  private->owner = owner;
  cg_pick_popover_set_source (CG_PICK_POPOVER (private->popover), source, private->entity, owner);
}

CgPickSource *
cg_pick_field_get_source (CgPickField *self)
{
  g_return_val_if_fail (CG_IS_PICK_FIELD (self), NULL);

  return get_private (self)->source;
}

void
cg_pick_field_set_role (CgPickField *self, CgRole role)
{
  g_return_if_fail (CG_IS_PICK_FIELD (self));

  get_private (self)->role = role;
}

CgEntity
cg_pick_field_get_entity (CgPickField *self)
{
  g_return_val_if_fail (CG_IS_PICK_FIELD (self), 0);

  return get_private (self)->entity;
}

CgChoicesId
cg_pick_field_get_choices (CgPickField *self)
{
  g_return_val_if_fail (CG_IS_PICK_FIELD (self), CG_CHOICES_NONE);

  return get_private (self)->choices;
}

void
cg_pick_field_set_current (CgPickField *self, gint64 id)
{
  get_private (self)->current = id;
}

void
cg_pick_field_show_text (CgPickField *self, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (get_private (self)->entry);
  gboolean typing =
      (gtk_widget_get_state_flags (GTK_WIDGET (entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  g_clear_pointer (&get_private (self)->fault, g_free);
  if (g_str_equal (gtk_editable_get_text (entry), text))
    return;

  g_signal_handlers_block_by_func (entry, changed_cb, self);
  gtk_editable_set_text (entry, text);
  /* A long name is read from its beginning by who is elsewhere. */
  gtk_editable_set_position (entry, typing ? -1 : 0);
  g_signal_handlers_unblock_by_func (entry, changed_cb, self);
}

void
cg_pick_field_show_fault (CgPickField *self, const char *sentence)
{
  g_free (get_private (self)->fault);
  get_private (self)->fault = g_strdup (sentence);
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

const char *
cg_pick_field_get_typed (CgPickField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry));
}

GtkWidget *
cg_pick_field_get_entry (CgPickField *self)
{
  return get_private (self)->entry;
}

CgPickPopover *
cg_pick_field_get_popover (CgPickField *self)
{
  return CG_PICK_POPOVER (get_private (self)->popover);
}

gboolean
cg_pick_field_is_creating (CgPickField *self)
{
  return get_private (self)->creating != NULL;
}

gint64
cg_pick_field_get_owner (CgPickField *self)
{
  return get_private (self)->owner;
}

void
cg_pick_field_show_waiting (CgPickField *self, gboolean waiting)
{
  if (get_private (self)->box != NULL)
    gtk_widget_set_visible (get_private (self)->spinner, waiting);
}
