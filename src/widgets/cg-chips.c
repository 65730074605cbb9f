/* cg-chips.c: editor of several references or choices, one of which may be the main one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chips.h"

#include <glib/gi18n.h>

#include "cg-chip.h"
#include "cg-fault.h"
#include "cg-field-box.h"
#include "cg-pick-array.h"
#include "cg-pick-popover.h"
#include "cg-wrap.h"

struct _CgChips
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *wrap; /* a chip for each value, then the entry */
  GtkWidget *entry;
  GtkWidget *popover;
  CgPickSource *source;
  CgEntity entity;
  gint64 owner;
  CgChoicesId choices;
  char *main_word;
  gboolean star;
  char *hint;
  GArray *values; /* of CgChipValue */
  char *fault;
  GCancellable *creating;
};

static void cg_chips_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgChips,
                               cg_chips,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR, cg_chips_editor_init))

enum
{
  SIGNAL_ADDED,
  SIGNAL_REMOVED,
  SIGNAL_MAIN_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgChipValue *
nth (CgChips *self, guint position)
{
  return &g_array_index (self->values, CgChipValue, position);
}

static int
find (CgChips *self, gint64 id)
{
  for (guint i = 0; i < self->values->len; i++)
    if (nth (self, i)->id == id)
      return (int) i;

  return -1;
}

static GtkWidget *
nth_chip (CgChips *self, guint position)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->wrap);

  while (position-- > 0)
    chip = gtk_widget_get_next_sibling (chip);
  return chip;
}

static int
position_of (CgChips *self, GtkWidget *chip)
{
  for (guint i = 0; i < self->values->len; i++)
    if (nth_chip (self, i) == chip)
      return (int) i;

  return -1;
}

static void
update (CgChips *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->values->len; i++)
    {
      CgChipValue *value = nth (self, i);

      g_array_append_val (ids, value->id);
      cg_chip_set_main (CG_CHIP (nth_chip (self, i)), value->is_main ? self->main_word : NULL,
                        self->star);
    }
  cg_pick_popover_set_excluded (CG_PICK_POPOVER (self->popover), ids);
  gtk_entry_set_placeholder_text (
      GTK_ENTRY (self->entry), self->values->len > 0 ? C_ ("chips", "Add another…") : self->hint);
}

