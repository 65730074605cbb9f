/* cg-record-detail.h: what shows one record of a tab: its tags, its parts, what comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-matter-view.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_RECORD_DETAIL (cg_record_detail_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgRecordDetail, cg_record_detail, CG, RECORD_DETAIL, AdwBin)

/**
 * CgRecordDetailClass:
 * @tags: (array): fields told as tags below its name, the first one its state; ended by -1
 * @show: there is a record; @other: it is not the one of before, of which nothing may be left
 * @file: the button that makes a file of it was pressed
 * @step: the button of the next step was pressed
 *
 * Property `office`, given with its making; `busy` (boolean): it is still reading.
 */
struct _CgRecordDetailClass
{
  AdwBinClass parent_class;

  const int *tags;
  void (*show) (CgRecordDetail *self, gboolean other);
  void (*file) (CgRecordDetail *self);
  void (*step) (CgRecordDetail *self);
};

/**
 * cg_record_detail_set:
 * @record: (nullable): what is shown, or its latest state. Main thread, as all of this.
 */
void cg_record_detail_set (CgRecordDetail *self, CgRecord *record);

/**
 * cg_record_detail_get_record:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
CgRecord *cg_record_detail_get_record (CgRecordDetail *self);

/**
 * cg_record_detail_is:
 *
 * Returns: whether it shows @record, of whatever state: an answer may come for one of before
 */
gboolean cg_record_detail_is (CgRecordDetail *self, const CgRecord *record);

CgOffice *cg_record_detail_get_office (CgRecordDetail *self);
CgMatterView *cg_record_detail_get_view (CgRecordDetail *self);

/**
 * cg_record_detail_build:
 * @file: label of the button that makes a file of it, translated
 * @step: name of the widget of the next step
 *
 * Once, when the subclass is constructed, after the body was filled.
 */
void cg_record_detail_build (CgRecordDetail *self, const char *file, const char *step);

/**
 * cg_record_detail_read:
 * @n: how many answers will come
 *
 * Answers to what was read before are not waited for any more.
 *
 * Returns: (transfer none): to be given to what is read now
 */
GCancellable *cg_record_detail_read (CgRecordDetail *self, guint n);

/**
 * cg_record_detail_arrived:
 * @error: (nullable): why there is no answer; said where the next step stands, unless it was
 *   cancelled
 *
 * To be called with each answer, also of what is not waited for.
 */
void cg_record_detail_arrived (CgRecordDetail *self, const GError *error);

/**
 * cg_record_detail_set_next:
 * @words: what the step is for, or what is missing yet
 * @label: (nullable): of the step; %NULL: there is none
 * @action: (nullable): the step, if it is one of the actions
 */
void cg_record_detail_set_next (CgRecordDetail *self,
                                const char *words,
                                const char *label,
                                const char *action);

/**
 * cg_record_detail_set_working:
 * @working: whether the step is under way: it cannot be begun again
 */
void cg_record_detail_set_working (CgRecordDetail *self, gboolean working);

/**
 * cg_record_detail_set_file:
 * @why_not: (nullable): why no file can be made of it
 */
void cg_record_detail_set_file (CgRecordDetail *self, const char *why_not);

G_END_DECLS
