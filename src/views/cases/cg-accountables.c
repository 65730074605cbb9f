/* cg-accountables.c: the accountable parties of 登记案件: who they are, and their sanctions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-accountables.h"

#include <glib/gi18n.h>

#include "cg-party-row.h"
#include "cg-party-source.h"

/* Of a draft's party; see cg_party_row_save(). */
#define LEAST_VALUES 5

struct _CgAccountables
{
  AdwBin parent_instance;

  CgChips *who;
  CgPartySource *source;
  GtkBox *rows; /* a CgPartyRow for each chip, in their order */
  GtkWidget *none;
  CgDate decided_on; /* 0: not known */
};

G_DEFINE_FINAL_TYPE (CgAccountables, cg_accountables, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The first party's row, NULL: there is none. */
static CgPartyRow *
first_row (CgAccountables *self)
{
  GtkWidget *row = gtk_widget_get_next_sibling (self->none);

  return row != NULL ? CG_PARTY_ROW (row) : NULL;
}

static CgPartyRow *
next_row (CgPartyRow *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  return next != NULL ? CG_PARTY_ROW (next) : NULL;
}

static void
update (CgAccountables *self)
{
  CgPartyRow *first = first_row (self);

  gtk_widget_set_visible (self->none, first == NULL);
  if (first != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (first), "first");
}

static void
edited_cb (CgAccountables *self, CgPartyRow *row)
{
  g_autofree char *label = cg_party_row_get_label (row);

  cg_chips_rename (self->who, cg_party_row_get_id (row), label);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static CgPartyRow *
add_row (CgAccountables *self, gint64 id)
{
  GtkWidget *row = cg_party_row_new (id, cg_party_source_get (self->source, id));
  g_autofree char *label = cg_party_row_get_label (CG_PARTY_ROW (row));

  cg_party_row_set_decided_on (CG_PARTY_ROW (row), self->decided_on);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);
  cg_chips_add (self->who, id, label, FALSE);
  cg_chips_rename (self->who, id, label);
  update (self);
  return CG_PARTY_ROW (row);
}

static void
added_cb (CgAccountables *self, gint64 id)
{
  add_row (self, id);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
removed_cb (CgAccountables *self, gint64 id)
{
  for (CgPartyRow *row = first_row (self); row != NULL; row = next_row (row))
    if (cg_party_row_get_id (row) == id)
      {
        gtk_box_remove (self->rows, GTK_WIDGET (row));
        break;
      }
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_cb (CgAccountables *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
}

/* ---- the object ---- */

static void
cg_accountables_dispose (GObject *object)
{
  CgAccountables *self = CG_ACCOUNTABLES (object);

  g_clear_object (&self->who);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cg_accountables_parent_class)->dispose (object);
}

static void
cg_accountables_class_init (CgAccountablesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_accountables_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_ACCOUNTABLES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_foot (CgAccountables *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add accountable party"));
  GtkWidget *words = gtk_label_new (_ ("The effect is a reminder; what counts is the decision"));

  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "link");
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (words), 1);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "sm");
  gtk_widget_add_css_class (words, "dim");
  gtk_box_append (GTK_BOX (foot), add);
  gtk_box_append (GTK_BOX (foot), words);
  return foot;
}

static void
cg_accountables_init (CgAccountables *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "box");
  self->none = gtk_label_new (_ ("Each party named above has a line here."));
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_widget_add_css_class (self->none, "dim");
  gtk_widget_add_css_class (self->none, "party");
  gtk_widget_add_css_class (self->none, "first");
  gtk_box_append (self->rows, self->none);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_accountables_new (CgChips *who, CgPickSource *units)
{
  CgAccountables *self = g_object_new (CG_TYPE_ACCOUNTABLES, NULL);

  self->who = g_object_ref (who);
  self->source = cg_party_source_new (units);
  cg_pick_field_set_source (CG_PICK_FIELD (who), CG_PICK_SOURCE (self->source), 0);
  g_signal_connect_object (who, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (who, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_accountables_clear (CgAccountables *self)
{
  CgPartyRow *row;

  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  cg_chips_clear (self->who);
  while ((row = first_row (self)) != NULL)
    gtk_box_remove (self->rows, GTK_WIDGET (row));
  update (self);
}

void
cg_accountables_set_decided_on (CgAccountables *self, CgDate decided_on)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  self->decided_on = decided_on;
  for (CgPartyRow *row = first_row (self); row != NULL; row = next_row (row))
    cg_party_row_set_decided_on (row, decided_on);
}

void
cg_accountables_fill_edit (CgAccountables *self, CgEdit *edit, gint64 case_id)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  for (CgPartyRow *row = first_row (self); row != NULL; row = next_row (row))
    cg_party_row_fill_edit (row, edit, case_id);
}

/* ---- the draft: one key a party, see cg_party_row_save() ---- */

void
cg_accountables_save (CgAccountables *self, GKeyFile *draft, const char *group)
{
  guint n = 0;

  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  for (CgPartyRow *row = first_row (self); row != NULL; row = next_row (row))
    {
      g_autofree char *key = g_strdup_printf ("party%u", n++);
      g_auto (GStrv) values = cg_party_row_save (row);

      g_key_file_set_string_list (draft, group, key, (const char *const *) values,
                                  g_strv_length (values));
    }
}

void
cg_accountables_load (CgAccountables *self, GKeyFile *draft, const char *group)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  cg_accountables_clear (self);
  for (guint i = 0;; i++)
    {
      g_autofree char *key = g_strdup_printf ("party%u", i);
      gsize n = 0;
      g_auto (GStrv) values = g_key_file_get_string_list (draft, group, key, &n, NULL);

      if (values == NULL || n < LEAST_VALUES)
        break;
      /* Earlier versions kept a line that was not yet named. */
      if (*values[1] != '\0')
        cg_party_row_load (
            add_row (self, cg_party_source_add (self->source, values[0], values[1], values[2])),
            values, n);
    }
}
