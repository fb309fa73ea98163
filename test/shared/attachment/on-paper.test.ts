// Pictures of a report stand on its paper: they are approved and sent with its words, and not without.
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../shared/report/compose'
import { reportState } from '../../../shared/report/state'
import { aDesk, anIncident, type TestDesk } from '../../support/builders'
import { aPhoto, attach, onReport } from '../../support/an-attachment'

function written(level: 'II' | 'IV' = 'IV'): TestDesk {
  const desk = aDesk()
  desk.open(anIncident({ level }))
  desk.at('13:30').save('initial')
  return desk
}
const pictures = (desk: TestDesk) =>
  documentOf(desk.incident(), desk.letterhead, desk.report()).attachments
const captions = (desk: TestDesk) => pictures(desk)?.map(({ caption }) => caption)

describe('the words on the paper', () => {
  it('name the printed copies of the report’s pictures, in order', () => {
    const desk = written()
    attach(desk, { owner: onReport(desk), words: '甲', caption: '北侧' })
    attach(desk, { owner: onReport(desk), words: '乙', caption: '南侧' })
    expect(pictures(desk)).toEqual([
      { sha256: desk.keeps('甲 打印件'), name: '现场照片.jpg', caption: '北侧' },
      { sha256: desk.keeps('乙 打印件'), name: '现场照片.jpg', caption: '南侧' },
    ])
  })

  it('name neither what was withdrawn, nor a recording, nor what belongs to the incident alone', () => {
    const desk = written()
    attach(desk, { words: '事件的' })
    attach(desk, { owner: onReport(desk), sha256: desk.keeps('录音', 'mp3'), print: null })
    const attachmentId = attach(desk, { owner: onReport(desk) })
    desk.tell({ type: 'withdrawAttachment', attachmentId, reason: '模糊' })
    expect(pictures(desk)).toBeUndefined()
  })

  it('without pictures are the same as before there could be any', () => {
    const desk = written()
    expect(Object.keys(documentOf(desk.incident(), desk.letterhead, desk.report()))).not.toContain(
      'attachments',
    )
  })

  it('keep the pictures when the text is saved anew', () => {
    const desk = written()
    attach(desk, { owner: onReport(desk) })
    desk.save('initial', { title: '关于另一处草原火情的首报' }, desk.report().id)
    expect(captions(desk)).toEqual(['北侧火线'])
  })
})

describe('an approval', () => {
  const approved = (): TestDesk => {
    const desk = written('II')
    attach(desk, { owner: onReport(desk) })
    desk.approve()
    return desk
  }

  it('covers the pictures: what was approved leaves', () => {
    const desk = approved()
    desk.deliver()
    expect(desk.report().sent?.document.attachments).toEqual(pictures(desk))
    expect(desk.report().sent?.digest).toBe(desk.report().approval?.digest)
  })

  it.each([
    [
      'another picture',
      (desk: TestDesk) => attach(desk, { owner: onReport(desk), words: '另一张' }),
    ],
    [
      'another caption',
      (desk: TestDesk) =>
        desk.tell({ type: 'captionAttachment', attachmentId: 'a1', caption: '南侧' }),
    ],
    [
      'a withdrawal',
      (desk: TestDesk) =>
        desk.tell({ type: 'withdrawAttachment', attachmentId: 'a1', reason: '模糊' }),
    ],
  ])('is void after %s, and so is what was shown to the leader', (_what, change) => {
    const desk = approved()
    const asSeen = desk.approveCommand()
    change(desk)
    expect(reportState(desk.report())).toBe('draft')
    expect(desk.refused(desk.deliverCommand())).toBe('needsApproval')
    expect(desk.refused(asSeen)).toBe('textChanged')
  })

  it('holds when a picture is attached to the incident and not to the report', () => {
    const desk = approved()
    attach(desk, { words: '给事件的' })
    expect(reportState(desk.report())).toBe('approved')
  })
})

describe('a report that has left', () => {
  it('takes no more pictures, loses none and changes no caption', () => {
    const desk = written()
    const attachmentId = attach(desk, { owner: onReport(desk) })
    desk.deliver()
    expect(desk.refused(aPhoto(desk, { owner: onReport(desk), words: '晚到的' }))).toBe(
      'attachmentsFixed',
    )
    expect(desk.refused({ type: 'withdrawAttachment', attachmentId, reason: '模糊' })).toBe(
      'attachmentsFixed',
    )
    expect(desk.refused({ type: 'captionAttachment', attachmentId, caption: '南侧' })).toBe(
      'attachmentsFixed',
    )
    expect(captions(desk)).toEqual(['北侧火线'])
  })
})
