// The name of an attachment that is saved out: fit for every system, and never a device.
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../electron/core/files/save-attachment'

describe('a saved attachment', () => {
  it.each([
    ['CON.jpg', 'CON_.jpg'],
    ['nul.JPG', 'nul_.JPG'],
    ['lpt1.jpg', 'lpt1_.jpg'],
    ['com9.tar.jpg', 'com9_.tar.jpg'],
    ['aux', 'aux_.jpg'],
    ['console.jpg', 'console.jpg'],
    ['现场/照片?.jpg', '现场_照片_.jpg'],
    ['. .', '附件.jpg'],
  ])('%s becomes %s', (name, saved) => {
    expect(fileNameOf({ name, type: 'jpg' })).toBe(saved)
  })
})
