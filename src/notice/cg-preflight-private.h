/* cg-preflight-private.h: what the checks of a preflight share, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-preflight.h"

G_BEGIN_DECLS

/* A preflight under way. */
typedef struct
{
  const CgNoticeDocument *document;
  const CgNoticePages *pages; /* (nullable) */
  const CgNoticeProfile *profile;
  const CgNoticeFacts *facts;
  GPtrArray *findings;
} CgPreflight;

/* An array that owns its findings. */
GPtrArray *cg_preflight_findings_new (void);

/* A finding about characters @start to before @end of a field; @detail and @more fill the
 * sentence's places. The caller may change what is returned. */
CgFinding *cg_preflight_add (CgPreflight *self,
                             CgFindingId id,
                             CgNoticeField field,
                             guint start,
                             guint end,
                             const char *detail,
                             const char *more);

/* A finding about a place on a page; lengths in millimetres. */
CgFinding *cg_preflight_add_place (CgPreflight *self,
                                   CgFindingId id,
                                   const CgNoticeItem *item,
                                   const char *detail);

/* What the signer released is no error any more. */
void cg_preflight_apply_releases (CgPreflight *self);

/* The field's text, also of an attachment's. */
const char *cg_preflight_text (const CgPreflight *self, CgNoticeField field);

/* Calls @check for each element that holds text: those of the document, then of its attachments. */
void cg_preflight_each_field (CgPreflight *self,
                              void (*check) (CgPreflight *self, CgNoticeField field));

/* What follows the standard's rules; plain forms follow none. */
gboolean cg_preflight_is_official (const CgPreflight *self);

/* The checks; each adds what it finds. */
void cg_preflight_check_missing (CgPreflight *self);
void cg_preflight_check_elements (CgPreflight *self);
void cg_preflight_check_secrecy (CgPreflight *self);
void cg_preflight_check_structure (CgPreflight *self);
void cg_preflight_check_marks (CgPreflight *self);
void cg_preflight_check_characters (CgPreflight *self);
void cg_preflight_check_usage (CgPreflight *self);
void cg_preflight_check_measures (CgPreflight *self);
void cg_preflight_check_pages (CgPreflight *self);
void cg_preflight_check_glyphs (CgPreflight *self);
void cg_preflight_check_lost (CgPreflight *self);

/* Whether @character is a Chinese character or a full-width mark. */
gboolean cg_preflight_is_han (gunichar character);

/* Whether @character stands in @set; never for 0. */
gboolean cg_preflight_among (const char *set, gunichar character);

G_END_DECLS
