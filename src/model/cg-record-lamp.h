/* cg-record-lamp.h: what the lamp of a record depends on, read from the record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-lamp.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_record_lamp_facts:
 * @record: a record as read from the store
 * @facts: (out): what its lamp depends on
 *
 * The same conditions as those by which the store filters and counts lamps (domain, 4.1).
 * Any thread.
 *
 * Returns: whether records of this kind have a lamp
 */
gboolean cg_record_lamp_facts (const CgRecord *record, CgLampFacts *facts);

/**
 * cg_record_lamp_mark:
 * @entity: a kind of record
 * @fields: (array): a flag for each of its fields
 *
 * Sets the flags of what cg_record_lamp_facts() reads. Any thread.
 */
void cg_record_lamp_mark (CgEntity entity, gboolean *fields);

/**
 * cg_record_lamp:
 * @record: a record as read from the store
 * @today: the day it is looked at
 *
 * Returns: its lamp, %CG_LAMP_NONE for a kind of record without lamps. Any thread.
 */
CgLamp cg_record_lamp (const CgRecord *record, CgDate today);

G_END_DECLS
