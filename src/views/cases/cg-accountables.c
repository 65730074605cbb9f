/* cg-accountables.c: part 4 of 登记案件: organisations and cadres with their sanctions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-accountables.h"

#include <glib/gi18n.h>

#include "cg-chips.h"
#include "cg-choice-editor.h"
#include "cg-pick-array.h"
#include "cg-scale.h"
#include "cg-text-editor.h"
#include "cg-tip.h"

/* One party under way; its widgets stand in a row of the box. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *type;
  GtkWidget *name;
  GtkWidget *post;
  GtkWidget *duty;
  GtkWidget *sanctions;
} Party;

struct _CgAccountables
{
  AdwBin parent_instance;

  GtkBox *rows;
  GPtrArray *parties; /* of Party */
};

G_DEFINE_FINAL_TYPE (CgAccountables, cg_accountables, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
edited_cb (CgAccountables *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
place (CgAccountables *self, GtkWidget *row, GtkWidget *editor, int width, const char *label)
{
  cg_editor_set_accessible_label (CG_EDITOR (editor), label);
  gtk_widget_set_size_request (editor, cg_scaled (editor, width), -1);
  gtk_widget_set_tooltip_text (editor, label);
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), editor);
  return editor;
}

static void
remove_cb (GtkWidget *button, CgAccountables *self)
{
  GtkWidget *row = gtk_widget_get_parent (button);

  for (guint i = 0; i < self->parties->len; i++)
    if (((Party *) g_ptr_array_index (self->parties, i))->row == row)
      {
        gtk_box_remove (self->rows, row);
        g_ptr_array_remove_index (self->parties, i);
        edited_cb (self);
        return;
      }
}

static void
add_remove_button (CgAccountables *self, GtkWidget *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cg_tip_set (button, _ ("Remove this party"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_box_append (GTK_BOX (row), button);
}

static void
load_editor (GtkWidget *editor, const char *text)
{
  CgValue value = { *text != '\0' ? CG_VALUE_TEXT : CG_VALUE_NULL, 0, (char *) text };

  cg_editor_set_value (CG_EDITOR (editor), &value, NULL);
}

static Party *
add_party (CgAccountables *self)
{
  Party *party = g_new0 (Party, 1);

  party->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (party->row, "party");
  party->type = place (self, party->row, cg_choice_editor_new (CG_CHOICES_ACCOUNTABLE_TYPE, FALSE),
                       92, cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_TYPE));
  load_editor (party->type, self->parties->len == 0 ? "org" : "cadre");
  party->name = place (self, party->row, cg_text_editor_new (), 96,
                       cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_NAME));
  cg_text_editor_set_hint (CG_TEXT_EDITOR (party->name),
                           cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_NAME));
  party->post = place (self, party->row, cg_text_editor_new (), 104,
                       cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_POST));
  cg_text_editor_set_hint (CG_TEXT_EDITOR (party->post), _ ("Post"));
  party->duty = place (self, party->row, cg_choice_editor_new (CG_CHOICES_DUTY_KIND, TRUE), 118,
                       cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_DUTY));
  party->sanctions = place (self, party->row, cg_chips_new_for_choices (CG_CHOICES_SANCTION), 120,
                            cg_entity_label (CG_ENTITY_SANCTION));
  cg_chips_set_hint (CG_CHIPS (party->sanctions), cg_entity_label (CG_ENTITY_SANCTION));
  gtk_widget_set_hexpand (party->sanctions, TRUE);
  add_remove_button (self, party->row);
  gtk_box_append (self->rows, party->row);
  g_ptr_array_add (self->parties, party);
  return party;
}

static void
add_cb (CgAccountables *self)
{
  Party *party = add_party (self);

  gtk_widget_grab_focus (cg_editor_get_focus_widget (CG_EDITOR (party->name)));
}

static void
cg_accountables_finalize (GObject *object)
{
  g_ptr_array_unref (CG_ACCOUNTABLES (object)->parties);

  G_OBJECT_CLASS (cg_accountables_parent_class)->finalize (object);
}

static void
cg_accountables_class_init (CgAccountablesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_accountables_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_ACCOUNTABLES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_accountables_init (CgAccountables *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add accountable party"));

  self->parties = g_ptr_array_new_with_free_func (g_free);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "link");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), add);
  adw_bin_set_child (ADW_BIN (self), box);
  add_party (self);
}

GtkWidget *
cg_accountables_new (void)
{
  return g_object_new (CG_TYPE_ACCOUNTABLES, NULL);
}

