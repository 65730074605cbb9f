/* cg-document-owner.c: which record stands beside a document: its own, a neighbour, or a pinned
 * one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-owner.h"

#include "cg-record-kinds.h"

typedef struct
{
  CgEntity entity;
  gint64 id;
} Key;

struct _CgDocumentOwner
{
  GObject parent_instance;

  CgOffice *office;
  CgRecord *document; /* (nullable): the latest one, also while pinned */
  gboolean pinned;
  GArray *keys; /* of Key: what one steps through */
  guint at;
  gint64 case_id; /* whose problems they are; 0: none */
  gint64 awaited; /* the document that is to have @beside beside it; 0: none */
  Key beside;
  CgRecord *record;
  GCancellable *reading; /* of the record */
  GCancellable *listing; /* of the problems */
};

enum
{
  PROP_0,
  PROP_PINNED,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgDocumentOwner, cg_document_owner, G_TYPE_OBJECT)

static CgStore *
store_of (CgDocumentOwner *self)
{
  return cg_office_get_store (self->office);
}

static void
restart (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
}

static const Key *
key_at (CgDocumentOwner *self, guint i)
{
  return &g_array_index (self->keys, Key, i);
}

static void
add_key (CgDocumentOwner *self, CgEntity entity, gint64 id)
{
  Key key = { entity, id };

  for (guint i = 0; i < self->keys->len; i++)
    if (key_at (self, i)->entity == entity && key_at (self, i)->id == id)
      return;
  if (id != 0)
    g_array_append_val (self->keys, key);
}

/* ---- the record ---- */

static void
set_record (CgDocumentOwner *self, CgRecord *record)
{
  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentOwner) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, &error);

  if (error == NULL)
    set_record (self, records->len == 1 ? g_ptr_array_index (records, 0) : NULL);
}

static void
read_record (CgDocumentOwner *self)
{
  restart (&self->reading);
  if (self->keys->len == 0)
    set_record (self, NULL);
  else
    cg_store_fetch_async (store_of (self), key_at (self, self->at)->entity,
                          &key_at (self, self->at)->id, 1, self->reading, read_cb,
                          g_object_ref (self));
}

/* ---- its neighbours ---- */

static void
find (CgDocumentOwner *self, const Key *key)
{
  self->at = 0;
  for (guint i = 0; i < self->keys->len; i++)
    if (key_at (self, i)->entity == key->entity && key_at (self, i)->id == key->id)
      self->at = i;
}

/* What the document belongs to stands first where it is neither the case nor one of its problems.
 */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentOwner) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);
  Key now;

  if (ids == NULL || self->keys->len == 0)
    return;

  now = *key_at (self, self->at);
  if (now.entity != CG_ENTITY_CASE && now.entity != CG_ENTITY_PROBLEM)
    g_array_set_size (self->keys, 1);
  else
    g_array_set_size (self->keys, 0);
  add_key (self, CG_ENTITY_CASE, self->case_id);
  for (guint i = 0; i < cg_ids_length (ids); i++)
    add_key (self, CG_ENTITY_PROBLEM, cg_ids_get (ids, i));
  add_key (self, now.entity, now.id);
  find (self, &now);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
list_problems (CgDocumentOwner *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);

  restart (&self->listing);
  if (self->case_id == 0)
    return;

  cg_query_filter_integer (query, CG_PROBLEM_CASE, CG_FILTER_EQUAL, self->case_id);
  cg_query_add_sort (query, CG_PROBLEM_PROBLEM_NO, FALSE);
  cg_store_query_async (store_of (self), query, self->listing, listed_cb, g_object_ref (self));
}

/* Who comes from a record's quote has that record beside the document. */
static void
take_beside (CgDocumentOwner *self)
{
  if (self->document == NULL || self->awaited != cg_record_get_id (self->document))
    return;

  add_key (self, self->beside.entity, self->beside.id);
  find (self, &self->beside);
  self->awaited = 0;
}

