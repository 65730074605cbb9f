/* cg-party-row.c: what one accountable party of 登记案件 is held to, and its sanctions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-party-row.h"

#include <glib/gi18n.h>

#include "cg-chips.h"
#include "cg-choice-editor.h"
#include "cg-effect-period.h"
#include "cg-form.h"
#include "cg-pick-array.h"
#include "cg-sanction-kinds.h"
#include "cg-sanction.h"
#include "cg-scale.h"
#include "cg-text-editor.h"
#include "cg-tip.h"

/* px: the columns */
#define NAME_WIDTH 72
#define POST_WIDTH 118
#define DUTY_WIDTH 112
#define SANCTIONS_WIDTH 96
#define SPACING 5

struct _CgPartyRow
{
  AdwBin parent_instance;

  gint64 id;
  const char *type;
  char *name;
  GtkBox *columns;
  GtkWidget *post; /* (nullable): of a cadre */
  GtkWidget *duty; /* the kind of duty of a cadre, the responsibility of an organisation */
  GtkWidget *sanctions;
  GtkLabel *until;
  CgDate decided_on; /* 0: not known */
};

G_DEFINE_FINAL_TYPE (CgPartyRow, cg_party_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_organisation (CgPartyRow *self)
{
  return g_str_equal (self->type, "org");
}

static char *
post_of (CgPartyRow *self)
{
  return self->post != NULL ? cg_editor_get_text (CG_EDITOR (self->post)) : g_strdup ("");
}

static const char *
sanction_of (CgPartyRow *self, guint place)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (self->sanctions));

  return cg_pick_array_choice (CG_CHOICES_SANCTION, g_array_index (values, CgChipValue, place).id);
}

/* The longest of the effects of what is combined (domain.md 2.4). */
static CgDate
effect_of (CgPartyRow *self)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (self->sanctions));
  CgDate until = 0;

  for (guint i = 0; i < values->len; i++)
    until = MAX (until, cg_effect_until (sanction_of (self, i), self->decided_on));
  return until;
}

static void
update_until (CgPartyRow *self)
{
  CgDate until = effect_of (self);
  g_autofree char *day = until != 0 ? cg_date_to_iso (until) : NULL;
  g_autofree char *words = day != NULL ? g_strdup_printf (_ ("until %s"), day) : g_strdup ("");

  gtk_label_set_text (self->until, words);
  gtk_widget_set_visible (GTK_WIDGET (self->until), until != 0);
}

static void
edited_cb (CgPartyRow *self)
{
  update_until (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* Enter goes on, as in the fields around. */
static void
done_cb (GtkWidget *editor, gboolean next)
{
  GtkWidget *form = gtk_widget_get_ancestor (editor, CG_TYPE_FORM);

  if (next && form != NULL)
    gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}

/* ---- the columns ---- */

static GtkWidget *
add_editor (CgPartyRow *self, GtkWidget *editor, int width, const char *label)
{
  cg_editor_set_accessible_label (CG_EDITOR (editor), label);
  gtk_widget_set_size_request (editor, cg_scaled (editor, width), -1);
  gtk_widget_set_valign (editor, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (editor, label);
  gtk_widget_set_hexpand (editor, FALSE);
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (editor, "done", G_CALLBACK (done_cb), NULL);
  gtk_box_append (self->columns, editor);
  return editor;
}

static GtkLabel *
add_words (CgPartyRow *self, const char *words, int width)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1); /* as wide as its column, no wider */
  gtk_widget_set_size_request (label, cg_scaled (label, width), -1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "party-words");
  cg_tip_set_cut_off (GTK_LABEL (label));
  gtk_box_append (self->columns, label);
  return GTK_LABEL (label);
}

static void
load_editor (GtkWidget *editor, const char *text)
{
  CgValue value = { *text != '\0' ? CG_VALUE_TEXT : CG_VALUE_NULL, 0, (char *) text };

  cg_editor_set_value (CG_EDITOR (editor), &value, NULL);
}

static void
add_post (CgPartyRow *self, const char *post)
{
  if (is_organisation (self))
    {
      GtkLabel *words =
          add_words (self, cg_choices_label (CG_CHOICES_ACCOUNTABLE_TYPE, self->type), POST_WIDTH);

      gtk_widget_add_css_class (GTK_WIDGET (words), "party-post");
      return;
    }

  self->post = add_editor (self, cg_text_editor_new (), POST_WIDTH,
                           cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_POST));
  cg_text_editor_set_hint (CG_TEXT_EDITOR (self->post), _ ("Post"));
  gtk_editable_set_max_width_chars (
      GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (self->post))), 1);
  load_editor (self->post, post);
}

