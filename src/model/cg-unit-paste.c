/* cg-unit-paste.c: a list of units pasted from a spreadsheet, read as a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the lines become items (a name at an indentation, or under a named superior), then
 * the items become units that know their superior, then the units are put in the order of
 * the tree, so that an edit can make each superior before its subordinates.
 */
#include "config.h"

#include "cg-unit-paste.h"

#include "cg-fault.h"
#include "cg-fold.h"
#include "cg-unit-guess.h"
#include "cg-unit-lines.h"

typedef struct
{
  CgUnitPaste *paste;
  GPtrArray *found;    /* of CgPastedUnit, in the order of lines; `parent` counts in here */
  GHashTable *by_name; /* folded name → place in `found`, plus 1 */
  GArray *superiors;   /* of Superior: what the next line may be indented under */
  GPtrArray *lines;    /* of CgUnitLine */
  gboolean by_heading; /* superiors stand in a column of their own */
} Parser;

typedef struct
{
  int indent;
  int unit;
} Superior;

static void
unit_free (CgPastedUnit *unit)
{
  g_free (unit->name);
  g_free (unit);
}

static void
note_free (CgPasteNote *note)
{
  g_free (note->sentence);
  g_free (note);
}

static void
add_note (Parser *self, guint line, gboolean dropped, CgFault code, ...)
{
  CgPasteNote *note = g_new0 (CgPasteNote, 1);
  va_list arguments;

  note->line = line;
  note->dropped = dropped;
  va_start (arguments, code);
  note->sentence = cg_fault_sentence (code, arguments);
  va_end (arguments);
  g_ptr_array_add (self->paste->notes, note);
}

static CgPastedUnit *
found_unit (Parser *self, int place)
{
  return g_ptr_array_index (self->found, place);
}

static int
find_name (Parser *self, const char *name)
{
  g_autofree char *folded = cg_fold (name);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->by_name, folded)) - 1;
}

/* The unit that a line at @indent stands under; deeper ones have ended. */
static int
superior_at (Parser *self, int indent)
{
  while (self->superiors->len > 0)
    {
      const Superior *last = &g_array_index (self->superiors, Superior, self->superiors->len - 1);

      if (last->indent < indent)
        return last->unit;
      g_array_set_size (self->superiors, self->superiors->len - 1);
    }

  return -1;
}

static int
add_unit (Parser *self, const CgUnitLine *line, int parent)
{
  CgPastedUnit *unit = g_new0 (CgPastedUnit, 1);

  unit->line = line->line;
  unit->name = g_strdup (line->name);
  unit->parent = parent;
  unit->kind = line->kind;
  unit->level = line->level;
  g_ptr_array_add (self->found, unit);
  g_hash_table_insert (self->by_name, cg_fold (line->name), GINT_TO_POINTER (self->found->len));
  return (int) self->found->len - 1;
}

static void
take_line (Parser *self, const CgUnitLine *line)
{
  int parent = superior_at (self, line->indent);
  int unit = find_name (self, line->name);
  Superior superior = { line->indent, unit };

  if (unit < 0)
    superior.unit = add_unit (self, line, parent);
  else if (!line->leads)
    {
      g_autofree char *here = g_strdup_printf ("%u", line->line);
      g_autofree char *first = g_strdup_printf ("%u", found_unit (self, unit)->line);

      add_note (self, line->line, TRUE, CG_FAULT_PASTE_DUPLICATE, here, first);
    }
  g_array_append_val (self->superiors, superior);
}

static void
take_lines (Parser *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CgUnitLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *number = g_strdup_printf ("%u", line->line);

      if (line->fault == CG_UNIT_LINE_GOOD)
        take_line (self, line);
      else if (line->fault == CG_UNIT_LINE_TOO_LONG)
        add_note (self, line->line, TRUE, CG_FAULT_PASTE_TOO_LONG, number);
      else if (line->fault == CG_UNIT_LINE_NO_UNIT)
        add_note (self, line->line, TRUE, CG_FAULT_PASTE_NOT_UNIT, number, line->name);
      else
        add_note (self, line->line, TRUE, CG_FAULT_PASTE_TOO_MANY, number);
    }
}

/* ---- superiors named in a column ---- */

static gboolean
runs_in_circle (Parser *self, int unit, int parent)
{
  while (parent >= 0 && parent != unit)
    parent = found_unit (self, parent)->parent;

  return parent == unit;
}

static void
link_line (Parser *self, const CgUnitLine *line)
{
  int unit = find_name (self, line->name);
  int parent = find_name (self, line->superior);
  g_autofree char *number = g_strdup_printf ("%u", line->line);

  if (unit < 0 || found_unit (self, unit)->line != line->line)
    return;

  if (parent < 0)
    add_note (self, line->line, FALSE, CG_FAULT_PASTE_NO_SUPERIOR, number, line->superior);
  else if (runs_in_circle (self, unit, parent))
    add_note (self, line->line, FALSE, CG_FAULT_PASTE_CIRCLE, number, line->superior);
  else
    found_unit (self, unit)->parent = parent;
}

