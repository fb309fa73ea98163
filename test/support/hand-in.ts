// Files in a person's hands: dropped on the page, pasted into it, or chosen in its file dialog.
import type { Page } from 'playwright-core'

export interface HandedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

const transferOf = (page: Page, files: readonly HandedFile[]) =>
  page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer()
      for (const { name, type, base64 } of all) {
        transfer.items.add(
          new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, {
            type,
          }),
        )
      }
      return transfer
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  )

export async function drop(page: Page, ...files: readonly HandedFile[]): Promise<void> {
  const dataTransfer = await transferOf(page, files)
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

export async function paste(page: Page, ...files: readonly HandedFile[]): Promise<void> {
  const transfer = await transferOf(page, files)
  await page.evaluate((clipboardData) => {
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, transfer)
}

/** @param ask what opens the file dialog */
export async function choose(
  page: Page,
  ask: () => Promise<void>,
  ...files: readonly HandedFile[]
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()])
  await chooser.setFiles(
    files.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: bytes })),
  )
}

/** A drawing as a picture of pixels, made by the browser itself. */
export async function pictureOf(
  page: Page,
  svg: string,
  type: 'image/jpeg' | 'image/png',
): Promise<Buffer> {
  const url = await page.evaluate(
    async ({ drawing, wanted }) => {
      const image = new Image()
      image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL(wanted, 0.8)
    },
    { drawing: svg, wanted: type },
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
