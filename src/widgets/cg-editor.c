/* cg-editor.c: what every editor of one field can do, whatever it looks like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-editor.h"

#include "cg-check-editor.h"
#include "cg-choice-editor.h"
#include "cg-date-entry.h"
#include "cg-long-text-editor.h"
#include "cg-picker.h"
#include "cg-text-editor.h"

G_DEFINE_INTERFACE (CgEditor, cg_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDITED,
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* More choices than this are found by typing, not by looking. */
#define MOST_CHOICES_IN_A_MENU 8

static void
cg_editor_default_init (CgEditorInterface *interface)
{
  signals[SIGNAL_EDITED] = g_signal_new ("edited", CG_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DONE] = g_signal_new ("done", CG_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

void
cg_editor_set_value (CgEditor *self, const CgValue *value, const char *words)
{
  g_return_if_fail (CG_IS_EDITOR (self));

  CG_EDITOR_GET_IFACE (self)->set_value (self, value, words);
}

char *
cg_editor_get_text (CgEditor *self)
{
  g_return_val_if_fail (CG_IS_EDITOR (self), NULL);

  return CG_EDITOR_GET_IFACE (self)->get_text (self);
}

const char *
cg_editor_get_words (CgEditor *self)
{
  CgEditorInterface *interface;

  g_return_val_if_fail (CG_IS_EDITOR (self), NULL);

  interface = CG_EDITOR_GET_IFACE (self);
  return interface->get_words != NULL ? interface->get_words (self) : NULL;
}

char *
cg_editor_get_fault (CgEditor *self, const char *label)
{
  CgEditorInterface *interface;

  g_return_val_if_fail (CG_IS_EDITOR (self), NULL);

  interface = CG_EDITOR_GET_IFACE (self);
  return interface->get_fault != NULL ? interface->get_fault (self, label) : NULL;
}

GtkWidget *
cg_editor_get_focus_widget (CgEditor *self)
{
  g_return_val_if_fail (CG_IS_EDITOR (self), NULL);

  return CG_EDITOR_GET_IFACE (self)->get_focus_widget (self);
}

void
cg_editor_settle (CgEditor *self)
{
  CgEditorInterface *interface;

  g_return_if_fail (CG_IS_EDITOR (self));

  interface = CG_EDITOR_GET_IFACE (self);
  if (interface->settle != NULL)
    interface->settle (self);
}

gboolean
cg_editor_is_pending (CgEditor *self)
{
  CgEditorInterface *interface;

  g_return_val_if_fail (CG_IS_EDITOR (self), FALSE);

  interface = CG_EDITOR_GET_IFACE (self);
  return interface->is_pending != NULL && interface->is_pending (self);
}

void
cg_editor_set_accessible_label (CgEditor *self, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (cg_editor_get_focus_widget (self)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
cg_editor_emit_edited (CgEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

void
cg_editor_emit_done (CgEditor *self, gboolean next)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0, next);
}

static GtkWidget *
new_choice_editor (const CgField *field, gboolean required)
{
  gsize n;

  cg_choices_get (field->of, &n);
  if (n <= MOST_CHOICES_IN_A_MENU)
    return cg_choice_editor_new (field->of, !required);

  return cg_picker_new_for_choices (field->of);
}

static GtkWidget *
new_reference_editor (CgEntity entity, int field)
{
  GtkWidget *picker = cg_picker_new (cg_field_get (entity, field)->of);

  cg_pick_field_set_role (CG_PICK_FIELD (picker), cg_field_role (entity, field));
  return picker;
}

GtkWidget *
cg_editor_new (CgEntity entity, int field, gboolean required)
{
  const CgField *description = cg_field_get (entity, field);

  switch (description->type)
    {
    case CG_FIELD_LONG_TEXT:
      return cg_long_text_editor_new ();
    case CG_FIELD_INTEGER:
      return cg_text_editor_new_for_numbers ();
    case CG_FIELD_BOOLEAN:
      return cg_check_editor_new ();
    case CG_FIELD_DATE:
      return cg_date_entry_new ();
    case CG_FIELD_CHOICE:
      return new_choice_editor (description, required);
    case CG_FIELD_REFERENCE:
      return new_reference_editor (entity, field);
    case CG_FIELD_TEXT:
    default:
      return cg_text_editor_new ();
    }
}
