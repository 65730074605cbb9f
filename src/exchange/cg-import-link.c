/* cg-import-link.c: units and people named in the cells of a ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-field-synonyms.h"
#include "cg-import-draft.h"
#include "cg-ledger-words.h"
#include "cg-unit-guess.h"

/* A name is not as long as a sentence; what is, is something else. */
#define LONGEST_NAME 40

const char *
cg_import_heading_of (const CgImportRun *run, int kind)
{
  int column = cg_import_source_column_of (run->source, kind);

  return column >= 0 ? g_ptr_array_index (run->source->headings, column)
                     : cg_ledger_column_label ((guint) kind);
}

void
cg_import_keep (GString *remark, const CgImportRun *run, int kind)
{
  if (remark->len > 0)
    g_string_append_c (remark, '\n');
  g_string_append_printf (remark, _ ("%s: %s"), cg_import_heading_of (run, kind),
                          cg_import_rows_get (run->rows, kind)->text);
}

/* 局长 陈某 (党委书记) stays one name: posts are for people to part from names. */
static gboolean
can_be_made (const CgImportRun *run, const char *name)
{
  return run->options->create_missing && g_utf8_strlen (name, -1) <= LONGEST_NAME;
}

static gboolean
refuse (CgImportRun *run, int kind, CgEntity entity, const char *name, guint n)
{
  const char *heading = cg_import_heading_of (run, kind);
  const char *nearest = n == 0 ? cg_import_names_nearest (run->names, entity, name) : NULL;
  g_autofree char *several = n > 1 ? cg_import_names_list (run->names, entity, name) : NULL;

  if (n > 1)
    cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_AMBIGUOUS, heading, name, several);
  else if (nearest != NULL)
    cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_UNKNOWN_NEAR, heading, name,
                    nearest);
  else
    cg_import_note (run, CG_IMPORT_ERROR, kind, CG_FAULT_IMPORT_UNKNOWN, heading, name);
  return FALSE;
}

/* What is made anew and much like what is there may be a slip of the pen. */
static void
note_likeness (CgImportRun *run, int kind, CgEntity entity, const char *name)
{
  const char *nearest = cg_import_names_nearest (run->names, entity, name);

  if (nearest != NULL)
    cg_import_note (run, CG_IMPORT_HINT, kind, CG_FAULT_IMPORT_MADE_NEAR,
                    cg_import_heading_of (run, kind), name, nearest);
}

gboolean
cg_import_link_read (
    CgImportLink *link, CgImportRun *run, int kind, CgEntity entity, gint64 unit, GString *remark)
{
  const char *text = cg_import_rows_get (run->rows, kind)->text;
  g_autofree char *name = NULL;
  CgImportMatch match;
  guint n;

  if (*text == '\0')
    return TRUE;

  n = cg_import_names_find (run->names, entity, text, unit, &match);
  if (n == 0)
    {
      name = cg_ledger_words_first_name (text);
      n = cg_import_names_find (run->names, entity, name, unit, &match);
    }
  if (n != 1 && (n > 1 || !can_be_made (run, name)))
    return refuse (run, kind, entity, name != NULL ? name : text, n);

  if (n == 0)
    note_likeness (run, kind, entity, name);
  link->id = n == 1 ? match.id : 0;
  if (name != NULL && !g_str_equal (name, text) && remark != NULL)
    {
      cg_import_keep (remark, run, kind);
      cg_import_note (run, CG_IMPORT_HINT, kind, CG_FAULT_IMPORT_FIRST_TAKEN,
                      cg_import_heading_of (run, kind), text, name);
    }
  if (n == 0)
    link->name = g_steal_pointer (&name);
  return TRUE;
}

/* ---- making ---- */

static gint64
make_unit (CgImportRun *run, const char *name)
{
  CgEdit *edit = run->plan->edit;
  gint64 id = cg_edit_insert (edit, CG_ENTITY_UNIT);
  gboolean sure;
  const char *kind = cg_unit_guess_kind (name, NULL, &sure);

  cg_edit_set_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_NAME, name);
  if (sure)
    cg_edit_set_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_KIND, kind);
  run->plan->units++;
  return id;
}

static gint64
make_person (CgImportRun *run, const char *name, gint64 unit)
{
  CgEdit *edit = run->plan->edit;
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PERSON);

  cg_edit_set_text (edit, CG_ENTITY_PERSON, id, CG_PERSON_NAME, name);
  if (unit != 0)
    cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, CG_PERSON_UNIT, unit);
  run->plan->people++;
  return id;
}

/* Rows below may name it too: it is of no line. */
static gint64
make (CgImportRun *run, CgEntity entity, const char *name, gint64 unit)
{
  CgEdit *edit = run->plan->edit;
  guint line = edit->line;
  gint64 id;

  edit->line = 0;
  id = entity == CG_ENTITY_UNIT ? make_unit (run, name) : make_person (run, name, unit);
  edit->line = line;
  return id;
}

gint64
cg_import_link_make (const CgImportLink *link, CgImportRun *run, CgEntity entity, gint64 unit)
{
  CgImportMatch match;

  if (link->name == NULL)
    return link->id;
  if (cg_import_names_find (run->names, entity, link->name, unit, &match) > 0)
    return match.id;

  match = (CgImportMatch){ .unit = unit };
  match.id = make (run, entity, link->name, unit);
  cg_import_names_add (run->names, entity, link->name, &match);
  return match.id;
}
