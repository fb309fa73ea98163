// Replaces a whole file so that a power cut leaves either the old one or the new one, never half.
import { join } from 'node:path'
import type { Disk } from '../ports'

export async function writeWhole(
  disk: Disk,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = join(folder, name)
  const draft = `${path}.tmp`
  const file = await disk.open(draft, 'create')
  try {
    await file.truncate(0)
    await file.write(bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.rename(draft, path)
  await disk.syncFolder(folder)
}
