/* cg-shots.h: pictures of every page, for looking at them (`cugai --shots DIR`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-window.h"

G_BEGIN_DECLS

typedef enum
{
  CG_SHOT_AS_IS,
  CG_SHOT_PANE, /* with the details pane open */
  CG_SHOT_JUMP, /* with the jump box over it */
} CgShotPane;

/* One picture beside those of the pages as such. */
typedef struct
{
  const char *name; /* of the picture */
  const char *place;
  CgShotPane pane;
  const char *search;  /* (nullable): typed into the page's search, or the jump box */
  const char *setting; /* (nullable): key of a setting that is @value while the picture is taken */
  const char *value;
  const char *action; /* (nullable): done where the focus is, once the page is there */
} CgShot;

/**
 * cg_shots_states:
 *
 * Returns: (transfer none): the states that get a picture, ended by an entry without name. A
 *   state is one line.
 */
const CgShot *cg_shots_states (void);

/**
 * CgShotsDone:
 * @user_data: what was given to cg_shots_run()
 * @taken: how many pictures were written
 * @failed: how many pages stayed busy or could not be written; each was named on stderr
 */
typedef void (*CgShotsDone) (gpointer user_data, guint taken, guint failed);

/**
 * cg_shots_run:
 * @window: a presented window
 * @pages: its table of pages; each is shot as such
 * @states: (nullable): further places that are shot
 * @only: (nullable): names of the pictures to take, with commas between them; %NULL for all
 * @folder: where `NAME.png` go; made when it is not there
 * @prefix: (nullable): put before each name: which store is shown
 * @done: called once, at the end
 * @user_data: for @done
 *
 * A picture is taken when the page is not busy and has been drawn. Main thread.
 */
void cg_shots_run (CgWindow *window,
                   const CgPageInfo *pages,
                   const CgShot *states,
                   const char *only,
                   const char *folder,
                   const char *prefix,
                   CgShotsDone done,
                   gpointer user_data);

G_END_DECLS
