/* cg-notice-document.c: what a notice says, element by element, before it is laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-document.h"

#include "cg-notice-blocks.h"

struct _CgNoticeDocument
{
  gatomicrefcount references;
  CgNoticeForm form;
  CgNoticeEnding ending;
  char *texts[CG_N_NOTICE_FIELDS];
  GPtrArray *blocks;
  GPtrArray *attachments; /* of CgNoticeAttachment */
};

G_DEFINE_BOXED_TYPE (CgNoticeDocument,
                     cg_notice_document,
                     cg_notice_document_ref,
                     cg_notice_document_unref)

/* The place of a date that is written by hand when the paper is signed. */
#define BLANK_DATE "\u3000\u3000年\u3000月\u3000日"

static void
attachment_free (gpointer data)
{
  CgNoticeAttachment *attachment = data;

  g_ptr_array_unref (attachment->blocks);
  g_free (attachment->title);
  g_free (attachment->body);
  g_free (attachment);
}

CgNoticeDocument *
cg_notice_document_new (CgNoticeForm form)
{
  CgNoticeDocument *document = g_new0 (CgNoticeDocument, 1);

  g_atomic_ref_count_init (&document->references);
  document->form = form;
  document->blocks = cg_notice_blocks_new ();
  document->attachments = g_ptr_array_new_with_free_func (attachment_free);
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE, 0);

  return document;
}

CgNoticeDocument *
cg_notice_document_ref (CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  g_atomic_ref_count_inc (&document->references);
  return document;
}

void
cg_notice_document_unref (CgNoticeDocument *document)
{
  g_return_if_fail (document != NULL);

  if (!g_atomic_ref_count_dec (&document->references))
    return;

  for (int field = 0; field < CG_N_NOTICE_FIELDS; field++)
    g_free (document->texts[field]);
  g_ptr_array_unref (document->blocks);
  g_ptr_array_unref (document->attachments);
  g_free (document);
}

CgNoticeForm
cg_notice_document_get_form (const CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, CG_NOTICE_FORM_RED_HEAD);

  return document->form;
}

static void
take_text (CgNoticeDocument *document, CgNoticeField field, char *text)
{
  g_free (document->texts[field]);
  document->texts[field] = text;
}

void
cg_notice_document_set_text (CgNoticeDocument *document, CgNoticeField field, const char *text)
{
  g_return_if_fail (document != NULL);
  g_return_if_fail (field > CG_NOTICE_FIELD_NONE && field < CG_N_NOTICE_FIELDS);
  g_return_if_fail (field != CG_NOTICE_FIELD_BODY);

  take_text (document, field, text != NULL ? g_utf8_make_valid (text, -1) : NULL);
}

const char *
cg_notice_document_get_text (const CgNoticeDocument *document, CgNoticeField field)
{
  g_return_val_if_fail (document != NULL, "");
  g_return_val_if_fail (field > CG_NOTICE_FIELD_NONE && field < CG_N_NOTICE_FIELDS, "");

  return document->texts[field] != NULL ? document->texts[field] : "";
}

void
cg_notice_document_set_date (CgNoticeDocument *document, CgNoticeField field, CgDate date)
{
  gboolean signing = field == CG_NOTICE_FIELD_SIGN_DATE;

  g_return_if_fail (document != NULL);
  g_return_if_fail (signing || field == CG_NOTICE_FIELD_PRINT_DATE);

  if (date == 0)
    take_text (document, field, signing ? g_strdup (BLANK_DATE) : NULL);
  else
    take_text (document, field, cg_date_format_long (date));
}

void
cg_notice_document_set_body (CgNoticeDocument *document, const char *text)
{
  g_return_if_fail (document != NULL);

  take_text (document, CG_NOTICE_FIELD_BODY, g_utf8_make_valid (text != NULL ? text : "", -1));
  cg_notice_blocks_cut (document->blocks, document->texts[CG_NOTICE_FIELD_BODY]);
}

GPtrArray *
cg_notice_document_get_blocks (const CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->blocks;
}

void
cg_notice_document_add_attachment (CgNoticeDocument *document,
                                   const char *title,
                                   const char *body,
                                   gboolean turned)
{
  CgNoticeAttachment *attachment = g_new0 (CgNoticeAttachment, 1);

  g_return_if_fail (document != NULL);

  attachment->title = g_utf8_make_valid (title != NULL ? title : "", -1);
  attachment->body = g_utf8_make_valid (body != NULL ? body : "", -1);
  attachment->blocks = cg_notice_blocks_new ();
  attachment->turned = turned;
  cg_notice_blocks_cut (attachment->blocks, attachment->body);
  g_ptr_array_add (document->attachments, attachment);
}

void
cg_notice_document_set_apart (CgNoticeDocument *document, guint index, gboolean apart)
{
  g_return_if_fail (document != NULL);
  g_return_if_fail (index < document->attachments->len);

  ((CgNoticeAttachment *) g_ptr_array_index (document->attachments, index))->apart = apart;
}

guint
cg_notice_document_count_attachments (const CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, 0);

  return document->attachments->len;
}

const CgNoticeAttachment *
cg_notice_document_get_attachment (const CgNoticeDocument *document, guint index)
{
  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (index < document->attachments->len, NULL);

  return g_ptr_array_index (document->attachments, index);
}

CgNoticeField
cg_notice_field_attachment_title (guint index)
{
  return (CgNoticeField) (CG_N_NOTICE_FIELDS + 2 * index);
}

CgNoticeField
cg_notice_field_attachment_body (guint index)
{
  return (CgNoticeField) (CG_N_NOTICE_FIELDS + 2 * index + 1);
}

gboolean
cg_notice_field_is_attachment (CgNoticeField field, guint *index, gboolean *body)
{
  guint beyond = (guint) field - CG_N_NOTICE_FIELDS;

  if ((guint) field < CG_N_NOTICE_FIELDS)
    return FALSE;

  *index = beyond / 2;
  *body = beyond % 2 == 1;
  return TRUE;
}

void
cg_notice_document_set_ending (CgNoticeDocument *document, CgNoticeEnding ending)
{
  g_return_if_fail (document != NULL);

  document->ending = ending;
}

CgNoticeEnding
cg_notice_document_get_ending (const CgNoticeDocument *document)
{
  g_return_val_if_fail (document != NULL, CG_NOTICE_ENDING_SEAL);

  return document->ending;
}

/* The blocks are cut from the texts. */
static gboolean
are_same_attachments (const CgNoticeAttachment *one, const CgNoticeAttachment *other)
{
  return one->turned == other->turned && one->apart == other->apart &&
         g_str_equal (one->title, other->title) && g_str_equal (one->body, other->body);
}

gboolean
cg_notice_document_equal (const CgNoticeDocument *document, const CgNoticeDocument *other)
{
  g_return_val_if_fail (document != NULL && other != NULL, FALSE);

  if (document->form != other->form || document->ending != other->ending ||
      document->attachments->len != other->attachments->len)
    return FALSE;

  for (int field = CG_NOTICE_FIELD_NONE + 1; field < CG_N_NOTICE_FIELDS; field++)
    if (!g_str_equal (cg_notice_document_get_text (document, (CgNoticeField) field),
                      cg_notice_document_get_text (other, (CgNoticeField) field)))
      return FALSE;
  for (guint i = 0; i < document->attachments->len; i++)
    if (!are_same_attachments (document->attachments->pdata[i], other->attachments->pdata[i]))
      return FALSE;

  return TRUE;
}
