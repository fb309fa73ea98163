// Pictures that the core cannot look at (WebP, BMP, GIF), as ones that it can.

const READ_BY_CORE = ['image/png', 'image/jpeg']

export const wantsPng = ({ type }: Blob): boolean =>
  type.startsWith('image/') && !READ_BY_CORE.includes(type)

/** The picture itself when the browser cannot draw it either: the core then says so. */
export async function asPng(picture: Blob): Promise<Blob> {
  // No picture that this browser knows.
  const drawn = await createImageBitmap(picture).catch(() => null)
  if (drawn === null) return picture
  const canvas = document.createElement('canvas')
  canvas.width = drawn.width
  canvas.height = drawn.height
  canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  drawn.close()
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return png ?? picture
}
