/* cg-effect-notice.h: what the steps of a notice share, private to the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-effect.h"

G_BEGIN_DECLS

gint64 cg_effect_notice_id (const CgEffect *effect);

/* Whether @notice begins 以案促改 (domain.md 1.3, stage 2); an urging letter moves no stage. */
gboolean cg_effect_begins_rectification (const CgRecord *notice);

/* Completes (or with date 0 takes back) @stage of every case that the notice begins. */
gboolean
cg_effect_set_stage_of_cases (CgEffect *effect, const char *stage, CgDate date, GError **error);

/* The errors named in the argument `releases`, one a line with its reason: each a record. */
gboolean cg_effect_add_releases (CgEffect *effect, gint64 signer, CgDate date, GError **error);

/* A field and the argument that it is set from; a table ends with a NULL argument. */
typedef struct
{
  int field;
  const char *argument;
} CgEffectField;

gboolean cg_effect_set_fields (
    CgEffect *effect, CgEntity entity, gint64 id, const CgEffectField *fields, GError **error);

/* What the steps of delivery say of a delivery. */
extern const CgEffectField cg_effect_delivered_fields[];

/* The delivery of @notice to @unit by the arguments of the step, with the day on which the reply
 * falls due; an office may ask that the notice was sealed before. Returns its id, 0 on failure. */
gint64
cg_effect_add_delivery (CgEffect *effect, const CgRecord *notice, gint64 unit, GError **error);

/* (nullable): the day on which a reply to @notice falls due where it was received on that day. */
char *cg_effect_reckon_reply (CgEffect *effect, const CgRecord *notice, const char *received_on);

/* (transfer full) (nullable): the notice of the step's delivery, if it is out and the delivery's
 * @field is still empty */
CgRecord *cg_effect_notice_under_way (CgEffect *effect, int field, GError **error);

/* A letter of reminder that is delivered on @day has urged the delivery that it is about, once. */
void cg_effect_add_letter (CgEffect *effect, CgDate day);

/* The letter @notice that reaches nobody any more has not urged; for the argument `reason`. */
gboolean cg_effect_take_back_letter (CgEffect *effect, gint64 notice, GError **error);

/* Voids the records of @entity whose field @parent is @id, for the argument `reason`. */
gboolean
cg_effect_void_children (CgEffect *effect, CgEntity entity, int parent, gint64 id, GError **error);

/* The argument `receipt_on` tells when the unit had the notice: its days are reckoned anew. */
void cg_effect_settle_reply (CgEffect *effect, const CgRecord *notice, const CgRecord *delivery);

/* Another signature asks for its own approvals and releases: voids those there are, for the
 * argument `reason`; the journal keeps them. */
gboolean cg_effect_void_approvals (CgEffect *effect, GError **error);

G_END_DECLS