static void
emit (CgChips *self, guint signal_number, gint64 id)
{
  g_signal_emit (self, signals[signal_number], 0, id);
  cg_editor_emit_edited (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

static void
make_main (CgChips *self, guint position)
{
  for (guint i = 0; i < self->values->len; i++)
    nth (self, i)->is_main = i == position;
}

static void
chip_removed_cb (CgChip *chip, CgChips *self)
{
  int position = position_of (self, GTK_WIDGET (chip));
  gint64 id = nth (self, (guint) position)->id;
  gboolean was_main = nth (self, (guint) position)->is_main;

  gtk_widget_grab_focus (self->entry);
  cg_chips_remove (self, id);
  emit (self, SIGNAL_REMOVED, id);
  if (was_main && self->values->len > 0)
    {
      make_main (self, 0);
      update (self);
      emit (self, SIGNAL_MAIN_CHANGED, nth (self, 0)->id);
    }
}

static void
chip_activated_cb (CgChip *chip, CgChips *self)
{
  int position = position_of (self, GTK_WIDGET (chip));

  if (self->main_word == NULL || nth (self, (guint) position)->is_main)
    return;

  make_main (self, (guint) position);
  update (self);
  emit (self, SIGNAL_MAIN_CHANGED, nth (self, (guint) position)->id);
}

static void
changed_cb (GtkEditable *editable, CgChips *self)
{
  const char *text = gtk_editable_get_text (editable);

  g_clear_pointer (&self->fault, g_free);
  if (*text == '\0')
    cg_pick_popover_close (CG_PICK_POPOVER (self->popover));
  else
    cg_pick_popover_search (CG_PICK_POPOVER (self->popover), text, 0);
  cg_editor_emit_edited (CG_EDITOR (self));
}

static void
clear_entry (CgChips *self)
{
  g_signal_handlers_block_by_func (self->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
}

static void
add_item (CgChips *self, CgPickItem *item)
{
  gint64 id = cg_pick_item_get_id (item);

  clear_entry (self);
  cg_chips_add (self, id, cg_pick_item_get_name (item),
                self->main_word != NULL && self->values->len == 0);
  emit (self, SIGNAL_ADDED, id);
}

static void
picked_cb (CgPickPopover *popover, CgPickItem *item, gboolean next, CgChips *self)
{
  add_item (self, item);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgChips) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPickItem) item =
      cg_pick_source_create_finish (CG_PICK_SOURCE (source), result, &error);

  g_clear_object (&self->creating);
  if (self->box == NULL)
    return;

  if (item != NULL)
    {
      add_item (self, item);
      return;
    }
  g_free (self->fault);
  self->fault = g_strdup (error->message);
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

static void
create_cb (CgPickPopover *popover, const char *text, CgChips *self)
{
  if (self->creating != NULL)
    return;

  self->creating = g_cancellable_new ();
  cg_pick_source_create_async (self->source, self->entity, self->owner, CG_ROLE_NONE, text,
                               self->creating, created_cb, g_object_ref (self));
}

static void
activate_cb (GtkEntry *entry, CgChips *self)
{
  if (!cg_pick_popover_choose (CG_PICK_POPOVER (self->popover)))
    cg_editor_emit_done (CG_EDITOR (self), TRUE);
}

static void
open_whole (CgChips *self)
{
  gtk_widget_grab_focus (self->entry);
  cg_pick_popover_search (CG_PICK_POPOVER (self->popover),
                          gtk_editable_get_text (GTK_EDITABLE (self->entry)), 0);
}

static void
arrow_cb (GtkButton *button, CgChips *self)
{
  if (cg_pick_popover_is_open (CG_PICK_POPOVER (self->popover)))
    cg_pick_popover_close (CG_PICK_POPOVER (self->popover));
  else
    open_whole (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CgChips *self)
{
  if (cg_pick_popover_key (CG_PICK_POPOVER (self->popover), keyval))
    return GDK_EVENT_STOP;
  if (keyval != GDK_KEY_Down || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  open_whole (self);
  return GDK_EVENT_STOP;
}

static void
settle (CgEditor *editor)
{
  CgChips *self = CG_CHIPS (editor);
  CgPickPopover *popover = CG_PICK_POPOVER (self->popover);
  g_autofree char *typed = cg_field_strip (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  CgPickItem *only = *typed != '\0' && !cg_pick_popover_is_searching (popover)
                         ? cg_pick_popover_only_match (popover)
                         : NULL;

  cg_pick_popover_close (popover);
  if (*typed == '\0')
    clear_entry (self);
  else if (only != NULL && self->creating == NULL)
    add_item (self, only);
}

static void
focus_left_cb (GtkEventControllerFocus *controller, CgChips *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  settle (CG_EDITOR (self));
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  cg_chips_clear (CG_CHIPS (editor));
}

/* How many there are, "" for none: a form asks only whether something is there. */
static char *
get_text (CgEditor *editor)
{
  guint n = CG_CHIPS (editor)->values->len;

  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static char *
get_fault (CgEditor *editor, const char *label)
{
  CgChips *self = CG_CHIPS (editor);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;

  if (self->fault != NULL)
    return g_strdup (self->fault);
  if (*typed == '\0')
    return NULL;

  cg_fault_set (&error, CG_FAULT_BAD_REFERENCE, label, typed);
  return g_strdup (error->message);
}

static gboolean
is_pending (CgEditor *editor)
{
  return CG_CHIPS (editor)->creating != NULL;
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return CG_CHIPS (editor)->entry;
}

static void
cg_chips_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_fault = get_fault;
  interface->get_focus_widget = get_focus_widget;
  interface->settle = settle;
  interface->is_pending = is_pending;
}

/* Tab has one stop here, the entry; ← at its beginning goes to the chips. */
static gboolean
cg_chips_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CgChips *self = CG_CHIPS (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  int position = inside ? position_of (self, focus) : -1;
  int n = (int) self->values->len;

  if (!inside)
    return gtk_widget_grab_focus (self->entry);
  if (direction == GTK_DIR_LEFT && position < 0 && n > 0)
    return gtk_widget_grab_focus (nth_chip (self, (guint) n - 1));
  if (direction == GTK_DIR_LEFT && position > 0)
    return gtk_widget_grab_focus (nth_chip (self, (guint) position - 1));
  if (direction == GTK_DIR_RIGHT && position >= 0 && position < n - 1)
    return gtk_widget_grab_focus (nth_chip (self, (guint) position + 1));
  if (direction == GTK_DIR_RIGHT && position >= 0)
    return gtk_widget_grab_focus (self->entry);

  return FALSE;
}

static gboolean
cg_chips_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_CHIPS (widget)->entry);
}

static void
cg_chips_dispose (GObject *object)
{
  CgChips *self = CG_CHIPS (object);

  if (self->creating != NULL)
    g_cancellable_cancel (self->creating);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cg_chips_parent_class)->dispose (object);
}

static void
cg_chips_finalize (GObject *object)
{
  CgChips *self = CG_CHIPS (object);

  g_array_unref (self->values);
  g_free (self->main_word);
  g_free (self->hint);
  g_free (self->fault);

  G_OBJECT_CLASS (cg_chips_parent_class)->finalize (object);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name, CG_TYPE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       G_TYPE_INT64);
}

static void
cg_chips_class_init (CgChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_chips_finalize;
  widget_class->focus = cg_chips_focus;
  widget_class->grab_focus = cg_chips_grab_focus;

  signals[SIGNAL_ADDED] = install_signal ("added");
  signals[SIGNAL_REMOVED] = install_signal ("removed");
  signals[SIGNAL_MAIN_CHANGED] = install_signal ("main-changed");

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-chips");
}

static void
clear_value (gpointer data)
{
  g_free (((CgChipValue *) data)->name);
}

static void
create_children (CgChips *self)
{
  GtkWidget *arrow = cg_field_button_new ("pan-down-symbolic", _ ("Show all (Down)"));

  self->box = cg_field_box_new (NULL);
  gtk_widget_add_css_class (self->box, "chips-box");
  self->wrap = cg_wrap_new (4);
  gtk_widget_set_hexpand (self->wrap, TRUE);
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  cg_wrap_append (CG_WRAP (self->wrap), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->wrap);
  gtk_widget_set_valign (arrow, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), arrow);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->popover = cg_pick_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect (arrow, "clicked", G_CALLBACK (arrow_cb), self);
}

