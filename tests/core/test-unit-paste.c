/* test-unit-paste.c: lists of units as clerks paste them, and random trees in every notation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-locale.h"
#include "cg-unit-guess.h"
#include "cg-unit-paste.h"

/* The tree as text: one line a unit, "superior/name". */
static char *
describe (const CgUnitPaste *paste)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paste->units->len; i++)
    {
      const CgPastedUnit *unit = g_ptr_array_index (paste->units, i);
      const CgPastedUnit *parent =
          unit->parent >= 0 ? g_ptr_array_index (paste->units, unit->parent) : NULL;

      g_assert_cmpint (unit->parent, <, (int) i);
      g_assert_cmpuint (unit->depth, ==, parent != NULL ? parent->depth + 1 : 0);
      g_string_append_printf (text, "%s%s/%s", i > 0 ? " " : "", parent != NULL ? parent->name : "",
                              unit->name);
    }

  return g_string_free (text, FALSE);
}

static void
assert_tree (const char *pasted, const char *tree, guint notes)
{
  g_autoptr (CgUnitPaste) paste = cg_unit_paste_parse (pasted, "county");
  g_autofree char *found = describe (paste);

  g_assert_cmpstr (found, ==, tree);
  g_assert_cmpuint (paste->notes->len, ==, notes);
}

static const CgPasteNote *
note_at (const CgUnitPaste *paste, guint i)
{
  g_assert_cmpuint (i, <, paste->notes->len);
  return g_ptr_array_index (paste->notes, i);
}

static void
test_indentation (void)
{
  const char *tree =
      "/县水利局 县水利局/水政执法大队 水政执法大队/一中队 县水利局/河道管理所 /双河镇";

  assert_tree ("县水利局\n\t水政执法大队\n\t\t一中队\n\t河道管理所\n双河镇", tree, 0);
  assert_tree ("县水利局\r\n  水政执法大队\r\n    一中队\r\n  河道管理所\r\n双河镇\r\n", tree, 0);
  assert_tree ("县水利局\n　　水政执法大队\n　　　　一中队\n　　河道管理所\n\n双河镇\n\n", tree, 0);
  assert_tree ("    县水利局\n        水政执法大队\n            一中队\n        河道管理所\n双河镇",
               tree, 0);
  /* a step back to between two depths hangs on the nearest above */
  assert_tree ("县水利局\n        水政执法大队\n    河道管理所",
               "/县水利局 县水利局/水政执法大队 县水利局/河道管理所", 0);
  assert_tree ("", "", 0);
  assert_tree ("\n \n　\n", "", 0);
}

static void
test_names (void)
{
  assert_tree ("1、县水利局\n2. 县住建局；\n（三）双河镇\n- 柳湾镇\n四、三合镇\n12\n—",
               "/县水利局 /县住建局 /双河镇 /柳湾镇 /三合镇", 0);
  assert_tree ("\"县\"\"水利\"\"局\"\n\xef\xbb\xbf双河镇", "/县\"水利\"局 /双河镇", 0);
  assert_tree ("序号\t单位名称\t联系电话\n1\t县水利局\t0551-6000\n2\t县住建局\t0551-6001",
               "/县水利局 /县住建局", 0);
}

static void
test_columns (void)
{
  assert_tree ("县水利局\t水政执法大队\n\t河道管理所\n县住建局\t质量监督站",
               "/县水利局 县水利局/水政执法大队 县水利局/河道管理所 /县住建局 县住建局/质量监督站",
               0);
  assert_tree ("县水利局\t水政执法大队\n县水利局\t河道管理所",
               "/县水利局 县水利局/水政执法大队 县水利局/河道管理所", 0);
  assert_tree ("1\t县水利局\t沈某某\n2\t县住建局\t0551-6001", "/县水利局 /县住建局", 1);
  assert_tree ("单位\t上级单位\n水政执法大队\t县水利局\n县水利局\t\n双河镇\t",
               "/县水利局 县水利局/水政执法大队 /双河镇", 0);
}

