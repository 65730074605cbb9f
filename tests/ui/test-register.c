/* test-register.c: the parties of 登记案件: what they are asked, how long sanctions last, drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-accountables.h"
#include "cg-chips.h"
#include "cg-choice-editor.h"
#include "cg-effect-period.h"
#include "cg-sanction-kinds.h"
#include "ui-test.h"

static CgDate
day (const char *iso)
{
  CgDate date = 0;

  g_assert_true (cg_date_parse_iso (iso, &date));
  return date;
}

static void
test_effect (void)
{
  CgDate decided = day ("2026-11-20");

  g_assert_cmpuint (cg_effect_until ("written", decided), ==, day ("2027-05-19"));
  g_assert_cmpuint (cg_effect_until ("warning", decided), ==, day ("2027-11-19"));
  g_assert_cmpuint (cg_effect_until ("serious_warning", decided), ==, day ("2028-05-19"));
  g_assert_cmpuint (cg_effect_until ("org_notice", decided), ==, 0);
  g_assert_cmpuint (cg_effect_until ("warning", 0), ==, 0);
}

static GKeyFile *
make_draft (void)
{
  const char *organisation[] = { "org", "双河镇党委", "", "", "org_notice", "principal" };
  const char *cadre[] = { "cadre", "韩某", "副镇长", "important", "warning,transfer", "" };
  GKeyFile *draft = g_key_file_new ();

  g_key_file_set_string_list (draft, "parties", "party0", organisation,
                              G_N_ELEMENTS (organisation));
  /* As an earlier version left it: five values. */
  g_key_file_set_string_list (draft, "parties", "party1", cadre, 5);
  return draft;
}

/* The value that the edit gives a field of the nth record of a kind; NULL: none. */
static const CgValue *
written (const CgEdit *edit, CgEntity entity, guint nth, int field)
{
  gint64 id = 0;
  guint n = 0;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *write = &g_array_index (edit->changes, CgChange, i);

      if (write->entity == entity && write->id != id)
        {
          id = write->id;
          n++;
        }
      if (write->entity == entity && n == nth + 1 && write->kind == CG_CHANGE_SET &&
          write->field == field)
        return &write->value;
    }

  return NULL;
}

/* Who they are above, what they got below, as the parts of the form. */
static GtkWidget *
show (CgAccountables *parties)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), cg_accountables_get_who (parties));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (parties));
  return box;
}

static void
test_parties (void)
{
  CgAccountables *parties = CG_ACCOUNTABLES (cg_accountables_new ());
  GtkWidget *window = ui_test_open (show (parties), 620, 400);
  g_autoptr (GKeyFile) draft = make_draft ();
  g_autoptr (GKeyFile) saved = g_key_file_new ();
  g_autoptr (CgEdit) edit = cg_edit_new ("case.register", 0);
  g_auto (GStrv) again = NULL;
  gsize n;

  cg_accountables_load (parties, draft, "parties");
  cg_accountables_set_decided_on (parties, day ("2026-11-20"));
  ui_test_picture (window, "parties");

  cg_accountables_fill_edit (parties, edit, 1);
  g_assert_cmpstr (written (edit, CG_ENTITY_ACCOUNTABLE, 0, CG_ACCOUNTABLE_RESPONSIBILITY)->text,
                   ==, "principal");
  g_assert_null (written (edit, CG_ENTITY_ACCOUNTABLE, 0, CG_ACCOUNTABLE_DUTY));
  g_assert_cmpstr (written (edit, CG_ENTITY_ACCOUNTABLE, 1, CG_ACCOUNTABLE_DUTY)->text, ==,
                   "important");
  g_assert_null (written (edit, CG_ENTITY_SANCTION, 0, CG_SANCTION_EFFECT_UNTIL));
  g_assert_cmpstr (written (edit, CG_ENTITY_SANCTION, 1, CG_SANCTION_EFFECT_UNTIL)->text, ==,
                   "2027-11-19");
  g_assert_cmpstr (written (edit, CG_ENTITY_SANCTION, 1, CG_SANCTION_DECIDED_ON)->text, ==,
                   "2026-11-20");

  cg_accountables_save (parties, saved, "parties");
  again = g_key_file_get_string_list (saved, "parties", "party0", &n, NULL);
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpstr (again[5], ==, "principal");
  ui_test_close (window, parties);
}

/* The nth widget of a type below a widget. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
offered (const char *type)
{
  g_autoptr (CgPickArray) kinds = cg_sanction_kinds_new (type);

  return cg_pick_array_get_length (kinds);
}

/* Another type of party takes away the sanctions that do not fit it; the others stay. */
static void
test_type_changed (void)
{
  CgAccountables *parties = CG_ACCOUNTABLES (cg_accountables_new ());
  GtkWidget *window = ui_test_open (show (parties), 620, 400);
  g_autoptr (GKeyFile) draft = make_draft ();
  GtkWidget *type;
  CgChips *chips;
  gsize n;

  cg_choices_get (CG_CHOICES_SANCTION, &n);
  g_assert_cmpuint (offered ("org"), ==, 3);
  g_assert_cmpuint (offered ("org") + offered ("cadre"), ==, n);

  cg_accountables_load (parties, draft, "parties");
  type = find_nth (cg_accountables_get_who (parties), CG_TYPE_CHOICE_EDITOR, &(guint){ 0 });
  chips = CG_CHIPS (find_nth (GTK_WIDGET (parties), CG_TYPE_CHIPS, &(guint){ 0 }));
  g_assert_cmpuint (cg_chips_get_values (chips)->len, ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cg_editor_get_focus_widget (CG_EDITOR (type))), 1);
  g_assert_cmpuint (cg_chips_get_values (chips)->len, ==, 0);
  chips = CG_CHIPS (find_nth (GTK_WIDGET (parties), CG_TYPE_CHIPS, &(guint){ 1 }));
  g_assert_cmpuint (cg_chips_get_values (chips)->len, ==, 2);
  ui_test_close (window, parties);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/register/effect", test_effect);
  g_test_add_func ("/register/parties", test_parties);
  g_test_add_func ("/register/type-changed", test_type_changed);
  return ui_test_run ();
}
