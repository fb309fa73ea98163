// The package is described in DefinitelyTyped by its main entry alone, which brings an HTTP client along;
// this one looks at bytes in hand.
declare module 'probe-image-size/sync.js' {
  type Parser = (
    bytes: Uint8Array,
  ) => { readonly width: number; readonly height: number } | undefined
  const probe: { readonly parsers: { readonly jpeg: Parser; readonly png: Parser } }
  export = probe
}
