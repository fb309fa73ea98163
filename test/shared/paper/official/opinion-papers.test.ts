// 舆情速报, 专报, 抄告单, 处置报告单 and the evidence as pages and as Word documents.
import { describe, expect, it } from 'vitest'
import { makeDocx } from '../../../../electron/core/docx/make'
import { opinionEvidenceBody } from '../../../../shared/paper/official/opinion-evidence'
import { isLetterKind, paperKindSchema, PAPER_NAMES } from '../../../../shared/opinion/papers'
import type { OpinionPaperKind } from '../../../../shared/opinion/papers'
import type { WordPaper } from '../../../../shared/paper/record'
import { at, sha256 } from '../../../support/builders'
import { ID, opinionStory, type OpinionStory } from '../../../support/opinion-story'
import { unzip } from '../../../core/docx/unzip'
import { canMeasure, printedAll } from './measured'
import { made, refusedPaper, wordsOf } from './samples'

const EVIDENCE = { kind: 'opinionEvidence', opinionId: ID } as const

function issued(one: OpinionStory, kind: OpinionPaperKind): WordPaper {
  const paperId = one.issue(kind, kind === 'notice' ? { answerBy: at('18:00') } : {})
  return { kind: isLetterKind(kind) ? 'opinionLetter' : 'opinionSheet', opinionId: ID, paperId }
}

const words = ({ desk }: OpinionStory, paper: WordPaper): string =>
  wordsOf(made(desk, paper)).replace(/\s+/g, ' ')

describe('papers of an opinion', () => {
  it('bear their own name at the head, their number, and what was issued', () => {
    const one = opinionStory()
    const text = words(one, issued(one, 'flash'))
    expect(text).toContain('舆情速报 ')
    expect(text).toContain('2026年第1期')
    expect(text).toContain('市政府总值班室、市政府办公室信息科：')
    expect(text).toContain('短时间内仍将升温，不排除出现夸大伤亡的信息。')
    expect(text).toContain('2026年11月23日')
    expect(text).toContain('签发人：')
    expect(text).not.toContain('文件')
  })

  it('抄告单 says what is asked by when, and has a slip that comes back', () => {
    const one = opinionStory()
    const text = words(one, issued(one, 'notice'))
    expect(text).toContain('网络舆情抄告单')
    expect(text).toContain('发往 县教育局')
    expect(text).toContain('https://www.douyin.com/video/7301')
    expect(text).toContain('18时前书面反馈')
    expect(text).toContain('签收人')
  })

  it('处置报告单 has places for the opinions of the room and of a leader', () => {
    const one = opinionStory()
    const text = words(one, issued(one, 'handled'))
    expect(text).toContain('责任单位 县教育局')
    expect(text).toContain('值班室意见')
    expect(text).toContain('领导意见')
  })

  it('the evidence stands with link, account, times and hash, withdrawn or not', () => {
    const one = opinionStory()
    one.desk.tell({ type: 'withdrawAttachment', attachmentId: 'a2', reason: '另有原件' })
    const text = words(one, EVIDENCE)
    for (const part of ['https://www.douyin.com/video/7301', '云川生活', '2026-11-23 13:40'])
      expect(text).toContain(part)
    const hash = sha256('截图一')
    expect(text).toContain(hash.slice(0, 32))
    expect(text).toContain(hash.slice(32))
    expect(text).toContain('另有原件')
    expect(text).toContain('本机没有这张图片的文件')
    const { opinion } = one.desk.state
    const blocks = opinionEvidenceBody(one.desk.state, opinion.opinions[ID]!, one.desk.now)
    // What has no picture shares the page of the post.
    expect(blocks.filter(({ kind }) => kind === 'page').length).toBe(1)
  })

  it('is there under its own kind, for an opinion that there is', () => {
    const one = opinionStory()
    const paper = issued(one, 'flash') as { readonly paperId: string }
    const ref = { opinionId: ID, paperId: paper.paperId }
    expect(refusedPaper(one.desk, { kind: 'opinionSheet', ...ref })).toBe('unknownRecord')
    expect(refusedPaper(one.desk, { ...EVIDENCE, opinionId: 'o2026-9' })).toBe('unknownOpinion')
  })

  it('are Word documents with the same words', async () => {
    const one = opinionStory()
    const papers = [...paperKindSchema.options.map((kind) => issued(one, kind)), EVIDENCE]
    for (const paper of papers) {
      const docx = await makeDocx(one.desk.state, paper, {
        now: one.desk.now,
        head: { seq: 12, hash: 'ab'.repeat(32) },
        images: { [sha256('截图一')]: `data:image/png;base64,${DOT}` },
      })
      if (!docx.ok) throw new Error(docx.error.code)
      const files = unzip(Buffer.from(docx.value.bytes))
      expect(files.get('word/document.xml')).toContain('云川县第二小学学生午餐后呕吐')
    }
  })

  it.skipIf(!canMeasure)(
    '速报 and the forms take one sheet each',
    async () => {
      const one = opinionStory()
      const kinds = paperKindSchema.options.filter((kind) => kind !== 'special')
      const pages = await printedAll(kinds.map((kind) => made(one.desk, issued(one, kind)).html))
      expect(pages.map(({ length }, index) => [PAPER_NAMES[kinds[index]!], length])).toEqual(
        kinds.map((kind) => [PAPER_NAMES[kind], 1]),
      )
    },
    60_000,
  )
})

/** A single dot, as a PNG. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
