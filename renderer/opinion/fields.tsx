// The fields of an opinion: what is pasted first stands first.
import type { ReactNode } from 'react'
import { PLATFORM_IDS, PLATFORMS, TOPIC_NAMES, topicSchema } from '../../shared/opinion/words'
import type { Sending } from '../form/use-send'
import { ContactPick } from '../contact/contact-pick'
import { Check, Field, FieldRow, Pick, RegionField, TextBox, TextInput, TimeField } from '../ui'
import { useMinute } from '../use-desk'
import { linkTyped, type OpinionForm } from './form'
import styles from './opinion.module.css'
import { SpreadFields } from './spread-fields'

const PLATFORM_OPTIONS = PLATFORM_IDS.map((value) => ({ value, label: PLATFORMS[value].name }))

export interface OpinionFieldsProps {
  readonly form: OpinionForm
  readonly set: (patch: Partial<OpinionForm>) => void
  readonly errorAt: Sending['errorAt']
  /** The paths of a correction begin otherwise. */
  readonly at: 'facts' | 'patch'
  /** Evidence, where it is registered at once: below what it is evidence of. */
  readonly evidence?: ReactNode
}

function Seen({ form, set, errorAt, at, evidence }: OpinionFieldsProps) {
  const now = useMinute()
  return (
    <>
      <Field
        label="链接"
        error={errorAt(`${at}.link`)}
        hint="粘贴分享的整段文字也行，会取出网址、认出平台"
      >
        <TextInput
          value={form.link}
          autoFocus
          placeholder="粘贴网址；没有网址的（群聊等）可以不填"
          onChange={(text) => set(linkTyped(text))}
        />
      </Field>
      <Field label="标题" required error={errorAt(`${at}.title`)}>
        <TextInput
          value={form.title}
          maxLength={200}
          placeholder="一句话说清：哪里、什么事"
          onChange={(title) => set({ title })}
        />
      </Field>
      {evidence}
      <Field label="平台、账号" error={errorAt(`${at}.account`)}>
        <FieldRow>
          <Pick
            value={form.platform}
            options={PLATFORM_OPTIONS}
            onChange={(platform) => set({ platform })}
          />
          <TextInput
            label="账号"
            prefix="账号"
            value={form.account}
            maxLength={200}
            onChange={(account) => set({ account })}
          />
        </FieldRow>
      </Field>
      <Field label="发布时间" error={errorAt(`${at}.publishedAt`)}>
        <TimeField
          value={form.publishedAt}
          now={now}
          onChange={(publishedAt) => set({ publishedAt })}
        />
      </Field>
      <Field
        label="发现时间"
        required
        error={errorAt(`${at}.foundAt`)}
        hint="发现就算接报，各项时限从这里起算"
      >
        <TimeField value={form.foundAt} now={now} onChange={(foundAt) => set({ foundAt })} />
      </Field>
    </>
  )
}

function About({ form, set, errorAt, at }: OpinionFieldsProps) {
  return (
    <>
      <Field label="原文摘录" error={errorAt(`${at}.excerpt`)}>
        <TextBox
          value={form.excerpt}
          rows={2}
          maxRows={6}
          placeholder="照抄原文，不改一字"
          onChange={(excerpt) => set({ excerpt })}
        />
      </Field>
      <Field label="类别" error={errorAt(`${at}.topics`)}>
        <div className={styles.topics}>
          {topicSchema.options.map((topic) => (
            <Check
              key={topic}
              checked={form.topics.includes(topic)}
              onChange={(checked) =>
                set({
                  topics: checked
                    ? [...form.topics, topic]
                    : form.topics.filter((one) => one !== topic),
                })
              }
            >
              {TOPIC_NAMES[topic]}
            </Check>
          ))}
        </div>
      </Field>
      <Field label="涉及地点" error={errorAt(`${at}.place`)}>
        <FieldRow>
          <RegionField value={form.region} onChange={(region) => set({ region })} />
          <TextInput
            label="具体地点"
            placeholder="学校、村、路口"
            value={form.place}
            maxLength={200}
            onChange={(place) => set({ place })}
          />
        </FieldRow>
      </Field>
      <Field label="责任单位" error={errorAt(`${at}.unitConcerned`)}>
        <ContactPick
          value={form.unitConcerned}
          maxLength={200}
          placeholder="该由谁核实、回应；可输拼音首字母"
          onChange={(unitConcerned) => set({ unitConcerned })}
          onPick={({ kind, name, unit }) =>
            set({ unitConcerned: kind === 'unit' || unit === '' ? name : unit })
          }
        />
      </Field>
    </>
  )
}

export function OpinionFields(props: OpinionFieldsProps) {
  const { form, set, at } = props
  return (
    <>
      <Seen {...props} />
      {at === 'facts' && (
        <Field label="传播量" hint="发现时看到的；没看到的空着">
          <SpreadFields spread={form.spread} onChange={(spread) => set({ spread })} />
        </Field>
      )}
      <About {...props} />
      <Field label="轻重">
        <div className={styles.topics}>
          {at === 'facts' && (
            <Check checked={form.grave} onChange={(grave) => set({ grave })}>
              重大舆情（启动权威信息、新闻发布时限）
            </Check>
          )}
          <Check checked={form.sensitive} onChange={(sensitive) => set({ sensitive })}>
            敏感
          </Check>
        </div>
      </Field>
    </>
  )
}
