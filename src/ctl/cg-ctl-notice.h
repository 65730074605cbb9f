/* cg-ctl-notice.h: what the files of cugaictl notice share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"
#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * cg_ctl_print_pages:
 * @pages: a notice that was laid out
 *
 * Prints where each line and rule stands, in millimetres from the sheet's top left: with
 * --json an array of objects, else a line of words for each.
 */
void cg_ctl_print_pages (const CgCtl *self, const CgNoticePages *pages);

/**
 * cg_ctl_notice_page_in_file:
 * @pages: a notice that was laid out
 * @page: one of them, from 0
 *
 * Returns: its number in the file that it is written to, from 1: each volume is one.
 */
guint cg_ctl_notice_page_in_file (const CgNoticePages *pages, guint page);

/**
 * cg_ctl_notice_lay_out:
 * @notice: a notice
 * @to_leave: as a paper for others, and not to see where its lines stand
 * @error: faults of the store, of the options, %CG_FAULT_FACES_REPLACED
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): its pages, or its form, as the options ask for it.
 */
CgNoticePages *
cg_ctl_notice_lay_out (CgCtl *self, const CgRecord *notice, gboolean to_leave, GError **error);

/**
 * cg_ctl_notice_volume_path:
 * @path: where the document is written
 * @pages: it laid out, with what is bound apart from it
 * @volume: which volume, from 0
 *
 * Returns: (transfer full): where that volume is written: beside the document, by its mark.
 */
char *cg_ctl_notice_volume_path (const char *path, const CgNoticePages *pages, guint volume);

/**
 * cg_ctl_notice_find_earlier:
 * @files: (element-type filename): what was written to one folder, documents and what is bound
 *   apart from them
 *
 * An export removes no file; a document that had more bound apart from it before has them still
 * beside it.
 *
 * Returns: (transfer full) (element-type filename): names of files that are by them apart from one
 *   of @files, and were not written.
 */
GPtrArray *cg_ctl_notice_find_earlier (const GPtrArray *files);

/**
 * cg_ctl_notice_add_earlier:
 * @earlier: (element-type filename): of cg_ctl_notice_find_earlier()
 *
 * Says of each that it is of an earlier export: in a member of an object, or in lines.
 */
void cg_ctl_notice_add_earlier (GString *json, const GPtrArray *earlier);
void cg_ctl_notice_append_earlier (GString *text, const GPtrArray *earlier);

/**
 * cg_ctl_notice_write:
 * @id: a notice
 * @pages: it laid out
 *
 * `notice pdf ID OUT.pdf`: writes each volume, journals and prints what was written.
 */
gboolean cg_ctl_notice_write (CgCtl *self, gint64 id, CgNoticePages *pages, GError **error);

/**
 * cg_ctl_notice_all:
 *
 * `notice all FOLDER`: each document of the list, as --filter and its kin choose them, as a PDF
 * in a folder.
 */
gboolean cg_ctl_notice_all (CgCtl *self, GError **error);

/**
 * cg_ctl_notice_versions:
 *
 * `notice versions ID`: the versions of a document's text, numbered from the first.
 */
gboolean cg_ctl_notice_versions (CgCtl *self, GError **error);

/**
 * cg_ctl_notice_compare:
 *
 * `notice compare ID [A [B]]`: what became of version A in version B; without them of the last
 * but one in the last, without B in the one after A.
 */
gboolean cg_ctl_notice_compare (CgCtl *self, GError **error);

G_END_DECLS
