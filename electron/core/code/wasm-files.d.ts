// A WebAssembly file inside the bundle: it is there whenever the program is. See wasm.ts.
declare module '*.wasm?inline'
