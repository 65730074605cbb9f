/* cg-edit-split.c: a large edit cut into parts that can be written one after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records are put into families: the topmost record of the edit that owns them, with all
 * that it owns. Families that others refer to come first. A cut falls only where no
 * family before it refers to a record made after it.
 */
#include "config.h"

#include "cg-edit-split.h"

/* Records own each other over a few levels only; a ring of owners ends here. */
#define MOST_LEVELS 16

typedef struct
{
  guint first;    /* its first change */
  GArray *places; /* of guint: all its changes, in the order of the edit */
  guint rows;
  gboolean referred_to;
  guint place; /* its place in the new order */
  guint reach; /* the last place that must stand in the same part */
} Family;

typedef struct
{
  const CgEdit *edit;
  CgEditParentFunction parent;
  gpointer data;
  GHashTable *touched;   /* gint64 → its first CgChange */
  GHashTable *owners;    /* gint64 → CgChange that names its owner */
  GHashTable *families;  /* gint64 of the topmost record → Family */
  GHashTable *family_of; /* gint64 → Family */
  GPtrArray *order;      /* of Family */
} Splitting;

static void
family_free (gpointer data)
{
  Family *family = data;

  g_array_unref (family->places);
  g_free (family);
}

static const CgChange *
change_at (const Splitting *self, guint i)
{
  return &g_array_index (self->edit->changes, CgChange, i);
}

static gboolean
is_reference (const CgChange *change)
{
  return change->kind == CG_CHANGE_SET && change->value.type == CG_VALUE_INTEGER &&
         cg_field_get (change->entity, change->field)->type == CG_FIELD_REFERENCE;
}

static guint
rows_of (const CgChange *change)
{
  return change->kind == CG_CHANGE_INSERT && change->entity == CG_ENTITY_CASE_UNIT
             ? CG_EDIT_MOST_ROWS_A_CHANGE
             : 1;
}

static void
gather_records (Splitting *self)
{
  for (guint i = 0; i < self->edit->changes->len; i++)
    {
      const CgChange *change = change_at (self, i);

      if (!g_hash_table_contains (self->touched, &change->id))
        g_hash_table_insert (self->touched, (gpointer) &change->id, (gpointer) change);
      if (is_reference (change) && change->field == cg_entity_get (change->entity)->parent_field)
        g_hash_table_insert (self->owners, (gpointer) &change->id, (gpointer) change);
    }
}

/* The owner of a record, by the edit or by what stands. */
static gint64
owner_of (Splitting *self, CgEntity *entity, gint64 id)
{
  const CgChange *owner = g_hash_table_lookup (self->owners, &id);

  if (owner != NULL)
    {
      *entity = cg_field_get (owner->entity, owner->field)->of;
      return owner->value.integer;
    }

  return self->parent != NULL && id > 0 ? self->parent (*entity, id, entity, self->data) : 0;
}

/* The topmost owner that the edit touches itself. */
static const gint64 *
topmost (Splitting *self, const CgChange *change)
{
  const gint64 *top = &change->id;
  CgEntity entity = change->entity;
  gint64 id = change->id;

  for (guint level = 0; level < MOST_LEVELS && id != 0; level++)
    {
      const CgChange *first = g_hash_table_lookup (self->touched, &id);

      if (first != NULL)
        top = &first->id;
      id = owner_of (self, &entity, id);
    }

  return top;
}

static Family *
family_of (Splitting *self, const CgChange *change, guint i)
{
  Family *family = g_hash_table_lookup (self->family_of, &change->id);
  const gint64 *top;

  if (family != NULL)
    return family;

  top = topmost (self, change);
  family = g_hash_table_lookup (self->families, top);
  if (family == NULL)
    {
      family = g_new0 (Family, 1);
      family->first = i;
      family->places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->families, (gpointer) top, family);
      g_ptr_array_add (self->order, family);
    }

  family->rows += rows_of (change);
  g_hash_table_insert (self->family_of, (gpointer) &change->id, family);
  return family;
}

