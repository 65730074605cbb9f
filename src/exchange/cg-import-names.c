/* cg-import-names.c: the names that rows to be imported may refer to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-fold.h"

/* So many numbers are asked for at a time. */
#define NUMBERS_A_QUERY 400

/* Two names are alike when so many of a hundred pairs of neighbouring characters agree. */
#define ALIKE 40

typedef struct
{
  char *name;   /* as it is written */
  char *folded; /* as it is found */
} Name;

struct _CgImportNames
{
  GHashTable *matches[CG_N_ENTITIES]; /* folded name → GArray of CgImportMatch */
  GPtrArray *names[CG_N_ENTITIES];    /* of Name */
  GHashTable *nearest[CG_N_ENTITIES]; /* text asked for → the name like it, or "" */
  GHashTable *labels;                 /* gint64 → how the record is told from others */
};

static void
name_free (gpointer data)
{
  Name *name = data;

  g_free (name->name);
  g_free (name->folded);
  g_free (name);
}

/* Brackets beside the round ones, opening and closing; full width is folded already. */
static const gunichar brackets[][2] = {
  { '[', ']' },       { '{', '}' },       { 0x3014, 0x3015 }, { 0x3010, 0x3011 },
  { 0x3016, 0x3017 }, { 0x3018, 0x3019 }, { 0x3008, 0x3009 },
};

static gunichar
round_bracket (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      if (character == brackets[i][0])
        return '(';
      if (character == brackets[i][1])
        return ')';
    }

  return character;
}

/* In tables names are spaced out, and bracketed as the keyboard has it. */
static char *
fold_name (const char *name)
{
  g_autofree char *folded = cg_fold (name);
  GString *key = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != ' ')
      g_string_append_unichar (key, round_bracket (g_utf8_get_char (p)));

  return g_string_free (key, FALSE);
}

CgImportNames *
cg_import_names_new (void)
{
  CgImportNames *self = g_new0 (CgImportNames, 1);

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      self->matches[i] =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
      self->names[i] = g_ptr_array_new_with_free_func (name_free);
      self->nearest[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  self->labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  return self;
}

void
cg_import_names_free (CgImportNames *self)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_hash_table_unref (self->matches[i]);
      g_hash_table_unref (self->nearest[i]);
      g_ptr_array_unref (self->names[i]);
    }
  g_hash_table_unref (self->labels);
  g_free (self);
}

/* A full and a short name that are the same name one record. */
static gboolean
is_there (const GArray *matches, gint64 id)
{
  for (guint i = 0; i < matches->len; i++)
    if (g_array_index (matches, CgImportMatch, i).id == id)
      return TRUE;

  return FALSE;
}

void
cg_import_names_add (CgImportNames *self,
                     CgEntity entity,
                     const char *name,
                     const CgImportMatch *match)
{
  g_autofree char *folded = fold_name (name);
  GArray *matches = g_hash_table_lookup (self->matches[entity], folded);
  Name *own;

  if (*folded == '\0')
    return;
  if (matches == NULL)
    {
      matches = g_array_new (FALSE, FALSE, sizeof (CgImportMatch));
      g_hash_table_insert (self->matches[entity], g_strdup (folded), matches);
    }
  if (is_there (matches, match->id))
    return;

  g_array_append_val (matches, *match);
  own = g_new0 (Name, 1);
  own->name = g_strdup (name);
  own->folded = g_steal_pointer (&folded);
  g_ptr_array_add (self->names[entity], own);
}

void
cg_import_names_label (CgImportNames *self, gint64 id, const char *label)
{
  if (!g_hash_table_contains (self->labels, &id))
    g_hash_table_insert (self->labels, g_memdup2 (&id, sizeof id), g_strdup (label));
}

char *
cg_import_names_list (const CgImportNames *self, CgEntity entity, const char *text)
{
  g_autofree char *folded = fold_name (text);
  const GArray *matches = g_hash_table_lookup (self->matches[entity], folded);
  GString *list = g_string_new (NULL);

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      const char *label =
          g_hash_table_lookup (self->labels, &g_array_index (matches, CgImportMatch, i).id);

      g_string_append_printf (list, "%s%s", list->len > 0 ? C_ ("between names", ", ") : "",
                              label != NULL ? label : text);
    }

  return g_string_free (list, FALSE);
}

/* ---- from the store ---- */

/* Units are read before people. */
static char *
label_of (CgImportNames *self, const CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  const char *name = cg_record_text (record, cg_entity_get (entity)->name_field);
  gint64 unit_id = entity == CG_ENTITY_PERSON ? cg_record_integer (record, CG_PERSON_UNIT) : 0;
  const char *unit = g_hash_table_lookup (self->labels, &unit_id);

  if (unit != NULL)
    return g_strdup_printf (_ ("%s (%s)"), name, unit);
  if (entity == CG_ENTITY_CASE)
    return g_strdup_printf (_ ("%s (%s)"), name, cg_record_text (record, CG_CASE_CASE_NO));

  return g_strdup (name);
}

