// 添加附件: chosen, dropped or pasted, laid out first, then attached; nothing of it is lost on the way.
import { act } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { button, draw, field, key, press, settle, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { leaveAllOut } from '../../../renderer/attachment/waiting'
import { go } from '../../../renderer/route'
import type { FakeDesk } from '../support/fake-desk'
import { LEADER_PIN, OFFICER_PIN } from '../../support/records'
import { openOn } from '../report/pages'
import { approve, aRoom, deliver, INCIDENT, incidentOf, lastReport, save } from '../report/room'
import { aFile, aLargeFile, dialogText, drop, hover, paste, readPictures, until } from './files'

const attachments = (desk: FakeDesk) => Object.values(desk.state().attachments)
const dialogIsGone = () => document.querySelector('[role="dialog"]') === null
const rows = () => [...document.querySelectorAll('[aria-label="要添加的文件"] > li')]

async function openIncident(desk: FakeDesk): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'incident', incidentId: INCIDENT }))
}

/** Ctrl+Enter, until everything is attached or has its reason. */
async function addAll(): Promise<void> {
  await key('Ctrl+Enter')
  await until(
    () =>
      dialogIsGone() ||
      rows().every((row) => row.querySelector('[role="alert"]')?.textContent !== ''),
  )
}

// What waits outlives its page: the next test begins without it.
afterEach(() => [`incident:${INCIDENT}`, `report:${INCIDENT}`].forEach(leaveAllOut))

describe('attaching files', () => {
  it('lays out what was dropped, and attaches it with its captions and a printed copy of pictures', async () => {
    const desk = aRoom()
    const { drawn } = readPictures(3000, 2000)
    await openIncident(desk)
    await hover(aFile('火场.jpg'))
    expect(text()).toContain('松开鼠标，附到1号事件')
    await drop(aFile('火场.jpg'), aFile('通知.pdf'))
    expect(attachments(desk)).toEqual([])
    expect(dialogText()).toContain('涉密信息不得录入本机')
    await type('火场.jpg 的说明', '北侧火线')
    await addAll()

    expect(dialogIsGone()).toBe(true)
    const [photo, notice] = attachments(desk)
    expect(photo).toMatchObject({
      name: '火场.jpg',
      type: 'jpg',
      caption: '北侧火线',
      owner: { kind: 'incident', incidentId: INCIDENT },
      print: { width: 2000, height: 1333 },
    })
    expect(notice).toMatchObject({ name: '通知.pdf', type: 'pdf', caption: '', print: null })
    expect(photo!.print!.sha256).not.toBe(photo!.sha256)
    expect(drawn).toEqual([[2000, 1333]])
    expect(text()).toContain('北侧火线')
  })

  it('keeps beside each file why it was not taken, and takes the others', async () => {
    const desk = aRoom()
    await openIncident(desk)
    await drop(aFile('名单.txt'), aFile('通知.pdf'), aLargeFile('录像.pdf', 60 * 1024 * 1024))
    expect(rows()[2]!.textContent).toContain('文件超过 50 MB')
    await type('名单.txt 的说明', '疏散名单')
    await addAll()
    expect(attachments(desk).map(({ name }) => name)).toEqual(['通知.pdf'])
    expect(rows()).toHaveLength(2)
    expect(rows()[0]!.textContent).toContain('表格、文档请先存为 PDF 再附')
    expect(field('名单.txt 的说明').value).toBe('疏散名单')
  })

  it('goes on where the disk or the desk refused, with nothing chosen twice', async () => {
    const desk = aRoom()
    await openIncident(desk)
    await drop(aFile('通知.pdf'))
    desk.refuseNext({ code: 'diskFull' })
    await addAll()
    expect(attachments(desk)).toEqual([])
    expect(button('再试一次').disabled).toBe(false)
    await addAll()
    expect(attachments(desk)).toHaveLength(1)
    expect(dialogIsGone()).toBe(true)
  })

  it('names a pasted screenshot by the time, and leaves pasted text to its field', async () => {
    const desk = aRoom()
    readPictures()
    await openIncident(desk)
    await key('Ctrl+L')
    await paste([aFile('image.png')], ['text/plain', 'Files'])
    expect(dialogIsGone()).toBe(true)
    await paste([aFile('image.png')])
    expect(dialogText()).toContain('截图 20261123 1320')
  })

  it('says beforehand of what it can keep and not show', async () => {
    await openIncident(aRoom())
    await drop(aFile('IMG_1.heic'), new File(['broken'], '坏.jpg', { type: 'image/jpeg' }))
    expect(rows()[0]!.textContent).toContain('最好先在手机上存为 JPG')
    expect(rows()[1]!.textContent).toContain('可能已经损坏')
  })

  it('keeps what waits through a lock, for whoever laid it out and nobody else', async () => {
    const desk = aRoom()
    await openIncident(desk)
    await drop(aFile('通知.pdf'))
    await type('通知.pdf 的说明', '市局传真')
    await act(async () => void desk.give({ type: 'lock' }))
    await settle()
    expect(dialogIsGone()).toBe(true)
    await act(async () => void desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN }))
    await settle()
    expect(field('通知.pdf 的说明').value).toBe('市局传真')

    await act(async () => {
      desk.give({ type: 'signOut' })
      desk.give({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    })
    await settle()
    await act(async () => go({ kind: 'incident', incidentId: INCIDENT }))
    expect(dialogIsGone()).toBe(true)
  })

  it('asks before it leaves out what waits', async () => {
    await openIncident(aRoom())
    await drop(aFile('通知.pdf'))
    await key('Esc')
    expect(dialogText()).toContain('还没有记下')
    await press('放弃填写')
    await until(dialogIsGone)
    expect(dialogIsGone()).toBe(true)
  })
})

describe('attaching to a report', () => {
  it('saves a report that was never saved, once for all files, and prints its pictures', async () => {
    const desk = aRoom()
    readPictures()
    await openOn(desk)
    await drop(aFile('火场.jpg'), aFile('通知.pdf'))
    await addAll()
    expect(incidentOf(desk).reports).toHaveLength(1)
    const reportId = lastReport(desk).id
    expect(attachments(desk).map(({ owner }) => owner)).toEqual([
      { kind: 'report', incidentId: INCIDENT, reportId },
      { kind: 'report', incidentId: INCIDENT, reportId },
    ])
    expect(lastReport(desk).images?.map(({ name }) => name)).toEqual(['火场.jpg'])
  })

  it('says that the approval is void before it is', async () => {
    const desk = aRoom({ level: 'II' })
    save(desk, 'initial')
    approve(desk)
    await openOn(desk)
    await drop(aFile('通知.pdf'))
    expect(dialogText()).toContain('原审定作废，要重新审定')
    expect(lastReport(desk).approval).not.toBeNull()
    await addAll()
    expect(lastReport(desk).approval).toBeNull()
  })

  it('takes nothing more once it was sent, and says where to', async () => {
    const desk = aRoom()
    const reportId = save(desk, 'initial')
    deliver(desk, '13:20', '13:20', '13:20')
    await openOn(desk, 'initial', reportId)
    expect(text()).toContain('新材料附在事件页')
    expect(
      [...document.querySelectorAll('button')].some(({ textContent }) =>
        textContent?.includes('添加附件'),
      ),
    ).toBe(false)
    await drop(aFile('通知.pdf'))
    expect(dialogIsGone()).toBe(true)
    expect(attachments(desk)).toEqual([])
  })
})
