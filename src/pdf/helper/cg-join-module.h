/* cg-join-module.h: what the module cugai-pdf-join.so gives to cugai-pdf: pages of files put
 * together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libqpdf brings libraries whose start takes as long as opening a document, so only the process of
 * a book loads it, before it locks itself in: no code can be loaded later.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CgJoin CgJoin;

typedef enum
{
  CG_JOIN_GOOD,
  CG_JOIN_DAMAGED,
  CG_JOIN_ENCRYPTED,
  CG_JOIN_TOO_LARGE,
} CgJoinResult;

/**
 * CgJoinPage:
 * @file: its number, in the order in which the files were opened
 * @index: in it, from 0
 * @turn: quarters clockwise that it is turned more than it is
 */
typedef struct
{
  guint file;
  guint index;
  guint turn;
} CgJoinPage;

/**
 * CgJoinModule:
 * @begin: (transfer full): a join without files
 * @open: the next file, whose @bytes stay where they are until @end; @n_pages: as poppler counts
 *   them: a file in which another number is found is damaged
 * @write: puts the pages together, each as it is in its file: boxes, texts, annotations, links. A
 *   link to a page that is not among them leads nowhere. @bytes: (transfer none): the PDF, until
 * @end
 * @end: (transfer full): gives up the join; %NULL is fine
 *
 * All in one thread.
 */
typedef struct
{
  CgJoin *(*begin) (void);
  CgJoinResult (*open) (
      CgJoin *self, const char *bytes, gsize length, const char *password, guint n_pages);
  CgJoinResult (*write) (
      CgJoin *self, const CgJoinPage *pages, guint n, const guint8 **bytes, gsize *length);
  void (*end) (CgJoin *self);
} CgJoinModule;

/* The name of the #CgJoinModule in it, and its file, beside the executable. */
#define CG_JOIN_MODULE_SYMBOL "cg_join_module"
#define CG_JOIN_MODULE_FILE "cugai-pdf-join.so"

G_END_DECLS
