/* cg-ctl-bench-notice.h: what laying out and writing notices takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"
#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * cg_bench_notice_text:
 * @rand: where chance comes from
 * @length: at least so many characters
 *
 * Returns: (transfer full): paragraphs, another text each time
 */
char *cg_bench_notice_text (GRand *rand, guint length);

/**
 * cg_bench_notice_lay_out:
 * @profile: the numbers
 * @text: the text of a notice
 *
 * Returns: (transfer full): a notice with that text and the elements of any notice
 */
CgNoticePages *cg_bench_notice_lay_out (const CgNoticeProfile *profile, const char *text);

/**
 * cg_bench_notice_write_all:
 * @store: where they are entered into the journal
 * @actor: by whom
 * @profile: the numbers
 * @texts: (element-type utf8): the texts of notices
 * @folder: where their files go, numbered from 0
 * @error: any fault of the store and of writing
 *
 * Writes notices as `notice all` does: laid out, each a file, and that it was written.
 *
 * Returns: whether all were written.
 */
gboolean cg_bench_notice_write_all (CgStore *store,
                                    gint64 actor,
                                    const CgNoticeProfile *profile,
                                    GPtrArray *texts,
                                    const char *folder,
                                    GError **error);

/**
 * cg_ctl_bench_notice:
 * @ctl: a run
 * @error: any fault of the store and of writing
 *
 * Prints the layout of ten pages and that after a keystroke, and notices of two pages written to
 * PDF with their entries in the journal, each beside what bare Pango and cairo take for the text.
 *
 * Returns: whether it measured.
 */
gboolean cg_ctl_bench_notice (CgCtl *ctl, GError **error);

G_END_DECLS
