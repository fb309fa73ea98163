// What a paper shows from outside the record: images that are there and whole, codes only on what may leave.
import { describe, expect, it } from 'vitest'
import { createOutside, type OutsideDeps } from '../../../electron/core/paper/paper-outside'
import type { DeskState } from '../../../shared/desk'
import { makePaper } from '../../../shared/paper/make'
import type { Paper } from '../../../shared/paper/record'
import { aDesk, anIncident, ms } from '../../support/builders'

/** The only kind of picture that begins with plain letters. */
const PICTURE = 'GIF89a of a fire'
const BYTES = Buffer.from(PICTURE)

/** A report with one picture, approved. */
function aReport(level: 'II' | 'IV' = 'IV') {
  const desk = aDesk()
  desk.open(anIncident({ level, verified: true }))
  const reportId = desk.save('initial')
  const photo = desk.keeps(PICTURE)
  desk.tell({
    type: 'addAttachment',
    owner: { kind: 'report', incidentId: desk.id, reportId },
    sha256: photo,
    name: '火场.jpg',
    caption: '',
    print: { sha256: photo, width: 20, height: 10 },
  })
  return { desk, photo, paper: { kind: 'report', incidentId: desk.id, reportId } as const }
}

const AT = { now: ms('13:20'), head: { seq: 12, hash: 'ab'.repeat(32) } }

function gather(over: Partial<OutsideDeps> = {}) {
  const outside = createOutside({
    readFile: async () => BYTES,
    codesOf: async () => ({ codes: ['<svg/>'] }),
    receiptCodeOf: async () => ({}),
    pagesOf: async () => 3,
    ...over,
  })
  return (state: DeskState, paper: Paper) => outside(state, paper, AT)
}

describe('the images of a report', () => {
  it('are part of the paper, as what they are by their content', async () => {
    const { desk, paper, photo } = aReport()
    const { images } = await gather()(desk.state, paper)
    expect(images).toEqual({ [photo]: `data:image/gif;base64,${BYTES.toString('base64')}` })
  })

  it.each([
    ['is gone', async () => null],
    ['cannot be read', () => Promise.reject(new Error('EIO'))],
    ['is no longer what its name says', async () => Buffer.from('GIF89a of another')],
  ])('are left out when the file %s, and the paper is made all the same', async (_, readFile) => {
    const { desk, paper } = aReport()
    expect((await gather({ readFile })(desk.state, paper)).images).toEqual({})
  })
})

describe('the codes of a report', () => {
  it('are made for what has left, and for what may', async () => {
    const { desk, paper } = aReport('II')
    desk.approve()
    expect((await gather()(desk.state, paper)).codes).toEqual(['<svg/>'])
    desk.deliver()
    expect((await gather()(desk.state, paper)).codes).toEqual(['<svg/>'])
  })

  it('are not even made for a draft', async () => {
    const { desk, paper } = aReport('II')
    expect(
      (await gather({ codesOf: () => Promise.reject(new Error('asked')) })(desk.state, paper))
        .codes,
    ).toBeUndefined()
  })

  it('are missing when they cannot be made, and the paper is not but says so', async () => {
    const { desk, paper } = aReport('II')
    desk.approve()
    const shown = await gather({ codesOf: () => Promise.reject(new Error('no machine')) })(
      desk.state,
      paper,
    )
    expect(shown.codes).toBeUndefined()
    expect(shown.codesNote).toBe('二维码未能生成，本件未附二维码。')
  })

  it('are missing with the reason on the paper when the text is too long for them', async () => {
    const { desk, paper } = aReport('II')
    desk.approve()
    const shown = await gather({ codesOf: async () => ({ codesNote: '容纳不下，未附二维码。' }) })(
      desk.state,
      paper,
    )
    const made = makePaper(desk.state, paper, { ...AT, ...shown })
    expect(made.ok && made.value.html).toContain('容纳不下，未附二维码。')
  })
})

describe('what goes with a report', () => {
  it('says by its first digits which words they are: those of the digest that was approved', async () => {
    const { desk, paper } = aReport('II')
    desk.approve()
    const { digest } = desk.report().approval!
    expect((await gather()(desk.state, paper)).digest).toBe(digest)
    expect(await gather()(desk.state, { ...paper, kind: 'callScript' })).toEqual({ digest })
    expect(await gather()(desk.state, { ...paper, kind: 'faxCover', recipientId: 'r1' })).toEqual({
      digest,
      pages: 3,
    })
  })

  it('counts the pages of the very document, pictures and codes included', async () => {
    const { desk, paper, photo } = aReport('II')
    desk.approve()
    const counted: string[] = []
    const pagesOf = async (html: string) => counted.push(html)
    await gather({ pagesOf })(desk.state, { ...paper, kind: 'faxCover', recipientId: 'r1' })
    expect(counted).toHaveLength(1)
    expect(counted[0]).toContain('data:image/gif')
    expect(counted[0]).toContain('1/1')
    expect(counted[0]).not.toContain(photo)
  })

  it('has no digest to compare while the words may still change', async () => {
    const { desk, paper } = aReport('II')
    expect(await gather()(desk.state, { ...paper, kind: 'callScript' })).toEqual({})
  })
})

it('other papers need nothing from outside', async () => {
  const { desk } = aReport()
  expect(await gather()(desk.state, { kind: 'blank', form: 'phone' })).toEqual({})
})
