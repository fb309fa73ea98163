// 记一条: in reach on every screen, without the mouse; what is typed is never lost.
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { draw, field, key, settle, text, type } from '../support/page'
import { SilentAudio } from '../sign-in/silent-audio'
import { App } from '../../../renderer/app'
import { keepAllDrafts } from '../../../renderer/form/drafts'
import { go } from '../../../renderer/route'
import { recorded, setTyped, useEntry } from '../../../renderer/entry-line/entry-store'
import { EMPTY } from '../../../renderer/entry-line/typed'
import { at, ms } from '../../support/moments'
import { OFFICER_PIN } from '../../support/records'
import { aShift, entries, noted, OFFICER, RELIEF, RELIEF_PIN, signIn } from '../shift/room'

const LINE = '记一条值班记录'
const line = () => field(LINE) as HTMLInputElement

/** Types on from what stands there, as a person does. */
const typeOn = (more: string) => type(LINE, line().value + more)

describe('the entry line', () => {
  it('is reached by Ctrl+L, shows its kinds, saves by Enter and is ready for the next', async () => {
    const desk = aShift()
    await draw(desk, <App />)
    expect(text()).not.toContain('不打就是现在')
    await key('Ctrl+L')
    expect(document.activeElement).toBe(line())
    expect(text()).toContain('不打就是现在')
    await typeOn('qd ')
    await typeOn('1302 ')
    expect(line().value).toBe('')
    expect(text()).toContain('13:02 补录')
    await typeOn('询问火情')
    await key('Alt+D')
    await typeOn('1530')
    expect(text()).toContain('待办 15:30 前')
    await key('Enter')
    expect(entries(desk)).toMatchObject([
      { no: 1, kind: 'callOut', at: at('13:02'), text: '询问火情', matter: true },
    ])
    expect(desk.state().shift.matters['s1-e1']).toMatchObject({ due: at('15:30') })
    expect(line().value).toBe('')
    expect(document.activeElement).toBe(line())
    expect(text()).toContain('第1条已记下')
  })

  it('keeps its words through Esc, another screen and a refusal', async () => {
    const desk = aShift()
    await draw(desk, <App />)
    await key('Ctrl+L')
    await typeOn('信访局来电')
    await key('Escape')
    expect(document.activeElement).not.toBe(line())
    await act(async () => go({ kind: 'log', shiftId: null }))
    expect(line().value).toBe('信访局来电')
    await key('Ctrl+L')
    desk.refuseNext({ code: 'diskFull' })
    await key('Enter')
    expect(text()).toContain('磁盘已满')
    expect(line().value).toBe('信访局来电')
    await key('Enter')
    expect(entries(desk)).toHaveLength(1)
  })

  it('loses nothing of what is typed on before the record has answered', async () => {
    await draw(aShift(), <App />)
    setTyped({ ...EMPTY, kind: 'weather', text: '晴' })
    const saved = useEntry.getState().typed
    setTyped({ ...saved, text: '晴qd 1' })
    recorded(saved)
    expect(useEntry.getState().typed).toEqual({ ...EMPTY, text: 'qd 1' })
  })

  it('gives nobody the words that another began', async () => {
    const desk = aShift()
    await draw(desk, <App />)
    await key('Ctrl+L')
    await typeOn('张磊没写完的')
    await act(async () => void (await keepAllDrafts()))
    desk.give({
      type: 'joinShift',
      personId: RELIEF,
      pin: RELIEF_PIN,
      substituteFor: '',
      reason: '',
    })
    await act(async () => signIn(desk, RELIEF, RELIEF_PIN))
    await settle()
    expect(line().value).toBe('')
    await act(async () => signIn(desk, OFFICER, OFFICER_PIN))
    await settle()
    expect(line().value).toBe('张磊没写完的')
  })

  it('finds the other side in the phone book and takes who is marked by a space', async () => {
    const desk = aShift()
    await draw(desk, <App />)
    await key('Ctrl+L')
    await typeOn('@信息处')
    expect(text()).toContain('市政府办公厅信息处')
    await typeOn(' ')
    await typeOn('询问回执')
    await key('Enter')
    expect(entries(desk)).toMatchObject([
      { text: '询问回执', other: { unit: '市政府办公厅信息处' } },
    ])
  })

  it('takes words that no phone book knows for a name', async () => {
    const desk = aShift()
    await draw(desk, <App />)
    await key('Ctrl+L')
    await typeOn('@巴图 ')
    await typeOn('反映牧道积雪')
    await key('Enter')
    expect(entries(desk)).toMatchObject([
      { text: '反映牧道积雪', other: { name: '巴图', unit: '' } },
    ])
  })

  it('is closed to whoever is not on duty, and says what to do', async () => {
    const desk = aShift()
    signIn(desk, RELIEF, RELIEF_PIN)
    await draw(desk, <App />)
    expect(line().disabled).toBe(true)
    expect(line().placeholder).toContain('不在本班')
  })

  it('makes a matter ring when its time comes, and Space answers', async () => {
    vi.stubGlobal('AudioContext', SilentAudio)
    const desk = aShift()
    noted(desk, '答复信息处', { matter: { due: at('15:30') } })
    desk.setNow(ms('15:31'))
    desk.giveAsSystem({
      type: 'raiseRoomAlarm',
      key: 'matter:s1-e1',
      dueAt: at('15:30'),
      offsetMs: 0,
    })
    await draw(desk, <App />)
    expect(document.querySelector('[aria-label="报警"]')!.textContent).toContain('待办 已超时')
    // Even from the line itself, while nothing stands in it.
    await key('Ctrl+L')
    await key(' ')
    await settle()
    expect(document.querySelector('[aria-label="报警"]')).toBeNull()
    expect(text()).toContain('待办 1 项')
    vi.unstubAllGlobals()
  })
})
