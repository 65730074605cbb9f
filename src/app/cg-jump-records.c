/* cg-jump-records.c: records found in the store as lines of the jump box.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-jump-records.h"

#include <glib/gi18n.h>

/* Characters around a hit, and of a problem that is named by its text. */
#define AROUND 20

static const struct
{
  CgEntity entity;
  CgJumpKind kind;
  const char *page;
  const char *icon_name;
  int title; /* field that says what it is */
  int hint;  /* field shown small at the right */
} kinds[] = {
  { CG_ENTITY_CASE, CG_JUMP_CASE, "cases.file", "folder-symbolic", CG_CASE_TITLE, CG_CASE_CASE_NO },
  { CG_ENTITY_UNIT, CG_JUMP_UNIT, "settings/units", "network-workgroup-symbolic", CG_UNIT_NAME,
    CG_UNIT_SHORT },
  { CG_ENTITY_PERSON, CG_JUMP_PERSON, "settings/people", "avatar-default-symbolic", CG_PERSON_NAME,
    CG_PERSON_POST },
  { CG_ENTITY_NOTICE, CG_JUMP_NOTICE, "notices", "document-edit-symbolic", CG_NOTICE_TITLE,
    CG_NOTICE_DOC_NO },
  { CG_ENTITY_INSTITUTION, CG_JUMP_INSTITUTION, "institutions", "accessories-dictionary-symbolic",
    CG_INSTITUTION_NAME, CG_INSTITUTION_INST_NO },
  { CG_ENTITY_ATTACHMENT, CG_JUMP_DOCUMENT, "documents", "x-office-document-symbolic",
    CG_ATTACHMENT_NAME, CG_ATTACHMENT_KIND },
  { CG_ENTITY_PROBLEM, CG_JUMP_PROBLEM, "ledger", "view-list-bullet-symbolic", CG_PROBLEM_TEXT,
    CG_PROBLEM_PROBLEM_NO },
};

const CgEntity *
cg_jump_records_entities (gsize *n)
{
  static CgEntity entities[G_N_ELEMENTS (kinds)];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    entities[i] = kinds[i].entity;

  *n = G_N_ELEMENTS (kinds);
  return entities;
}

static guint
kind_of (const CgHit *hit)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].entity == cg_record_get_entity (hit->record))
      return i;

  g_assert_not_reached ();
}

/* "整改措施：…‘河长’…", where neither title nor number have what was typed. */
static void
set_detail (CgJumpItem *item, const CgHit *hit, const char *text)
{
  g_autoptr (CgSnippet) snippet = cg_hit_snippet (hit, text, AROUND);
  /* Translators: a field's name and the words in it. The words come last. */
  g_autofree char *before = g_strdup_printf (
      C_ ("jump", "%s: "), cg_field_label (cg_record_get_entity (hit->record), hit->field));
  gsize shift = strlen (before);

  item->detail = g_strconcat (before, snippet->text, NULL);
  item->detail_hit = (CgTextRange){ shift + snippet->hit.start, shift + snippet->hit.end };
}

static CgJumpItem *
item_of (const CgHit *hit, const char *text)
{
  guint kind = kind_of (hit);
  g_autofree char *words = cg_record_display (hit->record, kinds[kind].title);
  g_autofree char *hint = cg_record_display (hit->record, kinds[kind].hint);
  g_autoptr (CgSnippet) title = cg_snippet_new (words, text, 2 * AROUND);
  g_autofree char *place =
      g_strdup_printf ("%s/%" G_GINT64_FORMAT, kinds[kind].page, cg_record_get_id (hit->record));
  g_autofree char *name =
      *title->text != '\0' ? g_steal_pointer (&title->text) : cg_record_title (hit->record);
  CgJumpItem *item = cg_jump_item_new (kinds[kind].kind, hit->rank, g_steal_pointer (&name),
                                       "win.go", g_variant_new_string (place));

  item->title_hit = title->hit;
  item->icon_name = kinds[kind].icon_name;
  if (*hint != '\0' && !g_str_equal (hint, item->title))
    item->hint = g_steal_pointer (&hint);
  if (hit->field != kinds[kind].title && hit->field != kinds[kind].hint)
    set_detail (item, hit, text);
  return item;
}

void
cg_jump_records_add (GPtrArray *items, GPtrArray *hits, const char *text)
{
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (items, item_of (hits->pdata[i], text));
}
