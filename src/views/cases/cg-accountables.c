/* cg-accountables.c: the accountable parties of 登记案件: who they are, and their sanctions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-accountables.h"

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

/* px: the columns of sanctions, and the type. */
#define NAME_WIDTH 80
#define POST_WIDTH 92
#define DUTY_WIDTH 128
#define TYPE_WIDTH 112
#define CAPTION_SPACING 8

/* One party under way: a line in part 1, where it is named, and a row in part 4. */
typedef struct
{
  GtkWidget *line;
  GtkWidget *row;
  GtkLabel *name_words;
  GtkLabel *post_words;
  GtkWidget *type;
  GtkWidget *name;
  GtkWidget *post;           /* of a cadre */
  GtkWidget *duty;           /* of a cadre */
  GtkWidget *responsibility; /* of an organisation */
  GtkWidget *sanctions;
  GtkLabel *until;
  GtkWidget *remove;
  char *offered; /* (nullable): the type whose sanctions are offered */
} Party;

static void
party_free (gpointer data)
{
  g_free (((Party *) data)->offered);
  g_free (data);
}

struct _CgAccountables
{
  AdwBin parent_instance;

  GtkWidget *who; /* what stands in part 1 */
  GtkBox *lines;
  GtkBox *rows;
  GPtrArray *parties; /* of Party */
  CgDate decided_on;  /* 0: not known */
};

G_DEFINE_FINAL_TYPE (CgAccountables, cg_accountables, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
sanction_of (Party *party, guint place)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (party->sanctions));

  return cg_pick_array_choice (CG_CHOICES_SANCTION, g_array_index (values, CgChipValue, place).id);
}

/* The longest of the effects of what is combined (domain.md 2.4). */
static CgDate
effect_of (CgAccountables *self, Party *party)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (party->sanctions));
  CgDate until = 0;

  for (guint i = 0; i < values->len; i++)
    until = MAX (until, cg_effect_until (sanction_of (party, i), self->decided_on));
  return until;
}

static gboolean
is_organisation (Party *party)
{
  g_autofree char *type = cg_editor_get_text (CG_EDITOR (party->type));

  return g_str_equal (type, "org");
}

/* Sanctions of the other type go when the type is changed. */
static void
update_sanctions (Party *party)
{
  g_autofree char *type = cg_editor_get_text (CG_EDITOR (party->type));
  GArray *values = cg_chips_get_values (CG_CHIPS (party->sanctions));
  g_autoptr (CgPickArray) kinds = NULL;

  if (g_strcmp0 (party->offered, type) == 0)
    return;

  kinds = cg_sanction_kinds_new (type);
  cg_pick_field_set_source (CG_PICK_FIELD (party->sanctions), CG_PICK_SOURCE (kinds), 0);
  for (guint i = values->len; i > 0; i--)
    if (!cg_sanction_fits (sanction_of (party, i - 1), type))
      cg_chips_remove (CG_CHIPS (party->sanctions), g_array_index (values, CgChipValue, i - 1).id);
  g_free (party->offered);
  party->offered = g_steal_pointer (&type);
}

/* What the row in part 4 calls the party: its name, and its post or that it is an organisation. */
static void
update_words (Party *party)
{
  g_autofree char *name = cg_editor_get_text (CG_EDITOR (party->name));
  g_autofree char *type = cg_editor_get_text (CG_EDITOR (party->type));
  g_autofree char *post = cg_editor_get_text (CG_EDITOR (party->post));
  gboolean has_post = *post != '\0' && !is_organisation (party);

  gtk_label_set_text (party->name_words, *name != '\0' ? name : C_ ("party", "(to be named)"));
  gtk_label_set_text (party->post_words,
                      has_post ? post : cg_choices_label (CG_CHOICES_ACCOUNTABLE_TYPE, type));
}

static void
update_party (CgAccountables *self, Party *party)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;
  gboolean organisation = is_organisation (party);
  CgDate until;

  update_sanctions (party);
  update_words (party);
  until = effect_of (self, party);
  day = until != 0 ? cg_date_to_iso (until) : NULL;
  words = day != NULL ? g_strdup_printf (_ ("until %s"), day) : g_strdup ("");
  gtk_widget_set_visible (party->post, !organisation);
  gtk_widget_set_visible (party->duty, !organisation);
  gtk_widget_set_visible (party->responsibility, organisation);
  gtk_label_set_text (party->until, words);
  gtk_widget_set_visible (GTK_WIDGET (party->until), until != 0);
}

