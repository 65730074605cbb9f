/* cg-notice-facts.h: what is to be known beyond a notice's own text before it may be signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store gathers it, the preflight of src/notice reads it.
 */
#pragma once

#include "cg-office-switch.h"
#include "cg-page-settings.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgNoticeStage:
 * @CG_NOTICE_STAGE_DRAFT: neither signed nor numbered: date and number are to come
 * @CG_NOTICE_STAGE_SIGNED: signed: the date is there, the number is to come
 * @CG_NOTICE_STAGE_NUMBERED: registered or later: both are there
 *
 * How far a document has come (domain 3.9).
 */
typedef enum
{
  CG_NOTICE_STAGE_DRAFT,
  CG_NOTICE_STAGE_SIGNED,
  CG_NOTICE_STAGE_NUMBERED,
} CgNoticeStage;

/**
 * CgNoticeRecipient:
 * @CG_NOTICE_TO_COMMITTEE: a Party committee (党委)
 * @CG_NOTICE_TO_SUPERIOR: the committee that leads the office
 *
 * What stands among the units that a notice goes to.
 */
typedef enum
{
  CG_NOTICE_TO_COMMITTEE = 1 << 0,
  CG_NOTICE_TO_SUPERIOR = 1 << 1,
} CgNoticeRecipient;

/**
 * CgNoticeFacts:
 * @kind: id of the kind of document, "" if not known
 * @stage: how far it has come
 * @recipients: whom it goes to
 * @state_secrecy: the gravest 密级 of its cases, as an id; "none"
 * @work_secrecy: the strictest 工作秘密 mark of its cases, as an id; "none"
 * @classified_machine: the installation is accredited for state secrets (domain 5.1)
 * @switches: what the office asks for
 * @page: (nullable) (element-type utf8 utf8): the settings of the page, by name: the office's,
 *   or those that it was signed with
 * @attachments: (nullable) (element-type CgRecord): records of the entity `notice_attachment`
 * @releases: (nullable) (element-type CgRecord): records of the entity `notice_release`, those
 *   that hold
 */
typedef struct
{
  char *kind;
  CgNoticeStage stage;
  guint recipients;
  char *state_secrecy;
  char *work_secrecy;
  gboolean classified_machine;
  CgAsked switches[CG_N_OFFICE_SWITCHES];
  GHashTable *page;
  GPtrArray *attachments;
  GPtrArray *releases;
} CgNoticeFacts;

/**
 * CgNoticeFault:
 * @id: stable id of what is wrong, as `number-padded`
 * @sentence: what is wrong, for people
 * @releasable: whether the signer may sign all the same, with a reason
 *
 * An error that stands in the way of signing.
 */
typedef struct
{
  char *id;
  char *sentence;
  gboolean releasable;
} CgNoticeFault;

/**
 * CgNoticeInspector:
 * @notice: a record of the entity `notice` as it is about to be
 * @facts: what is to be known beyond it
 *
 * Who knows how a notice is laid out tells the store, which does not, what stands in the way
 * of signing it. Called on the store's writing thread.
 *
 * Returns: (transfer full) (element-type CgNoticeFault): the errors
 */
typedef GPtrArray *(*CgNoticeInspector) (const CgRecord *notice, const CgNoticeFacts *facts);

/**
 * cg_notice_facts_new:
 *
 * Returns: (transfer full): of a draft in an office that has changed no switch
 */
CgNoticeFacts *cg_notice_facts_new (void);

/**
 * cg_notice_facts_free:
 * @facts: (transfer full) (nullable): facts
 */
void cg_notice_facts_free (CgNoticeFacts *facts);

/**
 * cg_notice_facts_copy:
 *
 * Returns: (transfer full): the same facts
 */
CgNoticeFacts *cg_notice_facts_copy (const CgNoticeFacts *facts);

/**
 * cg_notice_facts_take_record:
 * @facts: facts
 * @notice: a record of the entity `notice`
 *
 * Takes kind and stage from @notice.
 */
void cg_notice_facts_take_record (CgNoticeFacts *facts, const CgRecord *notice);

/**
 * cg_notice_goes_to_superior:
 * @recipients: whom a notice goes to, as it is written
 * @office: the office's full name, as 中共某县纪律检查委员会
 *
 * Returns: whether the committee that leads the office is among them. Any thread.
 */
gboolean cg_notice_goes_to_superior (const char *recipients, const char *office);

/**
 * cg_notice_fault_new:
 *
 * Returns: (transfer full): a fault
 */
CgNoticeFault *cg_notice_fault_new (const char *id, const char *sentence, gboolean releasable);

/**
 * cg_notice_fault_free:
 * @fault: (transfer full): a fault
 */
void cg_notice_fault_free (CgNoticeFault *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeFacts, cg_notice_facts_free)

G_END_DECLS
