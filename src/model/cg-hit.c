/* cg-hit.c: where a record has what was searched for, and how well that answers the search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-hit.h"

#include "cg-fold.h"
#include "cg-pinyin.h"

#define NO_HIT (-1)

/* Numbers are typed as they are written; no reading is tried on them. */
gboolean
cg_hit_reads_field (CgEntity entity, int field)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  return (field == info->name_field && !(info->fields[field].flags & CG_FIELD_UNIQUE)) ||
         (entity == CG_ENTITY_UNIT && field == CG_UNIT_SHORT);
}

/* ---- one text ---- */

static int
number_rank (const char *number, const char *folded_text)
{
  g_autofree char *folded = cg_fold (number);

  if (g_str_equal (folded, folded_text))
    return CG_HIT_NUMBER;
  if (g_str_has_prefix (folded, folded_text))
    return CG_HIT_NUMBER_BEGINS;

  return strstr (folded, folded_text) != NULL ? CG_HIT_NAME_INSIDE : NO_HIT;
}

/* @pinyin: (nullable): the text as pinyin, where it may be that. */
static int
name_rank (const char *name, const char *folded_text, const CgPinyinQuery *pinyin)
{
  g_autofree char *folded = cg_fold (name);
  int reading;

  if (g_str_equal (folded, folded_text))
    return CG_HIT_NAME;
  if (g_str_has_prefix (folded, folded_text))
    return CG_HIT_NAME_BEGINS;
  if (pinyin != NULL && cg_pinyin_query_matches (pinyin, folded, &reading) &&
      reading == CG_PINYIN_BEGINS_READING)
    return CG_HIT_READING_BEGINS;
  if (strstr (folded, folded_text) != NULL)
    return CG_HIT_NAME_INSIDE;

  return pinyin != NULL && cg_pinyin_query_matches (pinyin, folded, NULL) ? CG_HIT_READING_INSIDE
                                                                          : NO_HIT;
}

/* ---- one field ---- */

typedef struct
{
  const CgRecord *record;
  const char *text; /* folded */
  CgPinyinQuery *pinyin;
} Search;

static int
reference_rank (const Search *search, int field)
{
  const char *name = cg_record_reference_name (search->record, field);
  const CgField *description = cg_field_get (cg_record_get_entity (search->record), field);
  const CgEntityInfo *other = cg_entity_get (description->of);
  gboolean reads =
      other->name_field >= 0 && cg_hit_reads_field (description->of, other->name_field);

  return name_rank (name, search->text, reads ? search->pinyin : NULL) != NO_HIT ? CG_HIT_REFERENCE
                                                                                 : NO_HIT;
}

static int
field_rank (const Search *search, int field)
{
  CgEntity entity = cg_record_get_entity (search->record);
  const CgEntityInfo *info = cg_entity_get (entity);

  if (cg_record_is_null (search->record, field))
    return NO_HIT;
  if (info->fields[field].type == CG_FIELD_REFERENCE)
    return reference_rank (search, field);
  if ((guint) field >= info->n_own_fields || !cg_field_is_text (&info->fields[field]))
    return NO_HIT;
  if (field == info->number_field)
    return number_rank (cg_record_text (search->record, field), search->text);
  if (field == info->name_field || cg_hit_reads_field (entity, field))
    return name_rank (cg_record_text (search->record, field), search->text,
                      cg_hit_reads_field (entity, field) ? search->pinyin : NULL);

  return cg_fold_contains (cg_record_text (search->record, field), search->text) ? CG_HIT_TEXT
                                                                                 : NO_HIT;
}

/* ---- a record ---- */

CgHit *
cg_hit_find (CgRecord *record, const char *text)
{
  g_autofree char *folded = cg_fold (text);
  g_autoptr (CgPinyinQuery) pinyin =
      cg_pinyin_is_typed (folded) ? cg_pinyin_query_new (folded) : NULL;
  const Search search = { record, folded, pinyin };
  guint n = cg_entity_get (cg_record_get_entity (record))->n_fields;
  int best = NO_HIT, best_field = 0;
  CgHit *self;

  for (guint i = 0; *folded != '\0' && i < n; i++)
    {
      int rank = field_rank (&search, (int) i);

      if (rank != NO_HIT && (best == NO_HIT || rank < best))
        {
          best = rank;
          best_field = (int) i;
        }
    }
  if (best == NO_HIT)
    return NULL;

  self = g_new0 (CgHit, 1);
  self->record = cg_record_ref (record);
  self->field = best_field;
  self->rank = best;
  return self;
}

void
cg_hit_free (CgHit *self)
{
  cg_record_unref (self->record);
  g_free (self);
}

CgSnippet *
cg_hit_snippet (const CgHit *self, const char *text, guint around)
{
  g_autofree char *whole = cg_record_display (self->record, self->field);

  return cg_snippet_new (whole, text, around);
}

/* Of names the one that says little more than the text; of numbers the latest. */
static gsize
length_of_name (const CgHit *self)
{
  gboolean named = self->rank == CG_HIT_NAME_BEGINS || self->rank == CG_HIT_READING_BEGINS;
  const char *text = cg_record_text (self->record, self->field);

  return named ? (gsize) g_utf8_strlen (text, -1) : 0;
}

int
cg_hit_compare (const CgHit *self, const CgHit *other)
{
  gint64 id = cg_record_get_id (self->record);
  gint64 other_id = cg_record_get_id (other->record);
  gsize length = length_of_name (self);
  gsize other_length = length_of_name (other);

  if (self->rank != other->rank)
    return (int) self->rank - (int) other->rank;
  if (length != other_length)
    return length < other_length ? -1 : 1;

  return (id < other_id) - (id > other_id);
}
