// 公文格式: what the unit says in its own words on its documents, field by field, with the page beside it.
import {
  GROUP_NAMES,
  GROUPS,
  SERIES_PATH,
  TEXT_FIELDS,
  textAt,
  type Group,
  type TextField,
} from '../../shared/template/fields'
import { LAYOUT_NAMES, SEAL_NAMES, type Layout, type Seal } from '../../shared/template/record'
import { nextDocNumber } from '../../shared/report/number'
import { toInstant } from '../../shared/time'
import { Choice, Field, Heading, TextBox, TextInput } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import { RightsNote, useRights } from './rights'
import { SaveLine } from './save-line'
import styles from './template.module.css'
import { preview, useTemplateDraft, type TemplateDraft } from './template-draft'
import { TemplateFile } from './template-file'
import { TemplateHistory } from './template-history'

const SEALS = (Object.keys(SEAL_NAMES) as Seal[]).map((seal) => ({
  value: seal,
  label: SEAL_NAMES[seal].split('：')[0]!,
}))
const LAYOUTS = (Object.keys(LAYOUT_NAMES) as Layout[]).map((layout) => ({
  value: layout,
  label: LAYOUT_NAMES[layout].split('：')[0]!,
}))
/** What may stand in it, and what is worth knowing. */
const hintOf = ({ hint, holds }: TextField, more = ''): string | undefined =>
  [holds.length === 0 ? '' : `可用 ${holds.map((name) => `{${name}}`).join(' ')}`, hint, more]
    .filter((part) => part !== '')
    .join(' · ') || undefined

/** The words of one kind stand on no other page. */
const showKind = (group: Group): void => {
  if (group !== 'head' && group !== 'end') preview(group)
}

interface PartProps {
  readonly edited: TemplateDraft
  readonly disabled: boolean
}

interface TextLineProps extends PartProps {
  readonly field: TextField
  readonly more?: string | undefined
}

function TextLine({ field, edited, disabled, more }: TextLineProps) {
  const {
    form: { template },
    setText,
    errorAt,
  } = edited
  const { path, label, mayBeEmpty } = field
  const said = {
    value: textAt(template, path),
    onChange: (text: string) => setText(path, text),
    disabled,
  }
  return (
    <Field label={label} required={!mayBeEmpty} error={errorAt(path)} hint={hintOf(field, more)}>
      {path.startsWith('phrases.') ? (
        <TextBox {...said} rows={1} maxRows={4} />
      ) : (
        <TextInput {...said} maxLength={200} />
      )}
    </Field>
  )
}

/** Which number the next document gets: the same word goes on, another begins. */
function useNextNumber({ form: { template } }: TemplateDraft): string {
  const { docSerials } = useDesk()
  const minute = useMinute()
  return `下一份是${nextDocNumber({ template, docSerials }, toInstant(minute)).text}`
}

/** The first of all: it decides what the page beside the form looks like. */
function LayoutLine({ edited, disabled }: PartProps) {
  const {
    form: { template },
    set,
  } = edited
  return (
    <Field label="版式" hint={LAYOUT_NAMES[template.layout].split('：')[1]}>
      <Choice
        value={template.layout}
        options={LAYOUTS}
        label="版式"
        disabled={disabled}
        onChange={(layout) => set({ template: { ...template, layout } })}
      />
    </Field>
  )
}

function SealLine({ edited, disabled }: PartProps) {
  const {
    form: { template },
    set,
  } = edited
  return (
    <Field label="印章" hint={SEAL_NAMES[template.seal].split('：')[1]}>
      <Choice
        value={template.seal}
        options={SEALS}
        label="印章"
        disabled={disabled}
        onChange={(seal) => set({ template: { ...template, seal } })}
      />
    </Field>
  )
}

export function TemplateTab() {
  const rights = useRights()
  const disabled = !rights.mayChange
  const edited = useTemplateDraft(disabled)
  const nextNumber = useNextNumber(edited)
  const { form, draft, sending, set, save, giveUp } = edited
  return (
    <>
      <RightsNote rights={rights} />
      <Heading note="版式、红头、文号、惯用语由单位自己定；报给谁、写哪些要素不在这里改">
        公文格式
      </Heading>
      <TemplateFile
        mayChange={rights.mayChange}
        onRead={(template, reason) => set({ template, reason })}
      />
      {GROUPS.map((group) => (
        <section
          key={group}
          className={styles.group}
          aria-label={GROUP_NAMES[group]}
          onFocus={() => showKind(group)}
        >
          <Heading level={3}>{GROUP_NAMES[group]}</Heading>
          {group === 'head' && <LayoutLine edited={edited} disabled={disabled} />}
          {TEXT_FIELDS.filter((field) => field.group === group).map((field) => (
            <TextLine
              key={field.path}
              field={field}
              edited={edited}
              disabled={disabled}
              more={field.path === SERIES_PATH ? nextNumber : undefined}
            />
          ))}
          {group === 'end' && <SealLine edited={edited} disabled={disabled} />}
        </section>
      ))}
      <TemplateHistory />
      {draft.dirty && !disabled && (
        <section className={styles.saving} aria-label="保存公文格式">
          <Field
            label="修改原因"
            required
            error={sending.errorAt('reason')}
            hint="保存后，没报送的文件都按新格式，已送审、已审定的要重新送审；已报送的不变"
          >
            <TextInput
              value={form.reason}
              onChange={(reason) => set({ reason })}
              placeholder="如：按秘书科要求换机关代字"
              maxLength={200}
            />
          </Field>
          <SaveLine
            draft={draft}
            sending={sending}
            label="保存公文格式"
            onSave={save}
            onGiveUp={giveUp}
          />
        </section>
      )}
    </>
  )
}
