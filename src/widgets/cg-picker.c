/* cg-picker.c: editor of a reference: type 汉字, 全拼 or 首字母, pick, or make it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-picker.h"

#include <glib/gi18n.h>

#include "cg-field-box.h"
#include "cg-focus.h"
#include "cg-pick-array.h"

/* Characters: beside a place the entry does not ask for more. */
#define LEAST_WIDTH 4

struct _CgPicker
{
  CgPickField parent_instance;

  gint64 id;
  char *name;
  gboolean settling; /* left while lines were on their way */
  GtkWidget *place;  /* (nullable): a label before the entry */
};

static void cg_picker_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgPicker,
                               cg_picker,
                               CG_TYPE_PICK_FIELD,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR, cg_picker_editor_init))

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgChoicesId
choices_of (CgPicker *self)
{
  return cg_pick_field_get_choices (CG_PICK_FIELD (self));
}

/* Whether what stands in the entry is what is picked. */
static gboolean
cg_picker_is_settled (CgPickField *field)
{
  const char *name = CG_PICKER (field)->name;

  return g_str_equal (cg_pick_field_get_typed (field), name != NULL ? name : "");
}

/* "党风政风监督室・" before a name; nothing for no place. */
static void
set_place (CgPicker *self, const char *place)
{
  gboolean some = place != NULL && *place != '\0';
  g_autofree char *words = some ? g_strdup_printf (C_ ("place", "%s: "), place) : g_strdup ("");

  if (self->place == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->place), words);
  gtk_widget_set_visible (self->place, some);
}

static void
place_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPicker) self = data;
  g_autoptr (GPtrArray) items = cg_pick_source_find_finish (CG_PICK_SOURCE (source), result, NULL);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      CgPickItem *item = g_ptr_array_index (items, i);

      if (cg_pick_item_get_id (item) == self->id && cg_picker_is_settled (CG_PICK_FIELD (self)))
        set_place (self, cg_pick_item_get_place (item));
    }
}

/* A form knows a person's id and name only. */
static void
find_place (CgPicker *self)
{
  CgPickField *field = CG_PICK_FIELD (self);
  CgPickSource *source = cg_pick_field_get_source (field);

  set_place (self, NULL);
  if (self->place != NULL && self->id != 0 && source != NULL)
    cg_pick_source_find_async (source, cg_pick_field_get_entity (field), 0, self->name, NULL,
                               place_cb, g_object_ref (self));
}

static void
cg_picker_typed (CgPickField *field)
{
  set_place (CG_PICKER (field), NULL);
  CG_PICKER (field)->settling = FALSE;
}

static void
cg_picker_pick (CgPickField *field, CgPickItem *item, gboolean next)
{
  cg_picker_set_picked (CG_PICKER (field), cg_pick_item_get_id (item),
                        cg_pick_item_get_name (item));
  cg_editor_emit_edited (CG_EDITOR (field));
  g_signal_emit (field, signals[SIGNAL_PICKED], 0);
  cg_editor_emit_done (CG_EDITOR (field), next);
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
  CgPickField *field = CG_PICK_FIELD (editor);
  CgPickPopover *popover = cg_pick_field_get_popover (field);
  g_autofree char *typed = cg_field_strip (cg_pick_field_get_typed (field));
  CgPickItem *only;

  if (cg_picker_is_settled (field) || cg_pick_field_is_creating (field))
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
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  CgPicker *self = CG_PICKER (editor);

  if (choices_of (self) != CG_CHOICES_NONE)
    {
      const char *id = value->type == CG_VALUE_TEXT ? value->text : NULL;
      int index = cg_choices_index (choices_of (self), id);

      cg_picker_set_picked (self, index + 1,
                            index >= 0 ? cg_choices_label (choices_of (self), id) : NULL);
      return;
    }
  cg_picker_set_picked (self, value->type == CG_VALUE_INTEGER ? value->integer : 0, words);
}

