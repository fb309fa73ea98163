// What the log says of an error: where, and never what it was about.
import { describe, expect, it } from 'vitest'
import { framesOf, MOST_FRAMES, traceOf, traceSchema } from '../../../shared/log/trace'

const withStack = (error: Error, ...frames: string[]): Error =>
  Object.assign(error, { stack: `${error.name}: ${error.message}\n${frames.join('\n')}` })

describe('the trace of an error', () => {
  it('is its name, the code of the system and the places in the program', () => {
    const error = withStack(
      Object.assign(new TypeError('no'), { code: 'ENOSPC' }),
      '    at createLedger (file:///C:/Users/someone/dist/node/part-8c1f.js:812:11)',
      '    at async Promise.all (index 0)',
      '    at async Object.append [as write] (/opt/desk/part-8c1f.js:90:3)',
      '    at new DeskCore (app://desk/index-B_x.js?run=2:1:20)',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
      '    at file:///opt/desk/main.js:4:1',
    )
    expect(traceOf(error)).toEqual({
      name: 'TypeError',
      system: 'ENOSPC',
      frames: [
        'createLedger part-8c1f.js:812:11',
        'Promise.all',
        'Object.append part-8c1f.js:90:3',
        'DeskCore index-B_x.js:1:20',
        'process.processTicksAndRejections task_queues:105:5',
        'main.js:4:1',
      ],
    })
  })

  it('holds nothing of the message, even where that looks like a stack', () => {
    const said = '死亡3人\n    at 张磊 (13812345678)\n    at zhang (a.js:1:1)'
    expect(traceOf(withStack(new Error(said), '    at real (b.js:2:2)'))).toEqual({
      name: 'Error',
      frames: ['real b.js:2:2'],
    })
  })

  it('takes no name, code or folder that could be a word of the record', () => {
    const error = withStack(
      Object.assign(new Error('x'), { name: '面铺窑村火情', code: '电话 13812345678' }),
      '    at 张磊 (/home/张磊/面铺窑.js:1:1)',
      '    at save (/home/张磊/part.js:1:1)',
      '    at 2580 (file)',
    )
    expect(traceOf(error)).toEqual({ name: 'Error', frames: ['save part.js:1:1'] })
  })

  it.each([
    ['a text', '死亡3人', 'string'],
    ['nothing', undefined, 'undefined'],
    ['an object', { name: '张磊' }, 'object'],
  ])('of %s says no more than what kind of thing was thrown', (_what, thrown, name) =>
    expect(traceOf(thrown)).toEqual({ name, frames: [] }),
  )

  it('is made even of what throws when it is looked at', () => {
    const trap = Object.defineProperty(new Error('x'), 'stack', {
      get: () => {
        throw new Error('again')
      },
    })
    expect(traceOf(trap)).toEqual({ name: 'object', frames: [] })
  })

  it('is what the page may send, and nothing else is', () => {
    expect(traceSchema.safeParse(traceOf(new Error('x'))).success).toBe(true)
    expect(traceSchema.safeParse({ name: 'Error', frames: ['死亡3人'] }).success).toBe(false)
    expect(traceSchema.safeParse({ name: 'Error 3', frames: [] }).success).toBe(false)
    expect(traceSchema.safeParse({ name: 'Error', frames: ['a.js:1:13812345678'] }).success).toBe(
      false,
    )
    expect(
      traceSchema.safeParse({ name: 'Error', frames: Array(MOST_FRAMES + 1).fill('a') }).success,
    ).toBe(false)
  })
})

it('the components of a screen are frames as well', () => {
  const stack =
    '\n    at Failing (https://app.invalid/assets/index-1.js:3:9)\n    at div\n    at BrokenPage (<anonymous>)'
  expect(framesOf(stack)).toEqual(['Failing index-1.js:3:9', 'div', 'BrokenPage'])
})
