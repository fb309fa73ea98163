// Reading the journal back: whatever was changed in it is found.
import { describe, expect, it } from 'vitest'
import { START, seal } from '../../../shared/journal'
import { sha256 } from '../../../electron/core/sha256'
import { nodeDisk } from '../../../electron/core/disk/node-disk'
import { walkJournal } from '../../../electron/core/journal/journal-walk'
import { tempFolder } from '../../support/temp-folder'
import { MONTH, someLines, textOfLines, walked, writeJournal } from '../../support/journal'

const faults = async (content: string | Uint8Array) => {
  const folder = tempFolder()
  writeJournal(folder, content)
  const { damages, tail } = await walked(folder)
  return { kinds: damages.map(({ kind, line }) => `${kind} ${line}`), torn: tail?.line ?? null }
}

describe('a journal that nobody touched', () => {
  it('is empty before the first line', async () => {
    expect(await walked(tempFolder())).toMatchObject({
      head: { seq: 0 },
      lines: 0,
      damages: [],
      last: null,
    })
  })

  it('gives back every line, with the first and the last moment', async () => {
    const folder = tempFolder()
    const lines = someLines(5)
    writeJournal(folder, textOfLines(lines))
    const walk = await walked(folder)
    expect(walk.seen).toEqual(lines)
    expect(walk).toMatchObject({
      lines: 5,
      damages: [],
      tail: null,
      head: { seq: 5, hash: lines[4]!.hash },
      firstAt: '2026-11-23T06:00:00.000Z',
      lastAt: '2026-11-23T06:04:00.000Z',
    })
  })

  it('runs on from month to month', async () => {
    const folder = tempFolder()
    const november = someLines(3)
    writeJournal(folder, textOfLines(november))
    writeJournal(
      folder,
      textOfLines(someLines(2, november[2], '2026-12-01T00:00:00.000Z')),
      '2026-12.jsonl',
    )
    expect(await walked(folder)).toMatchObject({
      head: { seq: 5 },
      damages: [],
      last: { file: '2026-12.jsonl' },
    })
  })

  it('holds lines longer than the pieces in which it is read', async () => {
    const folder = tempFolder()
    const [first] = someLines(1)
    const long = seal(START, { ...first!, data: { text: '昇镕玥喆'.repeat(700_000) } }, sha256)
    const after = someLines(2, long)
    writeJournal(folder, textOfLines([long, ...after]))
    expect(await walked(folder)).toMatchObject({ lines: 3, damages: [], head: { seq: 3 } })
  })

  it('leaves files alone that are none of its own', async () => {
    const folder = tempFolder()
    writeJournal(folder, textOfLines(someLines(2)))
    writeJournal(folder, 'notes', 'README.txt')
    expect(await walked(folder)).toMatchObject({ lines: 2, damages: [] })
  })
})

describe('a journal that was changed', () => {
  const lines = someLines(4)
  const whole = textOfLines(lines)
  const texts = whole.split('\n').slice(0, 4)
  const joined = (...parts: string[]) => parts.map((part) => `${part}\n`).join('')

  it('gives away every changed byte', async () => {
    const folder = tempFolder()
    const bytes = Buffer.from(whole)
    const unnoticed: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [0x01, 0x80]) {
        const flipped = Buffer.from(bytes)
        flipped[at] = flipped[at]! ^ bit
        writeJournal(folder, flipped)
        const { damages, tail } = await walked(folder)
        if (damages.length === 0 && tail === null) unnoticed.push(at)
      }
    }
    expect(unnoticed).toEqual([])
  })

  it('gives away a changed word', async () => {
    expect(await faults(whole.replace('第2条', '第9条'))).toEqual({ kinds: ['hash 2'], torn: null })
  })

  it('gives away a line that is missing', async () => {
    expect(await faults(joined(texts[0]!, texts[2]!, texts[3]!))).toEqual({
      kinds: ['seq 2'],
      torn: null,
    })
  })

  it('gives away lines that changed places', async () => {
    const { kinds } = await faults(joined(texts[0]!, texts[2]!, texts[1]!, texts[3]!))
    expect(kinds).toEqual(['seq 2', 'seq 3', 'seq 4'])
  })

  it('gives away a line written in another chain', async () => {
    const stranger = someLines(2, { seq: 1, hash: 'f'.repeat(64) })
    const { kinds } = await faults(texts[0] + '\n' + textOfLines(stranger))
    expect(kinds).toEqual(['prev 2'])
  })

  it('gives away a line that is no line, and reads on behind it', async () => {
    const folder = tempFolder()
    writeJournal(folder, joined(texts[0]!, 'spilt coffee', texts[2]!, texts[3]!))
    const walk = await walked(folder)
    expect(walk.damages).toMatchObject([{ kind: 'unreadable', file: MONTH, line: 2, seq: 1 }])
    expect(walk.seen.map(({ seq }) => seq)).toEqual([1, 3, 4])
  })

  it('gives away how many lines are missing behind one that is damaged', async () => {
    const long = textOfLines(someLines(12)).split('\n').slice(0, -1)
    const damaged = (at: number, text: string, ...gone: number[]) =>
      faults(
        joined(
          ...long
            .map((line, i) => (i === at - 1 ? text : line))
            .filter((_line, i) => !gone.includes(i + 1)),
        ),
      )
    const changed = long[4]!.replace('第5条', '第9条')
    expect((await damaged(5, changed)).kinds).toEqual(['hash 5'])
    expect((await damaged(5, changed, 6)).kinds).toEqual(['hash 5', 'seq 6'])
    expect((await damaged(5, changed, 6, 7, 8)).kinds).toEqual(['hash 5', 'seq 6'])
    expect((await damaged(5, 'spilt coffee', 6)).kinds).toEqual(['unreadable 5', 'seq 6'])
  })

  it('takes a line that was put between for just that', async () => {
    const put = joined(texts[0]!, '', 'spilt coffee', ...texts.slice(1))
    expect((await faults(put)).kinds).toEqual(['unreadable 2', 'unreadable 3'])
  })

  it('gives away bytes that are no text, which a lenient reading would hide', async () => {
    const folder = tempFolder()
    const marked = Buffer.from(textOfLines(someLines(2)).replace('第1条', '第\uFFFD条'))
    marked[marked.indexOf(0xef)] = 0xf1
    writeJournal(folder, marked)
    expect((await walked(folder)).damages[0]).toMatchObject({ kind: 'unreadable', line: 1 })
  })

  it('gives away that a whole month is missing', async () => {
    const folder = tempFolder()
    writeJournal(
      folder,
      textOfLines(someLines(2, lines[3], '2026-12-01T00:00:00.000Z')),
      '2026-12.jsonl',
    )
    expect((await walked(folder)).damages).toMatchObject([
      { kind: 'seq', file: '2026-12.jsonl', line: 1 },
    ])
  })

  it('stops understanding, but not reading, at what a newer version wrote', async () => {
    const folder = tempFolder()
    writeJournal(folder, whole)
    const seen: number[] = []
    const walk = await walkJournal({
      disk: nodeDisk,
      dataDir: folder,
      knows: () => false,
      visit: ({ seq }) => seen.push(seq) > 0,
    })
    expect(walk.damages[0]).toMatchObject({ kind: 'newer', line: 1 })
    expect(walk.head.seq).toBe(4)
    expect(seen).toEqual([])
  })
})