static void
test_notes (void)
{
  g_autoptr (CgUnitPaste) paste = NULL;

  paste = cg_unit_paste_parse ("县水利局\n双河镇\n 青石村\n县水利局\n 河道管理所", "county");
  g_assert_cmpuint (paste->notes->len, ==, 1);
  g_assert_cmpuint (note_at (paste, 0)->line, ==, 4);
  g_assert_true (note_at (paste, 0)->dropped);
  g_assert_nonnull (strstr (note_at (paste, 0)->sentence, "1"));
  g_clear_pointer (&paste, cg_unit_paste_free);

  assert_tree ("县水利局\n双河镇\n县水利局\n 河道管理所", "/县水利局 县水利局/河道管理所 /双河镇",
               1);
  assert_tree ("单位\t上级单位\n河道管理所\t县水务局", "/河道管理所", 1);
  assert_tree ("单位\t上级单位\n甲局\t乙局\n乙局\t甲局\n丙局\t丙局", "/乙局 乙局/甲局 /丙局", 2);
}

static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CgUnitPaste) paste = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "县");
  paste = cg_unit_paste_parse (text->str, "county");
  g_assert_cmpuint (paste->units->len, ==, 0);
  g_assert_cmpuint (paste->notes->len, ==, 1);
  g_clear_pointer (&paste, cg_unit_paste_free);

  g_string_truncate (text, 0);
  for (guint i = 0; i < CG_PASTE_MOST_LINES + 10; i++)
    g_string_append_printf (text, "第%u村\n", i);
  paste = cg_unit_paste_parse (text->str, "county");
  g_assert_cmpuint (paste->units->len, ==, CG_PASTE_MOST_LINES);
  g_assert_cmpuint (note_at (paste, 0)->line, ==, CG_PASTE_MOST_LINES + 1);
  g_clear_pointer (&paste, cg_unit_paste_free);

  paste = cg_unit_paste_parse ("\xff\xfe县水利局\xff\n\xe4\xb8", "county");
  g_assert_cmpuint (paste->units->len, >=, 1);
}

static void
test_guesses (void)
{
  static const struct
  {
    const char *name;
    const char *parent;
    const char *kind;
    const char *level;
  } units[] = {
    { "县水利局", NULL, "dept", "county" },      { "水政执法大队", "dept", "inst", "county" },
    { "河道管理所", "dept", "inst", "county" },  { "质量监督站", "dept", "inst", "county" },
    { "双河镇", NULL, "town", "town" },          { "青石村", "town", "village", "village" },
    { "城关街道办事处", NULL, "town", "town" },  { "党政办公室", "town", "office", "county" },
    { "县委", NULL, "committee", "county" },     { "县委宣传部", NULL, "dept", "county" },
    { "县水利局党组", NULL, "group", "county" }, { "县城投公司", NULL, "soe", "county" },
    { "市水利局", NULL, "dept", "city" },        { "市场监督管理局", NULL, "dept", "county" },
    { "城市管理局", NULL, "dept", "county" },    { "省水利厅", NULL, "dept", "province" },
    { "县人民法院", NULL, "dept", "county" },    { "县人民医院", NULL, "inst", "county" },
    { "财政所", "town", "inst", "county" },      { "政策法规股", "dept", "office", "county" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const char *kind = cg_unit_guess_kind (units[i].name, units[i].parent, NULL);

      g_assert_cmpstr (kind, ==, units[i].kind);
      g_assert_cmpstr (cg_unit_guess_level (units[i].name, kind, NULL, "county"), ==,
                       units[i].level);
    }

  g_assert_cmpstr (cg_unit_guess_office_level ("中共某县纪律检查委员会"), ==, "county");
  g_assert_cmpstr (cg_unit_guess_office_level ("中共某市某区纪律检查委员会"), ==, "county");
  g_assert_cmpstr (cg_unit_guess_office_level ("中共某市纪律检查委员会"), ==, "city");
  g_assert_cmpstr (cg_unit_guess_office_level ("中共某自治区纪律检查委员会"), ==, "province");
  g_assert_cmpstr (cg_unit_guess_office_level ("中共双河镇纪律检查委员会"), ==, "town");
  g_assert_cmpstr (cg_unit_guess_office_level (""), ==, "county");
}

/* ---- any tree, in any notation, is read as itself ---- */

typedef struct
{
  char *names[40];
  int parents[40];
  int depths[40];
  int n;
} Tree;

static Tree *
random_tree (void)
{
  Tree *tree = g_new0 (Tree, 1);

  tree->n = g_test_rand_int_range (1, 40);
  for (int i = 0; i < tree->n; i++)
    {
      int depth = i == 0 ? 0 : g_test_rand_int_range (0, tree->depths[i - 1] + 2);
      int parent = i - 1;

      while (parent >= 0 && tree->depths[parent] >= depth)
        parent--;
      tree->names[i] = g_strdup_printf ("第%d所", i);
      tree->parents[i] = parent;
      tree->depths[i] = depth;
    }

  return tree;
}

static void
tree_free (Tree *tree)
{
  for (int i = 0; i < tree->n; i++)
    g_free (tree->names[i]);
  g_free (tree);
}

static char *
write_indented (const Tree *tree, const char *step)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < tree->n; i++)
    {
      for (int k = 0; k < tree->depths[i]; k++)
        g_string_append (text, step);
      g_string_append_printf (text, "%s\n", tree->names[i]);
    }

  return g_string_free (text, FALSE);
}

