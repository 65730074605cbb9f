/* cg-notice-edit.c: the edit that makes a new notice out of a filled-in template.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-edit.h"

#include "cg-notice-organ.h"

static void
set_text (CgEdit *edit, gint64 id, int field, const char *text)
{
  if (text != NULL && *text != '\0')
    cg_edit_set_text (edit, CG_ENTITY_NOTICE, id, field, text);
}

/* What stands behind the organ's name in the mark (7.2.4, 10.1, 10.3). */
static const char *
mark_word (const char *layout)
{
  if (g_str_equal (layout, "minutes"))
    return "会议纪要";

  return g_str_equal (layout, "plain") || g_str_equal (layout, "letter") ? "" : "文件";
}

static void
set_organs (CgEdit *edit, gint64 id, const CgNoticeNew *notice)
{
  g_autofree char *organ = cg_notice_organ (notice->office, notice->text->organ);
  g_autofree char *mark = g_strconcat (organ, mark_word (notice->text->layout), NULL);
  g_autofree char *print_organ = g_strconcat (notice->office, "办公室", NULL);

  if (*notice->office == '\0')
    return;

  /* A plain form whose title begins with the organ has no line of its own for it. */
  if (!notice->text->organ_title || !g_str_equal (notice->text->layout, "plain"))
    set_text (edit, id, CG_NOTICE_ORGAN_MARK, mark);
  set_text (edit, id, CG_NOTICE_SIGNER_ORG, organ);
  set_text (edit, id, CG_NOTICE_PRINT_ORG, print_organ);
}

/* 附注: whom the unit may ask. */
static void
set_contact (CgEdit *edit, gint64 id, const CgRecord *drafter)
{
  const char *phone = drafter != NULL ? cg_record_text (drafter, CG_PERSON_PHONE) : "";
  g_autofree char *contact = NULL;

  if (*phone == '\0')
    return;

  contact =
      g_strdup_printf ("联系人：%s，电话：%s", cg_record_text (drafter, CG_PERSON_NAME), phone);
  set_text (edit, id, CG_NOTICE_CONTACT, contact);
}

gint64
cg_notice_edit_add (CgEdit *edit, const CgNoticeNew *notice)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_NOTICE);
  gint64 link = cg_edit_insert (edit, CG_ENTITY_NOTICE_CASE);

  set_text (edit, id, CG_NOTICE_KIND, notice->text->kind);
  set_text (edit, id, CG_NOTICE_LAYOUT, notice->text->layout);
  cg_edit_set_integer (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_TEMPLATE, notice->template_id);
  set_text (edit, id, CG_NOTICE_TITLE, notice->text->title);
  set_text (edit, id, CG_NOTICE_RECIPIENTS, notice->text->recipients);
  set_text (edit, id, CG_NOTICE_BODY, notice->text->body);
  set_text (edit, id, CG_NOTICE_ATTACHMENTS_NOTE, notice->text->attachments);
  set_text (edit, id, CG_NOTICE_DOC_CODE,
            *notice->text->doc_code != '\0' ? notice->text->doc_code : notice->doc_code);
  if (notice->delivery_id != 0)
    cg_edit_set_integer (edit, CG_ENTITY_NOTICE, id, CG_NOTICE_URGES, notice->delivery_id);
  set_text (edit, id, CG_NOTICE_SECRECY_MARK, notice->mark);
  set_organs (edit, id, notice);
  set_contact (edit, id, notice->drafter);
  cg_edit_set_integer (edit, CG_ENTITY_NOTICE_CASE, link, CG_NOTICE_CASE_NOTICE, id);
  cg_edit_set_integer (edit, CG_ENTITY_NOTICE_CASE, link, CG_NOTICE_CASE_CASE, notice->case_id);
  return id;
}

CgEdit *
cg_notice_edit_new (const CgNoticeNew *notice)
{
  CgEdit *edit = cg_edit_new ("notice.draft",
                              notice->drafter != NULL ? cg_record_get_id (notice->drafter) : 0);

  cg_notice_edit_add (edit, notice);
  return edit;
}
