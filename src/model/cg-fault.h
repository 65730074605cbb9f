/* cg-fault.h: everything that can go wrong or be refused, each with its one sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CG_FAULT:
 *
 * The error domain of every layer; the codes are #CgFault. The message of such
 * an error is a whole sentence in the user's language that says what happened,
 * what was kept and what to do: callers show it as it is.
 */
#define CG_FAULT (cg_fault_quark ())
GQuark cg_fault_quark (void);

/* The sentences, with what each one's arguments are, stand in cg-fault.c. */
typedef enum
{
  CG_FAULT_INTERNAL,
  CG_FAULT_CANCELLED,

  /* Words of the command line and of forms. */
  CG_FAULT_UNKNOWN_ENTITY,
  CG_FAULT_UNKNOWN_FIELD,
  CG_FAULT_UNKNOWN_ACTION,
  CG_FAULT_NO_RECORD,
  CG_FAULT_BAD_ASSIGNMENT,
  CG_FAULT_BAD_NUMBER,
  CG_FAULT_BAD_DATE,
  CG_FAULT_BAD_CHOICE,
  CG_FAULT_BAD_REFERENCE,
  CG_FAULT_BAD_TEXT,
  CG_FAULT_BAD_VALUE,
  CG_FAULT_OUT_OF_RANGE,
  CG_FAULT_MISSING_FIELD,
  CG_FAULT_READ_ONLY_FIELD,
  CG_FAULT_FIXED_FIELD,
  CG_FAULT_FIELD_BY_ACTION,
  CG_FAULT_EXTENDED_BY_ACTION,
  CG_FAULT_NOTHING_TO_DO,
  CG_FAULT_AMBIGUOUS_NAME,
  CG_FAULT_TODAY_ONLY_SAMPLE,
  CG_FAULT_CHANGED_ELSEWHERE,

  /* The store as a folder. */
  CG_FAULT_STORE_MISSING,
  CG_FAULT_STORE_EXISTS,
  CG_FAULT_NOT_A_STORE,
  CG_FAULT_STORE_TOO_NEW,
  CG_FAULT_STORE_READ_ONLY,
  CG_FAULT_STORE_LOCKED,
  CG_FAULT_STORE_FULL,
  CG_FAULT_STORE_DAMAGED,
  CG_FAULT_STORE_ON_NETWORK,
  CG_FAULT_STORE_UNREADABLE,
  CG_FAULT_STORE_SQL,
  CG_FAULT_BACKUP_FAILED,

  /* Edits. */
  CG_FAULT_DUPLICATE,
  CG_FAULT_BROKEN_REFERENCE,
  CG_FAULT_VOIDED,
  CG_FAULT_NO_ACTOR,
  CG_FAULT_NO_ROLE,
  CG_FAULT_WRONG_STATE,
  CG_FAULT_NONE_UNDER,
  CG_FAULT_NOTHING_TO_UNDO,
  CG_FAULT_NOTHING_TO_REDO,
  CG_FAULT_UNDO_BLOCKED,
  CG_FAULT_UNDO_LATER_EDIT,
  CG_FAULT_SET_PENDING,
  CG_FAULT_NO_PENDING_SET,
  CG_FAULT_SET_INTERRUPTED,
  CG_FAULT_SET_HALF_BACK,
  CG_FAULT_JOURNAL_BROKEN,

  /* Files. */
  CG_FAULT_FILE_MISSING,
  CG_FAULT_STORED_FILE_MISSING,
  CG_FAULT_FILE_UNREADABLE,
  CG_FAULT_FILE_NOT_REGULAR,
  CG_FAULT_FILE_EMPTY,
  CG_FAULT_FILE_CHANGED,
  CG_FAULT_FILE_WRITE,
  CG_FAULT_SHEET_TOO_LONG,

  /* What a step still asks for (domain 1.8). */
  CG_FAULT_MEASURE_OPEN,
  CG_FAULT_NO_MEASURE,
  CG_FAULT_NO_COMPLETION_TEXT,
  CG_FAULT_NO_COMPLETION_DATE,
  CG_FAULT_NO_EVIDENCE,
  CG_FAULT_NO_REVIEW,
  CG_FAULT_REVIEW_BY_SELF,
  CG_FAULT_INSTITUTION_OPEN,
  CG_FAULT_LONGTERM_NO_REASON,
  CG_FAULT_LONGTERM_NO_CHECK,
  CG_FAULT_CASE_PROBLEM_OPEN,
  CG_FAULT_CASE_NO_PROBLEM,
  CG_FAULT_CASE_TRACK_OPEN,
  CG_FAULT_CASE_NO_UNIT,
  CG_FAULT_CASE_CLOSED,
  CG_FAULT_ISSUED_NO_BASIS,
  CG_FAULT_ISSUED_NO_DATE,
  CG_FAULT_NOTICE_NO_SIGNER,
  CG_FAULT_NOTICE_NO_DATE,
  CG_FAULT_NOTICE_NO_RECIPIENT,
  CG_FAULT_NOTICE_NO_TITLE,
  CG_FAULT_NOTICE_NO_BODY,
  CG_FAULT_NOTICE_NO_CASE,
  CG_FAULT_NOTICE_LOCKED,
  CG_FAULT_NUMBER_FORMAT,
  CG_FAULT_DATES_REVERSED,
  CG_FAULT_SECRET,
  CG_FAULT_MAIN_SITUATION,
  CG_FAULT_SANCTION_MISFIT,

  /* Notices and templates. */
  CG_FAULT_TEMPLATE_UNKNOWN,
  CG_FAULT_TEMPLATE_UNCLOSED,
  CG_FAULT_PDF_WRITE,

  /* PDF documents. */
  CG_FAULT_PDF_EMPTY,
  CG_FAULT_PDF_NOT_PDF,
  CG_FAULT_PDF_DAMAGED,
  CG_FAULT_PDF_ENCRYPTED,
  CG_FAULT_PDF_WRONG_PASSWORD,
  CG_FAULT_PDF_TOO_LARGE,
  CG_FAULT_PDF_TIMEOUT,
  CG_FAULT_PDF_CRASHED,
  CG_FAULT_PDF_UNREADABLE,
  CG_FAULT_PDF_NO_READER,

  /* Printing. */
  CG_FAULT_PRINT_FAILED,

  /* First start: the person and the list of units. */
  CG_FAULT_SETUP_NO_ROLE,
  CG_FAULT_SETUP_UNWRITABLE,
  CG_FAULT_PASTE_DUPLICATE,
  CG_FAULT_PASTE_NO_SUPERIOR,
  CG_FAULT_PASTE_CIRCLE,
  CG_FAULT_PASTE_NOT_UNIT,
  CG_FAULT_PASTE_TOO_LONG,
  CG_FAULT_PASTE_TOO_MANY,

  /* Files read in. */
  CG_FAULT_HOLIDAY_FILE,
  CG_FAULT_SHEET_NOT_SHEET,
  CG_FAULT_SHEET_OLD_FORM,
  CG_FAULT_SHEET_LOCKED,
  CG_FAULT_SHEET_DAMAGED,
  CG_FAULT_SHEET_NO_SHEET,
  CG_FAULT_SHEET_TOO_LARGE,
  CG_FAULT_SHEET_BOMB,
  CG_FAULT_SHEET_ENTITIES,
  CG_FAULT_SHEET_TOO_TALL,
  CG_FAULT_SHEET_TOO_WIDE,
  CG_FAULT_SHEET_ENCODING,
  CG_FAULT_SHEET_QUOTE,

  CG_N_FAULTS
} CgFault;

/**
 * cg_fault_new:
 * @code: what went wrong
 * @...: the arguments of its sentence, as cg-fault.c says
 *
 * Returns: (transfer full): an error of the domain %CG_FAULT. Any thread.
 */
GError *cg_fault_new (CgFault code, ...);

/**
 * cg_fault_set:
 * @error: (out) (optional): where to put it
 * @code: what went wrong
 * @...: the arguments of its sentence
 *
 * Like g_set_error(), with the sentence of @code. Any thread.
 */
void cg_fault_set (GError **error, CgFault code, ...);

/**
 * cg_fault_sentence:
 * @code: a code
 * @arguments: its arguments
 *
 * Returns: (transfer full): the sentence in the user's language. Any thread.
 */
char *cg_fault_sentence (CgFault code, va_list arguments);

/**
 * cg_fault_id:
 * @code: a code
 *
 * Returns: (transfer none): the stable id of @code, for JSON and tests, as
 *   `no-evidence`. Any thread.
 */
const char *cg_fault_id (CgFault code);

G_END_DECLS
