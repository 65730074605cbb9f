/* test-register.c: the parties of 登记案件: what they are asked, how long sanctions last, drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-accountables.h"
#include "cg-chip.h"
#include "cg-effect-period.h"
#include "cg-party-row.h"
#include "cg-pick-array.h"
#include "cg-sanction-kinds.h"
#include "cg-text-editor.h"
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

typedef struct
{
  CgChips *who;
  CgAccountables *parties;
  GtkWidget *window;
} Part;

static CgPickSource *
make_units (void)
{
  CgPickArray *units = cg_pick_array_new ();

  cg_pick_array_add (units, cg_pick_item_new (1, "双河镇党委", "乡镇", 0));
  cg_pick_array_add (units, cg_pick_item_new (2, "双河镇财政所", "站所", 1));
  return CG_PICK_SOURCE (units);
}

/* Who they are above, what they got below, as the parts of the form. */
static Part
open_part (void)
{
  g_autoptr (CgPickSource) units = make_units ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  Part part;

  part.who = CG_CHIPS (cg_chips_new (CG_ENTITY_ACCOUNTABLE));
  part.parties = CG_ACCOUNTABLES (cg_accountables_new (part.who, units));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part.who));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part.parties));
  part.window = ui_test_open (box, 620, 400);
  return part;
}

static const char *
chip (Part *part, guint place)
{
  return g_array_index (cg_chips_get_values (part->who), CgChipValue, place).name;
}

