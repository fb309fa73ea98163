// What the page may ask for about packets, codes and receipts: the shape of the params.
import { z } from 'zod'
import { requiredLine } from '../text'
import { calendarMonths } from './period'

/** The shortest passphrase under which a packet is sealed, in characters. */
export const PASSPHRASE_LEAST = 8

/** 涉密信息不得录入本机, asked each time that anything leaves or comes in. */
const noticeAccepted = z.literal(true)
const incidentId = z.string().max(40)
/** Staged files: one packet or receipt, or several pictures of codes. */
const fileIds = z.array(z.string().max(40)).min(1).max(40)
const passphrase = z.string().max(200).nullable()
/** Null: not sealed. */
const newPassphrase = z.string().min(PASSPHRASE_LEAST).max(200).nullable()
/** One packet of a 时段包, by the name of its entry. */
const inside = z.string().max(60).optional()

const returned = z
  .object({ reports: z.array(z.string().max(40)).min(1).max(1_000), reason: requiredLine })
  .optional()

export const packetCalls = {
  exportPacket: z.object({ incidentId, passphrase: newPassphrase, noticeAccepted }),
  /** The incidents that were opened in these months, each as its own packet, in one file. */
  exportPeriod: z.object({ months: calendarMonths, passphrase: newPassphrase, noticeAccepted }),
  /** Looks and changes nothing. */
  openImport: z.object({ fileIds, passphrase, inside }),
  /** `recipientId`: whose receipt it is, where its own name does not say. */
  acceptImport: z.object({
    fileIds,
    passphrase,
    recipientId: z.string().max(40).optional(),
    inside,
    noticeAccepted,
  }),
  /** Of all that came; with `returned` of those that go back, and why. */
  exportReceipt: z.object({ incidentId, returned, noticeAccepted }),
  receiptCode: z.object({ incidentId, returned, noticeAccepted }),
} as const
