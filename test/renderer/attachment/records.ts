// Attachments that are there already, for tests of looking at them.
import type { Owner } from '../../../shared/attachment/record'
import type { FileType } from '../../../shared/attachment/types'
import type { FakeDesk } from '../support/fake-desk'

let made = 0

/** Answers its id. */
export async function attached(
  desk: FakeDesk,
  owner: Owner,
  name: string,
  caption = '',
): Promise<string> {
  const type = name.split('.').at(-1) as FileType
  const sha256 = await desk.files.put(new TextEncoder().encode(`${name} ${(made += 1)}`), type)
  return desk.give({ type: 'addAttachment', owner, sha256, name, caption, print: null })
    .attachmentId!
}