static void
update_all (CgAccountables *self)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      Party *party = g_ptr_array_index (self->parties, i);

      update_party (self, party);
      if (i == 0)
        gtk_widget_add_css_class (party->row, "first");
    }
}

static void
edited_cb (CgAccountables *self)
{
  update_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Enter goes on, as in the fields around. */
static void
done_cb (GtkWidget *editor, gboolean next)
{
  GtkWidget *form = gtk_widget_get_ancestor (editor, CG_TYPE_FORM);

  if (next && form != NULL)
    gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
place (CgAccountables *self, GtkWidget *line, GtkWidget *editor, int width, const char *label)
{
  cg_editor_set_accessible_label (CG_EDITOR (editor), label);
  gtk_widget_set_size_request (editor, cg_scaled (editor, width), -1);
  gtk_widget_set_valign (editor, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (editor, label);
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (editor, "done", G_CALLBACK (done_cb), NULL);
  gtk_box_append (GTK_BOX (line), editor);
  return editor;
}

static void
remove_party (CgAccountables *self, guint position)
{
  Party *party = g_ptr_array_index (self->parties, position);

  gtk_box_remove (self->lines, party->line);
  gtk_box_remove (self->rows, party->row);
  g_ptr_array_remove_index (self->parties, position);
}

static void
remove_cb (GtkWidget *button, CgAccountables *self)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      Party *party = g_ptr_array_index (self->parties, i);

      if (party->remove != button)
        continue;
      remove_party (self, i);
      edited_cb (self);
      return;
    }
}

static GtkWidget *
make_remove_button (CgAccountables *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cg_tip_set (button, _ ("Remove this party"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  return button;
}

static void
load_editor (GtkWidget *editor, const char *text)
{
  CgValue value = { *text != '\0' ? CG_VALUE_TEXT : CG_VALUE_NULL, 0, (char *) text };

  cg_editor_set_value (CG_EDITOR (editor), &value, NULL);
}

/* Who: name, type, post. */
static void
fill_who (CgAccountables *self, Party *party)
{
  const char *name = cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_NAME);
  GtkWidget *line = party->line;

  party->name = place (self, line, cg_text_editor_new (), 96, name);
  cg_text_editor_set_hint (CG_TEXT_EDITOR (party->name), name);
  gtk_widget_set_hexpand (party->name, TRUE);
  party->type = place (self, line, cg_choice_editor_new (CG_CHOICES_ACCOUNTABLE_TYPE, FALSE),
                       TYPE_WIDTH, cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_TYPE));
  load_editor (party->type, self->parties->len == 0 ? "org" : "cadre");
  party->post = place (self, line, cg_text_editor_new (), 104,
                       cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_POST));
  cg_text_editor_set_hint (CG_TEXT_EDITOR (party->post), _ ("Post"));
  gtk_widget_set_hexpand (party->post, TRUE);
  party->remove = make_remove_button (self);
  gtk_box_append (GTK_BOX (line), party->remove);
}

static GtkLabel *
add_words (Party *party, int width, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_size_request (label, cg_scaled (label, width), -1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "party-words");
  cg_tip_set_cut_off (GTK_LABEL (label));
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (party->row), label);
  return GTK_LABEL (label);
}

/* What for, and what: responsibility, sanctions, until when they have their effect. */
static void
fill_what (CgAccountables *self, Party *party)
{
  GtkWidget *until = gtk_label_new (NULL);
  GtkWidget *line = party->row;

  party->name_words = add_words (party, NAME_WIDTH, "strong");
  party->post_words = add_words (party, POST_WIDTH, NULL);

  party->duty = place (self, line, cg_choice_editor_new (CG_CHOICES_DUTY_KIND, TRUE), DUTY_WIDTH,
                       cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_DUTY));
  party->responsibility =
      place (self, line, cg_choice_editor_new (CG_CHOICES_RESPONSIBILITY, TRUE), DUTY_WIDTH,
             cg_field_label (CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_RESPONSIBILITY));
  party->sanctions = place (self, line, cg_chips_new_for_choices (CG_CHOICES_SANCTION), 120,
                            cg_entity_label (CG_ENTITY_SANCTION));
  cg_chips_set_hint (CG_CHIPS (party->sanctions), cg_entity_label (CG_ENTITY_SANCTION));
  gtk_widget_set_hexpand (party->sanctions, TRUE);
  gtk_widget_add_css_class (until, "sm");
  gtk_widget_add_css_class (until, "dim");
  gtk_widget_add_css_class (until, "num");
  gtk_widget_add_css_class (until, "party-words");
  gtk_widget_set_valign (until, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), until);
  party->until = GTK_LABEL (until);
}

