/* cg-pdf-memory.h: memory files that a process writes pixels into, used again and again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPdfMemory:
 *
 * The memory files of one process of cugai-pdf. They are the program's: it makes them, seals
 * their size and keeps them mapped, so that no page of them is ever touched for the first time
 * while a window is drawn. Reference counted; may be shared between threads.
 */
typedef struct _CgPdfMemory CgPdfMemory;

/**
 * CgPdfMemoryFile:
 *
 * A memory file that one holder has; nobody can shrink or grow it.
 */
typedef struct _CgPdfMemoryFile CgPdfMemoryFile;

/**
 * cg_pdf_memory_new:
 *
 * Returns: (transfer full): no files yet
 */
CgPdfMemory *cg_pdf_memory_new (void);

/**
 * cg_pdf_memory_unref:
 * @self: (transfer full): the files; those that are held live on until they are given back
 */
void cg_pdf_memory_unref (CgPdfMemory *self);

/**
 * cg_pdf_memory_close:
 * @self: (transfer full): the files
 *
 * Lets go as cg_pdf_memory_unref() does, and no file is used again: the process that could write
 * into them may still be dying.
 */
void cg_pdf_memory_close (CgPdfMemory *self);

/**
 * cg_pdf_memory_take:
 * @self: the files
 * @size: bytes, at least 1
 *
 * Returns: (transfer full) (nullable): a file of that many bytes or more, with what was last
 *   written there; %NULL where the machine has no memory or descriptors left
 */
CgPdfMemoryFile *cg_pdf_memory_take (CgPdfMemory *self, gsize size);

/**
 * cg_pdf_memory_file_give_back:
 * @self: (transfer full): a file, to be used again or ended, the latter on another thread
 */
void cg_pdf_memory_file_give_back (CgPdfMemoryFile *self);

/**
 * cg_pdf_memory_file_get_data:
 * @self: a file
 *
 * Returns: (transfer none): its bytes, to be read
 */
gconstpointer cg_pdf_memory_file_get_data (const CgPdfMemoryFile *self);

/**
 * cg_pdf_memory_file_get_descriptor:
 * @self: a file
 *
 * Returns: its descriptor, which stays the file's
 */
int cg_pdf_memory_file_get_descriptor (const CgPdfMemoryFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfMemory, cg_pdf_memory_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfMemoryFile, cg_pdf_memory_file_give_back)

G_END_DECLS