static void
add_duty (CgPartyRow *self)
{
  gboolean organisation = is_organisation (self);
  CgChoicesId choices = organisation ? CG_CHOICES_RESPONSIBILITY : CG_CHOICES_DUTY_KIND;
  int field = organisation ? CG_ACCOUNTABLE_RESPONSIBILITY : CG_ACCOUNTABLE_DUTY;

  self->duty = add_editor (self, cg_choice_editor_new (choices, TRUE), DUTY_WIDTH,
                           cg_field_label (CG_ENTITY_ACCOUNTABLE, field));
}

static void
add_sanctions (CgPartyRow *self)
{
  const char *label = cg_entity_label (CG_ENTITY_SANCTION);
  g_autoptr (CgPickArray) kinds = cg_sanction_kinds_new (self->type);

  self->sanctions =
      add_editor (self, cg_chips_new_for_choices (CG_CHOICES_SANCTION), SANCTIONS_WIDTH, label);
  cg_chips_set_hint (CG_CHIPS (self->sanctions), label);
  cg_chips_set_inline (CG_CHIPS (self->sanctions), _ ("Add a sanction (Down)"));
  cg_pick_field_set_source (CG_PICK_FIELD (self->sanctions), CG_PICK_SOURCE (kinds), 0);
  gtk_widget_set_hexpand (self->sanctions, TRUE);
}

static void
add_until (CgPartyRow *self)
{
  self->until = add_words (self, NULL, -1);
  gtk_label_set_ellipsize (self->until, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (self->until, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->until), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->until), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->until), "num");
}

/* ---- the object ---- */

static void
cg_party_row_finalize (GObject *object)
{
  g_free (CG_PARTY_ROW (object)->name);

  G_OBJECT_CLASS (cg_party_row_parent_class)->finalize (object);
}

static void
cg_party_row_class_init (CgPartyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_party_row_finalize;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", CG_TYPE_PARTY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_party_row_init (CgPartyRow *self)
{
  self->columns = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING));
  gtk_widget_add_css_class (GTK_WIDGET (self), "party");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->columns));
}

GtkWidget *
cg_party_row_new (gint64 id, const CgParty *party)
{
  CgPartyRow *self = g_object_new (CG_TYPE_PARTY_ROW, NULL);

  self->id = id;
  self->type = party->type;
  self->name = g_strdup (party->name);
  gtk_widget_add_css_class (GTK_WIDGET (add_words (self, self->name, NAME_WIDTH)), "strong");
  add_post (self, party->post);
  add_duty (self);
  add_sanctions (self);
  add_until (self);
  update_until (self);
  return GTK_WIDGET (self);
}

gint64
cg_party_row_get_id (CgPartyRow *self)
{
  g_return_val_if_fail (CG_IS_PARTY_ROW (self), 0);

  return self->id;
}

char *
cg_party_row_get_label (CgPartyRow *self)
{
  g_autofree char *post = NULL;

  g_return_val_if_fail (CG_IS_PARTY_ROW (self), NULL);

  post = post_of (self);
  return cg_party_label (self->type, self->name, post);
}

void
cg_party_row_set_decided_on (CgPartyRow *self, CgDate decided_on)
{
  g_return_if_fail (CG_IS_PARTY_ROW (self));

  self->decided_on = decided_on;
  update_until (self);
}