describe('a last line that was cut short', () => {
  const whole = textOfLines(someLines(3))

  it('is told from damage, wherever the cut fell', async () => {
    const bytes = Buffer.from(whole)
    const secondEnds = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1
    for (let length = secondEnds + 1; length < bytes.length; length += 1) {
      expect(await faults(bytes.subarray(0, length))).toEqual({ kinds: [], torn: 3 })
    }
  })

  it('is damage when it has its end, or one byte in place of it: then it was whole once', async () => {
    const bytes = Buffer.from(whole)
    const lastBegins = bytes.lastIndexOf('\n', bytes.length - 2) + 1
    for (let at = lastBegins; at < bytes.length; at += 1) {
      for (let bit = 1; bit < 256; bit *= 2) {
        const flipped = Buffer.from(bytes)
        flipped[at]! ^= bit
        expect(await faults(flipped)).toMatchObject({ torn: null })
      }
    }
  })

  it('is damage when something stands behind it', async () => {
    const folder = tempFolder()
    writeJournal(folder, whole.slice(0, -9))
    writeJournal(folder, textOfLines(someLines(1, someLines(3)[2])), '2026-12.jsonl')
    expect((await walked(folder)).damages).toMatchObject([
      { kind: 'unreadable', file: MONTH, line: 3 },
    ])
  })
})

describe('a walk that does not look at the words', () => {
  const verdict = async (folder: string, skims: boolean) => {
    const { seen, ...walk } = await walked(folder, { skimsTo: skims ? Number.MAX_SAFE_INTEGER : 0 })
    return { ...walk, seen: seen.map(({ seq, hash, type }) => ({ seq, hash, type })) }
  }

  it('finds what one finds that does, whichever byte was changed', async () => {
    const folder = tempFolder()
    const whole = Buffer.from(textOfLines(someLines(3)))
    for (let at = 0; at < whole.length; at += 1) {
      for (const bit of [0x01, 0x20, 0x80]) {
        const flipped = Buffer.from(whole)
        flipped[at]! ^= bit
        writeJournal(folder, flipped)
        expect(await verdict(folder, true)).toEqual(await verdict(folder, false))
      }
    }
  })

  it('finds lines that are gone, doubled, moved or no text', async () => {
    const folder = tempFolder()
    const texts = textOfLines(someLines(6)).split('\n').slice(0, -1)
    const cases = [
      texts.toSpliced(2, 1),
      texts.toSpliced(2, 2),
      texts.toSpliced(2, 0, texts[1]!),
      texts.toSpliced(2, 0, 'spilt coffee'),
      texts.with(2, texts[2]!.replace('第3条', '第9条')),
      texts.with(2, '').toSpliced(4, 1),
      texts.toReversed(),
    ]
    for (const lines of cases) {
      writeJournal(folder, lines.map((line) => `${line}\n`).join(''))
      expect(await verdict(folder, true)).toEqual(await verdict(folder, false))
    }
  })

  it('accepts no line whose data is not JSON, however well it is sealed', async () => {
    const folder = tempFolder()
    const [first] = someLines(1)
    const text = textOfLines([first!]).trimEnd()
    const unsealed = text.replace(`"hash":"${first!.hash}",`, '').replace('"data":{', '"data":{{')
    const hash = sha256(START.hash + unsealed)
    writeJournal(folder, `${unsealed.replace('"prev"', `"hash":"${hash}","prev"`)}\n`)
    expect((await verdict(folder, true)).damages).toMatchObject([{ kind: 'unreadable' }])
  })
})
