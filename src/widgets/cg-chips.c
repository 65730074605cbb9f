/* cg-chips.c: editor of several references or choices, one of which may be the main one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chips.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cg-chip.h"
#include "cg-field-box.h"
#include "cg-name-lookup.h"
#include "cg-unit-lines.h"
#include "cg-wrap.h"

#define SPACING 4 /* px */

/* Characters: while something is typed, before, and beside chips in a line of words. */
#define TYPING_WIDTH 6
#define EMPTY_WIDTH 2
#define INLINE_WIDTH 1

/* Names that are read of a list pasted. */
#define MOST_PASTED 1000

struct _CgChips
{
  CgPickField parent_instance;

  GtkWidget *wrap; /* a chip for each value, then the entry */
  char *main_word;
  gboolean star;
  gboolean is_inline;
  gboolean focused; /* of an inline one: its entry has the focus */
  char *hint;
  GArray *values;        /* of CgChipValue */
  GCancellable *pasting; /* (nullable): names of a list are being looked up */
  char *pasted;          /* (nullable): that list */
};

static void cg_chips_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgChips,
                               cg_chips,
                               CG_TYPE_PICK_FIELD,
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
entry_of (CgChips *self)
{
  return cg_pick_field_get_entry (CG_PICK_FIELD (self));
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

/* No wider than it must be, so that chips do not make a second line for nothing. */
static void
update_entry (CgChips *self)
{
  GtkWidget *entry = entry_of (self);
  gboolean some = self->values->len > 0;
  gboolean typed = *cg_pick_field_get_typed (CG_PICK_FIELD (self)) != '\0';
  gboolean small = self->is_inline && some && !typed && !self->focused;
  int width = typed || self->focused ? TYPING_WIDTH : small ? INLINE_WIDTH : EMPTY_WIDTH;
  const char *hint = some ? C_ ("chips", "Add another…") : self->hint;

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), small ? NULL : hint);
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
  cg_pick_popover_set_excluded (cg_pick_field_get_popover (CG_PICK_FIELD (self)), ids);
  update_entry (self);
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

  gtk_widget_grab_focus (entry_of (self));
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
cg_chips_pick (CgPickField *field, CgPickItem *item, gboolean next)
{
  CgChips *self = CG_CHIPS (field);
  gint64 id = cg_pick_item_get_id (item);

  cg_pick_field_show_text (field, "");
  cg_chips_add (self, id, cg_pick_item_get_name (item),
                self->main_word != NULL && self->values->len == 0);
  emit (self, SIGNAL_ADDED, id);
}

/* ---- a list that is pasted ---- */

static void take_list (CgChips *self, const char *text);

/* Before what was typed while they were looked up, which may be another list. */
static void
give_back (CgChips *self, const char *const *names, const char *typed)
{
  gboolean is_list = strchr (typed, '\n') != NULL;
  const char *between = is_list ? "\n" : C_ ("list", ", ");
  g_autofree char *joined = g_strjoinv (between, (char **) names);
  g_autofree char *text =
      g_strconcat (joined, *joined != '\0' && *typed != '\0' ? between : "", typed, NULL);

  if (is_list)
    take_list (self, text);
  else
    cg_pick_field_show_text (CG_PICK_FIELD (self), text);
  update_entry (self);
}

