/* cg-fault.c: everything that can go wrong or be refused, each with its one sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"

#include "cg-fault-casework.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (cg - fault, cg_fault)

typedef struct
{
  const char *id;
  const char *sentence;
} Sentence;

/* A sentence takes only strings (%s); numbers are formatted by the caller. */
static const Sentence sentences[CG_N_FAULTS] = {
  /* %s: what SQLite or the system said */
  [CG_FAULT_INTERNAL] = { "internal", N_ ("The program met an unexpected fault (%s); nothing was "
                                          "changed. Please keep this sentence and report it.") },
  [CG_FAULT_CANCELLED] = { "cancelled", N_ ("Cancelled; nothing was changed.") },

  /* %s: the word typed */
  [CG_FAULT_UNKNOWN_ENTITY] = { "unknown-entity", N_ ("There is no kind of record named “%s”; "
                                                      "“cugaictl fields” lists them.") },
  /* %s: entity id, field id */
  [CG_FAULT_UNKNOWN_FIELD] = { "unknown-field",
                               N_ ("“%s” has no field “%s”; “cugaictl fields” lists them.") },
  /* %s: the word typed */
  [CG_FAULT_UNKNOWN_ACTION] = { "unknown-action",
                                N_ ("There is no action “%s”; “cugaictl actions” lists them.") },
  /* %s: entity label, id or number */
  [CG_FAULT_NO_RECORD] = { "no-record", N_ ("There is no %s “%s”.") },
  /* %s: the word typed */
  [CG_FAULT_BAD_ASSIGNMENT] = { "bad-assignment", N_ ("“%s” is not of the form FIELD=VALUE.") },
  /* %s: field label, text typed */
  [CG_FAULT_BAD_NUMBER] = { "bad-number", N_ ("%s: “%s” is not a whole number.") },
  [CG_FAULT_BAD_DATE] = { "bad-date",
                          N_ ("%s: “%s” is not a date that exists; write it as 2026-03-05.") },
  /* %s: field label, text typed, the choices */
  [CG_FAULT_BAD_CHOICE] = { "bad-choice", N_ ("%s: “%s” is not one of the choices (%s).") },
  /* %s: field label, text typed */
  [CG_FAULT_BAD_REFERENCE] = { "bad-reference", N_ ("%s: no record “%s” was found.") },
  /* %s: field label */
  [CG_FAULT_BAD_TEXT] = { "bad-text",
                          N_ ("%s: the text holds characters that are not valid UTF-8.") },
  /* %s: field label, how many characters, how many fit */
  [CG_FAULT_TEXT_TOO_LONG] = { "text-too-long",
                               N_ ("%s: the text has %s characters; at most %s fit.") },
  /* %s: field label, what was given */
  [CG_FAULT_BAD_VALUE] = { "bad-value", N_ ("%s: “%s” is not a value of this field.") },
  /* %s: field or entity label, what was typed, examples */
  [CG_FAULT_BAD_FILTER] = { "bad-filter",
                            N_ ("%s: “%s” is no condition here; type for example %s.") },
  /* %s: the word typed */
  [CG_FAULT_NO_VIEW] = { "no-view", N_ ("There is no list or view “%s”; “cugaictl fields” and "
                                        "“cugaictl views” name "
                                        "them.") },
  /* %s: field label, text typed, lowest, highest */
  [CG_FAULT_OUT_OF_RANGE] = { "out-of-range", N_ ("%s: %s is outside %s to %s.") },
  /* %s: the text */
  [CG_FAULT_BAD_PLACES] = { "bad-places", N_ ("“%s” names no place on a page: a place is “left top "
                                              "right bottom” in points, several are separated by "
                                              "semicolons.") },
  /* %s: field label */
  [CG_FAULT_MISSING_FIELD] = { "missing-field", N_ ("“%s” is still missing.") },
  [CG_FAULT_READ_ONLY_FIELD] = { "read-only-field",
                                 N_ ("“%s” is computed by the program and cannot be typed.") },
  [CG_FAULT_FIXED_FIELD] = { "fixed-field", N_ ("“%s” is fixed when the record is made and cannot "
                                                "be changed; void the record and make another.") },
  /* %s: field label, label of the action that changes it */
  [CG_FAULT_FIELD_BY_ACTION] = { "field-by-action",
                                 N_ ("“%s” is not typed but changed by the step “%s”.") },
  /* %s: labels of the two actions that change it */
  [CG_FAULT_DEADLINE_BY_ACTION] = { "deadline-by-action",
                                    N_ ("The deadline stands already; a typing error is put "
                                        "right by the step “%s”, more time is asked for by "
                                        "“%s”.") },
  /* %s: the record, its state, label of the action that takes it up again */
  [CG_FAULT_RECORD_ENDED] = { "record-ended",
                              N_ ("“%s” is “%s” and is not changed any more; take it up again "
                                  "first (step “%s”).") },
  [CG_FAULT_EXTENDED_BY_ACTION] = { "extended-by-action",
                                    N_ ("“Extension approved” is not typed; it follows from the "
                                        "step “Approve the extension” (extension.approve).") },
  [CG_FAULT_NOTHING_TO_DO] = { "nothing-to-do", N_ ("Nothing was to be changed.") },
  [CG_FAULT_COMPARED] = { "compared",
                          N_ ("Nothing was changed: the list is compared with a past day. End the "
                              "comparison, then type into it.") },
  /* %s: field label, text typed */
  [CG_FAULT_AMBIGUOUS_NAME] = { "ambiguous-name",
                                N_ ("%s: several records are named “%s”; give the id instead.") },
  [CG_FAULT_TODAY_ONLY_SAMPLE] = { "today-only-sample", N_ ("Another day than today can be given "
                                                            "only for a sample or test store.") },
  /* %s: field label, the value it has now */
  [CG_FAULT_CHANGED_ELSEWHERE] = { "changed-elsewhere",
                                   N_ ("“%s” was changed elsewhere to “%s” meanwhile; what you "
                                       "typed still stands here.") },
  [CG_FAULT_CHANGED_MEANWHILE] = { "changed-meanwhile",
                                   N_ ("Something was changed elsewhere meanwhile, so nothing was "
                                       "written yet. Look at what would happen now.") },

  /* %s: folder */
  [CG_FAULT_STORE_MISSING] = { "store-missing", N_ ("There is no store in the folder “%s”; choose "
                                                    "another folder or create one there.") },
  [CG_FAULT_STORE_EXISTS] = { "store-exists",
                              N_ ("The folder “%s” already holds a store; it was left as it is. "
                                  "Open it, or choose another folder.") },
  [CG_FAULT_NOT_A_STORE] = { "not-a-store", N_ ("The file in “%s” is not a store of this program; "
                                                "it was left as it is. Choose another folder.") },
  [CG_FAULT_STORE_TOO_NEW] = { "store-too-new",
                               N_ ("The store in “%s” was made by a newer version of the program; "
                                   "it can be read but not changed. Please update the program.") },
  [CG_FAULT_STORE_TOO_OLD] = { "store-too-old",
                               N_ ("The store in “%s” was made by an earlier version and can only "
                                   "be read here; the copy in which it would be brought up to date "
                                   "is too large or could not be made. The store was left as it "
                                   "is; copy its folder to a disk with room where you may write, "
                                   "and open it there.") },
  [CG_FAULT_STORE_READ_ONLY] = { "store-read-only", N_ ("The store in “%s” can only be read here; "
                                                        "nothing was changed. To work in it, get "
                                                        "the permission to write that folder.") },
  [CG_FAULT_STORE_LOCKED] = { "store-locked", N_ ("Another program is using the store in “%s”; "
                                                  "nothing was changed. Try again in a moment.") },
  [CG_FAULT_STORE_FULL] = { "store-full",
                            N_ ("The disk of “%s” is full; this change was not saved and "
                                "everything before it is kept. Free some space and try again.") },
  [CG_FAULT_STORE_DAMAGED] = { "store-damaged", N_ ("The store in “%s” is damaged; nothing was "
                                                    "changed. Please restore the latest backup.") },
  [CG_FAULT_STORE_ON_NETWORK] = { "store-on-network",
                                  N_ ("“%s” lies on a network file system, where a store cannot be "
                                      "written safely; put it on a local disk.") },
  [CG_FAULT_STORE_UNREADABLE] = { "store-unreadable",
                                  N_ ("The store in “%s” cannot be opened: you have no permission "
                                      "to read it; it was left as it is. Get the permission and "
                                      "open it again.") },
  /* %s: what SQLite said */
  [CG_FAULT_STORE_SQL] = { "store-sql",
                           N_ ("The store refused the operation (%s); nothing was changed.") },
  /* %s: what the system said */
  [CG_FAULT_BACKUP_FAILED] = { "backup-failed",
                               N_ ("The backup was not made (%s); the store itself is unchanged. "
                                   "Mend the cause and back up again.") },

  /* %s: field label, value */
  [CG_FAULT_DUPLICATE] = { "duplicate",
                           N_ ("%s: “%s” is already used; nothing was changed. Choose another.") },
  /* %s: field label */
  [CG_FAULT_BROKEN_REFERENCE] = { "broken-reference", N_ ("%s refers to a record that does not "
                                                          "exist; nothing was changed.") },
  /* %s: record name */
  [CG_FAULT_VOIDED] = { "voided", N_ ("“%s” has been voided and cannot be changed any more.") },
  [CG_FAULT_NO_ACTOR] = { "no-actor", N_ ("It is not known who is acting; name a person of this "
                                          "office (--as NAME).") },
  /* %s: person, label of the role, label of the step */
  [CG_FAULT_NO_ROLE] = { "no-role",
                         N_ ("%s does not have the role “%s” that the step “%s” asks for. Give "
                             "them "
                             "the role in Settings · People, or choose somebody who has it.") },
  /* %s: person */
  [CG_FAULT_OTHERS_MARK] = { "others-mark", N_ ("This annotation was made by %s, who alone can "
                                                "change it or take it "
                                                "away; make one of your own beside it.") },
  /* %s: the requirement */
  [CG_FAULT_EVIDENCE_BY_SELF] = { "evidence-by-self",
                                  N_ ("The evidence for “%s” was given by you; another reviewer "
                                      "accepts it.") },
  /* %s: record name, its state, label of the step */
  [CG_FAULT_WRONG_STATE] = { "wrong-state",
                             N_ ("“%s” is “%s”; the step “%s” is not possible now.") },
  /* %s: kind of record, label of the step */
  [CG_FAULT_NONE_UNDER] = { "none-under",
                            N_ ("There is no “%s” here on which the step “%s” is possible.") },
  /* %s: record name, day it was urged on, days that have to lie between */
  [CG_FAULT_URGED_RECENTLY] = { "urged-recently",
                                N_ ("“%s” was urged on %s; at least %s days lie between two "
                                    "urgings (Settings · This office).") },
  /* %s: label of the step, kind of record */
  [CG_FAULT_NOT_IN_BULK] = { "not-in-bulk",
                             N_ ("The step “%s” is not done to several of “%s” at once.") },
  /* %s: how many are refused, how many there are */
  [CG_FAULT_BULK_REFUSED] = { "bulk-refused",
                              N_ ("%s of %s records are refused; nothing was changed. --dry-run "
                                  "says why; --partly changes the others.") },
  [CG_FAULT_NOTHING_TO_UNDO] = { "nothing-to-undo", N_ ("There is nothing to undo.") },
  [CG_FAULT_NOTHING_TO_REDO] = { "nothing-to-redo", N_ ("There is nothing to redo.") },
  /* %s: sentence of the step, label of the step that withdraws it */
  [CG_FAULT_UNDO_BLOCKED] = { "undo-blocked", N_ ("“%s” is not undone but withdrawn, with a "
                                                  "reason, by the step “%s”.") },
  /* %s: sentence of the step */
  [CG_FAULT_UNDO_LATER_EDIT] = { "undo-later-edit", N_ ("“%s” cannot be undone: what it changed "
                                                        "has been changed again since.") },
  /* %s: label of the action */
  [CG_FAULT_SET_PENDING] = { "set-pending",
                             N_ ("“%s” is a large edit that is not complete yet; nothing was "
                                 "changed. Complete it or take it back first.") },
  [CG_FAULT_NO_PENDING_SET] = { "no-pending-set",
                                N_ ("No large edit is waiting to be completed.") },
  /* %s: label of the action, when it was begun, parts written, parts in all */
  [CG_FAULT_SET_INTERRUPTED] = { "set-interrupted",
                                 N_ ("“%s”, begun %s, was interrupted when %s of %s parts were "
                                     "written; they are kept. Complete it, or take back what was "
                                     "written.") },
  [CG_FAULT_SET_HALF_BACK] = { "set-half-back",
                               N_ ("Taking back “%s”, begun %s, was interrupted when %s of %s "
                                   "parts were taken back; nothing is lost. Complete it.") },
  /* %s: sequence number */
  [CG_FAULT_JOURNAL_BROKEN] = { "journal-broken", N_ ("Entry %s of the journal does not match its "
                                                      "checksum; it is not used.") },
  /* %s: what was typed, an example */
  [CG_FAULT_ANCHOR_FORM] = { "anchor-form",
                             N_ ("“%s” is not what stands on paper: a number and groups of digits, "
                                 "such as %s.") },
  /* %s: number of an entry */
  [CG_FAULT_ANCHOR_UNKNOWN] = { "anchor-unknown",
                                N_ ("The journal has no entry %s: the paper is of another store, "
                                    "or "
                                    "this one has been put back to an earlier day or cut short.") },
  [CG_FAULT_ANCHOR_MISMATCH] = { "anchor-mismatch",
                                 N_ ("Entry %s of the journal is not the one of which the paper "
                                     "speaks: the paper is of another store, or the journal was "
                                     "written anew.") },

  /* %s: file name */
  [CG_FAULT_FILE_MISSING] = { "file-missing",
                              N_ ("The file “%s” does not exist; nothing was changed. Check where "
                                  "it lies and choose it again.") },
  [CG_FAULT_STORED_FILE_MISSING] = { "stored-file-missing",
                                     N_ ("The stored file “%s” is no longer in the data folder; "
                                         "its entry is kept. Put the file back from a backup, or "
                                         "attach it again.") },
  [CG_FAULT_FILE_UNREADABLE] = { "file-unreadable",
                                 N_ ("The file “%s” cannot be read: you have no permission; "
                                     "nothing was changed. Get the permission and try again.") },
  [CG_FAULT_FILE_NOT_REGULAR] = { "file-not-regular",
                                  N_ ("“%s” is not an ordinary file and was not attached. Choose "
                                      "the files themselves.") },
  [CG_FAULT_FOLDER_TOO_MANY] = { "folder-too-many",
                                 N_ ("There are more than %d files in it; nothing was changed. "
                                     "Choose its folders one by one.") },
  [CG_FAULT_NOTHING_TO_ATTACH] = { "nothing-to-attach",
                                   N_ ("There is no file to attach; the list says why each is left "
                                       "out. Choose another folder.") },
  [CG_FAULT_FILE_EMPTY] = { "file-empty", N_ ("The file “%s” is empty and was not attached. Ask "
                                              "for it again where it came from.") },
  [CG_FAULT_FILE_CHANGED] = { "file-changed",
                              N_ ("The stored file “%s” is not the one that was attached: its "
                                  "checksum differs; its entry is kept. Put the file back from a "
                                  "backup, or attach it again.") },
  /* %s: file name, what the system said */
  [CG_FAULT_FILE_WRITE] = { "file-write",
                            N_ ("The file “%s” could not be written (%s); what is stored here is "
                                "unchanged. Choose another place and save again.") },
  /* %s: the list, the most rows; likewise the next */
  [CG_FAULT_SHEET_TOO_LONG] = { "sheet-too-long",
                                N_ ("“%s” has more rows than a sheet may have (%s); nothing was "
                                    "written. Filter it, or export it as CSV.") },
  [CG_FAULT_TABLE_TOO_LONG] = { "table-too-long",
                                N_ ("“%s” has more rows than can be laid out on paper (%s); "
                                    "nothing was printed. Filter it, or export it to Excel.") },

  /* %s: number of measures */
  [CG_FAULT_MEASURE_OPEN] = { "measure-open", N_ ("%s measures are neither done nor void") },
  [CG_FAULT_NO_MEASURE] = { "no-measure", N_ ("there is no measure") },
  [CG_FAULT_NO_COMPLETION_TEXT] = { "no-completion-text",
                                    N_ ("what was completed is not described") },
  [CG_FAULT_NO_COMPLETION_DATE] = { "no-completion-date", N_ ("the completion date is missing") },
  [CG_FAULT_NO_EVIDENCE] = { "no-evidence",
                             N_ ("there is no evidence (a file, or an offline item)") },
  [CG_FAULT_NO_REVIEW] = { "no-review", N_ ("no reviewer has passed it") },
  [CG_FAULT_REVIEW_BY_SELF] = { "review-by-self", N_ ("the reviewer must be another person than "
                                                      "the one who submitted it") },
  /* %s: names */
  [CG_FAULT_NEED_OPEN] = { "need-open", N_ ("required evidence is missing or was returned: %s") },
  /* %s: names */
  [CG_FAULT_INSTITUTION_OPEN] = { "institution-open", N_ ("linked institutions are not yet issued, "
                                                          "repealed or reaffirmed: %s") },
  [CG_FAULT_LONGTERM_NO_REASON] = { "longterm-no-reason",
                                    N_ ("the reason for keeping it up long-term is missing") },
  [CG_FAULT_LONGTERM_NO_CHECK] = { "longterm-no-check", N_ ("the next check date is missing") },
  /* %s: numbers of the problems */
  [CG_FAULT_CASE_PROBLEM_OPEN] = { "case-problem-open", N_ ("problems are not struck off: %s") },
  [CG_FAULT_CASE_NO_PROBLEM] = { "case-no-problem", N_ ("no problem has been entered") },
  /* %s: "unit track" for each */
  [CG_FAULT_CASE_TRACK_OPEN] = { "case-track-open",
                                 N_ ("neither accepted nor marked as not applicable: %s") },
  CG_FAULT_SENTENCES_CASEWORK,
  [CG_FAULT_CASE_NO_UNIT] = { "case-no-unit", N_ ("no unit concerned has been entered") },
  /* %s: case */
  [CG_FAULT_CASE_CLOSED] = { "case-closed", N_ ("The case “%s” is closed; reopen it first (step "
                                                "“Reopen the case”).") },
  [CG_FAULT_ISSUED_NO_BASIS] = { "issued-no-basis",
                                 N_ ("the document number or other basis of issue is missing") },
  [CG_FAULT_ISSUED_NO_DATE] = { "issued-no-date", N_ ("the date of issue is missing") },
  [CG_FAULT_NO_CHECK] = { "no-check", N_ ("no execution check with a result is on record") },
  /* %s: day of the check */
  [CG_FAULT_CHECK_NOT_EXECUTED] = { "check-not-executed",
                                    N_ ("the last execution check (%s) found it not executed") },
  [CG_FAULT_CHECK_NO_DATE] = { "check-no-date", N_ ("the day of the check is missing") },
  [CG_FAULT_CHECK_NO_RESULT] = { "check-no-result",
                                 N_ ("what the check found is missing (execution or findings)") },
  [CG_FAULT_CHECK_NOT_ISSUED] = { "check-not-issued",
                                  N_ ("the institution is not issued yet, so that its execution "
                                      "cannot be checked") },
  [CG_FAULT_REPLACES_ITSELF] = { "replaces-itself", N_ ("an institution cannot replace itself") },
  [CG_FAULT_POINT_NODES] = { "point-nodes", N_ ("a point lies between two different links of the "
                                                "chain of its case and unit") },
  [CG_FAULT_CLEARED_NO_DREDGER] = { "cleared-no-dredger", N_ ("who cleared it is missing") },
  [CG_FAULT_CLEARED_NO_REMEDY] = { "cleared-no-remedy", N_ ("how it was cleared is missing") },
  [CG_FAULT_DUTY_NO_CONCLUSION] = { "duty-no-conclusion", N_ ("what was clarified is missing") },
  [CG_FAULT_DUTY_NO_INSTITUTION] = { "duty-no-institution",
                                     N_ ("the institution that it was put into is missing") },
  [CG_FAULT_CAUSE_BRANCH] = { "cause-branch", N_ ("a cause comes of another cause of the same "
                                                  "problem, and never of its own branches") },
  [CG_FAULT_NOTICE_NO_SIGNER] = { "notice-no-signer", N_ ("the signer is missing") },
  [CG_FAULT_NOTICE_NO_DATE] = { "notice-no-date", N_ ("the date of the document is missing") },
  [CG_FAULT_NOTICE_NO_RECIPIENT] = { "notice-no-recipient", N_ ("the recipient is missing") },
  [CG_FAULT_NOTICE_NO_TITLE] = { "notice-no-title", N_ ("the title is missing") },
  [CG_FAULT_NOTICE_NO_BODY] = { "notice-no-body", N_ ("the text is empty") },
  [CG_FAULT_NOTICE_NO_CASE] = { "notice-no-case", N_ ("it is linked to no case") },
  /* %s: what is wrong, the id to release it by */
  [CG_FAULT_NOTICE_ERROR] = { "notice-error",
                              N_ ("%s (the signer may release it with a reason: %s)") },
  /* %s: what is wrong */
  [CG_FAULT_NOTICE_FIRM_ERROR] = { "notice-firm-error", N_ ("%s (it cannot be released)") },
  [CG_FAULT_NOTICE_UNCHECKED] = { "notice-unchecked", N_ ("it was not checked before signing") },
  /* %s: what was given */
  [CG_FAULT_RELEASE_FORM] = { "release-form",
                              N_ ("A release is written as ERROR=REASON, with a reason: “%s” is "
                                  "not.") },
  /* %s: the faces */
  [CG_FAULT_FACES_REPLACED] = { "faces-replaced",
                                N_ ("Faces are not installed (%s), and this office does not print "
                                    "documents in others. Install them, or change it in the "
                                    "settings.") },
  /* %s: the id given */
  [CG_FAULT_RELEASE_UNKNOWN] = { "release-unknown", N_ ("The preflight finds no error “%s” that "
                                                        "could be released.") },
  /* %s: notice */
  [CG_FAULT_NOTICE_LOCKED] = { "notice-locked", N_ ("“%s” is signed; its text is locked. Withdraw "
                                                    "the signature first, with a reason.") },
  /* %s: name of the document */
  [CG_FAULT_NOTICE_KEPT] = { "notice-kept",
                             N_ ("“%s” is signed; the approvals and releases it has stay with it. "
                                 "Withdraw the signature first, with a reason.") },
  /* %s: name of the document, label of a step */
  [CG_FAULT_NOTICE_STANDS] = { "notice-stands",
                               N_ ("“%s” is signed and cannot be voided as it is. Before the reply "
                                   "the signer may do the step “%s”.") },
  /* %s: name of the document */
  [CG_FAULT_DELIVERY_STAYS] = { "delivery-stays",
                                N_ ("“%s” is finished; its deliveries stay as they are, and only a "
                                    "late reply is still entered.") },
  /* %s: name of the document */
  [CG_FAULT_ALL_DELIVERED] = { "all-delivered",
                               N_ ("All these units have “%s” already; name another one, or "
                                   "withdraw a delivery first.") },
  /* %s: name of the document, label of the step, label of the step that ends it */
  [CG_FAULT_NOTICE_CORRECTING] = { "notice-correcting",
                                   N_ ("“%s” is being corrected; before “%s” comes “%s”.") },
  /* %s: the names */
  [CG_FAULT_UNKNOWN_UNITS] = { "unknown-units",
                               N_ ("These units were not found: %s. Correct the names, or add the "
                                   "units in Settings · Units.") },
  [CG_FAULT_NO_NOTICE_REASON] = { "no-notice-reason",
                                  N_ ("why it has no notice of its own is not written; write the "
                                      "reason first") },
  /* %s: number typed, a correct example */
  [CG_FAULT_NUMBER_FORMAT] = { "number-format",
                               N_ ("“%s” is not a document number of the form %s.") },
  /* %s: the code of a series */
  [CG_FAULT_NUMBER_ELSEWHERE] = { "number-elsewhere",
                                  N_ ("The numbers of “%s” are given by the general office: enter "
                                      "the number that it gave.") },
  /* %s: the step left out, the step tried */
  [CG_FAULT_STEP_LEFT_OUT] = { "step-left-out",
                               N_ ("The office asks for the step “%s” before “%s”; record it "
                                   "first.") },
  /* %s: label and label */
  [CG_FAULT_DATES_REVERSED] = { "dates-reversed", N_ ("%s lies before %s") },
  [CG_FAULT_SECRET] = { "secret",
                        N_ ("state secrets must not be entered here: handle the matter on an "
                            "accredited computer and enter only an offline item") },
  [CG_FAULT_MAIN_SITUATION] = { "main-situation",
                                N_ ("exactly one situation must be the main one") },
  /* %s: sanction, type of party it is for, type of the party */
  [CG_FAULT_SANCTION_MISFIT] = { "sanction-misfit",
                                 N_ ("“%s” is a sanction for a %s and cannot be given to a %s") },
  /* %s: folder */
  [CG_FAULT_FOLDER_NOT_EMPTY] = { "folder-not-empty",
                                  N_ ("The folder “%s” is not empty; choose another or a new one, "
                                      "so that nothing in it is mixed with the case.") },
  [CG_FAULT_CORRECTS_NOTHING] = { "corrects-nothing",
                                  N_ ("no sanction stands that it would revoke") },
  /* %s: field label */
  [CG_FAULT_OF_OTHER_CASE] = { "of-other-case", N_ ("%s: belongs to another case") },
  /* %s: label of the action that revokes */
  [CG_FAULT_REVOKED_NO_CORRECTION] = { "revoked-no-correction",
                                       N_ ("a sanction is revoked only by a correction (step "
                                           "“%s”)") },
  /* %s: label of the action that withdraws it */
  [CG_FAULT_CORRECTION_STANDS] = { "correction-stands",
                                   N_ ("the sanctions that it revoked would stay revoked; withdraw "
                                       "it by the step “%s”") },

  /* %s: placeholder */
  [CG_FAULT_TEMPLATE_UNKNOWN] = { "template-unknown",
                                  N_ ("The template holds the unknown placeholder “%s”.") },
  [CG_FAULT_TEMPLATE_UNCLOSED] = { "template-unclosed",
                                   N_ ("In the template the section “%s” is not closed.") },
  /* %s: file name, what was said */
  [CG_FAULT_PDF_WRITE] = { "pdf-write",
                           N_ ("The PDF “%s” could not be written (%s); no incomplete file was "
                               "left. Choose another place and save again.") },
  [CG_FAULT_NO_CHINESE_FACE] = { "no-chinese-face",
                                 N_ ("No font with Chinese characters is installed, so that "
                                     "nothing could be read on paper. Install one, as the package "
                                     "fonts-noto-cjk, and try again.") },

  /* %s: file name */
  [CG_FAULT_PDF_EMPTY] = { "pdf-empty", N_ ("“%s” is empty (0 bytes); ask for the file again "
                                            "where it came from.") },
  [CG_FAULT_PDF_NOT_PDF] = { "pdf-not-pdf", N_ ("“%s” is neither a PDF nor a picture that is read "
                                                "here; it is kept as it is. Open it with another "
                                                "program.") },
  [CG_FAULT_TOO_MANY_PAGES] = { "too-many-pages",
                                N_ ("The files have more than %d pages together and are not "
                                    "joined. Attach them as they are, or choose fewer.") },
  [CG_FAULT_NO_PROGRAM] = { "no-program", N_ ("No program of this computer opens files like “%s”. "
                                              "Install one, or save a copy for another "
                                              "computer.") },
  [CG_FAULT_PDF_DAMAGED] = { "pdf-damaged",
                             N_ ("The PDF “%s” is damaged and cannot be shown; the file itself is "
                                 "kept as it is. Ask for it again where it came from.") },
  [CG_FAULT_IMAGE_DAMAGED] = { "image-damaged",
                               N_ ("The picture “%s” is damaged or incomplete and cannot be shown; "
                                   "the file itself is kept as it is. Ask for it again where it "
                                   "came from.") },
  [CG_FAULT_PDF_ENCRYPTED] = { "pdf-encrypted",
                               N_ ("The PDF “%s” is protected by a password; it is kept as it is. "
                                   "Type the password to read it.") },
  [CG_FAULT_PDF_WRONG_PASSWORD] = { "pdf-wrong-password", N_ ("The password for “%s” is wrong.") },
  [CG_FAULT_PDF_TOO_LARGE] = { "pdf-too-large", N_ ("“%s” asks for more memory than is allowed; "
                                                    "this page is not shown.") },
  [CG_FAULT_PDF_TIMEOUT] = { "pdf-timeout", N_ ("“%s” took too long; reading was stopped. Open it "
                                                "again to retry.") },
  [CG_FAULT_PDF_CRASHED] = { "pdf-crashed", N_ ("Reading “%s” failed and the reader was restarted; "
                                                "nothing else is affected.") },
  [CG_FAULT_PDF_UNREADABLE] = { "pdf-unreadable",
                                N_ ("The PDF “%s” cannot be read (missing, or no permission).") },
  /* %s: file name, what was said */
  [CG_FAULT_PDF_NO_READER] = { "pdf-no-reader",
                               N_ ("“%s” was not opened: the isolated PDF reader did not start "
                                   "(%s). Please install the program again.") },

  [CG_FAULT_RECOGNISER_MISSING] = { "recogniser-missing",
                                    N_ ("Recognising text needs the program Tesseract with the "
                                        "Chinese language, which is not installed here. Install "
                                        "tesseract-ocr and tesseract-ocr-chi-sim, and try "
                                        "again.") },
  /* %s: file name */
  [CG_FAULT_RECOGNISER_FAILED] = { "recogniser-failed",
                                   N_ ("The text of a page of “%s” could not be recognised; the "
                                       "file and what was recognised before are kept.") },
  [CG_FAULT_RECOGNISER_SLOW] = { "recogniser-slow",
                                 N_ ("Recognising a page of “%s” took too long and was stopped; "
                                     "the file and what was recognised before are kept.") },

  /* %s: what was said */
  [CG_FAULT_PRINT_FAILED] = { "print-failed", N_ ("Printing failed (%s); the document is "
                                                  "unchanged. Try again or print to a file.") },
  /* %s: printer, name of the paper */
  [CG_FAULT_PRINT_PAPER] = { "print-paper", N_ ("“%s” has no paper of the size %s, and nothing is "
                                                "made to fit other paper. Choose another printer, "
                                                "or print to a file.") },

  [CG_FAULT_SETUP_NO_ROLE] = { "setup-no-role", N_ ("Somebody has to do the work: choose clerk, "
                                                    "reviewer or signer.") },
  /* %s: folder */
  [CG_FAULT_SETUP_UNWRITABLE] = { "setup-unwritable",
                                  N_ ("Nothing was made: “%s” cannot be written. What you typed is "
                                      "kept; get the permission to write there and begin again.") },
  /* %s: line number, number of the line with the same name */
  [CG_FAULT_PASTE_DUPLICATE] = { "paste-duplicate",
                                 N_ ("Line %s has the same name as line %s and is not made again. "
                                     "If they are two units, write their full names.") },
  /* %s: line number, name of the superior unit */
  [CG_FAULT_PASTE_NO_SUPERIOR] = { "paste-no-superior",
                                   N_ ("Line %s: the superior unit “%s” is not in the list; the "
                                       "unit stands at the top for now.") },
  [CG_FAULT_PASTE_CIRCLE] = { "paste-circle", N_ ("Line %s: with the superior unit “%s” the units "
                                                  "would run in a circle; the unit stands at the "
                                                  "top for now.") },
  /* %s: line number, what stands in the cell */
  [CG_FAULT_PASTE_NOT_UNIT] = { "paste-not-unit", N_ ("Line %s: “%s” does not read like a unit "
                                                      "and was left out.") },
  /* %s: line number */
  [CG_FAULT_PASTE_TOO_LONG] = { "paste-too-long", N_ ("Line %s is too long for a unit’s name and "
                                                      "was left out; one unit a line.") },
  [CG_FAULT_PASTE_TOO_MANY] = { "paste-too-many", N_ ("From line %s on the list was not read: it "
                                                      "is too long; add the rest later.") },

  /* %s: file name */
  [CG_FAULT_HOLIDAY_FILE] = { "holiday-file",
                              N_ ("“%s” holds no days off of a year in the form of holiday-cn "
                                  "(JSON); nothing was imported.") },
  /* %s: file name */
  [CG_FAULT_SHEET_NOT_SHEET] = { "sheet-not-sheet",
                                 N_ ("“%s” is neither an .xlsx nor a text table; nothing was "
                                     "imported. Save it as .xlsx and import that.") },
  [CG_FAULT_SHEET_OLD_FORM] = { "sheet-old-form",
                                N_ ("“%s” is an .xls of the old form or has a password; nothing "
                                    "was imported. Open it and save it as .xlsx without a "
                                    "password.") },
  [CG_FAULT_SHEET_LOCKED] = { "sheet-locked",
                              N_ ("“%s” has a password; nothing was imported. Save it without "
                                  "one and import that.") },
  [CG_FAULT_SHEET_DAMAGED] = { "sheet-damaged",
                               N_ ("“%s” is damaged and cannot be read to its end; nothing was "
                                   "imported. Open it in a spreadsheet, save it anew and import "
                                   "that.") },
  [CG_FAULT_SHEET_NO_SHEET] = { "sheet-no-sheet",
                                N_ ("“%s” has no sheet with cells; nothing was imported.") },
  /* %s: file name, largest size */
  [CG_FAULT_SHEET_TOO_LARGE] = { "sheet-too-large",
                                 N_ ("“%s” is larger than %s; nothing was imported. Divide it "
                                     "into several files.") },
  /* %s: file name */
  [CG_FAULT_SHEET_BOMB] = { "sheet-bomb",
                            N_ ("“%s” would unpack to far more than a table holds; it was not "
                                "read. Copy the rows into a new spreadsheet and import that.") },
  [CG_FAULT_SHEET_ENTITIES] = { "sheet-entities",
                                N_ ("“%s” holds declarations or nestings that no spreadsheet "
                                    "needs; it "
                                    "was not read. Copy the rows into a new spreadsheet and import "
                                    "that.") },
  /* %s: file name, highest number */
  [CG_FAULT_SHEET_TOO_TALL] = { "sheet-too-tall",
                                N_ ("“%s” has more than %s rows; nothing was imported. Divide it "
                                    "into several files.") },
  [CG_FAULT_SHEET_TOO_WIDE] = { "sheet-too-wide",
                                N_ ("“%s” has more than %s columns; nothing was imported.") },
  /* %s: file name, encoding */
  [CG_FAULT_SHEET_ENCODING] = { "sheet-encoding",
                                N_ ("“%s” is not a text in the encoding %s; choose another.") },
  /* %s: file name, number of a row */
  [CG_FAULT_FORM_FORMULA] = { "form-formula",
                              N_ ("Cell %s of the form is computed by the form itself; no figure "
                                  "is put there.") },
  [CG_FAULT_FORM_PLACE] = { "form-place", N_ ("“%s” names no cell and figure, as B5=problems or "
                                              "Sheet!B5=closed@row.") },
  [CG_FAULT_FORM_UNKNOWN] = { "form-unknown",
                              N_ ("It is not known yet which cells of “%s” take which figures.") },
  [CG_FAULT_FORM_ITSELF] = { "form-itself",
                             N_ ("“%s” is the blank form itself; nothing was written. "
                                 "Give the filled one another name.") },
  [CG_FAULT_SHEET_QUOTE] = { "sheet-quote",
                             N_ ("“%s”: the quotation mark that begins in row %s is never closed; "
                                 "nothing was imported. Close it and import again.") },
  /* %s: file name */
  [CG_FAULT_IMPORT_NO_HEADING] = { "import-no-heading",
                                   N_ ("“%s”: no heading of a ledger was found (problem, deadline "
                                       "and "
                                       "the like); nothing of it is imported. Choose the sheet, or "
                                       "name the columns in its first row.") },
  /* %s: label of a field */
  [CG_FAULT_IMPORT_NO_COLUMN] = { "import-no-column",
                                  N_ ("No column holds “%s”; nothing of this table is imported. "
                                      "Say which one does.") },
  [CG_FAULT_IMPORT_NO_PROBLEM] = { "import-no-problem",
                                   N_ ("The row has no problem, and no problem above it that its "
                                       "measure could belong to.") },
  [CG_FAULT_IMPORT_NO_CASE] = { "import-no-case",
                                N_ ("The row names no case; name one for all rows.") },
  /* %s: case as written */
  [CG_FAULT_IMPORT_CASE_CLOSED] = { "import-case-closed",
                                    N_ ("The case “%s” is closed; resume its handling first.") },
  /* %s: heading, text */
  [CG_FAULT_IMPORT_UNKNOWN] = { "import-unknown", N_ ("%s: “%s” is not on record.") },
  /* %s: heading, text, a name like it */
  [CG_FAULT_IMPORT_UNKNOWN_NEAR] = { "import-unknown-near",
                                     N_ ("%s: “%s” is not on record; perhaps “%s” is meant.") },
  /* %s: heading, text, a name like it */
  [CG_FAULT_IMPORT_MADE_NEAR] = { "import-made-near", N_ ("%s: “%s” is made anew, though “%s” is "
                                                          "on record and much like it.") },
  /* %s: heading, text */
  [CG_FAULT_IMPORT_AMBIGUOUS] = { "import-ambiguous",
                                  N_ ("%s: several records are named “%s”: %s; write which one.") },
  /* %s: heading */
  [CG_FAULT_IMPORT_NO_VALUE] = { "import-no-value", N_ ("“%s” is empty.") },
  /* %s: heading, sentence */
  [CG_FAULT_IMPORT_DATE] = { "import-date", N_ ("%s: %s") },
  /* %s: heading, text */
  [CG_FAULT_IMPORT_CELL_ERROR] = { "import-cell-error",
                                   N_ ("%s: the formula gives %s; mend it in the sheet.") },
  /* %s: heading */
  [CG_FAULT_IMPORT_UNCOMPUTED] = { "import-uncomputed",
                                   N_ ("%s: the formula was saved without its value; open the file "
                                       "in a spreadsheet and save it.") },
  /* %s: heading */
  [CG_FAULT_IMPORT_TOO_LONG] = { "import-too-long",
                                 N_ ("%s: the text is longer than a cell may be.") },
  /* %s: number */
  [CG_FAULT_IMPORT_NUMBER_TAKEN] = { "import-number-taken",
                                     N_ ("The number “%s” is on record already.") },
  /* %s: number */
  [CG_FAULT_IMPORT_NUMBER_TWICE] = { "import-number-twice",
                                     N_ ("The number “%s” stands in another row as well.") },
  /* %s: heading, text */
  [CG_FAULT_IMPORT_KEPT] = { "import-kept", N_ ("%s: “%s” is kept in the remark.") },
  /* %s: heading, text, name */
  [CG_FAULT_IMPORT_FIRST_TAKEN] = { "import-first-taken",
                                    N_ ("%s: of “%s” the first one, “%s”, is taken; all of it is "
                                        "kept in the remark.") },
  /* %s: text */
  [CG_FAULT_IMPORT_STRUCK_OFF] = { "import-struck-off",
                                   N_ ("“%s” is kept in the remark; the problem is imported as "
                                       "open, for striking off needs a review.") },
  /* %s: text, date */
  [CG_FAULT_IMPORT_WORDS] = { "import-words", N_ ("“%s” is no day: it is kept as it is written, "
                                                  "with the deadline %s.") },
  /* %s: text, date */
  [CG_FAULT_IMPORT_MONTH] = { "import-month", N_ ("“%s” names no day: it is kept as it is written, "
                                                  "with the deadline %s.") },
  /* %s: text, date */
  [CG_FAULT_IMPORT_MONTH_ZERO] = { "import-month-zero", N_ ("“%s” may have been October before the "
                                                            "sheet dropped a zero; taken is %s.") },
  [CG_FAULT_IMPORT_TOTAL] = { "import-total", N_ ("A row of totals: passed over.") },
  [CG_FAULT_IMPORT_NOTE] = { "import-note", N_ ("A note below the table: passed over.") },
  [CG_FAULT_IMPORT_HEADING] = { "import-heading", N_ ("The heading again: passed over.") },
  /* %s: headings */
  [CG_FAULT_IMPORT_UNUSED] = { "import-unused", N_ ("Not imported are the columns: %s.") },
  /* %s: number of a row */
  [CG_FAULT_IMPORT_EMPTY_AFTER] = { "import-empty-after",
                                    N_ ("After row %s so many rows are empty that the table was "
                                        "taken to end there.") },
  /* %s: what is wrong with it */
  [CG_FAULT_VIEW_FILE] = { "view-file", N_ ("This is no view of this program (%s); nothing was "
                                            "changed.") },
  [CG_FAULT_TEMPLATE_FILE] = { "template-file",
                               N_ ("This is no template of this program (%s); nothing was "
                                   "changed.") },
};

char *
cg_fault_sentence (CgFault code, va_list arguments)
{
  g_autofree char *sentence = g_strdup_vprintf (gettext (sentences[code].sentence), arguments);

  /* What was typed may be quoted, whatever it was. */
  return g_utf8_make_valid (sentence, -1);
}

GError *
cg_fault_new (CgFault code, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, code);
  sentence = cg_fault_sentence (code, arguments);
  va_end (arguments);

  return g_error_new_literal (CG_FAULT, (int) code, sentence);
}

void
cg_fault_set (GError **error, CgFault code, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, code);
  sentence = cg_fault_sentence (code, arguments);
  va_end (arguments);

  g_set_error_literal (error, CG_FAULT, (int) code, sentence);
}

const char *
cg_fault_id (CgFault code)
{
  return sentences[code].id;
}

gboolean
cg_fault_parse (const char *id, CgFault *code)
{
  for (guint i = 0; i < CG_N_FAULTS; i++)
    if (g_strcmp0 (sentences[i].id, id) == 0)
      {
        *code = (CgFault) i;
        return id != NULL;
      }

  return FALSE;
}
