/* test-edit-lines.c: lines of an edit: what hangs together, and taking some of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random edits as an import makes them: problems, further measures on lines below, units that
 * several lines name.
 */
#include "config.h"

#include "cg-edit-lines.h"

#define ROUNDS 200

/* How a line hangs on others: its problem is made by this line; the unit it names, 0: none. */
typedef struct
{
  guint made_by;
  gint64 unit;
} Line;

typedef struct
{
  GRand *random;
  CgEdit *edit;
  GArray *made; /* of Line, the first is line 0 */
  gint64 units[3];
  gint64 problem;
  guint problem_line;
} World;

static guint
pick (World *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static void
add_line (World *self)
{
  guint number = self->made->len;
  Line line = { number, 0 };

  self->edit->line = number;
  if (self->problem == 0 || pick (self, 2))
    {
      self->problem = cg_edit_insert (self->edit, CG_ENTITY_PROBLEM);
      self->problem_line = number;
      line.unit = pick (self, 2) ? self->units[pick (self, G_N_ELEMENTS (self->units))] : 0;
      if (line.unit != 0)
        cg_edit_set_integer (self->edit, CG_ENTITY_PROBLEM, self->problem, CG_PROBLEM_UNIT,
                             line.unit);
    }
  else
    {
      gint64 id = cg_edit_insert (self->edit, CG_ENTITY_MEASURE);

      cg_edit_set_integer (self->edit, CG_ENTITY_MEASURE, id, CG_MEASURE_PROBLEM, self->problem);
      line.made_by = self->problem_line;
    }
  g_array_append_val (self->made, line);
}

static void
set_up (World *self, gconstpointer data)
{
  const Line none = { 0 };

  self->random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  self->edit = cg_edit_new ("import", 1);
  self->made = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_append_val (self->made, none);
  for (guint i = 0; i < G_N_ELEMENTS (self->units); i++)
    self->units[i] = cg_edit_insert (self->edit, CG_ENTITY_UNIT);
  self->problem = 0;
  for (guint n = 1 + pick (self, 30); n > 0; n--)
    add_line (self);
}

static void
tear_down (World *self, gconstpointer data)
{
  g_rand_free (self->random);
  cg_edit_free (self->edit);
  g_array_unref (self->made);
}

static const Line *
line_at (World *self, guint line)
{
  return &g_array_index (self->made, Line, line);
}

static gboolean
has_record (const CgEdit *edit, gint64 id)
{
  for (guint i = 0; i < edit->changes->len; i++)
    if (g_array_index (edit->changes, CgChange, i).id == id)
      return TRUE;

  return FALSE;
}

static gboolean
has_line (const CgEdit *edit, guint line)
{
  for (guint i = 0; i < edit->changes->len; i++)
    if (g_array_index (edit->changes, CgChange, i).line == line)
      return TRUE;

  return FALSE;
}

/* A unit is there if a line names it, or if none ever did and the beginning is taken. */
static void
assert_units (World *self, const CgEdit *edit, guint first, guint end, const CgLeftLine *left)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->units); i++)
    {
      gboolean named = FALSE;
      gboolean taken = FALSE;

      for (guint line = 1; line < self->made->len; line++)
        if (line_at (self, line)->unit == self->units[i])
          {
            named = TRUE;
            taken |= line >= first && line < end && left[line] == 0;
          }
      g_assert_cmpint (has_record (edit, self->units[i]), ==, named ? taken : first == 0);
    }
}

static void
assert_taken (World *self, CgEditLines *lines, guint first, guint end, const CgLeftLine *left)
{
  g_autoptr (CgEdit) edit = cg_edit_lines_take (lines, first, end, left);

  for (guint line = 1; line < self->made->len; line++)
    g_assert_cmpint (has_line (edit, line), ==, line >= first && line < end && left[line] == 0);
  assert_units (self, edit, first, end, left);
}

/* The counts are those of the lines taken. */
static void
assert_made (CgEditLines *lines, const CgLeftLine *left)
{
  g_autoptr (CgEdit) edit = cg_edit_lines_take (lines, 0, cg_edit_lines_end (lines), left);
  guint expected[CG_N_ENTITIES] = { 0 };
  guint made[CG_N_ENTITIES];

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      expected[change->entity] += change->kind == CG_CHANGE_INSERT;
    }

  cg_edit_lines_made (lines, left, made);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    g_assert_cmpuint (made[i], ==, expected[i]);
}

static void
assert_spread (World *self, CgEditLines *lines, CgLeftLine *left)
{
  g_autofree CgLeftLine *before = g_memdup2 (left, self->made->len * sizeof *left);

  cg_edit_lines_spread (lines, left);
  for (guint line = 1; line < self->made->len; line++)
    {
      guint made_by = line_at (self, line)->made_by;

      g_assert_cmpuint (left[line], ==, before[line] != 0 ? before[line] : before[made_by]);
    }
}

static void
assert_pieces (World *self, CgEditLines *lines, const CgLeftLine *left)
{
  guint records = 1 + pick (self, 8);
  guint next;

  for (guint first = 0; first < self->made->len; first = next)
    {
      next = cg_edit_lines_cut (lines, first, records);
      g_assert_cmpuint (next, >, first);
      for (guint line = 1; line < self->made->len; line++)
        g_assert_cmpint (line >= next, ==, line_at (self, line)->made_by >= next);
      assert_taken (self, lines, first, next, left);
    }
}

static void
test_lines (World *self, gconstpointer data)
{
  for (guint round = 1; round <= ROUNDS; round++)
    {
      g_autoptr (CgEditLines) lines = cg_edit_lines_new (self->edit);
      g_autofree CgLeftLine *left = g_new0 (CgLeftLine, self->made->len);

      g_assert_cmpuint (cg_edit_lines_end (lines), ==, self->made->len);
      g_assert_cmpuint (cg_edit_lines_count (lines), ==, self->made->len - 1);
      assert_pieces (self, lines, left);
      for (guint line = 1; line < self->made->len; line++)
        left[line] = pick (self, 5) == 0 ? line : 0;
      assert_spread (self, lines, left);
      assert_pieces (self, lines, left);
      assert_taken (self, lines, 0, self->made->len, left);
      assert_made (lines, left);

      g_clear_pointer (&lines, cg_edit_lines_free);
      tear_down (self, NULL);
      set_up (self, GUINT_TO_POINTER (round));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit-lines/lines", World, NULL, set_up, test_lines, tear_down);
  return g_test_run ();
}
