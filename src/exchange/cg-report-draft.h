/* cg-report-draft.h: 通报 or 总结 of a period in sentences, each figure with the rows behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-figure.h"
#include "cg-notice-pages.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgDraftPart:
 * @text: words, or a figure as it is printed
 * @figure: which; %CG_N_FIGURES for words
 * @by: of what grouping the figure's row is; %CG_GROUPING_NONE for the total
 * @key: (nullable): of that row
 */
typedef struct
{
  char *text;
  CgFigureId figure;
  CgGrouping by;
  char *key;
} CgDraftPart;

/**
 * CgReportDraft:
 * @title: its title
 * @scope: of what it is
 * @paragraphs: (element-type GPtrArray): each of #CgDraftPart
 *
 * Not changed once it is made.
 */
typedef struct
{
  char *title;
  CgFigureScope scope;
  GPtrArray *paragraphs;
} CgReportDraft;

/**
 * cg_report_draft_new:
 * @scope: of what; its groups are not looked at
 * @error: faults of cg_store_figures()
 *
 * Waits for the store.
 *
 * Returns: (transfer full) (nullable): the draft.
 */
CgReportDraft *cg_report_draft_new (CgStore *store, const CgFigureScope *scope, GError **error);
void cg_report_draft_free (CgReportDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgReportDraft, cg_report_draft_free)

/**
 * cg_report_draft_text:
 *
 * Returns: (transfer full): a paragraph a line. Any thread.
 */
char *cg_report_draft_text (const CgReportDraft *self);

/**
 * cg_report_draft_query:
 * @part: one with a figure
 *
 * Returns: (transfer full): what lists the records that it counts. Any thread.
 */
CgQuery *cg_report_draft_query (const CgReportDraft *self, const CgDraftPart *part);

/**
 * cg_report_draft_layout:
 *
 * Blocks; not on the main thread of a program with a window.
 *
 * Returns: (transfer full): the pages.
 */
CgNoticePages *cg_report_draft_layout (CgStore *store, const CgReportDraft *self);

/**
 * cg_report_draft_edit:
 * @actor: who drafts
 *
 * Returns: (transfer full): what makes a document of it, in the state of a draft.
 */
CgEdit *cg_report_draft_edit (const CgReportDraft *self, gint64 actor);

G_END_DECLS
