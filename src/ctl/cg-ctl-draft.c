/* cg-ctl-draft.c: cugaictl add notice: documents written from a template and their cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cg-ctl-draft.h"
#include "cg-ctl-query.h"
#include "cg-notice-draft.h"
#include "cg-notice-urge.h"

#define CASE "case="
#define TEMPLATE "template="
#define UNIT "unit="
#define DELIVERY "delivery="
#define LEARNING "learning="

/* What the words name. */
typedef struct
{
  GArray *cases;
  GArray *units;
  gint64 template_id;
  gint64 delivery_id; /* the reply to which is urged, 0 for none */
  gint64 learning_id; /* the unit that is told of a typical case, 0 for none */
} Named;

gboolean
cg_ctl_is_draft (const CgCtl *self)
{
  if (g_strcmp0 (cg_ctl_argument (self, 0), cg_entity_get (CG_ENTITY_NOTICE)->id) != 0)
    return FALSE;

  for (guint i = 1; cg_ctl_argument (self, i) != NULL; i++)
    if (g_str_has_prefix (cg_ctl_argument (self, i), CASE) ||
        g_str_has_prefix (cg_ctl_argument (self, i), DELIVERY) ||
        g_str_has_prefix (cg_ctl_argument (self, i), LEARNING))
      return TRUE;

  return FALSE;
}

static gboolean
is_name (const char *word)
{
  return g_str_has_prefix (word, CASE) || g_str_has_prefix (word, TEMPLATE) ||
         g_str_has_prefix (word, UNIT) || g_str_has_prefix (word, DELIVERY) ||
         g_str_has_prefix (word, LEARNING);
}

static gboolean
find_record (CgCtl *self, const char *word, Named *named, GError **error)
{
  static const struct
  {
    const char *prefix;
    CgEntity entity;
  } kinds[] = { { CASE, CG_ENTITY_CASE },
                { UNIT, CG_ENTITY_UNIT },
                { DELIVERY, CG_ENTITY_DELIVERY },
                { LEARNING, CG_ENTITY_LEARNING },
                { TEMPLATE, CG_ENTITY_TEMPLATE } };
  guint kind = 0;
  gint64 id;

  while (!g_str_has_prefix (word, kinds[kind].prefix))
    kind++;
  id = cg_store_find (self->store, kinds[kind].entity, strchr (word, '=') + 1, error);

  if (kinds[kind].entity == CG_ENTITY_CASE)
    g_array_append_val (named->cases, id);
  else if (kinds[kind].entity == CG_ENTITY_UNIT)
    g_array_append_val (named->units, id);
  else if (kinds[kind].entity == CG_ENTITY_DELIVERY)
    named->delivery_id = id;
  else if (kinds[kind].entity == CG_ENTITY_LEARNING)
    named->learning_id = id;
  else
    named->template_id = id;
  return id != 0;
}

static gboolean
find_records (CgCtl *self, Named *named, GError **error)
{
  for (guint i = 1; cg_ctl_argument (self, i) != NULL; i++)
    if (is_name (cg_ctl_argument (self, i)) &&
        !find_record (self, cg_ctl_argument (self, i), named, error))
      return FALSE;

  if (named->template_id != 0 || named->delivery_id != 0 || named->learning_id != 0)
    return TRUE;

  g_set_error_literal (error, CG_CTL_USAGE, 0,
                       _ ("A document of a case is written from a template: template=NAME."));
  return FALSE;
}

/* Every case to every unit, or to its own. */
static GArray *
targets_of (const Named *named)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (CgNoticeTarget));

  for (guint i = 0; i < named->cases->len; i++)
    for (guint k = 0; k < MAX (named->units->len, 1); k++)
      {
        CgNoticeTarget target = { g_array_index (named->cases, gint64, i),
                                  k < named->units->len ? g_array_index (named->units, gint64, k)
                                                        : 0,
                                  0 };

        g_array_append_val (targets, target);
      }

  return targets;
}

/* What is said beside case and template, in the document @id. */
static gboolean
set_others (CgCtl *self, CgEdit *edit, gint64 id, GError **error)
{
  for (guint i = 1; cg_ctl_argument (self, i) != NULL; i++)
    {
      const char *word = cg_ctl_argument (self, i);
      g_auto (CgValue) value = CG_VALUE_INIT;
      int field;

      if (is_name (word))
        continue;
      if (!cg_ctl_read_assignment (self, CG_ENTITY_NOTICE, word, &field, &value, error))
        return FALSE;
      cg_edit_set (edit, CG_ENTITY_NOTICE, id, field, &value);
    }

  return TRUE;
}

/* In every document that the edit makes. */
static gboolean
set_in_all (CgCtl *self, CgEdit *edit, GError **error)
{
  guint n = edit->changes->len;

  for (guint i = 0; i < n; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (change->kind == CG_CHANGE_INSERT && change->entity == CG_ENTITY_NOTICE &&
          !set_others (self, edit, change->id, error))
        return FALSE;
    }

  return TRUE;
}

/* A letter of reminder has its own case and unit, and, unless another is named, its template. */
static CgEdit *
draft_letter (CgCtl *self, const Named *named, gint64 actor, GError **error)
{
  CgNoticeTarget target;

  if (named->template_id == 0)
    return cg_notice_urge_draft (self->store, named->delivery_id, actor, error);

  return cg_notice_urge_target (self->store, named->delivery_id, &target, error)
             ? cg_notice_draft (self->store, &target, 1, named->template_id, actor, error)
             : NULL;
}

/* So has a notice to a unit that learns. */
static CgEdit *
draft_notice_to_learner (CgCtl *self, const Named *named, gint64 actor, GError **error)
{
  g_autoptr (CgRecord) learning =
      cg_store_get (self->store, CG_ENTITY_LEARNING, named->learning_id, error);
  gint64 template_id = named->template_id;
  CgNoticeTarget target = { .learning_id = named->learning_id };

  if (learning != NULL && template_id == 0)
    template_id = cg_notice_draft_template (self->store, "learning", error);
  if (template_id == 0 || learning == NULL)
    return NULL;

  target.case_id = cg_record_integer (learning, CG_LEARNING_CASE);
  target.unit_id = cg_record_integer (learning, CG_LEARNING_UNIT);
  return cg_notice_draft (self->store, &target, 1, template_id, actor, error);
}

static CgEdit *
draft_documents (CgCtl *self, const Named *named, gint64 actor, GError **error)
{
  g_autoptr (GArray) targets = targets_of (named);

  return cg_notice_draft (self->store, (const CgNoticeTarget *) targets->data, targets->len,
                          named->template_id, actor, error);
}

static CgEdit *
draft_named (CgCtl *self, const Named *named, gint64 actor, GError **error)
{
  if (named->delivery_id != 0)
    return draft_letter (self, named, actor, error);
  if (named->learning_id != 0)
    return draft_notice_to_learner (self, named, actor, error);

  return draft_documents (self, named, actor, error);
}

CgEdit *
cg_ctl_draft (CgCtl *self, gint64 actor, GError **error)
{
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CgEdit) edit = NULL;
  Named named = { cases, units, 0, 0, 0 };

  if (!find_records (self, &named, error))
    return NULL;

  edit = draft_named (self, &named, actor, error);
  return edit != NULL && set_in_all (self, edit, error) ? g_steal_pointer (&edit) : NULL;
}
