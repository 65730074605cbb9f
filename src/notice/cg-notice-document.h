/* cg-notice-document.h: what a notice says, element by element, before it is laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "cg-date.h"

G_BEGIN_DECLS

/**
 * CgNoticeForm:
 * @CG_NOTICE_FORM_RED_HEAD: 党政机关公文, with 发文机关标志 and red rule (GB/T 9704-2012, 7)
 * @CG_NOTICE_FORM_UPWARD: the same as 上行文, with 签发人 beside the number (7.2.5, 7.2.6)
 * @CG_NOTICE_FORM_LETTER: 信函格式, between red double rules (10.1)
 * @CG_NOTICE_FORM_MINUTES: 纪要, with who attended after the text (10.3)
 * @CG_NOTICE_FORM_PLAIN: a form such as 通知书: black heading, no red head (practice)
 *
 * Which layout a document has.
 */
typedef enum
{
  CG_NOTICE_FORM_RED_HEAD,
  CG_NOTICE_FORM_UPWARD,
  CG_NOTICE_FORM_LETTER,
  CG_NOTICE_FORM_MINUTES,
  CG_NOTICE_FORM_PLAIN,
} CgNoticeForm;

/**
 * CgNoticeEnding:
 * @CG_NOTICE_ENDING_SEAL: 署名 and date with room for each organ's seal on it (7.3.5.1)
 * @CG_NOTICE_ENDING_NONE: 署名 and date without a seal (7.3.5.2)
 * @CG_NOTICE_ENDING_SIGNATURE: the signers' 职务 with room for their 签名章, and the date
 *   (7.3.5.3)
 *
 * How a document is closed.
 */
typedef enum
{
  CG_NOTICE_ENDING_SEAL,
  CG_NOTICE_ENDING_NONE,
  CG_NOTICE_ENDING_SIGNATURE,
} CgNoticeEnding;

/**
 * CgNoticeField:
 *
 * The elements that hold text. Places in the text are told as (field, offset in
 * characters), so that a click on the page can go to the editor and back.
 */
typedef enum
{
  CG_NOTICE_FIELD_NONE,
  CG_NOTICE_FIELD_COPY_NUMBER, /* 份号 */
  CG_NOTICE_FIELD_SECRECY,     /* 密级和保密期限, or 内部 */
  CG_NOTICE_FIELD_URGENCY,     /* 紧急程度 */
  CG_NOTICE_FIELD_ORGAN_MARK,  /* 发文机关标志, an organ a line; plain form: its name */
  CG_NOTICE_FIELD_DOC_NUMBER,  /* 发文字号 */
  CG_NOTICE_FIELD_HEAD_SIGNER, /* 签发人 of 上行文: names with 、 or spaces between */
  CG_NOTICE_FIELD_TITLE,       /* 标题; a line feed breaks the line there */
  CG_NOTICE_FIELD_RECIPIENTS,  /* 主送机关, without or with the closing colon */
  CG_NOTICE_FIELD_BODY,        /* 正文, a paragraph per line */
  CG_NOTICE_FIELD_ATTACHMENTS, /* 附件说明, a name per line, without numbers */
  CG_NOTICE_FIELD_ATTENDED,    /* 出席 at what 纪要 are of */
  CG_NOTICE_FIELD_EXCUSED,     /* 请假 */
  CG_NOTICE_FIELD_OBSERVERS,   /* 列席 */
  CG_NOTICE_FIELD_SIGNER,      /* 发文机关署名, an organ a line */
  CG_NOTICE_FIELD_SIGNER_POST, /* 签发人职务 beside a 签名章, one a line */
  CG_NOTICE_FIELD_SIGN_DATE,   /* 成文日期 */
  CG_NOTICE_FIELD_NOTE,        /* 附注, without or with its round brackets */
  CG_NOTICE_FIELD_CC,          /* 抄送机关, without or with the closing full stop */
  CG_NOTICE_FIELD_PRINT_ORGAN, /* 印发机关 */
  CG_NOTICE_FIELD_PRINT_DATE,  /* 印发日期 */
  CG_N_NOTICE_FIELDS
} CgNoticeField;

