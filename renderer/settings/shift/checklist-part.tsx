// 交接检查表: what the outgoing officer marks, line by line, at every handover.
import type { CheckItem } from '../../../shared/shift/sheet'
import { useDraft } from '../../form/use-draft'
import { useSend } from '../../form/use-send'
import { Heading, KeyButton, TextInput } from '../../ui'
import { useDesk } from '../../use-desk'
import { SaveLine } from '../save-line'
import styles from './shift-settings.module.css'

/** A new line has no id yet. */
type Line = Omit<CheckItem, 'id'> & { readonly id?: string }
interface Form {
  readonly items: readonly Line[]
}

const MOST = 40

function moved(items: readonly Line[], from: number): readonly Line[] {
  const next = [...items]
  next.splice(from - 1, 0, ...next.splice(from, 1))
  return next
}

export function ChecklistPart({ disabled }: { readonly disabled: boolean }) {
  const { checklist } = useDesk().shift
  const draft = useDraft<Form>('settings:checklist', () => ({ items: checklist }))
  const sending = useSend(() => ({
    type: 'setChecklist',
    items: items.map((item) => ({ ...item })),
  }))
  const items = disabled || !draft.dirty ? checklist : draft.value.items
  const set = (next: readonly Line[]) => draft.replace({ items: next })
  const change = (at: number, name: string) =>
    set(items.map((item, index) => (index === at ? { ...item, name } : item)))
  const giveUp = () => {
    void draft.drop()
    sending.clear()
  }
  return (
    <section aria-label="交接检查表">
      <Heading note="交班人逐项标“正常”或“有问题”">交接检查表</Heading>
      <div className={styles.lines}>
        {items.map((item, index) => (
          <div key={item.id ?? `new-${index}`} className={styles.lineRow}>
            <span>{index + 1}</span>
            <TextInput
              label={`检查表第${index + 1}项`}
              placeholder="如 应急照明"
              value={item.name}
              disabled={disabled}
              maxLength={60}
              onChange={(name) => change(index, name)}
            />
            {!disabled && (
              <>
                <KeyButton
                  kind="quiet"
                  size="small"
                  title={`第${index + 1}项上移`}
                  disabled={index === 0}
                  onPress={() => set(moved(items, index))}
                >
                  上移
                </KeyButton>
                <KeyButton
                  kind="quiet"
                  size="small"
                  title={`删去第${index + 1}项`}
                  onPress={() => set(items.filter((_, other) => other !== index))}
                >
                  删去
                </KeyButton>
              </>
            )}
          </div>
        ))}
      </div>
      {!disabled && (
        <>
          {items.length < MOST && (
            <KeyButton kind="quiet" size="small" onPress={() => set([...items, { name: '' }])}>
              加一项
            </KeyButton>
          )}
          <SaveLine
            draft={draft}
            sending={sending}
            label="保存检查表"
            onSave={() => sending.submit(() => void draft.drop())}
            onGiveUp={giveUp}
          />
        </>
      )}
    </section>
  )
}
