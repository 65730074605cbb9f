/* cg-sample-papers.h: texts of the PDFs in the sample office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;     /* of the file, without .pdf */
  const char *case_key; /* whose data fill the text */
  const char *owner;    /* (nullable): what it is attached to; NULL: by the entry that names it */
  int ago;
  const char *kind;
  const char *organ_mark; /* (nullable): a plain form */
  const char *doc_no;     /* (nullable): "%d" is the year */
  const char *title;
  const char *recipients; /* (nullable) */
  const char *signer;
  int signed_ago;
  const char *body; /* a template: see cg_notice_template_expand() */
} CgSamplePaper;

const CgSamplePaper *cg_sample_papers (gsize *n);

G_END_DECLS