/**
 * CgNoticeCell:
 * @text: its text without the spaces around it
 * @offset: where that begins, in characters of the whole text
 *
 * A cell of a table.
 */
typedef struct
{
  char *text;
  guint offset;
} CgNoticeCell;

/**
 * CgNoticeBlock:
 * @level: 0 a paragraph, 1 “一、”, 2 “（一）”, 3 “1.”, 4 “（1）”
 * @offset: where the paragraph's first character stands in the body, in characters
 * @head: how many characters of @text are the heading, that is up to and with the
 *   first “。”; 0 for level 0
 * @text: the paragraph without the spaces around it, "" for a table
 * @rows: (nullable) (element-type GArray): the rows of a table, each of #CgNoticeCell; the
 *   first has the headings
 * @n_columns: cells of the longest row
 *
 * One paragraph, or one table, of the body or of an attachment.
 */
typedef struct
{
  int level;
  guint offset;
  guint head;
  char *text;
  GPtrArray *rows;
  guint n_columns;
} CgNoticeBlock;

/**
 * CgNoticeAttachment:
 * @title: its title; a line feed breaks the line there
 * @body: its text, a paragraph per line
 * @blocks: (element-type CgNoticeBlock): the same in blocks
 * @turned: whether it is set across the sheet (standard, 8)
 * @apart: whether it is bound by itself, as it cannot be bound with the text (7.3.7)
 *
 * An attachment of a notice.
 */
typedef struct
{
  char *title;
  char *body;
  GPtrArray *blocks;
  gboolean turned;
  gboolean apart;
} CgNoticeAttachment;

/**
 * CgNoticeDocument:
 *
 * A counted boxed value. It may be filled on one thread and then read on
 * another, but not both at once. A layout keeps nothing of it.
 */
typedef struct _CgNoticeDocument CgNoticeDocument;

#define CG_TYPE_NOTICE_DOCUMENT (cg_notice_document_get_type ())
GType cg_notice_document_get_type (void);

/**
 * cg_notice_document_new:
 * @form: the layout
 *
 * Returns: (transfer full): an empty document, to be sealed
 */
CgNoticeDocument *cg_notice_document_new (CgNoticeForm form);

/**
 * cg_notice_document_ref:
 * @document: a document
 *
 * Returns: (transfer full): @document
 */
CgNoticeDocument *cg_notice_document_ref (CgNoticeDocument *document);

/**
 * cg_notice_document_unref:
 * @document: (transfer full): a document
 */
void cg_notice_document_unref (CgNoticeDocument *document);

/**
 * cg_notice_document_get_form:
 * @document: a document
 *
 * Returns: its layout
 */
CgNoticeForm cg_notice_document_get_form (const CgNoticeDocument *document);

/**
 * cg_notice_document_set_text:
 * @document: a document
 * @field: any field but the body; a date only to have it as somebody else wrote it
 * @text: (nullable): its text; bytes that are not UTF-8 become U+FFFD
 *
 * An empty or %NULL text leaves the element out.
 */
void
cg_notice_document_set_text (CgNoticeDocument *document, CgNoticeField field, const char *text);

/**
 * cg_notice_document_get_text:
 * @document: a document
 * @field: a field
 *
 * Returns: (transfer none): its text, never %NULL. A date reads as it is printed;
 *   the signing date that is not known yet reads as blanks before 年, 月 and 日.
 */
const char *cg_notice_document_get_text (const CgNoticeDocument *document, CgNoticeField field);

/**
 * cg_notice_document_set_date:
 * @document: a document
 * @field: %CG_NOTICE_FIELD_SIGN_DATE or %CG_NOTICE_FIELD_PRINT_DATE
 * @date: the day, 0 if not known yet
 */
void cg_notice_document_set_date (CgNoticeDocument *document, CgNoticeField field, CgDate date);

