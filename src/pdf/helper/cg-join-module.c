/* cg-join-module.c: pages of several PDFs put into a new one as they are, through libqpdf.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-join-module.h"

#include <qpdf/qpdf-c.h>

#include "cg-join-layers.h"
#include "cg-join-links.h"

struct _CgJoin
{
  GArray *files; /* of qpdf_data */
  qpdf_data made;
};

static CgJoin *
join_begin (void)
{
  CgJoin *self = g_new0 (CgJoin, 1);

  self->files = g_array_new (FALSE, FALSE, sizeof (qpdf_data));
  return self;
}

static qpdf_data
new_file (void)
{
  qpdf_data file = qpdf_init ();

  qpdf_set_suppress_warnings (file, QPDF_TRUE);
  qpdf_silence_errors (file);
  return file;
}

static CgJoinResult
explain (qpdf_data file)
{
  qpdf_error error = qpdf_has_error (file) ? qpdf_get_error (file) : NULL;

  return error != NULL && qpdf_get_error_code (file, error) == qpdf_e_password ? CG_JOIN_ENCRYPTED
                                                                               : CG_JOIN_DAMAGED;
}

static CgJoinResult
join_open (CgJoin *self, const char *bytes, gsize length, const char *password, guint n_pages)
{
  qpdf_data file = new_file ();

  g_array_append_val (self->files, file);
  if (qpdf_read_memory (file, "file", bytes, length, password) >= QPDF_ERRORS)
    return explain (file);

  return qpdf_get_num_pages (file) == (int) n_pages && !qpdf_has_error (file) ? CG_JOIN_GOOD
                                                                              : CG_JOIN_DAMAGED;
}

static qpdf_data
get_file (CgJoin *self, guint number)
{
  return g_array_index (self->files, qpdf_data, number);
}

/* ---- writing ---- */

static gboolean
add_pages (CgJoin *self, const CgJoinPage *pages, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      qpdf_data file = get_file (self, pages[i].file);

      if (qpdf_add_page (self->made, file, qpdf_get_page_n (file, pages[i].index), QPDF_FALSE) >=
          QPDF_ERRORS)
        return FALSE;
    }

  return TRUE;
}

/* A page turned already is turned further. */
static void
turn_page (qpdf_data file, qpdf_oh page, guint turn)
{
  qpdf_oh now = qpdf_oh_get_key_if_dict (file, page, "/Rotate");
  int degrees = qpdf_oh_is_integer (file, now) ? qpdf_oh_get_int_value_as_int (file, now) : 0;

  if (turn % 4 != 0)
    qpdf_oh_replace_key (file, page, "/Rotate",
                         qpdf_oh_new_integer (file, (degrees % 360 + 360 + 90 * (int) turn) % 360));
}

static int *
find_places (CgJoin *self, const CgJoinPage *pages, guint n, guint file, guint n_places)
{
  int *places = g_new (int, n_places + 1);

  for (guint i = 0; i < n_places; i++)
    places[i] = -1;
  for (guint i = n; i > 0; i--)
    if (pages[i - 1].file == file && pages[i - 1].index < n_places)
      places[pages[i - 1].index] = (int) i - 1;

  return places;
}

static void
mend_pages_of (CgJoin *self, const CgJoinPage *pages, guint n, guint number)
{
  qpdf_data file = get_file (self, number);
  guint n_places = (guint) MAX (qpdf_get_num_pages (file), 0);
  g_autofree int *places = find_places (self, pages, n, number, n_places);
  CgJoinLinks links = { file, self->made, places, n_places, CG_JOIN_LINKS_STEPS };

  for (guint i = 0; i < n; i++)
    if (pages[i].file == number)
      {
        qpdf_oh page = qpdf_get_page_n (self->made, i);

        cg_join_links_mend (&links, qpdf_get_page_n (file, pages[i].index), page);
        turn_page (self->made, page, pages[i].turn);
        qpdf_oh_release_all (file);
        qpdf_oh_release_all (self->made);
      }
}

/* Streams go over byte for byte. */
static CgJoinResult
write_made (CgJoin *self, const guint8 **bytes, gsize *length)
{
  if (qpdf_init_write_memory (self->made) >= QPDF_ERRORS)
    return explain (self->made);

  qpdf_set_stream_data_mode (self->made, qpdf_s_preserve);
  qpdf_set_object_stream_mode (self->made, qpdf_o_generate);
  if (qpdf_write (self->made) >= QPDF_ERRORS)
    return explain (self->made);

  *bytes = qpdf_get_buffer (self->made);
  *length = qpdf_get_buffer_length (self->made);
  return *bytes != NULL && *length > 0 ? CG_JOIN_GOOD : CG_JOIN_TOO_LARGE;
}

static CgJoinResult
join_write (CgJoin *self, const CgJoinPage *pages, guint n, const guint8 **bytes, gsize *length)
{
  g_return_val_if_fail (self->made == NULL, CG_JOIN_DAMAGED);

  self->made = new_file ();
  if (qpdf_empty_pdf (self->made) >= QPDF_ERRORS || !add_pages (self, pages, n))
    return explain (self->made);

  for (guint i = 0; i < self->files->len; i++)
    {
      mend_pages_of (self, pages, n, i);
      cg_join_layers_add (get_file (self, i), self->made);
    }
  return qpdf_has_error (self->made) ? explain (self->made) : write_made (self, bytes, length);
}

static void
join_end (CgJoin *self)
{
  if (self == NULL)
    return;

  if (self->made != NULL)
    qpdf_cleanup (&self->made);
  for (guint i = 0; i < self->files->len; i++)
    qpdf_cleanup (&g_array_index (self->files, qpdf_data, i));
  g_array_unref (self->files);
  g_free (self);
}

/* Found by its name. */
extern const CgJoinModule cg_join_module;

__attribute__ ((visibility ("default")))
const CgJoinModule cg_join_module = { join_begin, join_open, join_write, join_end };
