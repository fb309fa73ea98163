// The ways by which a printed report reaches the room above: a fax line, a scanner, a camera; each as bad
// as it gets on an ordinary day. The same seed gives the same page.
import {
  grainy,
  inBlackAndWhite,
  peppered,
  photographed,
  printedAgain,
  randomFrom,
  scanned,
  unevenlyLit,
  type Picture,
} from './scan'

/** Dots an inch across, and down in fine and in standard resolution (ITU-T T.4). */
const ACROSS = 204
const FINE = 196
const COARSE = 98
const PRINTER = 300

type Random = () => number
const around = (random: Random, most: number): number => (random() * 2 - 1) * most

function faxed(page: Picture, dpi: number, down: number, random: Random): Picture {
  const seen = scanned(page, {
    dpi,
    across: ACROSS,
    down,
    askew: around(random, 2),
    blur: 0.07,
    offset: [random(), random()],
  })
  return peppered(inBlackAndWhite(grainy(seen, 14, random), 105 + random() * 50), 0.005, random)
}

/** Printed by the machine that receives it. */
const received = (page: Picture, dpi: number, down: number, random: Random): Picture =>
  printedAgain(faxed(page, dpi, down, random), ACROSS, down, PRINTER)

const onGlass = (page: Picture, dpi: number, dots: number, random: Random): Picture =>
  grainy(
    scanned(page, {
      dpi,
      across: dots,
      down: dots,
      askew: around(random, 3),
      blur: 0.05,
      offset: [random(), random()],
    }),
    8,
    random,
  )

/** A photo from one side, under a lamp. */
const byHand = (page: Picture, dpi: number, random: Random): Picture =>
  grainy(
    unevenlyLit(
      photographed(page, {
        width: Math.round((page.width / dpi) * 230),
        lean: 0.06 + random() * 0.12,
        shift: around(random, 0.05),
      }),
      0.3 + random() * 0.3,
    ),
    10,
    random,
  )

type Way = (page: Picture, dpi: number, random: Random) => Picture

const WAYS = {
  /** The original on a scanner, in black and white. */
  scan200: (page, dpi, random) =>
    inBlackAndWhite(onGlass(page, dpi, 200, random), 105 + random() * 50),
  scan300: (page, dpi, random) => onGlass(page, dpi, 300, random),
  /** As a computer receives a fax. */
  fax: (page, dpi, random) => faxed(page, dpi, FINE, random),
  /** As a machine prints it and a scanner reads it again. */
  faxThenScan: (page, dpi, random) =>
    onGlass(received(page, dpi, FINE, random), PRINTER, 300, random),
  faxThenScan200: (page, dpi, random) =>
    inBlackAndWhite(
      onGlass(received(page, dpi, FINE, random), PRINTER, 200, random),
      105 + random() * 50,
    ),
  coarseFaxThenScan: (page, dpi, random) =>
    onGlass(received(page, dpi, COARSE, random), PRINTER, 300, random),
  photo: byHand,
  /** Of a fax that a machine printed. */
  faxThenPhoto: (page, dpi, random) => byHand(received(page, dpi, FINE, random), PRINTER, random),
} as const satisfies Record<string, Way>

export type Journey = keyof typeof WAYS
export const JOURNEYS = Object.keys(WAYS) as Journey[]

/** What the room above has of it. */
export const arrived = (journey: Journey, page: Picture, dpi: number, seed: number): Picture =>
  WAYS[journey](page, dpi, randomFrom(seed))
