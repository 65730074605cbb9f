/* cg-notice-template.h: templates of notices and their placeholders.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-notice-data.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgNoticeTemplate:
 * @name: what it is called
 * @kind: kind of document, as the field table's `notice.kind`
 * @layout: layout, as `notice.layout`
 * @title: title
 * @recipients: 主送
 * @body: the text
 * @attachments: 附件说明, a name per line
 * @organ: who issues it, as `template.organ`
 * @doc_code: 发文代字 of its own, "" for the office's
 * @reply_term: what the time for a reply is counted in, as `template.reply_term`
 * @reply_amount: how long that time is, 0 for none
 * @organ_title: whether the organ's name begins the title
 * @in_use: whether drafts may begin with it
 *
 * A template, or one that was filled in; its texts may hold what
 * cg_notice_template_expand() knows.
 */
typedef struct
{
  char *name;
  char *kind;
  char *layout;
  char *title;
  char *recipients;
  char *body;
  char *attachments;
  char *organ;
  char *doc_code;
  char *reply_term;
  int reply_amount;
  gboolean organ_title;
  gboolean in_use;
} CgNoticeTemplate;

/**
 * cg_notice_template_free:
 * @template: (transfer full): a template
 */
void cg_notice_template_free (CgNoticeTemplate *template);

/**
 * cg_notice_template_copy:
 *
 * Returns: (transfer full): another template that says the same
 */
CgNoticeTemplate *cg_notice_template_copy (const CgNoticeTemplate *template);

/**
 * cg_notice_template_new_from_record:
 * @record: a record of the entity `template`
 *
 * Returns: (transfer full): the template
 */
CgNoticeTemplate *cg_notice_template_new_from_record (const CgRecord *record);

/**
 * cg_notice_template_fill:
 * @template: a template
 * @data: what its placeholders stand for
 * @error: return location
 *
 * Where @organ_title is set and the title does not begin with `organ` by itself, it is put
 * before it (发文机关 + 事由 + 文种).
 *
 * Returns: (transfer full) (nullable): @template with its texts expanded, or %NULL with
 *   the errors of cg_notice_template_expand()
 */
CgNoticeTemplate *cg_notice_template_fill (const CgNoticeTemplate *template,
                                           const CgNoticeData *data,
                                           GError **error);

/**
 * cg_notice_template_check:
 * @template: a template
 * @error: return location
 *
 * Looks into every section, also those that a real case may leave out.
 *
 * Returns: whether it can be filled in for any case; the errors of cg_notice_template_expand()
 */
gboolean cg_notice_template_check (const CgNoticeTemplate *template, GError **error);

/**
 * cg_notice_template_expand:
 * @text: a template's text
 * @data: what its placeholders stand for
 * @error: return location
 *
 * Expands, in a template's text,
 *
 * - `{case.title}`: the text of that name;
 * - `{#problems}…{/problems}`: what is between, for each item of the list;
 * - `{?x}…{/x}`: what is between, if the text or list x is not empty;
 * - `{!x}…{/x}`: what is between, if it is empty;
 * - `{n:cn}`, `{n:1}`: the number of the item in its list, as 一 or 1;
 * - `{n1:cn}` … `{n4:cn}`: the next number of a heading of that level; it starts again
 *   under each heading of a higher one;
 * - `{{`: a brace.
 *
 * A line that holds nothing but beginnings and ends of sections leaves no line.
 *
 * Returns: (transfer full) (nullable): the text; %CG_FAULT_TEMPLATE_UNKNOWN names a
 *   placeholder that nothing is known of, even in a part that is left out;
 *   %CG_FAULT_TEMPLATE_UNCLOSED a section or brace without its end
 */
char *cg_notice_template_expand (const char *text, const CgNoticeData *data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeTemplate, cg_notice_template_free)

G_END_DECLS
