// The faces that set-up fetches: asked for once, only where there is no 仿宋, and never in the way.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ensureFonts, fontFolder, hasFangsong } from '../../build/fonts.mjs'
import { tempFolder } from '../support/temp-folder'

const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version')

/** Programs of these names come first on the path; each notes that it ran. */
function programs(scripts: Readonly<Record<string, string>>) {
  const folder = tempFolder()
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho ${name} >> ${join(folder, 'ran')}\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`)
  vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'))
  const said: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const ran = () =>
    existsSync(join(folder, 'ran'))
      ? readFileSync(join(folder, 'ran'), 'utf8').trim().split('\n')
      : []
  return { said, ran }
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('a 仿宋 is known by any of its names', () => {
  for (const name of ['仿宋', '仿宋_GB2312', 'FangSong', 'STFangsong', 'FandolFang,FandolFang R'])
    expect(hasFangsong(name)).toBe(true)
  expect(hasFangsong('Noto Serif CJK SC\nDejaVu Sans')).toBe(false)
})

describe.skipIf(!isDebian)('fetching the faces', () => {
  test('is not tried where there is a 仿宋', async () => {
    const { ran } = programs({ 'fc-list': 'echo 仿宋', 'apt-get': 'exit 1' })
    await ensureFonts()
    expect(ran()).toEqual(['fc-list'])
    expect(existsSync(fontFolder())).toBe(false)
  })

  test('that fails says so, leaves nothing behind, and is not tried again', async () => {
    const { ran, said } = programs({
      'fc-list': 'echo DejaVu Sans',
      'apt-get': 'touch half.deb; exit 100',
    })
    await ensureFonts()
    await ensureFonts()
    expect(ran()).toEqual(['fc-list', 'apt-get'])
    expect(readdirSync(fontFolder())).toEqual([])
    expect(said.join('')).toContain('documents are set in the faces there are')
  })

  test('that gets something else than the package keeps none of it', async () => {
    programs({ 'fc-list': 'echo DejaVu Sans', 'apt-get': 'echo no > texlive.deb' })
    await ensureFonts()
    expect(readdirSync(fontFolder())).toEqual([])
  })

  test('keeps the two faces and their licence, and nothing else of the package', async () => {
    const { said } = programs({
      'fc-list': 'echo DejaVu Sans',
      'apt-get': 'echo package > texlive.deb',
      // What unpacks the package gives a small one of the same shape.
      'dpkg-deb': `cd "$(mktemp -d)" && mkdir -p usr/share/texlive/texmf-dist/fonts/opentype/public/fandol usr/share/doc/texlive-doc/fonts/fandol
        for face in Fang Kai Hei; do touch "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/Fandol$face-Regular.otf"; done
        touch usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz usr/share/doc/texlive-doc/fonts/fandol/README && tar -c ./usr`,
    })
    await ensureFonts()
    expect(readdirSync(fontFolder()).sort()).toEqual([
      'COPYING.gz',
      'FandolFang-Regular.otf',
      'FandolKai-Regular.otf',
      'README',
    ])
    expect(said).toHaveLength(1)
  })
})
