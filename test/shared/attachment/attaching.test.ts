// 附件: added to an incident, a report or an entry; captioned, and withdrawn in sight.
import { describe, expect, it } from 'vitest'
import { attachmentsOf, attachmentsOfIncident } from '../../../shared/attachment/find'
import { stepText } from '../../../shared/timeline'
import { aDesk, anIncident, type TestDesk } from '../../support/builders'
import { aShiftDesk } from '../../support/a-shift'
import { aPhoto, attach, onReport } from '../../support/an-attachment'

function burning(): TestDesk {
  const desk = aDesk()
  desk.open(anIncident())
  return desk.at('13:20')
}
const incidentOf = (desk: TestDesk) => ({ kind: 'incident', incidentId: desk.id }) as const
const lastStep = (desk: TestDesk): string =>
  stepText(desk.incident().timeline.at(-1)!, desk.incident())

describe('an attachment', () => {
  it('is named by the hash of a file that the store holds, with what the store says of it', () => {
    const desk = burning()
    const id = attach(desk)
    expect(id).toBe('a1')
    expect(desk.state.attachments[id]).toMatchObject({
      id: 'a1',
      owner: incidentOf(desk),
      name: '现场照片.jpg',
      type: 'jpg',
      caption: '北侧火线',
      by: 'p1',
      from: null,
      at: '2026-11-23T05:20:00.000Z',
      withdrawn: null,
      print: { width: 2000, height: 1500 },
    })
  })

  it('whose file is not in the store is refused, and so is a printed copy that is not', () => {
    const desk = burning()
    expect(desk.refused(aPhoto(desk, { sha256: 'a'.repeat(64) }))).toBe('fileNotKept')
    expect(
      desk.refused(aPhoto(desk, { print: { sha256: 'b'.repeat(64), width: 1, height: 1 } })),
    ).toBe('fileNotKept')
    expect(
      desk.refused(
        aPhoto(desk, { print: { sha256: desk.keeps('png', 'png'), width: 1, height: 1 } }),
      ),
    ).toBe('fileNotKept')
  })

  it('of an unknown kind is refused; a recording has no printed copy', () => {
    const desk = burning()
    expect(desk.refused(aPhoto(desk, { sha256: desk.keeps('a table', 'unknown') }))).toBe(
      'fileType',
    )
    expect(desk.refused(aPhoto(desk, { sha256: desk.keeps('a call', 'mp3') }))).toBe('fileNotKept')
    attach(desk, { sha256: desk.keeps('a call', 'mp3'), print: null, name: '来电录音.mp3' })
    expect(lastStep(desk)).toBe('附件 来电录音.mp3（录音，1 KB）：北侧火线')
  })

  it('is not added twice, and may be added again when it was withdrawn', () => {
    const desk = burning()
    const id = attach(desk)
    expect(desk.refused(aPhoto(desk))).toBe('attachedTwice')
    desk.tell({ type: 'withdrawAttachment', attachmentId: id, reason: '拍错了地方' })
    expect(attach(desk)).toBe('a2')
  })

  it('stands in the order in which it came, those of the reports among those of the incident', () => {
    const desk = burning()
    for (let n = 1; n <= 11; n += 1) attach(desk, { words: `第${n}张` })
    desk.save('initial')
    attach(desk, { owner: onReport(desk), words: '报告里的' })
    expect(attachmentsOf(desk.state, incidentOf(desk)).map(({ id }) => id)).toEqual(
      Array.from({ length: 11 }, (_, n) => `a${n + 1}`),
    )
    expect(attachmentsOfIncident(desk.state, desk.id)).toHaveLength(12)
    expect(attachmentsOf(desk.state, onReport(desk)).map(({ id }) => id)).toEqual(['a12'])
  })

  it('may come after the incident was closed, and starts no clock', () => {
    const desk = burning()
    desk.phone()
    desk.at('13:40').send('initial')
    desk.send('final')
    desk.confirm().close()
    attach(desk)
    expect(desk.running()).toEqual([])
  })

  it('of an incident or a report that nobody knows is refused', () => {
    const desk = burning()
    expect(desk.refused(aPhoto(desk, { owner: { kind: 'incident', incidentId: '2026-9' } }))).toBe(
      'unknownIncident',
    )
    expect(
      desk.refused(
        aPhoto(desk, { owner: { kind: 'report', incidentId: desk.id, reportId: 't9' } }),
      ),
    ).toBe('unknownRecord')
    expect(desk.refused(aPhoto(desk, { owner: { kind: 'entry', entryId: 's1-e99' } }))).toBe(
      'unknownRecord',
    )
    expect(
      desk.refused({ type: 'withdrawAttachment', attachmentId: 'constructor', reason: '试' }),
    ).toBe('unknownRecord')
  })
})

