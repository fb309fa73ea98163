// 公文格式 to a file and from one. What is read in is looked at and saved like whatever was typed; what
// cannot be read says where and why, and changes nothing.
import { useRef, useState } from 'react'
import { refusalText } from '../../shared/refusals'
import type { Result } from '../../shared/result'
import { LONGEST_TEMPLATE, readTemplateFile } from '../../shared/template/file'
import { faultText, type TemplateFault } from '../../shared/template/parse'
import { defaultTemplate, type Template } from '../../shared/template/record'
import { api } from '../api'
import { FileInput, KeyButton } from '../ui'
import styles from './template.module.css'

interface Said {
  readonly ok: boolean
  readonly text: string
  readonly faults: readonly string[]
}

/** In UTF-8 a character takes three bytes at most; a larger file is not even opened. */
const LARGEST = 3 * LONGEST_TEMPLATE
const SHOWN = 5

async function read(file: File): Promise<Result<Template, readonly TemplateFault[]>> {
  // Only its beginning: that alone says that it is too long.
  return readTemplateFile(await (file.size > LARGEST ? file.slice(0, LARGEST) : file).text())
}

const refused = (name: string, faults: readonly TemplateFault[]): Said => ({
  ok: false,
  text: `“${name}”没有读入，原来的格式不变。`,
  faults: faults.slice(0, SHOWN).map((fault) => `${faultText(fault)}。`),
})

const saved = async (): Promise<Said> => {
  const reply = await api.saveTemplate({})
  return {
    ok: reply.ok,
    text: reply.ok ? `已存为 ${reply.value.path}` : refusalText(reply.error),
    faults: [],
  }
}

export interface TemplateFileProps {
  /** May read one in, not only save it. */
  readonly mayChange: boolean
  readonly onRead: (template: Template, reason: string) => void
}

export function TemplateFile({ mayChange, onRead }: TemplateFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const take = async (file: File) => {
    const template = await read(file)
    if (template.ok) onRead(template.value, `导入 ${file.name}`)
    setSaid(
      template.ok
        ? { ok: true, text: `已读入“${file.name}”，看过右边的样子再保存。`, faults: [] }
        : refused(file.name, template.error),
    )
  }
  return (
    <>
      <div className={styles.files}>
        <FileInput
          ref={input}
          accept=".json"
          label="要导入的公文格式文件"
          onFiles={([file]) => void take(file)}
        />
        {mayChange && (
          <KeyButton kind="quiet" size="small" onPress={() => input.current?.click()}>
            从文件导入…
          </KeyButton>
        )}
        <KeyButton kind="quiet" size="small" onPress={() => void saved().then(setSaid)}>
          导出现用格式
        </KeyButton>
        {mayChange && (
          <KeyButton
            kind="quiet"
            size="small"
            onPress={() => onRead(defaultTemplate, '恢复出厂格式')}
          >
            恢复出厂格式
          </KeyButton>
        )}
      </div>
      {said !== null && (
        <div role={said.ok ? 'status' : 'alert'} className={said.ok ? styles.said : styles.refused}>
          {said.text}
          {said.faults.map((fault) => (
            <div key={fault}>{fault}</div>
          ))}
        </div>
      )}
    </>
  )
}
