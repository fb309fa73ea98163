// Files as people have them, the hands that give them to the page, and a browser that can read
// pictures: jsdom has no canvas of its own.
import { act } from 'react'
import { onTestFinished } from 'vitest'
import { settle } from '../support/page'

const START = {
  jpg: '\u00ff\u00d8\u00ff',
  png: '\u0089PNG',
  pdf: '%PDF-1.7',
  heic: '\0\0\0\u0018ftypheic',
  txt: 'text',
} as const
const MIME: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  txt: 'text/plain',
}

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** A file of its own content, told by its ending. */
export function aFile(name: string): File {
  const ending = name.split('.').at(-1) as keyof typeof START
  return new File([bytes(`${START[ending]} ${encodeURIComponent(name)}`)], name, {
    type: MIME[ending] ?? '',
  })
}

/** A picture whose size is that of its content alone. */
export function aLargeFile(name: string, size: number): File {
  const file = aFile(name)
  Object.defineProperty(file, 'size', { value: size })
  return file
}

/** Every JPEG and PNG is a picture of this size, until the test is over; their printed copies are JPEGs. */
export function readPictures(
  width = 3000,
  height = 2000,
): { readonly drawn: readonly (readonly [number, number])[] } {
  const drawn: [number, number][] = []
  const { getContext, toBlob, toDataURL } = HTMLCanvasElement.prototype
  const set = (own: object) => Object.assign(HTMLCanvasElement.prototype, own)
  Object.assign(globalThis, {
    createImageBitmap: async (file: Blob) => {
      if (file.type !== 'image/jpeg' && file.type !== 'image/png') throw new Error('no picture')
      return { width, height, close: () => undefined }
    },
  })
  set({
    getContext: () => ({ fillRect: () => undefined, drawImage: () => undefined }),
    toDataURL: () => 'data:image/jpeg;base64,',
    toBlob(this: HTMLCanvasElement, done: (blob: Blob) => void) {
      drawn.push([this.width, this.height])
      done(new Blob([bytes(`${START.jpg} printed ${drawn.length}`)], { type: 'image/jpeg' }))
    },
  })
  onTestFinished(() => {
    set({ getContext, toBlob, toDataURL })
    Reflect.deleteProperty(globalThis, 'createImageBitmap')
  })
  return { drawn }
}

async function happens(name: string, own: object): Promise<void> {
  await act(async () =>
    (document.activeElement ?? document.body).dispatchEvent(
      Object.assign(new Event(name, { bubbles: true, cancelable: true }), own),
    ),
  )
  await settle()
}

const transfer = (files: readonly File[], types: readonly string[]) => ({
  types,
  files,
  items: files.map((file) => ({
    kind: 'file',
    getAsFile: () => file,
    webkitGetAsEntry: () => null,
  })),
})

export const hover = (...files: readonly File[]) =>
  happens('dragover', { dataTransfer: transfer(files, ['Files']) })
export const drop = (...files: readonly File[]) =>
  happens('drop', { dataTransfer: transfer(files, ['Files']) })

/** As a program that copies pictures does; one that copies text puts it beside. */
export const paste = (files: readonly File[], types: readonly string[] = ['Files']) =>
  happens('paste', { clipboardData: transfer(files, types) })

export const dialogText = (): string =>
  [...document.querySelectorAll('[role="dialog"]')].at(-1)?.textContent ?? ''

/** Waits for what the page does piece by piece; how long a slow machine may take, the test's own limit says. */
export async function until(reached: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2_000 && !reached(); tries += 1) {
    await act(async () => new Promise((done) => setTimeout(done, 5)))
  }
  await settle()
}
