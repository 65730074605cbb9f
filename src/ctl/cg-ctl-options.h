/* cg-ctl-options.h: the command line of cugaictl: options anywhere, words in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date.h"

G_BEGIN_DECLS

/* The command line itself is wrong: exit code 2. */
#define CG_CTL_USAGE (cg_ctl_usage_quark ())
GQuark cg_ctl_usage_quark (void);

typedef struct
{
  GPtrArray *words; /* of char*: the command and its arguments */
  GPtrArray *given; /* of char*: names of the options given, without the dashes */

  /* everywhere */
  char *store;
  char *as;
  char *today;
  gboolean json;
  gboolean help;
  gboolean version;

  /* of single commands */
  gboolean test;
  gboolean sample;
  gboolean voided;
  gboolean ids;
  GPtrArray *filters; /* of char* */
  GPtrArray *maps;    /* of char*: cells of a form and their figures */
  GPtrArray *sorts;   /* of char* */
  GPtrArray *records; /* of char*: ids or numbers */
  gboolean partly;    /* what is refused is left out */
  char *search;
  gint64 limit;
  gint64 days; /* -1: not given */
  char *reason;
  char *kind;
  char *in_case;
  gboolean dry_run;
  gboolean create_missing;
  gboolean skip_errors;
  char *columns;
  gboolean fields;
  gboolean compare;
  char *field;
  char *group;
  char *view;
  char *paper;
  char *title;
  char *since;
  gboolean template;
  char *form;
  GPtrArray *releases; /* of char*: ERROR=REASON */
  char *profile;
  char *mode;
  char *offset;
  char *reserve;
  gboolean anchored;
  char *anchor;
  gint64 seed;          /* -1: not given */
  gint64 page;          /* -1: not given */
  gint64 dpi;           /* -1: not given */
  char *pages;          /* (nullable) */
  char *password_file;  /* (nullable): its first line opens the document */
  gboolean annotations; /* those of a document are in the copy */
  gboolean variants;    /* traditional and simplified characters count as the same */
  gboolean rebuild;     /* what was read is read anew */
  char *from;           /* (nullable): first day of the period of figures */
  char *to;             /* (nullable) */
  char *by;             /* (nullable): what their rows are */
  char *unit;           /* (nullable): only of it, and of those below it */
  char *level;          /* (nullable) */
  char *domain;         /* (nullable) */
  char *situation;      /* (nullable) */
  char *deviation;      /* (nullable) */
  gboolean merged;      /* units within their superiors */
  gboolean zeros;       /* rows without any figure too */
  gboolean longterm_done;
} CgCtlOptions;

/**
 * cg_ctl_options_parse:
 * @arguments: (array zero-terminated=1): the command line without the program's name
 * @error: %CG_CTL_USAGE
 *
 * Options stand anywhere, as `--name VALUE` or `--name=VALUE`; after `--` everything is
 * a word.
 *
 * Returns: (transfer full) (nullable): the options.
 */
CgCtlOptions *cg_ctl_options_parse (char *const *arguments, GError **error);
void cg_ctl_options_free (CgCtlOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCtlOptions, cg_ctl_options_free)

/**
 * cg_ctl_options_check:
 * @accepted: names separated by spaces, beside those accepted everywhere
 * @error: %CG_CTL_USAGE
 *
 * Returns: whether every option given is one that the command knows.
 */
gboolean cg_ctl_options_check (const CgCtlOptions *options, const char *accepted, GError **error);

G_END_DECLS