static void
cg_chips_init (CgChips *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->values = g_array_new (FALSE, TRUE, sizeof (CgChipValue));
  g_array_set_clear_func (self->values, clear_value);
  create_children (self);

  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->popover, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect (self->popover, "create", G_CALLBACK (create_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
cg_chips_new (CgEntity entity)
{
  CgChips *self = g_object_new (CG_TYPE_CHIPS, NULL);

  self->entity = entity;
  return GTK_WIDGET (self);
}

GtkWidget *
cg_chips_new_for_choices (CgChoicesId choices)
{
  CgChips *self = g_object_new (CG_TYPE_CHIPS, NULL);
  g_autoptr (CgPickArray) source = cg_pick_array_new_for_choices (choices);

  self->choices = choices;
  cg_chips_set_source (self, CG_PICK_SOURCE (source), 0);
  return GTK_WIDGET (self);
}

void
cg_chips_set_source (CgChips *self, CgPickSource *source, gint64 owner)
{
  g_return_if_fail (CG_IS_CHIPS (self));

  g_set_object (&self->source, source);
  self->owner = owner;
  cg_pick_popover_set_source (CG_PICK_POPOVER (self->popover), source, self->entity, owner);
}

CgEntity
cg_chips_get_entity (CgChips *self)
{
  g_return_val_if_fail (CG_IS_CHIPS (self), 0);

  return self->entity;
}

CgChoicesId
cg_chips_get_choices (CgChips *self)
{
  g_return_val_if_fail (CG_IS_CHIPS (self), CG_CHOICES_NONE);

  return self->choices;
}

void
cg_chips_set_main_word (CgChips *self, const char *word, gboolean star)
{
  g_return_if_fail (CG_IS_CHIPS (self));

  g_free (self->main_word);
  self->main_word = g_strdup (word);
  self->star = star;
  update (self);
}

void
cg_chips_set_hint (CgChips *self, const char *hint)
{
  g_return_if_fail (CG_IS_CHIPS (self));

  g_free (self->hint);
  self->hint = g_strdup (hint);
  update (self);
}

void
cg_chips_add (CgChips *self, gint64 id, const char *name, gboolean is_main)
{
  CgChipValue value = { id, NULL, FALSE };
  GtkWidget *chip;

  g_return_if_fail (CG_IS_CHIPS (self));

  if (find (self, id) >= 0)
    return;

  value.name = g_strdup (name);
  g_array_append_val (self->values, value);
  if (is_main)
    make_main (self, self->values->len - 1);
  chip = cg_chip_new (name);
  g_signal_connect (chip, "removed", G_CALLBACK (chip_removed_cb), self);
  g_signal_connect (chip, "activated", G_CALLBACK (chip_activated_cb), self);
  cg_wrap_insert_before (CG_WRAP (self->wrap), chip, self->entry);
  update (self);
}

void
cg_chips_remove (CgChips *self, gint64 id)
{
  int position;

  g_return_if_fail (CG_IS_CHIPS (self));

  position = find (self, id);
  if (position < 0)
    return;

  gtk_widget_unparent (nth_chip (self, (guint) position));
  g_array_remove_index (self->values, (guint) position);
  update (self);
}

void
cg_chips_clear (CgChips *self)
{
  g_return_if_fail (CG_IS_CHIPS (self));

  while (self->values->len > 0)
    cg_chips_remove (self, nth (self, 0)->id);
  clear_entry (self);
}

GArray *
cg_chips_get_values (CgChips *self)
{
  g_return_val_if_fail (CG_IS_CHIPS (self), NULL);

  return self->values;
}
