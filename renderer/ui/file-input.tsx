// What asks the system for files behind a key of ours. It is heard and not seen, and not in the way of Tab.
import type { Ref } from 'react'

export interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>
  /** Endings, as the system's dialog filters them: `.xlsx`. */
  readonly accept: string
  readonly label: string
  readonly multiple?: boolean
  /** At least one. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void
}

export function FileInput({ ref, accept, label, multiple = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      multiple={multiple}
      className="only-heard"
      tabIndex={-1}
      aria-label={label}
      onChange={({ target }) => {
        const [first, ...more] = [...(target.files ?? [])]
        if (first !== undefined) onFiles([first, ...more])
        // The same file may be chosen again once it was mended.
        target.value = ''
      }}
    />
  )
}
