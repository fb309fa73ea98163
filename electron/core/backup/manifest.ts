// What a copy consists of, beside it: by this a desk knows which files it need not look at again, a person what the copy
// is, and a restoring desk whether every byte is what was written.
import { join } from 'node:path'
import { z } from 'zod'
import { instant } from '../../../shared/text'
import { writeWhole } from '../disk/whole-file'
import type { Disk } from '../ports'
import { MANIFEST_FILE } from './layout'

const fileSchema = z.object({
  /** Inside the data folder, with `/` on every system. */
  path: z
    .string()
    .max(200)
    .regex(/^[\w\-.]+(\/[\w\-.]+)*$/)
    .refine((path) => !path.split('/').some((part) => part === '..' || part === '.')),
  bytes: z.int().min(0),
  sha256: z.string().length(64),
})
/** A file of a copy, as it was when it was read back. */
export type CopiedFile = z.infer<typeof fileSchema>

const manifestSchema = z.object({
  format: z.literal(1),
  /** The hash of the journal's first line. */
  room: z.string().length(64),
  unit: z.string(),
  /** The last record that is in the copy. */
  seq: z.int(),
  hash: z.string().length(64),
  at: instant.nullable(),
  madeAt: instant,
  recipient: z.string().nullable(),
  files: z.array(fileSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Null when there is none, or none that can be read. */
export async function readManifest(
  disk: Disk,
  folder: string,
  name = MANIFEST_FILE,
): Promise<Manifest | null> {
  const bytes = await disk.read(join(folder, name))
  if (bytes === null) return null
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    // Changed or cut off: everything is compared anew.
    return null
  }
}

export const writeManifest = (
  disk: Disk,
  folder: string,
  manifest: Manifest,
  name = MANIFEST_FILE,
): Promise<void> => writeWhole(disk, folder, name, Buffer.from(JSON.stringify(manifest)))