static void
remove_all (CgAccountables *self)
{
  while (self->parties->len > 0)
    {
      Party *party = g_ptr_array_index (self->parties, self->parties->len - 1);

      gtk_box_remove (self->rows, party->row);
      g_ptr_array_remove_index (self->parties, self->parties->len - 1);
    }
}

void
cg_accountables_clear (CgAccountables *self)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  remove_all (self);
  add_party (self);
}

static void
set_text (CgEdit *edit, gint64 id, int field, GtkWidget *editor)
{
  g_autofree char *text = cg_editor_get_text (CG_EDITOR (editor));

  if (*text != '\0')
    cg_edit_set_text (edit, CG_ENTITY_ACCOUNTABLE, id, field, text);
}

static void
add_sanctions (Party *party, CgEdit *edit, gint64 accountable)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (party->sanctions));

  for (guint i = 0; i < values->len; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_SANCTION);

      cg_edit_set_integer (edit, CG_ENTITY_SANCTION, id, CG_SANCTION_ACCOUNTABLE, accountable);
      cg_edit_set_text (
          edit, CG_ENTITY_SANCTION, id, CG_SANCTION_KIND,
          cg_pick_array_choice (CG_CHOICES_SANCTION, g_array_index (values, CgChipValue, i).id));
    }
}

void
cg_accountables_fill_edit (CgAccountables *self, CgEdit *edit, gint64 case_id)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  for (guint i = 0; i < self->parties->len; i++)
    {
      Party *party = g_ptr_array_index (self->parties, i);
      g_autofree char *name = cg_editor_get_text (CG_EDITOR (party->name));
      gint64 id;

      if (*name == '\0')
        continue;
      id = cg_edit_insert (edit, CG_ENTITY_ACCOUNTABLE);
      cg_edit_set_integer (edit, CG_ENTITY_ACCOUNTABLE, id, CG_ACCOUNTABLE_CASE, case_id);
      set_text (edit, id, CG_ACCOUNTABLE_TYPE, party->type);
      set_text (edit, id, CG_ACCOUNTABLE_NAME, party->name);
      set_text (edit, id, CG_ACCOUNTABLE_POST, party->post);
      set_text (edit, id, CG_ACCOUNTABLE_DUTY, party->duty);
      add_sanctions (party, edit, id);
    }
}

/* ---- the draft: one key a party: type, name, post, duty, sanctions ---- */

static char *
join_sanctions (Party *party)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (party->sanctions));
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (
        joined, "%s%s", i > 0 ? "," : "",
        cg_pick_array_choice (CG_CHOICES_SANCTION, g_array_index (values, CgChipValue, i).id));

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

void
cg_accountables_save (CgAccountables *self, GKeyFile *draft, const char *group)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  for (guint i = 0; i < self->parties->len; i++)
    {
      Party *party = g_ptr_array_index (self->parties, i);
      g_autofree char *key = g_strdup_printf ("party%u", i);
      g_autofree char *type = cg_editor_get_text (CG_EDITOR (party->type));
      g_autofree char *name = cg_editor_get_text (CG_EDITOR (party->name));
      g_autofree char *post = cg_editor_get_text (CG_EDITOR (party->post));
      g_autofree char *duty = cg_editor_get_text (CG_EDITOR (party->duty));
      g_autofree char *sanctions = join_sanctions (party);
      const char *values[] = { type, name, post, duty, sanctions };

      g_key_file_set_string_list (draft, group, key, values, G_N_ELEMENTS (values));
    }
}

static void
load_party (Party *party, char **values)
{
  g_auto (GStrv) sanctions = g_strsplit (values[4], ",", -1);

  load_editor (party->type, values[0]);
  load_editor (party->name, values[1]);
  load_editor (party->post, values[2]);
  load_editor (party->duty, values[3]);
  for (guint i = 0; sanctions[i] != NULL && *sanctions[i] != '\0'; i++)
    cg_chips_add (CG_CHIPS (party->sanctions),
                  cg_choices_index (CG_CHOICES_SANCTION, sanctions[i]) + 1,
                  cg_choices_label (CG_CHOICES_SANCTION, sanctions[i]), FALSE);
}

void
cg_accountables_load (CgAccountables *self, GKeyFile *draft, const char *group)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  remove_all (self);
  for (guint i = 0;; i++)
    {
      g_autofree char *key = g_strdup_printf ("party%u", i);
      gsize n = 0;
      g_auto (GStrv) values = g_key_file_get_string_list (draft, group, key, &n, NULL);

      if (values == NULL || n != 5)
        break;
      load_party (add_party (self), values);
    }

  if (self->parties->len == 0)
    add_party (self);
}
