// What came from another room, before it is believed or kept: who sent it, what of it is new, what was
// checked, and each report as it reads.
import { TheirEnding } from './their-ending'
import { sizeText } from '../../shared/attachment/words'
import type { CarriedPreview } from '../../shared/packet/preview'
import { VIA_NAMES, type Carried, type CarriedReport } from '../../shared/packet/record'
import { nameOf } from '../../shared/report/state'
import { occurredMinute, PLACE_UNKNOWN } from '../../shared/incident/unknown'
import { minuteText, relativeText, toMs } from '../../shared/time'
import { regionText } from '../../shared/region'
import { LevelTag, Tag, Tags } from '../ui'
import { kindText } from '../incident-kind'
import { useMinute } from '../use-desk'
import { Lines, Row } from './rows'
import styles from './packet.module.css'

export interface PreviewCarriedProps {
  readonly preview: CarriedPreview
  readonly shown: CarriedReport | undefined
  readonly onShow: (report: CarriedReport) => void
}

function Source({ preview }: { readonly preview: CarriedPreview }) {
  const {
    carried: { source, origins, madeAt, madeBy },
    via,
    sealed,
    isAhead,
    roomKnownAs,
  } = preview
  const stranger = roomKnownAs === null
  const renamed = !stranger && roomKnownAs !== source.unit
  return (
    <Lines label="来源">
      <Row name="来源单位">
        <b>{source.unit}</b>　{regionText(source.region)}
        {stranger && (
          <p className={styles.soon}>第一次收到这个单位的材料：请先打电话核对确是对方送来的。</p>
        )}
        {renamed && <p className={styles.soon}>这台值班台以前的名称是“{roomKnownAs}”，请核对。</p>}
      </Row>
      <Row name="事件编号">{source.number}</Row>
      {origins.length > 0 && (
        <Row name="来路">
          {origins.map(({ unit, number }) => `${unit} ${number}`).join(' ← ')} 报来
        </Row>
      )}
      <Row name="怎样来的">
        {VIA_NAMES[via]}
        {sealed && '（加密，密码正确）'}
        {madeAt !== null && ` · ${minuteText(toMs(madeAt))} ${madeBy} 导出`}
        {' · '}摘要 <span title={preview.digest}>{preview.digest.slice(0, 8)}</span>
        {via === 'packet' && <p>以下都按对方的记录核对过；包里的 report.pdf 没有核对，不采用。</p>}
        {isAhead && (
          <p className={styles.soon}>
            导出时间晚于本机现在的时间：有一边的时钟不对，请电话核对。先后以对方记录的序号为准。
          </p>
        )}
      </Row>
    </Lines>
  )
}

function Matter({ carried }: { readonly carried: Carried }) {
  const { facts, level, sensitive, verified, ending } = carried
  return (
    <Lines label="事件">
      <Row name="事件">
        <b>{facts.title}</b>
        <div>
          <Tags>
            <LevelTag level={level} />
            {!verified && <Tag kind="unverified" />}
            {sensitive && <Tag kind="sensitive" />}
            {facts.exercise && <Tag kind="exercise" />}
            <Tag kind="category">{kindText(facts.kind)}</Tag>
            {ending !== null && <TheirEnding ending={ending} />}
          </Tags>
        </div>
      </Row>
      <Row name="事发">
        {occurredMinute(facts)}　{regionText(facts.region)}
        {facts.place ?? `（详细${PLACE_UNKNOWN}）`}
      </Row>
    </Lines>
  )
}