describe('its caption', () => {
  it('is changed in sight, with what stood there before', () => {
    const desk = burning()
    const id = attach(desk)
    desk.tell({ type: 'captionAttachment', attachmentId: id, caption: '南侧火线' })
    expect(desk.state.attachments[id]?.caption).toBe('南侧火线')
    expect(lastStep(desk)).toBe('附件说明（现场照片.jpg）：“北侧火线”→“南侧火线”')
    expect(desk.refused({ type: 'captionAttachment', attachmentId: id, caption: '南侧火线' })).toBe(
      'nothingChanged',
    )
  })
})

describe('a withdrawn attachment', () => {
  it('is struck through with a reason and stays', () => {
    const desk = burning()
    const id = attach(desk)
    desk
      .at('13:25')
      .tell({ type: 'withdrawAttachment', attachmentId: id, reason: '不是本起事件的' })
    expect(desk.state.attachments[id]?.withdrawn).toEqual({
      at: '2026-11-23T05:25:00.000Z',
      by: 'p1',
      reason: '不是本起事件的',
    })
    expect(attachmentsOf(desk.state, incidentOf(desk))).toHaveLength(1)
    expect(lastStep(desk)).toBe('撤下附件（现场照片.jpg）：不是本起事件的')
  })

  it('is not withdrawn again, and gets no other caption', () => {
    const desk = burning()
    const attachmentId = attach(desk)
    desk.tell({ type: 'withdrawAttachment', attachmentId, reason: '重复' })
    expect(desk.refused({ type: 'withdrawAttachment', attachmentId, reason: '重复' })).toBe(
      'alreadyWithdrawn',
    )
    expect(desk.refused({ type: 'captionAttachment', attachmentId, caption: '南侧' })).toBe(
      'alreadyWithdrawn',
    )
  })
})

describe('the log of the shift', () => {
  it('tells of every attachment of an incident by itself', () => {
    const { desk } = aShiftDesk()
    desk.open(anIncident())
    attach(desk)
    expect(desk.state.shift.current?.entries.at(-1)).toMatchObject({
      kind: 'step',
      stepType: 'attachmentAdded',
    })
  })

  it('has attachments of its own entries, which are no step of an incident', () => {
    const { desk, entry } = aShiftDesk()
    desk.open(anIncident())
    const entryId = entry()
    const before = desk.state.shift.current!.entries.length
    attach(desk, { owner: { kind: 'entry', entryId } })
    expect(attachmentsOf(desk.state, { kind: 'entry', entryId })).toHaveLength(1)
    expect(desk.state.shift.current!.entries).toHaveLength(before)
    expect(desk.incident().timeline.at(-1)?.type).not.toBe('attachmentAdded')
    // What the desk wrote by itself is corrected, and attached to, at the incident.
    expect(desk.refused(aPhoto(desk, { owner: { kind: 'entry', entryId: 's1-e1' } }))).toBe(
      'automaticEntry',
    )
  })

  it('takes no more once the shift was handed over, and loses nothing', () => {
    const { desk, entry, handOver } = aShiftDesk()
    desk.open(anIncident())
    const entryId = entry()
    const attachmentId = attach(desk, { owner: { kind: 'entry', entryId } })
    handOver()
    expect(desk.refused(aPhoto(desk, { owner: { kind: 'entry', entryId }, words: '又一张' }))).toBe(
      'shiftFrozen',
    )
    expect(desk.refused({ type: 'withdrawAttachment', attachmentId, reason: '重复' })).toBe(
      'shiftFrozen',
    )
  })
})
