// A word to whoever finds the stick.
import { join } from 'node:path'
import { writeWhole } from '../disk/whole-file'
import type { Disk } from '../ports'
import { NOTE, NOTE_FILE } from './layout'

export async function writeNote(disk: Disk, root: string): Promise<void> {
  if ((await disk.look(join(root, NOTE_FILE))) === null)
    await writeWhole(disk, root, NOTE_FILE, Buffer.from(NOTE))
}
