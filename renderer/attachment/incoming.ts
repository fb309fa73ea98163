// Files that are dropped on the screen or pasted into it. One place at a time listens: the last that
// came, so that a dialog takes them instead of the page below.
import { useEffect, useRef, useState } from 'react'
import { deskNow } from '../store'
import { screenshotName } from './names'

export interface Handed {
  readonly file: Blob
  readonly name: string
  /** A folder cannot be attached; said beside its name. */
  readonly folder: boolean
}

type Take = (files: readonly Handed[]) => void

const listeners: symbol[] = []

const carriesFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') === true

function dropped(data: DataTransfer): Handed[] {
  return [...data.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null
    if (file === null) return []
    return [{ file, name: file.name, folder: item.webkitGetAsEntry()?.isDirectory === true }]
  })
}

/** A program that copies text often puts a picture of it beside: in a field, the text is meant. */
const meansText = ({ clipboardData, target }: ClipboardEvent): boolean =>
  clipboardData?.types.includes('text/plain') === true &&
  target instanceof Element &&
  target.closest('input, textarea, [contenteditable="true"]') !== null

function pasted(event: ClipboardEvent): Handed[] {
  if (event.clipboardData === null || meansText(event)) return []
  const now = deskNow()
  return [...event.clipboardData.files].map((file, index) => ({
    file,
    name: file.name === '' || file.name === 'image.png' ? screenshotName(now, index) : file.name,
    folder: false,
  }))
}

/** @returns whether files hover over the screen */
export function useIncoming(take: Take): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const self = Symbol('incoming')
    listeners.push(self)
    const mine = () => listeners.at(-1) === self
    const hover = (event: DragEvent) => {
      if (!mine() || !carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    }
    // Leaving the window, and not just going from one part of it to another.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!mine() || event.dataTransfer === null || !carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      latest.current(dropped(event.dataTransfer))
    }
    const paste = (event: ClipboardEvent) => {
      const files = mine() ? pasted(event) : []
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    addEventListener('dragover', hover)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    addEventListener('paste', paste)
    return () => {
      listeners.splice(listeners.indexOf(self), 1)
      removeEventListener('dragover', hover)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
      removeEventListener('paste', paste)
    }
  }, [])
  return over
}
