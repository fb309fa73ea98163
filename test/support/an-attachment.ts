// Attachments in a test: the commands, on a desk whose store already holds the file.
import type { Owner } from '../../shared/attachment/record'
import type { TestDesk } from './a-desk'
import type { CommandOf } from './records'

type Adding = CommandOf<'addAttachment'>

/** A photo that is attached to the incident in hand, with its printed copy. */
export function aPhoto(
  desk: TestDesk,
  over: Partial<Adding> & { readonly words?: string } = {},
): Adding {
  const { words = '北侧火线', ...rest } = over
  const incident: Owner = { kind: 'incident', incidentId: desk.id }
  return {
    type: 'addAttachment',
    owner: incident,
    sha256: desk.keeps(words),
    name: '现场照片.jpg',
    caption: '北侧火线',
    print: { sha256: desk.keeps(`${words} 打印件`), width: 2000, height: 1500 },
    ...rest,
  }
}

/** The same on the report in hand. */
export const onReport = (desk: TestDesk): Owner => ({
  kind: 'report',
  incidentId: desk.id,
  reportId: desk.report().id,
})

/** Attaches it; its id. */
export const attach = (desk: TestDesk, over: Parameters<typeof aPhoto>[1] = {}): string =>
  desk.tell(aPhoto(desk, over))['attachmentId']!