static void
link_by_heading (Parser *self)
{
  for (guint i = 0; i < self->found->len; i++)
    found_unit (self, (int) i)->parent = -1;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CgUnitLine *line = g_ptr_array_index (self->lines, i);

      if (line->fault == CG_UNIT_LINE_GOOD && line->superior != NULL)
        link_line (self, line);
    }
}

/* ---- the order of the tree ---- */

static void
guess (CgPastedUnit *unit, const CgPastedUnit *parent, const char *office_level)
{
  if (unit->kind == NULL)
    unit->kind = cg_unit_guess_kind (unit->name, parent != NULL ? parent->kind : NULL, NULL);
  if (unit->level == NULL)
    unit->level = cg_unit_guess_level (unit->name, unit->kind,
                                       parent != NULL ? parent->level : NULL, office_level);
}

/* Subordinates of each unit, as lists of places in the order of lines; the last list is
 * that of the top. */
static GPtrArray *
children_of_all (Parser *self)
{
  GPtrArray *children = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i <= self->found->len; i++)
    g_ptr_array_add (children, g_array_new (FALSE, FALSE, sizeof (int)));

  for (int i = 0; i < (int) self->found->len; i++)
    {
      int parent = found_unit (self, i)->parent;

      g_array_append_val (
          (GArray *) g_ptr_array_index (children, parent >= 0 ? parent : (int) self->found->len),
          i);
    }

  return children;
}

static void
push_children (GArray *waiting, GArray *children)
{
  for (guint i = children->len; i > 0; i--)
    g_array_append_val (waiting, g_array_index (children, int, i - 1));
}

static void
order_units (Parser *self, const char *office_level)
{
  g_autoptr (GPtrArray) children = children_of_all (self);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree int *places = g_new (int, self->found->len + 1);
  GPtrArray *units = self->paste->units;

  push_children (waiting, g_ptr_array_index (children, self->found->len));
  while (waiting->len > 0)
    {
      int place = g_array_index (waiting, int, waiting->len - 1);
      CgPastedUnit *unit = found_unit (self, place);
      CgPastedUnit *parent = NULL;

      g_array_set_size (waiting, waiting->len - 1);
      if (unit->parent >= 0)
        {
          unit->parent = places[unit->parent];
          parent = g_ptr_array_index (units, unit->parent);
          unit->depth = parent->depth + 1;
        }
      guess (unit, parent, office_level);
      places[place] = (int) units->len;
      g_ptr_array_add (units, unit);
      push_children (waiting, g_ptr_array_index (children, place));
    }
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const CgPasteNote *first = *(CgPasteNote *const *) a;
  const CgPasteNote *second = *(CgPasteNote *const *) b;

  return first->line < second->line ? -1 : first->line > second->line;
}

CgUnitPaste *
cg_unit_paste_parse (const char *text, const char *office_level)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) superiors = g_array_new (FALSE, FALSE, sizeof (Superior));
  g_autoptr (GPtrArray) lines = NULL;
  CgUnitPaste *paste = g_new0 (CgUnitPaste, 1);
  Parser self = { paste, found, by_name, superiors, NULL, FALSE };

  paste->units = g_ptr_array_new_with_free_func ((GDestroyNotify) unit_free);
  paste->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  lines = self.lines = cg_unit_lines_read (text, CG_PASTE_MOST_LINES, &self.by_heading);

  take_lines (&self);
  if (self.by_heading)
    link_by_heading (&self);
  order_units (&self, office_level);
  g_ptr_array_sort (paste->notes, compare_notes);
  return paste;
}

void
cg_unit_paste_free (CgUnitPaste *paste)
{
  g_ptr_array_unref (paste->units);
  g_ptr_array_unref (paste->notes);
  g_free (paste);
}

void
cg_unit_paste_add_to (const CgUnitPaste *paste, CgEdit *edit)
{
  g_autofree gint64 *ids = g_new (gint64, paste->units->len + 1);

  for (guint i = 0; i < paste->units->len; i++)
    {
      const CgPastedUnit *unit = g_ptr_array_index (paste->units, i);

      ids[i] = cg_edit_insert (edit, CG_ENTITY_UNIT);
      cg_edit_set_text (edit, CG_ENTITY_UNIT, ids[i], CG_UNIT_NAME, unit->name);
      cg_edit_set_text (edit, CG_ENTITY_UNIT, ids[i], CG_UNIT_KIND, unit->kind);
      cg_edit_set_text (edit, CG_ENTITY_UNIT, ids[i], CG_UNIT_LEVEL, unit->level);
      if (unit->parent >= 0)
        cg_edit_set_integer (edit, CG_ENTITY_UNIT, ids[i], CG_UNIT_PARENT, ids[unit->parent]);
    }
}
