/* cg-mark-rules.c: what is asked of annotations and citations when they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-mark-rules.h"

#include "cg-fault.h"
#include "cg-places.h"

static gboolean
check_author (CgWrites *self, const CgRowWrite *write, GError **error)
{
  g_autofree char *author = NULL;

  if (write->insert)
    return TRUE;

  author = cg_sql_text (self->connection, NULL,
                        "SELECT p.name FROM annotation a JOIN person p ON p.id = a.author"
                        " WHERE a.id = ? AND p.void_reason IS NULL AND p.id <> ?",
                        "ii", write->id, self->actor);
  if (author == NULL)
    return TRUE;

  cg_fault_set (error, CG_FAULT_OTHERS_MARK, author);
  return FALSE;
}

/* How a field will read: as it is going to be written, or else as it stands. */
static char *
text_to_be (CgWrites *self, const CgRowWrite *write, int field)
{
  g_autofree char *sql = NULL;

  if (write->insert || (write->set >> field & 1))
    return g_strdup (write->values[field].type == CG_VALUE_TEXT ? write->values[field].text : "");

  sql = g_strdup_printf ("SELECT \"%s\" FROM annotation WHERE id = ?",
                         cg_field_get (CG_ENTITY_ANNOTATION, field)->id);
  return cg_sql_text (self->connection, NULL, sql, "i", write->id);
}

/* What the reader of a note, and of a stamp, looks for. */
static gboolean
check_words (CgWrites *self, const CgRowWrite *write, GError **error)
{
  static const struct
  {
    const char *kind;
    int field;
  } asked[] = { { "note", CG_ANNOTATION_TEXT }, { "stamp", CG_ANNOTATION_LABEL } };
  g_autofree char *kind = text_to_be (self, write, CG_ANNOTATION_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *text = NULL;

      if (g_strcmp0 (kind, asked[i].kind) != 0)
        continue;
      text = text_to_be (self, write, asked[i].field);
      if (text != NULL && *g_strstrip (text) != '\0')
        continue;
      cg_fault_set (error, CG_FAULT_MISSING_FIELD,
                    cg_field_label (CG_ENTITY_ANNOTATION, asked[i].field));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_places (const CgRowWrite *write, int field, GError **error)
{
  g_autoptr (GArray) places = NULL;

  if (!(write->set >> field & 1))
    return TRUE;

  places = cg_places_parse (write->values[field].text, error);
  return places != NULL;
}

static gboolean
check_page (const CgRowWrite *write, int field, GError **error)
{
  g_autofree char *page = NULL;
  g_autofree char *most = NULL;

  if (!(write->set >> field & 1) ||
      (write->values[field].integer > 0 && write->values[field].integer <= G_MAXINT32))
    return TRUE;

  page = g_strdup_printf ("%" G_GINT64_FORMAT, write->values[field].integer);
  most = g_strdup_printf ("%d", G_MAXINT32);
  cg_fault_set (error, CG_FAULT_OUT_OF_RANGE, cg_field_label (write->entity, field), page, "1",
                most);
  return FALSE;
}

gboolean
cg_mark_rules_check (CgWrites *self, const CgRowWrite *write, GError **error)
{
  if (write->entity == CG_ENTITY_ANNOTATION)
    return check_author (self, write, error) && check_page (write, CG_ANNOTATION_PAGE, error) &&
           check_places (write, CG_ANNOTATION_PLACES, error) && check_words (self, write, error);
  if (write->entity == CG_ENTITY_CITATION)
    return check_page (write, CG_CITATION_PAGE, error) &&
           check_places (write, CG_CITATION_PLACES, error);

  return TRUE;
}