/**
 * cg_notice_document_set_body:
 * @document: a document
 * @text: (nullable): plain paragraphs, one a line; empty lines and the spaces at
 *   a line's ends do not count, since the page makes its own indent
 *
 * Cuts the text into blocks. A heading is told by its number alone: “一、”, “（一）”,
 * “1.”, “（1）” (GB/T 9704-2012, 7.3.3). Consecutive lines with tabs, of which one at least
 * parts two words, are the rows of a table; a cell in quotation marks may hold line feeds, as a
 * spreadsheet gives it.
 */
void cg_notice_document_set_body (CgNoticeDocument *document, const char *text);

/**
 * cg_notice_document_get_blocks:
 * @document: a document
 *
 * Returns: (transfer none) (element-type CgNoticeBlock): the body's blocks
 */
GPtrArray *cg_notice_document_get_blocks (const CgNoticeDocument *document);

/**
 * cg_notice_document_add_attachment:
 * @document: a document
 * @title: (nullable): its title; bytes that are not UTF-8 become U+FFFD
 * @body: (nullable): its text, as for cg_notice_document_set_body()
 * @turned: whether it is set across the sheet
 *
 * Adds an attachment after the others. Where there are any the list of attachments has their
 * titles, whatever the text of %CG_NOTICE_FIELD_ATTACHMENTS.
 */
void cg_notice_document_add_attachment (CgNoticeDocument *document,
                                        const char *title,
                                        const char *body,
                                        gboolean turned);

/**
 * cg_notice_document_set_apart:
 * @document: a document
 * @index: which attachment, from 0
 * @apart: whether it is bound by itself
 */
void cg_notice_document_set_apart (CgNoticeDocument *document, guint index, gboolean apart);

/**
 * cg_notice_document_count_attachments:
 * @document: a document
 *
 * Returns: how many attachments it has
 */
guint cg_notice_document_count_attachments (const CgNoticeDocument *document);

/**
 * cg_notice_document_get_attachment:
 * @document: a document
 * @index: which one, from 0
 *
 * Returns: (transfer none): an attachment
 */
const CgNoticeAttachment *cg_notice_document_get_attachment (const CgNoticeDocument *document,
                                                             guint index);

/**
 * cg_notice_field_attachment_title:
 * @index: an attachment, from 0
 *
 * Returns: the element that holds its title; beyond %CG_N_NOTICE_FIELDS, for places on the
 *   pages only
 */
CgNoticeField cg_notice_field_attachment_title (guint index);

/**
 * cg_notice_field_attachment_body:
 * @index: an attachment, from 0
 *
 * Returns: the element that holds its text, as cg_notice_field_attachment_title()
 */
CgNoticeField cg_notice_field_attachment_body (guint index);

/**
 * cg_notice_field_is_attachment:
 * @field: an element
 * @index: (out): which attachment's, from 0
 * @body: (out): whether it is its text, not its title
 *
 * Returns: whether the element is an attachment's
 */
gboolean cg_notice_field_is_attachment (CgNoticeField field, guint *index, gboolean *body);

/**
 * cg_notice_document_set_ending:
 * @document: a document
 * @ending: how it is closed
 */
void cg_notice_document_set_ending (CgNoticeDocument *document, CgNoticeEnding ending);

/**
 * cg_notice_document_get_ending:
 * @document: a document
 *
 * Returns: how it is closed, with a seal unless something else was said
 */
CgNoticeEnding cg_notice_document_get_ending (const CgNoticeDocument *document);

/**
 * cg_notice_document_equal:
 * @document: a document
 * @other: another one
 *
 * Returns: whether they say the same in the same form, so that they are laid out alike. Any
 *   thread.
 */
gboolean cg_notice_document_equal (const CgNoticeDocument *document, const CgNoticeDocument *other);

/**
 * cg_notice_heading_level:
 * @text: a paragraph
 *
 * Returns: 1 to 4 if @text begins with “一、”, “（一）”, “1.” or “（1）”, else 0
 */
int cg_notice_heading_level (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeDocument, cg_notice_document_unref)

G_END_DECLS
