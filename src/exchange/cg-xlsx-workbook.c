/* cg-xlsx-workbook.c: where the parts of an .xlsx lie, and which sheets it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-workbook.h"

#include <string.h>

#include "cg-fault.h"

#define MOST_SHEETS 1000

/* One part that another one refers to. */
typedef struct
{
  char *kind; /* last word of its type: worksheet, styles */
  char *part;
} Relation;

typedef struct
{
  CgXlsxParse parse;
  const char *folder;    /* of the part that refers */
  GHashTable *relations; /* id → Relation */
} Relations;

typedef struct
{
  CgXlsxParse parse;
  CgXlsxWorkbook *workbook;
  CgSheetFile *file;
  GHashTable *relations;
} Sheets;

void
cg_xlsx_workbook_clear (CgXlsxWorkbook *self)
{
  g_clear_pointer (&self->part, g_free);
  g_clear_pointer (&self->strings, g_free);
  g_clear_pointer (&self->styles, g_free);
}

static void
relation_free (gpointer data)
{
  Relation *relation = data;

  g_free (relation->kind);
  g_free (relation->part);
  g_free (relation);
}

/* "../a" and "/a" are within the package; what would lead out of it stays at its top. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *path = *target == '/' ? g_strdup (target) : g_strconcat (folder, target, NULL);
  g_auto (GStrv) steps = g_strsplit (path, "/", 64);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (g_str_equal (steps[i], ".."))
        g_ptr_array_set_size (taken, taken->len > 0 ? (int) taken->len - 1 : 0);
      else if (*steps[i] != '\0' && !g_str_equal (steps[i], "."))
        g_ptr_array_add (taken, steps[i]);
    }

  g_ptr_array_add (taken, NULL);
  return g_strjoinv ("/", (char **) taken->pdata);
}

static void
start_relation (void *data, const char *full_name, const char **attributes)
{
  Relations *self = data;
  const char *id = cg_xlsx_attribute (attributes, "Id");
  const char *type = cg_xlsx_attribute (attributes, "Type");
  const char *target = cg_xlsx_attribute (attributes, "Target");
  const char *mode = cg_xlsx_attribute (attributes, "TargetMode");
  Relation *relation;

  cg_xlsx_parse_enter (&self->parse);
  if (!g_str_equal (cg_xlsx_local_name (full_name), "Relationship") || id == NULL || type == NULL ||
      target == NULL || g_strcmp0 (mode, "External") == 0)
    return;

  relation = g_new0 (Relation, 1);
  relation->kind = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  relation->part = resolve (self->folder, target);
  g_hash_table_insert (self->relations, g_strdup (id), relation);
}

static void
end_relation (void *data, const char *name)
{
  Relations *self = data;

  cg_xlsx_parse_leave (&self->parse);
}

/* What @part, "" for the package itself, refers to. */
static GHashTable *
read_relations (CgXlsxPackage *package, const char *part, GCancellable *cancellable, GError **error)
{
  const char *slash = strrchr (part, '/');
  g_autofree char *folder =
      slash != NULL ? g_strndup (part, (gsize) (slash - part) + 1) : g_strdup ("");
  g_autofree char *path =
      g_strconcat (folder, "_rels/", slash != NULL ? slash + 1 : part, ".rels", NULL);
  g_autoptr (GHashTable) found =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, relation_free);
  Relations relations = { .folder = folder, .relations = found };

  if (cg_xlsx_package_has (package, path) &&
      !cg_xlsx_package_parse (package, path, &relations.parse, start_relation, end_relation, NULL,
                              cancellable, error))
    return NULL;

  return g_steal_pointer (&found);
}

/* A part that is named and not there holds nothing: some writers name shared texts when every
 * cell has its own. */
static char *
part_of_kind (CgXlsxPackage *package, GHashTable *relations, const char *kind)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (g_str_equal (((Relation *) value)->kind, kind) &&
        cg_xlsx_package_has (package, ((Relation *) value)->part))
      return g_strdup (((Relation *) value)->part);

  return NULL;
}

/* ---- the sheets ---- */

static void
add_sheet (Sheets *self, const char **attributes)
{
  const char *name = cg_xlsx_attribute (attributes, "name");
  const char *id = cg_xlsx_attribute (attributes, "id");
  const char *state = cg_xlsx_attribute (attributes, "state");
  const Relation *relation = id != NULL ? g_hash_table_lookup (self->relations, id) : NULL;

  if (relation != NULL && g_str_equal (relation->kind, "worksheet") &&
      self->file->sheets->len < MOST_SHEETS)
    cg_sheet_file_add_sheet (self->file, name != NULL ? name : "", relation->part,
                             state != NULL && !g_str_equal (state, "visible"));
}

static void
start_workbook (void *data, const char *full_name, const char **attributes)
{
  Sheets *self = data;
  const char *name = cg_xlsx_local_name (full_name);
  const char *from_1904;

  cg_xlsx_parse_enter (&self->parse);
  if (g_str_equal (name, "sheet"))
    add_sheet (self, attributes);
  else if (g_str_equal (name, "workbookPr"))
    {
      from_1904 = cg_xlsx_attribute (attributes, "date1904");
      self->workbook->from_1904 =
          from_1904 != NULL && (g_str_equal (from_1904, "1") || g_str_equal (from_1904, "true"));
    }
}

static void
end_workbook (void *data, const char *name)
{
  Sheets *self = data;

  cg_xlsx_parse_leave (&self->parse);
}

static char *
find_workbook (CgXlsxPackage *package, CgSheetFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) relations = read_relations (package, "", cancellable, error);
  char *part;

  if (relations == NULL)
    return NULL;

  part = part_of_kind (package, relations, "officeDocument");
  if (part == NULL && cg_xlsx_package_has (package, "xl/workbook.xml"))
    part = g_strdup ("xl/workbook.xml");
  if (part == NULL)
    cg_fault_set (error, CG_FAULT_SHEET_NOT_SHEET, file->name);
  return part;
}

gboolean
cg_xlsx_workbook_read (CgXlsxWorkbook *self,
                       CgXlsxPackage *package,
                       CgSheetFile *file,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *part = find_workbook (package, file, cancellable, error);
  g_autoptr (GHashTable) relations =
      part != NULL ? read_relations (package, part, cancellable, error) : NULL;
  Sheets sheets = { .workbook = self, .file = file, .relations = relations };

  if (relations == NULL || !cg_xlsx_package_parse (package, part, &sheets.parse, start_workbook,
                                                   end_workbook, NULL, cancellable, error))
    return FALSE;
  if (file->sheets->len == 0)
    {
      cg_fault_set (error, CG_FAULT_SHEET_NO_SHEET, file->name);
      return FALSE;
    }

  self->part = g_steal_pointer (&part);
  self->strings = part_of_kind (package, relations, "sharedStrings");
  self->styles = part_of_kind (package, relations, "styles");
  return TRUE;
}
