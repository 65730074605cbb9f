/* cg-pdf-answer.h: the helper's answers, checked and turned into values and faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <gio/gunixfdlist.h>

#include "cg-pdf-queue.h"
#include "cg-pdf-types.h"

G_BEGIN_DECLS

/**
 * CgPdfFacts:
 * @n_pages: at least 1
 * @sizes: of the pages
 * @labels: of the pages
 * @title: of the document
 * @landlock: version of Landlock in force
 *
 * What opening a document tells. Private to src/pdf, as all of this file.
 */
typedef struct
{
  guint n_pages;
  CgPdfSize *sizes;
  GStrv labels;
  char *title;
  guint landlock;
} CgPdfFacts;

/**
 * cg_pdf_facts_read:
 * @self: (out): gets the facts; clear with cg_pdf_facts_clear()
 * @answer: the answer of Open
 *
 * Returns: %FALSE when the answer cannot be true
 */
gboolean cg_pdf_facts_read (CgPdfFacts *self, GVariant *answer);

/**
 * cg_pdf_facts_clear:
 * @self: the facts
 */
void cg_pdf_facts_clear (CgPdfFacts *self);

/**
 * cg_pdf_answer_fault:
 * @error: what GDBus answered
 * @name: the document's name, for the sentence
 *
 * Returns: (transfer full) (nullable): the fault that the helper named; %NULL when
 *   it said nothing, that is, when it died
 */
GError *cg_pdf_answer_fault (const GError *error, const char *name);

/**
 * cg_pdf_answer_deliver:
 * @request: what was asked
 * @answer: the helper's answer
 * @fds: (nullable): the descriptors that came with it
 * @name: the document's name, for the sentence
 * @n_pages: number of its pages
 *
 * Checks the answer and returns it to the request's task.
 */
void cg_pdf_answer_deliver (
    CgPdfRequest *request, GVariant *answer, GUnixFDList *fds, const char *name, guint n_pages);

G_END_DECLS