/* A name that nothing was found for comes as it was typed, for the sentence. */
static char *
get_text (CgEditor *editor)
{
  CgPicker *self = CG_PICKER (editor);
  CgPickField *field = CG_PICK_FIELD (editor);

  if (!cg_picker_is_settled (field))
    return cg_field_strip (cg_pick_field_get_typed (field));
  if (self->id == 0)
    return g_strdup ("");
  if (choices_of (self) != CG_CHOICES_NONE)
    return g_strdup (cg_pick_array_choice (choices_of (self), self->id));

  return g_strdup_printf ("%" G_GINT64_FORMAT, self->id);
}

static const char *
get_words (CgEditor *editor)
{
  return CG_PICKER (editor)->name;
}

static gboolean
is_pending (CgEditor *editor)
{
  return CG_PICKER (editor)->settling || cg_pick_field_is_creating (CG_PICK_FIELD (editor));
}

static void
cg_picker_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_words = get_words;
  interface->settle = settle;
  interface->is_pending = is_pending;
}

static void
cg_picker_finalize (GObject *object)
{
  g_free (CG_PICKER (object)->name);

  G_OBJECT_CLASS (cg_picker_parent_class)->finalize (object);
}

static void
cg_picker_class_init (CgPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CgPickFieldClass *field_class = CG_PICK_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_picker_finalize;
  widget_class->focus = cg_focus_children;
  field_class->pick = cg_picker_pick;
  field_class->is_settled = cg_picker_is_settled;
  field_class->typed = cg_picker_typed;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", CG_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "cg-picker");
}

static void
cg_picker_init (CgPicker *self)
{
  GtkWidget *entry;
  GtkWidget *box = cg_field_box_new (&entry);

  cg_pick_field_build (CG_PICK_FIELD (self), box, entry);
  g_signal_connect (cg_pick_field_get_popover (CG_PICK_FIELD (self)), "found",
                    G_CALLBACK (found_cb), self);
}

GtkWidget *
cg_picker_new (CgEntity entity)
{
  GtkWidget *self = g_object_new (CG_TYPE_PICKER, NULL);

  cg_pick_field_set_kind (CG_PICK_FIELD (self), entity, CG_CHOICES_NONE);
  return self;
}

GtkWidget *
cg_picker_new_for_choices (CgChoicesId choices)
{
  GtkWidget *self = g_object_new (CG_TYPE_PICKER, NULL);

  cg_pick_field_set_kind (CG_PICK_FIELD (self), 0, choices);
  return self;
}

gint64
cg_picker_get_id (CgPicker *self)
{
  g_return_val_if_fail (CG_IS_PICKER (self), 0);

  return cg_picker_is_settled (CG_PICK_FIELD (self)) ? self->id : 0;
}

void
cg_picker_set_picked (CgPicker *self, gint64 id, const char *name)
{
  CgPickField *field = CG_PICK_FIELD (self);

  g_return_if_fail (CG_IS_PICKER (self));

  self->id = id;
  g_free (self->name);
  self->name = id != 0 ? g_strdup (name != NULL ? name : "") : NULL;
  cg_pick_field_set_current (field, id);
  cg_pick_field_show_text (field, self->name != NULL ? self->name : "");
  find_place (self);
}

void
cg_picker_set_hint (CgPicker *self, const char *hint)
{
  GtkWidget *entry;

  g_return_if_fail (CG_IS_PICKER (self));

  entry = cg_pick_field_get_entry (CG_PICK_FIELD (self));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
}

void
cg_picker_show_place (CgPicker *self)
{
  GtkWidget *entry;

  g_return_if_fail (CG_IS_PICKER (self) && self->place == NULL);

  entry = cg_pick_field_get_entry (CG_PICK_FIELD (self));
  self->place = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->place), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->place, "place");
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), LEAST_WIDTH);
  gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (entry)), self->place);
  find_place (self);
}
