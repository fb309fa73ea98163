// The page's own files and nothing beside them.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPageFiles } from '../../electron/core/page-files'
import { tempFolder } from '../support/temp-folder'

const noFiles = { file: async () => null, piece: async () => ({ kind: 'none' as const }) }

function aPage() {
  const top = tempFolder()
  const folder = join(top, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'notes'), 'no known type')
  writeFileSync(join(top, 'secret.json'), '{}')
  mkdirSync(join(top, 'renderer-too'))
  writeFileSync(join(top, 'renderer-too', 'a.js'), '')
  return { top, folder, get: createPageFiles(folder, noFiles) }
}

test('the root is index.html, a file comes with its type', async () => {
  const { get } = aPage()
  expect(await get('/')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
  const script = await get('/assets/main.js')
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(script.body.toString()).toBe('export {}')
})

test('every answer carries the policy, a refusal too', async () => {
  const { get } = aPage()
  for (const path of ['/', '/nothing.js']) {
    const { headers } = await get(path)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|https?:/)
    for (const rule of ["connect-src 'self'", "frame-ancestors 'none'", "form-action 'none'"])
      expect(headers['content-security-policy']).toContain(rule)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['permissions-policy']).toContain('camera=(self), microphone=()')
  }
})

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/%2e%2e%2frenderer-too/a.js',
  '/assets',
  '/assets/notes',
  '/%00.js',
  '/%',
  '//etc/passwd.json',
  '/assets/../../secret.json',
])('%s is not found', async (path) => {
  const { get } = aPage()
  expect((await get(path)).status).toBe(404)
})

test('a folder that is reached by another name is served as well', async () => {
  const { top, folder } = aPage()
  symlinkSync(folder, join(top, 'link'))
  expect((await createPageFiles(join(top, 'link'), noFiles)('/')).status).toBe(200)
})