static char *
write_columns (const Tree *tree)
{
  GString *text = g_string_new ("主管单位\t类别\t单位名称\n");

  for (int i = 0; i < tree->n; i++)
    g_string_append_printf (text, "%s\t\t%s\n",
                            tree->parents[i] >= 0 ? tree->names[tree->parents[i]] : "",
                            tree->names[i]);

  return g_string_free (text, FALSE);
}

static char *
describe_tree (const Tree *tree)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < tree->n; i++)
    g_string_append_printf (text, "%s%s/%s", i > 0 ? " " : "",
                            tree->parents[i] >= 0 ? tree->names[tree->parents[i]] : "",
                            tree->names[i]);

  return g_string_free (text, FALSE);
}

static void
test_any_tree (void)
{
  static const char *const steps[] = { "\t", " ", "   ", "　　" };

  for (guint round = 0; round < 200; round++)
    {
      Tree *tree = random_tree ();
      g_autofree char *expected = describe_tree (tree);
      g_autofree char *columns = write_columns (tree);
      g_autofree char *indented = write_indented (tree, steps[round % G_N_ELEMENTS (steps)]);

      assert_tree (indented, expected, 0);
      assert_tree (columns, expected, 0);
      tree_free (tree);
    }
}

static void
test_edit (void)
{
  g_autoptr (CgUnitPaste) paste = cg_unit_paste_parse ("双河镇\n 青石村", "county");
  g_autoptr (CgEdit) edit = cg_edit_new ("setup", 0);
  const CgValue *parent;

  cg_unit_paste_add_to (paste, edit);
  parent = cg_edit_find (edit, CG_ENTITY_UNIT, -2, CG_UNIT_PARENT);
  g_assert_cmpint (parent->integer, ==, -1);
  g_assert_cmpstr (cg_edit_find (edit, CG_ENTITY_UNIT, -2, CG_UNIT_KIND)->text, ==, "village");
  g_assert_null (cg_edit_find (edit, CG_ENTITY_UNIT, -1, CG_UNIT_PARENT));
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-paste/indentation", test_indentation);
  g_test_add_func ("/unit-paste/names", test_names);
  g_test_add_func ("/unit-paste/columns", test_columns);
  g_test_add_func ("/unit-paste/notes", test_notes);
  g_test_add_func ("/unit-paste/limits", test_limits);
  g_test_add_func ("/unit-paste/guesses", test_guesses);
  g_test_add_func ("/unit-paste/any-tree", test_any_tree);
  g_test_add_func ("/unit-paste/edit", test_edit);
  return g_test_run ();
}
