// zxing's two machines, as bytes out of our own bundle: nothing has to be found on the disk, and nothing is
// ever fetched. Large, and wanted by few: read when they are.

/** The bundler imports the file as a data URL. */
const bytesOf = ({ default: url }: { default: string }): Buffer<ArrayBuffer> =>
  Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')

export const readerWasm = async (): Promise<Buffer<ArrayBuffer>> =>
  bytesOf((await import('zxing-wasm/reader/zxing_reader.wasm?inline')) as { default: string })

export const writerWasm = async (): Promise<Buffer<ArrayBuffer>> =>
  bytesOf((await import('zxing-wasm/writer/zxing_writer.wasm?inline')) as { default: string })
