// A search field with its key. Ctrl+F brings the focus here; Esc empties it first.
import { Input, type InputRef } from 'antd'
import { useRef } from 'react'
import { KeyHint } from './key-button'
import { useKey } from './key-layer'

export interface SearchBoxProps {
  readonly value: string
  readonly onChange: (text: string) => void
  /** What can be searched: 编号、标题、地点. Also the field's name. */
  readonly label: string
  /** How many are left, said beside the field's text. */
  readonly found?: number
  readonly width?: number
}

export function SearchBox({ value, onChange, label, found, width = 320 }: SearchBoxProps) {
  const input = useRef<InputRef>(null)
  useKey('Ctrl+F', () => input.current?.focus({ cursor: 'all' }))
  return (
    <Input
      ref={input}
      value={value}
      allowClear
      data-keeps-esc={value !== ''}
      aria-label={`搜索${label}`}
      placeholder={`搜索${label}`}
      style={{ width, maxWidth: '100%' }}
      suffix={value === '' || found === undefined ? <KeyHint keyName="Ctrl+F" /> : `${found} 条`}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onChange('')
      }}
    />
  )
}
