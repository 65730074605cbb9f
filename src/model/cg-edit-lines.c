/* cg-edit-lines.c: an edit made from the lines of a table, some of which are left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-edit-lines.h"

#include <string.h>

typedef struct
{
  guint from;    /* its first change */
  guint to;      /* the place after its last one */
  guint records; /* that it makes or changes */
  guint reach;   /* the last line that refers to what it makes */
} Line;

struct _CgEditLines
{
  const CgEdit *edit;
  GArray *lines;     /* of Line, by line; the first is line 0 */
  guint n;           /* of them that change something */
  GHashTable *first; /* gint64 → the record's first CgChange */
  GHashTable *asked; /* gint64 of the records of line 0 that something refers to */
};

static const CgChange *
change_at (const CgEditLines *self, guint i)
{
  return &g_array_index (self->edit->changes, CgChange, i);
}

static Line *
line_at (const CgEditLines *self, guint line)
{
  return &g_array_index (self->lines, Line, line);
}

/* ---- what is known of them ---- */

static gboolean
changes_something (const CgEditLines *self, guint line)
{
  return line_at (self, line)->to > 0;
}

/* The first change of the record that @change refers to and that this edit makes, or NULL. */
static const CgChange *
made_for (const CgEditLines *self, const CgChange *change)
{
  const CgChange *first;

  if (change->kind != CG_CHANGE_SET || change->value.type != CG_VALUE_INTEGER ||
      cg_field_get (change->entity, change->field)->type != CG_FIELD_REFERENCE)
    return NULL;

  first = g_hash_table_lookup (self->first, &change->value.integer);
  return first != NULL && first->kind == CG_CHANGE_INSERT ? first : NULL;
}

static void
note_place (CgEditLines *self, guint i)
{
  const CgChange *change = change_at (self, i);
  Line *line;

  if (change->line >= self->lines->len)
    g_array_set_size (self->lines, change->line + 1);
  line = line_at (self, change->line);
  if (line->to == 0)
    line->from = i;
  line->to = i + 1;
  if (g_hash_table_contains (self->first, &change->id))
    return;

  g_hash_table_insert (self->first, (gpointer) &change->id, (gpointer) change);
  line->records++;
}

static void
note_reference (CgEditLines *self, guint i)
{
  const CgChange *change = change_at (self, i);
  const CgChange *made = made_for (self, change);

  if (made == NULL)
    return;
  if (made->line == 0)
    g_hash_table_add (self->asked, (gpointer) &made->id);
  else
    line_at (self, made->line)->reach = MAX (line_at (self, made->line)->reach, change->line);
}

CgEditLines *
cg_edit_lines_new (const CgEdit *edit)
{
  CgEditLines *self = g_new0 (CgEditLines, 1);

  self->edit = edit;
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  self->first = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->asked = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_array_set_size (self->lines, 1);
  for (guint i = 0; i < edit->changes->len; i++)
    note_place (self, i);
  for (guint i = 0; i < edit->changes->len; i++)
    note_reference (self, i);
  for (guint line = 1; line < self->lines->len; line++)
    self->n += changes_something (self, line);

  return self;
}

void
cg_edit_lines_free (CgEditLines *self)
{
  g_array_unref (self->lines);
  g_hash_table_unref (self->first);
  g_hash_table_unref (self->asked);
  g_free (self);
}

guint
cg_edit_lines_end (const CgEditLines *self)
{
  return self->lines->len;
}

guint
cg_edit_lines_count (const CgEditLines *self)
{
  return self->n;
}

const CgChange *
cg_edit_lines_find (const CgEditLines *self, gint64 id)
{
  return g_hash_table_lookup (self->first, &id);
}

/* ---- what hangs together ---- */

/* Adds to @ids the records of line 0 that refer to one of them, until there are no more. */
static void
gather_users (const CgEditLines *self, GHashTable *ids)
{
  const Line *shared = line_at (self, 0);
  guint before;

  do
    {
      before = g_hash_table_size (ids);
      for (guint i = shared->from; i < shared->to; i++)
        {
          const CgChange *change = change_at (self, i);
          const CgChange *made = change->line == 0 ? made_for (self, change) : NULL;

          if (made != NULL && g_hash_table_contains (ids, &made->id))
            g_hash_table_add (ids, (gpointer) &change->id);
        }
    }
  while (g_hash_table_size (ids) > before);
}

GArray *
cg_edit_lines_using (const CgEditLines *self, gint64 id)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));

  g_hash_table_add (ids, &id);
  gather_users (self, ids);
  for (guint i = 0; i < self->edit->changes->len; i++)
    {
      const CgChange *change = change_at (self, i);
      const CgChange *made = change->line > 0 ? made_for (self, change) : NULL;

      if (made != NULL && g_hash_table_contains (ids, &made->id))
        g_array_append_val (lines, change->line);
    }

  return lines;
}