/* ---- what is written ---- */

static void
set_text (CgEdit *edit, gint64 id, int field, const char *text)
{
  if (*text != '\0')
    cg_edit_set_text (edit, CG_ENTITY_ACCOUNTABLE, id, field, text);
}

static void
insert_sanctions (CgPartyRow *self, CgEdit *edit, gint64 accountable)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (self->sanctions));

  for (guint i = 0; i < values->len; i++)
    {
      const char *kind = sanction_of (self, i);
      CgDate until = cg_effect_until (kind, self->decided_on);
      gint64 id = cg_edit_insert (edit, CG_ENTITY_SANCTION);

      cg_edit_set_integer (edit, CG_ENTITY_SANCTION, id, CG_SANCTION_ACCOUNTABLE, accountable);
      cg_edit_set_text (edit, CG_ENTITY_SANCTION, id, CG_SANCTION_KIND, kind);
      if (self->decided_on != 0)
        cg_edit_set_date (edit, CG_ENTITY_SANCTION, id, CG_SANCTION_DECIDED_ON, self->decided_on);
      if (until != 0)
        cg_edit_set_date (edit, CG_ENTITY_SANCTION, id, CG_SANCTION_EFFECT_UNTIL, until);
    }
}

void
cg_party_row_fill_edit (CgPartyRow *self, CgEdit *edit, gint64 case_id)
{
  g_autofree char *post = NULL;
  g_autofree char *duty = NULL;
  gint64 id;

  g_return_if_fail (CG_IS_PARTY_ROW (self));

  post = post_of (self);
  duty = cg_editor_get_text (CG_EDITOR (self->duty));
  id = cg_edit_insert (edit, CG_ENTITY_ACCOUNTABLE);
  cg_edit_set_integer (edit, CG_ENTITY_ACCOUNTABLE, id, CG_ACCOUNTABLE_CASE, case_id);
  set_text (edit, id, CG_ACCOUNTABLE_TYPE, self->type);
  set_text (edit, id, CG_ACCOUNTABLE_NAME, self->name);
  set_text (edit, id, CG_ACCOUNTABLE_POST, post);
  set_text (edit, id, is_organisation (self) ? CG_ACCOUNTABLE_RESPONSIBILITY : CG_ACCOUNTABLE_DUTY,
            duty);
  insert_sanctions (self, edit, id);
}

/* ---- the draft ---- */

static char *
join_sanctions (CgPartyRow *self)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (self->sanctions));
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "," : "", sanction_of (self, i));

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

GStrv
cg_party_row_save (CgPartyRow *self)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autofree char *post = NULL;
  g_autofree char *duty = NULL;
  g_autofree char *sanctions = NULL;

  g_return_val_if_fail (CG_IS_PARTY_ROW (self), NULL);

  post = post_of (self);
  duty = cg_editor_get_text (CG_EDITOR (self->duty));
  sanctions = join_sanctions (self);
  g_strv_builder_add_many (values, self->type, self->name, post, is_organisation (self) ? "" : duty,
                           sanctions, is_organisation (self) ? duty : "", NULL);
  return g_strv_builder_end (values);
}

void
cg_party_row_load (CgPartyRow *self, char **values, gsize n)
{
  g_auto (GStrv) sanctions = NULL;

  g_return_if_fail (CG_IS_PARTY_ROW (self) && n >= 5);

  load_editor (self->duty, is_organisation (self) ? (n > 5 ? values[5] : "") : values[3]);
  sanctions = g_strsplit (values[4], ",", -1);
  for (guint i = 0; sanctions[i] != NULL && *sanctions[i] != '\0'; i++)
    if (cg_sanction_fits (sanctions[i], self->type))
      cg_chips_add (CG_CHIPS (self->sanctions),
                    cg_choices_index (CG_CHOICES_SANCTION, sanctions[i]) + 1,
                    cg_sanction_label (sanctions[i]), FALSE);
  update_until (self);
}