/* Nothing is known of the list: it stays as it was, and is tried again with the next letter. */
static void
give_up (CgChips *self, const char *typed, const char *sentence)
{
  gboolean apart = *typed != '\0' && !g_str_has_suffix (self->pasted, "\n");
  g_autofree char *text = g_strconcat (self->pasted, apart ? "\n" : "", typed, NULL);

  cg_pick_field_show_text (CG_PICK_FIELD (self), text);
  update_entry (self);
  cg_pick_field_show_fault (CG_PICK_FIELD (self), sentence);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgChips) self = data;
  g_autofree char *typed = NULL;
  g_auto (GStrv) unknown = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
      cg_name_lookup_finish (CG_PICK_SOURCE (source), result, &unknown, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->pasting);
  cg_pick_field_show_waiting (CG_PICK_FIELD (self), FALSE);
  typed = g_strdup (cg_pick_field_get_typed (CG_PICK_FIELD (self)));
  if (found == NULL)
    {
      give_up (self, typed, error->message);
      return;
    }

  for (guint i = 0; i < found->len; i++)
    if (find (self, cg_pick_item_get_id (g_ptr_array_index (found, i))) < 0)
      cg_chips_pick (CG_PICK_FIELD (self), g_ptr_array_index (found, i), FALSE);
  give_back (self, (const char *const *) unknown, typed);
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

/* The lines of a list become chips; the names that are unknown stay, to be corrected. */
static void
take_list (CgChips *self, const char *text)
{
  CgPickField *field = CG_PICK_FIELD (self);
  g_auto (GStrv) names = cg_unit_lines_names (text, MOST_PASTED);

  g_free (self->pasted);
  self->pasted = g_strdup (text);
  cg_pick_field_show_text (field, "");
  self->pasting = g_cancellable_new ();
  cg_pick_field_show_waiting (field, TRUE);
  cg_name_lookup_async (cg_pick_field_get_source (field), cg_pick_field_get_entity (field),
                        cg_pick_field_get_owner (field), (const char *const *) names, self->pasting,
                        looked_up_cb, g_object_ref (self));
}

static void
cg_chips_typed (CgPickField *field)
{
  const char *typed = cg_pick_field_get_typed (field);

  if (strchr (typed, '\n') != NULL && cg_pick_field_get_source (field) != NULL &&
      CG_CHIPS (field)->pasting == NULL)
    {
      g_autofree char *list = g_strdup (typed);

      take_list (CG_CHIPS (field), list);
    }
  update_entry (CG_CHIPS (field));
}

static gboolean
is_pending (CgEditor *editor)
{
  return CG_CHIPS (editor)->pasting != NULL || cg_pick_field_is_creating (CG_PICK_FIELD (editor));
}

static void
settle (CgEditor *editor)
{
  CgPickField *field = CG_PICK_FIELD (editor);
  CgPickPopover *popover = cg_pick_field_get_popover (field);
  g_autofree char *typed = cg_field_strip (cg_pick_field_get_typed (field));
  CgPickItem *only = *typed != '\0' && !cg_pick_popover_is_searching (popover)
                         ? cg_pick_popover_only_match (popover)
                         : NULL;

  cg_pick_popover_close (popover);
  if (*typed == '\0')
    cg_pick_field_show_text (field, "");
  else if (only != NULL && !cg_pick_field_is_creating (field))
    cg_chips_pick (field, only, FALSE);
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

static void
cg_chips_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
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
    return gtk_widget_grab_focus (entry_of (self));
  if (direction == GTK_DIR_LEFT && position < 0 && n > 0)
    return gtk_widget_grab_focus (nth_chip (self, (guint) n - 1));
  if (direction == GTK_DIR_LEFT && position > 0)
    return gtk_widget_grab_focus (nth_chip (self, (guint) position - 1));
  if (direction == GTK_DIR_RIGHT && position >= 0 && position < n - 1)
    return gtk_widget_grab_focus (nth_chip (self, (guint) position + 1));
  if (direction == GTK_DIR_RIGHT && position >= 0)
    return gtk_widget_grab_focus (entry_of (self));

  return FALSE;
}

static void
cg_chips_dispose (GObject *object)
{
  CgChips *self = CG_CHIPS (object);

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);

  G_OBJECT_CLASS (cg_chips_parent_class)->dispose (object);
}