static Party *
add_party (CgAccountables *self)
{
  Party *party = g_new0 (Party, 1);

  party->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  party->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (party->row, "party");
  fill_who (self, party);
  fill_what (self, party);
  gtk_box_append (self->lines, party->line);
  gtk_box_append (self->rows, party->row);
  g_ptr_array_add (self->parties, party);
  update_all (self);
  return party;
}

static void
add_cb (CgAccountables *self)
{
  Party *party = add_party (self);

  gtk_widget_grab_focus (cg_editor_get_focus_widget (CG_EDITOR (party->name)));
}

static void
cg_accountables_dispose (GObject *object)
{
  g_clear_object (&CG_ACCOUNTABLES (object)->who);

  G_OBJECT_CLASS (cg_accountables_parent_class)->dispose (object);
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
  G_OBJECT_CLASS (klass)->dispose = cg_accountables_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_accountables_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_ACCOUNTABLES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* The caption stands as those of the fields around it. */
static void
build_who (CgAccountables *self)
{
  GtkWidget *caption = gtk_label_new (C_ ("form", "Accountable"));
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add accountable party"));

  self->who = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, CAPTION_SPACING));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_set_valign (caption, GTK_ALIGN_START);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "party-caption");
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "link");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_widget_set_hexpand (body, TRUE);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (body), add);
  gtk_box_append (GTK_BOX (self->who), caption);
  gtk_box_append (GTK_BOX (self->who), body);
}

static void
cg_accountables_init (CgAccountables *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *words = gtk_label_new (_ ("The effect is a reminder; what counts is the decision"));

  self->parties = g_ptr_array_new_with_free_func (party_free);
  build_who (self);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "box");
  gtk_label_set_xalign (GTK_LABEL (words), 1);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (words, "sm");
  gtk_widget_add_css_class (words, "dim");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), words);
  adw_bin_set_child (ADW_BIN (self), box);
  add_party (self);
}

GtkWidget *
cg_accountables_new (void)
{
  return g_object_new (CG_TYPE_ACCOUNTABLES, NULL);
}

GtkWidget *
cg_accountables_get_who (CgAccountables *self)
{
  g_return_val_if_fail (CG_IS_ACCOUNTABLES (self), NULL);

  return self->who;
}

static void
remove_all (CgAccountables *self)
{
  while (self->parties->len > 0)
    remove_party (self, self->parties->len - 1);
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
add_sanctions (CgAccountables *self, Party *party, CgEdit *edit, gint64 accountable)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (party->sanctions));

  for (guint i = 0; i < values->len; i++)
    {
      const char *kind = sanction_of (party, i);
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
      if (is_organisation (party))
        set_text (edit, id, CG_ACCOUNTABLE_RESPONSIBILITY, party->responsibility);
      else
        {
          set_text (edit, id, CG_ACCOUNTABLE_POST, party->post);
          set_text (edit, id, CG_ACCOUNTABLE_DUTY, party->duty);
        }
      add_sanctions (self, party, edit, id);
    }
}

/* ---- the draft: one key a party: type, name, post, duty, sanctions, responsibility ---- */

static char *
join_sanctions (Party *party)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (party->sanctions));
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "," : "", sanction_of (party, i));

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
      g_autofree char *responsibility = cg_editor_get_text (CG_EDITOR (party->responsibility));
      const char *values[] = { type, name, post, duty, sanctions, responsibility };

      g_key_file_set_string_list (draft, group, key, values, G_N_ELEMENTS (values));
    }
}

static void
load_party (Party *party, char **values, gsize n)
{
  g_auto (GStrv) sanctions = g_strsplit (values[4], ",", -1);

  load_editor (party->type, values[0]);
  load_editor (party->name, values[1]);
  load_editor (party->post, values[2]);
  load_editor (party->duty, values[3]);
  load_editor (party->responsibility, n > 5 ? values[5] : "");
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

      /* Drafts of earlier versions know no responsibility of organisations. */
      if (values == NULL || n < 5)
        break;
      load_party (add_party (self), values, n);
    }

  if (self->parties->len == 0)
    add_party (self);
  update_all (self);
}

void
cg_accountables_set_decided_on (CgAccountables *self, CgDate decided_on)
{
  g_return_if_fail (CG_IS_ACCOUNTABLES (self));

  self->decided_on = decided_on;
  update_all (self);
}
