/* test-grid-random.c: random moves, ranges, typing, filling, pasting and undo in a grid over a
 * real store, compared with a plain array of strings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-edit.h"
#include "grid-case.h"
#include "grid-fixture.h"
#include "ui-test.h"

#define N_ROWS 9
#define N_COLUMNS 4
#define N_STEPS 160

/* Columns of texts that may be empty; two of them are long ones. */
static const int fields[N_COLUMNS] = { CG_PROBLEM_DEADLINE_TEXT, CG_PROBLEM_STANDARD,
                                       CG_PROBLEM_REMARK, CG_PROBLEM_COMPLETION };
static const char *const words[] = { "",           "整改", "年底前", "a\tb",
                                     "“引”\"号\"", "=1",   "0012",   "甲 乙" };

typedef struct
{
  char *text[N_ROWS][N_COLUMNS];
} Table;

typedef struct
{
  GridCase grid;
  CgOffice *office;
  GRand *rand;
  GPtrArray *past; /* of Table, the last one is what holds */
  guint row, column, anchor_row, anchor_column;
  int home; /* the column that Enter goes back to after Tab, -1: none */
} Case;

static void
table_free (gpointer data)
{
  Table *table = data;

  for (guint i = 0; i < N_ROWS; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      g_free (table->text[i][j]);
  g_free (table);
}

static Table *
table_copy (const Table *table)
{
  Table *copy = g_new0 (Table, 1);

  for (guint i = 0; i < N_ROWS; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      copy->text[i][j] = g_strdup (table->text[i][j]);
  return copy;
}

static Table *
now (Case *self)
{
  return self->past->pdata[self->past->len - 1];
}

static gboolean
table_equal (const Table *a, const Table *b)
{
  for (guint i = 0; i < N_ROWS; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      if (!g_str_equal (a->text[i][j], b->text[i][j]))
        return FALSE;
  return TRUE;
}

/* What a text becomes in a cell of this column. */
static void
put (Table *table, guint row, guint column, const char *text)
{
  char *own = g_strstrip (g_strdup (text));

  if (column == 0)
    g_strdelimit (own, "\r\n\t", ' ');
  g_free (table->text[row][column]);
  table->text[row][column] = own;
}

/* A step that changes something is one that can be undone. */
static void
push (Case *self, Table *table)
{
  if (table_equal (table, now (self)))
    table_free (table);
  else
    g_ptr_array_add (self->past, table);
}

/* ---- what the grid has ---- */

static gboolean
is_as_expected (gpointer data)
{
  Case *self = data;

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autoptr (CgRow) row = cg_listing_get_row (self->grid.listing, i);
      const CgRecord *record = row != NULL ? cg_row_get_record (row) : NULL;

      for (guint j = 0; j < N_COLUMNS; j++)
        if (record == NULL ||
            !g_str_equal (cg_record_text (record, fields[j]), now (self)->text[i][j]))
          return FALSE;
    }
  return TRUE;
}

static void
assert_cells (Case *self)
{
  CgGridRange range;

  ui_test_wait (is_as_expected, self);
  g_assert_true (cg_grid_get_range (self->grid.grid, &range));
  g_assert_cmpuint (grid_case_cursor_row (&self->grid), ==, self->row);
  g_assert_cmpint (grid_case_cursor_field (&self->grid), ==, fields[self->column]);
  g_assert_cmpuint (range.top, ==, MIN (self->row, self->anchor_row));
  g_assert_cmpuint (range.bottom, ==, MAX (self->row, self->anchor_row));
  g_assert_cmpuint (range.left, ==, MIN (self->column, self->anchor_column));
  g_assert_cmpuint (range.right, ==, MAX (self->column, self->anchor_column));
}

/* ---- steps ---- */

static void
move (Case *self)
{
  static const guint keys[] = { GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Left, GDK_KEY_Right };
  int which = g_rand_int_range (self->rand, 0, 4);
  gboolean far = g_rand_int_range (self->rand, 0, 6) == 0;
  gboolean extend = g_rand_boolean (self->rand);

  grid_case_press (&self->grid, keys[which],
                   (far ? GDK_CONTROL_MASK : 0) | (extend ? GDK_SHIFT_MASK : 0));
  self->home = -1;
  if (which == 0)
    self->row = far || self->row == 0 ? 0 : self->row - 1;
  else if (which == 1)
    self->row = far ? N_ROWS - 1 : MIN (self->row + 1, N_ROWS - 1);
  else if (which == 2)
    self->column = far || self->column == 0 ? 0 : self->column - 1;
  else
    self->column = far ? N_COLUMNS - 1 : MIN (self->column + 1, N_COLUMNS - 1);
  if (!extend)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
}

static const char *
random_word (Case *self)
{
  return words[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (words))];
}

static void
type (Case *self)
{
  const char *word = words[g_rand_int_range (self->rand, 1, G_N_ELEMENTS (words))];
  GtkWidget *text = ui_test_find (grid_case_body_of (&self->grid), GTK_TYPE_TEXT);
  Table *table = table_copy (now (self));
  gboolean down = g_rand_boolean (self->rand);
  int position = 0;

  gtk_editable_insert_text (GTK_EDITABLE (text), word, -1, &position);
  g_assert_true (cg_grid_is_editing (self->grid.grid));
  if (g_rand_int_range (self->rand, 0, 4) == 0)
    {
      grid_case_press (&self->grid, GDK_KEY_Escape, 0);
      table_free (table);
      return;
    }
  grid_case_press (&self->grid, down ? GDK_KEY_Return : GDK_KEY_Tab, 0);
  put (table, self->row, self->column, word);
  push (self, table);
  if (down)
    {
      self->row = MIN (self->row + 1, N_ROWS - 1);
      self->column = self->home >= 0 ? (guint) self->home : self->column;
      self->home = -1;
    }
  else
    {
      self->home = self->home >= 0 ? self->home : (int) self->column;
      self->column = MIN (self->column + 1, N_COLUMNS - 1);
    }
  self->anchor_row = self->row;
  self->anchor_column = self->column;
}

static void
fill (Case *self, gboolean clear)
{
  Table *table = table_copy (now (self));
  guint top = MIN (self->row, self->anchor_row);
  guint bottom = MAX (self->row, self->anchor_row);

  if (!clear && top == bottom && top > 0)
    top--;
  for (guint i = clear ? top : top + 1; i <= bottom; i++)
    for (guint j = MIN (self->column, self->anchor_column);
         j <= MAX (self->column, self->anchor_column); j++)
      put (table, i, j, clear ? "" : table->text[top][j]);
  push (self, table);
  grid_case_press (&self->grid, clear ? GDK_KEY_Delete : GDK_KEY_d, clear ? 0 : GDK_CONTROL_MASK);
}

static gboolean
is_asked (gpointer data)
{
  return ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static gboolean
is_answered (gpointer data)
{
  return !is_asked (NULL);
}

static void
confirm (void)
{
  GtkWindow *dialog;

  ui_test_wait (is_asked, NULL);
  dialog = ui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "yes");
  gtk_window_close (dialog);
  ui_test_wait (is_answered, NULL);
}

/* A block of two by two, cut off at the right; rows do not go past the end. */
static void
paste (Case *self)
{
  Table *table = table_copy (now (self));
  guint top = MIN (MIN (self->row, self->anchor_row), N_ROWS - 2);
  guint left = MIN (self->column, self->anchor_column);
  g_autoptr (GString) text = g_string_new (NULL);

  if (MIN (self->row, self->anchor_row) > N_ROWS - 2)
    {
      table_free (table);
      return;
    }
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      {
        const char *word = random_word (self);
        g_auto (GStrv) parts = g_strsplit (word, "\"", -1);
        g_autofree char *doubled = g_strjoinv ("\"\"", parts);

        /* As spreadsheets do: what does not need quotes has none. */
        g_string_append_printf (text, strpbrk (word, "\t\r\n\"") != NULL ? "\"%s\"%c" : "%s%c",
                                doubled, j == 0 ? '\t' : '\n');
        if (left + j < N_COLUMNS)
          put (table, top + i, left + j, word);
      }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->grid.window), text->str);
  if (table_equal (table, now (self)))
    {
      table_free (table);
      return;
    }
  grid_case_press (&self->grid, GDK_KEY_v, GDK_CONTROL_MASK);
  push (self, table);
  confirm ();
}