static void
cg_chips_finalize (GObject *object)
{
  CgChips *self = CG_CHIPS (object);

  g_array_unref (self->values);
  g_free (self->main_word);
  g_free (self->hint);
  g_free (self->pasted);

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
  CG_PICK_FIELD_CLASS (klass)->pick = cg_chips_pick;
  CG_PICK_FIELD_CLASS (klass)->typed = cg_chips_typed;

  signals[SIGNAL_ADDED] = install_signal ("added");
  signals[SIGNAL_REMOVED] = install_signal ("removed");
  signals[SIGNAL_MAIN_CHANGED] = install_signal ("main-changed");

  gtk_widget_class_set_css_name (widget_class, "cg-chips");
}

static void
clear_value (gpointer data)
{
  g_free (((CgChipValue *) data)->name);
}

/* The arrow stays beside the first row of chips. */
static void
cg_chips_init (CgChips *self)
{
  GtkWidget *box = cg_field_box_new (NULL);
  GtkWidget *entry = gtk_entry_new ();

  self->values = g_array_new (FALSE, TRUE, sizeof (CgChipValue));
  g_array_set_clear_func (self->values, clear_value);

  gtk_widget_add_css_class (box, "chips-box");
  gtk_box_set_spacing (GTK_BOX (box), SPACING);
  self->wrap = cg_wrap_new (SPACING);
  gtk_widget_set_hexpand (self->wrap, TRUE);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), EMPTY_WIDTH);
  cg_wrap_append (CG_WRAP (self->wrap), entry);
  gtk_box_append (GTK_BOX (box), self->wrap);
  cg_pick_field_build (CG_PICK_FIELD (self), box, entry);
  gtk_widget_set_valign (gtk_widget_get_last_child (box), GTK_ALIGN_START);
}

GtkWidget *
cg_chips_new (CgEntity entity)
{
  GtkWidget *self = g_object_new (CG_TYPE_CHIPS, NULL);

  cg_pick_field_set_kind (CG_PICK_FIELD (self), entity, CG_CHOICES_NONE);
  return self;
}

GtkWidget *
cg_chips_new_for_choices (CgChoicesId choices)
{
  GtkWidget *self = g_object_new (CG_TYPE_CHIPS, NULL);

  cg_pick_field_set_kind (CG_PICK_FIELD (self), 0, choices);
  return self;
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

static void
focus_cb (CgChips *self, GParamSpec *pspec, GtkEventControllerFocus *focus)
{
  self->focused = gtk_event_controller_focus_contains_focus (focus);
  update_entry (self);
}

void
cg_chips_set_inline (CgChips *self, const char *add)
{
  GtkWidget *box;
  GtkWidget *arrow;
  GtkEventController *focus;

  g_return_if_fail (CG_IS_CHIPS (self) && !self->is_inline);

  box = gtk_widget_get_parent (self->wrap);
  arrow = gtk_widget_get_last_child (box);
  focus = gtk_event_controller_focus_new ();
  self->is_inline = TRUE;
  gtk_widget_add_css_class (box, "inline");
  gtk_button_set_icon_name (GTK_BUTTON (arrow), "list-add-symbolic");
  gtk_widget_set_tooltip_text (arrow, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_box_set_spacing (GTK_BOX (box), 0);
  gtk_widget_set_hexpand (self->wrap, FALSE);
  gtk_widget_set_hexpand (entry_of (self), FALSE);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry_of (self), focus);
  update_entry (self);
}

void
cg_chips_rename (CgChips *self, gint64 id, const char *name)
{
  int position;

  g_return_if_fail (CG_IS_CHIPS (self));

  position = find (self, id);
  if (position < 0)
    return;

  g_free (nth (self, (guint) position)->name);
  nth (self, (guint) position)->name = g_strdup (name);
  cg_chip_set_label (CG_CHIP (nth_chip (self, (guint) position)), name);
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
  cg_wrap_insert_before (CG_WRAP (self->wrap), chip, entry_of (self));
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
  cg_pick_field_show_text (CG_PICK_FIELD (self), "");
}

GArray *
cg_chips_get_values (CgChips *self)
{
  g_return_val_if_fail (CG_IS_CHIPS (self), NULL);

  return self->values;
}