/* What has no pane of its own is stood for by the case. */
static void
follow (CgDocumentOwner *self)
{
  CgEntity entity;

  g_array_set_size (self->keys, 0);
  self->at = 0;
  self->case_id =
      self->document != NULL ? cg_record_integer (self->document, CG_ATTACHMENT_CASE) : 0;
  if (self->document != NULL &&
      cg_entity_parse (cg_record_text (self->document, CG_ATTACHMENT_OWNER_ENTITY), &entity,
                       NULL) &&
      cg_record_kind_exists (entity))
    add_key (self, entity, cg_record_integer (self->document, CG_ATTACHMENT_OWNER_ID));
  if (self->keys->len == 0)
    add_key (self, CG_ENTITY_CASE, self->case_id);
  take_beside (self);
  read_record (self);
  list_problems (self);
}

/* ---- what is asked of it ---- */

/* The latest state of the same document leaves the record that was stepped to. */
void
cg_document_owner_set_document (CgDocumentOwner *self, CgRecord *record)
{
  gboolean same;

  g_return_if_fail (CG_IS_DOCUMENT_OWNER (self));

  same = record != NULL && self->document != NULL &&
         cg_record_get_id (record) == cg_record_get_id (self->document);
  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&self->document, cg_record_unref);
  self->document = record;
  if (!same && !self->pinned)
    follow (self);
}

void
cg_document_owner_step (CgDocumentOwner *self, int by)
{
  gint64 wanted;

  g_return_if_fail (CG_IS_DOCUMENT_OWNER (self));

  wanted = (gint64) self->at + by;
  if (wanted < 0 || wanted >= self->keys->len)
    return;

  self->at = (guint) wanted;
  read_record (self);
}

void
cg_document_owner_put_beside (CgDocumentOwner *self, gint64 document, CgEntity entity, gint64 id)
{
  g_return_if_fail (CG_IS_DOCUMENT_OWNER (self));

  if (self->pinned)
    return;

  self->awaited = document;
  self->beside = (Key){ entity, id };
  take_beside (self);
  if (self->awaited == 0)
    read_record (self);
}

void
cg_document_owner_go (CgDocumentOwner *self, CgEntity entity, gint64 id)
{
  const Key key = { entity, id };

  g_return_if_fail (CG_IS_DOCUMENT_OWNER (self));

  add_key (self, entity, id);
  find (self, &key);
  read_record (self);
}

CgRecord *
cg_document_owner_get_record (CgDocumentOwner *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_OWNER (self), NULL);

  return self->record;
}

guint
cg_document_owner_get_place (CgDocumentOwner *self, guint *n)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_OWNER (self), 0);

  *n = self->keys->len;
  return self->keys->len > 0 ? self->at + 1 : 0;
}

static void
changed_cb (CgDocumentOwner *self, GArray *changes)
{
  gboolean touched = changes == NULL, problems = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const CgStoreChange *change = &g_array_index (changes, CgStoreChange, i);

      touched |= self->record != NULL && change->id == cg_record_get_id (self->record);
      problems |= change->entity == CG_ENTITY_PROBLEM;
    }
  if (touched)
    read_record (self);
  if (problems)
    list_problems (self);
}

/* ---- the object ---- */

static void
cg_document_owner_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PINNED)
    g_value_set_boolean (value, CG_DOCUMENT_OWNER (object)->pinned);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_document_owner_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgDocumentOwner *self = CG_DOCUMENT_OWNER (object);

  if (id != PROP_PINNED)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->pinned != g_value_get_boolean (value))
    {
      self->pinned = !self->pinned;
      g_object_notify_by_pspec (object, pspec);
      if (!self->pinned)
        follow (self);
    }
}

static void
cg_document_owner_finalize (GObject *object)
{
  CgDocumentOwner *self = CG_DOCUMENT_OWNER (object);

  g_clear_pointer (&self->document, cg_record_unref);
  g_clear_pointer (&self->record, cg_record_unref);
  g_array_unref (self->keys);
  g_clear_object (&self->reading);
  g_clear_object (&self->listing);
  g_object_unref (self->office);

  G_OBJECT_CLASS (cg_document_owner_parent_class)->finalize (object);
}

static void
cg_document_owner_class_init (CgDocumentOwnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_document_owner_get_property;
  object_class->set_property = cg_document_owner_set_property;
  object_class->finalize = cg_document_owner_finalize;
  properties[PROP_PINNED] =
      g_param_spec_boolean ("pinned", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_DOCUMENT_OWNER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_document_owner_init (CgDocumentOwner *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
}

CgDocumentOwner *
cg_document_owner_new (CgOffice *office)
{
  CgDocumentOwner *self = g_object_new (CG_TYPE_DOCUMENT_OWNER, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