static void
undo (Case *self)
{
  g_autoptr (GError) error = NULL;

  if (self->past->len == 1)
    return;
  cg_store_undo (self->grid.store.store, cg_office_get_actor (self->office), NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (self->past, (int) self->past->len - 1);
}

static void
step (Case *self)
{
  switch (g_rand_int_range (self->rand, 0, 10))
    {
    case 0:
    case 1:
      type (self);
      break;
    case 2:
      fill (self, FALSE);
      break;
    case 3:
      fill (self, TRUE);
      break;
    case 4:
      paste (self);
      break;
    case 5:
      undo (self);
      break;
    default:
      move (self);
    }
}

static void
set_up (Case *self, gconstpointer data)
{
  g_autoptr (CgListEdit) editing = NULL;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) columns =
      cg_columns_of (CG_ENTITY_PROBLEM, fields[0], fields[1], fields[2], fields[3], -1);
  Table *empty = g_new0 (Table, 1);

  grid_case_set_up (&self->grid, data);
  self->office = cg_office_new (self->grid.store.store);
  editing = cg_list_edit_new (self->office);
  self->rand = g_rand_new_with_seed (GPOINTER_TO_UINT (20261130));
  self->past = g_ptr_array_new_with_free_func (table_free);
  self->home = -1;
  for (guint i = 0; i < N_ROWS; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      empty->text[i][j] = g_strdup ("");
  g_ptr_array_add (self->past, empty);
  cg_grid_set_columns (self->grid.grid, columns);
  cg_grid_set_editing (self->grid.grid, CG_GRID_EDITING (editing));
  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "todo");
  cg_query_add_sort (query, CG_PROBLEM_PROBLEM_NO, TRUE);
  cg_listing_set_query (self->grid.listing, query);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid.grid));
  grid_case_settle (&self->grid);
  grid_case_press (&self->grid, GDK_KEY_Home, GDK_CONTROL_MASK);
}

static void
tear_down (Case *self, gconstpointer data)
{
  cg_grid_set_editing (self->grid.grid, NULL);
  g_clear_object (&self->office);
  g_clear_pointer (&self->rand, g_rand_free);
  g_clear_pointer (&self->past, g_ptr_array_unref);
  grid_case_tear_down (&self->grid, data);
}

static void
test_random (Case *self, gconstpointer data)
{
  assert_cells (self);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (self);
      assert_cells (self);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add ("/grid-random/play", Case, GUINT_TO_POINTER (N_ROWS), set_up, test_random, tear_down);

  return ui_test_run ();
}