static void
add_record (CgImportNames *self, const CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  CgImportMatch match = { .id = cg_record_get_id (record) };
  g_autofree char *label = label_of (self, record);

  cg_import_names_label (self, match.id, label);
  switch (entity)
    {
    case CG_ENTITY_UNIT:
      cg_import_names_add (self, entity, cg_record_text (record, CG_UNIT_NAME), &match);
      cg_import_names_add (self, entity, cg_record_text (record, CG_UNIT_SHORT), &match);
      return;
    case CG_ENTITY_PERSON:
      match.unit = cg_record_integer (record, CG_PERSON_UNIT);
      break;
    case CG_ENTITY_CASE:
      match.closed = !cg_record_is_null (record, CG_CASE_CLOSED_ON);
      cg_import_names_add (self, entity, cg_record_text (record, CG_CASE_CASE_NO), &match);
      break;
    default:
      break;
    }

  cg_import_names_add (self, entity, cg_record_text (record, cg_entity_get (entity)->name_field),
                       &match);
}

CgImportNames *
cg_import_names_load (CgStore *store, GError **error)
{
  static const CgEntity entities[] = { CG_ENTITY_UNIT, CG_ENTITY_PERSON, CG_ENTITY_CASE,
                                       CG_ENTITY_CATEGORY };
  g_autoptr (CgImportNames) self = cg_import_names_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      g_autoptr (CgQuery) query = cg_query_new (entities[i]);
      g_autoptr (GPtrArray) records = cg_store_select (store, query, error);

      if (records == NULL)
        return NULL;
      for (guint j = 0; j < records->len; j++)
        add_record (self, g_ptr_array_index (records, j));
    }

  return g_steal_pointer (&self);
}

/* ---- finding ---- */

guint
cg_import_names_find (
    const CgImportNames *self, CgEntity entity, const char *text, gint64 unit, CgImportMatch *match)
{
  g_autofree char *folded = fold_name (text);
  const GArray *matches = g_hash_table_lookup (self->matches[entity], folded);

  *match = (CgImportMatch){ 0 };
  if (matches == NULL)
    return 0;

  *match = g_array_index (matches, CgImportMatch, 0);
  if (matches->len == 1)
    return 1;
  for (guint i = 0; unit != 0 && i < matches->len; i++)
    if (g_array_index (matches, CgImportMatch, i).unit == unit)
      {
        *match = g_array_index (matches, CgImportMatch, i);
        return 1;
      }

  return matches->len;
}

/* How many pairs of neighbouring characters of @a stand in @b too, of a hundred. */
static guint
likeness (const char *a, const char *b)
{
  guint pairs = 0;
  guint same = 0;

  for (const char *at = a; *at != '\0' && *g_utf8_next_char (at) != '\0';
       at = g_utf8_next_char (at))
    {
      const char *end = g_utf8_next_char (g_utf8_next_char (at));
      g_autofree char *pair = g_strndup (at, (gsize) (end - at));

      pairs++;
      same += strstr (b, pair) != NULL;
    }

  return pairs > 0 ? same * 100 / pairs : 0;
}

static const char *
find_nearest (const CgImportNames *self, CgEntity entity, const char *text)
{
  g_autofree char *folded = fold_name (text);
  const char *found = "";
  guint best = ALIKE - 1;

  for (guint i = 0; i < self->names[entity]->len; i++)
    {
      const Name *name = g_ptr_array_index (self->names[entity], i);
      guint alike = (likeness (folded, name->folded) + likeness (name->folded, folded)) / 2;

      if (alike > best)
        {
          best = alike;
          found = name->name;
        }
    }

  return found;
}

/* The same slip stands in many rows; each is looked for once. */
const char *
cg_import_names_nearest (const CgImportNames *self, CgEntity entity, const char *text)
{
  const char *found = g_hash_table_lookup (self->nearest[entity], text);

  if (found == NULL)
    {
      found = find_nearest (self, entity, text);
      g_hash_table_insert (self->nearest[entity], g_strdup (text), (gpointer) found);
    }

  return *found != '\0' ? found : NULL;
}

/* ---- numbers in use ---- */

static gboolean
collect_taken (CgStore *store, const GString *numbers, GHashTable *taken, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) records = NULL;

  query->with_voided = TRUE;
  cg_query_filter_text (query, CG_PROBLEM_PROBLEM_NO, CG_FILTER_IN, numbers->str);
  records = cg_store_select (store, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    g_hash_table_add (
        taken, g_strdup (cg_record_text (g_ptr_array_index (records, i), CG_PROBLEM_PROBLEM_NO)));

  return records != NULL;
}

static gboolean
is_free (gpointer key, gpointer value, gpointer taken)
{
  return !g_hash_table_contains (taken, key);
}

gboolean
cg_import_names_remove_free (CgStore *store, GHashTable *numbers, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) some = g_string_new (NULL);
  GHashTableIter iter;
  gpointer number;
  guint n = 0;

  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    {
      g_string_append_printf (some, "%s%s", some->len > 0 ? "\x1f" : "", (char *) number);
      if (++n % NUMBERS_A_QUERY != 0)
        continue;
      if (!collect_taken (store, some, taken, error))
        return FALSE;
      g_string_truncate (some, 0);
    }
  if (some->len > 0 && !collect_taken (store, some, taken, error))
    return FALSE;

  g_hash_table_foreach_remove (numbers, is_free, taken);
  return TRUE;
}
