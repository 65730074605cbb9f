/* cg-paper-sample.h: a document that shows the office's numbers of the page at work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-document.h"
#include "cg-notice-measure.h"

G_BEGIN_DECLS

/**
 * cg_paper_sample_new:
 * @measure: the number that is looked at; %CG_N_MEASURES for none
 * @office: the office's full name
 * @code: its number code
 *
 * A document of the layout that @measure belongs to, with today's date. Main thread.
 *
 * Returns: (transfer full): the document.
 */
CgNoticeDocument *
cg_paper_sample_new (CgNoticeMeasure measure, const char *office, const char *code);

G_END_DECLS
