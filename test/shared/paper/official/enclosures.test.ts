// 附件说明, the pages of attachments and the codes at the foot: what they say.
import { describe, expect, it } from 'vitest'
import { enclosuresOf } from '../../../../shared/paper/official/attachments'
import { codesHeight, LARGEST_CODE } from '../../../../shared/paper/official/codes'
import type { MadePaper } from '../../../../shared/paper/record'
import { enclose, reportShowing, someCodes } from './enclosing'
import { aFire, FIRST, reportPaperOf, wordsOf } from './samples'

const words = (paper: MadePaper): string => wordsOf(paper).replace(/\s+/g, ' ')

const document = (...attachments: { name: string; caption: string }[]) =>
  ({ attachments: attachments.map((one) => ({ ...one, sha256: 'ab' })) }) as unknown as Parameters<
    typeof enclosuresOf
  >[0]

describe('the name of an attachment', () => {
  it('is the first part of its caption, and the whole caption stands below the image', () => {
    expect(
      enclosuresOf(document({ name: 'IMG_1.jpg', caption: '火场全景，14时05分摄' })),
    ).toMatchObject([{ no: '', title: '火场全景', caption: '火场全景，14时05分摄' }])
  })

  it('is not said twice when the caption is nothing else', () => {
    expect(enclosuresOf(document({ name: 'IMG_1.jpg', caption: '火场全景。' }))).toMatchObject([
      { title: '火场全景', caption: '' },
    ])
  })

  it('is that of the file where nobody wrote a caption', () => {
    expect(enclosuresOf(document({ name: '过火面积图.v2.png', caption: '' }))).toMatchObject([
      { title: '过火面积图.v2', caption: '' },
    ])
  })

  it('has a number only beside others', () => {
    const two = enclosuresOf(
      document({ name: 'a.jpg', caption: '' }, { name: 'b.jpg', caption: '' }),
    )
    expect(two.map(({ no }) => no)).toEqual(['1', '2'])
  })
})

describe('a report with attachments', () => {
  const written = () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    return desk
  }

  it('lists them below the text, and has them between its signature and the 版记 (GB/T 9704-2012 §7.3.4, §7.3.7)', () => {
    const desk = written()
    const images = enclose(desk, [
      { name: 'a.jpg', caption: '火场全景' },
      { name: 'b.jpg', caption: '过火面积图，现场测绘' },
    ])
    const text = words(reportShowing(desk, images))
    expect(text).toContain('将及时续报。 附件： 1. 火场全景 2. 过火面积图 赛罕区人民政府办公室')
    expect(text).toMatch(
      /联系人：[^）]*） 附件1 火场全景 附件2 过火面积图 过火面积图，现场测绘 抄送：/,
    )
  })

  it('says which file is missing instead of failing', () => {
    const desk = written()
    enclose(desk, [{ name: 'a.jpg', caption: '火场全景' }])
    const text = words(reportShowing(desk, {}))
    expect(text).toMatch(
      /附件 火场全景 本机没有这张图片的文件，未能印出。 文件摘要（SHA-256）[0-9a-f]{16}…/,
    )
  })

  it('takes what was typed as text, and its images from nowhere but itself', () => {
    const desk = written()
    const images = enclose(desk, [{ name: '"><script>.jpg', caption: '<b>粗' }])
    const { html } = reportShowing(desk, images)
    expect(html).not.toMatch(/<script|<b>粗/)
    expect(html).toContain('; img-src data:"')
    expect([...html.matchAll(/<img src="([^,]*),/g)].map(([, from]) => from)).toEqual([
      'data:image/svg+xml',
    ])
  })
})

describe('the codes of a report', () => {
  it('are numbered, and stand above the 版记', () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    desk.approve()
    expect(words(reportShowing(desk, {}, someCodes(3)))).toMatch(/1\/3 2\/3 3\/3 抄送：/)
  })

  it('are on nothing that may not leave yet', () => {
    const desk = aFire()
    desk.save('initial', FIRST)
    expect(words(reportPaperOf(desk))).toContain('送审稿')
    expect(reportShowing(desk, {}, someCodes(2)).html).not.toContain('class="codes"')
  })

  it('stand three in a row when they are as large as they may be', () => {
    const row = codesHeight(someCodes(3))
    expect(codesHeight([])).toBe(0)
    expect(codesHeight(someCodes(4)) - row).toBeGreaterThan(LARGEST_CODE - 2)
    expect(row).toBe(codesHeight(someCodes(1)))
  })
})
