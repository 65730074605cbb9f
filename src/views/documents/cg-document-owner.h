/* cg-document-owner.h: which record stands beside a document: its own, a neighbour, or a pinned
 * one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgDocumentOwner:
 *
 * At first the record that the document belongs to; from there one steps to the case and its
 * problems. Main thread.
 *
 * Properties: "pinned" (boolean: another document changes nothing).
 *
 * Signal "changed": the record, its place among the others, or their number is another one.
 */
#define CG_TYPE_DOCUMENT_OWNER (cg_document_owner_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentOwner, cg_document_owner, CG, DOCUMENT_OWNER, GObject)

/**
 * cg_document_owner_new:
 *
 * Returns: (transfer full): none, of no document
 */
CgDocumentOwner *cg_document_owner_new (CgOffice *office);

/**
 * cg_document_owner_set_document:
 * @record: (nullable): an attachment
 */
void cg_document_owner_set_document (CgDocumentOwner *self, CgRecord *record);

/**
 * cg_document_owner_step:
 * @by: −1 for the record above, 1 for the one below
 */
void cg_document_owner_step (CgDocumentOwner *self, int by);

/**
 * cg_document_owner_go:
 * @entity: a case, or one of its problems
 */
void cg_document_owner_go (CgDocumentOwner *self, CgEntity entity, gint64 id);

/**
 * cg_document_owner_put_beside:
 * @document: an attachment that is there, or is the next one
 * @entity: a problem, or whatever has a pane
 *
 * Has this record beside that document instead of the document's own. A pinned one stays.
 */
void
cg_document_owner_put_beside (CgDocumentOwner *self, gint64 document, CgEntity entity, gint64 id);

/**
 * cg_document_owner_get_record:
 *
 * Returns: (transfer none) (nullable): the record; %NULL while there is none, or none was read yet
 */
CgRecord *cg_document_owner_get_record (CgDocumentOwner *self);

/**
 * cg_document_owner_get_place:
 * @n: (out): how many records one can step through
 *
 * Returns: which of them this one is, from 1; 0 where there is none
 */
guint cg_document_owner_get_place (CgDocumentOwner *self, guint *n);

G_END_DECLS
