// The two axes of an opinion as labels: whether it is true, and how far it has been handled.
import { isGrave, type Opinion } from '../../shared/opinion/record'
import { handlingOf, truthOf } from '../../shared/opinion/standing'
import { HANDLING_NAMES, TRUTH_NAMES, type Truth } from '../../shared/opinion/words'
import { Tag, type TagKind } from '../ui'

const TRUTH_KINDS: Readonly<Record<Truth, TagKind>> = {
  unverified: 'unverified',
  verifying: 'soon',
  true: 'late',
  partlyTrue: 'late',
  false: 'safe',
  unverifiable: 'plain',
}

export function TruthTag({ opinion }: { readonly opinion: Opinion }) {
  const truth = truthOf(opinion)
  return <Tag kind={TRUTH_KINDS[truth]}>{TRUTH_NAMES[truth]}</Tag>
}

export function HandlingTag({ opinion }: { readonly opinion: Opinion }) {
  const handling = handlingOf(opinion)
  return (
    <Tag kind={handling === 'closed' ? 'safe' : 'category'}>
      {opinion.merged === null ? HANDLING_NAMES[handling] : '已并入'}
    </Tag>
  )
}

export function WeightTags({ opinion }: { readonly opinion: Opinion }) {
  return (
    <>
      {isGrave(opinion) && <Tag kind="late">重大</Tag>}
      {opinion.facts.sensitive && <Tag kind="sensitive" />}
    </>
  )
}
