// 公文格式 in the settings: changed with the page beside it, taken over from a file, refused in words.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { click, draw, field, press, settle, text, type } from '../support/page'
import { aRoomOf } from '../layout/room'
import type { FakeDesk } from '../support/fake-desk'
import { SettingsPage } from '../../../renderer/settings/settings-page'
import { withText } from '../../../shared/template/fields'
import { templateFile } from '../../../shared/template/file'
import { defaultTemplate } from '../../../shared/template/record'

async function open(desk: FakeDesk): Promise<void> {
  await draw(desk, <SettingsPage />)
  await click(
    [...document.querySelectorAll('[role="tab"]')].find((one) => one.textContent === '公文格式')!,
  )
}

const page = (): string => document.querySelector('iframe')!.srcdoc
const alertText = (): string =>
  [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent).join()

async function choose(name: string, content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  const file = new File([content], name, { type: 'application/json' })
  // What a browser has and this page's stand-in lacks.
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(content) })
  Object.defineProperty(file, 'slice', {
    value: (from: number, to: number) => ({ text: () => Promise.resolve(content.slice(from, to)) }),
  })
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })))
  await settle()
}

describe('somebody without the right', () => {
  it('reads it, sees the page, keeps a copy, and changes nothing', async () => {
    const desk = aRoomOf()
    await open(desk)
    expect(text()).toContain('要修改，请李建国')
    expect(field('机关代字').disabled).toBe(true)
    expect(text()).not.toMatch(/从文件导入|恢复出厂格式/)
    expect(page()).toContain('值报〔2026〕1号')
    await press('导出现用格式')
    expect(text()).toContain('已存为 /桌面/公文格式.json')
  })
})

describe('a manager', () => {
  it('sees at once how the next document will read, and saves it with a reason', async () => {
    const desk = aRoomOf('leader')
    await open(desk)
    expect(text()).not.toContain('保存公文格式')
    await type('机关代字', '呼值报')
    await type('首报结尾', '特此报告。')
    expect(text()).toContain('下一份是呼值报〔2026〕1号')
    await settle()
    expect(field('首报结尾').value).toBe('特此报告。')
    await press('保存公文格式')
    expect(field('修改原因').getAttribute('aria-invalid')).toBe('true')
    await type('修改原因', '秘书科通知')
    await press('保存公文格式')
    await settle()
    expect(desk.state().template).toMatchObject({
      series: { word: '呼值报' },
      phrases: { initialClosing: '特此报告。' },
    })
    expect(text()).toContain('机关代字 “值报” → “呼值报”')
    expect(text()).toContain('李建国 · 秘书科通知')
    expect(text()).not.toContain('保存公文格式')
  })

  it('is told beside the field what is wrong, and the core takes nothing of it', async () => {
    const desk = aRoomOf('leader')
    await open(desk)
    await type('终报首句', '{标题}由{领导}宣布终结。')
    expect(field('终报首句').getAttribute('aria-invalid')).toBe('true')
    expect(text()).toContain('第 6 个字：这里没有 {领导}，可以用')
    await type('修改原因', '试')
    await press('保存公文格式')
    await settle()
    expect(desk.state().template).toEqual(defaultTemplate)
  })

  it('takes a file over only after a look', async () => {
    const desk = aRoomOf('leader')
    await open(desk)
    await choose('市局格式.json', templateFile(withText(defaultTemplate, 'series.word', '呼应急')))
    expect(field('机关代字').value).toBe('呼应急')
    expect(field('修改原因').value).toBe('导入 市局格式.json')
    expect(desk.state().template).toEqual(defaultTemplate)
    await press('保存公文格式')
    await settle()
    expect(desk.state().template.series.word).toBe('呼应急')
  })

  it.each([
    ['broken off', templateFile(defaultTemplate).slice(0, 200), '文件到这里断了，不完整'],
    [
      'with an unknown placeholder',
      templateFile(withText(defaultTemplate, 'signature', '{章}')),
      '“发文机关署名”第 1 个字：这里没有 {章}',
    ],
    ['of 1 MB', 'x'.repeat(1024 * 1024), '文件太大'],
  ])('is told why a file %s cannot be read; what was there stays', async (_, content, said) => {
    const desk = aRoomOf('leader')
    await open(desk)
    await choose('坏的.json', content)
    expect(alertText()).toContain('“坏的.json”没有读入，原来的格式不变。')
    expect(alertText()).toContain(said)
    expect(field('机关代字').value).toBe('值报')
    expect(text()).not.toContain('保存公文格式')
  })
})

describe('the room’s own numbers', () => {
  it('are entered with the unit', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <SettingsPage />)
    await click(
      [...document.querySelectorAll('[role="tab"]')].find(
        (one) => one.textContent === '单位与报送对象',
      )!,
    )
    await type('本室电话', '0471-4606001')
    await type('本室传真', '0471-4606002')
    await press('保存单位资料')
    await settle()
    expect(desk.state().unit).toMatchObject({ phone: '0471-4606001', fax: '0471-4606002' })
  })
})