/* Lines refer to those above them, so that the second pass finds no more as a rule. */
void
cg_edit_lines_spread (const CgEditLines *self, CgLeftLine *left)
{
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < self->edit->changes->len; i++)
        {
          const CgChange *change = change_at (self, i);
          const CgChange *made =
              left[change->line] == 0 && change->line > 0 ? made_for (self, change) : NULL;

          if (made == NULL || made->line == 0 || left[made->line] == 0)
            continue;
          left[change->line] = left[made->line];
          more = TRUE;
        }
    }
}

void
cg_edit_lines_need (const CgEditLines *self, gboolean *wanted)
{
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < self->edit->changes->len; i++)
        {
          const CgChange *change = change_at (self, i);
          const CgChange *made = wanted[change->line] ? made_for (self, change) : NULL;

          if (made == NULL || made->line == 0 || wanted[made->line])
            continue;
          wanted[made->line] = TRUE;
          more = TRUE;
        }
    }
}

guint
cg_edit_lines_cut (const CgEditLines *self, guint first, guint records)
{
  guint last = first;
  guint n = 0;
  guint line;

  for (line = first; line < self->lines->len && (n < records || line <= last); line++)
    {
      n += line_at (self, line)->records;
      last = MAX (last, line_at (self, line)->reach);
    }

  return line;
}

/* ---- some of them ---- */

static gboolean
is_taken (const CgChange *change, guint first, guint end, const CgLeftLine *left)
{
  return change->line > 0 && change->line >= first && change->line < end && left[change->line] == 0;
}

/* The changes of these lines lie between these places. */
static void
find_places (const CgEditLines *self, guint first, guint end, guint *from, guint *to)
{
  *from = G_MAXUINT;
  *to = 0;
  for (guint line = MAX (first, 1); line < end; line++)
    if (changes_something (self, line))
      {
        *from = MIN (*from, line_at (self, line)->from);
        *to = MAX (*to, line_at (self, line)->to);
      }
}

static void
need (const CgEditLines *self, const CgChange *change, GHashTable *needed)
{
  const CgChange *made = made_for (self, change);

  if (made != NULL && made->line == 0)
    g_hash_table_add (needed, (gpointer) &made->id);
}

/* What of line 0 the lines refer to, and what that refers to. */
static GHashTable *
find_needed (const CgEditLines *self, guint first, guint end, const CgLeftLine *left)
{
  GHashTable *needed = g_hash_table_new (g_int64_hash, g_int64_equal);
  const Line *shared = line_at (self, 0);
  guint from, to, before;

  find_places (self, first, end, &from, &to);
  for (guint i = from; i < to; i++)
    if (is_taken (change_at (self, i), first, end, left))
      need (self, change_at (self, i), needed);

  do
    {
      before = g_hash_table_size (needed);
      for (guint i = shared->from; before > 0 && i < shared->to; i++)
        if (change_at (self, i)->line == 0 &&
            g_hash_table_contains (needed, &change_at (self, i)->id))
          need (self, change_at (self, i), needed);
    }
  while (g_hash_table_size (needed) > before);

  return needed;
}

/* Whether a change of line 0 goes with these lines. */
static gboolean
goes_along (const CgEditLines *self, const CgChange *change, guint first, GHashTable *needed)
{
  return change->line == 0 && (g_hash_table_contains (needed, &change->id) ||
                               (first == 0 && !g_hash_table_contains (self->asked, &change->id)));
}

CgEdit *
cg_edit_lines_take (const CgEditLines *self, guint first, guint end, const CgLeftLine *left)
{
  g_autoptr (GHashTable) needed = find_needed (self, first, end, left);
  CgEdit *edit = cg_edit_new (self->edit->action, self->edit->actor);
  const Line *shared = line_at (self, 0);
  guint from, to;

  edit->next_temporary_id = self->edit->next_temporary_id;
  for (guint i = shared->from; i < shared->to; i++)
    if (goes_along (self, change_at (self, i), first, needed))
      cg_edit_append (edit, change_at (self, i));

  find_places (self, first, end, &from, &to);
  for (guint i = from; i < to; i++)
    if (is_taken (change_at (self, i), first, end, left))
      cg_edit_append (edit, change_at (self, i));

  return edit;
}

void
cg_edit_lines_made (const CgEditLines *self,
                    const CgLeftLine *left,
                    guint made[static CG_N_ENTITIES])
{
  guint end = cg_edit_lines_end (self);
  g_autoptr (GHashTable) needed = find_needed (self, 0, end, left);

  memset (made, 0, CG_N_ENTITIES * sizeof *made);
  for (guint i = 0; i < self->edit->changes->len; i++)
    {
      const CgChange *change = change_at (self, i);

      if (change->kind == CG_CHANGE_INSERT &&
          (is_taken (change, 0, end, left) || goes_along (self, change, 0, needed)))
        made[change->entity]++;
    }
}