static void
test_parties (void)
{
  Part part = open_part ();
  g_autoptr (GKeyFile) draft = make_draft ();
  g_autoptr (GKeyFile) saved = g_key_file_new ();
  g_autoptr (CgEdit) edit = cg_edit_new ("case.register", 0);
  g_auto (GStrv) again = NULL;
  gsize n;

  cg_accountables_load (part.parties, draft, "parties");
  cg_accountables_set_decided_on (part.parties, day ("2026-11-20"));
  ui_test_picture (part.window, "parties");
  g_assert_cmpuint (cg_chips_get_values (part.who)->len, ==, 2);
  g_assert_cmpstr (chip (&part, 0), ==, "双河镇党委・党组织");
  g_assert_cmpstr (chip (&part, 1), ==, "韩某・副镇长");

  cg_accountables_fill_edit (part.parties, edit, 1);
  g_assert_cmpstr (written (edit, CG_ENTITY_ACCOUNTABLE, 0, CG_ACCOUNTABLE_RESPONSIBILITY)->text,
                   ==, "principal");
  g_assert_null (written (edit, CG_ENTITY_ACCOUNTABLE, 0, CG_ACCOUNTABLE_DUTY));
  g_assert_cmpstr (written (edit, CG_ENTITY_ACCOUNTABLE, 1, CG_ACCOUNTABLE_DUTY)->text, ==,
                   "important");
  g_assert_cmpstr (written (edit, CG_ENTITY_ACCOUNTABLE, 1, CG_ACCOUNTABLE_POST)->text, ==,
                   "副镇长");
  g_assert_null (written (edit, CG_ENTITY_SANCTION, 0, CG_SANCTION_EFFECT_UNTIL));
  g_assert_cmpstr (written (edit, CG_ENTITY_SANCTION, 1, CG_SANCTION_EFFECT_UNTIL)->text, ==,
                   "2027-11-19");
  g_assert_cmpstr (written (edit, CG_ENTITY_SANCTION, 1, CG_SANCTION_DECIDED_ON)->text, ==,
                   "2026-11-20");

  cg_accountables_save (part.parties, saved, "parties");
  again = g_key_file_get_string_list (saved, "parties", "party0", &n, NULL);
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpstr (again[5], ==, "principal");
  ui_test_close (part.window, part.parties);
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

/* A sanction for the other type does not come back with a draft. */
static void
test_sanctions_fit (void)
{
  Part part = open_part ();
  g_autoptr (GKeyFile) draft = make_draft ();
  const char *organisation[] = { "org", "双河镇党委", "", "", "warning,org_notice", "" };
  CgChips *chips;
  gsize n;

  cg_choices_get (CG_CHOICES_SANCTION, &n);
  g_assert_cmpuint (offered ("org"), ==, 3);
  g_assert_cmpuint (offered ("org") + offered ("cadre"), ==, n);

  g_key_file_set_string_list (draft, "parties", "party0", organisation,
                              G_N_ELEMENTS (organisation));
  cg_accountables_load (part.parties, draft, "parties");
  chips = CG_CHIPS (find_nth (GTK_WIDGET (part.parties), CG_TYPE_CHIPS, &(guint){ 0 }));
  g_assert_cmpuint (cg_chips_get_values (chips)->len, ==, 1);
  g_assert_cmpstr (g_array_index (cg_chips_get_values (chips), CgChipValue, 0).name, ==, "通报");
  chips = CG_CHIPS (find_nth (GTK_WIDGET (part.parties), CG_TYPE_CHIPS, &(guint){ 1 }));
  g_assert_cmpuint (cg_chips_get_values (chips)->len, ==, 2);
  ui_test_close (part.window, part.parties);
}

/* ---- naming parties ---- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GPtrArray **) data = cg_pick_source_find_finish (CG_PICK_SOURCE (source), result, NULL);
}

static gboolean
is_found (gpointer data)
{
  return *(GPtrArray **) data != NULL;
}

/* What is offered for a text, as "type name/post" a line. */
static char *
offers (const char *typed)
{
  g_autoptr (CgPickSource) units = make_units ();
  g_autoptr (CgPartySource) source = cg_party_source_new (units);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  cg_pick_source_find_async (CG_PICK_SOURCE (source), CG_ENTITY_ACCOUNTABLE, 0, typed, NULL,
                             found_cb, &lines);
  ui_test_wait (is_found, &lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const CgParty *party =
          cg_party_source_get (source, cg_pick_item_get_id (g_ptr_array_index (lines, i)));

      g_string_append_printf (words, "%s%s %s/%s", i > 0 ? ", " : "", party->type, party->name,
                              party->post);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_offers (const char *typed, const char *expected)
{
  g_autofree char *words = offers (typed);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_offers (void)
{
  assert_offers ("邓某 党委书记", "cadre 邓某/党委书记");
  assert_offers ("邓某，党委委员、副镇长", "cadre 邓某/党委委员、副镇长");
  assert_offers ("邓某・党委书记 ", "cadre 邓某/党委书记");
  assert_offers ("邓某", "cadre 邓某/, org 邓某/");
  assert_offers ("县财政局", "org 县财政局/, cadre 县财政局/");
  assert_offers ("县乡村振兴服务中心", "org 县乡村振兴服务中心/, cadre 县乡村振兴服务中心/");
  assert_offers ("双河镇党委", "org 双河镇党委/, cadre 双河镇党委/");
  assert_offers ("shzd", "org 双河镇党委/");
  assert_offers ("xyz", "");
  assert_offers ("", "org 双河镇党委/, org 双河镇财政所/");
}

static gboolean
is_named (gpointer data)
{
  return cg_chips_get_values (CG_CHIPS (data))->len == 1;
}

/* A name typed and taken has a row; its post can be mended there; with the chip it goes. */
static void
test_named (void)
{
  Part part = open_part ();
  GtkWidget *entry = cg_pick_field_get_entry (CG_PICK_FIELD (part.who));
  GtkWidget *row;
  GtkWidget *post;

  gtk_editable_set_text (GTK_EDITABLE (entry), "邓某 党委书记");
  g_signal_emit_by_name (entry, "activate");
  ui_test_wait (is_named, part.who);
  g_assert_cmpstr (chip (&part, 0), ==, "邓某・党委书记");
  row = find_nth (GTK_WIDGET (part.parties), CG_TYPE_PARTY_ROW, &(guint){ 0 });
  post = find_nth (row, CG_TYPE_TEXT_EDITOR, &(guint){ 0 });
  gtk_editable_set_text (GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (post))), "镇长");
  g_assert_cmpstr (chip (&part, 0), ==, "邓某・镇长");

  g_signal_emit_by_name (find_nth (GTK_WIDGET (part.who), CG_TYPE_CHIP, &(guint){ 0 }), "removed");
  g_assert_cmpuint (cg_chips_get_values (part.who)->len, ==, 0);
  g_assert_null (find_nth (GTK_WIDGET (part.parties), CG_TYPE_PARTY_ROW, &(guint){ 0 }));
  ui_test_close (part.window, part.parties);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/register/effect", test_effect);
  g_test_add_func ("/register/parties", test_parties);
  g_test_add_func ("/register/sanctions-fit", test_sanctions_fit);
  g_test_add_func ("/register/offers", test_offers);
  g_test_add_func ("/register/named", test_named);
  return ui_test_run ();
}
