// A folder on another drive: what is plugged in now, one press each; and a line for whatever else there is.
import { useState } from 'react'
import type { Answers } from '../../shared/contract'
import { api } from '../api'
import { useStore } from '../store'
import { Field, KeyButton, TextInput } from '../ui'
import styles from './backup.module.css'

const GIGABYTE = 1024 ** 3

type Drives = Answers['findDrives']['drives']

export interface FolderFieldProps {
  readonly value: string
  readonly onChange: (folder: string) => void
}

export function FolderField({ value, onChange }: FolderFieldProps) {
  const shell = useStore(({ connection }) => connection?.app.shell)
  const [drives, setDrives] = useState<Drives | null>(null)
  const look = async () => {
    const reply = await api.findDrives({})
    if (reply.ok) setDrives(reply.value.drives)
  }
  const pick = async () => {
    const reply = await api.pickFolder({})
    if (reply.ok) onChange(reply.value.folder)
  }
  return (
    <Field label="文件夹" required hint="完整位置，如 E:\ 或 /media/usb">
      <TextInput value={value} onChange={onChange} maxLength={500} autoFocus />
      <p className={styles.actions}>
        <KeyButton kind="outlined" size="small" onPress={() => void look()}>
          {drives === null ? '看看接了哪些盘' : '重新看'}
        </KeyButton>
        {shell === 'electron' && (
          <KeyButton kind="outlined" size="small" onPress={() => void pick()}>
            选文件夹…
          </KeyButton>
        )}
        {drives?.length === 0 && <span>没有看到别的盘。</span>}
      </p>
      {drives !== null && drives.length > 0 && (
        <ul aria-label="接着的盘">
          {drives.map((drive) => (
            <li key={drive.folder}>
              <KeyButton kind="quiet" size="small" onPress={() => onChange(drive.folder)}>
                {drive.folder}
                {drive.freeBytes !== null && `　剩余 ${(drive.freeBytes / GIGABYTE).toFixed(1)} GB`}
              </KeyButton>
            </li>
          ))}
        </ul>
      )}
    </Field>
  )
}
