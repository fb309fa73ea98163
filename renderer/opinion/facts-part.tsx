// 要素 as they stand, each with what stood there before a correction.
import { Fragment } from 'react'
import type { OpinionFacts } from '../../shared/opinion/facts'
import { opinionNumber, type Opinion } from '../../shared/opinion/record'
import { PLATFORMS, TOPIC_NAMES, type PlatformId, type Topic } from '../../shared/opinion/words'
import { regionText, type Region } from '../../shared/region'
import { minuteText, relativeText, toMs, type Ms } from '../../shared/time'
import { usePersonName, type PersonName } from '../person/person-name'
import { go } from '../route'
import { Heading, KeyButton, Struck } from '../ui'
import { useDesk, useMinute } from '../use-desk'
import styles from './opinion.module.css'

type Field = keyof OpinionFacts

const NAMES: Readonly<Record<Field, string>> = {
  title: '标题',
  link: '链接',
  platform: '平台',
  account: '账号',
  publishedAt: '发布时间',
  foundAt: '发现时间',
  excerpt: '原文摘录',
  topics: '类别',
  region: '地区',
  place: '地点',
  unitConcerned: '责任单位',
  sensitive: '敏感',
}
const FIELDS = Object.keys(NAMES) as Field[]

function valueText(field: Field, value: unknown): string {
  if (value === null || value === '') return '—'
  switch (field) {
    case 'platform':
      return PLATFORMS[value as PlatformId].name
    case 'publishedAt':
    case 'foundAt':
      return minuteText(toMs(value as string))
    case 'topics':
      return (value as Topic[]).map((topic) => TOPIC_NAMES[topic]).join('、') || '—'
    case 'region':
      return regionText(value as Region)
    case 'sensitive':
      return value === true ? '是' : '否'
    default:
      return value as string
  }
}

const struckAt = ({ corrections }: Opinion, field: Field, nameOf: PersonName, now: Ms) =>
  corrections.flatMap(({ changes, reason, by, recordedAt }) =>
    changes
      .filter((change) => change.field === field)
      .map(({ from }) => ({
        old: valueText(field, from),
        at: relativeText(toMs(recordedAt), now),
        by: nameOf(by),
        why: reason,
      })),
  )

function Related({ opinion }: { readonly opinion: Opinion }) {
  const { opinions } = useDesk().opinion
  const merged = Object.values(opinions).filter((one) => one.merged?.into === opinion.id)
  const linked = opinion.related.flatMap((id) => opinions[id] ?? [])
  const all = [
    ...merged.map((one) => ({ one, how: '并入本条' })),
    ...linked.map((one) => ({ one, how: '关联' })),
  ]
  if (all.length === 0) return null
  return (
    <>
      <dt>相关舆情</dt>
      <dd>
        {all.map(({ one, how }) => (
          <div key={`${how} ${one.id}`}>
            {how}：
            <KeyButton
              kind="quiet"
              size="small"
              onPress={() => go({ kind: 'opinion', opinionId: one.id })}
            >
              {opinionNumber(one)} {one.facts.title}
            </KeyButton>
          </div>
        ))}
      </dd>
    </>
  )
}

export function OpinionFactsPart({ opinion }: { readonly opinion: Opinion }) {
  const nameOf = usePersonName()
  const minute = useMinute()
  return (
    <section className={styles.section} aria-label="要素">
      <Heading level={3}>要素</Heading>
      <dl className={styles.facts}>
        {FIELDS.map((field) => {
          const text = valueText(field, opinion.facts[field])
          const value = (
            <Struck value={text} corrections={struckAt(opinion, field, nameOf, minute)} brief />
          )
          return (
            <Fragment key={field}>
              <dt>{NAMES[field]}</dt>
              <dd>
                {field === 'excerpt' && text !== '—' ? (
                  <blockquote className={styles.quote}>“{value}”</blockquote>
                ) : (
                  value
                )}
              </dd>
            </Fragment>
          )
        })}
        <Related opinion={opinion} />
      </dl>
    </section>
  )
}
