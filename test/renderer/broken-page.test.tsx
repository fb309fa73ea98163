import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { draw, press, settle, text } from './support/page'
import { answering, aRoomOf } from './layout/room'
import type { Params } from '../../shared/contract'
import { refuse } from '../../shared/result'

const { BrokenPage } = await import('../../renderer/broken-page')
const { watchPage } = await import('../../renderer/faults')

afterEach(() => void vi.restoreAllMocks())

const Failing = (): never => {
  throw new RangeError('死亡3人，联系人张磊')
}

function aDeskThatLogs() {
  const heard: Params<'reportFault'>[] = []
  const desk = answering(aRoomOf(), {
    reportFault: (params: Params<'reportFault'>) => {
      heard.push(params)
      return { ok: true, value: { code: '482107' } }
    },
  })
  return { desk, heard }
}

async function drawBroken(desk: ReturnType<typeof answering>, onReopen = vi.fn()) {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await draw(
    desk,
    <BrokenPage onReopen={onReopen}>
      <Failing />
    </BrokenPage>,
  )
  await settle()
  return onReopen
}

test('a screen that fails says that the record holds, and opens again', async () => {
  const reopened = await drawBroken(aDeskThatLogs().desk)
  expect(text()).toContain('已存盘的记录都在')
  await press('重新打开')
  expect(reopened).toHaveBeenCalledOnce()
})

test('it tells the log where it failed, in which components, and not a word of what it showed', async () => {
  const { desk, heard } = aDeskThatLogs()
  await drawBroken(desk)
  expect(heard).toMatchObject([{ event: 'pageBroken', trace: { name: 'RangeError' } }])
  expect(heard[0]!.trace.frames[0]).toMatch(/^Failing broken-page\.test\.tsx:\d+:\d+$/)
  expect(heard[0]!.components.join(' ')).toMatch(/Failing .*BrokenPage /)
  expect(JSON.stringify(heard)).not.toMatch(/死亡|张磊/)
})

test('it shows the code under which the log has it, to be read out', async () => {
  await drawBroken(aDeskThatLogs().desk)
  expect(text()).toContain('故障码 482107')
})

test('it is of use without a code, when the core is gone', async () => {
  await drawBroken(answering(aRoomOf(), { reportFault: () => refuse('unreachable') }))
  expect(text()).toContain('这一页出错了')
  expect(text()).not.toContain('故障码 ')
})

test('what nobody catches in the page is told as well; what is no exception is not', async () => {
  const { desk, heard } = aDeskThatLogs()
  await draw(desk, <p>值班</p>)
  onTestFinished(watchPage())
  dispatchEvent(new ErrorEvent('error', { error: new TypeError('死亡3人') }))
  dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }))
  dispatchEvent(
    Object.assign(new Event('unhandledrejection'), { reason: new SyntaxError('死亡3人') }),
  )
  await settle()
  expect(heard.map(({ event, trace }) => `${event} ${trace.name}`)).toEqual([
    'pageException TypeError',
    'pageRejection SyntaxError',
  ])
})