function News({ preview }: { readonly preview: CarriedPreview }) {
  const { known, related, isFresh, fresh, carried } = preview
  const what = [
    fresh.reports.length > 0 && `报告 ${fresh.reports.length} 份`,
    fresh.steps > 0 && `时间线 ${fresh.steps} 条`,
    fresh.attachments > 0 &&
      `附件 ${fresh.attachments} 个（共 ${sizeText(carried.attachments.reduce((sum, { size }) => sum + size, 0))}）`,
  ]
    .filter(Boolean)
    .join('、')
  return (
    <Lines label="收下以后">
      <Row name="收下以后">
        {known === null && (
          <>
            在本机立为新的事件，接报时间为现在，时限从现在起算。带来：
            {what === '' ? '事件概况' : what}。
          </>
        )}
        {known === null && related !== null && (
          <p className={styles.soon}>
            本机已有 {related.number} {related.title}
            ，是同一起事件从别处报来的：请核对后再收，避免重复上报。
          </p>
        )}
        {known !== null && isFresh && (
          <>
            并入本机{' '}
            <b>
              {known.number} {known.title}
            </b>
            ，只添新的：{what === '' ? '报送时间' : what}。
          </>
        )}
        {known !== null && !isFresh && (
          <b className={styles.safe}>
            这些都已经收过了，在 {known.number} {known.title}，不会重复。
          </b>
        )}
      </Row>
    </Lines>
  )
}

/** Whatever failed one of these was refused before it came to be shown. */
function Checks({ preview: { via, carried } }: { readonly preview: CarriedPreview }) {
  const { reports, steps, attachments } = carried
  const said =
    via === 'code'
      ? ['报告文字与摘要一致 ✓', '二维码只带这一份报告的文字；图片、时间线和附件以纸面或事件包为准']
      : [
          `记录链 ${steps.length} 条逐条核对：封印完好，相邻的前后相接 ✓`,
          ...(reports.length > 0
            ? [`${reports.length} 份报告的文字都能由记录链算出，摘要一致 ✓`]
            : []),
          ...(attachments.length > 0 ? [`${attachments.length} 个附件的文件与摘要一致 ✓`] : []),
          '这些证明材料前后一致；是不是对方所发，请电话核对摘要前 8 位',
        ]
  return (
    <Lines label="核对">
      <Row name="核对">
        {said.map((line) => (
          <div key={line} className={line.endsWith('✓') ? styles.safe : styles.quiet}>
            {line}
          </div>
        ))}
      </Row>
    </Lines>
  )
}

function Reports({ preview, shown, onShow }: PreviewCarriedProps) {
  const now = useMinute()
  const {
    carried: { reports },
    fresh,
  } = preview
  if (reports.length === 0) return null
  return (
    <Lines label="报告">
      <Row name="报告">
        <ul className={styles.reports} aria-label="送来的报告">
          {reports.map((report) => (
            <li key={report.reportId}>
              <button
                type="button"
                className={styles.report}
                aria-pressed={report.reportId === shown?.reportId}
                onClick={() => onShow(report)}
              >
                <b>{nameOf(report)}</b> {report.document.title}
              </button>
              <span className={styles.quiet}>
                {report.sentAt !== null && `${relativeText(toMs(report.sentAt), now)} 报送 · `}摘要{' '}
                {report.digest.slice(0, 8)}
              </span>
              {fresh.reports.includes(report.reportId) ? (
                <Tag kind="soon">新</Tag>
              ) : (
                <Tag kind="plain">已收过</Tag>
              )}
            </li>
          ))}
        </ul>
      </Row>
    </Lines>
  )
}

const FILES_NAMED = 8

function Files({ attachments }: Pick<Carried, 'attachments'>) {
  if (attachments.length === 0) return null
  const others = attachments.length - FILES_NAMED
  return (
    <Lines label="附件">
      <Row name="附件">
        {attachments.slice(0, FILES_NAMED).map(({ sha256, name, size, caption }) => (
          <div key={sha256}>
            {name}{' '}
            <span className={styles.quiet}>
              {sizeText(size)}
              {caption !== '' && ` · ${caption}`}
            </span>
          </div>
        ))}
        {others > 0 && <div className={styles.quiet}>另 {others} 个，收下后在事件页看</div>}
      </Row>
    </Lines>
  )
}

export function PreviewCarried(props: PreviewCarriedProps) {
  const { preview } = props
  return (
    <div className={styles.preview}>
      <Source preview={preview} />
      <News preview={preview} />
      <Matter carried={preview.carried} />
      <Checks preview={preview} />
      <Reports {...props} />
      <Files attachments={preview.carried.attachments} />
    </div>
  )
}