static void
gather_families (Splitting *self)
{
  for (guint i = 0; i < self->edit->changes->len; i++)
    g_array_append_val (family_of (self, change_at (self, i), i)->places, i);
}

/* The family of a new record that @change refers to, where it is another than its own. */
static Family *
referred_family (Splitting *self, const CgChange *change)
{
  const CgChange *first;
  Family *family;

  if (!is_reference (change))
    return NULL;

  first = g_hash_table_lookup (self->touched, &change->value.integer);
  if (first == NULL || first->kind != CG_CHANGE_INSERT)
    return NULL;

  family = g_hash_table_lookup (self->family_of, &change->value.integer);
  return family != g_hash_table_lookup (self->family_of, &change->id) ? family : NULL;
}

static int
compare_families (gconstpointer a, gconstpointer b)
{
  const Family *left = *(const Family *const *) a;
  const Family *right = *(const Family *const *) b;

  if (left->referred_to != right->referred_to)
    return left->referred_to ? -1 : 1;

  return (left->first > right->first) - (left->first < right->first);
}

static void
order_families (Splitting *self)
{
  for (guint i = 0; i < self->edit->changes->len; i++)
    {
      Family *family = referred_family (self, change_at (self, i));

      if (family != NULL)
        family->referred_to = TRUE;
    }

  g_ptr_array_sort (self->order, compare_families);
  for (guint i = 0; i < self->order->len; i++)
    {
      Family *family = g_ptr_array_index (self->order, i);

      family->place = family->reach = i;
    }
}

/* A reference to a later family keeps all between in one part. */
static void
note_reaches (Splitting *self)
{
  for (guint i = 0; i < self->edit->changes->len; i++)
    {
      const CgChange *change = change_at (self, i);
      Family *other = referred_family (self, change);
      Family *own = g_hash_table_lookup (self->family_of, &change->id);

      if (other != NULL)
        own->reach = MAX (own->reach, other->place);
    }
}

static void
append_family (Splitting *self, CgEdit *part, const Family *family)
{
  for (guint i = 0; i < family->places->len; i++)
    cg_edit_append (part, change_at (self, g_array_index (family->places, guint, i)));
}

/* Families first … last cannot be cut apart. */
static guint
last_of_block (const GPtrArray *families, guint first, guint *rows)
{
  guint last = first;

  *rows = 0;
  for (guint i = first; i <= last; i++)
    {
      const Family *family = g_ptr_array_index (families, i);

      last = MAX (last, family->reach);
      *rows += family->rows;
    }

  return last;
}

static GPtrArray *
cut (Splitting *self, guint most)
{
  const GPtrArray *families = self->order;
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_free);
  CgEdit *part = NULL;
  guint filled = 0;

  for (guint first = 0; first < families->len;)
    {
      guint rows;
      guint last = last_of_block (families, first, &rows);

      if (part == NULL || filled + rows > most)
        {
          part = cg_edit_new (self->edit->action, self->edit->actor);
          g_ptr_array_add (parts, part);
          filled = 0;
        }
      filled += rows;
      for (; first <= last; first++)
        append_family (self, part, g_ptr_array_index (families, first));
    }

  return parts;
}

guint
cg_edit_count_rows (const CgEdit *edit)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint rows = 0;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (g_hash_table_add (ids, &change->id))
        rows += rows_of (change);
    }

  return rows;
}

/* What it brings along is counted only where it could make the edit a large one. */
gboolean
cg_edit_is_large (const CgEdit *edit, guint most)
{
  return edit->changes->len > most / CG_EDIT_MOST_ROWS_A_CHANGE && cg_edit_count_rows (edit) > most;
}

GPtrArray *
cg_edit_split (const CgEdit *edit, guint most, CgEditParentFunction parent, gpointer data)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) owners = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) families =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, family_free);
  g_autoptr (GHashTable) family_of = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  Splitting self = { edit, parent, data, touched, owners, families, family_of, order };

  gather_records (&self);
  gather_families (&self);
  order_families (&self);
  note_reaches (&self);
  return cut (&self, most);
}
